// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Charts.Svg;

/// <summary>A figure over the years as a line with its figures, and a line across where the target is. A year without a figure breaks the line.</summary>
internal static class TrendSvg
{
    private const decimal PlotHeight = 190;
    private const decimal AxisSize = 12;
    private const decimal MostAxisWidth = 130;
    private const decimal WidestText = 110;
    private const decimal TextGap = 8;

    public static string Draw(TrendChart chart, string id)
    {
        var pen = new ChartPen(chart, id);
        var axis = AxisScale.Of(chart.Points.Select(point => point.Value).Append(chart.Target).OfType<decimal>(), steps: 4);
        var figures = axis.Marks.Select(mark => ItalianNumber.Print(axis.Printed(mark))).ToList();
        var left = Math.Min(figures.Max(figure => ChartPen.WidthOf(figure, AxisSize)), MostAxisWidth) + 10;
        pen.Top += pen.Lines(chart.Unit, 0, pen.Top, ChartPen.Width, 2, size: AxisSize, fill: ChartColours.Quiet) + 22;
        var plot = new Plot(axis, left, ChartPen.Width - 4, pen.Top, pen.Top + PlotHeight, chart.Points.Count);
        DrawGrid(pen, plot, figures);
        DrawTarget(pen, plot, chart.Target);
        DrawLine(pen, plot, chart.Points);
        DrawPoints(pen, plot, chart.Points);
        pen.Top = plot.Bottom + 26;
        DrawKey(pen, chart.Target);
        ChartLegend.Draw(
            pen,
            chart.Points.Where(point => point.Value is not null).Select(point => point.Tone),
            (tone, x, y) => DrawMark(pen, tone, x, y, 5)
        );
        return pen.Finish();
    }

    private static void DrawGrid(ChartPen pen, Plot plot, List<string> figures)
    {
        foreach (var (mark, figure) in plot.Axis.Marks.Zip(figures))
        {
            var y = plot.Y(mark);
            pen.Line(plot.Left, y, plot.Right, y, mark == 0 || mark == plot.Axis.From ? ChartColours.Quiet : ChartColours.Line);
            pen.Text(figure, plot.Left - 8, y + 4, MostAxisWidth, "end", AxisSize, fill: ChartColours.Quiet);
        }
    }

    private static void DrawTarget(ChartPen pen, Plot plot, decimal? target)
    {
        if (target is { } value)
        {
            pen.Line(plot.Left, plot.Y(value), plot.Right, plot.Y(value), ChartColours.Target, 2, "7 4");
        }
    }

    private static void DrawLine(ChartPen pen, Plot plot, IReadOnlyList<ChartPoint> points)
    {
        var path = new StringBuilder();
        var isDown = false;
        for (var index = 0; index < points.Count; index++)
        {
            if (points[index].Value is { } value)
            {
                path.Append(isDown ? 'L' : 'M').Append(SvgWriter.Number(plot.X(index))).Append(' ').Append(SvgWriter.Number(plot.Y(value)));
            }

            isDown = points[index].Value is not null;
        }

        if (path.Length > 0)
        {
            pen.Path(path.ToString(), ChartColours.Blue, 2);
        }
    }

    /// <summary>Marks for all; years and figures for as many as have room, in even steps that end with the last.</summary>
    private static void DrawPoints(ChartPen pen, Plot plot, IReadOnlyList<ChartPoint> points)
    {
        var years = StepFor(plot, points.Select(point => ChartPen.WidthOf(point.Label)));
        var texts = StepFor(plot, points.Select(point => ChartPen.WidthOf(point.Text, ChartPen.SmallSize, isBold: true)));
        var radius = Math.Clamp(plot.Room / 3, 1.5m, 5);
        for (var index = 0; index < points.Count; index++)
        {
            var (point, x, fromLast) = (points[index], plot.X(index), points.Count - 1 - index);
            if (fromLast % years == 0)
            {
                Label(pen, plot, point.Label, x, plot.Bottom + 18, years, ChartPen.TextSize, isBold: false);
            }

            if (point.Value is { } value)
            {
                pen.Group(point.Label + ": " + point.Text, () => DrawMark(pen, point.Tone, x, plot.Y(value), radius));
            }

            if (fromLast % texts == 0)
            {
                var y = point.Value is { } at ? plot.Y(at) - radius - 5 : plot.Bottom - 6;
                Label(pen, plot, point.Text, x, y, texts, ChartPen.SmallSize, isBold: true);
            }
        }
    }

    /// <summary>A text above or below a point, moved in from the edge of the plot where it would leave it.</summary>
    private static void Label(ChartPen pen, Plot plot, string text, decimal x, decimal y, int step, decimal size, bool isBold)
    {
        var room = step == 1 ? plot.Room - TextGap / 2 : WidestText;
        var half = Math.Min(ChartPen.WidthOf(text, size, isBold), room) / 2;
        pen.Text(text, Math.Clamp(x, plot.Left + half, plot.Right - half), y, room, "middle", size, isBold, hasEdge: true);
    }

    /// <summary>Every how many years a text stands. Texts at the ends may be moved in by half of their width, hence twice the width between two.</summary>
    private static int StepFor(Plot plot, IEnumerable<decimal> widths)
    {
        var widest = Math.Min(widths.DefaultIfEmpty().Max(), WidestText);
        return widest + TextGap <= plot.Room ? 1 : (int)Math.Ceiling((2 * widest + TextGap) / plot.Room);
    }

    /// <summary>A shape for each tone, filled with blue, which stands for a figure without one.</summary>
    private static void DrawMark(ChartPen pen, Tone tone, decimal x, decimal y, decimal radius)
    {
        if (tone is Tone.None or Tone.Good)
        {
            var fill = tone is Tone.None ? ChartColours.Blue : ChartColours.Strong(tone);
            pen.Dot(x, y, radius, fill, "#ffffff");
            return;
        }

        var r = SvgWriter.Number(radius);
        var two = SvgWriter.Number(2 * radius);
        var path =
            tone is Tone.Partly
                ? $"M{SvgWriter.Number(x)} {SvgWriter.Number(y - radius)}l{r} {two}h-{two}z"
                : $"M{SvgWriter.Number(x - radius)} {SvgWriter.Number(y - radius)}h{two}v{two}h-{two}z";
        pen.Path(path, "#ffffff", 1, ChartColours.Strong(tone));
    }

    private static void DrawKey(ChartPen pen, decimal? target)
    {
        if (target is { } value)
        {
            pen.Line(0, pen.Top + 9, 26, pen.Top + 9, ChartColours.Target, 2, "7 4");
            pen.Text("valore atteso: " + ItalianNumber.Print(value), 34, pen.Top + 14, ChartPen.Width - 34, size: ChartPen.SmallSize);
            pen.Top += 20;
        }
    }

    private readonly record struct Plot(AxisScale Axis, decimal Left, decimal Right, decimal Top, decimal Bottom, int Count)
    {
        /// <summary>Width of one year.</summary>
        public decimal Room => (Right - Left) / Math.Max(1, Count);

        public decimal X(int index) => Left + Room * (index + 0.5m);

        public decimal Y(decimal value) => Bottom - (Bottom - Top) * Axis.Share(value);
    }
}
