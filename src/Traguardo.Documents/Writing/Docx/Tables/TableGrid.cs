// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>A cell at its place.</summary>
/// <param name="Cell">What is in it.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="ColumnSpan">Columns that it takes.</param>
/// <param name="RowsAbove">Rows of the same cell above this one; 0 for its first.</param>
/// <param name="RowSpan">Rows that it takes altogether.</param>
internal readonly record struct PlacedCell(TableCell Cell, int Column, int ColumnSpan, int RowsAbove, int RowSpan)
{
    public bool IsFirstRow => RowsAbove == 0;
}

/// <summary>A row with every column taken, by its own cells or by those that reach down from above.</summary>
internal sealed record PlacedRow(TableRow Row, IReadOnlyList<PlacedCell> Cells);

/// <summary>Rows of one part of a table as word processors want them: merged cells written out in every row that they take.</summary>
internal static class TableGrid
{
    /// <param name="rows">Header rows, or body rows: a cell never reaches from one part into the other.</param>
    /// <param name="columns">How many columns the table has.</param>
    /// <exception cref="ArgumentException">A row has more cells than the table has columns.</exception>
    public static IReadOnlyList<PlacedRow> Of(ValueList<TableRow> rows, int columns)
    {
        var placed = new List<PlacedRow>(rows.Count);
        var above = new PlacedCell?[columns];
        for (var index = 0; index < rows.Count; index++)
        {
            var cells = Place(rows[index], above, rows.Count - index);
            Array.Clear(above);
            foreach (var cell in cells)
            {
                if (cell.RowsAbove + 1 < cell.RowSpan)
                {
                    above[cell.Column] = cell;
                }
            }

            placed.Add(new PlacedRow(rows[index], cells));
        }

        return placed;
    }

    private static List<PlacedCell> Place(TableRow row, PlacedCell?[] above, int rowsLeft)
    {
        var cells = new List<PlacedCell>(above.Length);
        var next = 0;
        for (var column = 0; column < above.Length; )
        {
            if (above[column] is { } upper)
            {
                cells.Add(upper with { RowsAbove = upper.RowsAbove + 1 });
                column += upper.ColumnSpan;
                continue;
            }

            // A row that is too short is filled up: what it says is printed, where it should be
            var cell = next < row.Cells.Count ? row.Cells[next] : new TableCell();
            next++;
            var span = 1;
            while (span < cell.ColumnSpan && column + span < above.Length && above[column + span] is null)
            {
                span++;
            }

            cells.Add(new PlacedCell(cell, column, span, 0, Math.Clamp(cell.RowSpan, 1, rowsLeft)));
            column += span;
        }

        return next >= row.Cells.Count
            ? cells
            : throw new ArgumentException(
                $"Riga di tabella con {row.Cells.Count} celle, più di quante colonne restano libere.",
                nameof(row)
            );
    }
}
