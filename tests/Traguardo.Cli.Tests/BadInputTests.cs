// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;

namespace Traguardo.Cli.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("score", "nulla")]
    [InlineData("verify", "nulla.json")]
    [InlineData("explain nulla.xlsx ente", null)]
    [InlineData("convert nulla x.json", null)]
    [InlineData("diff prova-2024 nulla", null)]
    public void A_dossier_that_is_not_there_is_said_in_one_line(string command, string? dossier)
    {
        using var work = new Workplace();
        var refused = work.Run([.. command.Split(' '), .. dossier is null ? Array.Empty<string>() : [dossier]]);
        MustRefuse(refused, "il file o la cartella non esiste");
    }

    [Fact]
    public void Every_error_of_a_dossier_is_listed_with_its_place()
    {
        using var work = new Workplace();
        var file = work.PathOf(Workplace.Dossier + "/assegnazioni.csv");
        var text = File.ReadAllText(file)
            .Replace("K2;1.2;", "K9;1.2;", StringComparison.Ordinal)
            .Replace("K3;1.10;", "K3;1.99;", StringComparison.Ordinal);
        File.WriteAllText(file, text);
        var refused = work.Run("score", Workplace.Dossier);
        MustRefuse(refused, "ci sono 2 errori");
        Assert.Contains("  - assegnazioni.csv, riga 3, colonna «Indicatore»: ", refused.Error, StringComparison.Ordinal);
        Assert.Contains("trovato «K9»; atteso il codice di un", refused.Error, StringComparison.Ordinal);
        Assert.Contains("  - assegnazioni.csv, riga 5, colonna «Obiettivo»: ", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_beyond_those_that_are_listed_are_counted()
    {
        using var work = new Workplace();
        var acts = string.Concat(Enumerable.Range(0, 5000).Select(number => $"A{number};delibera;domani\n"));
        work.Write(Workplace.Dossier + "/atti.csv", "Codice;Tipo;Data\n" + acts);
        var refused = work.Run("score", Workplace.Dossier);
        MustRefuse(refused, "non si può leggere: ci sono 5000 errori.");
        Assert.EndsWith("  - atti.csv: … e altri 4800 errori.\n", refused.Error, StringComparison.Ordinal);

        File.Delete(work.PathOf(Workplace.Dossier + "/atti.csv"));
        var keys = string.Concat(Enumerable.Range(0, 500).Select(number => $"chiave{number}: x\n"));
        work.Write(Workplace.Dossier + "/metodologia.yaml", SmallMethodology.Yaml + keys);
        var broken = work.Run("score", Workplace.Dossier);
        MustRefuse(broken, "non si può usare: ci sono 500 errori.");
        Assert.Contains(
            "E altri 300 errori: correggi prima questi.",
            broken.Error.Replace("\n    ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain($"{int.MaxValue}", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_must_close_and_do_not_stop_the_scores_with_their_place()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Assignments = dossier.Plan.Assignments.Select(a => a.Indicator == "K3" ? a with { Weight = 41 } : a).ToValueList(),
                },
            }
        );
        foreach (var format in new[] { "table", "json", "csv" })
        {
            var refused = work.Run("score", Workplace.Dossier, "--format", format);
            MustRefuse(refused, "sommano a 101 e non a 100");
            Assert.Contains(
                "assegnazioni.csv, riga 5, colonna «Peso»",
                refused.Error.Replace("\n    ", " ", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }

        MustRefuse(work.Run("explain", Workplace.Dossier, "ente"), "sommano a 101 e non a 100");
    }

    [Fact]
    public void A_missing_methodology_says_where_it_was_looked_for()
    {
        using var work = new Workplace();
        File.Delete(work.PathOf(Workplace.Dossier + "/metodologia.yaml"));
        var refused = work.Run("score", Workplace.Dossier);
        MustRefuse(refused, "la metodologia «prova», con cui si misura il ciclo, non si trova.");
        Assert.Contains("  - cercata in prova-2024/metodologia.yaml", refused.Error, StringComparison.Ordinal);
        Assert.Contains("  - cercata in metodologia.yaml", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--methodology FILE", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_methodology_is_found_beside_the_dossier_in_the_home_and_upwards()
    {
        using var work = new Workplace();
        File.Move(work.PathOf(Workplace.Dossier + "/metodologia.yaml"), work.PathOf("metodologia.yaml"));
        Assert.Equal(0, work.Run("score", Workplace.Dossier).Exit);

        Directory.CreateDirectory(work.PathOf("casa/methodologies"));
        File.Move(work.PathOf("metodologia.yaml"), work.PathOf("casa/methodologies/prova.yaml"));
        Assert.Equal(2, work.Run("score", Workplace.Dossier).Exit);
        work["TRAGUARDO_HOME"] = work.PathOf("casa");
        Assert.Equal(0, work.Run("score", Workplace.Dossier).Exit);

        work["TRAGUARDO_HOME"] = null;
        Directory.Move(work.PathOf("casa/methodologies"), work.PathOf("methodologies"));
        Assert.Equal(0, work.Run("score", Workplace.Dossier).Exit);
    }

    [Fact]
    public void An_id_of_a_methodology_is_never_a_path()
    {
        using var work = new Workplace();
        File.Move(work.PathOf(Workplace.Dossier + "/metodologia.yaml"), work.PathOf("altra.yaml"));
        Directory.CreateDirectory(work.PathOf("methodologies"));
        work.Change(dossier => dossier with { Plan = dossier.Plan with { Cycle = dossier.Plan.Cycle with { Methodology = "../altra" } } });
        MustRefuse(work.Run("score", Workplace.Dossier), "non si trova");
    }

    [Fact]
    public void A_methodology_named_by_the_user_comes_before_all_others()
    {
        using var work = new Workplace();
        work.Write("altra.yaml", SmallMethodology.Yaml.Replace("id: prova", "id: altra", StringComparison.Ordinal));
        Assert.Equal(
            "altra",
            Json.Of(work.Run("score", Workplace.Dossier, "--methodology", "altra.yaml", "--format", "json"))
                .GetProperty("cycle")
                .Text("methodology")
        );
        MustRefuse(
            work.Run("score", Workplace.Dossier, "--methodology", "nulla.yaml"),
            "il file della metodologia «nulla.yaml» non esiste."
        );
    }

    [Fact]
    public void A_broken_methodology_is_refused_with_lines()
    {
        using var work = new Workplace();
        work.Write(
            Workplace.Dossier + "/metodologia.yaml",
            SmallMethodology.Yaml.Replace("minimo: 0", "minima: 0", StringComparison.Ordinal)
        );
        MustRefuse(work.Run("verify", Workplace.Dossier), "metodologia.yaml, riga ");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"altro/9\"}")]
    [InlineData("")]
    [InlineData("\u0000\u0001")]
    public void A_file_that_is_no_dossier_is_refused_without_a_stack_trace(string content)
    {
        using var work = new Workplace();
        work.Write("rotto.json", content);
        MustRefuse(work.Run("score", "rotto.json"), "il dossier «rotto.json» non si può leggere");
    }

    [Fact]
    public void A_defect_of_the_program_is_one_line_to_report_and_the_details_only_on_demand()
    {
        using var work = new Workplace();
        var defect = work.Run("score", "a\0b");
        Assert.Equal(70, defect.Exit);
        Assert.Empty(defect.Output);
        Assert.StartsWith("traguardo: errore imprevisto del programma, da segnalare: ", defect.Error, StringComparison.Ordinal);
        Assert.Single(defect.Error.TrimEnd('\n').Split('\n'));
        work["TRAGUARDO_DEBUG"] = "1";
        Assert.Contains("   at ", work.Run("score", "a\0b").Error, StringComparison.Ordinal);
    }

    private static void MustRefuse(Outcome outcome, string message)
    {
        Assert.Equal(2, outcome.Exit);
        Assert.Empty(outcome.Output);
        Assert.StartsWith("traguardo: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(
            message,
            outcome.Error.Replace("\n    ", " ", StringComparison.Ordinal).Replace("\n  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Lines.MustFit(outcome.Error, 80);
    }

    [Fact]
    public void A_methodology_that_only_lies_beside_the_dossier_must_be_the_one_that_the_cycle_names()
    {
        using var work = new Workplace();
        work.Change(dossier => dossier with { Plan = dossier.Plan with { Cycle = dossier.Plan.Cycle with { Methodology = "altra" } } });
        var refused = work.Run("score", Workplace.Dossier);
        MustRefuse(refused, "il ciclo si misura con la metodologia «altra», ma «prova-2024/metodologia.yaml» è la metodologia «prova».");
        Assert.Equal(0, work.Run("score", Workplace.Dossier, "--methodology", Workplace.Dossier + "/metodologia.yaml").Exit);
    }
}
