// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts.Svg;

/// <summary>The performance tree as boxes from left to right, each before its parts and joined to them. As wide as it is deep and as tall as it has leaves.</summary>
internal static class TreeSvg
{
    private const decimal BoxWidth = 236;
    private const decimal BoxGap = 12;
    private const decimal LevelGap = 40;
    private const decimal StripWidth = 16;
    private const decimal Inset = 10;
    private const decimal TextSize = 13;
    private const decimal TextWidth = BoxWidth - StripWidth - 2 * Inset;
    private const int MostLines = 3;

    public static string Draw(TreeChart chart, string id)
    {
        var pen = new ChartPen(chart, id);
        var placed = chart.Roots.Select(root => Place(root, 0)).ToList();
        var depth = placed.Select(node => node.Depth).DefaultIfEmpty(1).Max();
        foreach (var node in placed)
        {
            DrawNode(pen, node, pen.Top);
            pen.Top += node.Height + BoxGap;
        }

        ChartLegend.Draw(pen, placed.SelectMany(Tones));
        return pen.Finish(Math.Max(ChartPen.Width, depth * (BoxWidth + LevelGap) - LevelGap + 2));
    }

    private static IEnumerable<Tone> Tones(Placed node) => node.Children.SelectMany(Tones).Prepend(node.Source.Tone);

    /// <summary>Measures a node and what is below it.</summary>
    private static Placed Place(TreeChartNode node, int level)
    {
        var children = node.Children.Select(child => Place(child, level + 1)).ToList();
        var box =
            2 * Inset
            + ChartPen.HeightOf(Name(node), TextWidth, MostLines, TextSize, isBold: true)
            + ChartPen.HeightOf(Figure(node), TextWidth, 2, TextSize)
            + (Figure(node).Length > 0 ? 2 : 0);
        var below = children.Sum(child => child.Height) + BoxGap * Math.Max(0, children.Count - 1);
        return new Placed(node, level, children, box, Math.Max(box, below), below);
    }

    private static decimal DrawNode(ChartPen pen, Placed node, decimal top)
    {
        var x = 1 + node.Level * (BoxWidth + LevelGap);
        var middle = top + node.Height / 2;
        var childTop = top + (node.Height - node.Below) / 2;
        foreach (var child in node.Children)
        {
            var childMiddle = DrawNode(pen, child, childTop);
            Join(pen, x + BoxWidth, middle, childMiddle);
            childTop += child.Height + BoxGap;
        }

        pen.Group(Words(node.Source), () => DrawBox(pen, node, x, middle - node.Box / 2));
        return middle;
    }

    private static void DrawBox(ChartPen pen, Placed node, decimal x, decimal top)
    {
        var tone = node.Source.Tone;
        pen.Box(x, top, BoxWidth, node.Box, "#ffffff", ChartColours.Strong(tone), 1.5m);
        pen.Bar(tone, x, top, StripWidth, node.Box);
        var left = x + StripWidth + Inset;
        var used = pen.Lines(Name(node.Source), left, top + Inset - 2, TextWidth, MostLines, size: TextSize, isBold: true);
        pen.Lines(Figure(node.Source), left, top + Inset + used, TextWidth, 2, size: TextSize);
    }

    private static void Join(ChartPen pen, decimal x, decimal from, decimal to)
    {
        var bend = SvgWriter.Number(x + LevelGap / 2);
        pen.Path(
            $"M{SvgWriter.Number(x)} {SvgWriter.Number(from)}H{bend}V{SvgWriter.Number(to)}H{SvgWriter.Number(x + LevelGap)}",
            ChartColours.Quiet,
            1.5m
        );
    }

    private static string Name(TreeChartNode node) => (node.Code + " " + node.Label).Trim();

    private static string Figure(TreeChartNode node) =>
        string.Join(" · ", new[] { node.Text, node.Word }.Where(text => !string.IsNullOrEmpty(text)));

    private static string Words(TreeChartNode node) => string.Join(": ", new[] { Name(node), Figure(node) }.Where(text => text.Length > 0));

    /// <summary>A node with its measures.</summary>
    /// <param name="Box">Height of its box.</param>
    /// <param name="Height">Height of it with all below.</param>
    /// <param name="Below">Height of what is below.</param>
    private sealed record Placed(TreeChartNode Source, int Level, List<Placed> Children, decimal Box, decimal Height, decimal Below)
    {
        public int Depth { get; } = Children.Select(child => child.Depth).Append(Level + 1).Max();
    }
}
