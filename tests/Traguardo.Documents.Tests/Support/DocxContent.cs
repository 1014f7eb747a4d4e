// SPDX-License-Identifier: AGPL-3.0-or-later
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Traguardo.Documents.Model;
using Traguardo.Documents.Writing.Docx;

namespace Traguardo.Documents.Tests.Support;

/// <summary>A DOCX taken apart again.</summary>
internal sealed class DocxContent(byte[] bytes)
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly byte[] bytes = bytes;
    private XElement? body;

    public static DocxContent Of(Document document) => new(DocxWriter.Write(document));

    public static DocxContent Of(params Block[] blocks) =>
        Of(new Document { Info = SampleDocuments.Info, Sections = [new Section(PageOrientation.Portrait, [.. blocks])] });

    public XElement Body => body ??= Part("word/document.xml");

    public IEnumerable<XElement> Paragraphs => Body.Descendants(W + "p");

    public IEnumerable<string> Parts
    {
        get
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            return [.. zip.Entries.Select(entry => entry.FullName)];
        }
    }

    public IReadOnlyList<string> ValidationErrors
    {
        get
        {
            using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            return
            [
                .. new OpenXmlValidator(FileFormatVersions.Office2019)
                    .Validate(package)
                    .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"),
            ];
        }
    }

    public XElement Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }

    public byte[] Bytes(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var stream = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static string StyleOf(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "";

    public static string TextOf(XElement element) => string.Concat(element.Descendants(W + "t").Select(text => text.Value));

    /// <summary>The only paragraph of a style.</summary>
    public XElement Styled(string style) => Paragraphs.Single(paragraph => StyleOf(paragraph) == style);
}
