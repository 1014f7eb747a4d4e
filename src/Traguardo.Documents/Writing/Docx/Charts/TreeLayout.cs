// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>A box of a tree with its place; lengths in twips from the upper left corner of its drawing.</summary>
/// <param name="Lines">Its text.</param>
/// <param name="State">Its figure and class; empty for none.</param>
internal sealed record TreeBox(
    int X,
    int Y,
    int Width,
    int Height,
    IReadOnlyList<string> Lines,
    string State,
    Tone Tone,
    IReadOnlyList<TreeBox> Children
)
{
    public int Middle => Y + Height / 2;

    public IEnumerable<TreeBox> SelfAndBelow => Children.SelectMany(child => child.SelfAndBelow).Prepend(this);
}

/// <summary>Places the boxes of a tree from left to right, a column for each level, on as many drawings as it needs.</summary>
internal sealed class TreeLayout
{
    public const int TextSize = 14;
    private const int BetweenColumns = 340;
    private const int BetweenBoxes = 90;
    private const int LineHeight = 170;
    private const int Inside = 70;
    private const int MostLines = 4;
    private const int WidestBox = 3_400;

    private readonly int boxWidth;
    private readonly int capacity;

    private TreeLayout(int width, int height, int depth)
    {
        boxWidth = Math.Clamp((width - BetweenColumns * (depth - 1)) / depth, 400, WidestBox);
        capacity = height;
    }

    /// <summary>The drawings, each a list of the boxes of its first column.</summary>
    public static IEnumerable<IReadOnlyList<TreeBox>> Of(TreeChart chart, int width, int height)
    {
        if (chart.Roots.Count == 0)
        {
            return [];
        }

        var layout = new TreeLayout(width, height, chart.Roots.Max(DepthOf));
        return layout.Parts(chart.Roots).Select(roots => layout.Place(roots, 0, 0));
    }

    private static int DepthOf(TreeChartNode node) => 1 + node.Children.Select(DepthOf).DefaultIfEmpty().Max();

    /// <summary>Siblings in groups that fit a drawing; one that is too tall is parted, and each part begins with it again.</summary>
    private List<List<TreeChartNode>> Parts(IEnumerable<TreeChartNode> siblings)
    {
        var parts = new List<List<TreeChartNode>>();
        var used = 0;
        foreach (var node in siblings.SelectMany(Pieces))
        {
            var height = HeightOf(node);
            if (parts.Count == 0 || used + BetweenBoxes + height > capacity)
            {
                parts.Add([]);
                used = 0;
            }

            parts[^1].Add(node);
            used += height + BetweenBoxes;
        }

        return parts;
    }

    private IEnumerable<TreeChartNode> Pieces(TreeChartNode node) =>
        HeightOf(node) <= capacity
            ? [node]
            : Parts(node.Children)
                .Select(
                    (children, index) => node with { Label = index == 0 ? node.Label : node.Label + " (segue)", Children = [.. children] }
                );

    private int HeightOf(TreeChartNode node) =>
        Math.Max(BoxHeight(node), node.Children.Sum(HeightOf) + BetweenBoxes * Math.Max(0, node.Children.Count - 1));

    private List<TreeBox> Place(IEnumerable<TreeChartNode> nodes, int column, int top)
    {
        var boxes = new List<TreeBox>();
        foreach (var node in nodes)
        {
            var whole = HeightOf(node);
            var below = node.Children.Sum(HeightOf) + BetweenBoxes * Math.Max(0, node.Children.Count - 1);
            var children = Place(node.Children, column + 1, top + Math.Max(0, whole - below) / 2);
            var height = BoxHeight(node);
            var x = column * (boxWidth + BetweenColumns);
            boxes.Add(new TreeBox(x, top + (whole - height) / 2, boxWidth, height, LinesOf(node), StateOf(node), node.Tone, children));
            top += whole + BetweenBoxes;
        }

        return boxes;
    }

    private int BoxHeight(TreeChartNode node) => (LinesOf(node).Count + (StateOf(node).Length > 0 ? 1 : 0)) * LineHeight + 2 * Inside;

    private List<string> LinesOf(TreeChartNode node)
    {
        var text = PrintableText.Clean((node.Code + " " + node.Label).Trim());
        var room = boxWidth - 2 * Inside - 60;
        var lines = new List<string>();
        while (lines.Count < MostLines - 1 && LetterWidths.Of(text, TextSize) > room)
        {
            var end = LettersIn(text, room);
            lines.Add(text[..end].TrimEnd());
            text = text[end..].TrimStart();
        }

        lines.Add(LetterWidths.Fit(text, room, TextSize));
        return lines;
    }

    /// <summary>How many letters make a line: to the last space that has room, or as many as there is room for.</summary>
    private static int LettersIn(string text, int room)
    {
        var (letters, space) = (0, 0);
        for (var used = 0; letters < text.Length; letters++)
        {
            used += LetterWidths.Of(text.AsSpan(letters, 1), TextSize);
            if (used > room)
            {
                break;
            }

            space = text[letters] == ' ' ? letters : space;
        }

        var end = space > 0 ? space : Math.Max(1, letters);
        return char.IsHighSurrogate(text[end - 1]) && end < text.Length ? end + 1 : end;
    }

    private string StateOf(TreeChartNode node)
    {
        var words = string.Join(" - ", ((string?[])[node.Text, node.Word]).Where(word => word is { Length: > 0 }));
        return words.Length == 0
            ? ""
            : LetterWidths.Fit(PrintableText.Clean(Look.Shape(node.Tone) + " " + words), boxWidth - 2 * Inside - 60, TextSize);
    }
}
