// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>
/// The parts of a workbook in their zip, in a fixed order and with a fixed date. They are written without the packaging library, which stamps them with
/// the time and gives some of them names by chance.
/// </summary>
internal sealed class XlsxParts : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string DublinTerms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly string[] Moments = ["created", "modified"];

    /// <summary>The earliest date that a zip carries.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream file = new();
    private readonly ZipArchive zip;

    public XlsxParts() => zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds a part.</summary>
    public void Add(string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(
            stream,
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }
        );
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    /// <summary>Adds what says which parts there are.</summary>
    /// <param name="sheets">How many sheets.</param>
    public void AddLists(int sheets)
    {
        Add("[Content_Types].xml", xml => WriteTypes(xml, sheets));
        Add(
            "_rels/.rels",
            xml =>
                WriteRelationships(
                    xml,
                    [
                        (OfficeRelationships + "/officeDocument", "xl/workbook.xml"),
                        (Relationships + "/metadata/core-properties", "docProps/core.xml"),
                        (OfficeRelationships + "/extended-properties", "docProps/app.xml"),
                    ]
                )
        );
        Add(
            "xl/_rels/workbook.xml.rels",
            xml =>
                WriteRelationships(
                    xml,
                    [
                        .. Enumerable
                            .Range(1, sheets)
                            .Select(sheet => (OfficeRelationships + "/worksheet", $"worksheets/sheet{sheet}.xml")),
                        (OfficeRelationships + "/styles", "styles.xml"),
                    ]
                )
        );
    }

    /// <summary>Adds the list of sheets.</summary>
    /// <param name="names">Names of the sheets.</param>
    /// <param name="titles">Rows printed on each page, by the place of the sheet.</param>
    public void AddWorkbook(IReadOnlyList<string> names, IReadOnlyList<(int Sheet, string Rows)> titles) =>
        Add(
            "xl/workbook.xml",
            xml =>
            {
                xml.WriteStartElement("workbook", Main);
                xml.WriteAttributeString("xmlns", "r", null, OfficeRelationships);
                xml.WriteStartElement("bookViews", Main);
                xml.WriteStartElement("workbookView", Main);
                xml.WriteEndElement();
                xml.WriteEndElement();
                xml.WriteStartElement("sheets", Main);
                foreach (var (index, name) in names.Index())
                {
                    xml.WriteStartElement("sheet", Main);
                    xml.WriteAttributeString("name", name);
                    xml.WriteAttributeString("sheetId", Number(index + 1));
                    xml.WriteAttributeString("id", OfficeRelationships, "rId" + Number(index + 1));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
                if (titles.Count > 0)
                {
                    xml.WriteStartElement("definedNames", Main);
                    foreach (var (sheet, rows) in titles)
                    {
                        xml.WriteStartElement("definedName", Main);
                        xml.WriteAttributeString("name", "_xlnm.Print_Titles");
                        xml.WriteAttributeString("localSheetId", Number(sheet));
                        xml.WriteString(rows);
                        xml.WriteEndElement();
                    }

                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );

    /// <summary>Adds the properties of the document.</summary>
    public void AddProperties(DocumentInfo info)
    {
        Add(
            "docProps/core.xml",
            xml =>
            {
                xml.WriteStartElement("cp", "coreProperties", Core);
                xml.WriteAttributeString("xmlns", "dc", null, Dublin);
                xml.WriteAttributeString("xmlns", "dcterms", null, DublinTerms);
                xml.WriteAttributeString("xmlns", "xsi", null, Instance);
                xml.WriteElementString("title", Dublin, PrintableText.Clean(info.Title));
                if (info.Subject is { Length: > 0 } subject)
                {
                    xml.WriteElementString("subject", Dublin, PrintableText.Clean(subject));
                }

                xml.WriteElementString("creator", Dublin, PrintableText.Clean(info.Body));
                if (info.Keywords.Count > 0)
                {
                    xml.WriteElementString("keywords", Core, PrintableText.Clean(string.Join(", ", info.Keywords)));
                }

                foreach (var moment in Moments)
                {
                    xml.WriteStartElement(moment, DublinTerms);
                    xml.WriteAttributeString("type", Instance, "dcterms:W3CDTF");
                    xml.WriteString(info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
                    xml.WriteEndElement();
                }

                xml.WriteElementString("language", Dublin, PrintableText.Clean(info.Language));
                xml.WriteEndElement();
            }
        );
        Add(
            "docProps/app.xml",
            xml =>
            {
                xml.WriteStartElement("Properties", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
                xml.WriteElementString(
                    "Application",
                    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
                    "Traguardo"
                );
                xml.WriteEndElement();
            }
        );
    }

    /// <summary>The file; no part may be added after it.</summary>
    public byte[] ToArray()
    {
        zip.Dispose();
        return file.ToArray();
    }

    public void Dispose()
    {
        zip.Dispose();
        file.Dispose();
    }

    private static void WriteTypes(XmlWriter xml, int sheets)
    {
        (string Part, string Type)[] parts =
        [
            ("/xl/workbook.xml", SpreadsheetType + "sheet.main+xml"),
            ("/xl/styles.xml", SpreadsheetType + "styles+xml"),
            .. Enumerable.Range(1, sheets).Select(sheet => ($"/xl/worksheets/sheet{sheet}.xml", SpreadsheetType + "worksheet+xml")),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ];
        xml.WriteStartElement("Types", Types);
        xml.WriteStartElement("Default", Types);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.WriteEndElement();
        xml.WriteStartElement("Default", Types);
        xml.WriteAttributeString("Extension", "xml");
        xml.WriteAttributeString("ContentType", "application/xml");
        xml.WriteEndElement();
        foreach (var (part, type) in parts)
        {
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteRelationships(XmlWriter xml, IReadOnlyList<(string Type, string Target)> all)
    {
        xml.WriteStartElement("Relationships", Relationships);
        foreach (var (index, (type, target)) in all.Index())
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", "rId" + Number(index + 1));
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
