// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>A part of the performance tree.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name.</param>
/// <param name="Weight">Its weight among its siblings; what is 0 or less is not drawn.</param>
/// <param name="Text">Its figure as printed; null when none.</param>
/// <param name="Rating">Its class or state in words.</param>
/// <param name="Tone">Its class at a glance.</param>
/// <param name="Children">What is below; empty for a leaf.</param>
/// <param name="Href">Its page; null when it is no link.</param>
public sealed record TreeMapNode(
    string Code,
    string Label,
    decimal Weight,
    string? Text,
    string Rating,
    Tone Tone,
    IReadOnlyList<TreeMapNode> Children,
    string? Href = null
);

/// <summary>The performance tree as nested rectangles.</summary>
/// <param name="Title">What the chart shows.</param>
/// <param name="Roots">The uppermost parts.</param>
public sealed record TreeMapData(string Title, IReadOnlyList<TreeMapNode> Roots);

/// <summary>
/// Draws the performance tree as nested rectangles, as large as their weights and marked by class: a ground, a pattern and, where there is room, the
/// figure. A pure function: the same data give the same image. Nodes with an address are links; the image is then a group, not a picture.
/// </summary>
public static class TreeMap
{
    private const decimal Width = 1080;
    private const decimal Height = 560;
    private const decimal LegendHeight = 34;
    private const decimal HeadHeight = 22;
    private const decimal Gap = 3;
    private const decimal TextSize = 13;
    private const decimal SmallTextSize = 11;
    private const decimal LineHeight = 17;

    private static readonly (Tone Tone, string Word)[] Legend =
    [
        (Tone.Good, "obiettivo raggiunto"),
        (Tone.Partly, "raggiunto in parte"),
        (Tone.Bad, "non raggiunto"),
        (Tone.None, "senza giudizio"),
    ];

    /// <summary>The image.</summary>
    /// <param name="data">What to draw.</param>
    /// <param name="id">Beginning of all ids in it, unique on the page.</param>
    public static string Svg(TreeMapData data, string id)
    {
        var svg = new SvgWriter();
        var isLinked = Leaves(data.Roots, withBranches: true).Any(node => node.Href is not null);
        ChartImage.Open(svg, id, isLinked ? "group" : "img", data.Title, Description(data), Width, Height);
        svg.Open("defs");
        foreach (var (tone, _) in Legend)
        {
            TonePattern.Define(svg, id, tone);
        }

        svg.Close();
        DrawLevel(svg, id, data.Roots, new Box(0, LegendHeight, Width, Height - LegendHeight), isTop: true);
        DrawLegend(svg, id);
        return svg.ToString();
    }

    private static void DrawLevel(SvgWriter svg, string id, IReadOnlyList<TreeMapNode> nodes, Box whole, bool isTop)
    {
        var drawn = nodes.Where(node => node.Weight > 0).ToList();
        var boxes = Squares.Part([.. drawn.Select(node => node.Weight)], whole);
        for (var i = 0; i < drawn.Count; i++)
        {
            // Half of the gap at each side: the parts of a level stand apart, its outer edge is that of the level above
            var box = boxes[i].Inset(Gap / 2, Gap / 2, Gap / 2, Gap / 2);
            if (box.Area > 0)
            {
                DrawNode(svg, id, drawn[i], box, isTop);
            }
        }
    }

    private static void DrawNode(SvgWriter svg, string id, TreeMapNode node, Box box, bool isTop)
    {
        var inside = box.Inset(Gap, HeadHeight, Gap, Gap);
        var hasRoom = node.Children.Any(child => child.Weight > 0) && inside.Width >= 12 && inside.Height >= 12;
        svg.Open(node.Href is null ? "g" : "a", "href", node.Href, "class", "tg-treemap__node");
        svg.Text("title", Words(node));
        DrawGround(
            svg,
            box,
            hasRoom ? "#ffffff" : $"url(#{TonePattern.Id(id, node.Tone)})",
            ChartColours.Strong(node.Tone),
            isTop ? "2" : "1"
        );
        if (hasRoom)
        {
            DrawHead(svg, node, box, isTop);
        }
        else
        {
            DrawLeaf(svg, node, box);
        }

        svg.Close();
        if (hasRoom)
        {
            DrawLevel(svg, id, node.Children, inside, isTop: false);
        }
    }

