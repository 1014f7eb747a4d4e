// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>Prints figures of one sort as a table, codes indented as in their tree.</summary>
internal static class FigureTable
{
    public static void Write(string title, IReadOnlyList<FigureRow> rows, Terminal terminal)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = new TextTable(
            ("Codice", ColumnFit.Word),
            (title, ColumnFit.Text),
            ("Peso", ColumnFit.Number),
            ("Punti", ColumnFit.Number),
            ("", ColumnFit.Word),
            ("Raggiung.", ColumnFit.Number),
            ("Esito", ColumnFit.Phrase)
        );
        var scored = rows.Any(row => row.Value.IsScored);
        foreach (var row in rows)
        {
            var differs = row.Agrees == false;
            table.Add(
                new string(' ', row.Depth) + row.PrintedCode,
                row.Figure.Name + (differs ? "\n≠ pubblicato: " + row.Published : ""),
                row.Weight is { } weight ? ItalianNumber.Print(weight) : "",
                new(row.ItalianScore ?? (scored ? "-" : ""), row.Kind == FigureKind.Indicator ? null : Lights.Strong),
                new((differs ? "≠" : "") + (row.IsDecided ? "*" : ""), Lights.Attention),
                row.Value.Achievement is { } achievement ? ItalianNumber.Print(achievement, row.Rounding.Digits) : "",
                new(row.Verdict, Lights.Of(row.Figure.Rating?.Light))
            );
        }

        terminal.Output.WriteLine();
        table.Write(terminal);
    }
}
