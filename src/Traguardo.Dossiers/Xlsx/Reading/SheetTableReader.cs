// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Reads the sheet of one table: a row of headings, then a row for each record.</summary>
internal sealed class SheetTableReader(TableSchema table, SourceLocation sheet, ErrorList errors, DossierAssembler assembler)
{
    private readonly Cell[] cells = new Cell[table.Columns.Count];

    public void Read(SheetRows rows)
    {
        Headings? headings = null;
        assembler.Begin(
            table,
            new SheetRowSource(
                sheet,
                column => column.Heading,
                column => headings?.PlaceOf(column) is { } place ? Headings.Letters(place) : null
            )
        );
        if (!rows.Next())
        {
            return;
        }

        var texts = new string?[rows.Cells.Max(cell => cell.Column) + 1];
        foreach (var (column, cell) in rows.Cells)
        {
            texts[column] = cell.Show();
        }

        headings = Headings.Match(table, texts, sheet with { Row = rows.Row }, errors);
        if (headings is null)
        {
            return;
        }

        var headingRow = rows.Row;
        while (rows.Next())
        {
            if (!ReadRow(rows, headings))
            {
                return;
            }
        }

        SheetMerges.Check(rows, headingRow, headings.Count, sheet, errors);
    }

    private bool ReadRow(SheetRows rows, Headings headings)
    {
        Array.Fill(cells, Cell.Blank);
        foreach (var (place, cell) in rows.Cells)
        {
            if (headings[place] is { } column)
            {
                cells[column.Ordinal] = cell;
            }
            else
            {
                errors.Add(
                    sheet with
                    {
                        Row = rows.Row,
                        Letters = Headings.Letters(place),
                    },
                    "la cella ha un contenuto, ma la sua colonna non ha intestazione",
                    cell.Show()
                );
            }
        }

        return assembler.Add(table, new RowLines(rows.Row), cells);
    }
}
