// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Plans;
using Traguardo.Web.Components.Data;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>A table of the draft: its rows with what names them, to be opened, moved and taken away.</summary>
/// <param name="Page">What all pages of the draft show.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">Headings of the cells.</param>
/// <param name="Rows">The rows.</param>
/// <param name="NewHref">Where a new row is made.</param>
/// <param name="Moves">True when rows are in an order of their own, which can be changed; otherwise they stand by code.</param>
public sealed record TableModel(
    DraftFrame Page,
    DossierTable Table,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<TableRow> Rows,
    string NewHref,
    bool Moves
)
{
    /// <summary>The tables that have a page.</summary>
    public static IReadOnlyList<DossierTable> Shown { get; } =
    [DossierTable.Levels, DossierTable.Units, DossierTable.Indicators, DossierTable.Views, DossierTable.Sheets];

    internal static TableModel Of(DraftFrame page, DraftContent content, DossierTable table)
    {
        var schema = RowForm.Of(table).Table;
        string[] shown = table switch
        {
            DossierTable.Units => [nameof(Unit.Kind), nameof(Unit.Parent)],
            DossierTable.Indicators => [nameof(Indicator.Unit), nameof(Indicator.Direction), nameof(Indicator.Owner)],
            DossierTable.Views => [nameof(View.Rule), nameof(View.Of)],
            DossierTable.Sheets => [nameof(Sheet.Kind), nameof(Sheet.Unit)],
            _ => [],
        };
        var moves = table != DossierTable.Indicators;
        var rows = moves
            ? content.Rows(table)
            : [.. content.Rows(table).OrderBy(row => ((Indicator)row.Record).Code, NaturalOrder.Instance)];
        return new TableModel(
            page,
            table,
            [
                new TableColumn(RowWords.Title(table)),
                .. shown.Select(property => new TableColumn(schema.ByProperty(property)!.Heading)),
                .. UsesOf(content.Plan, table) is null ? Array.Empty<TableColumn>() : [new TableColumn("Assegnazioni", Numeric: true)],
                new TableColumn("Azioni", HideTitle: true),
            ],
            [
                .. rows.Select(row => new TableRow(
                    row.Id,
                    RowWords.NameOf(row.Record),
                    RowWords.HrefOf(page.Paths, row),
                    [.. shown.Select(property => schema.Show(property, row.Record.GetType().GetProperty(property)!.GetValue(row.Record)))],
                    UsesOf(content.Plan, table)?.Invoke(row.Record)
                )),
            ],
            table switch
            {
                DossierTable.Indicators => page.Paths.Indicator,
                DossierTable.Sheets => page.Paths.Sheet,
                _ => page.Paths.NewRow(table),
            },
            moves
        );
    }

    /// <summary>How often an indicator is assigned; null for tables that are not assigned.</summary>
    private static Func<object, int>? UsesOf(Plan plan, DossierTable table) =>
        table == DossierTable.Indicators
            ? record => plan.Assignments.Count(assignment => assignment.Indicator == ((Indicator)record).Code)
            : null;
}

/// <summary>A row of a table of the draft.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What names it.</param>
/// <param name="Href">Its page.</param>
/// <param name="Cells">Other facts.</param>
/// <param name="Uses">How often it is assigned; null when it is not a thing that is.</param>
public sealed record TableRow(long Id, string Name, string Href, IReadOnlyList<string> Cells, int? Uses);
