// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Writing;

namespace Traguardo.Documents.Charts.Svg;

/// <summary>
/// Draws the parts of a chart from the top down, and only then knows how tall it is. All texts pass through here: cleaned, measured, wrapped, and
/// when they are cut the whole stands in a <c>title</c>.
/// </summary>
internal sealed class ChartPen
{
    /// <summary>Width of all charts but the tree: small enough that letters stay legible on a telephone, where the image shrinks to 290 pixels.</summary>
    public const decimal Width = 480;

    public const decimal TextSize = 14;
    public const decimal SmallSize = 12.5m;
    private const decimal Leading = 1.25m;

    /// <summary>Bold letters are wider by about a twelfth.</summary>
    private const decimal Bold = 1.08m;

    private readonly SvgWriter body = new();
    private readonly Chart chart;
    private readonly string id;
    private readonly List<Action<SvgWriter>> definitions = [];
    private readonly HashSet<string> defined = [];

    public ChartPen(Chart chart, string id)
    {
        this.chart = chart;
        this.id = id;
    }

    /// <summary>Where the next part begins.</summary>
    public decimal Top { get; set; } = 4;

    /// <summary>The image, as tall as what was drawn.</summary>
    public string Finish(decimal width = Width)
    {
        var image = new SvgWriter();
        ChartImage.Open(image, id, "img", PrintableText.Clean(chart.Title), PrintableText.Clean(chart.Description), width, Top + 4);
        if (definitions.Count > 0)
        {
            image.Open("defs");
            definitions.ForEach(define => define(image));
            image.Close();
        }

        return image.Raw(body.ToString()).ToString();
    }

    /// <summary>The paint of a tone: a pale ground and its pattern.</summary>
    /// <param name="tone">The tone.</param>
    /// <param name="variant">From 1 for further classes of the same tone: other patterns of the same colour.</param>
    public string Pattern(Tone tone, int variant = 0)
    {
        var name = TonePattern.Id(id, tone) + (variant == 0 ? "" : "-" + SvgWriter.Number(variant));
        if (defined.Add(name))
        {
            definitions.Add(svg => TonePattern.Define(svg, name, tone, variant));
        }

        return $"url(#{name})";
    }

    public void Box(
        decimal x,
        decimal y,
        decimal width,
        decimal height,
        string fill,
        string? stroke = null,
        decimal strokeWidth = 1,
        string? dashes = null
    ) =>
        body.Empty(
            "rect",
            "x",
            SvgWriter.Number(x),
            "y",
            SvgWriter.Number(y),
            "width",
            SvgWriter.Number(width),
            "height",
            SvgWriter.Number(height),
            "fill",
            fill,
            "stroke",
            stroke,
            "stroke-width",
            stroke is null ? null : SvgWriter.Number(strokeWidth),
            "stroke-dasharray",
            dashes
        );

    /// <summary>A bar of a tone with a dark edge.</summary>
    public void Bar(Tone tone, decimal x, decimal y, decimal width, decimal height, int variant = 0) =>
        Box(x, y, width, height, Pattern(tone, variant), ChartColours.Strong(tone), 1.5m);

    public void Line(decimal x1, decimal y1, decimal x2, decimal y2, string stroke, decimal width = 1, string? dashes = null) =>
        body.Empty(
            "line",
            "x1",
            SvgWriter.Number(x1),
            "y1",
            SvgWriter.Number(y1),
            "x2",
            SvgWriter.Number(x2),
            "y2",
            SvgWriter.Number(y2),
            "stroke",
            stroke,
            "stroke-width",
            SvgWriter.Number(width),
            "stroke-dasharray",
            dashes
        );

    /// <summary>A path.</summary>
    /// <param name="path">Its way.</param>
    /// <param name="fill">Paint inside; null for none.</param>
    public void Path(string path, string stroke, decimal width, string? fill = null, string? dashes = null) =>
        body.Empty(
            "path",
            "d",
            path,
            "fill",
            fill ?? "none",
            "stroke",
            stroke,
            "stroke-width",
            SvgWriter.Number(width),
            "stroke-dasharray",
            dashes,
            "stroke-linejoin",
            "round"
        );

