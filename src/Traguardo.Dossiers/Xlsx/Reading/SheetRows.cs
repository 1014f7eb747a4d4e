// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Xml;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>A rectangle of cells that are merged into one; rows from 1, columns from 0.</summary>
internal readonly record struct MergedCells(string Reference, int FirstRow, int LastRow, int FirstColumn);

/// <summary>
/// Reads a sheet row by row. Rows and cells without content, of which a sheet may have a million, cost no memory: their attributes are not even looked at.
/// </summary>
internal sealed class SheetRows(XmlReader xml, CellMaker maker)
{
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;
    private const int MostMerges = 10_000;

    private readonly List<(int Column, Cell Cell)> cells = [];
    private int column;

    /// <summary>The row that was read last, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The last row that had any content.</summary>
    public int LastFilled { get; private set; }

    /// <summary>Its cells that are not blank, with their columns from 0. The list is used again for the next row.</summary>
    public IReadOnlyList<(int Column, Cell Cell)> Cells => cells;

    /// <summary>Known when all rows are read.</summary>
    public List<MergedCells> Merges { get; } = [];

    /// <summary>Goes to the next row that has any content.</summary>
    /// <returns>False at the end of the sheet.</returns>
    public bool Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                if (ReadRow())
                {
                    LastFilled = Math.Max(LastFilled, Row);
                    return true;
                }
            }
            else if (xml.LocalName == "mergeCell" && Merges.Count < MostMerges)
            {
                AddMerge(xml.GetAttribute("ref") ?? "");
            }
        }

        return false;
    }

    private bool ReadRow()
    {
        Row++;
        if (xml.IsEmptyElement)
        {
            return false;
        }

        if (xml.GetAttribute("r") is { } number)
        {
            Row =
                int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= MostRows
                    ? row
                    : throw WorkbookRefusedException.Damaged();
        }

        cells.Clear();
        column = -1;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                ReadCell();
            }
        }

        return cells.Count > 0;
    }

    private void ReadCell()
    {
        column++;
        if (xml.IsEmptyElement)
        {
            return;
        }

        if (xml.GetAttribute("r") is { } reference)
        {
            column = ColumnOf(reference);
        }

        var type = xml.GetAttribute("t");
        _ = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        string? value = null;
        string? formula = null;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    value = XmlTexts.ReadContent(xml);
                    break;
                case "f":
                    formula = XmlTexts.ReadContent(xml);
                    break;
                case "is":
                    value = XmlTexts.ReadRuns(xml);
                    break;
            }
        }

        var cell = maker.Make(new RawCell(type, style, value, formula));
        if (!cell.IsBlank)
        {
            cells.Add((column, cell));
        }
    }

    private void AddMerge(string reference)
    {
        var corners = reference.Split(':');
        if (TryRow(corners[0], out var first) && TryRow(corners[^1], out var last))
        {
            Merges.Add(new MergedCells(reference, first, last, ColumnOf(corners[0])));
        }
    }

    private static bool TryRow(string reference, out int row) =>
        int.TryParse(
            reference.AsSpan(reference.TakeWhile(char.IsAsciiLetter).Count()),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out row
        );

    /// <summary>Column of a reference like "AB12", from 0.</summary>
    private static int ColumnOf(string reference)
    {
        var number = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
        {
            number = (number * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
            if (number > MostColumns)
            {
                throw WorkbookRefusedException.Damaged();
            }
        }

        return number > 0 ? number - 1 : throw WorkbookRefusedException.Damaged();
    }
}
