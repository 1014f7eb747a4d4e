// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Cli.Tests;

public sealed class ScoreDataTests
{
    [Fact]
    public void Json_says_which_cycle_it_is_and_nothing_stands_around_it()
    {
        using var work = new Workplace();
        var score = work.Run("score", Workplace.Dossier, "--format", "json");
        Assert.Equal(0, score.Exit);
        Assert.Empty(score.Error);
        var root = Json.Of(score);
        Assert.Equal(["cycle", "figures"], root.Names());
        var cycle = root.GetProperty("cycle");
        Assert.Equal("prova-2024", cycle.Text("code"));
        Assert.Equal("Relazione di prova 2024", cycle.Text("title"));
        Assert.Equal("Ente di prova", cycle.Text("body"));
        Assert.Equal("ente-prova", cycle.Text("bodyCode"));
        Assert.Equal("2024-01-01", cycle.Text("start"));
        Assert.Equal("2024-12-31", cycle.Text("end"));
        Assert.Equal("2024-12-31", cycle.Text("asOf"));
        Assert.Equal("prova", cycle.Text("methodology"));
    }

    [Fact]
    public void Every_figure_has_the_same_first_members_in_the_same_order()
    {
        using var work = new Workplace();
        var figures = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json")).GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(1 + 4 + 6 + 1 + 1 + 1, figures.Count);
        Assert.All(
            figures,
            figure =>
                Assert.Equal(
                    ["kind", "code", "name", "level", "parent", "score", "exact", "state", "rating", "published", "agrees"],
                    figure.Names().Take(11)
                )
        );
        Assert.Equal(
            ["body", "indicator", "objective", "sheet", "unit", "view"],
            figures.Select(figure => figure.Text("kind")).Distinct().Order()
        );
    }

    [Fact]
    public void A_score_is_a_string_as_printed_and_a_number_with_all_its_digits()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Overrides = [] });
        var k4 = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json")).Figure("indicator", "K4");
        Assert.Equal("8.16", k4.Text("score"));
        Assert.Equal(8.163265306122448980m, k4.GetProperty("exact").GetDecimal());
        Assert.Equal("8.163265306122448980", k4.GetProperty("exact").GetRawText());
        Assert.Equal("4 / 7", k4.Text("result"));
        Assert.Equal("-6.43", k4.Text("variance"));
    }

    [Fact]
    public void Decimals_follow_the_rule_of_each_figure()
    {
        using var work = new Workplace();
        var root = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json"));
        Assert.Equal("74.00", root.Figure("body", "ente-prova").Text("score"));
        Assert.Equal("74.0", root.Figure("objective", "1").Text("score"));
        Assert.Equal("83.33", root.Figure("view", "V1").Text("score"));
    }

    [Fact]
    public void A_figure_without_score_says_its_state_and_why()
    {
        using var work = new Workplace();
        var k3 = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json")).Figure("indicator", "K3");
        Assert.Equal(JsonValueKind.Null, k3.GetProperty("score").ValueKind);
        Assert.Equal(JsonValueKind.Null, k3.GetProperty("exact").ValueKind);
        Assert.Equal("missing", k3.Text("state"));
        Assert.Equal("manca il risultato", k3.Text("reason"));
        Assert.Equal("Kpi 3", k3.Text("printedCode"));
        Assert.Equal("= 100", k3.Text("target"));
    }

    [Fact]
    public void Published_figures_stand_beside_the_computed_ones()
    {
        using var work = new Workplace();
        var root = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json"));
        Assert.True(root.Figure("body", "ente-prova").GetProperty("agrees").GetBoolean());
        var second = root.Figure("objective", "1.2");
        Assert.Equal("97,00", second.Text("published"));
        Assert.False(second.GetProperty("agrees").GetBoolean());
        Assert.Equal(JsonValueKind.Null, root.Figure("objective", "1").GetProperty("published").ValueKind);
        Assert.Equal(JsonValueKind.Null, root.Figure("objective", "1").GetProperty("agrees").ValueKind);
    }

    [Fact]
    public void An_override_and_a_judgement_are_told_with_their_reason()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Judgements = [new Judgement(SmallCycle.Objective("1.1"), "Raggiunto", "Motivo.", "OIV")] });
        var root = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json"));
        var set = root.Figure("indicator", "K4").GetProperty("override");
        Assert.Equal(90, set.GetProperty("score").GetDecimal());
        Assert.Equal("Causa esterna documentata.", set.Text("reason"));
        Assert.Equal("Raggiunto", root.Figure("objective", "1.1").Text("rating"));
        Assert.Equal("Non raggiunto", root.Figure("objective", "1.1").Text("computedRating"));
    }

    [Fact]
    public void An_indicator_on_two_objectives_is_two_figures_with_their_weights()
    {
        using var work = new Workplace();
        var root = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json"));
        Assert.Equal(100, root.Figure("indicator", "K1", "1.1").GetProperty("weight").GetDecimal());
        Assert.Equal(0, root.Figure("indicator", "K1", "1.2").GetProperty("weight").GetDecimal());
    }

    [Fact]
    public void Csv_has_the_same_rows_under_Italian_headings()
    {
        using var work = new Workplace();
        var csv = work.Run("score", Workplace.Dossier, "--format", "csv");
        Assert.Equal(0, csv.Exit);
        Assert.StartsWith(
            "Genere;Codice;Codice stampato;Denominazione;Livello;Superiore;Peso;Target;Risultato;Scostamento;Punteggio;",
            csv.Output,
            StringComparison.Ordinal
        );
        var json = Json.Of(work.Run("score", Workplace.Dossier, "--format", "json"))
            .GetProperty("figures")
            .EnumerateArray()
            .Select(figure => figure.Text("code"));
        Assert.Equal(json, csv.Lines.Skip(1).Select(line => line.Split(';')[1]));
        Assert.Contains(
            csv.Lines,
            line =>
                line.StartsWith("obiettivo;1.2;;Il secondo;Obiettivo operativo;1;20;;;;100,00;100;", StringComparison.Ordinal)
                && line.EndsWith(";97,00;NO", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Csv_cells_are_quoted_where_needed_and_are_never_formulas()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Objectives = dossier.Plan.Objectives.Select(o => o with { Title = "=SOMMA(A1);\"x\"" }).ToValueList(),
                },
            }
        );
        var csv = work.Run("score", Workplace.Dossier, "--format", "csv").Output;
        Assert.Contains(";\" =SOMMA(A1);\"\"x\"\"\";", csv, StringComparison.Ordinal);
        Assert.Contains("; = 100;", csv, StringComparison.Ordinal);
        Assert.Contains(";-8;60,00;", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_dossier_gives_the_same_output_in_every_kind_of_file()
    {
        using var work = new Workplace();
        var folder = work.Run("score", Workplace.Dossier, "--format", "json").Output;
        foreach (var name in new[] { "prova.json", "prova.xlsx" })
        {
            Assert.Equal(0, work.Run("convert", Workplace.Dossier, name).Exit);
            Assert.Equal(
                folder,
                work.Run("score", name, "--format", "json", "--methodology", Workplace.Dossier + "/metodologia.yaml").Output
            );
        }
    }
}
