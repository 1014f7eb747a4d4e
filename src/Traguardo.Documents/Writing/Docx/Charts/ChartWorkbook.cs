// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>The workbook inside a chart: categories in the first column, a series in each column after it.</summary>
internal static class ChartWorkbook
{
    private const string Sheet = "Dati";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static string NameCell(int series) => $"{Sheet}!${Column(series + 1)}$1";

    public static string CategoryCells(ChartSpec spec) => $"{Sheet}!$A$2:$A${spec.Categories.Count + 1}";

    public static string ValueCells(ChartSpec spec, int series) =>
        $"{Sheet}!${Column(series + 1)}$2:${Column(series + 1)}${spec.Categories.Count + 1}";

    public static byte[] Write(ChartSpec spec)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var book = package.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "rId1"
            );
            var x = new Markup();
            x.Open("workbook", "xmlns", Main, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
                .Open("sheets");
            x.Empty("sheet", "name", Sheet, "sheetId", "1", "r:id", "rIdSheet").Close(2);
            x.WriteTo(book.GetStream(FileMode.Create));
            Rows(spec).WriteTo(book.AddNewPart<WorksheetPart>("rIdSheet").GetStream(FileMode.Create));
        }

        stream.Position = 0;
        return DeterministicZip.Repack(stream);
    }

    private static Markup Rows(ChartSpec spec)
    {
        var x = new Markup();
        x.Open("worksheet", "xmlns", Main).Open("sheetData").Open("row", "r", "1");
        for (var series = 0; series < spec.Series.Count; series++)
        {
            Text(x, Column(series + 1) + "1", spec.Series[series].Name);
        }

        x.Close();
        for (var category = 0; category < spec.Categories.Count; category++)
        {
            var row = Markup.Number(category + 2);
            x.Open("row", "r", row);
            Text(x, "A" + row, spec.Categories[category]);
            for (var series = 0; series < spec.Series.Count; series++)
            {
                if (spec.Series[series].Points[category].Value is { } value)
                {
                    x.Open("c", "r", Column(series + 1) + row).Text("v", Markup.Number(value)).Close();
                }
            }

            x.Close();
        }

        return x.Close(2);
    }

    private static void Text(Markup x, string reference, string text) =>
        x.Open("c", "r", reference, "t", "inlineStr").Open("is").Text("t", text, "xml:space", "preserve").Close(2);

    /// <summary>Letters of a column, from 0.</summary>
    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + Column(index % 26);
}
