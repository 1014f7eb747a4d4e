// SPDX-License-Identifier: AGPL-3.0-or-later

using System.CommandLine;
using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Reports;
using Traguardo.Cli.Saving;
using Traguardo.Cli.Usage;
using Traguardo.Documents.Composition;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Writing;
using Traguardo.Domain.Cycles;

namespace Traguardo.Cli.Commands;

/// <summary><c>report</c>: a document of the cycle, and what it lacks.</summary>
internal static class ReportCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var dossiers = new Argument<string[]>("DOSSIER")
        {
            Description = "il ciclo; per una relazione congiunta prima quello dell'ente che pubblica, poi quelli degli altri",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var template = new Option<string?>("--template")
        {
            HelpName = "MODELLO",
            Description = "il nome di un modello fornito, o il file .md di uno proprio",
        };
        var output = new Option<string[]>("--out")
        {
            HelpName = "FILE",
            Description =
                "il file da scrivere, nel formato dell'estensione (.docx, .pdf, .odt, .html, .xlsx); si può ripetere; senza, dice solo che cosa manca",
        };
        var list = CommonOptions.Flag("--list", "elenca i modelli forniti");
        var asOf = CommonOptions.AsOf();
        var methodology = CommonOptions.Methodology();
        var force = CommonOptions.Flag("--force", "sostituisci i file che ci sono");
        var command = Described();
        command.Add(dossiers);
        command.Add(template);
        command.Add(output);
        command.Add(list);
        command.Add(asOf);
        command.Add(methodology);
        command.Add(force);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                TemplateList.Write(terminal);
                return ExitCode.Fine;
            }

            return Report(
                terminal,
                new Asked(
                    parsed.GetValue(dossiers) ?? [],
                    parsed.GetValue(template),
                    parsed.GetValue(output) ?? [],
                    parsed.GetValue(methodology),
                    parsed.GetValue(asOf),
                    parsed.GetValue(force)
                )
            );
        });
        return command;
    }

    private static CliCommand Described() =>
        new CliCommand("report", "scrive un documento del ciclo: Piano, monitoraggio, Relazione, schede, validazione")
        {
            Details =
                "I documenti sono fatti con i modelli della cartella templates/, che si possono copiare e cambiare (docs/guida/modelli.md). "
                + "Ciò che manca è segnato nel documento ed elencato. Per PDF e ODT serve LibreOffice.",
            Examples =
            [
                new("report --list", "i modelli che ci sono"),
                new("report relazione-2024 --template relazione-schede", "che cosa manca alla Relazione"),
                new(
                    "report relazione-2024 --template relazione-schede --out relazione.docx --out relazione.pdf",
                    "la Relazione in due formati"
                ),
                new("report piano-2025 --template mio-modello.md --out piano.html", "con un modello proprio"),
            ],
        };

    private static int Report(Terminal terminal, Asked asked)
    {
        if (asked.Dossiers.Count == 0)
        {
            throw new BadInputException(
                "manca il dossier.",
                [],
                "Per esempio: traguardo report relazione-2024 --template relazione-schede --out relazione.docx"
            );
        }

        var template = new TemplateFinder(terminal).Find(asked.Template);
        if (asked.Dossiers.Count > 1 && !template.IsJoint)
        {
            throw new BadInputException($"il modello «{template.Name}» è di un ente solo: vuole un dossier, non {asked.Dossiers.Count}.");
        }

        var files = asked.Files.Select(path => (Path: path, Format: FormatOf(path))).ToList();
        var sources = asked.Dossiers.Select(path => SourceOf(terminal, path, asked.Methodology, asked.Day)).ToArray();
        var composed = Composer.Compose(template, sources);
        ReportSaver.Save(composed.Document, files, new DossierSaver(terminal, asked.Replaces), terminal);
        LackList.Write(composed, terminal);
        return composed.IsComplete ? ExitCode.Fine : ExitCode.Findings;
    }

    private static OutputFormat FormatOf(string path) =>
        OutputFormats.OfFile(path)
        ?? throw new BadInputException(
            $"non si può scrivere «{path}»: l'estensione dev'essere una di: {string.Join(", ", OutputFormats.All.Select(format => format.Extension()))}."
        );

    private static ReportSource SourceOf(Terminal terminal, string path, string? methodology, DateOnly? day)
    {
        var cycle = new CycleLoader(terminal).Load(path, methodology);
        PastPlanWarnings.Write(cycle, day, terminal);
        return new ReportSource(cycle.Dossier with { Plan = PlanHistory.At(cycle.Dossier, day).Plan }, cycle.Methodology, day);
    }

    /// <summary>What the user asks for.</summary>
    private sealed record Asked(
        IReadOnlyList<string> Dossiers,
        string? Template,
        IReadOnlyList<string> Files,
        string? Methodology,
        DateOnly? Day,
        bool Replaces
    );
}
