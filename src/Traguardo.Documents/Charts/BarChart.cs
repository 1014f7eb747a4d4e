// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>A bar.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Value">The figure; null when there is none, and a word stands in its place.</param>
/// <param name="Text">The figure as printed, or the word for none.</param>
/// <param name="Tone">Its class at a glance.</param>
/// <param name="Rating">Its class in words; null when none.</param>
/// <param name="Target">Where a mark shows what is expected; null when none.</param>
/// <param name="TargetText">The target as printed.</param>
public sealed record Bar(
    string Label,
    decimal? Value,
    string Text,
    Tone Tone,
    string? Rating = null,
    decimal? Target = null,
    string? TargetText = null
);

/// <summary>Bars under one another.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Bars">The bars, in order.</param>
/// <param name="Max">What a full bar is worth, more than 0. Longer bars are cut; their printed figure tells.</param>
public sealed record BarChartData(string Title, IReadOnlyList<Bar> Bars, decimal Max = 100);

/// <summary>Draws scores as bars with marks where the target is. A pure function: the same data give the same image.</summary>
public static class BarChart
{
    private const decimal Width = 540;
    private const decimal LabelWidth = 206;
    private const decimal ValueWidth = 88;
    private const decimal BarLeft = LabelWidth + 12;
    private const decimal BarWidth = Width - BarLeft - ValueWidth;
    private const decimal RowHeight = 44;
    private const decimal BarHeight = 16;
    private const decimal TextSize = 14;

    /// <summary>The image.</summary>
    /// <param name="data">What to draw.</param>
    /// <param name="id">Beginning of all ids in it, unique on the page.</param>
    public static string Svg(BarChartData data, string id)
    {
        var hasTargets = data.Bars.Any(bar => bar.Target is not null);
        var svg = new SvgWriter();
        ChartImage.Open(svg, id, "img", data.Title, Description(data), Width, (data.Bars.Count * RowHeight) + (hasTargets ? 28 : 6));
        var top = 2m;
        foreach (var bar in data.Bars)
        {
            Draw(svg, bar, data.Max, top);
            top += RowHeight;
        }

        if (hasTargets)
        {
            DrawMark(svg, BarLeft + 4, top);
            svg.Text(
                "text",
                "valore atteso",
                "x",
                SvgWriter.Number(BarLeft + 14),
                "y",
                SvgWriter.Number(top + 16),
                "font-size",
                "13",
                "fill",
                ChartColours.Quiet
            );
        }

        return svg.ToString();
    }

    /// <summary>Where a value falls on a bar, between 0 and the width.</summary>
    public static decimal Position(decimal value, decimal max, decimal width) => max <= 0 ? 0 : Math.Clamp(value, 0, max) / max * width;

    private static void Draw(SvgWriter svg, Bar bar, decimal max, decimal top)
    {
        var middle = top + (RowHeight / 2);
        var lines = ChartText.Wrap(bar.Label, LabelWidth, TextSize, 2);
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = middle + 5 + ((i - ((lines.Count - 1) / 2m)) * 17);
            svg.Text(
                "text",
                lines[i],
                "x",
                "0",
                "y",
                SvgWriter.Number(baseline),
                "font-size",
                SvgWriter.Number(TextSize),
                "fill",
                ChartColours.Ink
            );
        }

        var barTop = middle - (BarHeight / 2);
        DrawBox(svg, barTop, BarWidth, ChartColours.Ground);
        if (bar.Value is { } value)
        {
            DrawBox(svg, barTop, Position(value, max, BarWidth), ChartColours.Strong(bar.Tone));
        }

        if (bar.Target is { } target)
        {
            DrawMark(svg, BarLeft + Position(target, max, BarWidth), barTop - 4);
        }

        svg.Text(
            "text",
            bar.Text,
            "x",
            SvgWriter.Number(Width),
            "y",
            SvgWriter.Number(middle + 5),
            "text-anchor",
            "end",
            "font-size",
            bar.Value is null ? "13" : "16",
            "font-weight",
            bar.Value is null ? null : "600",
            "fill",
            bar.Value is null ? ChartColours.Quiet : ChartColours.Ink
        );
    }

    private static void DrawBox(SvgWriter svg, decimal top, decimal width, string fill) =>
        svg.Empty(
            "rect",
            "x",
            SvgWriter.Number(BarLeft),
            "y",
            SvgWriter.Number(top),
            "width",
            SvgWriter.Number(width),
            "height",
            SvgWriter.Number(BarHeight),
            "rx",
            "2",
            "fill",
            fill
        );

    /// <summary>A dark stroke with a white edge: seen on any bar.</summary>
    private static void DrawMark(SvgWriter svg, decimal x, decimal top) =>
        svg.Empty(
            "rect",
            "x",
            SvgWriter.Number(x - 2),
            "y",
            SvgWriter.Number(top),
            "width",
            "4",
            "height",
            SvgWriter.Number(BarHeight + 8),
            "fill",
            ChartColours.Target,
            "stroke",
            "#ffffff",
            "stroke-width",
            "1"
        );

    private static string Description(BarChartData data) =>
        string.Join(
            "; ",
            data.Bars.Select(bar =>
                bar.Label
                + ": "
                + bar.Text
                + (bar.Rating is { } rating ? " (" + rating + ")" : "")
                + (bar.TargetText is { } target ? ", atteso " + target : "")
            )
        ) + ".";
}
