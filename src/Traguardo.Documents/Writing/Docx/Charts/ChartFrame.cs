// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>Writes the place of a chart in the text, with what it shows in words for who cannot see it.</summary>
internal static class ChartFrame
{
    public static void Write(Markup x, DocxBuild build, Chart chart)
    {
        var height = Math.Min(ChartSpecs.Of(chart).Height, Look.TextHeight(build.Orientation) * 8 / 10);
        x.Open("w:r").Open("w:drawing");
        OpenInline(x, build, chart, build.TextWidth - 20, height);
        x.Empty("wp:cNvGraphicFramePr").Open("a:graphic").Open("a:graphicData", "uri", Namespaces.Chart);
        x.Empty("c:chart", "r:id", build.AddChart(chart));
        x.Close(5);
    }

    /// <summary>Opens the frame of a drawing in the line of text.</summary>
    /// <param name="width">Twips.</param>
    /// <param name="height">Twips.</param>
    /// <param name="part">Which of several drawings of one chart this is; empty when it is the only one.</param>
    public static void OpenInline(Markup x, DocxBuild build, Chart chart, int width, int height, string part = "")
    {
        var id = Markup.Number(build.NextDrawing());
        x.Open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        x.Empty("wp:extent", "cx", Emus(width), "cy", Emus(height));
        x.Empty(
            "wp:docPr",
            "id",
            id,
            "name",
            "Figura " + id,
            "descr",
            PrintableText.Clean(chart.Description) + part,
            "title",
            PrintableText.Clean(chart.Title) + part
        );
    }

    public static string Emus(int twips) => Markup.Number((long)twips * Look.EmusPerTwip);
}
