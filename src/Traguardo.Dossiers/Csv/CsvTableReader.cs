// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Csv;

/// <summary>Reads the CSV file of one table.</summary>
internal sealed class CsvTableReader(TableSchema table, string file, ErrorList errors, DossierAssembler assembler)
{
    private readonly SourceLocation whole = new(SourceFormat.Folder, file);
    private readonly Cell[] cells = new Cell[table.Columns.Count];

    public void Read(byte[] bytes)
    {
        assembler.Begin(table, new SheetRowSource(whole, column => column.Heading));
        if (SourceFile.Utf8Of(bytes, whole, errors) is not { } text)
        {
            return;
        }

        var records = new CsvRecords(Encoding.UTF8.GetString(text.Span));
        try
        {
            Read(records);
        }
        catch (CsvFormatException exception)
        {
            errors.Add(whole with { Row = exception.Line }, exception.Message);
        }
    }

    private void Read(CsvRecords records)
    {
        if (
            FirstFilled(records) is not { } first
            || Headings.Match(table, first.Fields, whole with { Row = first.Line }, errors) is not { } headings
        )
        {
            return;
        }

        while (FirstFilled(records) is { } record)
        {
            if (record.Fields.Count != headings.Count)
            {
                errors.Add(
                    whole with
                    {
                        Row = record.Line,
                    },
                    $"la riga ha {record.Fields.Count} celle, l'intestazione {headings.Count}: manca o avanza un «{records.Delimiter}», o un testo con «{records.Delimiter}» o su più righe non è tra virgolette"
                );
            }
            else if (!ReadRow(record, headings))
            {
                return;
            }
        }
    }

    private bool ReadRow(CsvRecord record, Headings headings)
    {
        Array.Fill(cells, Cell.Blank);
        var lines = new int[cells.Length];
        for (var place = 0; place < record.Fields.Count; place++)
        {
            var content = Cell.OfText(CellText.Normalize(record.Fields[place]));
            if (headings[place] is { } column)
            {
                cells[column.Ordinal] = content;
                lines[column.Ordinal] = record.Lines[place];
            }
            else if (!content.IsBlank)
            {
                errors.Add(
                    whole with
                    {
                        Row = record.Line,
                    },
                    $"la cella {place + 1} ha un contenuto, ma la sua colonna non ha intestazione",
                    content.Show()
                );
            }
        }

        return assembler.Add(table, new RowLines(record.Line, record.Lines[^1] == record.Line ? null : lines), cells);
    }

    /// <summary>The next record that is not blank; null at the end.</summary>
    private static CsvRecord? FirstFilled(CsvRecords records)
    {
        while (records.Next() is { } record)
        {
            if (record.Fields.Any(field => !string.IsNullOrWhiteSpace(field)))
            {
                return record;
            }
        }

        return null;
    }
}
