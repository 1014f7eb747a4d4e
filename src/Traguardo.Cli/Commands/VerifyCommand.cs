// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Verifications;
using Traguardo.Cli.Usage;

namespace Traguardo.Cli.Commands;

/// <summary><c>verify</c>: proof-reads a dossier and sets its published figures beside the computed ones.</summary>
internal static class VerifyCommand
{
    private enum Format
    {
        Table,
        Json,
    }

    public static CliCommand Create(Terminal terminal)
    {
        var dossier = CommonOptions.Dossier();
        var asOf = CommonOptions.AsOf();
        var methodology = CommonOptions.Methodology();
        var all = CommonOptions.Flag("--all", "elenca anche le cifre che tornano e le segnalazioni minori");
        var format = CommonOptions.Choice(
            "--format",
            "come scrivere la verifica",
            Format.Table,
            ("table", Format.Table),
            ("json", Format.Json),
            ("tabella", Format.Table)
        );
        var command = new CliCommand("verify", "rilegge un dossier prima della pubblicazione e ricalcola ogni cifra pubblicata")
        {
            Details =
                "Dice se i pesi chiudono, quali target e risultati non si leggono o si contraddicono, e quali cifre pubblicate non tornano. "
                + "Finisce con 1 quando una cifra non torna senza spiegazione o i pesi che devono chiudere non chiudono.",
            Examples =
            [
                new("verify relazione-2024", "i rilievi e le cifre che non tornano"),
                new("verify relazione-2024 --all", "anche le cifre che tornano, una per una"),
                new("verify relazione-2024 --format json > verifica.json", "la verifica per un altro programma"),
            ],
        };
        command.Add(dossier);
        command.Add(asOf);
        command.Add(methodology);
        command.Add(all);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var cycle = new CheckedCycle(
                new CycleLoader(terminal).Load(parsed.GetRequiredValue(dossier), parsed.GetValue(methodology)),
                parsed.GetValue(asOf)
            );
            if (parsed.GetValue(format) == Format.Json)
            {
                VerificationJson.Write(cycle, terminal.Data);
            }
            else
            {
                new VerificationPage(cycle, terminal, parsed.GetValue(all)).Write();
            }

            return cycle.IsFine ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }
}
