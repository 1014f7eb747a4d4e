// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Explanations;
using Traguardo.Cli.Usage;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Cli.Commands;

/// <summary><c>explain</c>: where a figure comes from.</summary>
internal static class ExplainCommand
{
    /// <summary>Figures of an ambiguous code that are named one by one.</summary>
    private const int MostNamed = 20;

    public static CliCommand Create(Terminal terminal)
    {
        var dossier = CommonOptions.Dossier();
        var code = CommonOptions.Text("CODICE", "codice di un obiettivo, indicatore, unità, vista o scheda; oppure «ente»");
        var depth = CommonOptions.Count(
            "--depth",
            "N",
            "quanti livelli scendere sotto la cifra: 0 per la cifra sola (di norma: fino ai risultati)",
            0
        );
        var asOf = CommonOptions.AsOf();
        var methodology = CommonOptions.Methodology();
        var command = new CliCommand("explain", "spiega una cifra: regola, pesi, calcolo, giù fino ai risultati e alla loro fonte")
        {
            Details =
                "Il codice può essere quello stampato nei documenti. Quando lo stesso codice vale per cose diverse si dice quale: obiettivo:CODICE, indicatore:CODICE, "
                + "unita:CODICE, vista:CODICE, scheda:CODICE. Un indicatore assegnato più volte si chiede con INDICATORE@OBIETTIVO; senza, si spiegano tutte le sue assegnazioni.",
            Examples =
            [
                new("explain piano-2025 ente", "il punteggio dell'ente, fino all'ultimo risultato"),
                new("explain piano-2025 \"OS 2.1\" --depth 1", "un obiettivo e le cifre di cui è fatto"),
                new("explain piano-2025 indicatore:K12@2.1", "l'indicatore K12 nell'obiettivo 2.1"),
                new("explain piano-2025 unita:AA", "il punteggio di un'unità organizzativa"),
            ],
        };
        command.Add(dossier);
        command.Add(code);
        command.Add(depth);
        command.Add(asOf);
        command.Add(methodology);
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(asOf);
            var cycle = new CycleLoader(terminal).LoadToScore(parsed.GetRequiredValue(dossier), parsed.GetValue(methodology), day);
            PastPlanWarnings.Write(cycle, day, terminal);
            var card = Scorer.Score(cycle.Dossier, cycle.Methodology, day);
            var lookup = new FigureLookup(card);
            var found = Find(lookup, parsed.GetRequiredValue(code));
            var tree = new ExplanationTree(terminal);
            foreach (var figure in found)
            {
                if (found.Count > 1)
                {
                    terminal.Output.WriteLine($"{(figure == found[0] ? "" : "\n")}{lookup.NameOf(figure)}");
                }

                tree.Write(Explainer.Explain(card, figure.Ref, parsed.GetValue(depth) ?? int.MaxValue)!);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>The figure meant; several only when they are assignments of one indicator.</summary>
    private static IReadOnlyList<Figure> Find(FigureLookup lookup, string code)
    {
        var found = lookup.Find(code);
        if (found.Count == 0)
        {
            var near = lookup.Suggestions(code);
            throw new BadInputException(
                $"nessuna cifra si chiama «{code}».",
                [],
                near.Count == 0 ? "«traguardo score DOSSIER --full» elenca i codici." : "Forse: " + string.Join("; ", near)
            );
        }

        if (found.Count > 1 && found.Any(figure => figure.Ref.Kind != FigureKind.Indicator || figure.Ref.Code != found[0].Ref.Code))
        {
            throw new BadInputException(
                $"«{code}» può essere {found.Count} cifre diverse:",
                [.. found.Take(MostNamed).Select(figure => $"{lookup.NameOf(figure)} - {figure.Name}")],
                "Indicare quella voluta come scritto qui sopra."
            );
        }

        return found;
    }
}
