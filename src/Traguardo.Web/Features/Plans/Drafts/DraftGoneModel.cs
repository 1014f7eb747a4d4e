// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Plans;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page of a draft that is no longer there to be edited.</summary>
/// <param name="End">What became of it.</param>
/// <param name="Typed">What was typed and is not saved.</param>
public sealed record DraftGoneModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    PlanPaths Paths,
    DraftEnd End,
    IReadOnlyList<TypedRow> Typed
)
{
    /// <summary>What happened, by whom and when.</summary>
    public string Story
    {
        get
        {
            var who = End.Change?.By is { } name ? $" da {name}" : "";
            var when = End.Change is { } change ? " il " + ItalianTime.Print(change.At) : "";
            return End.Number is { } number
                ? $"È stata approvata{who}{when} ed è ora la versione {number} del piano, che non si può più modificare."
                : $"È stata scartata{who}{when}.";
        }
    }
}

/// <summary>Texts of a row that were typed and are not those that were stored.</summary>
/// <param name="Title">Its table, and what names it.</param>
/// <param name="Fields">Headings and texts.</param>
public sealed record TypedRow(string Title, IReadOnlyList<(string Heading, string Text)> Fields)
{
    internal static TypedRow Of(PostedRow row)
    {
        var form = RowForm.Of(row.Name.Table);
        var known = row.Name.Id is null ? row.Typed : row.Seen;
        var naming = Naming.Where(known.ContainsKey).Select(name => known[name]).Where(text => text.Length > 0).Take(2);
        return new TypedRow(
            $"{RowWords.Title(row.Name.Table)}, «{string.Join(" · ", naming)}»",
            [
                .. row
                    .Typed.Where(pair => Plain(pair.Value) != Plain(row.Seen.GetValueOrDefault(pair.Key)))
                    .Select(pair => (form.Find(pair.Key)!.Heading, Plain(pair.Value))),
            ]
        );
    }

    /// <summary>Fields that name a row, the first that there are.</summary>
    internal static IReadOnlyList<string> Naming { get; } = ["code", "name", "indicator", "objective", "unit", "sheet", "period", "title"];

    /// <summary>A text as it is stored: line ends and spaces at its ends make no difference.</summary>
    internal static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
