// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Properties of the file, of the document's own day: nothing of the machine or the hour.</summary>
internal static class DocumentProperties
{
    public static void Add(WordprocessingDocument package, DocumentInfo info)
    {
        var day = info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        var x = new Markup();
        x.Open(
            "cp:coreProperties",
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms",
            "http://purl.org/dc/terms/",
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance"
        );
        x.Text("dc:title", PrintableText.Clean(info.Title));
        if (info.Subject is { Length: > 0 } subject)
        {
            x.Text("dc:subject", PrintableText.Clean(subject));
        }

        x.Text("dc:creator", PrintableText.Clean(info.Body));
        if (info.Keywords.Count > 0)
        {
            x.Text("cp:keywords", PrintableText.Clean(string.Join(", ", info.Keywords)));
        }

        x.Text("dc:language", info.Language).Text("cp:lastModifiedBy", PrintableText.Clean(info.Body));
        x.Text("dcterms:created", day, "xsi:type", "dcterms:W3CDTF").Text("dcterms:modified", day, "xsi:type", "dcterms:W3CDTF").Close();
        x.WriteTo(package.AddNewPart<CoreFilePropertiesPart>("rIdCore").GetStream(FileMode.Create));
        var extended = new Markup();
        extended.Open("Properties", "xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        extended.Text("Application", "Traguardo").Text("Company", PrintableText.Clean(info.Body)).Close();
        extended.WriteTo(package.AddNewPart<ExtendedFilePropertiesPart>("rIdExtended").GetStream(FileMode.Create));
    }
}
