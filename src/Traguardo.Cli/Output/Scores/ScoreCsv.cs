// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>
/// Writes scores as CSV for spreadsheets: semicolons, Italian headings and numbers. A text that a spreadsheet would take for a formula ("= 100,00 %")
/// begins with a blank.
/// </summary>
internal static class ScoreCsv
{
    private const char Delimiter = ';';

    private static readonly (string Heading, Func<FigureRow, string?> Cell)[] Columns =
    [
        ("Genere", row => FigureTokens.Kinds.Italian(row.Kind)),
        ("Codice", row => row.Code),
        ("Codice stampato", row => row.Figure.PrintedCode),
        ("Denominazione", row => row.Figure.Name),
        ("Livello", row => row.Figure.Level),
        ("Superiore", row => row.Figure.Parent),
        ("Peso", row => row.Weight is { } weight ? ItalianNumber.Print(weight) : null),
        ("Target", row => row.Target),
        ("Risultato", row => row.Result),
        ("Scostamento", row => row.Facts?.Variance is { } variance ? ItalianNumber.Print(variance) : null),
        ("Punteggio", row => row.ItalianScore),
        ("Punteggio non arrotondato", row => row.Value.IsScored ? ItalianNumber.Print(row.Value.Exact) : null),
        ("Raggiungimento", row => row.Value.Achievement is { } achievement ? ItalianNumber.Print(achievement, row.Rounding.Digits) : null),
        ("Giudizio", row => row.Figure.PrintedRating),
        ("Giudizio calcolato", row => row.Figure.Rating?.Name),
        ("Stato", row => MeasureTokens.States.Italian(row.Value.State)),
        ("Motivo", row => row.Value.Reason),
        ("Rettifica", row => row.Figure.Override?.Reason),
        ("Valore pubblicato", row => row.Published),
        (
            "Concorda",
            row =>
                row.Agrees switch
                {
                    true => "SI",
                    false => "NO",
                    null => null,
                }
        ),
    ];

    public static void Write(IEnumerable<FigureRow> rows, TextWriter output)
    {
        output.Write(Line(Columns.Select(column => column.Heading)));
        foreach (var row in rows)
        {
            output.Write(Line(Columns.Select(column => column.Cell(row))));
        }
    }

    private static string Line(IEnumerable<string?> cells) => string.Join(Delimiter, cells.Select(Cell)) + "\n";

    private static string Cell(string? cell) =>
        Quote(
            cell is { Length: > 0 } && "=+-@\t".Contains(cell[0], StringComparison.Ordinal) && !ItalianNumber.TryRead(cell, out _)
                ? " " + cell
                : cell ?? ""
        );

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny("\";\n\r") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
