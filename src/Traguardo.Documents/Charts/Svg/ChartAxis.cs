// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Charts.Svg;

/// <summary>The horizontal axis of a chart of bars.</summary>
/// <param name="Scale">Its marks.</param>
/// <param name="Left">Where it begins.</param>
/// <param name="Width">How long it is.</param>
internal readonly record struct ChartAxis(AxisScale Scale, decimal Left, decimal Width)
{
    /// <summary>Room for half of the figure at each end.</summary>
    private const decimal Edge = 12;

    private const decimal LabelSize = 12;

    /// <summary>An axis over the whole chart that holds the values.</summary>
    public static ChartAxis Of(IEnumerable<decimal> values) => new(AxisScale.Of(values, steps: 5), Edge, ChartPen.Width - 2 * Edge);

    /// <summary>Where a figure stands; what is beyond the axis stands at its end.</summary>
    public decimal X(decimal value) => Left + Scale.Share(value) * Width;

    /// <summary>Lines through all rows of a chart.</summary>
    public void DrawGrid(ChartPen pen, decimal top, decimal height)
    {
        foreach (var mark in Scale.Marks)
        {
            pen.Line(X(mark), top, X(mark), top + height, mark == 0 ? ChartColours.Quiet : ChartColours.Line);
        }
    }

    /// <summary>The figures below the last row, as many as have room.</summary>
    public void DrawFigures(ChartPen pen)
    {
        var end = decimal.MinValue;
        foreach (var mark in Scale.Marks)
        {
            var text = ItalianNumber.Print(Scale.Printed(mark));
            var half = ChartPen.WidthOf(text, LabelSize) / 2 + 0.5m;
            var x = Math.Clamp(X(mark), Math.Min(half, ChartPen.Width / 2), Math.Max(ChartPen.Width - half, ChartPen.Width / 2));
            if (x - half < end)
            {
                continue;
            }

            pen.Text(text, x, pen.Top + LabelSize, 2 * half, "middle", LabelSize, fill: ChartColours.Quiet);
            end = x + half + 8;
        }

        pen.Top += LabelSize + 6;
    }
}
