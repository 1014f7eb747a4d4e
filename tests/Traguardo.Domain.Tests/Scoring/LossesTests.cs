// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class LossesTests
{
    /// <summary>S = 50 % KS (60) + 50 % (30 % O1 + 70 % O2); O1 = K1 (100), O2 = 25 % K2 (80) + 75 % K3 (40).</summary>
    private static Given Plan() =>
        new Given()
            .Levels(
                Aggregate("S", "strategico", Own(share: 50), Of(ComponentSource.Children, share: 50)),
                Aggregate("O", "operativo", Own())
            )
            .Objective("S", level: "strategico")
            .Objective("O1", "S", 30, "operativo")
            .Objective("O2", "S", 70, "operativo")
            .Indicator("KS", "S", ">= 10", "6", 100)
            .Indicator("K1", "O1", ">= 10", "10", 100)
            .Indicator("K2", "O2", ">= 10", "8", 25)
            .Indicator("K3", "O2", ">= 10", "4", 75);

    private static List<(string Code, decimal Points)> LossesOf(Given given, FigureRef? whole = null) =>
        [.. Losses.Of(given.Score(), whole ?? Goal("S")).Select(loss => (loss.Figure.Code, Exact.Settle(loss.Points)))];

    [Fact]
    public void Each_part_costs_its_weight_times_what_it_lacks_and_the_dearest_comes_first() =>
        Assert.Equal([("KS", 20m), ("O2", 17.5m), ("K3", 15.75m), ("K2", 1.75m)], LossesOf(Plan()));

    [Fact]
    public void Where_all_is_proportional_the_losses_of_the_indicators_are_all_that_is_missing()
    {
        var card = Plan().Score();
        var lost = Losses.Of(card, Goal("S")).Where(loss => loss.Figure.Kind == FigureKind.Indicator).Sum(loss => loss.Points);
        Assert.Equal(100, Exact.Settle(lost + card.Find(Goal("S"))!.Value.Exact));
    }

    [Fact]
    public void A_loss_is_what_scoring_again_with_full_score_in_its_place_would_give()
    {
        var given = Plan()
            .With(m =>
                m with
                {
                    Levels = [.. m.Levels.Select(rule => rule with { Cap = 70, Rounding = new Rounding(RoundingMode.Down, 1) })],
                }
            );
        var (dossier, card) = (given.Dossier(), given.Score());
        var losses = Losses.Of(card, Goal("S")).ToDictionary(loss => loss.Figure, loss => loss.Points);
        foreach (var figure in card.Figures.Where(figure => figure.Ref != Goal("S")))
        {
            var full = figure.Ref.Kind == FigureKind.Objective ? 70 : 100;
            var again = Scorer.Score(dossier with { Overrides = [new ScoreOverride(figure.Ref, full, "prova")] }, given.Methodology);
            var gained = again.Find(Goal("S"))!.Value.Exact - card.Find(Goal("S"))!.Value.Exact;
            Assert.Equal(gained > 0 && figure.Value.Exact < full ? gained : 0, losses.GetValueOrDefault(figure.Ref));
        }
    }

    [Fact]
    public void Looking_for_losses_leaves_the_scorecard_as_it_was()
    {
        var given = Plan().Override(Row("K3"), 50);
        var card = given.Score();
        var before = card.Values.ToArray().Select(value => (value.Exact, value.Score, value.Reason)).ToList();
        Assert.Equal(Losses.Of(card, Goal("S")), Losses.Of(card, Goal("S")));
        Assert.Equal(before, card.Values.ToArray().Select(value => (value.Exact, value.Score, value.Reason)));
    }

    [Fact]
    public void A_score_that_a_person_set_costs_what_it_lacks_and_hides_what_lies_below() =>
        Assert.Equal([("KS", 20m), ("O2", 3.5m)], LossesOf(Plan().Override(Goal("O2"), 90)));

    [Fact]
    public void What_has_no_score_costs_nothing_where_the_others_take_over_its_weight() =>
        Assert.DoesNotContain(LossesOf(Plan().Indicator("K4", "O1", ">= 10", null, 100)), loss => loss.Code == "K4");

    [Fact]
    public void What_has_no_score_costs_its_weight_where_it_counts_as_zero()
    {
        var given = new Given()
            .Levels(Aggregate("L", "obiettivo", Own() with { WhenPartMissing = MissingPart.AsZero }))
            .Objective("S")
            .Indicator("K1", "S", ">= 10", "10", 60)
            .Indicator("K2", "S", ">= 10", null, 40)
            .Indicator("K3", "S", ">= 10", "10", 50, state: ElementState.Deleted);
        Assert.Equal([("K2", 40m)], LossesOf(given));
    }

    [Fact]
    public void Work_that_was_not_done_costs_its_weight()
    {
        var given = new Given().Objective("S").Indicator("K1", "S", ">= 10", "10", 60).Indicator("K2", "S", ">= 10", null, 40);
        given.Measure(new MeasureEntry { Indicator = "K2", State = MeasureState.NotDone });
        Assert.Equal([("K2", 40m)], LossesOf(given));
    }

    [Fact]
    public void Full_score_is_the_highest_that_the_rule_gives()
    {
        var given = new Given()
            .Rules(Rule("I", Proportional(), cap: 90))
            .Objective("S")
            .Indicator("K1", "S", ">= 10", "10", 50)
            .Indicator("K2", "S", ">= 10", "8", 50);
        Assert.Equal([("K2", 5m)], LossesOf(given));
    }

    [Fact]
    public void A_result_that_is_another_figure_passes_the_loss_on()
    {
        var given = new Given()
            .Objective("S")
            .Objective("C")
            .Indicator("K1", "S", ">= 100", null, 100)
            .Indicator("K2", "C", ">= 10", "7", 100)
            .Measure(new MeasureEntry { Indicator = "K1", Figure = Goal("C") });
        Assert.Equal([("K1", 30m), ("K2", 30m), ("C", 30m)], LossesOf(given));
    }

    [Fact]
    public void A_figure_without_score_or_unknown_or_full_has_lost_nothing()
    {
        Assert.Empty(LossesOf(Plan(), FigureRef.Body));
        Assert.Empty(LossesOf(Plan(), Goal("X")));
        Assert.Empty(LossesOf(Plan(), Goal("O1")));
    }

    [Fact]
    public void Figures_that_depend_on_themselves_are_passed_over()
    {
        var given = new Given()
            .Objective("S")
            .Indicator("K1", "S", ">= 100", null, 50)
            .Indicator("K2", "S", ">= 10", "7", 50)
            .Measure(new MeasureEntry { Indicator = "K1", Figure = Goal("S") });
        Assert.Empty(LossesOf(given));
    }
}
