// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Reading;

/// <summary>The row of headings of a sheet or CSV file, matched with the schema.</summary>
internal sealed class Headings
{
    private readonly Column?[] columns;
    private readonly Dictionary<Column, int> places = [];

    private Headings(Column?[] columns)
    {
        this.columns = columns;
        for (var place = 0; place < columns.Length; place++)
        {
            if (columns[place] is { } column)
            {
                places[column] = place;
            }
        }
    }

    /// <summary>How many columns the file has, those without heading included.</summary>
    public int Count => columns.Length;

    /// <summary>The column at a place; null where the file has no heading.</summary>
    public Column? this[int place] => place < columns.Length ? columns[place] : null;

    /// <summary>The place of a column in the file, from 0; null when the file does not have it.</summary>
    public int? PlaceOf(Column column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>Matches headings with columns.</summary>
    /// <param name="cells">The headings; null or empty where there is none.</param>
    /// <param name="row">Location of their row.</param>
    /// <returns>Null, with errors, when a heading is unknown or repeated or a required one is missing.</returns>
    public static Headings? Match(TableSchema table, IReadOnlyList<string?> cells, SourceLocation row, ErrorList errors)
    {
        var found = new Column?[cells.Count];
        var complete = true;
        for (var place = 0; place < cells.Count; place++)
        {
            var heading = cells[place]?.Trim();
            if (string.IsNullOrEmpty(heading))
            {
                continue;
            }

            var column = table.ByHeading(heading);
            if (column is null)
            {
                errors.Add(
                    row with
                    {
                        Column = heading,
                        Letters = row.Format == SourceFormat.Workbook ? Letters(place) : null,
                    },
                    "colonna sconosciuta",
                    found: null,
                    () =>
                        Nearest.To(heading, table.Columns.Select(known => known.Heading)) is { } nearest
                            ? $"forse «{nearest}»"
                            : "una di queste: " + Names(table.Columns)
                );
                complete = false;
            }
            else if (Array.IndexOf(found, column) >= 0)
            {
                errors.Add(
                    row with
                    {
                        Column = heading,
                        Letters = row.Format == SourceFormat.Workbook ? Letters(place) : null,
                    },
                    "la colonna compare due volte"
                );
                complete = false;
            }

            found[place] = column;
        }

        var missing = table.Columns.Where(column => column.Required && Array.IndexOf(found, column) < 0).ToList();
        if (missing.Count > 0)
        {
            errors.Add(
                row,
                missing.Count == 1 ? "manca una colonna obbligatoria" : "mancano colonne obbligatorie",
                expected: Names(missing)
            );
            complete = false;
        }

        return complete ? new Headings(found) : null;
    }

    /// <summary>Letters of a workbook's column: 0 is A, 26 is AA.</summary>
    public static string Letters(int place)
    {
        var letters = "";
        for (var rest = place; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }

    private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => $"«{column.Heading}»"));
}
