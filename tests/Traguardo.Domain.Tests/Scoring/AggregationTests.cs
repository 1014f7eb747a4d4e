// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class AggregationTests
{
    /// <summary>Two indicators on O, worth 50 and 100.</summary>
    private static Given TwoIndicators(decimal? first, decimal? second) =>
        new Given().Objective("O").Indicator("K1", "O", ">= 10", "5", first).Indicator("K2", "O", ">= 10", "10", second);

    [Fact]
    public void An_objective_is_the_weighted_mean_of_its_indicators() =>
        Assert.Equal(60, TwoIndicators(80, 20).Score().Find(Goal("O"))!.Value.Score);

    [Fact]
    public void Weights_need_not_add_to_100() => Assert.Equal(60, TwoIndicators(8, 2).Score().Find(Goal("O"))!.Value.Score);

    [Theory]
    [InlineData(Mean.Simple, 75)]
    [InlineData(Mean.Lowest, 50)]
    [InlineData(Mean.Highest, 100)]
    [InlineData(Mean.Sum, 150)]
    [InlineData(Mean.Count, 2)]
    public void Other_means_do_not_look_at_weights(Mean mean, decimal expected) =>
        Assert.Equal(expected, TwoIndicators(80, 20).Levels(Aggregate("L", "obiettivo", Own(mean))).Score().Find(Goal("O"))!.Value.Score);

    [Fact]
    public void A_weighted_mean_with_a_weight_missing_is_not_made()
    {
        var value = TwoIndicators(80, null).Score().Find(Goal("O"))!.Value;
        Assert.False(value.IsScored);
        Assert.Contains("mancano i pesi", value.Reason, StringComparison.Ordinal);
        Assert.False(TwoIndicators(null, null).Score().Find(Goal("O"))!.Value.IsScored);
    }

    [Fact]
    public void A_single_part_needs_no_weight() =>
        Assert.Equal(50, new Given().Objective("O").Indicator("K1", "O", ">= 10", "5").Score().Find(Goal("O"))!.Value.Score);

    [Fact]
    public void Weights_that_are_all_zero_give_no_mean() =>
        Assert.Contains("danno zero", TwoIndicators(0, 0).Score().Find(Goal("O"))!.Value.Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(MissingPart.Redistribute, 50)]
    [InlineData(MissingPart.AsZero, 25)]
    [InlineData(MissingPart.NoScore, null)]
    public void A_part_without_result_is_left_out_or_counts_zero_or_forbids_the_figure(MissingPart missing, int? expected)
    {
        var given = new Given()
            .Objective("O")
            .Levels(Aggregate("L", "obiettivo", Own() with { WhenPartMissing = missing }))
            .Indicator("K1", "O", ">= 10", "5", 50)
            .Indicator("K2", "O", ">= 10", result: null, 50);
        var value = given.Score().Find(Goal("O"))!.Value;
        Assert.Equal((decimal?)expected, value.IsScored ? value.Score : null);
    }

    [Fact]
    public void A_deleted_part_never_counts_whatever_is_done_with_missing_ones()
    {
        var given = new Given()
            .Objective("O")
            .Levels(Aggregate("L", "obiettivo", Own() with { WhenPartMissing = MissingPart.AsZero }))
            .Indicator("K1", "O", ">= 10", "5", 50)
            .Indicator("K2", "O", ">= 10", "10", 50, state: ElementState.Deleted);
        Assert.Equal(50, given.Score().Find(Goal("O"))!.Value.Score);
    }

    [Fact]
    public void Own_indicators_and_children_are_blended_by_their_shares()
    {
        var given = Blended(MissingPart.Redistribute)
            .Indicator("KS", "S", ">= 10", "5", 100)
            .Indicator("K1", "O1", ">= 10", "10", 100)
            .Indicator("K2", "O2", ">= 10", "8", 100);
        // 50 % x 50 + 50 % x (30 % x 100 + 70 % x 80)
        Assert.Equal(68, given.Score().Find(Goal("S"))!.Value.Score);
    }

    [Theory]
    [InlineData(MissingPart.Redistribute, 86)]
    [InlineData(MissingPart.AsZero, 43)]
    [InlineData(MissingPart.NoScore, null)]
    public void A_component_with_nothing_in_it_gives_its_share_away_or_counts_zero_or_forbids_the_figure(MissingPart missing, int? expected)
    {
        var given = Blended(missing).Indicator("K1", "O1", ">= 10", "10", 100).Indicator("K2", "O2", ">= 10", "8", 100);
        var value = given.Score().Find(Goal("S"))!.Value;
        Assert.Equal((decimal?)expected, value.IsScored ? value.Score : null);
    }

    private static Given Blended(MissingPart missing) =>
        new Given()
            .Levels(
                Aggregate("S", "strategico", Own(share: 50), Of(ComponentSource.Children, share: 50)) with
                {
                    WhenComponentMissing = missing,
                },
                Aggregate("O", "operativo", Own())
            )
            .Objective("S", level: "strategico")
            .Objective("O1", "S", 30, "operativo")
            .Objective("O2", "S", 70, "operativo");

    [Fact]
    public void Rows_below_can_be_averaged_flat_at_one_level_only()
    {
        var given = new Given()
            .Levels(
                Aggregate("S", "strategico", Of(ComponentSource.Rows, Mean.Simple, level: "operativo")),
                Aggregate("O", "operativo", Own(Mean.Simple))
            )
            .Objective("S", level: "strategico")
            .Objective("O1", "S", level: "operativo")
            .Objective("O2", "S", level: "operativo")
            .Indicator("K0", "S", ">= 10", "0")
            .Indicator("K1", "O1", ">= 10", "10")
            .Indicator("K2", "O1", ">= 10", "10")
            .Indicator("K3", "O2", ">= 10", "4");
        Assert.Equal(80, given.Score().Find(Goal("S"))!.Value.Score);
        Assert.Equal(
            60,
            given.Levels(Aggregate("S", "strategico", Of(ComponentSource.Rows, Mean.Simple))).Score().Find(Goal("S"))!.Value.Score
        );
    }

    [Fact]
    public void Objectives_below_can_be_averaged_across_levels()
    {
        var given = new Given()
            .Levels(
                Aggregate("A", "area", Of(ComponentSource.Objectives, Mean.Simple, level: "operativo")),
                Aggregate("O", "operativo", Own(Mean.Simple))
            )
            .Objective("A", level: "area")
            .Objective("S", "A", level: "strategico")
            .Objective("O1", "S", level: "operativo")
            .Objective("O2", "S", level: "operativo")
            .Indicator("K1", "O1", ">= 10", "10")
            .Indicator("K3", "O2", ">= 10", "4");
        Assert.Equal(70, given.Score().Find(Goal("A"))!.Value.Score);
        Assert.Contains("non prevede", given.Score().Find(Goal("S"))!.Value.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_rounded_at_its_node_goes_up_rounded()
    {
        var rounding = new Rounding(RoundingMode.HalfUp, 0);
        var node = Aggregate("O", "operativo", Own(Mean.Simple)) with { Rounding = rounding, Stage = RoundingStage.Node };
        var up = Aggregate("S", "strategico", Of(ComponentSource.Children, Mean.Simple)) with { Rounding = Rounding.HalfUp2 };
        Given Plan() =>
            new Given()
                .Objective("S", level: "strategico")
                .Objective("O1", "S", level: "operativo")
                .Objective("O2", "S", level: "operativo")
                .Indicator("K1", "O1", ">= 1000", "666")
                .Indicator("K2", "O2", ">= 1000", "500");
        Assert.Equal(58.5m, Plan().Levels(node, up).Score().Find(Goal("S"))!.Value.Score);
        Assert.Equal(58.3m, Plan().Levels(node with { Stage = RoundingStage.Print }, up).Score().Find(Goal("S"))!.Value.Score);
    }

    [Theory]
    [InlineData(80, 100)]
    [InlineData(100, 75)]
    [InlineData(null, null)]
    public void A_figure_has_an_achievement_against_its_own_target(int? target, int? expected)
    {
        var rule = Aggregate("L", "obiettivo", Own(Mean.Simple)) with { Achievement = new AchievementRule(AchievementKind.Ratio) };
        var value = new Given()
            .Objective("O", target: target)
            .Levels(rule)
            .Indicator("K1", "O", ">= 10", "5")
            .Indicator("K2", "O", ">= 10", "10")
            .Score()
            .Find(Goal("O"))!
            .Value;
        Assert.Equal(75, value.Score);
        Assert.Equal(expected is null ? null : Math.Min(100, 100m * 75 / target!.Value), value.Achievement);
        Assert.True(expected is null || value.Achievement <= 100);
    }

    [Fact]
    public void An_achievement_can_be_met_or_not_and_have_a_general_target()
    {
        var rule = Aggregate("L", "obiettivo", Own(Mean.Simple)) with
        {
            Achievement = new AchievementRule(AchievementKind.MetOrNot, DefaultTarget: 60),
        };
        Assert.Equal(
            0,
            new Given().Objective("O").Levels(rule).Indicator("K1", "O", ">= 10", "5").Score().Find(Goal("O"))!.Value.Achievement
        );
        Assert.Equal(
            100,
            new Given().Objective("O").Levels(rule).Indicator("K1", "O", ">= 10", "6").Score().Find(Goal("O"))!.Value.Achievement
        );
    }

    [Fact]
    public void The_body_can_be_the_mean_of_the_achievements_of_a_level()
    {
        var level = Aggregate("L", "obiettivo", Own(Mean.Simple)) with { Achievement = new AchievementRule(AchievementKind.Ratio) };
        var body = Aggregate(
            "E",
            null,
            Of(ComponentSource.Objectives, Mean.Simple, level: "obiettivo") with
            {
                Aspect = FigureAspect.Achievement,
            }
        );
        var card = new Given()
            .Objective("O1", target: 50)
            .Objective("O2", target: 100)
            .Levels(level)
            .With(m => m with { BodyRule = body })
            .Indicator("K1", "O1", ">= 10", "5")
            .Indicator("K2", "O2", ">= 10", "8")
            .Score();
        Assert.Equal(90, card.Find(FigureRef.Body)!.Value.Score);
    }

    [Fact]
    public void The_body_can_weigh_the_objectives_at_the_top()
    {
        var card = new Given()
            .Objective("A", weight: 25)
            .Objective("B", weight: 75)
            .With(m => m with { BodyRule = Aggregate("E", null, Of(ComponentSource.Children)) })
            .Indicator("K1", "A", ">= 10", "10")
            .Indicator("K2", "B", ">= 10", "6")
            .Score();
        Assert.Equal(70, card.Find(FigureRef.Body)!.Value.Score);
    }

    [Fact]
    public void Means_do_not_drift_with_thirds()
    {
        // three parts of 1/3: on paper exactly 100/3 each, and their mean too
        var given = new Given().Objective("O").Levels(Aggregate("L", "obiettivo", Own(Mean.Simple)));
        for (var i = 0; i < 3; i++)
        {
            given.Indicator("K" + i, "O", ">= 3", "1");
        }

        var card = given.Score();
        Assert.Equal(card.Find(Row("K0"))!.Value.Exact, card.Find(Goal("O"))!.Value.Exact);
    }
}
