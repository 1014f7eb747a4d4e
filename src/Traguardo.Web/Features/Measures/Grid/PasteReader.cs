// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Dossiers.Schema;
using Traguardo.Web.Features.Measures.Entry;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>
/// Reads what somebody copied from a spreadsheet: a line for each measure, cells parted by tabs, the first line with headings or without. Without headings the
/// columns are code, result, day, basis, note.
/// </summary>
internal static class PasteReader
{
    private const char Tab = '\t';
    private const char Quote = '"';

    private static readonly string[] UsualFields = [GridFields.Code, GridFields.Value, GridFields.Date, GridFields.Basis, GridFields.Note];

    /// <summary>Headings that people use besides those of the dossier; an empty field is a column that is not read.</summary>
    private static readonly Dictionary<string, string> OtherHeadings = new(StringComparer.Ordinal)
    {
        ["codice"] = GridFields.Code,
        ["kpi"] = GridFields.Code,
        ["valore"] = GridFields.Value,
        ["consuntivo"] = GridFields.Value,
        ["note"] = GridFields.Note,
        ["nome"] = "",
        ["descrizione"] = "",
        ["target"] = "",
        ["unitadimisura"] = "",
        ["ultimarilevazione"] = "",
    };

    /// <summary>The rows of a paste for the grid, and what cannot be used of it.</summary>
    public static (IReadOnlyList<TypedRow> Rows, IReadOnlyList<string> Problems) Read(string text, Measuring desk)
    {
        var lines = LinesOf(text);
        var problems = new List<string>();
        var fields = lines.Count > 0 ? FieldsOf(lines[0].Cells, problems) : null;
        if (lines.Count == 0)
        {
            problems.Add("Non c'è nulla da leggere: incollare le celle copiate dal foglio elettronico.");
        }
        else if (lines.Count > TypedFormReader.MostRows)
        {
            problems.Add($"Le righe sono {lines.Count}: se ne possono incollare al massimo {TypedFormReader.MostRows} per volta.");
        }

        if (problems.Count > 0)
        {
            return ([], problems);
        }

        IReadOnlyList<string> columns = fields is null ? UsualFields : fields;
        var rows = new List<TypedRow>();
        foreach (var (line, cells) in fields is null ? lines : lines.Skip(1))
        {
            var row = RowOf(rows.Count, cells, columns, desk, out var problem);
            if (problem is not null)
            {
                problems.Add($"Riga {line}: {problem}");
            }
            else if (row is not null)
            {
                rows.Add(row);
            }
        }

        return (rows, problems);
    }

    private static TypedRow? RowOf(
        int index,
        IReadOnlyList<string> cells,
        IReadOnlyList<string> fields,
        Measuring desk,
        out string? problem
    )
    {
        var typed = new TypedFields();
        problem = null;
        for (var place = 0; place < cells.Count; place++)
        {
            if (place < fields.Count)
            {
                if (fields[place].Length > 0)
                {
                    typed.Set(fields[place], cells[place].Trim());
                }
            }
            else if (cells[place].Length > 0)
            {
                problem =
                    $"la cella «{Cut(cells[place])}» non ha una colonna: le colonne sono {string.Join(", ", fields.Where(field => field.Length > 0))}.";
                return null;
            }
        }

        if (typed[GridFields.Code].Length == 0)
        {
            problem = typed.Names.Any(name => typed[name].Length > 0) ? "manca il codice dell'indicatore." : null;
            return null;
        }

        var code = CodeOf(typed[GridFields.Code], desk, out problem);
        typed.Set(GridFields.Code, code ?? "");
        return code is null ? null : new TypedRow(index, code, typed);
    }

