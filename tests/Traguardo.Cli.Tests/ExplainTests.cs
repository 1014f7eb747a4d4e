// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Cli.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void A_figure_is_explained_down_to_the_measures_and_their_source()
    {
        using var work = new Workplace();
        var explained = work.Run("explain", Workplace.Dossier, "ente");
        Assert.Equal(0, explained.Exit);
        Assert.Empty(explained.Error);
        Assert.Equal("Ente di prova: 74,00", explained.Lines[0]);
        Assert.Contains("calcolo: (20 × 90 + 20 × 100 + 60 × 60) / 100 = 74", explained.Output, StringComparison.Ordinal);
        Assert.Contains("target al 31/12/2024: «>= 20», letto: >= 20", explained.Output, StringComparison.Ordinal);
        Assert.Contains("fonte: registro di prova", explained.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("risultato / target = 100 × 12 / 20 = 60", explained.Output, StringComparison.Ordinal);
        Assert.Contains("senza punteggio: manca il risultato", explained.Output, StringComparison.Ordinal);
        Assert.Contains("al posto di 8,16, punteggio assegnato: 90", explained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_of_a_rule_is_told_once()
    {
        using var work = new Workplace();
        var output = work.Run("explain", Workplace.Dossier, "ente").Output.ReplaceLineEndings(" ");
        Assert.Equal(2, output.Split("regola operativo: ").Length);
        Assert.Contains("regola operativo (come sopra)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 5)]
    [InlineData(3, 10)]
    public void Depth_says_how_far_down_to_go(int depth, int figures)
    {
        using var work = new Workplace();
        var lines = work.Run("explain", Workplace.Dossier, "ente", "--depth", $"{depth}").Lines;
        Assert.Equal(
            figures - 1,
            lines.Count(line => line.Contains("├─ ", StringComparison.Ordinal) || line.Contains("└─ ", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("1.1", "1.1 Il primo: 60,00 (Non raggiunto)")]
    [InlineData("obiettivo:1.1", "1.1 Il primo: 60,00 (Non raggiunto)")]
    [InlineData("objective:1.1", "1.1 Il primo: 60,00 (Non raggiunto)")]
    [InlineData("ENTE", "Ente di prova: 74,00")]
    [InlineData("ente-prova", "Ente di prova: 74,00")]
    [InlineData("K2", "K2 Indicatore K2: 100,00")]
    [InlineData("k2", "K2 Indicatore K2: 100,00")]
    [InlineData("K3", "Kpi 3 Indicatore K3: senza punteggio")]
    [InlineData("Kpi 3", "Kpi 3 Indicatore K3: senza punteggio")]
    [InlineData("kpi3", "Kpi 3 Indicatore K3: senza punteggio")]
    [InlineData("K1@1.2", "K1 Indicatore K1: 60,00")]
    [InlineData("indicatore:K1@1.2", "K1 Indicatore K1: 60,00")]
    [InlineData("unità:UA", "UA Unità A: 80,00")]
    [InlineData("unita:UA", "UA Unità A: 80,00")]
    [InlineData("indicatore:UA", "UA Indicatore UA: 100,00")]
    [InlineData("vista:V1", "V1 Tutti gli operativi: 83,33")]
    [InlineData("scheda:DIR", "DIR Scheda del dirigente: 100,00")]
    [InlineData("DIR", "DIR Scheda del dirigente: 100,00")]
    public void A_figure_is_found_by_any_name_that_documents_and_people_use(string code, string line)
    {
        using var work = new Workplace();
        var explained = work.Run("explain", Workplace.Dossier, code);
        Assert.Empty(explained.Error);
        Assert.Equal(line, explained.Lines[0]);
    }

    [Fact]
    public void An_indicator_on_several_objectives_is_explained_on_each()
    {
        using var work = new Workplace();
        var lines = work.Run("explain", Workplace.Dossier, "K1").Lines;
        Assert.Contains("indicatore:K1@1.1", lines);
        Assert.Contains("indicatore:K1@1.2", lines);
    }

    [Fact]
    public void An_indicator_on_ten_thousand_sheets_keeps_nobody_waiting()
    {
        using var work = new Workplace();
        var codes = Enumerable.Range(1, 10_000).Select(number => $"S{number}").ToList();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Sheets =
                    [
                        .. dossier.Plan.Sheets,
                        .. codes.Select(code => new Sheet
                        {
                            Code = code,
                            Title = "Una di molte",
                            Kind = "dirigente",
                        }),
                    ],
                    Assignments =
                    [
                        .. dossier.Plan.Assignments,
                        .. codes.Select(code => new Assignment
                        {
                            Indicator = "K2",
                            Sheet = code,
                            Weight = 100,
                        }),
                    ],
                },
                Judgements = [.. codes.Select(code => new Judgement(SmallCycle.Indicator("K2", code), "Buono", "Motivo", "OIV"))],
            }
        );
        var clock = Stopwatch.StartNew();
        var explained = work.Run("explain", Workplace.Dossier, "K2", "--depth", "0");
        Assert.Empty(explained.Error);
        Assert.Contains("indicatore:K2@S10000", explained.Lines);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void A_code_of_several_things_says_which_and_how_to_ask()
    {
        using var work = new Workplace();
        var refused = work.Run("explain", Workplace.Dossier, "UA");
        Assert.Equal(2, refused.Exit);
        Assert.Empty(refused.Output);
        Assert.Contains("«UA» può essere 2 cifre diverse:", refused.Error, StringComparison.Ordinal);
        Assert.Contains("  - unita:UA - Unità A\n", refused.Error, StringComparison.Ordinal);
        Assert.Contains("  - indicatore:UA - Indicatore UA\n", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_code_of_two_indicators_can_be_told_apart_as_the_message_says()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Indicators = dossier.Plan.Indicators.Select(i => i.Code == "K3" ? i with { PrintedCode = "K2" } : i).ToValueList(),
                },
            }
        );
        var refused = work.Run("explain", Workplace.Dossier, "K2");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("indicatore:K2 - Indicatore K2", refused.Error, StringComparison.Ordinal);
        Assert.Contains("indicatore:K3 - Indicatore K3", refused.Error, StringComparison.Ordinal);
        Assert.Equal("K2 Indicatore K2: 100,00", work.Run("explain", Workplace.Dossier, "indicatore:K2").Lines[0]);
        Assert.Equal("K2 Indicatore K3: senza punteggio", work.Run("explain", Workplace.Dossier, "indicatore:K3").Lines[0]);
    }

    [Theory]
    [InlineData("K22", "Forse: K2")]
    [InlineData("obiettivo:1.11", "Forse: ")]
    [InlineData("DIRIGENTE", "elenca i codici")]
    [InlineData("zzzzzzzzzzzz", "«traguardo score DOSSIER --full» elenca i codici.")]
    [InlineData("K1@9.9", "Forse: K1")]
    [InlineData("K1@", "Forse: K1")]
    [InlineData("K1@.", "Forse: K1")]
    [InlineData("indicatore:K1@", "Forse: K1")]
    [InlineData("@1.1", "")]
    [InlineData("K@1", "")]
    public void An_unknown_code_is_refused_with_the_nearest_ones(string code, string hint)
    {
        using var work = new Workplace();
        var refused = work.Run("explain", Workplace.Dossier, code);
        Assert.Equal(2, refused.Exit);
        Assert.Empty(refused.Output);
        Assert.Contains($"nessuna cifra si chiama «{code}».", refused.Error, StringComparison.Ordinal);
        Assert.Contains(hint, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_past_day_is_explained_with_what_was_known_then()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Overrides = [] });
        Assert.StartsWith(
            "Ente di prova: senza punteggio",
            work.Run("explain", Workplace.Dossier, "ente", "--as-of", "2024-06-30").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("40")]
    [InlineData("80")]
    [InlineData("120")]
    public void Lines_fit_and_hang_under_the_tree(string columns)
    {
        using var work = new Workplace();
        work["COLUMNS"] = columns;
        var output = work.Run("explain", Workplace.Dossier, "ente").Output;
        Lines.MustFit(output, int.Parse(columns));
        Lines.MustBePlain(output);
    }

    [Fact]
    public void A_block_is_named_with_its_sheet_when_two_sheets_have_it()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Sheets =
                    [
                        .. dossier.Plan.Sheets,
                        new Sheet
                        {
                            Code = "EQ",
                            Title = "Scheda EQ",
                            Kind = "EQ",
                        },
                    ],
                    Blocks = [new SheetBlock("DIR", "B", "Blocco", 100), new SheetBlock("EQ", "B", "Blocco", 100)],
                    Assignments = dossier.Plan.Assignments.Select(a => a.Sheet is null ? a : a with { Block = "B" }).ToValueList(),
                },
            }
        );
        var refused = work.Run("explain", Workplace.Dossier, "blocco:B");
        Assert.Contains("blocco:B@DIR", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, work.Run("explain", Workplace.Dossier, "blocco:B@DIR").Exit);
    }
}
