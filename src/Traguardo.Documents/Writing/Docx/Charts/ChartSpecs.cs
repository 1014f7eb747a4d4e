// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>Turns what a chart shows into what word processors draw.</summary>
internal static class ChartSpecs
{
    private const int LongestLabel = 70;
    private const int Tallest = 11_000;
    private const int RowHeight = 430;
    private const int Around = 900;
    private const decimal Whole = 100;

    /// <summary>Beyond this a result is drawn at the edge.</summary>
    private const decimal MostRatio = 2;

    /// <exception cref="ArgumentException">A tree: it is drawn with boxes, not as a chart.</exception>
    public static ChartSpec Of(Chart chart) =>
        chart switch
        {
            BarsChart bars => Of(bars),
            RadarChart radar => Of(radar),
            BulletChart bullet => Of(bullet),
            TrendChart trend => Of(trend),
            DistributionChart distribution => Of(distribution),
            WaterfallChart waterfall => Of(waterfall),
            _ => throw new ArgumentException($"Grafico di tipo non previsto: {chart.GetType().Name}.", nameof(chart)),
        };

    private static ChartSpec Of(BarsChart chart) =>
        new(
            ChartForm.HorizontalBars,
            [.. chart.Points.Select(Label)],
            [new ChartSeries("Valore", SeriesLook.ByTone, [.. chart.Points.Select(Point)])]
        )
        {
            Minimum = chart.Points.Any(point => point.Value < 0) ? null : 0,
            // Room for the labels at the ends of the bars
            Maximum = EndOf(chart.Maximum, 1.12m),
            Step = EndOf(chart.Maximum, 0.2m),
            Height = HeightOf(chart.Points.Count),
        };

    private static ChartSpec Of(RadarChart chart) =>
        new(
            ChartForm.Radar,
            [.. chart.Points.Select(RadarLabel)],
            [new ChartSeries("Valore", SeriesLook.Plain, [.. chart.Points.Select(point => Point(point) with { Text = "" })])]
        )
        {
            Minimum = 0,
            Maximum = EndOf(chart.Maximum, 1),
            Step = EndOf(chart.Maximum, 0.2m),
            Height = 5_400,
        };

    private static ChartSpec Of(BulletChart chart)
    {
        var isBeyond = chart.Points.Any(point => point.Ratio > 1.1m);
        var points = chart.Points.Select(point => new SpecPoint(
            point.Ratio is { } ratio ? decimal.Round(Math.Clamp(ratio, 0, MostRatio) * Whole, 2, MidpointRounding.AwayFromZero) : null,
            $"{point.ResultText} su {point.TargetText}".Replace(' ', '\u00a0'),
            point.Tone
        ));
        var labels = chart.Points.Select(point => Short(point.Label + (point.Ratio is null ? $" ({point.ResultText})" : "")));
        return new(ChartForm.HorizontalBars, [.. labels], [new ChartSeries("Risultato in % del target", SeriesLook.ByTone, [.. points])])
        {
            Minimum = 0,
            Maximum = isBeyond ? 270 : 160,
            Step = Whole,
            NumberFormat = "0\"%\"",
            AxisTitle = "Risultato in % del target (la linea al 100% è il target)",
            HasStrongLines = true,
            Height = HeightOf(chart.Points.Count) + 300,
        };
    }

    private static ChartSpec Of(TrendChart chart)
    {
        var series = new List<ChartSeries> { new("Risultato", SeriesLook.Plain, [.. chart.Points.Select(Point)]) };
        if (chart.Target is { } target)
        {
            series.Add(new ChartSeries("Target", SeriesLook.Target, [.. chart.Points.Select(_ => new SpecPoint(Clamp(target), ""))]));
        }

        return new(ChartForm.Line, [.. chart.Points.Select(Label)], series)
        {
            HasLegend = chart.Target is not null,
            AxisTitle = chart.Unit.Length > 0 ? Short(chart.Unit) : null,
            Height = 4_200,
        };
    }

    private static ChartSpec Of(DistributionChart chart)
    {
        var series = chart.Classes.Select(
            (@class, index) =>
                new ChartSeries(
                    Short(@class.Name),
                    SeriesLook.ByTone,
                    [.. chart.Groups.Select(group => Count(group.Counts.ElementAtOrDefault(index)))],
                    @class.Tone
                )
        );
        return new(ChartForm.HorizontalBars, [.. chart.Groups.Select(group => Short(group.Label))], [.. series])
        {
            IsStacked = true,
            HasLegend = true,
            Minimum = 0,
            NumberFormat = "0",
            Height = HeightOf(chart.Groups.Count) + 500,
        };
    }

