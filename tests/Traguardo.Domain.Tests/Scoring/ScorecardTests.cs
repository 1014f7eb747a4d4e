// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Model;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>What a scorecard says of its figures: names, places, rounding, and how each was made.</summary>
public sealed class ScorecardTests
{
    private static readonly Rounding Whole = new(RoundingMode.HalfUp, 0);
    private static readonly Rounding Tenth = new(RoundingMode.Down, 1);

    private static Given Plan() =>
        new Given()
            .Objective("O")
            .Indicator("K", "O", ">= 3", "2")
            .Unit("A", "area")
            .Sheet("S", "dirigente")
            .Block("S", "B", 100)
            .Item("S", "B", Goal("O"))
            .Rules(Rule("I", Proportional(), rounding: Whole))
            .Levels(Aggregate("L", "obiettivo", Own()) with { Rounding = Tenth })
            .With(m => m with { BodyRule = Aggregate("E", null, Of(ComponentSource.Objectives, Mean.Count)) });

    [Fact]
    public void Figures_come_rows_first_each_with_the_name_of_its_place()
    {
        var figures = Plan().Score().Figures.ToList();
        Assert.Equal(
            [
                Row("K", "O"),
                Goal("O"),
                new FigureRef(FigureKind.Unit, "A"),
                new FigureRef(FigureKind.Block, "B", "S"),
                new FigureRef(FigureKind.Sheet, "S"),
                new FigureRef(FigureKind.Body, ""),
            ],
            figures.Select(figure => figure.Ref)
        );
        Assert.Equal(["Indicatore", "obiettivo", "area", null, "dirigente", null], figures.Select(figure => figure.Level));
        Assert.Equal(["O", null, null, "S", null, null], figures.Select(figure => figure.Parent));
        Assert.Equal("Ente di prova", figures[^1].Name);
    }

    [Fact]
    public void Each_figure_is_printed_as_its_rule_rounds_it()
    {
        var card = Plan().Score();
        Assert.Equal(Whole, card.RoundingOf(Row("K")));
        Assert.Equal(Tenth, card.RoundingOf(Goal("O")));
        Assert.Equal(Whole, card.RoundingOf(FigureRef.Body));
        Assert.Equal(Rounding.HalfUp2, card.RoundingOf(UnitA));
        Assert.Equal(Rounding.HalfUp2, card.RoundingOf(Goal("X")));
        Assert.Equal((67, 67), (card.Find(Row("K"))!.Value.Score, card.Find(Goal("O"))!.Value.Score));
    }

    [Fact]
    public void Every_figure_can_be_explained_and_none_that_is_not_there()
    {
        var card = Plan().Score();
        Assert.Equal(card.Figures.Select(figure => figure.Ref), card.ExplainAll().Select(derivation => derivation.Figure));
        Assert.Null(card.Explain(Goal("X")));
        Assert.Null(card.Find(Goal("X")));
        Assert.Null(card.FactsOf(Goal("X")));
        Assert.Null(card.FactsOf(Goal("O")));
    }

    [Fact]
    public void A_model_looks_at_the_day_asked_and_never_beyond_the_end_of_the_cycle()
    {
        var plan = Plan().Dossier().Plan;
        static DateOnly Of(Plan plan, DateOnly? day) => ScoringModel.Prepare(plan, new Given().Methodology, day).Day;
        Assert.Equal(new DateOnly(2024, 5, 1), Of(plan, new DateOnly(2024, 5, 1)));
        Assert.Equal(new DateOnly(2024, 12, 31), Of(plan, new DateOnly(2025, 5, 1)));
        Assert.Equal(new DateOnly(2024, 12, 31), Of(plan, null));
    }

    [Theory]
    [InlineData(Direction.LowerIsBetter, ">= 10", "5", true)]
    [InlineData(Direction.LowerIsBetter, ">= 10", "15", false)]
    [InlineData(Direction.HigherIsBetter, "<= 10", "5", false)]
    [InlineData(Direction.HigherIsBetter, "<= 10", "15", true)]
    public void Where_the_direction_wins_over_the_operator_it_says_what_meets_the_target(
        Direction direction,
        string target,
        string result,
        bool met
    ) => Assert.Equal(met, ScoreOf(new MetOrNot(), target, result, direction, with: m => m with { Clash = ClashPolicy.DirectionWins }).Met);

    [Theory]
    [InlineData(Direction.LowerIsBetter, "= 10", 50)]
    [InlineData(Direction.HigherIsBetter, "= 10", 200)]
    [InlineData(Direction.Unspecified, "= 10", 200)]
    [InlineData(Direction.Unspecified, "<= 10", 50)]
    [InlineData(Direction.Unspecified, "< 10", 50)]
    public void A_directed_ratio_follows_the_indicator_or_else_the_operator(Direction direction, string target, decimal expected) =>
        Assert.Equal(expected, ScoreOf(Proportional(ProportionKind.DirectedRatio, full: false), target, "20", direction, cap: null).Score);

    [Fact]
    public void What_is_out_of_the_plan_stays_so_whatever_its_target_says()
    {
        var given = new Given()
            .Objective("O")
            .Indicator("K", "O", ">= 10", "5", direction: Direction.LowerIsBetter, state: ElementState.Deleted);
        Assert.Equal(MeasureState.Deleted, given.Score().Find(Row("K"))!.Value.State);
    }
}
