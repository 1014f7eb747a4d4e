// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Indicators whose result is another figure of the scorecard.</summary>
public sealed class TakenFiguresTests
{
    /// <summary>KD on D asks for 80 % and takes the figure; O2 is worth 60, and 75 against its own target of 80.</summary>
    private static Scorecard Taking(FigureRef figure) =>
        ThreeObjectives()
            .Levels(
                Aggregate("L", "obiettivo", Own(Mean.Simple)) with
                {
                    Achievement = new AchievementRule(AchievementKind.Ratio, DefaultTarget: 80),
                }
            )
            .Objective("D")
            .Objective("E")
            .Indicator("KD", "D", ">= 80 %", null, unit: "%")
            .Indicator("KE", "E", ">= 80", null)
            .Measure(new MeasureEntry { Indicator = "KD", Figure = figure })
            .Score();

    [Fact]
    public void The_figure_taken_is_the_result_and_has_a_variance()
    {
        var facts = Taking(Goal("O2")).FactsOf(Row("KD"))!;
        Assert.Equal((60, -20), (facts.Result, facts.Variance));
    }

    [Fact]
    public void An_achievement_can_be_taken_instead_of_a_score()
    {
        var card = Taking(Goal("O2") with { Aspect = FigureAspect.Achievement });
        Assert.Equal((75, 93.75m), (card.FactsOf(Row("KD"))!.Result, card.Find(Row("KD"))!.Value.Score));
    }

    [Fact]
    public void A_figure_that_is_not_there_or_has_no_score_is_no_result()
    {
        var nowhere = Taking(Goal("X")).Find(Row("KD"))!.Value;
        Assert.Equal((MeasureState.Unreadable, "il risultato rimanda a una cifra che non esiste"), (nowhere.State, nowhere.Reason));
        var empty = Taking(Goal("E")).Find(Row("KD"))!.Value;
        Assert.Equal(
            (MeasureState.Missing, "la cifra a cui il risultato rimanda non ha un punteggio: nessuna delle parti ha un punteggio"),
            (empty.State, empty.Reason)
        );
    }

    [Fact]
    public void Of_results_that_lead_round_all_are_named_and_what_only_looks_at_them_is_not()
    {
        var given = new Given();
        foreach (var (from, to) in new[] { ("A", "B"), ("B", "C"), ("C", "A"), ("D", "A") })
        {
            given
                .Objective(from)
                .Indicator("K" + from, from, ">= 80", null)
                .Measure(new MeasureEntry { Indicator = "K" + from, Figure = Goal(to) });
        }

        var card = given.Score();
        foreach (var code in new[] { "A", "B", "C" })
        {
            Assert.Equal("il risultato dipende da sé stesso", card.Find(Row("K" + code))!.Value.Reason);
            Assert.Equal("la cifra dipende da sé stessa", card.Find(Goal(code))!.Value.Reason);
        }

        Assert.Equal(
            "la cifra a cui il risultato rimanda non ha un punteggio: la cifra dipende da sé stessa",
            card.Find(Row("KD"))!.Value.Reason
        );
    }
}
