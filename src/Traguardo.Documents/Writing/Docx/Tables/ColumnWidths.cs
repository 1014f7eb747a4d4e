// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>
/// Shares the width of the page out among the columns of a table: each at least as wide as its longest word, none wider than it needs while others
/// have too little, the rest between what the model suggests and what the texts ask for. Letters get smaller when the words have no room.
/// </summary>
internal sealed class ColumnWidths
{
    /// <summary>Left and right of the text of a cell.</summary>
    public const int CellMargin = 70;

    private const int Padding = 2 * CellMargin + 40;
    private const int MostLinesOfVertical = 3;

    /// <summary>Letters of a line that is better not broken: figures, days, codes.</summary>
    private const int ShortLine = 15;

    private static readonly int[] Sizes = [TextSizes.Largest, TextSizes.Middle, TextSizes.Smallest];

    private readonly int[] shortLines;
    private readonly int[] longestWords;
    private readonly int[] brokenWords;
    private readonly int[] longestLines;
    private readonly long[] amounts;

    private ColumnWidths(int columns)
    {
        shortLines = new int[columns];
        longestWords = new int[columns];
        brokenWords = new int[columns];
        longestLines = new int[columns];
        amounts = new long[columns];
    }

    /// <summary>Size of the letters and width of each column.</summary>
    /// <param name="columns">Columns of the model.</param>
    /// <param name="rows">All rows, headers too.</param>
    /// <param name="width">Width of the whole table.</param>
    public static (int Size, int[] Widths) Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<PlacedRow> rows, int width)
    {
        var first = columns.Count switch
        {
            <= 7 => 0,
            <= 11 => 1,
            _ => 2,
        };
        for (var size = first; ; size++)
        {
            var measured = new ColumnWidths(columns.Count);
            measured.Measure(rows, Sizes[size], width);
            var isLast = size == Sizes.Length - 1;
            if (isLast || measured.longestWords.Sum() <= width)
            {
                return (Sizes[size], measured.Share(columns, width));
            }
        }
    }

    private void Measure(IReadOnlyList<PlacedRow> rows, int size, int width)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell is { IsFirstRow: true, ColumnSpan: 1 })
                {
                    Measure(cell, row.Row, size, width);
                }
            }
        }

        // Cells over several columns widen these only when a word of theirs has no room
        foreach (var cell in rows.SelectMany(row => row.Cells).Where(cell => cell is { IsFirstRow: true, ColumnSpan: > 1 }))
        {
            var word = Inlines.Lines(cell.Cell.Content).Max(line => BreakPlaces.WidestPiece(line, size, isBold: true)) + Padding;
            var missing = Math.Min(word, width / 2) - longestWords.AsSpan(cell.Column, cell.ColumnSpan).ToArray().Sum();
            for (var column = cell.Column; missing > 0 && column < cell.Column + cell.ColumnSpan; column++)
            {
                longestWords[column] += missing / cell.ColumnSpan;
                longestLines[column] = Math.Max(longestLines[column], longestWords[column]);
            }
        }
    }

    private void Measure(PlacedCell placed, TableRow row, int size, int width)
    {
        var column = placed.Column;
        var isBold = placed.Cell.IsHeader || row.Kind is RowKind.Group or RowKind.Total;
        if (placed.Cell.IsVertical)
        {
            var upright = RowHeights.LineHeight(size) * MostLinesOfVertical + Padding;
            Widen(column, upright, upright, upright, upright);
            return;
        }

        foreach (var line in Inlines.Lines(placed.Cell.Content))
        {
            var whole = LetterWidths.Of(line, size, isBold);
            var piece = Math.Min(BreakPlaces.WidestBrokenPiece(line, size, isBold), width / 4);
            var word = BreakPlaces.WidestPiece(line, size, isBold);
            word = word > width / 6 ? piece : word;
            Widen(column, line.Length <= ShortLine ? whole + Padding : 0, word + Padding, piece + Padding, whole + Padding);
            amounts[column] += whole;
        }
    }

    private void Widen(int column, int shortLine, int word, int piece, int line)
    {
        shortLines[column] = Math.Max(shortLines[column], Math.Max(shortLine, word));
        longestWords[column] = Math.Max(longestWords[column], word);
        brokenWords[column] = Math.Max(brokenWords[column], piece);
        longestLines[column] = Math.Max(longestLines[column], line);
    }

    private int[] Share(IReadOnlyList<TableColumn> columns, int width)
    {
        // Figures in one line if there is room, words whole if there is; words with signs inside may be broken there
        var least =
            shortLines.Sum() <= width ? shortLines
            : longestWords.Sum() <= width ? Between(longestWords, shortLines, width)
            : Between(brokenWords, longestWords, width);

        var hints = columns.Select(column => Math.Max(1, (long)(Math.Clamp(column.Width, 0.001m, 100_000) * 1000))).ToArray();
        var widths = least.ToArray();
        var rest = width - widths.Sum();
        if (rest <= 0)
        {
            return Scale(widths, width);
        }

        // First towards what the texts need, then what is still left by the hints alone
        for (var round = 0; round < 4 && rest > 0; round++)
        {
            rest -= Give(widths, rest, longestLines, Weights(hints));
        }

        if (rest > 0)
        {
            Give(widths, rest, longestLines: null, hints);
        }

        return Scale(widths, width);
    }

    /// <summary>Half by the hints, half by how much text a column has.</summary>
    private long[] Weights(long[] hints)
    {
        var (allHints, allAmounts) = (hints.Sum(), Math.Max(1, amounts.Sum()));
        return [.. hints.Select((hint, column) => 1 + 500_000 * hint / allHints + 500_000 * amounts[column] / allAmounts)];
    }

    /// <summary>Shares a rest out by weight among the columns that want more; says how much was taken.</summary>
    private static int Give(int[] widths, int rest, int[]? longestLines, long[] weights)
    {
        var wanting = Enumerable
            .Range(0, widths.Length)
            .Where(column => longestLines is null || widths[column] < longestLines[column])
            .ToList();
        var all = wanting.Sum(column => weights[column]);
        var given = 0;
        foreach (var column in wanting)
        {
            var share = (int)(rest * weights[column] / all);
            var taken = longestLines is null ? share : Math.Min(share, longestLines[column] - widths[column]);
            widths[column] += taken;
            given += taken;
        }

        return given;
    }

    /// <summary>Widths from the least to the wished, as far up as there is room.</summary>
    private static int[] Between(int[] least, int[] wished, int width)
    {
        var (low, high) = (least.Sum(), wished.Sum());
        return low >= width
            ? Scale(least, width)
            : [.. least.Select((from, column) => from + (int)((long)(wished[column] - from) * (width - low) / Math.Max(1, high - low)))];
    }

    /// <summary>The widths so that they make up the whole, the last twips in the widest column.</summary>
    private static int[] Scale(int[] widths, int width)
    {
        long sum = Math.Max(1, widths.Sum());
        int[] scaled = [.. widths.Select(each => (int)(each * (long)width / sum))];
        scaled[Array.IndexOf(scaled, scaled.Max())] += width - scaled.Sum();
        return scaled;
    }
}
