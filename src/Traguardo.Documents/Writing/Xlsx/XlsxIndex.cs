// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Xml;
using Traguardo.Documents.Model;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>The first sheet: what the document is, and where its tables are.</summary>
internal static class XlsxIndex
{
    private static readonly string[] Headings = ["Foglio", "Tabella", "Righe"];

    public static void Write(XmlWriter xml, XlsxStyles styles, DocumentInfo info, IReadOnlyList<XlsxTable> tables)
    {
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        XlsxPage.WriteProperties(xml);
        xml.WriteStartElement("sheetViews", XlsxParts.Main);
        xml.WriteStartElement("sheetView", XlsxParts.Main);
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("tabSelected", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        XlsxSheet.WriteColumns(xml, [34, 80, 10]);
        xml.WriteStartElement("sheetData", XlsxParts.Main);
        var row = WriteHead(xml, styles, info);
        var links = WriteTables(xml, styles, tables, row);
        xml.WriteEndElement();
        XlsxSheet.WriteLinks(xml, links);
        XlsxPage.WriteSetup(xml, info, XlsxSheetNames.Index);
        xml.WriteEndElement();
    }

    /// <returns>The next row, after an empty one.</returns>
    private static int WriteHead(XmlWriter xml, XlsxStyles styles, DocumentInfo info)
    {
        (string Text, XlsxLetter Letter)[] lines =
        [
            (info.Title, XlsxLetter.Title),
            (info.Body, XlsxLetter.Bold),
            .. info.Subject is { Length: > 0 } subject ? [(subject, XlsxLetter.Normal)] : Array.Empty<(string, XlsxLetter)>(),
            ("Data: " + ItalianDate.Print(info.Date), XlsxLetter.Quiet),
        ];
        for (var index = 0; index < lines.Length; index++)
        {
            Start(xml, index + 1);
            XlsxText.Write(xml, XlsxGrid.Reference(index + 1, 0), styles.IndexOf(new XlsxLook(lines[index].Letter)), lines[index].Text);
            xml.WriteEndElement();
        }

        return lines.Length + 2;
    }

    private static List<(string Cell, string Sheet)> WriteTables(XmlWriter xml, XlsxStyles styles, IReadOnlyList<XlsxTable> tables, int row)
    {
        var links = new List<(string, string)>();
        Start(xml, row);
        if (tables.Count == 0)
        {
            XlsxText.Write(xml, XlsxGrid.Reference(row, 0), styles.IndexOf(new XlsxLook()), "Il documento non ha tabelle.");
            xml.WriteEndElement();
            return links;
        }

        var head = styles.IndexOf(new XlsxLook(XlsxLetter.Bold, "DCE6F0", HasBorder: true));
        foreach (var (column, text) in Headings.Index())
        {
            XlsxText.Write(xml, XlsxGrid.Reference(row, column), head, text);
        }

        xml.WriteEndElement();
        foreach (var table in tables)
        {
            row++;
            Start(xml, row);
            var cell = XlsxGrid.Reference(row, 0);
            XlsxText.Write(xml, cell, styles.IndexOf(new XlsxLook(XlsxLetter.Link, HasBorder: true)), table.Name);
            XlsxText.Write(xml, XlsxGrid.Reference(row, 1), styles.IndexOf(new XlsxLook(HasBorder: true)), table.Title);
            xml.WriteStartElement("c", XlsxParts.Main);
            xml.WriteAttributeString("r", XlsxGrid.Reference(row, 2));
            xml.WriteAttributeString("s", styles.IndexOf(new XlsxLook(HasBorder: true, Alignment: CellAlignment.End)));
            xml.WriteElementString("v", XlsxParts.Main, table.Table.Rows.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteEndElement();
            links.Add((cell, table.Name));
        }

        return links;
    }

    private static void Start(XmlWriter xml, int row)
    {
        xml.WriteStartElement("row", XlsxParts.Main);
        xml.WriteAttributeString("r", row.ToString(CultureInfo.InvariantCulture));
    }
}
