// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>A rectangle of cells that are merged into one; rows from 1, columns from 0.</summary>
internal readonly record struct MergedCells(string Reference, int FirstRow, int LastRow, int FirstColumn);

/// <summary>
/// Reads a sheet row by row. Rows and cells without content, of which a sheet may have a million, cost no memory: their attributes are not even looked at.
/// </summary>
internal sealed class SheetRows(PartXml xml, CellMaker maker)
{
    private readonly List<(int Column, Cell Cell)> cells = [];
    private readonly SheetNumbering rows = new(first: 1, CellReference.MostRows);
    private readonly SheetNumbering columns = new(first: 0, CellReference.MostColumns - 1);

    /// <summary>The row that was read last, from 1.</summary>
    public int Row => rows.Current;

    /// <summary>The last row that had any content.</summary>
    public int LastFilled { get; private set; }

    /// <summary>Its cells that are not blank, with their columns from 0, which grow. The list is used again for the next row.</summary>
    public IReadOnlyList<(int Column, Cell Cell)> Cells => cells;

    /// <summary>Goes to the next row that has any content.</summary>
    /// <returns>False at the end of the rows.</returns>
    /// <exception cref="WorkbookRefusedException">A row or cell is there twice or out of place.</exception>
    public bool Next()
    {
        while (xml.Read())
        {
            if (xml.Start == "row" && ReadRow())
            {
                LastFilled = Row;
                return true;
            }

            if (xml.Start == "mergeCell")
            {
                throw WorkbookRefusedException.Damaged();
            }

            if (xml.End == "sheetData")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The merged cells, which stand behind the rows: to be asked for once, when all rows are read.</summary>
    public IEnumerable<MergedCells> ReadMerges()
    {
        while (xml.Read())
        {
            if (xml.Start == "mergeCell")
            {
                yield return MergeOf(xml["ref"] ?? "");
            }
            else if (xml.Start == "sheetData")
            {
                throw WorkbookRefusedException.Damaged();
            }
        }
    }

    private static MergedCells MergeOf(string reference)
    {
        var corners = reference.Split(':');
        return corners.Length <= 2 && CellReference.TryParse(corners[0], out var one) && CellReference.TryParse(corners[^1], out var other)
            ? new MergedCells(reference, Math.Min(one.Row, other.Row), Math.Max(one.Row, other.Row), Math.Min(one.Column, other.Column))
            : throw WorkbookRefusedException.Damaged();
    }

    private bool ReadRow()
    {
        if (xml.IsEmpty)
        {
            rows.Pass(xml.Has("r"));
            return false;
        }

        int? number = xml["r"] is { } text ? NumberOf(text) : null;
        if (!rows.TryTake(number))
        {
            throw WorkbookRefusedException.Misplaced(number ?? Row, letters: null);
        }

        cells.Clear();
        columns.Restart();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Start == "c")
            {
                ReadCell();
            }
        }

        return cells.Count > 0;
    }

    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WorkbookRefusedException.Damaged();

    private void ReadCell()
    {
        if (xml.IsEmpty)
        {
            columns.Pass(xml.Has("r"));
            return;
        }

        CellReference? place = xml["r"] is { } reference ? PlaceOf(reference) : null;
        if ((place is { } known && known.Row != Row) || !columns.TryTake(place?.Column))
        {
            throw WorkbookRefusedException.Misplaced(Row, Headings.Letters(place?.Column ?? columns.Current));
        }

        var cell = maker.Make(ReadContent());
        if (!cell.IsBlank)
        {
            cells.Add((columns.Current, cell));
        }
    }

    private static CellReference PlaceOf(string reference) =>
        CellReference.TryParse(reference, out var place) ? place : throw WorkbookRefusedException.Damaged();

    private RawCell ReadContent()
    {
        var type = xml["t"];
        var style = xml["s"] is { } number ? NumberOf(number) : 0;
        string? value = null;
        string? formula = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.Start)
            {
                case "v" when value is null:
                    value = XmlTexts.ReadContent(xml);
                    break;
                case "is" when value is null:
                    value = XmlTexts.ReadRuns(xml);
                    break;
                case "f" when formula is null:
                    formula = XmlTexts.ReadContent(xml);
                    break;
                case "v" or "is" or "f":
                    throw WorkbookRefusedException.Misplaced(Row, Headings.Letters(columns.Current));
            }
        }

        return new RawCell(type, style, value, formula);
    }
}
