// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Traguardo.Documents.Model;
using Traguardo.Documents.Writing.Docx.Charts;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Writes documents for Word and LibreOffice. The same document gives the same bytes.</summary>
public static class DocxWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="pages">
    /// Page of each heading by its id, for the table of contents; null to foresee them from the length of the texts, which is right within a page or two.
    /// </param>
    /// <exception cref="ArgumentException">A table has rows with more cells than columns.</exception>
    public static byte[] Write(Document document, IReadOnlyDictionary<string, int>? pages = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Write(new DocxBuild(document, pages));
    }

    /// <summary>Writes a document whose pages LibreOffice counts while it lays them out: to be turned into PDF, not for users.</summary>
    internal static byte[] WriteForLayout(Document document) => Write(new DocxBuild(document, pages: null, isForLayout: true));

    /// <summary>Names of the places of headings in what <see cref="WriteForLayout"/> writes, by the ids of the headings.</summary>
    internal static IReadOnlyDictionary<string, string> LayoutNames(Document document) =>
        new DocxBuild(document, new Dictionary<string, int>(StringComparer.Ordinal), isForLayout: true).Bookmarks;

    private static byte[] Write(DocxBuild build)
    {
        var document = build.Document;
        var body = WriteBody(build);
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            // Packed once more below, in a fixed order
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var main = package.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "rId1"
            );
            body.WriteTo(main.GetStream(FileMode.Create));
            Save(main.AddNewPart<StyleDefinitionsPart>("rIdStyles"), StylesPart.Write(document.Info.Language));
            Save(main.AddNewPart<NumberingDefinitionsPart>("rIdNumbering"), NumberingPart.Write(build.Numberings));
            Save(main.AddNewPart<DocumentSettingsPart>("rIdSettings"), SettingsPart.Write(document.Info.Language, build.Footnotes.Any));
            if (build.Footnotes.Any)
            {
                var footnotes = main.AddNewPart<FootnotesPart>("rIdFootnotes");
                Save(footnotes, build.Footnotes.Write(build));
                build.Footnotes.Links.AddTo(footnotes);
            }

            SectionWriter.AddParts(main, document);
            build.Links.AddTo(main);
            foreach (var (id, chart) in build.Charts)
            {
                ChartPartWriter.Add(main, id, chart);
            }

            DocumentProperties.Add(package, document.Info);
        }

        stream.Position = 0;
        return DeterministicZip.Repack(stream);
    }

    private static Markup WriteBody(DocxBuild build)
    {
        var x = new Markup(capacity: 1 << 18);
        x.Open("w:document", Namespaces.WordWithDrawings).Open("w:body");
        var blocks = new BlockWriter(x, build);
        var sections = build.Document.Sections;
        for (var i = 0; i < sections.Count; i++)
        {
            build.Orientation = sections[i].Orientation;
            blocks.Write(sections[i].Blocks);
            if (i < sections.Count - 1)
            {
                SectionWriter.WriteBreak(x, sections[i]);
            }
        }

        if (sections.Count == 0 || sections.All(section => section.Blocks.Count == 0))
        {
            // A document has a paragraph at least
            ParagraphWriter.Open(x, StyleIds.BodyText);
            x.Close();
        }

        if (sections.Count > 0)
        {
            SectionWriter.WriteProperties(x, sections[^1]);
        }

        return x.Close(2);
    }

    private static void Save(OpenXmlPart part, Markup content) => content.WriteTo(part.GetStream(FileMode.Create));
}
