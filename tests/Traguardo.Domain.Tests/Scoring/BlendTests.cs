// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Figures made from others: what is provisional, what is missing, what is held against a target.</summary>
public sealed class BlendTests
{
    private const string NoParts = "nessuna delle parti ha un punteggio";

    /// <summary>S is half its own indicator KS and half objective O with K.</summary>
    private static Given Halves(string? own, string? below, MissingPart missing = MissingPart.Redistribute, decimal share = 50) =>
        new Given()
            .Levels(
                Aggregate(
                    "S",
                    "strategico",
                    Own(share: share),
                    Of(ComponentSource.Children, share: share) with
                    {
                        WhenPartMissing = missing,
                    }
                ) with
                {
                    WhenComponentMissing = missing,
                },
                Aggregate("O", "operativo", Own())
            )
            .Objective("S", level: "strategico")
            .Objective("O", "S", 100, "operativo")
            .Indicator("KS", "S", ">= 10", own, 100)
            .Indicator("K", "O", ">= 10", below, 100);

    private static FigureValue ValueOf(Given given, string objective = "S") => given.Score().Find(Goal(objective))!.Value;

    [Theory]
    [InlineData("5", "5", MeasureState.Measured)]
    [InlineData("~ 5", "5", MeasureState.Provisional)]
    [InlineData("5", "~ 5", MeasureState.Provisional)]
    [InlineData("~ 5", "~ 5", MeasureState.Provisional)]
    public void A_blend_is_provisional_when_any_of_it_is(string own, string below, MeasureState state) =>
        Assert.Equal(state, ValueOf(Halves(own, below)).State);

    [Theory]
    [InlineData("5", "5", MeasureState.Measured)]
    [InlineData("~ 5", "5", MeasureState.Provisional)]
    [InlineData("~ 5", "~ 5", MeasureState.Provisional)]
    public void A_mean_is_provisional_when_any_of_it_is(string first, string second, MeasureState state) =>
        Assert.Equal(
            state,
            ValueOf(new Given().Objective("S").Indicator("K1", "S", ">= 10", first, 1).Indicator("K2", "S", ">= 10", second, 1)).State
        );

    [Fact]
    public void A_component_without_score_leaves_its_share_to_the_others_or_says_why_there_is_none()
    {
        Assert.Equal(80, ValueOf(Halves(null, "8")).Score);
        Assert.Equal(40, ValueOf(Halves(null, "8", MissingPart.AsZero)).Score);
        Assert.Equal(NoParts, ValueOf(Halves(null, "8", MissingPart.NoScore)).Reason);
        Assert.Equal("una parte non ha punteggio e la metodologia non lo permette", ValueOf(Halves("5", null, MissingPart.NoScore)).Reason);
        Assert.Equal((MeasureState.Missing, NoParts), (ValueOf(Halves(null, null)).State, ValueOf(Halves(null, null)).Reason));
    }

    [Fact]
    public void Shares_of_nothing_make_no_figure() => Assert.Equal(NoParts, ValueOf(Halves("5", "5", share: 0)).Reason);

    [Fact]
    public void An_objective_out_of_the_plan_gives_the_reason_that_the_plan_gives()
    {
        var dossier = new Given().Objective("O", state: ElementState.Suspended).Indicator("K", "O", ">= 10", "5").Dossier();
        var objective = dossier.Plan.Objectives[0] with { StateReason = "in attesa di fondi" };
        var card = Scorer.Score(dossier with { Plan = dossier.Plan with { Objectives = [objective] } }, new Given().Methodology);
        Assert.Equal("in attesa di fondi", card.Find(Goal("O"))!.Value.Reason);
        Assert.Equal("in attesa di fondi", card.Find(Row("K"))!.Value.Reason);
    }

    [Fact]
    public void A_row_out_of_the_plan_gives_the_reason_that_the_plan_gives()
    {
        var dossier = new Given().Objective("O").Indicator("K", "O", ">= 10", "5", state: ElementState.NotScored).Dossier();
        string? Reason(string? said)
        {
            var row = dossier.Plan.Assignments[0] with { StateReason = said };
            var plan = dossier.Plan with { Assignments = [row] };
            return Scorer.Score(dossier with { Plan = plan }, new Given().Methodology).Find(Row("K"))!.Value.Reason;
        }

        Assert.Equal("dati inattendibili", Reason("dati inattendibili"));
        Assert.Equal("lasciato fuori dalla valutazione", Reason(null));
    }

