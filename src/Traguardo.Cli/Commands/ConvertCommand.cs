// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Saving;
using Traguardo.Cli.Usage;

namespace Traguardo.Cli.Commands;

/// <summary><c>convert</c>: the same dossier in another kind of file.</summary>
internal static class ConvertCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var source = CommonOptions.Dossier("DA");
        var target = CommonOptions.Text("A", "dove scriverlo: l'estensione .json o .xlsx dice il formato, nessuna estensione una cartella");
        var force = CommonOptions.Flag("--force", "sostituisci quello che c'è (in una cartella gli altri file restano)");
        var command = new CliCommand("convert", "riscrive un dossier in un altro formato: cartella, foglio di calcolo o JSON")
        {
            Details =
                "Non si perde niente: il dossier convertito è lo stesso, e riconvertito torna uguale. Se qualcosa va storto non si scrive nulla.",
            Examples =
            [
                new("convert piano-2025 piano-2025.xlsx", "dalla cartella al foglio di calcolo"),
                new("convert piano-2025.xlsx piano-2025", "dal foglio di calcolo alla cartella"),
                new("convert piano-2025.xlsx piano-2025.json --force", "in JSON, al posto del file che c'è"),
            ],
        };
        command.Add(source);
        command.Add(target);
        command.Add(force);
        command.SetAction(parsed =>
        {
            var (from, to) = (parsed.GetRequiredValue(source), parsed.GetRequiredValue(target));
            var (dossier, _) = new CycleLoader(terminal).ReadDossier(from);
            new DossierSaver(terminal, parsed.GetValue(force)).Save(dossier, to);
            Paragraph.Write(
                terminal.Output,
                $"Scritto {to}: {dossier.Plan.Cycle.Title}, {Counts(dossier.Plan)}.",
                terminal.Width,
                "",
                "  "
            );
            return ExitCode.Fine;
        });
        return command;
    }

    private static string Counts(Domain.Planning.Plan plan) =>
        $"{Counted.Of(plan.Objectives.Count, "obiettivo", "obiettivi")}, {Counted.Of(plan.Indicators.Count, "indicatore", "indicatori")}, "
        + $"{plan.Targets.Count} target";
}
