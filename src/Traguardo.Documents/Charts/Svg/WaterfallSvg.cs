// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Charts.Svg;

/// <summary>From the full score down to the figure, a row for each part that took points away. The axis says where it begins, which need not be 0.</summary>
internal static class WaterfallSvg
{
    private const decimal BarHeight = 18;
    private const decimal Gap = 10;

    private sealed record Row(string Label, decimal From, decimal To, string Text, Tone Tone, bool IsWhole);

    public static string Draw(WaterfallChart chart, string id)
    {
        var pen = new ChartPen(chart, id);
        var rows = Rows(chart);
        // The bars of the whole begin where the axis does, at 0 or at another round figure
        var axis = ChartAxis.Of(rows.SelectMany(row => row.IsWhole ? [row.To] : new[] { row.From, row.To }));
        foreach (var row in rows)
        {
            pen.Head(row.Label, row.Text);
            axis.DrawGrid(pen, pen.Top - 2, BarHeight + 4);
            DrawBar(pen, axis, row);
            pen.Top += BarHeight + Gap;
        }

        pen.Top -= Gap - 4;
        axis.DrawFigures(pen);
        if (axis.Scale.From > 0 || axis.Scale.To < 0)
        {
            pen.Top += pen.Lines(
                $"L'asse comincia da {ItalianNumber.Print(axis.Scale.Printed(axis.Scale.From))}.",
                0,
                pen.Top,
                ChartPen.Width,
                2,
                size: ChartPen.SmallSize,
                fill: ChartColours.Quiet
            );
        }

        ChartLegend.Draw(pen, chart.Steps.Select(step => step.Tone));
        return pen.Finish();
    }

    private static void DrawBar(ChartPen pen, ChartAxis axis, Row row)
    {
        var start = row.IsWhole ? Math.Clamp(0, axis.Scale.From, axis.Scale.To) : row.From;
        var (from, to) = (axis.X(Math.Min(start, row.To)), axis.X(Math.Max(start, row.To)));
        // A loss too small to be seen is still a stroke
        var width = Math.Max(to - from, row.From == row.To ? 0 : 1);
        from = Math.Min(from, axis.Left + axis.Width - width);
        if (row.IsWhole)
        {
            pen.Box(from, pen.Top, width, BarHeight, ChartColours.Blue, ChartColours.Ink, 1.5m);
        }
        else
        {
            pen.Bar(row.Tone, from, pen.Top, width, BarHeight);
        }
    }

    private static List<Row> Rows(WaterfallChart chart)
    {
        var level = Bounded(chart.Start);
        var end = Bounded(chart.End);
        var rows = new List<Row> { new(chart.StartLabel, 0, level, ItalianNumber.Print(level), Tone.None, IsWhole: true) };
        foreach (var step in chart.Steps)
        {
            var next = Bounded(level - Bounded(step.Value ?? 0));
            rows.Add(new(step.Label, level, next, step.Text, step.Tone, IsWhole: false));
            level = next;
        }

        if (level != end)
        {
            var text = (end < level ? "−" : "+") + ItalianNumber.Print(Math.Abs(end - level));
            rows.Add(new(chart.RestLabel, level, end, text, Tone.None, IsWhole: false));
        }

        rows.Add(new(chart.EndLabel, 0, end, ItalianNumber.Print(end), Tone.None, IsWhole: true));
        return rows;
    }

    private static decimal Bounded(decimal value) => Math.Clamp(value, -AxisScale.Furthest, AxisScale.Furthest);
}
