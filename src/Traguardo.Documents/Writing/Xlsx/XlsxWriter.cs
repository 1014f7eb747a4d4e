// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>
/// Writes the tables of a document as a workbook: an index and a sheet for each table, figures as figures and sums as formulas. A pure function: the
/// same document gives the same bytes.
/// </summary>
public static class XlsxWriter
{
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var tables = Tables(document);
        var styles = new XlsxStyles();
        using var parts = new XlsxParts();
        parts.AddLists(tables.Count + 1);
        parts.AddProperties(document.Info);
        parts.AddWorkbook(
            [XlsxSheetNames.Index, .. tables.Select(table => table.Name)],
            [
                .. tables
                    .Index()
                    .Select(entry => (entry.Index + 1, Rows: XlsxSheet.PrintTitles(entry.Item)))
                    .Where(entry => entry.Rows is not null)!,
            ]
        );
        parts.Add("xl/worksheets/sheet1.xml", xml => XlsxIndex.Write(xml, styles, document.Info, tables));
        foreach (var (index, table) in tables.Index())
        {
            var name = (index + 2).ToString(CultureInfo.InvariantCulture);
            parts.Add($"xl/worksheets/sheet{name}.xml", xml => new XlsxSheet(xml, styles, table).Write(document.Info));
        }

        // Last: by then all cells have asked for their styles
        parts.Add("xl/styles.xml", styles.Write);
        return parts.ToArray();
    }

    private static List<XlsxTable> Tables(Document document)
    {
        var names = new XlsxSheetNames();
        var tables = new List<XlsxTable>();
        var place = document.Info.Title;
        foreach (var block in document.AllBlocks)
        {
            if (block is Heading heading)
            {
                place = PlainText.Of(heading);
            }
            else if (block is Table table)
            {
                var caption = table.Caption is { Length: > 0 } text ? text : null;
                var title = caption is null ? place : PlainText.Caption("Tabella", table.Number, caption);
                tables.Add(new XlsxTable(names.NewName(caption ?? place), title, table));
            }
        }

        return tables;
    }
}
