// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>Widths of columns, in letters, and heights of rows.</summary>
internal static class XlsxColumns
{
    private const int Narrowest = 8;
    private const int Widest = 60;
    private const int Usual = 28;
    private const decimal LineHeight = 15;
    private const decimal TallestRow = 409;

    /// <summary>Letters that the edges of a cell take.</summary>
    private const int Inset = 2;

    /// <summary>Lines end before their last word has room.</summary>
    private const decimal Ragged = 1.1m;

    /// <summary>A letter is so long, in heights of a line.</summary>
    private const decimal VerticalLetter = 0.45m;

    /// <summary>As wide as the longest line, up to a usual width; wider for columns that hold long texts, so that rows do not become towers.</summary>
    public static IReadOnlyList<int> Widths(XlsxGrid grid, Func<PlacedCell, string> textOf)
    {
        var widths = Enumerable.Repeat(Narrowest, grid.Columns).ToArray();
        foreach (var cell in grid.Cells.Where(cell => cell.Width == 1 && !cell.Cell.IsVertical))
        {
            var text = textOf(cell);
            var line = text.Split('\n').Max(part => part.Length) + Inset + 1;
            // About four lines of a long text
            var wanted = line <= Usual ? line : Math.Clamp(text.Length / 4, Usual, Widest);
            widths[cell.Column] = Math.Max(widths[cell.Column], wanted);
        }

        return widths;
    }

    /// <summary>Height of a row of more than one line, in points; null where the usual one will do. Programs measure rows by themselves only in part.</summary>
    public static decimal? HeightOf(XlsxGrid grid, int row, IReadOnlyList<int> widths, Func<PlacedCell, string> textOf)
    {
        var lines = Enumerable
            .Range(0, grid.Columns)
            .Select(column => grid.At(row, column))
            .OfType<PlacedCell>()
            .Distinct<PlacedCell>(ReferenceEqualityComparer.Instance)
            .Select(cell => LinesOf(cell, textOf(cell), widths) / cell.Height)
            .DefaultIfEmpty(1)
            .Max();
        return lines <= 1 ? null : Math.Min(TallestRow, Math.Ceiling(lines) * LineHeight);
    }

    /// <summary>Lines of a cell, a little more than less; those of text from bottom to top are as many as it is long.</summary>
    private static decimal LinesOf(PlacedCell cell, string text, IReadOnlyList<int> widths) =>
        cell.Cell.IsVertical
            ? text.Length * VerticalLetter
            : text.Split('\n')
                .Sum(line => 1m + (int)(line.Length * Ragged / Math.Max(1, widths.Skip(cell.Column).Take(cell.Width).Sum() - Inset)));
}
