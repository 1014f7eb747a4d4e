// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Cli.Output.Scores;
using Traguardo.Cli.Usage;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Verification;

namespace Traguardo.Cli.Commands;

/// <summary><c>score</c>: the figures of a cycle.</summary>
internal static class ScoreCommand
{
    private enum Format
    {
        Table,
        Json,
        Csv,
    }

    public static CliCommand Create(Terminal terminal)
    {
        var dossier = CommonOptions.Dossier();
        var asOf = CommonOptions.AsOf();
        var methodology = CommonOptions.Methodology();
        var format = CommonOptions.Choice(
            "--format",
            "come scrivere i punteggi: tabella per chi legge, JSON per i programmi, CSV per i fogli di calcolo",
            Format.Table,
            ("table", Format.Table),
            ("json", Format.Json),
            ("csv", Format.Csv),
            ("tabella", Format.Table)
        );
        var full = CommonOptions.Flag("--full", "nella tabella elenca anche gli indicatori (JSON e CSV li hanno sempre)");
        var command = new CliCommand("score", "calcola i punteggi di un ciclo: ente, obiettivi, indicatori, unità, viste e schede")
        {
            Details =
                "Accanto a ogni punteggio sta quello pubblicato, quando il dossier lo porta e i due differiscono. I pesi che devono sommare a un totale e non vi sommano fermano il calcolo.",
            Examples =
            [
                new("score piano-2025", "i punteggi della cartella piano-2025, in tabella"),
                new("score piano-2025.xlsx --as-of 30/6/2025", "la situazione a metà anno, dal foglio di calcolo"),
                new("score piano-2025 --full", "anche gli indicatori, uno per uno"),
                new("score piano-2025 --format csv > punteggi.csv", "i punteggi in un file per il foglio di calcolo"),
            ],
        };
        command.Add(dossier);
        command.Add(asOf);
        command.Add(methodology);
        command.Add(format);
        command.Add(full);
        command.SetAction(parsed =>
        {
            var day = parsed.GetValue(asOf);
            var cycle = new CycleLoader(terminal).LoadToScore(parsed.GetRequiredValue(dossier), parsed.GetValue(methodology), day);
            PastPlanWarnings.Write(cycle, day, terminal);
            var report = Verifier.Verify(cycle.Dossier, cycle.Methodology, day);
            var rows = FigureRows.Of(report);
            switch (parsed.GetValue(format))
            {
                case Format.Json:
                    ScoreJson.Write(report.Scorecard, rows, terminal.Data);
                    break;
                case Format.Csv:
                    ScoreCsv.Write(rows, terminal.Data);
                    break;
                case Format.Table:
                    new ScorePage(
                        report.Scorecard,
                        IsOfDocument(day, cycle.Dossier.Plan.Cycle) ? rows : [.. rows.Select(row => row with { Agrees = null })],
                        terminal,
                        parsed.GetValue(full)
                    ).Write();
                    break;
            }

            return ExitCode.Fine;
        });
        return command;
    }

    /// <summary>Whether the day is that of the published figures: before it, every one of them would differ.</summary>
    private static bool IsOfDocument(DateOnly? day, Cycle cycle) => day is null || day >= cycle.UsualDay;
}
