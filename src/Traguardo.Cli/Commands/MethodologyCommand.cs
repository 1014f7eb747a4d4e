// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Methodologies;
using Traguardo.Cli.Usage;
using Traguardo.Domain.Methodologies.Examples;

namespace Traguardo.Cli.Commands;

/// <summary><c>methodology</c>: the rules of a body, checked or in words.</summary>
internal static class MethodologyCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var command = new CliCommand("methodology", "controlla o legge la metodologia di un ente (SMVP)")
        {
            Details = "La metodologia è un file YAML: come si danno i punteggi, come si sommano, come si arrotondano, quali classi.",
            Examples =
            [
                new("methodology check methodologies/ente-2025.yaml", "controlla le regole e ricalcola gli esempi che portano"),
                new("methodology show methodologies/ente-2025.yaml", "le regole in parole"),
            ],
        };
        command.Add(Check(terminal));
        command.Add(Show(terminal));
        return command;
    }

    private static CliCommand Check(Terminal terminal)
    {
        var file = CommonOptions.Text("FILE", "il file YAML della metodologia");
        var command = new CliCommand("check", "controlla che una metodologia stia in piedi e che i suoi esempi tornino")
        {
            Details =
                "Un file con errori finisce con 2 e l'elenco degli errori, con riga e colonna. Un esempio che non torna finisce con 1: la regola non dice quello che il suo autore crede.",
            Examples = [new("methodology check methodologies/ente-2025.yaml", "le regole in parole e gli esempi ricalcolati")],
        };
        command.Add(file);
        command.SetAction(parsed =>
        {
            var methodology = new CycleLoader(terminal).ReadMethodology(parsed.GetRequiredValue(file));
            var outcomes = ExampleRunner.Run(methodology).ToList();
            new MethodologyPage(methodology, terminal).Write();
            ExamplesPage.Write(outcomes, terminal);
            return outcomes.TrueForAll(outcome => outcome.Agrees) ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    private static CliCommand Show(Terminal terminal)
    {
        var file = CommonOptions.Text("FILE", "il file YAML della metodologia");
        var command = new CliCommand("show", "scrive le regole di una metodologia in parole, con la fonte di ognuna")
        {
            Examples = [new("methodology show methodologies/ente-2025.yaml", "le regole, come le può leggere chi non legge YAML")],
        };
        command.Add(file);
        command.SetAction(parsed =>
        {
            new MethodologyPage(new CycleLoader(terminal).ReadMethodology(parsed.GetRequiredValue(file)), terminal).Write();
            return ExitCode.Fine;
        });
        return command;
    }
}
