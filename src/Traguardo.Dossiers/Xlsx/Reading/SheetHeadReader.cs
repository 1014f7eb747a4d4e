// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Reads the sheet of the body: a field in each row, its value beside it; a row for each level.</summary>
internal sealed class SheetHeadReader(SourceLocation sheet, ErrorList errors, DossierAssembler assembler)
{
    private static readonly string FormatLabel = TextFold.Fold(SheetNames.FormatField);

    /// <summary>By label, folded.</summary>
    private static readonly Dictionary<string, (TableSchema Table, Column Column)> Fields = DossierSchema
        .Tables.Where(table => table.IsHead)
        .SelectMany(table => table.Columns.Select(column => (table, column)))
        .ToDictionary(field => TextFold.Fold(LabelOf(field.table, field.column)), StringComparer.Ordinal);

    private readonly Dictionary<TableSchema, (Cell[] Cells, int[] Lines)> singles = DossierSchema
        .Tables.Where(table => table.IsSingle)
        .ToDictionary(
            table => table,
            table =>
            {
                var cells = new Cell[table.Columns.Count];
                Array.Fill(cells, Cell.Blank);
                return (cells, new int[cells.Length]);
            }
        );

    private bool formatSeen;

    /// <summary>What the sheet calls a field.</summary>
    public static string LabelOf(TableSchema table, Column column) =>
        table.IsPlainList ? column.Heading : $"{table.Title}: {column.Heading.ToLowerInvariant()}";

    public void Read(SheetRows rows)
    {
        foreach (var table in DossierSchema.Tables.Where(table => table.IsHead))
        {
            assembler.Begin(table, new SheetRowSource(sheet, column => LabelOf(table, column), _ => "B"));
        }

        if (!ReadHeadings(rows))
        {
            return;
        }

        var headingRow = rows.Row;
        while (rows.Next() && !errors.IsStopped)
        {
            ReadField(rows);
        }

        SheetMerges.Check(rows, headingRow, columns: 2, sheet, errors);
        if (!formatSeen)
        {
            FormatVersion.Check(found: null, sheet with { Column = SheetNames.FormatField }, errors);
        }

        foreach (var (table, (cells, lines)) in singles)
        {
            assembler.Add(table, new RowLines(headingRow, lines), cells);
        }
    }

    private bool ReadHeadings(SheetRows rows)
    {
        if (
            rows.Next()
            && rows.Cells.Count == 2
            && rows.Cells.All(cell =>
                TextFold.AreSame(cell.Cell.Show(), cell.Column == 0 ? SheetNames.FieldHeading : SheetNames.ValueHeading) && cell.Column < 2
            )
        )
        {
            return true;
        }

        errors.Stop(
            sheet with
            {
                Row = Math.Max(rows.Row, 1),
            },
            "l'intestazione non è quella prevista",
            expected: $"«{SheetNames.FieldHeading}» in A e «{SheetNames.ValueHeading}» in B"
        );
        return false;
    }

    private void ReadField(SheetRows rows)
    {
        var row = sheet with { Row = rows.Row };
        var label = "";
        var value = Cell.Blank;
        foreach (var (column, cell) in rows.Cells)
        {
            switch (column)
            {
                case 0:
                    label = cell.Show();
                    break;
                case 1:
                    value = cell;
                    break;
                default:
                    errors.Add(
                        row with
                        {
                            Letters = Headings.Letters(column),
                        },
                        "la cella ha un contenuto, ma la sua colonna non ha intestazione",
                        cell.Show()
                    );
                    break;
            }
        }

        if (label.Length > 0 || !value.IsBlank)
        {
            Take(label, value, row);
        }
    }

    private void Take(string label, Cell value, SourceLocation row)
    {
        var folded = TextFold.Fold(label);
        if (folded == FormatLabel)
        {
            formatSeen = true;
            FormatVersion.Check(value.IsBlank ? null : value.Show(), row with { Column = SheetNames.FormatField, Letters = "B" }, errors);
            return;
        }

        if (!Fields.TryGetValue(folded, out var field))
        {
            errors.Add(
                row with
                {
                    Letters = "A",
                },
                "campo sconosciuto",
                label,
                () =>
                    Nearest.To(label, Fields.Values.Select(known => LabelOf(known.Table, known.Column)).Append(SheetNames.FormatField))
                        is { } nearest
                        ? $"forse «{nearest}»"
                        : "uno dei campi del modello"
            );
            return;
        }

        var (table, column) = field;
        if (!table.IsPlainList)
        {
            var (cells, lines) = singles[table];
            if (lines[column.Ordinal] > 0)
            {
                errors.Add(row with { Column = label, Letters = "A" }, "il campo compare due volte");
            }

            (cells[column.Ordinal], lines[column.Ordinal]) = (value, row.Row!.Value);
        }
        else if (!value.IsBlank && !assembler.Add(table, new RowLines(row.Row!.Value), [value]))
        {
            errors.Stop(row, "lettura interrotta");
        }
    }
}
