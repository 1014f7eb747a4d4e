// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Charts;

/// <summary>One year, or another period, of a measure.</summary>
/// <param name="Label">The period: "2024".</param>
/// <param name="Value">The measure; null when there is none, and the line has a gap.</param>
/// <param name="Text">The measure as printed, or the word for none.</param>
/// <param name="IsProvisional">True when it is not final: a hollow mark.</param>
/// <param name="Target">What was expected; null when nothing, and the line of targets has a gap.</param>
/// <param name="TargetText">The target as printed.</param>
public sealed record LinePoint(
    string Label,
    decimal? Value,
    string Text,
    bool IsProvisional = false,
    decimal? Target = null,
    string? TargetText = null
);

/// <summary>A measure over time.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Unit">Unit of the measure, beside the axis; empty when none.</param>
/// <param name="Points">Periods, the earliest first.</param>
public sealed record LineChartData(string Title, string Unit, IReadOnlyList<LinePoint> Points);

/// <summary>Draws a measure over the years with its targets. A pure function: the same data give the same image.</summary>
public static class LineChart
{
    private const decimal Width = 540;
    private const decimal Height = 300;
    private const decimal Left = 72;
    private const decimal Right = Width - 12;
    private const decimal Top = 34;
    private const decimal Bottom = Height - 58;
    private const decimal TextSize = 14;

    /// <summary>The image.</summary>
    /// <param name="data">What to draw.</param>
    /// <param name="id">Beginning of all ids in it, unique on the page.</param>
    public static string Svg(LineChartData data, string id)
    {
        var axis = AxisScale.Of(data.Points.SelectMany(point => new[] { point.Value, point.Target }).OfType<decimal>(), steps: 4);
        var svg = new SvgWriter();
        ChartImage.Open(svg, id, "img", data.Title, Description(data), Width, Height);
        DrawAxis(svg, axis, data.Unit);
        DrawLine(svg, data, axis, point => point.Target, ChartColours.Target, dashes: "6 4");
        DrawLine(svg, data, axis, point => point.Value, ChartColours.Blue, dashes: null);
        for (var i = 0; i < data.Points.Count; i++)
        {
            DrawPoint(svg, data.Points[i], X(i, data.Points.Count), axis, data.Points.Count);
        }

        DrawLegend(svg, data);
        return svg.ToString();
    }

    private static decimal X(int index, int count) => Left + ((Right - Left) * ((2 * index) + 1) / (2 * count));

    private static decimal Y(decimal value, AxisScale axis) => Bottom - ((Bottom - Top) * axis.Share(value));

    private static void DrawAxis(SvgWriter svg, AxisScale axis, string unit)
    {
        if (unit.Length > 0)
        {
            Label(svg, unit, Left - 10, 14, "end", ChartColours.Quiet);
        }

        foreach (var mark in axis.Marks)
        {
            var y = SvgWriter.Number(Y(mark, axis));
            svg.Empty(
                "line",
                "x1",
                SvgWriter.Number(Left),
                "x2",
                SvgWriter.Number(Right),
                "y1",
                y,
                "y2",
                y,
                "stroke",
                mark == axis.From ? ChartColours.Quiet : ChartColours.Line,
                "stroke-width",
                "1"
            );
            // "0.######" in the scale of the step: 0,5 and 1.000, never 0,50000
            Label(
                svg,
                ItalianNumber.Print(mark / 1.0000000000000000000000000000m),
                Left - 10,
                Y(mark, axis) + 4,
                "end",
                ChartColours.Quiet
            );
        }
    }

    /// <summary>One path for each run of periods that have a value.</summary>
    private static void DrawLine(
        SvgWriter svg,
        LineChartData data,
        AxisScale axis,
        Func<LinePoint, decimal?> valueOf,
        string colour,
        string? dashes
    )
    {
        var path = new StringBuilder();
        var isDown = false;
        for (var i = 0; i < data.Points.Count; i++)
        {
            if (valueOf(data.Points[i]) is not { } value)
            {
                isDown = false;
                continue;
            }

            path.Append(isDown ? 'L' : 'M')
                .Append(SvgWriter.Number(X(i, data.Points.Count)))
                .Append(' ')
                .Append(SvgWriter.Number(Y(value, axis)));
            isDown = true;
        }

        if (path.Length > 0)
        {
            svg.Empty(
                "path",
                "d",
                path.ToString(),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                "2",
                "stroke-dasharray",
                dashes,
                "stroke-linejoin",
                "round"
            );
        }
    }

