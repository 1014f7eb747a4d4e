// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>A rectangle.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">At least 0.</param>
/// <param name="Height">At least 0.</param>
internal readonly record struct Box(decimal X, decimal Y, decimal Width, decimal Height)
{
    public decimal Area => Width * Height;

    /// <summary>The rectangle without a margin; empty when the margin leaves nothing.</summary>
    public Box Inset(decimal left, decimal top, decimal right, decimal bottom) =>
        new(X + left, Y + top, Math.Max(0, Width - left - right), Math.Max(0, Height - top - bottom));
}

/// <summary>
/// Parts a rectangle by weights into rectangles that are as near to squares as can be (Bruls, Huizing, van Wijk, "Squarified Treemaps", 2000), in
/// decimal arithmetic. The order given is kept, from the upper left: a reader finds the parts where the plan has them.
/// </summary>
internal static class Squares
{
    /// <summary>A rectangle for each weight. Areas are in the ratio of the weights and fill the whole.</summary>
    /// <param name="weights">More than 0 each; a decimal holds their sum.</param>
    /// <param name="whole">What is parted.</param>
    public static IReadOnlyList<Box> Part(IReadOnlyList<decimal> weights, Box whole)
    {
        var total = weights.Sum();
        var boxes = new List<Box>(weights.Count);
        if (weights.Count == 0 || whole.Area == 0)
        {
            boxes.AddRange(weights.Select(_ => whole with { Width = 0, Height = 0 }));
            return boxes;
        }

        // Shares of 1 first: weights may be any decimals, their products with areas stay small
        var areas = weights.Select(weight => weight / total * whole.Area).ToList();
        var rest = whole;
        var first = 0;
        while (first < areas.Count)
        {
            var count = RowLength(areas, first, Math.Min(rest.Width, rest.Height));
            rest = LayRow(boxes, areas.GetRange(first, count), rest, isLast: first + count == areas.Count);
            first += count;
        }

        return boxes;
    }

    /// <summary>How many areas make the best row along a side: one more as long as the longest rectangle gets no longer.</summary>
    private static int RowLength(List<decimal> areas, int first, decimal side)
    {
        var count = 1;
        var worst = Worst(areas, first, 1, side);
        while (first + count < areas.Count && Worst(areas, first, count + 1, side) is var next && next <= worst)
        {
            worst = next;
            count++;
        }

        return count;
    }

    /// <summary>The ratio of the sides of the longest rectangle of a row: 1 is a square.</summary>
    private static decimal Worst(List<decimal> areas, int first, int count, decimal side)
    {
        // Nothing is left of the rectangle, or the areas are as good as nothing
        var row = areas.GetRange(first, count);
        if (side == 0 || row.Sum() / side is not (> 0 and var depth))
        {
            return decimal.MaxValue;
        }

        return row.Max(area =>
        {
            var length = area / depth;
            return length <= depth * Thin ? decimal.MaxValue : Math.Max(length / depth, depth / length);
        });
    }

    private static Box LayRow(List<Box> boxes, List<decimal> row, Box rest, bool isLast)
    {
        var isColumn = rest.Width >= rest.Height;
        var side = isColumn ? rest.Height : rest.Width;
        var whole = isColumn ? rest.Width : rest.Height;
        // The last row takes what is left, whatever the divisions before it rounded away
        var depth = isLast || side == 0 ? whole : Math.Min(whole, row.Sum() / side);
        var at = 0m;
        for (var i = 0; i < row.Count; i++)
        {
            var length = i == row.Count - 1 || depth == 0 ? side - at : Math.Min(side - at, row[i] / depth);
            boxes.Add(isColumn ? new Box(rest.X, rest.Y + at, depth, length) : new Box(rest.X + at, rest.Y, length, depth));
            at += length;
        }

        return isColumn ? rest.Inset(depth, 0, 0, 0) : rest.Inset(0, depth, 0, 0);
    }

    /// <summary>Thinner than this is as bad as can be: its ratio could be more than a decimal holds.</summary>
    private const decimal Thin = 0.000001m;
}
