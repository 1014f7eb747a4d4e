// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Demo;
using Traguardo.Cli.Usage;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;

namespace Traguardo.Cli.Commands;

/// <summary><c>demo</c>: the examples at a glance.</summary>
internal static class DemoCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var command = new CliCommand("demo", "mostra gli enti di esempio, con i loro punteggi")
        {
            Details = "Gli esempi sono cicli veri, presi da documenti pubblicati: stanno nella cartella examples del programma.",
            Examples = [new("demo", "tutti gli esempi, uno dopo l'altro")],
        };
        command.SetAction(_ => Run(terminal));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        var folder = Home.Find(terminal) is { } home ? Path.Combine(home, Home.Examples) : null;
        if (folder is null || !Directory.Exists(folder))
        {
            throw new BadInputException(
                "non si trovano gli esempi.",
                [
                    folder is null
                        ? $"cercata una cartella «{Home.Examples}» dalla cartella corrente e dal programma in su"
                        : "cercati in " + folder,
                ],
                "La variabile TRAGUARDO_HOME dice dove sono le cartelle del programma."
            );
        }

        var dossiers = Directory.GetFileSystemEntries(folder).Where(IsDossier).Order(StringComparer.Ordinal).ToList();
        terminal.Output.WriteLine("Traguardo: il ciclo della performance, cifra per cifra");
        var exit = ExitCode.Fine;
        string? example = null;
        foreach (var path in dossiers)
        {
            terminal.Output.WriteLine();
            var (code, hasFigure) = Show(path, terminal);
            exit = Math.Max(exit, code);
            example ??= hasFigure ? path : null;
        }

        WriteHints(example ?? dossiers.FirstOrDefault(), terminal);
        return exit;
    }

    /// <summary>Shows one example; one that cannot be read does not hide the others.</summary>
    /// <returns>How it went, and whether the body has a figure of its own.</returns>
    private static (int Exit, bool HasFigure) Show(string path, Terminal terminal)
    {
        try
        {
            var cycle = new CycleLoader(terminal).Load(path);
            var report = Verifier.Verify(cycle.Dossier, cycle.Methodology);
            new CyclePanel(report, terminal).Write();
            return (ExitCode.Fine, report.Scorecard.Find(FigureRef.Body)!.Value.IsScored);
        }
        catch (BadInputException refusal)
        {
            refusal.Write(terminal);
            return (ExitCode.BadInput, false);
        }
    }

    private static void WriteHints(string? dossier, Terminal terminal)
    {
        terminal.Output.WriteLine();
        if (dossier is null)
        {
            terminal.Output.WriteLine("La cartella degli esempi è vuota.");
            return;
        }

        var example = terminal.Shown(dossier);
        terminal.Output.WriteLine("Per continuare:");
        foreach (
            var (line, purpose) in new[]
            {
                ($"score {example}", "tutti i punteggi"),
                ($"explain {example} ente --depth 1", "da dove viene un punteggio"),
                ($"verify {example}", "le cifre pubblicate, ricalcolate una per una"),
                ("template piano.xlsx", "un foglio da compilare per il proprio ente"),
                ("--help", "tutti i comandi"),
            }
        )
        {
            terminal.Output.WriteLine($"  ./traguardo {line}");
            terminal.Output.WriteLine($"      {purpose}");
        }
    }

    private static bool IsDossier(string path) =>
        Directory.Exists(path)
            ? File.Exists(Path.Combine(path, "dossier.yaml"))
            : Path.GetExtension(path).ToLowerInvariant() is ".json" or ".xlsx";
}
