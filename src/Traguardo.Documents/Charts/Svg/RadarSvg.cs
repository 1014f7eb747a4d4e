// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Charts.Svg;

/// <summary>
/// Figures around a centre. Axes carry numbers, and a list below says what they are: names around a circle run into one another. Fewer than three
/// axes make no surface and more than twelve cannot be told apart: such figures are drawn as bars.
/// </summary>
internal static class RadarSvg
{
    private const int LeastAxes = 3;
    private const int MostAxes = 12;
    private const decimal Radius = 120;
    private const decimal MarkRadius = 11;
    private const decimal Middle = ChartPen.Width / 2;
    private const decimal RowHeight = 28;

    public static string Draw(RadarChart chart, string id)
    {
        var pen = new ChartPen(chart, id);
        if (chart.Points.Count is < LeastAxes or > MostAxes)
        {
            BarsSvg.Draw(pen, chart.Points, chart.Maximum);
            return pen.Finish();
        }

        var scale = AxisScale.Of([0, chart.Maximum > 0 ? chart.Maximum : 1], steps: 4);
        var centre = pen.Top + Radius + 2 * MarkRadius + 6;
        DrawWeb(pen, scale, chart.Points.Count, centre);
        DrawSurface(pen, scale, chart.Points, centre);
        pen.Top = centre + Radius + 2 * MarkRadius + 8;
        var range =
            $"Dal centro, {ItalianNumber.Print(scale.Printed(scale.From))}, al bordo, {ItalianNumber.Print(scale.Printed(scale.To))}.";
        pen.Top += pen.Lines(range, Middle, pen.Top, ChartPen.Width, 2, "middle", ChartPen.SmallSize, fill: ChartColours.Quiet) + 10;
        DrawKey(pen, chart.Points);
        ChartLegend.Draw(pen, chart.Points.Where(point => point.Value is not null).Select(point => point.Tone));
        return pen.Finish();
    }

    private static void DrawWeb(ChartPen pen, AxisScale scale, int count, decimal centre)
    {
        foreach (var mark in scale.Marks.Where(mark => mark > 0))
        {
            var ring = Enumerable.Range(0, count).Select(index => (At(index, count, Radius * scale.Share(mark), centre)));
            pen.Path(Polygon(ring), ChartColours.Line, 1);
        }

        for (var index = 0; index < count; index++)
        {
            var end = At(index, count, Radius, centre);
            pen.Line(Middle, centre, end.X, end.Y, ChartColours.Line);
            var mark = At(index, count, Radius + MarkRadius + 5, centre);
            DrawNumber(pen, index, mark.X, mark.Y);
        }
    }

    private static void DrawSurface(ChartPen pen, AxisScale scale, IReadOnlyList<ChartPoint> points, decimal centre)
    {
        var corners = points.Select(
            (point, index) =>
                point.Value is { } value ? At(index, points.Count, Radius * scale.Share(value), centre) : default((decimal X, decimal Y)?)
        );
        var known = corners.OfType<(decimal X, decimal Y)>().ToList();
        // A surface over a missing figure would show one
        if (known.Count == points.Count)
        {
            pen.Path(Polygon(known), ChartColours.Blue, 2, ChartColours.Blue + "26");
        }

        for (var index = 0; index < points.Count; index++)
        {
            if (points[index].Value is { } value)
            {
                var corner = At(index, points.Count, Radius * scale.Share(value), centre);
                if (known.Count < points.Count)
                {
                    pen.Line(Middle, centre, corner.X, corner.Y, ChartColours.Blue, 2);
                }

                pen.Dot(corner.X, corner.Y, 4, ChartColours.Blue, "#ffffff");
            }
        }
    }

    private static void DrawKey(ChartPen pen, IReadOnlyList<ChartPoint> points)
    {
        for (var index = 0; index < points.Count; index++)
        {
            var point = points[index];
            DrawNumber(pen, index, MarkRadius + 1, pen.Top + MarkRadius);
            if (point.Value is null)
            {
                pen.Box(2 * MarkRadius + 10, pen.Top + 4, 24, 14, "none", ChartColours.Quiet, dashes: "3 4");
            }
            else
            {
                pen.Bar(point.Tone, 2 * MarkRadius + 10, pen.Top + 4, 24, 14);
            }

            var left = 2 * MarkRadius + 44;
            var figureWidth = Math.Min(ChartPen.WidthOf(point.Text, isBold: true), ChartPen.Width / 3);
            pen.Text(point.Text, ChartPen.Width, pen.Top + 16, figureWidth + 0.01m, "end", isBold: true);
            var height = pen.Lines(point.Label, left, pen.Top + 2, ChartPen.Width - left - figureWidth - 12, 2);
            pen.Top += Math.Max(RowHeight, height + 5);
        }
    }

    private static void DrawNumber(ChartPen pen, int index, decimal x, decimal y)
    {
        pen.Dot(x, y, MarkRadius, "#ffffff", ChartColours.Ink);
        pen.Text((index + 1).ToString(CultureInfo.InvariantCulture), x, y + 4.5m, 2 * MarkRadius, "middle", 12.5m, isBold: true);
    }

    /// <summary>A point on an axis; the first axis goes up, the others follow clockwise.</summary>
    private static (decimal X, decimal Y) At(int index, int count, decimal distance, decimal centre)
    {
        var angle = 2 * Math.PI * index / count;
        return (Middle + distance * (decimal)Math.Sin(angle), centre - distance * (decimal)Math.Cos(angle));
    }

    private static string Polygon(IEnumerable<(decimal X, decimal Y)> corners)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in corners)
        {
            path.Append(path.Length == 0 ? 'M' : 'L').Append(SvgWriter.Number(x)).Append(' ').Append(SvgWriter.Number(y));
        }

        return path.Append('Z').ToString();
    }
}
