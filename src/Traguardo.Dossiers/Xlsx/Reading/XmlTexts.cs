// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using System.Xml;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Reads texts of a workbook's XML without ever holding more than a cell may have.</summary>
internal static class XmlTexts
{
    /// <summary>The text of the current element, or its first characters when it has more than a cell may hold; leaves the reader at the end of the element.</summary>
    public static string ReadContent(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text = text.Length == 0 ? ReadNode(xml) : Cut(text + ReadNode(xml));
            }
        }

        return text;
    }

    /// <summary>The text of an <c>si</c> or <c>is</c> element: its runs joined, phonetic guides left out.</summary>
    public static string ReadRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = "";
        var advanced = xml.Read();
        while (advanced && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var run = ReadContent(xml);
                text = text.Length == 0 ? run : Cut(text + run);
            }

            advanced = xml.Read();
        }

        return ExcelText.Decode(text);
    }

    /// <summary>A text node, piece by piece: its value as a whole may be as large as the file.</summary>
    private static string ReadNode(XmlReader xml)
    {
        var buffer = new char[256];
        var read = xml.ReadValueChunk(buffer, 0, buffer.Length);
        if (read < buffer.Length)
        {
            return new string(buffer, 0, read);
        }

        var text = new StringBuilder();
        for (; read > 0; read = xml.ReadValueChunk(buffer, 0, buffer.Length))
        {
            if (text.Length <= DossierLimits.CellText)
            {
                text.Append(buffer, 0, read);
            }
        }

        return Cut(text.ToString());
    }

    private static string Cut(string text) => text.Length <= DossierLimits.CellText + 1 ? text : text[..(DossierLimits.CellText + 1)];
}
