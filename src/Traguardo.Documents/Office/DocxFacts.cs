// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Traguardo.Documents.Office;

/// <summary>What a DOCX says of itself, to be said by what is made of it too.</summary>
/// <param name="Language">Language of the text.</param>
/// <param name="Created">Its day.</param>
/// <param name="Charts">What each of its charts shows, in words, in reading order.</param>
internal sealed record DocxFacts(
    string Title,
    string Author,
    string Subject,
    string Keywords,
    string Language,
    DateTimeOffset Created,
    IReadOnlyList<string> Charts
)
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly DateTimeOffset Undated = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <exception cref="InvalidDataException">It is no zip.</exception>
    /// <exception cref="XmlException">A part is not well-formed.</exception>
    public static DocxFacts Read(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx, writable: false), ZipArchiveMode.Read);
        var properties = zip.Entries.FirstOrDefault(entry => entry.FullName.EndsWith("core.xml", StringComparison.Ordinal)) is { } part
            ? LoadRoot(part)
            : new XElement("none");
        string Text(XName name) => properties.Element(name)?.Value.Trim() ?? "";
        var isDated = DateTimeOffset.TryParse(
            Text(Terms + "created"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var created
        );
        var language = Text(Dublin + "language");
        return new DocxFacts(
            Text(Dublin + "title"),
            Text(Dublin + "creator"),
            Text(Dublin + "subject"),
            Text(Core + "keywords"),
            language.Length > 0 ? language : "it-IT",
            isDated ? created : Undated,
            zip.GetEntry("word/document.xml") is { } document ? [.. ReadCharts(document)] : []
        );
    }

    private static XElement LoadRoot(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream);
    }

    private static IEnumerable<string> ReadCharts(ZipArchiveEntry document)
    {
        using var stream = document.Open();
        using var reader = XmlReader.Create(stream);
        string? description = null;
        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "docPr" && reader.NamespaceURI == Drawing.NamespaceName)
            {
                description = reader.GetAttribute("descr");
            }
            else if (reader.LocalName == "chart" && reader.NamespaceURI == Chart.NamespaceName)
            {
                yield return description ?? "";
            }
        }
    }
}
