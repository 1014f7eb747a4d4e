// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>Foresees how tall rows become, to know which may be split over pages and where a merged cell must begin again.</summary>
internal static class RowHeights
{
    /// <summary>Above and below the text of a cell.</summary>
    public const int CellMargin = 45;

    /// <summary>A vertical text is not stretched higher than this: what is longer goes on in more lines.</summary>
    private const int TallestVertical = 5_000;

    /// <summary>Height of a line in twips; the size is in half points.</summary>
    public static int LineHeight(int halfPoints) => halfPoints * 23 / 2;

    /// <summary>The height of each row.</summary>
    public static int[] Of(IReadOnlyList<PlacedRow> rows, int[] widths, int size)
    {
        var heights = rows.Select(row => HeightOf(row, widths, size)).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (
                var cell in rows[row]
                    .Cells.Where(cell => cell is { IsFirstRow: true, RowSpan: > 1 } || cell is { IsFirstRow: true, Cell.IsVertical: true })
            )
            {
                // What a cell over several rows needs more than they have goes to all of them alike
                var missing = Needed(cell, rows[row].Row, widths, size) - heights.AsSpan(row, cell.RowSpan).ToArray().Sum();
                for (var below = row; missing > 0 && below < row + cell.RowSpan; below++)
                {
                    heights[below] += missing / cell.RowSpan + 1;
                }
            }
        }

        return heights;
    }

    /// <summary>Height that a vertical text asks of each of its rows; 0 when the table has none.</summary>
    public static int LeastFor(PlacedCell cell, int[] widths, int size) =>
        cell.Cell.IsVertical ? VerticalHeight(cell, widths, size) / cell.RowSpan : 0;

    private static int HeightOf(PlacedRow row, int[] widths, int size) =>
        row
            .Cells.Where(cell => cell.RowSpan == 1 && !cell.Cell.IsVertical)
            .Select(cell => Needed(cell, row.Row, widths, size))
            .Append(LineHeight(size) + 2 * CellMargin)
            .Max();

    private static int Needed(PlacedCell cell, TableRow row, int[] widths, int size)
    {
        if (cell.Cell.IsVertical)
        {
            return VerticalHeight(cell, widths, size);
        }

        var isBold = cell.Cell.IsHeader || row.Kind is RowKind.Group or RowKind.Total;
        var room = Math.Max(100, WidthOf(cell, widths) - 2 * ColumnWidths.CellMargin);
        var lines = 0L;
        foreach (var line in Inlines.Lines(cell.Cell.Content))
        {
            // Lines do not fill up: a twentieth is lost at their ends
            lines += Math.Max(1, (LetterWidths.Of(line, size, isBold) * 21L / 20 + room - 1) / room);
        }

        return (int)Math.Min(1_000_000, lines * LineHeight(size) + 2 * CellMargin);
    }

    private static int VerticalHeight(PlacedCell cell, int[] widths, int size)
    {
        var lines = Math.Max(1, (WidthOf(cell, widths) - 2 * ColumnWidths.CellMargin) / LineHeight(size));
        var words = Inlines.Lines(cell.Cell.Content);
        var length = words.Sum(line => LetterWidths.Of(line, size, isBold: true) * 12L / 10);
        var longestWord = words.Max(line => BreakPlaces.WidestPiece(line, size, isBold: true));
        return (int)Math.Min(TallestVertical, Math.Max(longestWord, length / lines) + 4 * CellMargin);
    }

    private static int WidthOf(PlacedCell cell, int[] widths) => widths.AsSpan(cell.Column, cell.ColumnSpan).ToArray().Sum();
}
