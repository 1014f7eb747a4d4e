// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Diffs;
using Traguardo.Cli.Usage;
using Traguardo.Domain.Cycles;

namespace Traguardo.Cli.Commands;

/// <summary><c>diff</c>: what differs between two dossiers.</summary>
internal static class DiffCommand
{
    private enum Format
    {
        Table,
        Json,
    }

    public static CliCommand Create(Terminal terminal)
    {
        var before = CommonOptions.Dossier("PRIMA");
        var after = CommonOptions.Dossier("DOPO");
        var format = CommonOptions.Choice(
            "--format",
            "come scrivere le differenze",
            Format.Table,
            ("table", Format.Table),
            ("json", Format.Json),
            ("tabella", Format.Table)
        );
        var command = new CliCommand("diff", "confronta due dossier: obiettivi, indicatori, target, pesi, risultati e tutto il resto")
        {
            Details =
                "Le righe si riconoscono dal codice, non dall'ordine; i due dossier possono essere in formati diversi. Finisce con 1 quando differiscono.",
            Examples =
            [
                new("diff piano-2025 piano-2025-variato.xlsx", "che cosa cambia la variazione del piano"),
                new("diff piano-2024 piano-2025 --format json", "le differenze per un altro programma"),
            ],
        };
        command.Add(before);
        command.Add(after);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var loader = new CycleLoader(terminal);
            var (one, _) = loader.ReadDossier(parsed.GetRequiredValue(before));
            var (other, _) = loader.ReadDossier(parsed.GetRequiredValue(after));
            var changes = DossierDiff.Compare(one, other);
            if (parsed.GetValue(format) == Format.Json)
            {
                DiffJson.Write(changes, terminal.Data);
            }
            else
            {
                new DiffPage(one, other, terminal).Write(changes);
            }

            return changes.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }
}
