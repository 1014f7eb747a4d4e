// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class StatesTests
{
    private static FigureValue With(string? target, string? result, ElementState state = ElementState.Active, params StateRule[] states) =>
        new Given()
            .Objective("O")
            .With(m => m with { States = [.. states] })
            .Indicator("K", "O", target, result, state: state)
            .Score()
            .Find(Row("K"))!
            .Value;

    [Fact]
    public void What_was_not_done_counts_zero()
    {
        var value = With(">= 10", "=");
        Assert.True(value.IsScored);
        Assert.Equal(0, value.Score);
        Assert.Equal(MeasureState.NotDone, value.State);
        Assert.False(value.Met);
    }

    [Theory]
    [InlineData(">= 10", null, MeasureState.Missing)]
    [InlineData(">= 10", "n.d.", MeasureState.Missing)]
    [InlineData(">= 10", "In corso di realizzazione", MeasureState.InProgress)]
    [InlineData(">= 10", "Attività sospesa", MeasureState.Suspended)]
    [InlineData("Rinvio al 2028", "3", MeasureState.Deferred)]
    [InlineData("//", "3", MeasureState.NoTarget)]
    [InlineData(null, "3", MeasureState.NoTarget)]
    [InlineData(">= 10 %", "3 gg", MeasureState.Unreadable)]
    [InlineData(">= 10", "31/12/2024", MeasureState.Unreadable)]
    [InlineData("entro il 30.9.2024 entro il 30.11.2024", "6.12.2024", MeasureState.Unreadable)]
    public void What_cannot_be_scored_says_why(string? target, string? result, MeasureState state)
    {
        var value = With(target, result);
        Assert.False(value.IsScored);
        Assert.Equal(state, value.State);
        Assert.False(string.IsNullOrWhiteSpace(value.Reason));
    }

    [Theory]
    [InlineData(ElementState.Proposed, MeasureState.OutsidePlan)]
    [InlineData(ElementState.Additional, MeasureState.OutsidePlan)]
    [InlineData(ElementState.Deleted, MeasureState.Deleted)]
    [InlineData(ElementState.Deferred, MeasureState.Deferred)]
    [InlineData(ElementState.Suspended, MeasureState.Suspended)]
    [InlineData(ElementState.Replaced, MeasureState.Replaced)]
    [InlineData(ElementState.NotMeasurable, MeasureState.NotMeasurable)]
    [InlineData(ElementState.NotScored, MeasureState.NotScored)]
    public void An_element_that_is_not_in_force_is_not_scored(ElementState element, MeasureState state)
    {
        var value = With(">= 10", "10", element);
        Assert.False(value.IsScored);
        Assert.Equal(state, value.State);
    }

    [Fact]
    public void The_indicators_of_an_objective_that_is_not_in_force_are_not_scored_either()
    {
        var card = new Given().Objective("O", state: ElementState.Deleted).Indicator("K", "O", ">= 10", "10").Score();
        Assert.Equal(MeasureState.Deleted, card.Find(Row("K"))!.Value.State);
        Assert.Equal(MeasureState.Deleted, card.Find(Goal("O"))!.Value.State);
    }

    [Fact]
    public void A_methodology_can_score_a_state_and_forbid_another()
    {
        var suspended = With(
            ">= 10",
            "Attività sospesa",
            ElementState.Active,
            new StateRule(MeasureState.Suspended, Counts: true, Score: 100)
        );
        Assert.Equal(100, suspended.Score);
        Assert.Equal(MeasureState.Suspended, suspended.State);
        Assert.False(With(">= 10", "~ 12", ElementState.Active, new StateRule(MeasureState.Provisional, Counts: false)).IsScored);
    }

    [Fact]
    public void An_estimate_is_scored_as_provisional_and_so_is_all_that_is_made_from_it()
    {
        var card = new Given().Objective("O").Indicator("K", "O", ">= 10", "~ 12").Score();
        Assert.Equal(MeasureState.Provisional, card.Find(Row("K"))!.Value.State);
        Assert.Equal(MeasureState.Provisional, card.Find(Goal("O"))!.Value.State);
    }

    [Fact]
    public void A_person_can_say_the_state()
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", null);
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                State = MeasureState.NotMeasurable,
                Note = "fonte non disponibile",
            }
        );
        var value = given.Score().Find(Row("K"))!.Value;
        Assert.Equal(MeasureState.NotMeasurable, value.State);
        Assert.Equal("fonte non disponibile", value.Reason);
    }

    [Fact]
    public void A_clash_of_operator_and_direction_waits_for_a_person()
    {
        Given Clash(ClashPolicy policy) =>
            new Given()
                .Objective("O")
                .With(m => m with { Clash = policy })
                .Indicator("K", "O", ">= 10", "5", direction: Direction.LowerIsBetter);
        Assert.Equal(MeasureState.Unreadable, Clash(ClashPolicy.NotScored).Score().Find(Row("K"))!.Value.State);
        Assert.Equal(50, Clash(ClashPolicy.OperatorWins).Score().Find(Row("K"))!.Value.Score);
        Assert.Equal(100, Clash(ClashPolicy.DirectionWins).Score().Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void A_corrected_reading_is_what_counts()
    {
        var given = new Given().Objective("O").Indicator("K", "O", null, null, direction: Direction.LowerIsBetter);
        given.Target(
            new TargetEntry
            {
                Indicator = "K",
                Period = TargetPeriod.OfYear(2024),
                Text = ">= -15 gg",
                Reading = "<= -15 gg",
                ReadingReason = "segno",
            }
        );
        given.Measure(
            new MeasureEntry
            {
                Indicator = "K",
                Text = "18 gg",
                Reading = "-18 gg",
                ReadingReason = "segno",
            }
        );
        Assert.Equal(100, given.Score().Find(Row("K"))!.Value.Score);
    }

    [Theory]
    [InlineData(BareNumberMeaning.ByDirection, Direction.Unspecified, 100)]
    [InlineData(BareNumberMeaning.ByDirection, Direction.HigherIsBetter, 100)]
    [InlineData(BareNumberMeaning.ByDirection, Direction.LowerIsBetter, 0)]
    [InlineData(BareNumberMeaning.ByDirection, Direction.OnTarget, 0)]
    [InlineData(BareNumberMeaning.AtLeast, Direction.Unspecified, 100)]
    [InlineData(BareNumberMeaning.AtMost, Direction.Unspecified, 0)]
    [InlineData(BareNumberMeaning.Exactly, Direction.Unspecified, 0)]
    public void A_bare_figure_means_what_the_methodology_says(BareNumberMeaning meaning, Direction direction, decimal expected) =>
        Assert.Equal(expected, ScoreOf(new MetOrNot(), "10", "12", direction, with: m => m with { BareNumber = meaning }).Score);

    [Fact]
    public void An_override_replaces_the_rule_and_both_stay_visible()
    {
        var card = new Given().Objective("O").Indicator("K", "O", ">= 10", "5").Override(Row("K"), 80, "causa esterna").Score();
        var figure = card.Find(Row("K"))!;
        Assert.Equal(80, figure.Value.Score);
        Assert.Equal("causa esterna", figure.Override!.Reason);
        Assert.Equal(80, card.Find(Goal("O"))!.Value.Score);
        Assert.Contains(
            card.Explain(Row("K"))!.Steps,
            step => step is { Kind: Domain.Scoring.Derivations.StepKind.Overridden, A: 50, Result: 80 }
        );
    }

    [Fact]
    public void The_class_follows_the_printed_score_and_the_judgement_stands_beside_it()
    {
        var scale = new RatingScale(
            new("C", "C", Source),
            FigureAspect.Score,
            [new("Non raggiunto", null, 50), new("Parziale", 50, 95), new("Raggiunto", 95, null, WorstIndicatorAtLeast: 70)],
            []
        );
        Given Rated(string result) =>
            new Given()
                .Objective("O")
                .With(m => m with { Ratings = [scale], Levels = [Aggregate("L", "obiettivo", Own()) with { RatingScale = "C" }] })
                .Indicator("K", "O", ">= 10000", result);
        Assert.Equal("Raggiunto", Rated("9499,6").Score().Find(Goal("O"))!.PrintedRating); // 94,996 prints 95,00
        Assert.Equal("Parziale", Rated("9499").Score().Find(Goal("O"))!.PrintedRating);
        Assert.Equal("Non raggiunto", Rated("4999").Score().Find(Goal("O"))!.PrintedRating);
        var judged = Rated("9300").Judged(Goal("O"), "Raggiunto").Score().Find(Goal("O"))!;
        Assert.Equal("Parziale", judged.Rating!.Name);
        Assert.Equal("Raggiunto", judged.PrintedRating);
    }

    [Fact]
    public void A_judgement_on_an_indicator_that_is_assigned_once_needs_no_owner()
    {
        var indicator = new FigureRef(FigureKind.Indicator, "K");
        var card = new Given().Objective("O").Indicator("K", "O", ">= 10", "9").Judged(indicator, "Buono").Score();
        Assert.Equal("Buono", card.Find(indicator)!.PrintedRating);
    }

    [Fact]
    public void The_worst_indicator_can_lower_the_class()
    {
        var scale = new RatingScale(
            new("C", "C", Source),
            FigureAspect.Score,
            [new("Parziale", null, 80), new("Raggiunto", 80, null, WorstIndicatorAtLeast: 70)],
            []
        );
        var card = new Given()
            .Objective("O")
            .With(m => m with { Ratings = [scale], Levels = [Aggregate("L", "obiettivo", Own()) with { RatingScale = "C" }] })
            .Indicator("K1", "O", ">= 10", "10", 90)
            .Indicator("K2", "O", ">= 10", "6", 10)
            .Score();
        Assert.Equal(96, card.Find(Goal("O"))!.Value.Score);
        Assert.Equal("Parziale", card.Find(Goal("O"))!.PrintedRating);
    }

    [Fact]
    public void A_rule_used_only_by_name_is_never_chosen_by_itself()
    {
        Given Plan(string? rule) =>
            new Given()
                .Objective("O")
                .Rules(Rule("speciale", new MetOrNot()) with { OnlyByName = true }, Rule("I", Proportional()))
                .Indicator("K", "O", ">= 10", "5", rule: rule);
        Assert.Equal(50, Plan(null).Score().Find(Row("K"))!.Value.Score);
        Assert.Equal(0, Plan("speciale").Score().Find(Row("K"))!.Value.Score);
    }

    [Fact]
    public void A_scale_may_leave_figures_above_its_last_class_without_one()
    {
        Given Rated(bool leaves) =>
            new Given()
                .Objective("O")
                .Rules(Rule("I", new ValueItself(), cap: null))
                .With(m =>
                    m with
                    {
                        Ratings =
                        [
                            new RatingScale(new("C", "C", Source), FigureAspect.Score, [new("Basso", 0, 50), new("Alto", 50, 100)], [])
                            {
                                LeavesValuesOut = leaves,
                            },
                        ],
                        Levels = [Aggregate("L", "obiettivo", Own()) with { RatingScale = "C" }],
                    }
                )
                .Indicator("K", "O", ">= 10", "100");
        Assert.Equal("Alto", Rated(false).Score().Find(Goal("O"))!.PrintedRating);
        Assert.Null(Rated(true).Score().Find(Goal("O"))!.PrintedRating);
    }

    [Fact]
    public void Numbers_beyond_all_measure_give_a_reason_and_no_score()
    {
        var card = new Given()
            .Objective("O")
            .Indicator("K", "O", ">= 0,0000000000000000000000000001", "9999999999999999999999999999")
            .Rules(Rule("I", Proportional(full: false)))
            .Score();
        Assert.Contains("troppo grandi", card.Find(Row("K"))!.Value.Reason, StringComparison.Ordinal);
        Assert.NotNull(card.FactsOf(Row("K")));
    }

    [Theory]
    [InlineData("50 nel 2023", "31/12/2023")]
    [InlineData("50 (al 30/6/2023)", "30/06/2023")]
    public void A_result_of_before_the_cycle_is_not_its_result(string result, string day)
    {
        var value = new Given().Objective("O").Indicator("K", "O", ">= 50", result).Score().Find(Row("K"))!.Value;
        Assert.False(value.IsScored);
        Assert.Equal($"il testo dà un risultato al {day}, prima dell'inizio del ciclo", value.Reason);
    }

    [Fact]
    public void A_ratio_beyond_all_measure_gives_a_reason_too()
    {
        var card = new Given()
            .Objective("O")
            .Indicator("K", "O", ">= 50", null, unit: "%")
            .Measure(
                new MeasureEntry
                {
                    Indicator = "K",
                    Numerator = decimal.MaxValue,
                    Denominator = D("0.0000000000000000000000000001"),
                }
            )
            .Score();
        Assert.Contains("troppo grandi", card.Find(Row("K"))!.Value.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_score_set_by_a_person_stands_where_the_rule_has_numbers_beyond_all_measure()
    {
        var given = new Given()
            .Objective("O")
            .Indicator("K", "O", ">= 0,0000000000000000000000000001", "9999999999999999999999999999", 100)
            .Rules(Rule("I", Proportional(full: false)))
            .Override(Row("K"), 70);
        Assert.Equal(70, given.Score().Find(Row("K"))!.Value.Score);
        Assert.Equal(70, given.Score().Find(Goal("O"))!.Value.Score);
    }

    [Fact]
    public void A_target_of_a_figure_beyond_all_measure_leaves_it_without_score_and_says_so()
    {
        var given = new Given()
            .Objective("O", target: D("0.0000000000000000000000000001"))
            .Levels(Aggregate("L", "obiettivo", Own()) with { Achievement = new AchievementRule(AchievementKind.Ratio, Cap: null) })
            .Indicator("K", "O", ">= 10", "10", 100);
        Assert.Contains("troppo grandi", given.Score().Find(Goal("O"))!.Value.Reason, StringComparison.Ordinal);
    }
}
