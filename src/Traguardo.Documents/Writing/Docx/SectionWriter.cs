// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml.Packaging;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Writes the properties of sections, and the heads and feet of their pages.</summary>
internal static class SectionWriter
{
    private const int HeadSize = 16;

    /// <summary>Ends a section that another follows.</summary>
    public static void WriteBreak(Markup x, Section section)
    {
        x.Open("w:p").Open("w:pPr").Value("w:pStyle", StyleIds.Spacer);
        WriteProperties(x, section);
        x.Close(2);
    }

    public static void WriteProperties(Markup x, Section section)
    {
        var ending = EndingOf(section);
        x.Open("w:sectPr").Empty("w:headerReference", "w:type", "default", "r:id", "rIdHeader" + ending);
        x.Empty("w:footerReference", "w:type", "default", "r:id", "rIdFooter" + ending);
        x.Value("w:type", "nextPage");
        x.Empty(
            "w:pgSz",
            "w:w",
            Markup.Number(Look.PageWidth(section.Orientation)),
            "w:h",
            Markup.Number(Look.PageHeight(section.Orientation)),
            "w:orient",
            section.Orientation is PageOrientation.Landscape ? "landscape" : null
        );
        var (side, distance) = (Markup.Number(Look.SideMargin), Markup.Number(Look.HeaderDistance));
        x.Empty(
            "w:pgMar",
            "w:top",
            Markup.Number(Look.TopMargin),
            "w:right",
            side,
            "w:bottom",
            Markup.Number(Look.BottomMargin),
            "w:left",
            side,
            "w:header",
            distance,
            "w:footer",
            distance,
            "w:gutter",
            "0"
        );
        x.Close();
    }

    /// <summary>Adds the heads and feet that the sections of a document use.</summary>
    public static void AddParts(MainDocumentPart main, Document document)
    {
        foreach (var section in document.Sections.DistinctBy(EndingOf))
        {
            var ending = EndingOf(section);
            Header(document.Info, section).WriteTo(main.AddNewPart<HeaderPart>("rIdHeader" + ending).GetStream(FileMode.Create));
            Footer(section).WriteTo(main.AddNewPart<FooterPart>("rIdFooter" + ending).GetStream(FileMode.Create));
        }
    }

    /// <summary>A page without head has an empty one: with none it would get that of the section before.</summary>
    private static string EndingOf(Section section) => section.HasRunningHead ? section.Orientation.ToString() : "None";

    private static Markup Header(DocumentInfo info, Section section)
    {
        var x = new Markup();
        x.Open("w:hdr", Namespaces.Word).Open("w:p").Open("w:pPr");
        if (section.HasRunningHead)
        {
            var width = Look.TextWidth(section.Orientation);
            x.Value("w:pStyle", StyleIds.Header);
            RightTab(x, width, section.Orientation);
            x.Close();
            // One line: the title may take two thirds of it
            Run(x, LetterWidths.Fit(PrintableText.Clean(info.RunningHead ?? info.Title), width * 6 / 10, HeadSize));
            ParagraphWriter.Tab(x);
            Run(x, LetterWidths.Fit(PrintableText.Clean(info.Body), width * 35 / 100, HeadSize));
        }
        else
        {
            x.Value("w:pStyle", StyleIds.Normal).Close();
        }

        return x.Close(2);
    }

    private static Markup Footer(Section section)
    {
        var x = new Markup();
        x.Open("w:ftr", Namespaces.Word).Open("w:p").Open("w:pPr");
        x.Value("w:pStyle", section.HasRunningHead ? StyleIds.Footer : StyleIds.Normal).Close();
        if (section.HasRunningHead)
        {
            Run(x, "Pagina ");
            ParagraphWriter.Field(x, "PAGE", "1");
            Run(x, " di ");
            ParagraphWriter.Field(x, "NUMPAGES", "1");
        }

        return x.Close(2);
    }

    /// <summary>The style has the tab of portrait pages.</summary>
    private static void RightTab(Markup x, int width, PageOrientation orientation)
    {
        if (orientation is PageOrientation.Landscape)
        {
            x.Open("w:tabs").Empty("w:tab", "w:val", "clear", "w:pos", Markup.Number(Look.TextWidth(PageOrientation.Portrait)));
            x.Empty("w:tab", "w:val", "right", "w:pos", Markup.Number(width)).Close();
        }
    }

    private static void Run(Markup x, string text) => x.Open("w:r").Text("w:t", text, "xml:space", "preserve").Close();
}
