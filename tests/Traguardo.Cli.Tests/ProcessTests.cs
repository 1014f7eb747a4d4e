// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Text;
using Traguardo.Cli.Tests.Support;

namespace Traguardo.Cli.Tests;

/// <summary>The built program, run as its users run it: exit codes and streams as the system sees them.</summary>
public sealed class ProcessTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "traguardo.dll");

    [Fact]
    public async Task Results_go_to_one_stream_and_errors_to_the_other()
    {
        using var work = new Workplace();
        var score = await Run(work, "score", Workplace.Dossier, "--format", "json");
        Assert.Equal(0, score.Exit);
        Assert.Empty(score.Error);
        Assert.StartsWith("{", score.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", score.Output, StringComparison.Ordinal);
        Assert.Equal("74.00", Json.Of(score).Figure("body", "ente-prova").Text("score"));

        var refused = await Run(work, "score", "nulla");
        Assert.Equal(2, refused.Exit);
        Assert.Empty(refused.Output);
        Assert.StartsWith("traguardo: ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_end_with_one()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Errata = [] });
        var verified = await Run(work, "verify", Workplace.Dossier);
        Assert.Equal(1, verified.Exit);
        Assert.Equal("reproduced 4 of 5 published figures, 0 explained in errata, 1 unexplained", verified.Lines[^1]);
    }

    [Fact]
    public async Task Output_is_Utf8_without_mark_whatever_the_locale()
    {
        using var work = new Workplace();
        var csv = await Run(work, "score", Workplace.Dossier, "--format", "csv");
        Assert.StartsWith("Genere;", csv.Output, StringComparison.Ordinal);
        Assert.Contains("Unità A", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_gets_no_colours_and_eighty_columns()
    {
        using var work = new Workplace();
        foreach (var args in new string[][] { ["score", Workplace.Dossier, "--full"], ["explain", Workplace.Dossier, "ente"], ["--help"] })
        {
            var outcome = await Run(work, args);
            Assert.Equal(0, outcome.Exit);
            Lines.MustBePlain(outcome.Output);
            Lines.MustFit(outcome.Output, 80);
        }
    }

    [Fact]
    public async Task Two_runs_print_the_same_bytes()
    {
        using var work = new Workplace();
        Assert.Equal(
            (await Run(work, "verify", Workplace.Dossier, "--all")).Output,
            (await Run(work, "verify", Workplace.Dossier, "--all")).Output
        );
    }

    [Fact]
    public async Task Examples_and_methodologies_are_found_from_the_program_when_nobody_names_them()
    {
        using var work = new Workplace();
        var demo = await Run(work, "demo");
        Assert.Equal(0, demo.Exit);
        Assert.Empty(demo.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("demo")]
    [InlineData("score prova-2024")]
    [InlineData("score prova-2024 --format json")]
    [InlineData("explain prova-2024 ente")]
    [InlineData("methodology show prova-2024/metodologia.yaml")]
    public async Task Results_that_cannot_be_written_end_with_seventy_four_and_one_sentence(string command)
    {
        using var work = new Workplace();
        foreach (var output in new[] { ">/dev/full", ">&-" })
        {
            var outcome = await Shell(work, $"traguardo {command} {output}");
            Assert.Equal(74, outcome.Exit);
            Assert.Equal("traguardo: i risultati non si possono scrivere: l'uscita è chiusa o piena.\n", outcome.Error);
        }
    }

    [Fact]
    public async Task A_reader_that_has_seen_enough_is_no_failure()
    {
        using var work = new Workplace();
        var outcome = await Shell(work, "set -o pipefail; traguardo explain prova-2024 ente | head -1");
        Assert.Equal(0, outcome.Exit);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public async Task Bad_input_is_bad_input_even_where_nobody_can_be_told()
    {
        using var work = new Workplace();
        foreach (var command in new[] { "score nulla", "scor", "score prova-2024 --ful" })
        {
            Assert.Equal(2, (await Shell(work, $"traguardo {command} 2>/dev/full")).Exit);
            Assert.Equal(2, (await Shell(work, $"traguardo {command} 2>&-")).Exit);
        }
    }

    [Theory]
    [InlineData("/dev/stdin <a.json")]
    [InlineData("/dev/stdin < <(cat a.json)")]
    [InlineData("<(cat a.json)")]
    public async Task A_dossier_can_come_from_another_program(string dossier)
    {
        using var work = new Workplace();
        work.Run("convert", Workplace.Dossier, "a.json");
        var scored = await Shell(work, $"traguardo score --methodology {Workplace.Dossier}/metodologia.yaml {dossier}");
        Assert.Empty(scored.Error);
        Assert.Contains("Ente: 74,00", scored.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_current_directory_that_is_no_more_hinders_only_relative_paths()
    {
        using var work = new Workplace();
        const string Elsewhere = "mkdir via; cd via; rmdir ../via; traguardo";
        Assert.Equal(0, (await Shell(work, $"{Elsewhere} --help")).Exit);
        Assert.Equal(0, (await Shell(work, $"{Elsewhere} demo")).Exit);
        Assert.Equal(0, (await Shell(work, $"{Elsewhere} score '{work.PathOf(Workplace.Dossier)}'")).Exit);
        foreach (var command in new[] { "score prova", "methodology show m.yaml", $"convert '{work.PathOf(Workplace.Dossier)}' a.json" })
        {
            var refused = await Shell(work, $"{Elsewhere} {command}");
            Assert.Equal(2, refused.Exit);
            Assert.Contains(
                "la cartella corrente non esiste più",
                refused.Error.Replace("\n  ", " ", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    private static Task<Outcome> Run(Workplace work, params string[] args) => Start(work, "dotnet", [Program, .. args]);

    /// <summary>Runs a line of bash in which <c>traguardo</c> is the program.</summary>
    private static Task<Outcome> Shell(Workplace work, string line) =>
        Start(work, "bash", ["-c", $"traguardo() {{ dotnet '{Program}' \"$@\"; }}; {line}"]);

    private static async Task<Outcome> Start(Workplace work, string file, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(file, args)
        {
            WorkingDirectory = work.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment.Remove("COLUMNS");
        start.Environment.Remove("TRAGUARDO_HOME");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
