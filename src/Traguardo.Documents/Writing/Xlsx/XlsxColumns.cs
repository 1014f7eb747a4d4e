// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>Widths of columns, in letters, and heights of the rows that programs do not work out by themselves.</summary>
internal static class XlsxColumns
{
    private const int Narrowest = 8;
    private const int Widest = 60;
    private const int Usual = 28;
    private const decimal LineHeight = 15;
    private const decimal TallestRow = 409;

    /// <summary>As wide as the longest line, up to a usual width; wider for columns that hold long texts, so that rows do not become towers.</summary>
    public static IReadOnlyList<int> Widths(XlsxGrid grid, Func<PlacedCell, string> textOf)
    {
        var widths = Enumerable.Repeat(Narrowest, grid.Columns).ToArray();
        foreach (var cell in grid.Cells.Where(cell => cell.Width == 1 && !cell.Cell.IsVertical))
        {
            var text = textOf(cell);
            var line = text.Split('\n').Max(part => part.Length) + 2;
            // About four lines of a long text
            var wanted = line <= Usual ? line : Math.Clamp(text.Length / 4, Usual, Widest);
            widths[cell.Column] = Math.Max(widths[cell.Column], wanted);
        }

        return widths;
    }

    /// <summary>Height of a row whose text stands in merged cells, which no program measures; null where programs measure by themselves.</summary>
    public static decimal? HeightOf(XlsxGrid grid, int row, IReadOnlyList<int> widths, Func<PlacedCell, string> textOf)
    {
        var cells = Enumerable
            .Range(0, grid.Columns)
            .Select(column => grid.At(row, column))
            .OfType<PlacedCell>()
            .Distinct<PlacedCell>(ReferenceEqualityComparer.Instance)
            .ToList();
        if (cells.All(cell => cell.Width == 1 && cell.Height == 1))
        {
            return null;
        }

        var lines = cells
            .Where(cell => cell.Row == row && !cell.Cell.IsVertical)
            .Select(cell => (decimal)LinesOf(textOf(cell), widths.Skip(cell.Column).Take(cell.Width).Sum()) / cell.Height)
            .DefaultIfEmpty(1)
            .Max();
        return Math.Min(TallestRow, Math.Max(1, Math.Ceiling(lines)) * LineHeight);
    }

    private static int LinesOf(string text, int width) => text.Split('\n').Sum(line => 1 + line.Length / Math.Max(1, width));
}
