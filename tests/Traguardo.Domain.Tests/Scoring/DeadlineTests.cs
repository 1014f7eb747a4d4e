// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Deadlines, of one thing or several, against days, numbers and answers.</summary>
public sealed class DeadlineTests
{
    private const string One = "entro il 30/06/2024";
    private const string Two = "2 report entro il 30/06/2024";

    /// <summary>Days are met or not, numbers are a proportion.</summary>
    private static FigureValue Of(string target, string result, string unit = "") =>
        new Given()
            .Objective("O")
            .Rules(Rule("D", new MetOrNot(), new RuleSelector { Kinds = [TargetKind.Deadline] }), Rule("I", Proportional()))
            .Indicator("K", "O", target, result, unit: unit)
            .Score()
            .Find(Row("K"))!
            .Value;

    [Theory]
    [InlineData("31/05/2024 30/06/2024", true)]
    [InlineData("30/06/2024 31/05/2024", true)]
    [InlineData("31/05/2024 01/07/2024", false)]
    [InlineData("01/07/2024 31/05/2024", false)]
    [InlineData("31/05/2024 30/06/2024 01/12/2024", true)]
    public void Of_two_things_asked_the_day_of_the_second_counts_whatever_their_order(string result, bool met)
    {
        var value = Of(Two, result);
        Assert.Equal((met, met ? 100 : 0), (value.Met, value.Score));
    }

    [Theory]
    [InlineData("30/06/2024", 50)]
    [InlineData("01/07/2024", 0)]
    public void Fewer_days_than_things_asked_are_counted_when_in_time(string result, decimal score)
    {
        var value = Of(Two, result);
        Assert.Equal((false, score), (value.Met, value.Score));
    }

    [Theory]
    [InlineData(One, "31/05/2024 01/07/2024", true)]
    [InlineData(One, "01/07/2024 02/07/2024", false)]
    [InlineData("0,5 report entro il 30/06/2024", "01/07/2024", false)]
    [InlineData("0 report entro il 30/06/2024", "01/07/2024", false)]
    public void At_least_one_day_is_always_asked(string target, string result, bool met) =>
        Assert.Equal(met, ScoreOf(new MetOrNot(), target, result).Met);

    [Theory]
    [InlineData(Two, "2", "", 100)]
    [InlineData(Two, "1", "", 50)]
    [InlineData(Two, "0", "", 0)]
    [InlineData(Two, "1", "%", 50)]
    [InlineData(Two, "1 su 4", "%", 50)]
    public void A_number_is_held_against_how_many_were_asked(string target, string result, string unit, decimal score)
    {
        var value = Of(target, result, unit);
        Assert.Equal((MeasureState.Measured, score), (value.State, value.Score));
    }

    [Fact]
    public void A_number_in_a_unit_of_time_is_not_a_number_of_things() =>
        Assert.Equal("il target è in «gg» e il risultato è in «N.»", Of(Two, "2 N.", "gg").Reason);

    [Fact]
    public void Nothing_at_all_is_not_done()
    {
        var value = Of(One, "0");
        Assert.Equal((MeasureState.NotDone, false, 0), (value.State, value.Met, value.Score));
        var forbidden = new Given().Objective("O").Indicator("K", "O", One, "0");
        forbidden.With(m => m with { States = [new StateRule(MeasureState.NotDone, Counts: false)] });
        Assert.Equal("non realizzato", forbidden.Score().Find(Row("K"))!.Value.Reason);
    }

    [Theory]
    [InlineData("12", "il target chiede un termine e il risultato è una quantità")]
    [InlineData("1 anno e 6 mesi", "il target chiede un termine e il risultato è una quantità")]
    [InlineData("2 su 4", "il target chiede un termine e il risultato è una quantità")]
    [InlineData("Realizzato", "il target chiede un termine e il risultato non dice il giorno")]
    [InlineData("Rinviata al 2025", "attività rinviata («Rinviata al 2025»)")]
    [InlineData("in arrivo", "il risultato non è del genere chiesto dal target")]
    public void What_does_not_say_the_day_is_not_guessed(string result, string reason) => Assert.Equal(reason, Of(One, result).Reason);

    [Theory]
    [InlineData("SI", 100)]
    [InlineData("NO", 0)]
    public void A_yes_or_a_no_answers_a_deadline(string result, decimal score) => Assert.Equal(score, Of(One, result).Score);

    [Theory]
    [InlineData("3 entro il 30/04/2024; 2 entro il 31/12/2024", "", "2", "40")]
    [InlineData("3 entro il 30/04/2024; 2 entro il 31/12/2024", "%", "2 su 10", "40")]
    [InlineData("3 entro il 30/04/2024; 2 entro il 31/12/2024", "", "2 su 10", "40")]
    [InlineData("1 entro il 30/04/2024; 2 entro il 31/12/2024", "", "30/04/2024 31/12/2024", "66.67")]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "", "15/04/2024 30/04/2024", "100")]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "", "30/04/2024", "50")]
    [InlineData("2 entro il 31/12/2024; 1 entro il 30/04/2024", "", "31/12/2024 30/04/2024 01/12/2024", "100")]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "", "SI", "100")]
    [InlineData("1 entro il 30/04/2024; 1 entro il 31/12/2024", "", "NO", "0")]
    public void Things_asked_by_stages_are_counted_each_day_once(string target, string unit, string result, string score) =>
        Assert.Equal(D(score), ScoreOf(new Share(), target, result, unit: unit).Score);

    [Fact]
    public void A_number_by_stages_in_a_unit_of_time_is_not_a_number_of_things() =>
        Assert.Equal(
            "il target è in «gg» e il risultato è in «N.»",
            ScoreOf(new Share(), "3 entro il 30/04/2024; 2 entro il 31/12/2024", "2 N.", unit: "gg").Reason
        );

    [Fact]
    public void A_deadline_that_asks_how_many_has_one_rule_for_days_and_one_for_numbers()
    {
        static string RuleOf(string result) =>
            new Given()
                .Objective("O")
                .Rules(
                    Rule("giorni", new DayRatio(DayCount.Calendar), new RuleSelector { Kinds = [TargetKind.Deadline] }),
                    Rule("numeri", Proportional(), new RuleSelector { Kinds = [TargetKind.AtLeast] })
                )
                .Indicator("K", "O", Two, result)
                .Score()
                .Explain(Row("K"))!
                .Rule!.Id;
        Assert.Equal("giorni", RuleOf("31/05/2024 01/07/2024"));
        Assert.Equal("numeri", RuleOf("1"));
        Assert.Equal("numeri", RuleOf("31/05/2024"));
    }
}
