// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Tests;

public sealed class VerifyTests
{
    [Fact]
    public void The_last_line_counts_reproduced_explained_and_unexplained_figures()
    {
        using var work = new Workplace();
        var verified = work.Run("verify", Workplace.Dossier);
        Assert.Equal(0, verified.Exit);
        Assert.Empty(verified.Error);
        Assert.Equal("reproduced 4 of 5 published figures, 1 explained in errata, 0 unexplained", verified.Lines[^1]);
        Assert.EndsWith("unexplained\n", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_nothing_explains_ends_with_one()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Published = [.. dossier.Published, new PublishedFigure("P9", SmallCycle.Objective("1"), "75,0", "Tabella 9")],
            }
        );
        var verified = work.Run("verify", Workplace.Dossier);
        Assert.Equal(1, verified.Exit);
        Assert.Contains(
            verified.Lines,
            line =>
                line.StartsWith("obiettivo 1 ", StringComparison.Ordinal)
                && line.Contains("75,0", StringComparison.Ordinal)
                && line.Contains("74,0", StringComparison.Ordinal)
                && line.EndsWith("Non spiegato", StringComparison.Ordinal)
        );
        Assert.Contains("Tabella 9", verified.Output, StringComparison.Ordinal);
        Assert.Equal("reproduced 4 of 6 published figures, 1 explained in errata, 1 unexplained", verified.Lines[^1]);
    }

    [Fact]
    public void Figures_that_come_out_are_listed_only_when_asked()
    {
        using var work = new Workplace();
        var brief = work.Run("verify", Workplace.Dossier).Output;
        Assert.Contains("obiettivo 1.2", brief, StringComparison.Ordinal);
        Assert.Contains("Refuso: la scheda", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("obiettivo 1.1 ", brief, StringComparison.Ordinal);
        var all = work.Run("verify", Workplace.Dossier, "--all").Output;
        Assert.Contains("obiettivo 1.1 ", all, StringComparison.Ordinal);
        Assert.Contains("calcolo 5 + 7", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_group_of_weights_is_counted_and_those_that_do_not_close_are_listed()
    {
        using var work = new Workplace();
        Assert.Contains("Chiusure dei pesi: indicatori 3 di 3, obiettivi 1 di 1", work.Run("verify", Workplace.Dossier).Lines);
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Assignments = dossier.Plan.Assignments.Select(a => a.Indicator == "K3" ? a with { Weight = 41 } : a).ToValueList(),
                },
            }
        );
        var verified = work.Run("verify", Workplace.Dossier);
        Assert.Equal(1, verified.Exit);
        Assert.Contains("Chiusure dei pesi: indicatori 2 di 3, obiettivi 1 di 1", verified.Lines);
        Assert.Contains(
            "sommano a 101 e non a 100",
            verified.Output.Replace("\n    ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "[assegnazioni.csv, riga 5, colonna «Peso»]",
            verified.Output.Replace("\n    ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Weights_that_need_not_close_are_listed_without_failing()
    {
        using var work = new Workplace();
        work.Write(
            Workplace.Dossier + "/metodologia.yaml",
            SmallMethodology.Yaml.Replace("vincolante: si", "vincolante: no", StringComparison.Ordinal)
        );
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Assignments = dossier.Plan.Assignments.Select(a => a.Indicator == "K2" ? a with { Weight = 90 } : a).ToValueList(),
                },
            }
        );
        var verified = work.Run("verify", Workplace.Dossier);
        Assert.Equal(0, verified.Exit);
        Assert.Contains("indicatori 2 di 3", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_do_not_read_clash_or_do_not_add_up_are_findings()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Indicators = dossier
                        .Plan.Indicators.Select(i => i.Code == "K1" ? i with { Direction = Direction.LowerIsBetter } : i)
                        .ToValueList(),
                    Targets = dossier
                        .Plan.Targets.Select(t => t.Indicator == "K3" ? t with { Text = "tra 10 e boh 12 o 13 % forse" } : t)
                        .ToValueList(),
                },
                Measures = dossier.Measures.Select(m => m.Indicator == "K2" ? m with { Numerator = 1, Denominator = 3 } : m).ToValueList(),
                Published = [],
                Errata = [],
            }
        );
        var text = work.Run("verify", Workplace.Dossier).Output.Replace("\n    ", " ", StringComparison.Ordinal);
        Assert.Contains("Rilievi su target, risultati e riferimenti: 3", text, StringComparison.Ordinal);
        Assert.Contains(
            "- K1: il target «>=» chiede un valore alto, ma l'indicatore migliora quando il valore scende",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("- K3: il target non si legge con certezza", text, StringComparison.Ordinal);
        Assert.Contains("trovato «tra 10 e boh 12 o 13 % forse»", text, StringComparison.Ordinal);
        Assert.Contains(
            "- K2: numeratore e denominatore non danno il risultato stampato; trovato «30,00 %»; atteso 33,33",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("[target.csv, riga 4, colonna «Target»]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_tells_figures_of_the_rules_from_those_that_persons_set()
    {
        using var work = new Workplace();
        var lines = work.Run("verify", Workplace.Dossier).Lines;
        Assert.Contains(
            lines,
            line => line.StartsWith("Indicatori: punteggio", StringComparison.Ordinal) && Numbers(line).SequenceEqual([1, 0, 1, 0, 0, 0])
        );
        Assert.Contains(
            lines,
            line => line.StartsWith("Tutti", StringComparison.Ordinal) && Numbers(line).SequenceEqual([5, 2, 2, 0, 1, 0])
        );
    }

    [Fact]
    public void A_dossier_without_published_figures_says_so()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Published = [], Errata = [] });
        var verified = work.Run("verify", Workplace.Dossier);
        Assert.Equal(0, verified.Exit);
        Assert.Contains("Il dossier non porta valori pubblicati.", verified.Lines);
        Assert.Equal("reproduced 0 of 0 published figures, 0 explained in errata, 0 unexplained", verified.Lines[^1]);
    }

    [Fact]
    public void Figures_carried_up_from_a_printed_error_say_so_once()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Published =
                [
                    new PublishedFigure("P1", SmallCycle.Objective("1.2"), "97,00"),
                    new PublishedFigure("P2", new FigureRef(FigureKind.Objective, "1"), "73,4"),
                ],
                Errata = [new Erratum("P1", "100,00", "Refuso.", CarriedUp: true)],
            }
        );
        var verified = work.Run("verify", Workplace.Dossier);
        Assert.Equal(0, verified.Exit);
        Assert.Equal("reproduced 1 of 2 published figures, 1 explained in errata, 0 unexplained", verified.Lines[^1]);
        Assert.Single(verified.Output.Split("orna dai valori").Skip(1));
    }

    [Fact]
    public void Json_has_findings_figures_and_the_same_counts()
    {
        using var work = new Workplace();
        var verified = work.Run("verify", Workplace.Dossier, "--format", "json");
        Assert.Equal(0, verified.Exit);
        var root = Json.Of(verified);
        Assert.True(root.GetProperty("fine").GetBoolean());
        Assert.Equal(["indicators", "objectives"], root.GetProperty("closures").EnumerateArray().Select(closure => closure.Text("of")));
        Assert.Equal(3, root.GetProperty("closures")[0].GetProperty("closed").GetInt32());
        var summary = root.GetProperty("summary");
        Assert.Equal(5, summary.GetProperty("published").GetInt32());
        Assert.Equal(4, summary.GetProperty("reproduced").GetInt32());
        Assert.Equal(2, summary.GetProperty("withPersons").GetInt32());
        Assert.Equal(1, summary.GetProperty("explained").GetInt32());
        Assert.Equal(0, summary.GetProperty("unexplained").GetInt32());
        var explained = root.GetProperty("figures").EnumerateArray().Single(figure => figure.Text("outcome") == "explained");
        Assert.Equal("97,00", explained.Text("published"));
        Assert.Equal("100,00", explained.Text("computed"));
        Assert.Equal("Refuso: la scheda porta 100,00.", explained.GetProperty("erratum").Text("reason"));
    }

    [Theory]
    [InlineData("50")]
    [InlineData("80")]
    [InlineData("160")]
    public void The_report_fits_the_line(string columns)
    {
        using var work = new Workplace();
        work["COLUMNS"] = columns;
        var output = work.Run("verify", Workplace.Dossier, "--all").Output;
        var lines = output.TrimEnd('\n').Split('\n');
        Lines.MustFit(string.Join('\n', lines[..^1]), int.Parse(columns));
        Lines.MustBePlain(output);
    }

    private static IEnumerable<int> Numbers(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(6).Select(int.Parse);
}
