// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Xml;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>How a sheet is printed: A4 across, as wide as the page, with what it is of at the head and the page at the foot.</summary>
internal static class XlsxPage
{
    /// <summary>Excel takes 255 letters for head and foot each, marks included.</summary>
    private const int LongestPart = 100;

    /// <summary>At the beginning of a sheet.</summary>
    public static void WriteProperties(XmlWriter xml)
    {
        xml.WriteStartElement("sheetPr", XlsxParts.Main);
        xml.WriteStartElement("pageSetUpPr", XlsxParts.Main);
        xml.WriteAttributeString("fitToPage", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>At the end of a sheet.</summary>
    public static void WriteSetup(XmlWriter xml, DocumentInfo info, string title)
    {
        xml.WriteStartElement("pageMargins", XlsxParts.Main);
        foreach (var side in new[] { "left", "right" })
        {
            xml.WriteAttributeString(side, "0.5");
        }

        foreach (var side in new[] { "top", "bottom" })
        {
            xml.WriteAttributeString(side, "0.75");
        }

        foreach (var side in new[] { "header", "footer" })
        {
            xml.WriteAttributeString(side, "0.3");
        }

        xml.WriteEndElement();
        xml.WriteStartElement("pageSetup", XlsxParts.Main);
        xml.WriteAttributeString("paperSize", "9");
        xml.WriteAttributeString("fitToHeight", "0");
        xml.WriteAttributeString("orientation", "landscape");
        xml.WriteEndElement();
        xml.WriteStartElement("headerFooter", XlsxParts.Main);
        xml.WriteElementString("oddHeader", XlsxParts.Main, $"&L{Part(info.RunningHead ?? info.Title)}&R{Part(info.Body)}");
        xml.WriteElementString("oddFooter", XlsxParts.Main, $"&L{Part(title)}&RPagina &P di &N");
        xml.WriteEndElement();
    }

    private static string Part(string text)
    {
        var clean = PrintableText.Clean(text).Trim();
        var end = Math.Min(clean.Length, LongestPart);
        end = end > 0 && char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end;
        var cut = (end < clean.Length ? clean[..end] + "…" : clean).Replace("&", "&&", StringComparison.Ordinal);
        // Doubled marks may make it too long after all
        return cut.Length <= LongestPart + 20 ? cut : clean[..(end / 2)].Replace("&", "e", StringComparison.Ordinal) + "…";
    }
}
