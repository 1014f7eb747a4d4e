// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Plans;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page that asks before a row is taken away.</summary>
/// <param name="What">The row in words.</param>
/// <param name="Mark">What the storage holds the confirmation against.</param>
/// <param name="With">What goes with it, by table.</param>
/// <param name="Changed">What stays and no longer names it.</param>
/// <param name="Refusal">Why it cannot be; null when it can.</param>
/// <param name="IsOutdated">True when somebody changed these rows since they were shown.</param>
/// <param name="StateHref">Where it is marked as deleted instead, which keeps it in sight with its reason; null where that is not possible.</param>
/// <param name="BackHref">Where who gives up goes.</param>
public sealed record RemovalModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    PlanPaths Paths,
    long DraftId,
    DossierTable Table,
    long Id,
    string What,
    string Mark,
    IReadOnlyList<(string Table, IReadOnlyList<string> Rows)> With,
    IReadOnlyList<string> Changed,
    string? Refusal,
    bool IsOutdated,
    string? StateHref,
    string BackHref
)
{
    internal static RemovalModel Of(
        PageFrame frame,
        IReadOnlyList<Crumb> trail,
        PlanPaths paths,
        DraftContent content,
        RemovalPreview preview,
        bool isOutdated
    )
    {
        var row = preview.Row;
        var isOfVersion = content.Header.BasedOn is not null && row.Record is Objective or Assignment;
        return new RemovalModel(
            frame,
            trail,
            paths,
            content.Header.Id,
            row.Table,
            row.Id,
            RowWords.NameOf(row.Record),
            preview.Mark,
            [
                .. preview
                    .With.GroupBy(one => one.Table)
                    .Select(group =>
                        (RowWords.Title(group.Key), (IReadOnlyList<string>)[.. group.Select(one => RowWords.NameOf(one.Record))])
                    ),
            ],
            [.. preview.Changed.Select(one => Say(one.Before, one.After))],
            preview.Refusal,
            isOutdated,
            isOfVersion ? RowWords.HrefOf(paths, row) : null,
            row.Table is DossierTable.Objectives ? paths.Draft : RowWords.HrefOf(paths, row)
        );
    }

    /// <summary>What changes in a row that stays.</summary>
    private static string Say(DraftRow before, object after)
    {
        var form = RowForm.Of(before.Table);
        var (was, becomes) = (form.Write(before.Record), form.Write(after));
        var changes = was.Where(pair => becomes[pair.Key] != pair.Value)
            .Select(pair =>
                $"{form.Find(pair.Key)!.Heading}, da «{pair.Value}» a {(becomes[pair.Key].Length == 0 ? "vuoto" : $"«{becomes[pair.Key]}»")}"
            );
        return $"{RowWords.Title(before.Table)}, {RowWords.NameOf(before.Record)}: {string.Join("; ", changes)}";
    }
}
