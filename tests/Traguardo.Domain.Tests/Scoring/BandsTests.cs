// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Steps over intervals: what they are entered with, where targets are zero or below, and what a threshold moves.</summary>
public sealed class BandsTests
{
    /// <summary>By so much off the target: 100 below the threshold, or below 10; 40 from there on.</summary>
    private static readonly ValueList<Band> Off =
    [
        new(null, new(10, FromThreshold: true), 100),
        new(new(10, FromThreshold: true), null, 40),
    ];

    /// <summary>30 below half the target, 70 up to it, and from there on rising to 90.</summary>
    private static readonly ValueList<Band> Reached =
    [
        new(null, new(50), 30),
        new(new(50), new(100), 70),
        new(new(100), new(200), 80, ScoreAtTop: 90),
        new(new(200), null, 60),
    ];

    private static Bands By(
        BandArgument argument,
        ValueList<Band> steps,
        bool full = false,
        SpecialTarget zero = SpecialTarget.MetOrNot,
        SpecialTarget negative = SpecialTarget.MetOrNot
    ) => new(argument, steps, full, zero, negative);

    [Fact]
    public void A_target_met_can_be_worth_the_best_that_any_band_reaches()
    {
        var given = new Given()
            .Objective("O")
            .Rules(Rule("I", By(BandArgument.Ratio, Reached, full: true)))
            .Indicator("K", "O", ">= 10", "30", 100);
        var card = given.Score();
        Assert.Equal(90, card.Find(Row("K"))!.Value.Score);
        Assert.Equal([new Step(StepKind.Met, 10, 30, 90)], card.Explain(Row("K"))!.Steps);
    }

    [Fact]
    public void The_best_band_is_its_foot_where_the_band_falls() =>
        Assert.Equal(
            95,
            ScoreOf(By(BandArgument.Ratio, [new(null, new(100), 10), new(new(100), new(200), 95, 20)], full: true), ">= 10", "15").Score
        );

    [Fact]
    public void What_no_band_holds_has_no_score_and_says_with_what_it_came() =>
        Assert.Equal("nessuna fascia comprende 50", ScoreOf(By(BandArgument.Ratio, [new(new(80), null, 100)]), ">= 10", "5").Reason);

    [Theory]
    [InlineData(BandArgument.Ratio, ">= 0", "0", 100)]
    [InlineData(BandArgument.Ratio, ">= 0", "-1", 0)]
    [InlineData(BandArgument.Deviation, "= 0", "0", 100)]
    [InlineData(BandArgument.Deviation, "= 0", "1", 0)]
    [InlineData(BandArgument.Ratio, ">= -10", "-5", 100)]
    [InlineData(BandArgument.Ratio, ">= -10", "-20", 0)]
    public void A_target_of_zero_or_below_may_be_met_or_not(BandArgument argument, string target, string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(By(argument, Reached), target, result).Score);

    [Theory]
    [InlineData(">= 0", "5", "il target è zero e la metodologia non dà un punteggio in questo caso")]
    [InlineData(">= -10", "-5", "il target è negativo e la metodologia non dà un punteggio in questo caso")]
    public void A_target_of_zero_or_below_may_go_without_score(string target, string result, string reason) =>
        Assert.Equal(
            reason,
            ScoreOf(
                By(BandArgument.Ratio, Reached, zero: SpecialTarget.NotScored, negative: SpecialTarget.NotScored),
                target,
                result
            ).Reason
        );

    [Fact]
    public void Zero_and_negative_targets_have_each_a_word_of_their_own()
    {
        var onlyNegative = By(BandArgument.Ratio, Reached, zero: SpecialTarget.NotScored);
        Assert.False(ScoreOf(onlyNegative, ">= 0", "5").IsScored);
        Assert.Equal(100, ScoreOf(onlyNegative, ">= -10", "-5").Score);
        var onlyZero = By(BandArgument.Ratio, Reached, negative: SpecialTarget.NotScored);
        Assert.Equal(100, ScoreOf(onlyZero, ">= 0", "5").Score);
        Assert.False(ScoreOf(onlyZero, ">= -10", "-5").IsScored);
    }

    [Fact]
    public void A_deviation_from_a_negative_target_is_looked_up_as_any_other()
    {
        var deviation = By(BandArgument.Deviation, Off);
        Assert.Equal(100, ScoreOf(deviation, ">= -100", "-95").Score);
        Assert.Equal(40, ScoreOf(deviation, ">= -100", "-80").Score);
    }

    [Fact]
    public void A_negative_target_may_be_looked_up_by_its_proportion()
    {
        var proportion = By(BandArgument.Ratio, Reached, negative: SpecialTarget.Proportion);
        Assert.Equal(30, ScoreOf(proportion, ">= -10", "-4").Score);
        Assert.Equal(70, ScoreOf(proportion, ">= -10", "-6").Score);
    }

    [Theory]
    [InlineData(BandArgument.Deviation, "= 100", "71", 100)]
    [InlineData(BandArgument.Deviation, "= 100", "70", 40)]
    [InlineData(BandArgument.Deviation, "= 100", "69", 40)]
    [InlineData(BandArgument.Shortfall, ">= 100", "71", 100)]
    [InlineData(BandArgument.Shortfall, ">= 100", "70", 40)]
    [InlineData(BandArgument.Shortfall, ">= 100", "69", 40)]
    public void A_threshold_moves_the_bound_of_a_deviation(BandArgument argument, string target, string result, decimal expected) =>
        Assert.Equal(expected, ScoreOf(By(argument, Off), target, result, threshold: 70).Score);

    [Theory]
    [InlineData("3", "2", 2)]
    [InlineData("7", "5", 5)]
    [InlineData("7", "4", 4)]
    [InlineData("7", "3", 3)]
    public void A_result_on_the_threshold_is_in_the_band_that_begins_there_whatever_the_division_leaves(
        string target,
        string result,
        decimal threshold
    )
    {
        Assert.Equal(40, ScoreOf(By(BandArgument.Deviation, Off), "= " + target, result, threshold: threshold).Score);
        ValueList<Band> ratio = [new(null, new(50, FromThreshold: true), 0), new(new(50, FromThreshold: true), null, 60)];
        Assert.Equal(60, ScoreOf(By(BandArgument.Ratio, ratio), ">= " + target, result, threshold: threshold).Score);
    }

    [Fact]
    public void A_threshold_that_makes_no_proportion_moves_nothing()
    {
        ValueList<Band> inverse = [new(null, new(50, FromThreshold: true), 0), new(new(50, FromThreshold: true), null, 60)];
        Assert.Equal(60, ScoreOf(By(BandArgument.InverseRatio, inverse), "<= 10", "20", Direction.LowerIsBetter, threshold: 0).Score);
    }

    [Fact]
    public void A_target_given_a_special_word_tells_that_it_was_met_or_not()
    {
        var given = new Given().Objective("O").Rules(Rule("I", By(BandArgument.Ratio, Reached))).Indicator("K", "O", ">= 0", "0", 100);
        Assert.Equal([new Step(StepKind.Met, 0, 0, 100)], given.Score().Explain(Row("K"))!.Steps);
    }
}