    private static SpecPoint Count(int count) => new(count, count == 0 ? "" : null);

    private static ChartSpec Of(WaterfallChart drawn)
    {
        var chart = drawn with { Start = Clamp(drawn.Start), End = Clamp(drawn.End) };
        var steps = chart.Steps.Select(step => (Label: Short(step.Label), Lost: Clamp(step.Value ?? 0), Text: step.Text)).ToList();
        var rest = chart.Start - steps.Sum(step => step.Lost) - chart.End;
        if (rest != 0)
        {
            steps.Add((Short(chart.RestLabel), rest, (rest > 0 ? "−" : "+") + Italian(Math.Abs(rest))));
        }

        var left = chart.Start;
        List<SpecPoint> bases = [new(0, "")];
        List<SpecPoint> losses = [new(null, "")];
        foreach (var (_, lost, text) in steps)
        {
            bases.Add(new SpecPoint(Math.Min(left, left - lost), ""));
            losses.Add(new SpecPoint(Math.Abs(lost), text, lost >= 0 ? Tone.Bad : Tone.Good));
            left -= lost;
        }

        bases.Add(new SpecPoint(0, ""));
        losses.Add(new SpecPoint(null, ""));
        SpecPoint[] ends =
        [
            new(chart.Start, Italian(chart.Start)),
            .. steps.Select(_ => new SpecPoint(null, "")),
            new(chart.End, Italian(chart.End)),
        ];
        return new(
            ChartForm.Columns,
            [Short(chart.StartLabel), .. steps.Select(step => step.Label), Short(chart.EndLabel)],
            [
                new ChartSeries("Base", SeriesLook.Invisible, bases),
                new ChartSeries("Punteggio", SeriesLook.Plain, ends),
                new ChartSeries("Punti persi", SeriesLook.ByTone, losses),
            ]
        )
        {
            IsStacked = true,
            Minimum = LowestMark(chart.Start, [.. bases.Skip(1).SkipLast(1).Select(point => point.Value ?? 0), chart.End]),
            Maximum = bases.Zip(losses).All(pair => pair.First.Value + (pair.Second.Value ?? 0) <= chart.Start) ? chart.Start : null,
            Height = 5_000,
        };
    }

    /// <summary>Where columns begin: 0, or a round figure near the lowest when nothing happens in the lower half; null when some are below 0.</summary>
    private static decimal? LowestMark(decimal start, IReadOnlyList<decimal> levels)
    {
        var lowest = levels.Min();
        return lowest < 0 ? null
            : lowest < start / 2 ? 0
            : Math.Max(0, Math.Floor((lowest - (start - lowest) / 2) / 5) * 5);
    }

    /// <summary>The end of an axis; null for the program's choice when what is said makes none.</summary>
    private static decimal? EndOf(decimal maximum, decimal factor) => maximum > 0 ? Clamp(maximum) * factor : null;

    /// <summary>Beyond what a chart can show figures are drawn at its edge: sums of them stay within what a decimal holds.</summary>
    private static decimal Clamp(decimal value) => Math.Clamp(value, -AxisScale.Furthest, AxisScale.Furthest);

    private static SpecPoint Point(ChartPoint point) => new(point.Value is { } value ? Clamp(value) : null, Short(point.Text), point.Tone);

    /// <summary>A point without figure says so in its label, since nothing is drawn that could carry one.</summary>
    private static string Label(ChartPoint point) =>
        Short(point.Value is null && point.Text.Length > 0 ? $"{point.Label} ({point.Text})" : point.Label);

    /// <summary>Around a radar there is room for the figure in the label only.</summary>
    private static string RadarLabel(ChartPoint point) => Short(point.Text.Length > 0 ? $"{point.Label}: {point.Text}" : point.Label);

    private static string Short(string text)
    {
        var clean = PrintableText.Clean(text);
        if (clean.Length <= LongestLabel)
        {
            return clean;
        }

        var end = char.IsHighSurrogate(clean[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel;
        return clean[..end].TrimEnd() + "…";
    }

    private static int HeightOf(int rows) => Math.Min(Tallest, Around + RowHeight * Math.Max(2, rows));

    private static string Italian(decimal number) =>
        decimal.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');
}