    private static void DrawHead(SvgWriter svg, TreeMapNode node, Box box, bool isTop)
    {
        var figure = node.Text ?? "";
        var figureWidth = figure.Length == 0 ? 0 : ChartText.WidthOf(figure, TextSize) + 10;
        var hasFigure = box.Width - figureWidth > 30;
        var name = ChartText.Fit((node.Code + " " + node.Label).Trim(), box.Width - 12 - (hasFigure ? figureWidth : 0), TextSize);
        Write(svg, name, box.X + 6, box.Y + 16, "start", isTop ? "700" : "600");
        if (hasFigure)
        {
            Write(svg, figure, box.X + box.Width - 6, box.Y + 16, "end", "600");
        }
    }

    /// <summary>Code and figure, in smaller letters where they have no room otherwise; what still has none is left out, never cut: half a figure misleads.</summary>
    private static void DrawLeaf(SvgWriter svg, TreeMapNode node, Box box)
    {
        var texts = new[] { node.Code.Length == 0 ? node.Label : node.Code, node.Text ?? "" };
        var width = box.Width - 4;
        var size = texts.All(text => ChartText.Fits(text, width, TextSize)) && box.Height >= 2 * LineHeight ? TextSize : SmallTextSize;
        var lines = texts.Where(text => text.Length > 0 && ChartText.Fits(text, width, size)).Take((int)(box.Height / (size + 2))).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var y = box.Y + (box.Height / 2) + 4 + ((i - ((lines.Count - 1) / 2m)) * (size + 4));
            Write(svg, lines[i], box.X + (box.Width / 2), y, "middle", lines[i] == texts[0] ? "600" : null, size);
        }
    }

    private static void DrawLegend(SvgWriter svg, string id)
    {
        var x = 0m;
        foreach (var (tone, word) in Legend)
        {
            DrawGround(svg, new Box(x + 1, 5, 26, 18), $"url(#{TonePattern.Id(id, tone)})", ChartColours.Strong(tone), "1");
            Write(svg, word, x + 34, 19, "start", weight: null);
            x += 60 + ChartText.WidthOf(word, TextSize);
        }
    }

    private static void DrawGround(SvgWriter svg, Box box, string fill, string stroke, string strokeWidth) =>
        svg.Empty(
            "rect",
            "x",
            SvgWriter.Number(box.X),
            "y",
            SvgWriter.Number(box.Y),
            "width",
            SvgWriter.Number(box.Width),
            "height",
            SvgWriter.Number(box.Height),
            "fill",
            fill,
            "stroke",
            stroke,
            "stroke-width",
            strokeWidth
        );

    private static void Write(SvgWriter svg, string text, decimal x, decimal y, string anchor, string? weight, decimal size = TextSize) =>
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
            SvgWriter.Number(size),
            "font-weight",
            weight,
            "fill",
            ChartColours.Ink
        );

    private static string Words(TreeMapNode node) =>
        (node.Code + " " + node.Label).Trim() + ": " + (node.Text is { } text ? text + ", " : "") + node.Rating;

    private static IEnumerable<TreeMapNode> Leaves(IEnumerable<TreeMapNode> nodes, bool withBranches) =>
        nodes.SelectMany(node =>
            node.Children.Count == 0
                ? [node]
                : (withBranches ? [node] : Array.Empty<TreeMapNode>()).Concat(Leaves(node.Children, withBranches))
        );

    private static string Description(TreeMapData data)
    {
        var counts = Leaves(data.Roots, withBranches: false).CountBy(node => node.Tone).ToDictionary();
        var parts = Legend.Where(entry => counts.ContainsKey(entry.Tone)).Select(entry => $"{entry.Word}: {counts[entry.Tone]}");
        return "Rettangoli tanto più grandi quanto più pesano. " + string.Join("; ", parts) + ".";
    }
}
