// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts.Svg;

/// <summary>Figures as horizontal bars, each below its name. A bar longer than the axis is cut; its printed figure tells.</summary>
internal static class BarsSvg
{
    private const decimal BarHeight = 18;
    private const decimal Gap = 10;

    public static string Draw(BarsChart chart, string id)
    {
        var pen = new ChartPen(chart, id);
        Draw(pen, chart.Points, chart.Maximum);
        return pen.Finish();
    }

    /// <summary>The bars, for another chart that has a list of figures to show.</summary>
    public static void Draw(ChartPen pen, IReadOnlyList<ChartPoint> points, decimal maximum)
    {
        // A single point far below would make all the others small: it is cut as far to the left as the axis goes to the right
        var limit = maximum > 0 ? Math.Min(maximum, AxisScale.Furthest) : 1;
        var lowest = points.Select(point => Math.Clamp(point.Value ?? 0, -limit, 0)).DefaultIfEmpty().Min();
        var axis = ChartAxis.Of([0, limit, lowest]);
        foreach (var point in points)
        {
            pen.Head(point.Label, point.Text);
            axis.DrawGrid(pen, pen.Top - 2, BarHeight + 4);
            if (point.Value is { } value)
            {
                var (from, to) = (axis.X(Math.Min(value, 0)), axis.X(Math.Max(value, 0)));
                pen.Bar(point.Tone, from, pen.Top, to - from, BarHeight);
            }
            else
            {
                pen.Box(axis.Left, pen.Top, axis.Width, BarHeight, "none", ChartColours.Quiet, dashes: "3 4");
            }

            pen.Top += BarHeight + Gap;
        }

        pen.Top -= Gap - 4;
        axis.DrawFigures(pen);
        ChartLegend.Draw(pen, points.Where(point => point.Value is not null).Select(point => point.Tone));
    }
}
