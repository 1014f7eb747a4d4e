// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Scores set and judgements given by persons: each on its figure, the latest known on a day.</summary>
public sealed class DecisionsTests
{
    private static readonly DateOnly April = new(2024, 4, 1);
    private static readonly DateOnly August = new(2024, 8, 1);

    private static Scorecard Score(DateOnly? day, ScoreOverride[] overrides, params Judgement[] judgements)
    {
        var given = new Given().Objective("O").Indicator("K", "O", ">= 10", "5").Objective("P").Indicator("L", "P", ">= 10", "5");
        return Scorer.Score(given.Dossier() with { Overrides = [.. overrides], Judgements = [.. judgements] }, given.Methodology, day);
    }

    private static decimal Of(Scorecard card, string objective) => card.Find(Goal(objective))!.Value.Score;

    [Fact]
    public void A_score_set_on_a_day_is_not_known_before()
    {
        ScoreOverride[] set = [new(Goal("O"), 90, "motivo", Date: April)];
        Assert.Equal(0, Of(Score(new DateOnly(2024, 3, 31), set), "O"));
        Assert.Equal(90, Of(Score(April, set), "O"));
        Assert.Equal(90, Of(Score(null, set), "O"));
    }

    [Fact]
    public void Of_two_decisions_on_one_figure_the_later_counts_in_whatever_order_they_are_written()
    {
        ScoreOverride early = new(Goal("O"), 90, "motivo", Date: April);
        ScoreOverride late = new(Goal("O"), 70, "motivo", Date: August);
        Judgement first = new(Goal("O"), "Alto", "motivo", Date: April);
        Judgement last = new(Goal("O"), "Basso", "motivo", Date: August);
        foreach (var card in new[] { Score(null, [early, late], first, last), Score(null, [late, early], last, first) })
        {
            Assert.Equal(70, Of(card, "O"));
            Assert.Equal("Basso", card.Find(Goal("O"))!.PrintedRating);
        }
    }

    [Fact]
    public void Decisions_on_two_figures_stand_side_by_side_and_one_on_no_figure_is_passed_over()
    {
        var card = Score(null, [new(Goal("O"), 90, "motivo"), new(Goal("X"), 10, "motivo"), new(Goal("P"), 70, "motivo")]);
        Assert.Equal((90, 70), (Of(card, "O"), Of(card, "P")));
    }
}
