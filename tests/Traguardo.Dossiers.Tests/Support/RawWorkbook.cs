// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Security;
using System.Text;

namespace Traguardo.Dossiers.Tests.Support;

/// <summary>Workbooks made part by part, as other programs write them, right or wrong.</summary>
internal sealed class RawWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] HeadRows =
    [
        "<row r=\"1\">" + Text("A1", "Campo") + Text("B1", "Valore") + "</row>",
        "<row r=\"2\">" + Text("A2", "Formato") + Text("B2", "traguardo-dossier/1") + "</row>",
        "<row r=\"3\">" + Text("A3", "Ente: codice") + Text("B3", "ente") + "</row>",
        "<row r=\"4\">" + Text("A4", "Ente: nome") + Text("B4", "Ente di prova") + "</row>",
        "<row r=\"5\">" + Text("A5", "Ciclo: codice") + Text("B5", "ente-2024") + "</row>",
        "<row r=\"6\">" + Text("A6", "Ciclo: titolo") + Text("B6", "Relazione") + "</row>",
        "<row r=\"7\">" + Text("A7", "Ciclo: inizio") + Number("B7", "45292") + "</row>",
        "<row r=\"8\">" + Text("A8", "Ciclo: fine") + Text("B8", "31/12/2024") + "</row>",
        "<row r=\"9\">" + Text("A9", "Livello") + Text("B9", "Obiettivo") + "</row>",
    ];

    private readonly List<(string Name, string Data, string After)> sheets = [];

    public bool Is1904 { get; init; }

    /// <summary>Cell styles: 1 is a date, 2 a percent with two decimals, 3 three digits.</summary>
    public string Styles { get; init; } =
        $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-410]dd/mm/yyyy;@\"/><numFmt numFmtId=\"171\" formatCode=\"000\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"10\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>";

    public List<string> SharedStrings { get; } = [];

    /// <summary>Cell styles of which 1 has the format given, under a number of its own as LibreOffice writes all formats.</summary>
    public static string StylesWith(string format) =>
        $"<styleSheet xmlns=\"{Main}\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"{SecurityElement.Escape(format)}\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"164\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

    public static string Text(string reference, string text) =>
        $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    public static string Number(string reference, string digits, int style = 0) =>
        $"<c r=\"{reference}\" s=\"{style}\"><v>{digits}</v></c>";

    /// <summary>Adds the sheet of the body, with some of its rows replaced.</summary>
    public RawWorkbook Head(params (int Row, string Cells)[] replaced)
    {
        var rows = HeadRows.ToArray();
        foreach (var (row, cells) in replaced)
        {
            rows[row - 1] = cells.Length == 0 ? "" : $"<row r=\"{row}\">{cells}</row>";
        }

        return Sheet("Ente", string.Concat(rows));
    }

    public RawWorkbook Sheet(string name, string data, string after = "")
    {
        sheets.Add((name, data, after));
        return this;
    }

    /// <summary>A sheet with a row of headings and rows of texts; a text that begins with &lt; is a cell already.</summary>
    public RawWorkbook Table(string name, string[] headings, params string?[][] rows) => Sheet(name, RowsOf(headings, rows));

    public static string RowsOf(string[] headings, params string?[][] rows)
    {
        var data = new StringBuilder();
        var number = 0;
        foreach (var row in rows.Prepend(headings))
        {
            number++;
            var cells = row.Select((text, column) => (text, reference: (char)('A' + column) + number.ToString()))
                .Where(cell => cell.text is not null)
                .Select(cell => cell.text!.StartsWith("<c", StringComparison.Ordinal) ? cell.text : Text(cell.reference, cell.text));
            data.Append($"<row r=\"{number}\">{string.Concat(cells)}</row>");
        }

        return data.ToString();
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.xml")));
            var tabs = string.Concat(
                sheets.Select(
                    (sheet, index) =>
                        $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\"/>"
                )
            );
            Add(
                zip,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Rel}\"><workbookPr{(Is1904 ? " date1904=\"1\"" : "")}/><sheets>{tabs}</sheets></workbook>"
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                Relationships([
                    .. sheets.Select((_, index) => ($"rId{index + 1}", "worksheet", $"worksheets/sheet{index + 1}.xml")),
                    ("rIdS", "styles", "/xl/styles.xml"),
                    ("rIdT", "sharedStrings", "sharedStrings.xml"),
                ])
            );
            Add(zip, "xl/styles.xml", Styles);
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(SharedStrings)}</sst>");
            for (var index = 0; index < sheets.Count; index++)
            {
                Add(
                    zip,
                    $"xl/worksheets/sheet{index + 1}.xml",
                    $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[index].Data}</sheetData>{sheets[index].After}</worksheet>"
                );
            }
        }

        return stream.ToArray();
    }

    private static string Relationships(params (string Id, string Type, string Target)[] all) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(all.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{Rel}/{one.Type}\" Target=\"{one.Target}\"/>"))
        + "</Relationships>";

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