    private static void DrawPoint(SvgWriter svg, LinePoint point, decimal x, AxisScale axis, int count)
    {
        var room = ((Right - Left) / count) - 4;
        Label(svg, ChartText.Fit(point.Label, room, TextSize), x, Bottom + 18, "middle", ChartColours.Ink);
        if (point.Target is { } target)
        {
            DrawDiamond(svg, x, Y(target, axis));
        }

        if (point.Value is not { } value)
        {
            return;
        }

        var y = Y(value, axis);
        DrawDot(svg, x, y, point.IsProvisional);
        // Below the point when the target's mark, or the line of targets, is just above it
        var isCrowded = point.Target is { } expected && Y(expected, axis) is var other && other <= y && y - other < 26;
        svg.Text(
            "text",
            // Never cut: half a figure misleads
            ChartText.Fits(point.Text, room, TextSize)
                ? point.Text
                : "",
            "x",
            SvgWriter.Number(x),
            "y",
            SvgWriter.Number(isCrowded && y + 20 < Bottom ? y + 20 : y - 11),
            "text-anchor",
            "middle",
            "font-size",
            SvgWriter.Number(TextSize),
            "font-weight",
            "600",
            "fill",
            ChartColours.Ink,
            // A white edge: no line runs through a figure
            "stroke",
            "#ffffff",
            "stroke-width",
            "4",
            "stroke-linejoin",
            "round",
            "paint-order",
            "stroke"
        );
    }

    private static void DrawLegend(SvgWriter svg, LineChartData data)
    {
        var x = Left;
        var y = Height - 14;
        foreach (var (isShown, text, draw) in Entries())
        {
            if (isShown)
            {
                draw(x + 6, y - 4);
                Label(svg, text, x + 18, y, "start", ChartColours.Quiet);
                x += 40 + ChartText.WidthOf(text, TextSize);
            }
        }

        IEnumerable<(bool IsShown, string Text, Action<decimal, decimal> Draw)> Entries() =>
            [
                (data.Points.Any(point => point.Value is not null), "consuntivo", (left, top) => DrawDot(svg, left, top, isHollow: false)),
                (data.Points.Any(point => point.IsProvisional), "provvisorio", (left, top) => DrawDot(svg, left, top, isHollow: true)),
                (data.Points.Any(point => point.Target is not null), "valore atteso", (left, top) => DrawDiamond(svg, left, top)),
            ];
    }

    private static void DrawDot(SvgWriter svg, decimal x, decimal y, bool isHollow) =>
        svg.Empty(
            "circle",
            "cx",
            SvgWriter.Number(x),
            "cy",
            SvgWriter.Number(y),
            "r",
            "5",
            "fill",
            isHollow ? "#ffffff" : ChartColours.Blue,
            "stroke",
            ChartColours.Blue,
            "stroke-width",
            "2"
        );

    private static void DrawDiamond(SvgWriter svg, decimal x, decimal y) =>
        svg.Empty(
            "path",
            "d",
            $"M{SvgWriter.Number(x)} {SvgWriter.Number(y - 5)}l5 5l-5 5l-5 -5z",
            "fill",
            "#ffffff",
            "stroke",
            ChartColours.Target,
            "stroke-width",
            "1.5"
        );

    private static void Label(SvgWriter svg, string text, decimal x, decimal y, string anchor, string fill) =>
        svg.Text(
            "text",
            text,
            "x",
            SvgWriter.Number(x),
            "y",
            SvgWriter.Number(y),
            "text-anchor",
            anchor,
            "font-size",
            SvgWriter.Number(TextSize),
            "fill",
            fill
        );

    private static string Description(LineChartData data) =>
        string.Join(
            "; ",
            data.Points.Select(point =>
                point.Label
                + ": "
                + point.Text
                + (point.IsProvisional ? " (provvisorio)" : "")
                + (point.TargetText is { } target ? ", atteso " + target : "")
            )
        ) + ".";
}
