// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Results, rules and lines of sheets that are other figures of the scorecard.</summary>
public sealed class FiguresFromFiguresTests
{
    [Fact]
    public void An_indicator_on_two_objectives_is_measured_once()
    {
        var card = ThreeObjectives().Assign("K1", "O2").Levels(Aggregate("L", "obiettivo", Own(Mean.Simple))).Score();
        Assert.Equal(80, card.Find(Goal("O2"))!.Value.Score);
        Assert.NotNull(card.Find(Row("K1", "O1")));
        Assert.NotNull(card.Find(Row("K1", "O2")));
    }

    [Fact]
    public void A_rule_can_name_the_figures_it_blends()
    {
        var named = new Component
        {
            Of = ComponentSource.Figures,
            Figures = [new WeightedFigure(Goal("O1"), 25), new WeightedFigure(Goal("O3"), 75)],
        };
        Assert.Equal(
            40,
            ThreeObjectives().With(m => m with { BodyRule = Aggregate("E", null, named) }).Score().Find(FigureRef.Body)!.Value.Score
        );
    }

    [Fact]
    public void A_result_can_be_another_figure_of_the_scorecard()
    {
        var card = ThreeObjectives()
            .Objective("D")
            .Indicator("KD", "D", ">= 80 %", null, unit: "%")
            .Measure(new MeasureEntry { Indicator = "KD", Figure = Goal("O2") })
            .Score();
        Assert.Equal(75, card.Find(Row("KD"))!.Value.Score);
    }

    [Fact]
    public void A_figure_that_depends_on_itself_has_no_score_and_says_so()
    {
        var card = ThreeObjectives()
            .Objective("D")
            .Indicator("KD", "D", ">= 80 %", null, unit: "%")
            .Measure(new MeasureEntry { Indicator = "KD", Figure = Goal("D") })
            .Score();
        Assert.Contains("dipende da s", card.Find(Row("KD"))!.Value.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_sheet_or_a_rule_can_take_over_an_achievement()
    {
        var rule = Aggregate("L", "obiettivo", Own(Mean.Simple)) with
        {
            Achievement = new AchievementRule(AchievementKind.Ratio, DefaultTarget: 80),
        };
        var achieved = Goal("O2") with { Aspect = FigureAspect.Achievement };
        var card = ThreeObjectives()
            .Levels(rule)
            .With(m =>
                m with
                {
                    Sheets = [Aggregate("S", null, Of(ComponentSource.Lines, Mean.Simple))],
                    BodyRule = Aggregate(
                        "E",
                        null,
                        new Component
                        {
                            Of = ComponentSource.Figures,
                            Mean = Mean.Simple,
                            Figures = [new WeightedFigure(achieved), new WeightedFigure(Goal("O1"))],
                        }
                    ),
                }
            )
            .Sheet("EQ")
            .Item("EQ", null, achieved)
            .Item("EQ", null, Goal("O2"))
            .Score();
        Assert.Equal(67.5m, card.Find(new FigureRef(FigureKind.Sheet, "EQ"))!.Value.Score); // 75 and 60
        Assert.Equal(87.5m, card.Find(FigureRef.Body)!.Value.Score); // 75 and 100
    }

    [Fact]
    public void A_rule_that_names_a_figure_that_is_not_there_gives_no_figure()
    {
        var missing = new Component
        {
            Of = ComponentSource.Figures,
            Share = 30,
            Figures = [new WeightedFigure(new FigureRef(FigureKind.View, "X"))],
        };
        var rule = Aggregate("E", null, Of(ComponentSource.Objectives, Mean.Simple, share: 70), missing);
        var value = ThreeObjectives().With(m => m with { BodyRule = rule }).Score().Find(FigureRef.Body)!.Value;
        Assert.False(value.IsScored);
        Assert.Equal("la regola rimanda a una cifra che il piano non ha: vista X", value.Reason);
    }

    [Fact]
    public void A_score_set_for_an_objective_is_what_its_target_is_held_against()
    {
        var rule = Aggregate("L", "obiettivo", Own(Mean.Simple)) with
        {
            Achievement = new AchievementRule(AchievementKind.Ratio, DefaultTarget: 80),
        };
        var value = ThreeObjectives().Levels(rule).Override(Goal("O2"), 40).Score().Find(Goal("O2"))!.Value;
        Assert.Equal((40, 50), (value.Score, value.Achievement));
    }
}
