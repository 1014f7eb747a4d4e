// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Documentation;

/// <summary>
/// Writes the tables of the format's documentation from the schema, between marks in a Markdown text: <c>&lt;!-- tabella: obiettivi --&gt;</c>,
/// <c>&lt;!-- elenco delle tabelle --&gt;</c>, <c>&lt;!-- parole --&gt;</c>, each closed by <c>&lt;!-- fine --&gt;</c>.
/// </summary>
public static partial class FormatTables
{
    /// <summary>The text with everything between the marks written anew.</summary>
    /// <exception cref="ArgumentException">A mark names no table.</exception>
    public static string Refresh(string markdown) =>
        Marks()
            .Replace(markdown, match => $"<!-- {match.Groups["mark"].Value} -->\n\n{Content(match.Groups["mark"].Value)}\n<!-- fine -->");

    /// <summary>The tables that a text has no mark for; empty when it documents all.</summary>
    public static IReadOnlyList<string> Missing(string markdown)
    {
        var found = Marks().Matches(markdown).Select(match => match.Groups["mark"].Value).ToHashSet(StringComparer.Ordinal);
        return [.. DossierSchema.Tables.Select(table => "tabella: " + table.FileStem).Where(mark => !found.Contains(mark))];
    }

    private static string Content(string mark) =>
        mark switch
        {
            "elenco delle tabelle" => TablesOfTheFormat(),
            "parole" => Words(),
            _ => ColumnsOf(
                DossierSchema.Tables.FirstOrDefault(table => string.Equals("tabella: " + table.FileStem, mark, StringComparison.Ordinal))
                    ?? throw new ArgumentException($"No table is marked by \"{mark}\".", nameof(mark))
            ),
        };

    private static string TablesOfTheFormat()
    {
        var text = new StringBuilder("| Foglio | File della cartella | Chiave JSON | Contenuto |\n|---|---|---|---|\n");
        foreach (var table in DossierSchema.Tables)
        {
            var sheet = table.IsHead ? "Ente" : table.Title;
            var file = table.IsHead ? $"`{FileNames.Head}` ({table.FileStem})" : $"`{FileNames.CsvOf(table)}`";
            text.Append(CultureInfo.InvariantCulture, $"| {sheet} | {file} | `{table.JsonKey}` | {table.Note} |\n");
        }

        return text.ToString();
    }

    private static string ColumnsOf(TableSchema table)
    {
        var text = new StringBuilder(table.IsHead ? "| Campo" : "| Colonna").Append(
            " | Chiave JSON | Contenuto | Obbligatorio | Significato |\n|---|---|---|---|---|\n"
        );
        foreach (var column in table.Columns)
        {
            var key =
                table.IsPlainList ? "(valore)"
                : column.SubKey is null ? $"`{column.JsonKey}`"
                : $"`{column.JsonKey}.{column.SubKey}`";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {column.Heading} | {key} | {Kind(column)} | {(column.Required ? "sì" : "")} | {Escape(column.Note)} |\n"
            );
        }

        return text.ToString();
    }

    /// <summary>Each list of words once, with the columns that take it.</summary>
    private static string Words()
    {
        var text = new StringBuilder("| Colonne | Italiano | In JSON | Significato |\n|---|---|---|---|\n");
        var columns = DossierSchema.Tables.SelectMany(table =>
            table.Columns.Where(column => column.Kind == ColumnKind.Choice).Select(column => (Table: table, Column: column))
        );
        foreach (
            var group in columns.GroupBy(
                one => string.Join('|', one.Column.Choices.Select(choice => choice.Italian + choice.IsDefault)),
                StringComparer.Ordinal
            )
        )
        {
            var first = group.First();
            var name = string.Join(
                "; ",
                group
                    .GroupBy(one => one.Column.Heading, StringComparer.Ordinal)
                    .Select(same => $"{same.Key} ({string.Join(", ", same.Select(one => one.Table.Title))})")
            );
            foreach (var choice in first.Column.Choices)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {name} | `{choice.Italian}` | `{choice.English}` | {choice.Meaning}{(choice.IsDefault ? " (vale se la cella è vuota)" : "")} |\n"
                );
                name = "";
            }
        }

        return text.ToString();
    }

    private static string Kind(Column column) =>
        column.Kind switch
        {
            ColumnKind.Text => "testo",
            ColumnKind.LongText => "testo lungo",
            ColumnKind.Code when column.References is { } other => $"codice ({DossierSchema.Of(other).Title})",
            ColumnKind.Code => "codice",
            ColumnKind.Number => "numero",
            ColumnKind.PercentPoints => "punti percentuali",
            ColumnKind.Integer => "numero intero",
            ColumnKind.Date => "data",
            ColumnKind.Period => "periodo",
            ColumnKind.Flag => "SI o NO",
            ColumnKind.Choice => "parola: " + string.Join(", ", column.Choices.Select(choice => $"`{choice.Italian}`")),
            ColumnKind.List => "elenco",
            ColumnKind.Quantities => "quantità con nome",
            ColumnKind.Unit => "unità di misura",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, message: null),
        };

    private static string Escape(string text) => text.Replace("|", @"\|", StringComparison.Ordinal);

    [GeneratedRegex(
        "<!-- (?<mark>tabella: [a-z-]+|elenco delle tabelle|parole) -->.*?<!-- fine -->",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Marks();
}
