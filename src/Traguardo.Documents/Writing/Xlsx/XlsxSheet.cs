// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Xml;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>A table to write on a sheet.</summary>
/// <param name="Name">Name of the sheet.</param>
/// <param name="Title">First line of the sheet.</param>
internal sealed record XlsxTable(string Name, string Title, Table Table);

/// <summary>A table as a sheet: its title, a way back to the index, its header, which stays in sight, its rows, and its notes.</summary>
internal sealed class XlsxSheet
{
    /// <summary>Row of the sheet where the table begins.</summary>
    public const int FirstRow = 3;

    /// <summary>More rows of headers than this would leave no room for the rest.</summary>
    private const int MostFrozen = 6;

    private readonly XmlWriter xml;
    private readonly XlsxStyles styles;
    private readonly XlsxTable sheet;
    private readonly XlsxGrid grid;
    private readonly List<Footnote> notes = [];
    private readonly Dictionary<PlacedCell, List<(string Text, TextStyle Style)>> pieces = new(ReferenceEqualityComparer.Instance);

    public XlsxSheet(XmlWriter xml, XlsxStyles styles, XlsxTable sheet)
    {
        this.xml = xml;
        this.styles = styles;
        this.sheet = sheet;
        grid = new XlsxGrid(sheet.Table);
        foreach (var cell in grid.Cells)
        {
            pieces[cell] = XlsxText.Pieces(cell.Cell.Content, notes);
        }
    }

    public void Write(DocumentInfo info)
    {
        xml.WriteStartElement("worksheet", XlsxParts.Main);
        XlsxPage.WriteProperties(xml);
        WriteView();
        var widths = XlsxColumns.Widths(grid, TextOf);
        WriteColumns(xml, widths);
        xml.WriteStartElement("sheetData", XlsxParts.Main);
        WriteLine(1, sheet.Title, XlsxLetter.Title, "24");
        WriteLine(2, "Torna all'indice", XlsxLetter.Link, "21");
        for (var row = 0; row < grid.Rows; row++)
        {
            WriteRow(row, widths);
        }

        WriteNotes();
        xml.WriteEndElement();
        WriteMerged();
        WriteLinks(xml, [("A2", XlsxSheetNames.Index)]);
        XlsxPage.WriteSetup(xml, info, sheet.Title);
        xml.WriteEndElement();
    }

    /// <summary>The rows that are printed on each page; null when the table has no header.</summary>
    public static string? PrintTitles(XlsxTable sheet)
    {
        var rows = sheet.Table.Header.Count;
        return rows == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{XlsxSheetNames.Quoted(sheet.Name)}!${FirstRow}:${FirstRow + rows - 1}");
    }

