// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class ProportionTests
{
    [Theory]
    [InlineData(">= 80", "40", "50")]
    [InlineData(">= 80", "80", "100")]
    [InlineData(">= 80", "95", "100")]
    [InlineData("> 80", "80", "100")] // the ratio itself is 100 although a strict target is missed
    [InlineData("= 15", "13", "86.67")]
    public void A_ratio_is_the_result_over_the_target(string target, string result, string expected) =>
        Assert.Equal(D(expected), ScoreOf(Proportional(), target, result).Score);

    [Fact]
    public void A_met_target_is_worth_100_only_when_the_rule_says_so()
    {
        Assert.Equal(100, ScoreOf(Proportional(full: true), ">= 80", "100", cap: null).Score);
        Assert.Equal(125, ScoreOf(Proportional(full: false), ">= 80", "100", cap: null).Score);
    }

    [Theory]
    [InlineData("<= 35", "42,55", "82.26")]
    [InlineData("<= 35", "30", "100")]
    public void An_inverse_ratio_is_the_target_over_the_result(string target, string result, string expected) =>
        Assert.Equal(D(expected), ScoreOf(Proportional(ProportionKind.InverseRatio), target, result).Score);

    [Theory]
    [InlineData("<= 35", "42,55", "78.43")]
    [InlineData("<= 2", "2,10", "95")]
    [InlineData("<= 2", "5", "0")] // twice and a half: below zero, so the floor
    [InlineData("= 10", "12", "80")]
    [InlineData("= 10", "8", "80")]
    public void A_relative_deviation_takes_off_the_overrun(string target, string result, string expected) =>
        Assert.Equal(D(expected), ScoreOf(Proportional(ProportionKind.RelativeDeviation), target, result).Score);

    [Theory]
    [InlineData("40", "20", Direction.HigherIsBetter, 50)]
    [InlineData("20", "40", Direction.LowerIsBetter, 50)]
    [InlineData("20", "10", Direction.LowerIsBetter, 100)]
    public void A_directed_ratio_turns_with_the_direction(string target, string result, Direction direction, decimal expected) =>
        Assert.Equal(expected, ScoreOf(Proportional(ProportionKind.DirectedRatio), target, result, direction).Score);

    [Fact]
    public void Without_a_direction_a_directed_ratio_follows_the_operator()
    {
        Assert.Equal(50, ScoreOf(Proportional(ProportionKind.DirectedRatio), "<= 20", "40").Score);
        Assert.Equal(50, ScoreOf(Proportional(ProportionKind.DirectedRatio), ">= 40", "20").Score);
    }

    [Theory]
    [InlineData("= 0", "0", 100)]
    [InlineData("= 0", "1", 0)]
    public void A_zero_target_is_met_or_not_when_the_rule_says_so(string target, string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(Proportional(zero: SpecialTarget.MetOrNot), target, result).Score);

    [Theory]
    [InlineData(SpecialTarget.NotScored)]
    [InlineData(SpecialTarget.Proportion)]
    [InlineData(SpecialTarget.RelativeDeviation)]
    public void A_zero_target_has_no_proportion(SpecialTarget special)
    {
        var value = ScoreOf(Proportional(zero: special), "= 0", "1");
        Assert.False(value.IsScored);
        Assert.Contains("il target è zero", value.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<= -12", "-21,43", 100)]
    [InlineData("<= -12", "-6", 0)]
    public void A_negative_target_is_met_or_not_when_the_rule_says_so(string target, string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(Proportional(), target, result, Direction.LowerIsBetter).Score);

    [Fact]
    public void A_negative_target_can_compare_magnitudes() =>
        Assert.Equal(
            97.5m,
            ScoreOf(
                Proportional(ProportionKind.DirectedRatio, negative: SpecialTarget.Proportion),
                "<= -20 %",
                "-19,5 %",
                Direction.LowerIsBetter
            ).Score
        );

    [Fact]
    public void A_negative_target_turns_the_directed_ratio_and_leaves_plain_ratios_as_they_are()
    {
        Assert.Equal(
            80,
            ScoreOf(
                Proportional(ProportionKind.DirectedRatio, negative: SpecialTarget.Proportion),
                ">= -24",
                "-30",
                Direction.HigherIsBetter
            ).Score
        );
        Assert.Equal(
            75,
            ScoreOf(Proportional(ProportionKind.Ratio, negative: SpecialTarget.Proportion), "<= -40", "-30", Direction.LowerIsBetter).Score
        );
        Assert.Equal(
            75,
            ScoreOf(
                Proportional(ProportionKind.InverseRatio, full: false, negative: SpecialTarget.Proportion),
                ">= -30",
                "-40",
                Direction.HigherIsBetter
            ).Score
        );
    }

    [Fact]
    public void A_negative_target_can_use_the_relative_deviation() =>
        Assert.Equal(80, ScoreOf(Proportional(negative: SpecialTarget.RelativeDeviation), "<= -15", "-12", Direction.LowerIsBetter).Score);

    [Fact]
    public void A_negative_target_can_be_left_without_score()
    {
        var value = ScoreOf(Proportional(negative: SpecialTarget.NotScored), "<= -15", "-12", Direction.LowerIsBetter);
        Assert.False(value.IsScored);
        Assert.Equal(MeasureState.Unreadable, value.State);
        Assert.Contains("il target è negativo", value.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_of_zero_has_no_inverse_ratio()
    {
        var value = ScoreOf(Proportional(ProportionKind.InverseRatio, full: false), "<= 5", "0");
        Assert.False(value.IsScored);
        Assert.Contains("il risultato è zero", value.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tra 0,8 e 1", "0,9", 100)]
    [InlineData("tra 0,8 e 1", "0,6", 75)]
    [InlineData("tra 0,8 e 1", "1,2", 80)]
    public void Outside_a_range_the_nearer_bound_is_the_target(string target, string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(Proportional(ProportionKind.RelativeDeviation), target, result).Score);

    [Fact]
    public void The_unrounded_ratio_behind_a_printed_percentage_makes_the_score()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 85,00 %", null);
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Text = "57,14 %",
                Numerator = 4,
                Denominator = 7,
            }
        );
        Assert.Equal(67.23m, given.Score().Find(Row("K"))!.Value.Score);
        Assert.Equal(67.22m, new Given().Objective("O").Indicator("K", "O", ">= 85,00 %", "57,14 %").Score().Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void A_ratio_that_is_no_percentage_stays_a_plain_number()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 88 N.", null);
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Text = "83,67 N.",
                Numerator = 251,
                Denominator = 3,
            }
        );
        Assert.Equal(95.08m, given.Score().Find(Row("K"))!.Value.Score);
    }
}
