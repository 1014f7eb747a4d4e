// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>A cell of a table at its place.</summary>
/// <param name="Row">From 0, among the rows of header and body together.</param>
/// <param name="Column">From 0.</param>
/// <param name="Width">Columns that it takes.</param>
/// <param name="Height">Rows that it takes.</param>
internal sealed record PlacedCell(TableCell Cell, TableRow In, bool IsInHeader, int Row, int Column, int Width, int Height);

/// <summary>
/// The cells of a table by row and column. Spans are cut where they would run into another cell or leave their part of the table: programs refuse a
/// workbook whose merged cells overlap.
/// </summary>
internal sealed class XlsxGrid
{
    private readonly Dictionary<(int Row, int Column), PlacedCell> cells = [];

    public XlsxGrid(Table table)
    {
        HeaderRows = table.Header.Count;
        Rows = HeaderRows + table.Rows.Count;
        for (var row = 0; row < Rows; row++)
        {
            var isHeader = row < HeaderRows;
            Place(isHeader ? table.Header[row] : table.Rows[row - HeaderRows], row, isHeader);
        }

        Columns = Math.Max(table.Columns.Count, cells.Count == 0 ? 0 : cells.Keys.Max(place => place.Column) + 1);
    }

    public int HeaderRows { get; }

    /// <summary>Of header and body.</summary>
    public int Rows { get; }

    public int Columns { get; }

    /// <summary>The cell that covers a place; null where none does.</summary>
    public PlacedCell? At(int row, int column) => cells.GetValueOrDefault((row, column));

    /// <summary>Each cell once, in reading order.</summary>
    public IEnumerable<PlacedCell> Cells =>
        cells.Where(entry => (entry.Value.Row, entry.Value.Column) == entry.Key).Select(entry => entry.Value);

    /// <summary>Letters of a column, from 0.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + (rest - 1) % 26) + letters;
        }

        return letters;
    }

    /// <summary>The name of a place: "B7".</summary>
    /// <param name="row">From 1, as sheets count.</param>
    public static string Reference(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    private void Place(TableRow row, int number, bool isHeader)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            while (cells.ContainsKey((number, column)))
            {
                column++;
            }

            var width = 1;
            while (width < cell.ColumnSpan && !cells.ContainsKey((number, column + width)))
            {
                width++;
            }

            var height = Math.Clamp(cell.RowSpan, 1, (isHeader ? HeaderRows : Rows) - number);
            var placed = new PlacedCell(cell, row, isHeader, number, column, width, height);
            for (var down = 0; down < height; down++)
            {
                for (var across = 0; across < width; across++)
                {
                    cells[(number + down, column + across)] = placed;
                }
            }

            column += width;
        }
    }
}
