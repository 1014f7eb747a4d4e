// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Saving;
using Traguardo.Cli.Usage;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Cli.Commands;

/// <summary><c>template</c>: the empty workbook to fill in.</summary>
internal static class TemplateCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var target = CommonOptions.Text("FILE.xlsx", "il foglio di calcolo da scrivere");
        var force = CommonOptions.Flag("--force", "sostituisci il file che c'è");
        var command = new CliCommand("template", "scrive il foglio di calcolo vuoto da compilare, con le istruzioni")
        {
            Examples =
            [
                new("template piano-2026.xlsx", "un foglio da compilare per il piano 2026"),
                new("score piano-2026.xlsx", "i punteggi, quando il foglio è compilato"),
            ],
        };
        command.Add(target);
        command.Add(force);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(target);
            if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                throw new BadInputException($"il nome del foglio deve finire con .xlsx; trovato «{path}».");
            }

            new DossierSaver(terminal, parsed.GetValue(force)).SaveFile(path, WorkbookTemplate.Write);
            Paragraph.Write(
                terminal.Output,
                $"Scritto {path}. Il foglio Istruzioni dice come compilarlo; poi: traguardo score {path}",
                terminal.Width,
                "",
                "  "
            );
            return ExitCode.Fine;
        });
        return command;
    }
}