    [Theory]
    [InlineData(Mean.Count, 0)]
    [InlineData(Mean.Sum, 0)]
    public void Of_nothing_the_count_and_the_sum_are_zero(Mean mean, decimal expected)
    {
        var value = ValueOf(new Given().Levels(Aggregate("L", "obiettivo", Own(mean))).Objective("S").Indicator("K", "S", ">= 10", null));
        Assert.Equal((true, expected), (value.IsScored, value.Score));
    }

    [Theory]
    [InlineData(Mean.Lowest, -50)]
    [InlineData(Mean.Highest, -20)]
    public void Lowest_and_highest_know_scores_below_zero(Mean mean, decimal expected) =>
        Assert.Equal(
            expected,
            ValueOf(
                new Given()
                    .Levels(Aggregate("L", "obiettivo", Own(mean)))
                    .Rules(Rule("I", Proportional(full: false), floor: null))
                    .Objective("S")
                    .Indicator("K1", "S", ">= 10", "-2")
                    .Indicator("K2", "S", ">= 10", "-5")
            ).Score
        );

    [Theory]
    [InlineData(MissingPart.Redistribute, 50)]
    [InlineData(MissingPart.AsZero, 25)]
    public void A_part_without_achievement_is_missing_from_a_mean_of_achievements(MissingPart missing, decimal expected)
    {
        var level = Aggregate("L", "obiettivo", Own(Mean.Simple)) with { Achievement = new AchievementRule(AchievementKind.Ratio) };
        var body = Of(ComponentSource.Objectives, Mean.Simple) with { Aspect = FigureAspect.Achievement, WhenPartMissing = missing };
        var card = new Given()
            .Levels(level)
            .With(m => m with { BodyRule = Aggregate("E", null, body) })
            .Objective("O1", target: 80)
            .Objective("O2")
            .Indicator("K1", "O1", ">= 10", "4")
            .Indicator("K2", "O2", ">= 10", "9")
            .Score();
        Assert.Equal(expected, card.Find(FigureRef.Body)!.Value.Score);
    }

    private static Given WithTarget(AchievementRule achievement, decimal? target, string result = "5", Rounding? rounding = null) =>
        new Given()
            .Objective("S", target: target)
            .Levels(Aggregate("L", "obiettivo", Own(Mean.Simple)) with { Achievement = achievement, Rounding = rounding })
            .Indicator("K", "S", ">= 10", result);

    [Fact]
    public void Its_own_target_goes_before_the_one_for_all()
    {
        AchievementRule rule = new(AchievementKind.Ratio, DefaultTarget: 100);
        Assert.Equal(50, ValueOf(WithTarget(rule, null)).Achievement);
        Assert.Equal(62.5m, ValueOf(WithTarget(rule, 80)).Achievement);
    }

    [Fact]
    public void Against_a_target_of_zero_there_is_no_ratio_but_it_can_be_met()
    {
        Assert.Null(ValueOf(WithTarget(new AchievementRule(AchievementKind.Ratio), 0)).Achievement);
        Assert.Equal(100, ValueOf(WithTarget(new AchievementRule(AchievementKind.MetOrNot), 0)).Achievement);
    }

    [Fact]
    public void An_achievement_is_rounded_by_its_own_rounding_or_else_by_the_figures()
    {
        var whole = new Rounding(RoundingMode.HalfUp, 0);
        var tenth = new Rounding(RoundingMode.HalfUp, 1);
        Assert.Equal(71.43m, ValueOf(WithTarget(new AchievementRule(AchievementKind.Ratio), 70)).Achievement);
        Assert.Equal(71, ValueOf(WithTarget(new AchievementRule(AchievementKind.Ratio), 70, rounding: whole)).Achievement);
        Assert.Equal(
            71.4m,
            ValueOf(WithTarget(new AchievementRule(AchievementKind.Ratio, Rounding: tenth), 70, rounding: whole)).Achievement
        );
    }

    [Fact]
    public void An_achievement_is_told_with_its_limit()
    {
        static IEnumerable<Step> Last(Given given) => given.Score().Explain(Goal("S"))!.Steps.Skip(1);
        Assert.Equal(
            [new(StepKind.AchievementRatio, 90, 80, 112.5m), new(StepKind.Capped, 112.5m, 100, 100)],
            Last(WithTarget(new AchievementRule(AchievementKind.Ratio), 80, "9"))
        );
        Assert.Equal([new(StepKind.AchievementMet, 50, 50, 100)], Last(WithTarget(new AchievementRule(AchievementKind.MetOrNot), 50)));
    }
}
