// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Cli.Output;
using Traguardo.Cli.Tests.Support;

namespace Traguardo.Cli.Tests;

/// <summary>Texts of a dossier that a terminal would obey, or that are easily broken.</summary>
public sealed class HostileTextTests
{
    /// <summary>Erases the screen, rings, colours, turns the direction of writing.</summary>
    private const string Hostile = "\u001b[2Juno\adue\u009b31mtre\u202equattro\u2066cinque\u007fsei";

    private const string Shown = "␛[2Juno␇due�31mtre�quattro�cinque␡sei";

    [Theory]
    [InlineData("score prova-2024 --full", 0)]
    [InlineData("explain prova-2024 K1", 0)]
    [InlineData("verify prova-2024 --all", 0)]
    [InlineData("diff prova-2024 altro", 1)]
    [InlineData("demo", 0)]
    public void Control_characters_of_a_dossier_are_shown_and_not_obeyed(string command, int exit)
    {
        foreach (var columns in new int?[] { null, 200 })
        {
            using var work = Hostility();
            work.Columns = columns;
            var outcome = work.Run(command.Split(' '));
            Assert.Equal(exit, outcome.Exit);
            MustBeHarmless(outcome.Output);
            Assert.Contains("␛[2Juno", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_text_around_a_control_character_stays_readable()
    {
        using var work = Hostility();
        work["COLUMNS"] = "200";
        Assert.Contains(Shown, work.Run("score", Workplace.Dossier).Output, StringComparison.Ordinal);
        Assert.Contains(Shown, work.Run("explain", Workplace.Dossier, "1.1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_stay_lines_and_tabulators_become_blanks() =>
        Assert.Equal("uno due\ntre␍quattro", ControlCharacters.Shown("uno\tdue\r\ntre\rquattro"));

    [Fact]
    public void The_program_s_own_styles_survive()
    {
        using var work = Hostility();
        work.Columns = 100;
        Assert.Contains("\u001b[1m", work.Run("explain", Workplace.Dossier, "1.1").Output, StringComparison.Ordinal);
        Assert.Contains("\u001b[1m", work.Run("score", Workplace.Dossier).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_message_obeys_nobody()
    {
        using var work = new Workplace();
        foreach (
            var args in new string[][]
            {
                ["score", Hostile],
                ["score", Workplace.Dossier, Hostile],
                ["explain", Workplace.Dossier, Hostile],
            }
        )
        {
            var refused = work.Run(args);
            Assert.Equal(2, refused.Exit);
            MustBeHarmless(refused.Error);
            Assert.Contains("␛[2Juno", refused.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Data_for_programs_are_what_the_dossier_holds()
    {
        using var work = Hostility();
        Assert.Equal(Hostile, Json.Of(work.Run("score", Workplace.Dossier, "--format", "json")).Figure("objective", "1.1").Text("name"));
        Assert.Contains(Hostile, work.Run("score", Workplace.Dossier, "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_cuts_no_character_in_two()
    {
        using var work = new Workplace();
        Rename(work, "x" + string.Concat(Enumerable.Repeat("😀", 60)));
        foreach (var columns in new int?[] { null, 80 })
        {
            work.Columns = columns;
            foreach (var command in new[] { "score prova-2024 --full", "explain prova-2024 ente", "demo" })
            {
                var output = work.Run(command.Split(' ')).Output;
                Assert.Contains("😀", output, StringComparison.Ordinal);
                Assert.DoesNotContain(output.EnumerateRunes(), rune => rune == Rune.ReplacementChar);
            }
        }
    }

    /// <summary>The small cycle, also as an example, with a hostile title, name and source in it.</summary>
    private static Workplace Hostility()
    {
        var work = new Workplace();
        work.Write(SmallCycle.Dossier(), "altro");
        Rename(work, Hostile);
        return work;
    }

    private static void Rename(Workplace work, string title)
    {
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Body = dossier.Plan.Body with { Name = title },
                    Cycle = dossier.Plan.Cycle with { Title = title },
                    Objectives = [.. dossier.Plan.Objectives.Select(objective => objective with { Title = title })],
                    Indicators = [.. dossier.Plan.Indicators.Select(indicator => indicator with { Name = title })],
                },
                Measures = [.. dossier.Measures.Select(measure => measure with { Source = title })],
            }
        );
        Directory.CreateDirectory(work.PathOf("examples"));
        File.CreateSymbolicLink(work.PathOf("examples/prova-2024"), work.PathOf(Workplace.Dossier));
    }

    private static void MustBeHarmless(string text)
    {
        var own = Regex.Replace(text, "\u001b\\[[0-9;]*m", "");
        Assert.DoesNotContain(own, character => character != '\n' && (char.IsControl(character) || character is '\u202e' or '\u2066'));
    }
}
