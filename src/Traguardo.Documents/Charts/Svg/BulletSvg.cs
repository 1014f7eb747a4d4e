// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts.Svg;

/// <summary>Results against their targets: a bar for the result and a stroke where the target is, the same place in all rows.</summary>
internal static class BulletSvg
{
    private const decimal BarHeight = 18;
    private const decimal Gap = 14;

    /// <summary>Results beyond twice their target are cut.</summary>
    private const decimal Furthest = 2;

    public static string Draw(BulletChart chart, string id)
    {
        var pen = new ChartPen(chart, id);
        var largest = chart.Points.Select(point => point.Ratio ?? 0).DefaultIfEmpty().Max();
        var axis = new ChartAxis(new AxisScale(0, largest > 1 ? Furthest : 1.25m, 1), 1, ChartPen.Width - 2);
        foreach (var point in chart.Points)
        {
            pen.Top += pen.Lines(point.Label, 0, pen.Top, ChartPen.Width, 2) + 4;
            DrawBar(pen, axis, point);
            pen.Top += BarHeight + 5;
            pen.Top += pen.Lines(
                $"risultato {point.ResultText} · atteso {point.TargetText}",
                0,
                pen.Top,
                ChartPen.Width,
                3,
                size: ChartPen.SmallSize,
                fill: ChartColours.Quiet
            );
            pen.Top += Gap;
        }

        DrawKey(pen);
        ChartLegend.Draw(pen, chart.Points.Where(point => point.Ratio is not null).Select(point => point.Tone));
        return pen.Finish();
    }

    private static void DrawBar(ChartPen pen, ChartAxis axis, BulletPoint point)
    {
        var isKnown = point.Ratio is not null;
        pen.Box(
            axis.Left,
            pen.Top,
            axis.Width,
            BarHeight,
            isKnown ? "#f5f7fa" : "none",
            ChartColours.Quiet,
            dashes: isKnown ? null : "3 4"
        );
        if (point.Ratio is { } ratio)
        {
            var (from, to) = (axis.X(0), axis.X(Math.Max(ratio, 0)));
            pen.Bar(point.Tone, from, pen.Top + 3, to - from, BarHeight - 6);
            if (ratio > axis.Scale.To)
            {
                // Two strokes across: it goes on
                pen.Path(Strokes(axis.X(ratio) - 16, pen.Top + BarHeight / 2), "#ffffff", 3);
                pen.Path(Strokes(axis.X(ratio) - 16, pen.Top + BarHeight / 2), ChartColours.Ink, 1);
            }

            DrawTarget(pen, axis.X(1), pen.Top - 2, BarHeight + 4);
        }
    }

    private static string Strokes(decimal x, decimal middle) =>
        $"M{SvgWriter.Number(x)} {SvgWriter.Number(middle + 7)}l5 -14M{SvgWriter.Number(x + 5)} {SvgWriter.Number(middle + 7)}l5 -14";

    private static void DrawTarget(ChartPen pen, decimal x, decimal top, decimal height) =>
        pen.Box(x - 2, top, 4, height, ChartColours.Target, "#ffffff");

    private static void DrawKey(ChartPen pen)
    {
        DrawTarget(pen, 4, pen.Top, 16);
        pen.Text("valore atteso", 14, pen.Top + 13, ChartPen.Width, size: ChartPen.SmallSize, fill: ChartColours.Quiet);
        pen.Top += 18;
    }
}
