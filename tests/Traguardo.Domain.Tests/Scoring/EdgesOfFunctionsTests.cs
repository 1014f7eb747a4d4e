// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Where functions would divide by nothing, or are asked what they are not made for.</summary>
public sealed class EdgesOfFunctionsTests
{
    [Fact]
    public void A_share_of_nothing_has_no_score() =>
        Assert.Equal("il totale a cui rapportare il risultato è zero", ScoreOf(new Share(), ">= 0", "5").Reason);

    [Fact]
    public void An_inverse_ratio_to_a_result_of_zero_does_not_exist() =>
        Assert.Equal(
            "il rapporto fra target e risultato non esiste: il risultato è zero",
            ScoreOf(Proportional(ProportionKind.InverseRatio, full: false), "<= 10", "0").Reason
        );

    [Theory]
    [InlineData("1.1.2024", 18200)]
    [InlineData("31.12.2023", 100)]
    [InlineData("30.12.2023", 100)]
    public void Before_the_first_day_of_the_year_an_early_day_is_worth_no_more(string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(new DayRatio(DayCount.Calendar, FullWhenMet: false), "30.6.2024", result, cap: null).Score);

    [Theory]
    [InlineData("SI", 100)]
    [InlineData("NO", 0)]
    public void A_rule_for_figures_takes_an_answer_as_all_or_nothing(string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(Proportional(), "entro il 30/06/2024", result).Score);

    [Fact]
    public void A_judgement_is_told_with_the_name_that_the_scale_gives_it()
    {
        var given = new Given()
            .Objective("O")
            .Rules(Rule("I", new Graded("scala")))
            .With(m => m with { Grades = [new GradeScale(new("scala", "Scala", Source), [new("Pieno", 95)])] })
            .Indicator("K", "O", "Attivazione impianto", null)
            .Measure(new MeasureEntry { Indicator = "K", Grade = "pieno" });
        Assert.Equal([new Step(StepKind.Grade, 0, 0, 95, "Pieno")], given.Score().Explain(Row("K"))!.Steps);
    }
}