    /// <summary>Widths of columns.</summary>
    public static void WriteColumns(XmlWriter xml, IReadOnlyList<int> widths)
    {
        if (widths.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("cols", XlsxParts.Main);
        for (var column = 0; column < widths.Count; column++)
        {
            xml.WriteStartElement("col", XlsxParts.Main);
            xml.WriteAttributeString("min", Number(column + 1));
            xml.WriteAttributeString("max", Number(column + 1));
            xml.WriteAttributeString("width", Number(widths[column]));
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Links from cells to the beginning of other sheets.</summary>
    public static void WriteLinks(XmlWriter xml, IReadOnlyCollection<(string Cell, string Sheet)> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("hyperlinks", XlsxParts.Main);
        foreach (var (cell, target) in links)
        {
            xml.WriteStartElement("hyperlink", XlsxParts.Main);
            xml.WriteAttributeString("ref", cell);
            xml.WriteAttributeString("location", XlsxSheetNames.Quoted(target) + "!A1");
            xml.WriteAttributeString("display", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string TextOf(PlacedCell cell) => XlsxText.Join(pieces[cell]);

    private void WriteView()
    {
        xml.WriteStartElement("sheetViews", XlsxParts.Main);
        xml.WriteStartElement("sheetView", XlsxParts.Main);
        xml.WriteAttributeString("showGridLines", "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (grid.HeaderRows is > 0 and <= MostFrozen)
        {
            var frozen = FirstRow + grid.HeaderRows - 1;
            xml.WriteStartElement("pane", XlsxParts.Main);
            xml.WriteAttributeString("ySplit", Number(frozen));
            xml.WriteAttributeString("topLeftCell", "A" + Number(frozen + 1));
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
            xml.WriteStartElement("selection", XlsxParts.Main);
            xml.WriteAttributeString("pane", "bottomLeft");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteLine(int row, string text, XlsxLetter letter, string? height = null)
    {
        xml.WriteStartElement("row", XlsxParts.Main);
        xml.WriteAttributeString("r", Number(row));
        WriteHeight(height);
        XlsxText.Write(xml, "A" + Number(row), styles.IndexOf(new XlsxLook(letter)), text);
        xml.WriteEndElement();
    }

    private void WriteRow(int row, IReadOnlyList<int> widths)
    {
        xml.WriteStartElement("row", XlsxParts.Main);
        xml.WriteAttributeString("r", Number(FirstRow + row));
        WriteHeight(XlsxColumns.HeightOf(grid, row, widths, TextOf)?.ToString(CultureInfo.InvariantCulture));
        for (var column = 0; column < grid.Columns; column++)
        {
            if (grid.At(row, column) is { } cell)
            {
                WriteCell(cell, row, column);
            }
        }

        xml.WriteEndElement();
    }

    private void WriteHeight(string? height)
    {
        if (height is not null)
        {
            xml.WriteAttributeString("ht", height);
            xml.WriteAttributeString("customHeight", "1");
        }
    }

    private void WriteCell(PlacedCell cell, int row, int column)
    {
        var reference = XlsxGrid.Reference(FirstRow + row, column);
        var look = LookOf(cell);
        if (cell.Row != row || cell.Column != column)
        {
            // The rest of a merged cell carries its ground and its edges
            XlsxText.Write(xml, reference, styles.IndexOf(look), "");
        }
        else if (cell.Cell.Number is { } number && XlsxNumberFormat.Fits(number.Value))
        {
            var style = styles.IndexOf(look with { NumberFormat = XlsxNumberFormat.Of(number, TextOf(cell)) });
            xml.WriteStartElement("c", XlsxParts.Main);
            xml.WriteAttributeString("r", reference);
            xml.WriteAttributeString("s", style);
            if (XlsxFormula.Of(grid, cell, FirstRow) is { } formula)
            {
                xml.WriteElementString("f", XlsxParts.Main, formula);
            }

            xml.WriteElementString("v", XlsxParts.Main, number.Value.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        else
        {
            XlsxText.Write(xml, reference, styles.IndexOf(look), pieces[cell], look.Letter);
        }
    }

    private XlsxLook LookOf(PlacedCell cell)
    {
        var isHeader = cell.IsInHeader || cell.Cell.IsHeader;
        var ground = cell switch
        {
            { Cell.Tone: { } tone } => ChartColours.Pale(tone)[1..].ToUpperInvariant(),
            { IsInHeader: true } => "DCE6F0",
            { In.Kind: RowKind.Group } => "EEF2F6",
            { In.Kind: RowKind.Total } => "E6EBF0",
            _ => null,
        };
        return new XlsxLook(
            cell.In.Kind switch
            {
                RowKind.Group or RowKind.Total => XlsxLetter.Bold,
                RowKind.Withdrawn => XlsxLetter.Quiet,
                RowKind.Normal => isHeader ? XlsxLetter.Bold : XlsxLetter.Normal,
            },
            ground,
            Alignment: cell.Cell.Alignment ?? AlignmentOf(cell.Column),
            HasBorder: true,
            IsVertical: cell.Cell.IsVertical
        );
    }

    private CellAlignment AlignmentOf(int column) =>
        column < sheet.Table.Columns.Count ? sheet.Table.Columns[column].Alignment : CellAlignment.Start;

    /// <summary>Notes below the table, after an empty row; notes in notes join them.</summary>
    private void WriteNotes()
    {
        for (var index = 0; index < notes.Count; index++)
        {
            var text = XlsxText.Join(XlsxText.Pieces(notes[index].Content, notes));
            WriteLine(FirstRow + grid.Rows + 1 + index, $"[{Number(index + 1)}] {text}", XlsxLetter.Quiet);
        }
    }

    private void WriteMerged()
    {
        var merged = grid.Cells.Where(cell => cell.Width > 1 || cell.Height > 1).ToList();
        if (merged.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells", XlsxParts.Main);
        xml.WriteAttributeString("count", Number(merged.Count));
        foreach (var cell in merged)
        {
            var first = XlsxGrid.Reference(FirstRow + cell.Row, cell.Column);
            var last = XlsxGrid.Reference(FirstRow + cell.Row + cell.Height - 1, cell.Column + cell.Width - 1);
            xml.WriteStartElement("mergeCell", XlsxParts.Main);
            xml.WriteAttributeString("ref", first + ":" + last);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
