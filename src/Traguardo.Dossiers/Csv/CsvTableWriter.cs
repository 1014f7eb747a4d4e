// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Csv;

/// <summary>Writes the CSV file of one table so that it diffs well: columns in the order of the schema, rows in that of the dossier, no column that is empty in every row.</summary>
internal static class CsvTableWriter
{
    private const char Delimiter = ';';

    public static string Write(TableSchema table, CycleDossier dossier)
    {
        var used = UsedColumns(table, dossier);
        var text = new StringBuilder();
        AppendRow(text, used.Select(column => column.Heading));
        foreach (var cells in table.Write(dossier))
        {
            AppendRow(text, used.Select(column => Print(cells[column.Ordinal])));
        }

        return text.ToString();
    }

    /// <summary>A cell as flat files print it.</summary>
    public static string Print(Cell cell) =>
        cell switch
        {
            DayCell day => ItalianCells.PrintIso(day.Value),
            FlagCell flag => flag.Value ? "SI" : "NO",
            _ => cell.Show(),
        };

    private static List<Column> UsedColumns(TableSchema table, CycleDossier dossier)
    {
        var used = new bool[table.Columns.Count];
        foreach (var cells in table.Write(dossier))
        {
            for (var ordinal = 0; ordinal < cells.Length; ordinal++)
            {
                used[ordinal] |= !cells[ordinal].IsBlank;
            }
        }

        return [.. table.Columns.Where(column => column.Required || used[column.Ordinal])];
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(Delimiter, fields.Select(Quote)).Append('\n');

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny("\";\n\r") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
