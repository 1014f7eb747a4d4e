// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>Draws a tree with boxes and lines that can be moved and written in, on as many drawings as it takes.</summary>
internal sealed class TreeDrawing(Markup x, DocxBuild build)
{
    /// <summary>Left for a heading and the caption.</summary>
    private const int Around = 1_700;

    public void Write(TreeChart chart)
    {
        var parts = PartsOf(chart, build.Orientation);
        for (var part = 0; part < parts.Count; part++)
        {
            ParagraphWriter.Open(x, StyleIds.Figure);
            Write(chart, parts[part], parts.Count == 1 ? "" : $" (parte {part + 1} di {parts.Count})");
            x.Close();
        }
    }

    /// <summary>Heights of the drawings of a tree, in twips.</summary>
    public static IEnumerable<int> HeightsOf(TreeChart chart, PageOrientation orientation) =>
        PartsOf(chart, orientation).Select(roots => HeightOf(roots.SelectMany(root => root.SelfAndBelow)));

    private static List<IReadOnlyList<TreeBox>> PartsOf(TreeChart chart, PageOrientation orientation) =>
        [.. TreeLayout.Of(chart, Look.TextWidth(orientation) - 40, Look.TextHeight(orientation) - Around)];

    private static int HeightOf(IEnumerable<TreeBox> boxes) => boxes.Max(box => box.Y + box.Height) + 20;

    private void Write(TreeChart chart, IReadOnlyList<TreeBox> roots, string part)
    {
        var boxes = roots.SelectMany(root => root.SelfAndBelow).ToList();
        var (width, height) = (boxes.Max(box => box.X + box.Width) + 20, HeightOf(boxes));
        x.Open("w:r").Open("mc:AlternateContent").Open("mc:Choice", "Requires", "wpg").Open("w:drawing");
        ChartFrame.OpenInline(x, build, chart, width, height, part);
        x.Empty("wp:cNvGraphicFramePr").Open("a:graphic").Open("a:graphicData", "uri", Namespaces.WordGroups).Open("wpg:wgp");
        x.Empty("wpg:cNvGrpSpPr").Open("wpg:grpSpPr").Open("a:xfrm");
        var (cx, cy) = (ChartFrame.Emus(width), ChartFrame.Emus(height));
        x.Empty("a:off", "x", "0", "y", "0").Empty("a:ext", "cx", cx, "cy", cy);
        x.Empty("a:chOff", "x", "0", "y", "0").Empty("a:chExt", "cx", cx, "cy", cy).Close(2);
        Joints(boxes, width, height);
        foreach (var box in boxes)
        {
            Box(box);
        }

        x.Close(8);
    }

    /// <summary>All lines from boxes to those below them, in one shape: a shape for each would make large trees slow to open.</summary>
    private void Joints(List<TreeBox> boxes, int width, int height)
    {
        if (boxes.TrueForAll(box => box.Children.Count == 0))
        {
            return;
        }

        OpenShape("Linee", "wps:cNvSpPr", 0, 0, width, height);
        x.Open("a:custGeom").Empty("a:avLst").Empty("a:gdLst").Empty("a:ahLst").Empty("a:cxnLst");
        x.Empty("a:rect", "l", "0", "t", "0", "r", "r", "b", "b").Open("a:pathLst");
        x.Open("a:path", "w", Markup.Number(width), "h", Markup.Number(height), "fill", "none");
        foreach (var box in boxes.Where(box => box.Children.Count > 0))
        {
            // Out, up and down, in
            var right = box.X + box.Width;
            var fork = (right + box.Children[0].X) / 2;
            Line((right, box.Middle), (fork, box.Middle));
            Line(
                (fork, Math.Min(box.Middle, box.Children.Min(child => child.Middle))),
                (fork, Math.Max(box.Middle, box.Children.Max(child => child.Middle)))
            );
            foreach (var child in box.Children)
            {
                Line((fork, child.Middle), (child.X, child.Middle));
            }
        }

        x.Close(3).Empty("a:noFill");
        ChartLook.LineOnly(x, Look.Rule, 9525);
        x.Close().Empty("wps:bodyPr").Close();
    }

    private void Line((int X, int Y) from, (int X, int Y) to)
    {
        x.Open("a:moveTo").Empty("a:pt", "x", Markup.Number(from.X), "y", Markup.Number(from.Y)).Close();
        x.Open("a:lnTo").Empty("a:pt", "x", Markup.Number(to.X), "y", Markup.Number(to.Y)).Close();
    }

    private void Box(TreeBox box)
    {
        OpenShape("Casella", "wps:cNvSpPr", box.X, box.Y, box.Width, box.Height);
        x.Open("a:prstGeom", "prst", "rect").Empty("a:avLst").Close();
        ChartLook.Solid(x, Look.Pale(box.Tone));
        ChartLook.LineOnly(x, Look.Strong(box.Tone), 12_700);
        x.Close().Open("wps:txbx").Open("w:txbxContent").Open("w:p").Open("w:pPr").Value("w:pStyle", StyleIds.TreeBox).Close();
        for (var i = 0; i < box.Lines.Count; i++)
        {
            Run(box.Lines[i], Look.Text, isBold: false, isNewLine: i > 0);
        }

        if (box.State.Length > 0)
        {
            Run(box.State, Look.Letters(box.Tone), isBold: true, isNewLine: true);
        }

        x.Close(3);
        x.Open(
            "wps:bodyPr",
            "wrap",
            "square",
            "lIns",
            ChartFrame.Emus(60),
            "tIns",
            ChartFrame.Emus(40),
            "rIns",
            ChartFrame.Emus(40),
            "bIns",
            ChartFrame.Emus(20),
            "anchor",
            "ctr"
        );
        x.Empty("a:noAutofit").Close(2);
    }

    private void Run(string text, string color, bool isBold, bool isNewLine)
    {
        x.Open("w:r").Open("w:rPr");
        if (isBold)
        {
            x.Empty("w:b");
        }

        x.Value("w:color", color).Value("w:sz", TreeLayout.TextSize).Value("w:szCs", TreeLayout.TextSize).Close();
        if (isNewLine)
        {
            x.Empty("w:br");
        }

        x.Text("w:t", text, "xml:space", "preserve").Close();
    }

    private void OpenShape(string name, string kind, int left, int top, int width, int height)
    {
        var id = Markup.Number(build.NextDrawing());
        x.Open("wps:wsp").Empty("wps:cNvPr", "id", id, "name", $"{name} {id}").Empty(kind).Open("wps:spPr").Open("a:xfrm");
        x.Empty("a:off", "x", ChartFrame.Emus(left), "y", ChartFrame.Emus(top));
        x.Empty("a:ext", "cx", ChartFrame.Emus(width), "cy", ChartFrame.Emus(height)).Close();
    }
}
