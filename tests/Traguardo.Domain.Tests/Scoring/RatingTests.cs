// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>The class of a figure on a scale.</summary>
public sealed class RatingTests
{
    private static readonly RatingClass[] Two = [new("Basso", null, 60), new("Alto", 60, null)];

    /// <summary>O asks for 80 and is made of one indicator that is worth ten times its result, and of a second one.</summary>
    private static string? RatingOf(string? result, FigureAspect aspect, RatingClass[] classes, string? second = null, string scale = "C")
    {
        var given = new Given()
            .Objective("O", target: 80)
            .With(m =>
                m with
                {
                    Ratings = [new RatingScale(new("C", "C", Source), aspect, [.. classes], [])],
                    Levels =
                    [
                        Aggregate("L", "obiettivo", Own(Mean.Highest)) with
                        {
                            RatingScale = scale,
                            Achievement = new AchievementRule(AchievementKind.Ratio),
                        },
                    ],
                }
            )
            .Indicator("K1", "O", ">= 10", result)
            .Indicator("K2", "O", ">= 10", second);
        return given.Score().Find(Goal("O"))!.Rating?.Name;
    }

    [Theory]
    [InlineData("5,9", "Basso")]
    [InlineData("6", "Alto")]
    [InlineData(null, null)]
    public void A_scale_of_scores_looks_at_the_score(string? result, string? expected) =>
        Assert.Equal(expected, RatingOf(result, FigureAspect.Score, Two));

    [Theory]
    [InlineData("4,7", "Basso")]
    [InlineData("4,8", "Alto")]
    [InlineData(null, null)]
    public void A_scale_of_achievements_looks_at_the_achievement(string? result, string? expected) =>
        Assert.Equal(expected, RatingOf(result, FigureAspect.Achievement, Two));

    [Theory]
    [InlineData("4", "Basso")]
    [InlineData("5,5", null)]
    [InlineData("6", "Alto")]
    [InlineData("10", "Alto")]
    public void A_figure_between_two_classes_has_none_and_the_last_class_holds_its_upper_end(string result, string? expected) =>
        Assert.Equal(expected, RatingOf(result, FigureAspect.Score, [new("Basso", 0, 50), new("Alto", 60, 100)]));

    [Fact]
    public void The_worst_indicator_lowers_the_class_as_far_as_it_must_and_no_further_than_the_last()
    {
        RatingClass[] three =
        [
            new("Basso", null, 60, WorstIndicatorAtLeast: 10),
            new("Medio", 60, 80, WorstIndicatorAtLeast: 40),
            new("Alto", 80, null, WorstIndicatorAtLeast: 70),
        ];
        string? With(string? second) => RatingOf("9", FigureAspect.Score, three, second);
        Assert.Equal("Alto", With("7"));
        Assert.Equal("Medio", With("6,9"));
        Assert.Equal("Medio", With("4"));
        Assert.Equal("Basso", With("3"));
        Assert.Equal("Basso", With("0"));
        Assert.Equal("Alto", With(null)); // what has no score is not the worst
    }

    [Fact]
    public void A_scale_that_the_methodology_has_not_gives_no_class() => Assert.Null(RatingOf("9", FigureAspect.Score, Two, scale: "X"));
}
