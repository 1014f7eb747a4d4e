// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>Where cells over many rows begin again. A merged cell that a page break parts is empty on the next page: no reader would know what its rows belong to.</summary>
internal static class MergedCells
{
    /// <summary>Rows, with the column of the cell, at which a merged cell is written anew.</summary>
    /// <param name="rows">Rows of a part of a table.</param>
    /// <param name="heights">Height of each.</param>
    /// <param name="tallest">No piece of a merged cell is taller, unless one row is.</param>
    public static HashSet<(int Row, int Column)> Repeats(IReadOnlyList<PlacedRow> rows, int[] heights, int tallest)
    {
        var repeats = new HashSet<(int, int)>();
        var tops = new Dictionary<int, int>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Cells.Where(cell => cell.RowSpan > 1))
            {
                var used = cell.IsFirstRow ? 0 : tops[cell.Column];
                if (used > 0 && used + heights[row] > tallest)
                {
                    repeats.Add((row, cell.Column));
                    used = 0;
                }

                tops[cell.Column] = used + heights[row];
            }
        }

        return repeats;
    }
}
