// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Documents.Charts.Svg;

/// <summary>How many of each class: one bar for each group, all as long as their number, parted by class. Below each bar stand its counts in words.</summary>
internal static class DistributionSvg
{
    private const decimal BarHeight = 22;
    private const decimal Gap = 14;

    public static string Draw(DistributionChart chart, string id)
    {
        var pen = new ChartPen(chart, id);
        var variants = Variants(chart.Classes);
        var largest = chart.Groups.Select(Total).DefaultIfEmpty().Max();
        foreach (var group in chart.Groups)
        {
            pen.Head(group.Label, Total(group).ToString(CultureInfo.InvariantCulture));
            DrawBar(pen, chart, group, largest, variants);
            pen.Top += BarHeight + 4;
            pen.Top += pen.Lines(Words(chart, group), 0, pen.Top, ChartPen.Width, 4, size: ChartPen.SmallSize, fill: ChartColours.Quiet);
            pen.Top += Gap;
        }

        ChartLegend.Draw(pen, [.. chart.Classes.Select((entry, index) => (entry.Name, entry.Tone, variants[index]))]);
        return pen.Finish();
    }

    private static void DrawBar(ChartPen pen, DistributionChart chart, DistributionGroup group, long largest, int[] variants)
    {
        if (Total(group) == 0)
        {
            pen.Box(1, pen.Top, ChartPen.Width - 2, BarHeight, "none", ChartColours.Quiet, dashes: "3 4");
            return;
        }

        var x = 1m;
        for (var index = 0; index < chart.Classes.Count; index++)
        {
            var count = CountOf(group, index);
            var width = (ChartPen.Width - 2) * count / largest;
            if (count > 0)
            {
                pen.Bar(chart.Classes[index].Tone, x, pen.Top, width, BarHeight, variants[index]);
                DrawCount(pen, count, x, width);
            }

            x += width;
        }
    }

    /// <summary>The count on a white ground, where it has room; never cut.</summary>
    private static void DrawCount(ChartPen pen, int count, decimal x, decimal width)
    {
        var text = count.ToString(CultureInfo.InvariantCulture);
        var textWidth = ChartPen.WidthOf(text, isBold: true);
        if (textWidth + 8 <= width)
        {
            pen.Box(x + (width - textWidth) / 2 - 2, pen.Top + 3, textWidth + 4, BarHeight - 6, "#ffffff");
            pen.Text(text, x + width / 2, pen.Top + 16, textWidth + 1, "middle", isBold: true);
        }
    }

    private static int CountOf(DistributionGroup group, int index) => index < group.Counts.Count ? Math.Max(0, group.Counts[index]) : 0;

    private static long Total(DistributionGroup group) => group.Counts.Sum(count => (long)Math.Max(0, count));

    private static string Words(DistributionChart chart, DistributionGroup group)
    {
        var parts = chart
            .Classes.Select((entry, index) => (entry.Name, Count: CountOf(group, index)))
            .Where(part => part.Count > 0)
            .Select(part => part.Name + ": " + part.Count.ToString(CultureInfo.InvariantCulture));
        return Total(group) == 0 ? "nessuno" : string.Join("; ", parts);
    }

    /// <summary>Classes of the same tone are told apart by further patterns.</summary>
    private static int[] Variants(IReadOnlyList<ChartClass> classes) =>
        [.. classes.Select((entry, index) => classes.Take(index).Count(before => before.Tone == entry.Tone))];
}