    public void Dot(decimal x, decimal y, decimal radius, string fill, string stroke) =>
        body.Empty(
            "circle",
            "cx",
            SvgWriter.Number(x),
            "cy",
            SvgWriter.Number(y),
            "r",
            SvgWriter.Number(radius),
            "fill",
            fill,
            "stroke",
            stroke,
            "stroke-width",
            "1.5"
        );

    /// <summary>Draws several parts as one, with a title that says them.</summary>
    public void Group(string title, Action draw)
    {
        body.Open("g").Text("title", PrintableText.Clean(title));
        draw();
        body.Close();
    }

    /// <summary>Width that a text takes.</summary>
    public static decimal WidthOf(string text, decimal size = TextSize, bool isBold = false) =>
        ChartText.WidthOf(PrintableText.Clean(text), isBold ? size * Bold : size);

    /// <summary>One line, cut where it has no room.</summary>
    /// <param name="hasEdge">True for a white edge, so that no line runs through a figure.</param>
    public void Text(
        string text,
        decimal x,
        decimal baseline,
        decimal room,
        string anchor = "start",
        decimal size = TextSize,
        bool isBold = false,
        string fill = ChartColours.Ink,
        bool hasEdge = false
    )
    {
        var clean = PrintableText.Clean(text).Trim();
        var fitted = ChartText.Fit(clean, room, isBold ? size * Bold : size);
        Write(clean, [fitted], x, baseline, anchor, size, isBold, fill, hasEdge);
    }

    /// <summary>Lines under one another, broken between words; the last is cut when more would follow.</summary>
    /// <param name="top">Where the first line begins.</param>
    /// <returns>How tall they are.</returns>
    public decimal Lines(
        string text,
        decimal x,
        decimal top,
        decimal room,
        int most,
        string anchor = "start",
        decimal size = TextSize,
        bool isBold = false,
        string fill = ChartColours.Ink
    )
    {
        var clean = PrintableText.Clean(text).Trim();
        if (clean.Length == 0)
        {
            return 0;
        }

        var lines = ChartText.Wrap(clean, room, isBold ? size * Bold : size, most);
        Write(clean, lines, x, top + size, anchor, size, isBold, fill);
        return lines.Count * size * Leading;
    }

    /// <summary>How tall <see cref="Lines"/> will be.</summary>
    public static decimal HeightOf(string text, decimal room, int most, decimal size = TextSize, bool isBold = false)
    {
        var clean = PrintableText.Clean(text).Trim();
        return clean.Length == 0 ? 0 : ChartText.Wrap(clean, room, isBold ? size * Bold : size, most).Count * size * Leading;
    }

    /// <summary>A caption above a row and its figure at the right end of the same line; the figure is never cut below half of the width.</summary>
    public void Head(string label, string figure, decimal width = Width)
    {
        var figureWidth = Math.Min(WidthOf(figure, TextSize, isBold: true), width / 2);
        Text(figure, width, Top + TextSize, figureWidth + 0.01m, "end", isBold: true);
        var height = Lines(label, 0, Top, width - figureWidth - 14, 2);
        Top += Math.Max(height, TextSize * Leading) + 3;
    }

    private void Write(
        string whole,
        IReadOnlyList<string> lines,
        decimal x,
        decimal baseline,
        string anchor,
        decimal size,
        bool isBold,
        string fill,
        bool hasEdge = false
    )
    {
        var isCut = lines[^1].EndsWith('…') || lines[^1].Length == 0;
        if (isCut)
        {
            body.Open("g").Text("title", whole);
        }

        foreach (var line in lines.Where(line => line.Length > 0))
        {
            body.Text(
                "text",
                line,
                "x",
                SvgWriter.Number(x),
                "y",
                SvgWriter.Number(baseline),
                "text-anchor",
                anchor == "start" ? null : anchor,
                "font-size",
                SvgWriter.Number(size),
                "font-weight",
                isBold ? "600" : null,
                "fill",
                fill,
                "stroke",
                hasEdge ? "#ffffff" : null,
                "stroke-width",
                hasEdge ? "4" : null,
                "stroke-linejoin",
                hasEdge ? "round" : null,
                "paint-order",
                hasEdge ? "stroke" : null
            );
            baseline += size * Leading;
        }

        if (isCut)
        {
            body.Close();
        }
    }
}
