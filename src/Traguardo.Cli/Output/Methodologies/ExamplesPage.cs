// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies.Examples;

namespace Traguardo.Cli.Output.Methodologies;

/// <summary>Prints the worked examples of a methodology beside what the engine makes of them.</summary>
internal static class ExamplesPage
{
    public static void Write(IReadOnlyList<ExampleOutcome> outcomes, Terminal terminal)
    {
        terminal.Output.WriteLine();
        if (outcomes.Count == 0)
        {
            terminal.Output.WriteLine("La metodologia non porta esempi.");
            return;
        }

        var table = new TextTable(
            ("Riga", ColumnFit.Number),
            ("Regola", ColumnFit.Phrase),
            ("Esempio", ColumnFit.Text),
            ("Atteso", ColumnFit.Phrase),
            ("Calcolato", ColumnFit.Phrase),
            ("", ColumnFit.Word)
        );
        foreach (var outcome in outcomes)
        {
            table.Add(
                outcome.Line == 0 ? "" : outcome.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
                outcome.Rule.Id,
                outcome.Given + (outcome is { Agrees: false, Reason: { } reason } ? "\n" + reason : ""),
                outcome.Expected ?? "nessuno",
                outcome.Computed ?? "nessuno",
                outcome.Agrees ? "" : new TableCell("≠", Lights.Wrong)
            );
        }

        terminal.Write("Esempi ricalcolati", Lights.Strong);
        table.Write(terminal);
        var right = outcomes.Count(outcome => outcome.Agrees);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(
            (right, outcomes.Count) switch
            {
                (1, 1) => "Esempi: l'unico torna.",
                (1, var all) => $"Esempi: ne torna 1 su {all}.",
                var (some, all) when some == all => $"Esempi: tornano tutti e {all}.",
                var (some, all) => $"Esempi: ne tornano {some} su {all}.",
            }
        );
    }
}
