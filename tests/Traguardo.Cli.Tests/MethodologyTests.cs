// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;

namespace Traguardo.Cli.Tests;

public sealed class MethodologyTests
{
    private const string Own = Workplace.Dossier + "/metodologia.yaml";

    [Fact]
    public void A_sound_methodology_is_told_in_words_and_its_examples_come_out()
    {
        using var work = new Workplace();
        var check = work.Run("methodology", "check", Own);
        Assert.Equal(0, check.Exit);
        Assert.Empty(check.Error);
        Assert.Contains("Rapporto con il target [proporzionale]", check.Output, StringComparison.Ordinal);
        Assert.Contains("Fonte: Sistema di prova.", check.Output, StringComparison.Ordinal);
        Assert.Contains("Esempi: tornano tutti e 3.", check.Lines);
        Lines.MustFit(check.Output, 80);
    }

    [Fact]
    public void An_example_that_does_not_come_out_ends_with_one_and_is_marked()
    {
        using var work = new Workplace();
        work.Write(Own, SmallMethodology.Yaml.Replace("punteggio: 60,00", "punteggio: 61,00", StringComparison.Ordinal));
        var check = work.Run("methodology", "check", Own);
        Assert.Equal(1, check.Exit);
        Assert.Contains(
            check.Lines,
            line =>
                line.Contains("61,00", StringComparison.Ordinal) && line.Contains("60,00", StringComparison.Ordinal) && line.EndsWith('≠')
        );
        Assert.Contains("Esempi: ne tornano 2 su 3.", check.Lines);
    }

    [Theory]
    [InlineData("punteggio: 60,00", "Esempi: l'unico torna.")]
    [InlineData("punteggio: 61,00", "Esempi: ne tornano 0 su 1.")]
    public void One_example_is_not_said_to_be_several(string expected, string conclusion)
    {
        using var work = new Workplace();
        var one = System.Text.RegularExpressions.Regex.Replace(
            SmallMethodology.Yaml,
            @"    esempi:\n      - parti.*\n.*\n|    esempi:\n      - punteggio.*\n.*\n",
            ""
        );
        work.Write(Own, one.Replace("punteggio: 60,00", expected, StringComparison.Ordinal));
        Assert.Contains(conclusion, work.Run("methodology", "check", Own).Lines);
    }

    [Fact]
    public void An_example_without_score_says_why()
    {
        using var work = new Workplace();
        work.Write(Own, SmallMethodology.Yaml.Replace("consuntivo: \"12\"", "consuntivo: n.d.", StringComparison.Ordinal));
        var check = work.Run("methodology", "check", Own);
        Assert.Equal(1, check.Exit);
        Assert.Contains("il documento non dà il", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_have_their_line_and_end_with_two()
    {
        using var work = new Workplace();
        work.Write(Own, SmallMethodology.Yaml.Replace("massimo: 100", "masimo: 100", StringComparison.Ordinal));
        foreach (var verb in new[] { "check", "show" })
        {
            var check = work.Run("methodology", verb, Own);
            Assert.Equal(2, check.Exit);
            Assert.Empty(check.Output);
            Assert.Contains("  - metodologia.yaml, riga ", check.Error, StringComparison.Ordinal);
            Assert.Contains("forse «massimo»", check.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_bad_input()
    {
        using var work = new Workplace();
        var check = work.Run("methodology", "check", "nulla.yaml");
        Assert.Equal(2, check.Exit);
        Assert.Contains("il file della metodologia «nulla.yaml» non esiste.", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_prints_the_rules_without_running_the_examples()
    {
        using var work = new Workplace();
        var show = work.Run("methodology", "show", Own);
        Assert.Equal(0, show.Exit);
        Assert.StartsWith("Metodologia di prova\n", show.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Esempi", show.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_validity_is_told()
    {
        using var work = new Workplace();
        string Heading(string validity)
        {
            work.Write(
                Own,
                SmallMethodology.Yaml.Replace("fonte:\n  documento", validity + "fonte:\n  documento", StringComparison.Ordinal)
            );
            return work.Run("methodology", "show", Own).Lines[1];
        }

        Assert.Equal("Metodologia «prova», valida dal 1/1/2024 al 31/12/2024", Heading("valida-dal: 01/01/2024\nvalida-al: 31/12/2024\n"));
        Assert.Equal("Metodologia «prova», valida dal 1/1/2024", Heading("valida-dal: 01/01/2024\n"));
        Assert.Equal("Metodologia «prova», valida fino al 31/12/2024", Heading("valida-al: 31/12/2024\n"));
    }

    [Fact]
    public void A_methodology_without_examples_says_so()
    {
        using var work = new Workplace();
        var text = System.Text.RegularExpressions.Regex.Replace(
            SmallMethodology.Yaml,
            @"^ +esempi:\n( +-.*\n +\w.*\n( +\w.*\n)?)",
            "",
            System.Text.RegularExpressions.RegexOptions.Multiline
        );
        work.Write(Own, text);
        Assert.Contains("La metodologia non porta esempi.", work.Run("methodology", "check", Own).Lines);
    }
}
