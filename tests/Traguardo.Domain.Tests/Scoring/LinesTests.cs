// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Lines between points: where the points come from, in which order they stand, and what lies outside.</summary>
public sealed class LinesTests
{
    private const string NoOrder =
        "i punti della regola non sono in ordine per questo indicatore (base, soglia, target e massimo devono crescere o calare sempre)";

    private static InterpolationPoint At(AnchorKind kind, decimal score, decimal? value = null) => new(new Anchor(kind, value), score);

    [Theory]
    [InlineData("5", 10)]
    [InlineData("10", 10)]
    [InlineData("20", 40)]
    [InlineData("35", 70)]
    [InlineData("50", 100)]
    [InlineData("60", 100)]
    public void A_result_on_a_point_has_its_score_and_beyond_the_last_ones_the_line_is_flat(string result, decimal expected) =>
        Assert.Equal(
            expected,
            ScoreOf(
                new Interpolation([At(AnchorKind.Fixed, 10, 10), At(AnchorKind.Fixed, 40, 20), At(AnchorKind.Fixed, 100, 50)]),
                ">= 1000",
                result
            ).Score
        );

    [Theory]
    [InlineData("60", 10)]
    [InlineData("50", 10)]
    [InlineData("35", 25)]
    [InlineData("20", 40)]
    [InlineData("10", 100)]
    [InlineData("5", 100)]
    public void Points_that_fall_make_a_line_too(string result, decimal expected) =>
        Assert.Equal(
            expected,
            ScoreOf(
                new Interpolation([At(AnchorKind.Fixed, 10, 50), At(AnchorKind.Fixed, 40, 20), At(AnchorKind.Fixed, 100, 10)]),
                ">= 1000",
                result
            ).Score
        );

    [Theory]
    [InlineData(10, 30, 20)]
    [InlineData(30, 10, 20)]
    [InlineData(10, 10, 20)]
    [InlineData(10, 20, 20)]
    [InlineData(20, 20, 10)]
    [InlineData(20, 10, 10)]
    [InlineData(10, 20, 10)]
    public void Points_that_turn_or_stand_still_make_no_line(decimal first, decimal second, decimal third) =>
        Assert.Equal(
            NoOrder,
            ScoreOf(
                new Interpolation([At(AnchorKind.Fixed, 0, first), At(AnchorKind.Fixed, 50, second), At(AnchorKind.Fixed, 100, third)]),
                ">= 1000",
                "15"
            ).Reason
        );

    [Fact]
    public void Fixed_points_may_run_against_the_direction_because_the_rule_means_them_so()
    {
        Interpolation falling = new([At(AnchorKind.Fixed, 100, 0), At(AnchorKind.Fixed, 0, 10)]);
        Assert.Equal(60, ScoreOf(falling, "<= 1000", "4", Direction.LowerIsBetter).Score);
        Interpolation rising = new([At(AnchorKind.Fixed, 0, 0), At(AnchorKind.Fixed, 100, 10)]);
        Assert.Equal(40, ScoreOf(rising, "<= 1000", "4", Direction.LowerIsBetter).Score);
    }

    [Fact]
    public void One_point_of_the_indicator_is_enough_to_bind_the_line_to_its_direction() =>
        Assert.Equal(
            "i valori fra cui si interpola vanno nel verso contrario alla direzione dell'indicatore",
            ScoreOf(
                new Interpolation([At(AnchorKind.Fixed, 0, 0), At(AnchorKind.Target, 100)]),
                "<= 10",
                "4",
                Direction.LowerIsBetter
            ).Reason
        );

    [Fact]
    public void What_the_indicator_says_goes_before_what_the_rule_says_for_all()
    {
        Interpolation line = new([
            At(AnchorKind.Baseline, 0, 0),
            At(AnchorKind.Threshold, 50, 20),
            At(AnchorKind.Target, 80),
            At(AnchorKind.Maximum, 100, 100),
        ]);
        decimal With(string result, string? baseline = null, decimal? threshold = null, decimal? maximum = null) =>
            ScoreOf(line, ">= 40", result, baseline: baseline, threshold: threshold, maximum: maximum).Score;
        Assert.Equal(25, With("10"));
        Assert.Equal(0, With("10", baseline: "10"));
        Assert.Equal(65, With("30"));
        Assert.Equal(50, With("30", threshold: 30));
        Assert.Equal(90, With("70"));
        Assert.Equal(100, With("70", maximum: 70));
    }
}