    /// <summary>The indicator that a text names by its code, or by the code that documents print.</summary>
    private static string? CodeOf(string text, Measuring desk, out string? problem)
    {
        problem = null;
        var indicators = desk.Plan.Indicators;
        var found = indicators.Where(row => row.Code == text).ToList();
        if (found.Count == 0)
        {
            // Points and hyphens tell codes apart: only spaces and case do not
            var bare = Bare(text);
            found = [.. indicators.Where(row => Bare(row.Code) == bare || (row.PrintedCode is { } printed && Bare(printed) == bare))];
        }

        if (found.Count == 1 && !desk.IsForbidden(found[0].Code))
        {
            return found[0].Code;
        }

        var nearest = found.Count == 0 ? Nearest.To(text, indicators.Select(row => row.Code)) : null;
        problem = found.Count switch
        {
            0 => $"l'indicatore «{Cut(text)}» non è nel piano in vigore{(nearest is null ? "." : $": forse «{nearest}».")}",
            1 => $"l'indicatore «{Cut(text)}» non è tra quelli che si possono rilevare con questo ruolo.",
            _ => $"il codice «{Cut(text)}» è di più indicatori: {string.Join(", ", found.Select(row => $"«{row.Code}»"))}.",
        };
        return null;
    }

    /// <summary>The fields of a line of headings; null when the line has none.</summary>
    private static List<string>? FieldsOf(IReadOnlyList<string> cells, List<string> problems)
    {
        if (FieldOf(cells[0]) is null)
        {
            return null;
        }

        var fields = cells.Select(FieldOf).ToList();
        var unknown = cells.Where((cell, place) => fields[place] is null && cell.Length > 0).ToList();
        var twice = fields
            .Where(field => !string.IsNullOrEmpty(field))
            .GroupBy(field => field)
            .FirstOrDefault(group => group.Count() > 1)
            ?.Key;
        if (unknown.Count > 0)
        {
            problems.Add($"Intestazioni sconosciute: {string.Join(", ", unknown.Select(cell => $"«{Cut(cell)}»"))}.");
        }

        if (twice is not null)
        {
            problems.Add($"Due colonne hanno la stessa intestazione: «{twice}».");
        }

        if (!fields.Contains(GridFields.Code))
        {
            problems.Add("Manca la colonna del codice dell'indicatore.");
        }

        return [.. fields.Select(field => field ?? "")];
    }

    private static string? FieldOf(string heading)
    {
        return OtherHeadings.TryGetValue(TextFold.Fold(heading), out var other) ? other
            : DossierSchema.Of(DossierTable.Measures).ByHeading(heading) is { } column
                ? GridFields.ByProperty.GetValueOrDefault(column.Property) is { } field
                    && column.Property != nameof(MeasureEntry.Quantities)
                        ? field
                    : null
            : null;
    }

    private static List<(int Line, IReadOnlyList<string> Cells)> LinesOf(string text)
    {
        var lines = new List<(int, IReadOnlyList<string>)>();
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var (at, number) = (0, 1);
        while (at < plain.Length)
        {
            var first = number;
            var cells = new List<string>();
            while (true)
            {
                cells.Add(plain[at..].Length > 0 && plain[at] == Quote ? Quoted(plain, ref at, ref number) : Plain(plain, ref at));
                if (at < plain.Length && plain[at] == Tab)
                {
                    at++;
                    continue;
                }

                at++;
                number++;
                break;
            }

            if (cells.Exists(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                lines.Add((first, cells));
            }
        }

        return lines;
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && text[at] is not (Tab or '\n'))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>A cell in quotes, as spreadsheets write one of several lines. Quotes that do not close are part of the text.</summary>
    private static string Quoted(string text, ref int at, ref int line)
    {
        var cell = new StringBuilder();
        for (var next = at + 1; next < text.Length; next++)
        {
            if (text[next] != Quote)
            {
                cell.Append(text[next]);
            }
            else if (next + 1 < text.Length && text[next + 1] == Quote)
            {
                cell.Append(Quote);
                next++;
            }
            else if (next + 1 == text.Length || text[next + 1] is Tab or '\n')
            {
                at = next + 1;
                line += cell.ToString().Count(letter => letter == '\n');
                return cell.ToString();
            }
            else
            {
                break;
            }
        }

        return Plain(text, ref at);
    }

    private static string Bare(string code) => string.Concat(code.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    private static string Cut(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
}
