// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>A table with a row for each of some things and columns that the template chooses.</summary>
/// <param name="Rows">The things, in order.</param>
/// <param name="AllColumns">The columns that it can have.</param>
internal sealed record RowTable<TRow>(
    string Name,
    string Meaning,
    Func<Call, IEnumerable<TRow>> Rows,
    IReadOnlyList<Column<TRow>> AllColumns
) : TableDefinition(Name, Meaning)
{
    public override IEnumerable<(string Name, string Meaning)> Columns => AllColumns.Select(column => (column.Name, column.Meaning));

    /// <summary>The group that a row belongs to, when the call asks for groups; the groups' rows follow each other. Null when rows have none.</summary>
    public Func<TRow, Call, RowGroup?>? GroupOf { get; init; }

    /// <summary>True for a row that is no longer in the plan.</summary>
    public Func<TRow, bool> IsWithdrawn { get; init; } = _ => false;

    /// <summary>Rows below those of the things: totals.</summary>
    public Func<TableDraft<TRow>, IEnumerable<TableRow>>? Closing { get; init; }

    public override Table? Make(Call call)
    {
        var rows = Rows(call).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var asked = ColumnChoice.Of(call.Text("colonne") ?? UsualColumns);
        var cells = asked
            .Select(choice => (Choice: choice, Column: AllColumns.First(column => column.Name == choice.Name)))
            .Select(pair => (pair.Choice, pair.Column, Cells: rows.Select(row => CellOf(row, pair.Column, call)).ToList()))
            .Where(column => column.Column.StaysWhenEmpty || column.Cells.Exists(cell => cell.Content.Count > 0))
            .ToList();
        var draft = new TableDraft<TRow>(call, [.. cells.Select(column => column.Column)], rows, []);
        for (var i = 0; i < rows.Count; i++)
        {
            if (GroupOf?.Invoke(rows[i], call) is { } group && (i == 0 || GroupOf(rows[i - 1], call)?.Key != group.Key))
            {
                draft.Body.Add(new TableRow([new TableCell(group.Title) { ColumnSpan = cells.Count, IsHeader = true }], RowKind.Group));
            }

            var row = cells.Select(column => column.Cells[i]).ToValueList();
            draft.Body.Add(new TableRow(row, IsWithdrawn(rows[i]) ? RowKind.Withdrawn : RowKind.Normal));
        }

        if (Closing is not null)
        {
            draft.Body.AddRange(Closing(draft));
        }

        return new Table
        {
            Caption = call.Text("titolo"),
            Columns = [.. cells.Select(column => new TableColumn(column.Column.Width, column.Column.Alignment))],
            Header =
            [
                new TableRow([
                    .. cells.Select(column => new TableCell(column.Choice.Title ?? column.Column.Title(call)) { IsHeader = true }),
                ]),
            ],
            Rows = [.. draft.Body],
        };
    }

    private static TableCell CellOf(TRow row, Column<TRow> column, Call call)
    {
        var cell = column.Cell(row, call);
        return column.NamesRow ? cell with { IsHeader = true } : cell;
    }
}

/// <summary>A group of rows.</summary>
internal sealed record RowGroup(string Key, ValueList<Inline> Title);

/// <summary>A table whose rows are written and whose totals are not.</summary>
internal sealed record TableDraft<TRow>(Call Call, IReadOnlyList<Column<TRow>> Columns, IReadOnlyList<TRow> Things, List<TableRow> Body)
{
    /// <summary>Where a column stands; -1 when the table does not have it.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A column as a template asks for it: <c>nome</c>, or <c>nome: Titolo</c>.</summary>
internal readonly record struct ColumnChoice(string Name, string? Title)
{
    public static IReadOnlyList<ColumnChoice> Of(string text) =>
        [
            .. Call.Split(text)
                .Select(part =>
                    part.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
                        ? new ColumnChoice(part[..colon].TrimEnd(), part[(colon + 1)..].TrimStart())
                        : new ColumnChoice(part, Title: null)
                ),
        ];
}
