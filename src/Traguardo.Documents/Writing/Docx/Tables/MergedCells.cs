// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>Where cells over many rows begin again. A merged cell that a page break parts is empty on the next page: no reader would know what its rows belong to.</summary>
internal static class MergedCells
{
    /// <summary>Rows, with the column of the cell, at which a merged cell is written anew.</summary>
    /// <param name="rows">Rows of a part of a table.</param>
    /// <param name="heights">Height of each.</param>
    /// <param name="tallest">A merged cell taller than this is parted into pieces about as tall as one another.</param>
    public static HashSet<(int Row, int Column)> Repeats(IReadOnlyList<PlacedRow> rows, int[] heights, int tallest)
    {
        var repeats = new HashSet<(int, int)>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Cells.Where(cell => cell is { IsFirstRow: true, RowSpan: > 1 }))
            {
                foreach (var cut in Cuts(rows, heights, row, cell, tallest))
                {
                    repeats.Add((cut, cell.Column));
                }
            }
        }

        return repeats;
    }

    /// <summary>For each row whether a merged cell joins it to the next one, so that no page should begin between them.</summary>
    /// <param name="rows">Rows of a part of a table.</param>
    /// <param name="heights">Height of each.</param>
    /// <param name="repeats">Where merged cells begin again.</param>
    /// <param name="tallest">Rows that are taller together are not joined: they must be parted somewhere.</param>
    public static bool[] Links(IReadOnlyList<PlacedRow> rows, int[] heights, HashSet<(int Row, int Column)> repeats, int tallest)
    {
        var links = new bool[rows.Count];
        long joined = 0;
        for (var row = 0; row + 1 < rows.Count; row++)
        {
            joined += heights[row];
            links[row] =
                joined + heights[row + 1] <= tallest
                && rows[row + 1].Cells.Any(cell => !cell.IsFirstRow && !repeats.Contains((row + 1, cell.Column)));
            joined = links[row] ? joined : 0;
        }

        return links;
    }

    private static IEnumerable<int> Cuts(IReadOnlyList<PlacedRow> rows, int[] heights, int first, PlacedCell cell, int tallest)
    {
        var whole = heights.AsSpan(first, cell.RowSpan).ToArray().Sum(height => (long)height);
        var pieces = (whole + tallest - 1) / tallest;
        var last = first;
        for (var piece = 1; piece < pieces && last + 1 < first + cell.RowSpan; piece++)
        {
            var wanted = whole * piece / pieces;
            last = Enumerable
                .Range(last + 1, first + cell.RowSpan - last - 1)
                .MinBy(row => Math.Abs(HeightBefore(heights, first, row) - wanted) + Cost(rows[row], cell, tallest));
            yield return last;
        }
    }

    private static long HeightBefore(int[] heights, int first, int row) =>
        heights.AsSpan(first, row - first).ToArray().Sum(height => (long)height);

    /// <summary>A cut through the cells to the right is worse than one between them.</summary>
    private static int Cost(PlacedRow row, PlacedCell cell, int tallest) =>
        row.Cells.Any(other => other.Column > cell.Column && !other.IsFirstRow && other.RowSpan < cell.RowSpan) ? tallest : 0;
}
