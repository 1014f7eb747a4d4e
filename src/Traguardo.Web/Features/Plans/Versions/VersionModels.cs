// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Traguardo.Web.Components.Data;
using Traguardo.Web.Components.Structure;
using Traguardo.Web.Features.Plans.Drafts;
using Traguardo.Web.Layout;
using Choice = Traguardo.Web.Components.Forms.Choice;

namespace Traguardo.Web.Features.Plans.Versions;

/// <summary>The page of all versions.</summary>
/// <param name="Versions">The versions, the latest first.</param>
/// <param name="Draft">The draft; null when there is none.</param>
/// <param name="MayEdit">True when the reader may edit drafts.</param>
/// <param name="MayStartCycles">True when the reader may start a new cycle from this one.</param>
/// <param name="Revisions">What versions changed, and what is proposed.</param>
public sealed record VersionsModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    PlanPaths Paths,
    IReadOnlyList<VersionRow> Versions,
    DraftLine? Draft,
    bool MayEdit,
    bool MayStartCycles,
    IReadOnlyList<Revision> Revisions
)
{
    /// <summary>True when there are two plans to compare.</summary>
    public bool Compares => Versions.Count(version => version.Href is not null) + (Draft is not null && MayEdit ? 1 : 0) > 1;
}

/// <summary>A version in the list.</summary>
/// <param name="Act">The act in words; null when there is none.</param>
/// <param name="Href">Its page; null when it is not stored as a whole.</param>
public sealed record VersionRow(int Number, string Title, DateOnly? InForceFrom, string? Act, string? Href);

/// <summary>The draft in the list.</summary>
/// <param name="IsAside">True when a version is in force beside it; false when the cycle is scored by the draft itself.</param>
public sealed record DraftLine(long Id, string Title, DateTime StartedAt, bool IsAside);

/// <summary>The page of one version.</summary>
public sealed record VersionModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    string Title,
    string Lead,
    IReadOnlyList<TreeNode> Roots,
    IReadOnlyList<PlanTableModel> Tables
);

/// <summary>A table of a version as it is stored, the columns that hold something.</summary>
public sealed record PlanTableModel(string Title, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>The tables that are not empty.</summary>
    internal static IEnumerable<PlanTableModel> Of(Plan plan)
    {
        yield return Of(DossierTable.Objectives, plan.Objectives);
        yield return Of(DossierTable.Indicators, plan.Indicators);
        yield return Of(DossierTable.Assignments, plan.Assignments);
        yield return Of(DossierTable.Targets, plan.Targets);
        yield return Of(DossierTable.Responsibilities, plan.Responsibilities);
        yield return Of(DossierTable.Units, plan.Units);
        yield return Of(DossierTable.Levels, plan.Levels);
        yield return Of(DossierTable.Views, plan.Views);
        yield return Of(DossierTable.Sheets, plan.Sheets);
        yield return Of(DossierTable.Blocks, plan.Blocks);
        yield return Of(DossierTable.SheetItems, plan.SheetItems);
    }

    private static PlanTableModel Of<TRow>(DossierTable table, ValueList<TRow> rows)
        where TRow : class
    {
        var form = Dossiers.Forms.RowForm.Of(table);
        var texts = rows.Select(form.Write).ToList();
        var filled = form
            .Table.Columns.Where(column => texts.Exists(row => row[Dossiers.Forms.RowForm.NameOf(column)].Length > 0))
            .ToList();
        return new PlanTableModel(
            RowWords.Title(table),
            [.. filled.Select(column => new TableColumn(column.Heading, column.Kind is ColumnKind.Number or ColumnKind.PercentPoints))],
            [.. texts.Select(row => (IReadOnlyList<string>)[.. filled.Select(column => row[Dossiers.Forms.RowForm.NameOf(column)])])]
        );
    }
}

/// <summary>The page that compares two versions.</summary>
/// <param name="Choices">What can be compared.</param>
/// <param name="From">The older one chosen; null when none.</param>
/// <param name="To">The newer one chosen; null when none.</param>
/// <param name="Tables">What differs; null when there are not two to compare.</param>
public sealed record CompareModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    PlanPaths Paths,
    IReadOnlyList<Choice> Choices,
    string? From,
    string? To,
    string FromTitle,
    string ToTitle,
    IReadOnlyList<ComparedTable>? Tables
);

/// <summary>What differs in one table.</summary>
/// <param name="Title">Name of the table.</param>
/// <param name="Lines">One line for each row that came or went, and for each property that changed.</param>
public sealed record ComparedTable(string Title, IReadOnlyList<Difference> Lines)
{
    internal static IReadOnlyList<ComparedTable> Of(Plan before, Plan after) =>
        [
            .. DossierDiff
                .Compare(new CycleDossier { Plan = before }, new CycleDossier { Plan = after })
                .GroupBy(change => change.Table)
                .Select(table => new ComparedTable(
                    RowWords.Title(table.Key),
                    [.. table.SelectMany(change => LinesOf(change, before, after))]
                )),
        ];

    /// <summary>A change in words: the row that came or went, or each of its properties before and after.</summary>
    internal static IEnumerable<Difference> LinesOf(DossierChange change, Plan before, Plan after)
    {
        var table = DossierSchema.Of(change.Table);
        var key = string.Join(" · ", change.Key.Where(part => part.Length > 0));
        return change.Kind switch
        {
            ChangeKind.Added => [new Difference(key, null, RowWords.NameOf(RowOf(after, change.Table, change.RowAfter!.Value)))],
            ChangeKind.Removed => [new Difference(key, RowWords.NameOf(RowOf(before, change.Table, change.RowBefore!.Value)), null)],
            ChangeKind.Changed => change.Properties.Select(property => new Difference(
                $"{key}{(key.Length > 0 ? ": " : "")}{table.ByProperty(property.Property)?.Heading ?? property.Property}",
                Shown(table.Show(property.Property, property.Old)),
                Shown(table.Show(property.Property, property.New))
            )),
        };
    }

    private static string? Shown(string text) => text.Length == 0 ? null : text;

    private static object RowOf(Plan plan, DossierTable table, int row) =>
        table switch
        {
            DossierTable.Levels => plan.Levels[row],
            DossierTable.Units => plan.Units[row],
            DossierTable.Objectives => plan.Objectives[row],
            DossierTable.Responsibilities => plan.Responsibilities[row],
            DossierTable.Indicators => plan.Indicators[row],
            DossierTable.Assignments => plan.Assignments[row],
            DossierTable.Targets => plan.Targets[row],
            DossierTable.Views => plan.Views[row],
            DossierTable.Sheets => plan.Sheets[row],
            DossierTable.Blocks => plan.Blocks[row],
            DossierTable.SheetItems => plan.SheetItems[row],
            _ => throw new ArgumentOutOfRangeException(nameof(table), table, "No table of a plan."),
        };
}
