// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Tests;

public sealed class ScoreTableTests
{
    [Fact]
    public void The_body_comes_first_then_the_tree_in_natural_order()
    {
        using var work = new Workplace();
        var score = work.Run("score", Workplace.Dossier);
        Assert.Equal(0, score.Exit);
        Assert.Empty(score.Error);
        Assert.Contains("Ente: 74,00, come pubblicato (74,00 %)", score.Lines);
        var codes = score
            .Lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault())
            .Where(word => word is "1" or "1.1" or "1.2" or "1.10");
        Assert.Equal(["1", "1.1", "1.2", "1.10"], codes);
    }

    [Fact]
    public void Scores_have_the_decimals_of_their_rule_and_a_class_in_words()
    {
        using var work = new Workplace();
        var lines = work.Run("score", Workplace.Dossier).Lines;
        Assert.Contains(lines, line => line.StartsWith("1 ", StringComparison.Ordinal) && line.EndsWith(" 74,0", StringComparison.Ordinal));
        Assert.Contains(
            lines,
            line =>
                line.StartsWith(" 1.1 ", StringComparison.Ordinal)
                && line.Contains("60,00", StringComparison.Ordinal)
                && line.EndsWith("Non raggiunto", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_figure_that_differs_from_the_published_one_is_marked_and_the_mark_explained()
    {
        using var work = new Workplace();
        var score = work.Run("score", Workplace.Dossier);
        Assert.Contains(
            score.Lines,
            line => line.StartsWith(" 1.2 ", StringComparison.Ordinal) && line.Contains("100,00  ≠", StringComparison.Ordinal)
        );
        Assert.Contains(score.Lines, line => line.Trim() == "≠ pubblicato: 97,00");
        Assert.Contains("«traguardo\n  verify» dice perché", score.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_decided_is_marked_and_the_mark_explained()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Overrides = [.. dossier.Overrides, new ScoreOverride(FigureRef.Body, 80, "Evento straordinario.")],
                Judgements = [new Judgement(SmallCycle.Objective("1.1"), "Raggiunto", "Causa esterna.", "OIV")],
            }
        );
        var score = work.Run("score", Workplace.Dossier, "--full");
        Assert.Contains("Ente: 80,00 *, diverso dal valore pubblicato (74,00 %)", score.Lines);
        Assert.Contains(
            score.Lines,
            line => line.StartsWith(" 1.1 ", StringComparison.Ordinal) && line.Contains("60,00  *", StringComparison.Ordinal)
        );
        Assert.Contains(
            score.Lines,
            line => line.StartsWith("  K4 ", StringComparison.Ordinal) && line.Contains("90,00  *", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(score.Lines, line => line.StartsWith("  K1 ", StringComparison.Ordinal) && line.Contains('*'));
        Assert.Contains("Il segno * indica", score.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_that_stands_nowhere_is_not_explained()
    {
        using var work = new Workplace();
        Assert.DoesNotContain('*', work.Run("score", Workplace.Dossier).Output);
        work.Change(dossier => dossier with { Errata = [], Published = [] });
        Assert.DoesNotContain('≠', work.Run("score", Workplace.Dossier, "--full").Output);
    }

    [Fact]
    public void A_grade_that_a_person_gave_stands_in_the_place_of_a_measured_outcome()
    {
        using var work = new Workplace();
        const string Grades = """
            scale-di-valutazione:
              - id: gradi
                titolo: Gradi
                fonte:
                  natura: dichiarata
                gradi:
                  - {nome: Insufficiente, punteggio: 0}
                  - {nome: Buono, punteggio: 80}

            """;
        var rules = SmallMethodology.Yaml.Replace("tipo: raggiunto-o-no", "tipo: scala\n      scala: gradi", StringComparison.Ordinal);
        work.Write(Workplace.Dossier + "/metodologia.yaml", rules + Grades);
        work.Change(dossier =>
            dossier with
            {
                Measures = dossier
                    .Measures.Select(measure => measure.Indicator == "UA" ? measure with { Text = null, Grade = "Buono" } : measure)
                    .ToValueList(),
            }
        );
        var score = work.Run("score", Workplace.Dossier, "--full");
        Assert.Empty(score.Error);
        Assert.Contains(
            score.Lines,
            line => line.Contains("80,00", StringComparison.Ordinal) && line.EndsWith("giudizio «Buono»", StringComparison.Ordinal)
        );
        Assert.Contains("giudizio «Buono» 1", score.Output.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        var figure = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json")).Figure("indicator", "UA");
        Assert.Equal("Buono", figure.Text("result"));
    }

    [Fact]
    public void Units_views_and_sheets_have_tables_of_their_own()
    {
        using var work = new Workplace();
        var output = work.Run("score", Workplace.Dossier).Output;
        Assert.All(["Unità organizzative", "Viste", "Schede"], title => Assert.Contains(title, output, StringComparison.Ordinal));
        Assert.Contains("Scheda del dirigente", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Indicators_are_counted_and_listed_only_when_asked()
    {
        using var work = new Workplace();
        var brief = work.Run("score", Workplace.Dossier).Output;
        Assert.Contains("Indicatori: 6 (non raggiunto 3, raggiunto 2, senza risultato 1)", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("Indicatore K2", brief, StringComparison.Ordinal);
        Assert.Contains("Indicatore K2", work.Run("score", Workplace.Dossier, "--full").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_score_is_named_by_its_printed_code_with_the_reason()
    {
        using var work = new Workplace();
        Assert.Contains(
            "Senza punteggio:\n  - Kpi 3: manca il risultato\n",
            work.Run("score", Workplace.Dossier).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_cycle_without_measures_lists_its_indicators_all_the_same()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Measures = [], Overrides = [], Published = [], Errata = [] });
        var score = work.Run("score", Workplace.Dossier);
        Assert.Equal(0, score.Exit);
        Assert.Contains("Ente: senza punteggio", score.Output, StringComparison.Ordinal);
        Assert.Contains("Indicatore K1", score.Output, StringComparison.Ordinal);
        Lines.MustFit(score.Output, 80);
    }

    [Theory]
    [InlineData("30/6/2024")]
    [InlineData("2024-06-30")]
    [InlineData("30.6.2024")]
    public void A_past_day_shows_what_was_known_then_and_is_not_set_against_published_figures(string day)
    {
        using var work = new Workplace();
        var score = work.Run("score", Workplace.Dossier, "--as-of", day).Output;
        Assert.Contains("situazione al 30/6/2024", score, StringComparison.Ordinal);
        Assert.Contains("senza risultato", score, StringComparison.Ordinal);
        Assert.DoesNotContain('≠', score);
    }

    [Theory]
    [InlineData(null, 80)]
    [InlineData("60", 60)]
    [InlineData("80", 80)]
    [InlineData("160", 160)]
    public void The_table_fits_the_line(string? columns, int width)
    {
        using var work = new Workplace();
        work["COLUMNS"] = columns;
        Lines.MustFit(work.Run("score", Workplace.Dossier, "--full").Output, width);
    }

    [Fact]
    public void Long_codes_and_titles_do_not_break_the_table()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Objectives =
                    [
                        .. dossier.Plan.Objectives.Select(o =>
                            o with
                            {
                                PrintedCode = new string('C', 40) + o.Code,
                                Title = o.Title + " " + new string('x', 200),
                            }
                        ),
                    ],
                },
            }
        );
        Lines.MustFit(work.Run("score", Workplace.Dossier).Output, 80);
    }

    [Fact]
    public void Colours_are_for_terminals_only()
    {
        using var work = new Workplace();
        Lines.MustBePlain(work.Run("score", Workplace.Dossier).Output);
        work.Columns = 80;
        Assert.Contains('\u001b', work.Run("score", Workplace.Dossier).Output);
        work["NO_COLOR"] = "1";
        Lines.MustBePlain(work.Run("score", Workplace.Dossier).Output);
    }

    [Fact]
    public void Text_of_a_dossier_is_never_taken_for_markup()
    {
        using var work = new Workplace { Columns = 80 };
        work.Change(dossier => dossier with { Plan = dossier.Plan with { Body = dossier.Plan.Body with { Name = "[red]Ente[/] [x" } } });
        Assert.Contains("[red]Ente[/] [x", work.Run("score", Workplace.Dossier).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30/6/24")]
    [InlineData("30/6/2024")]
    [InlineData("30.6.24")]
    [InlineData("30-06-2024")]
    [InlineData("2024-06-30")]
    [InlineData("2024-6-30")]
    [InlineData(" 30 giugno 2024 ")]
    public void A_day_can_be_written_as_in_a_dossier(string day)
    {
        using var work = new Workplace();
        var score = work.Run("score", Workplace.Dossier, "--as-of", day);
        Assert.Equal(0, score.Exit);
        Assert.Contains("situazione al 30/6/2024", score.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_rows_in_the_files_does_not_matter()
    {
        using var work = new Workplace();
        var first = work.Run("score", Workplace.Dossier, "--full").Output;
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Objectives = dossier.Plan.Objectives.Reverse().ToValueList(),
                    Assignments = dossier.Plan.Assignments.Reverse().ToValueList(),
                },
                Measures = dossier.Measures.Reverse().ToValueList(),
            }
        );
        Assert.Equal(first, work.Run("score", Workplace.Dossier, "--full").Output);
    }

    [Theory]
    [InlineData("score", null)]
    [InlineData("explain", "ente")]
    public void A_later_change_that_cannot_be_undone_is_said_beside_the_scores_of_an_earlier_day(string command, string? code)
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Versions = [new PlanVersion(1, "Aggiornamento", new DateOnly(2024, 9, 1))],
                Revisions =
                [
                    new Revision
                    {
                        Code = "V1",
                        Version = 1,
                        Kind = RevisionKind.Target,
                        Indicator = "K1",
                        Reason = "motivo",
                    },
                ],
            }
        );
        string[] line = code is null ? [command, Workplace.Dossier] : [command, Workplace.Dossier, code];
        Assert.Empty(work.Run(line).Error);
        var early = work.Run([.. line, "--as-of", "30/6/2024"]);
        Assert.Equal(0, early.Exit);
        Assert.StartsWith("attenzione: La variazione «V1» è successiva al 30/06/2024", early.Error, StringComparison.Ordinal);
    }
}
