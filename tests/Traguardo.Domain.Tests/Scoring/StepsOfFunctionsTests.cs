// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>What an explanation says was computed is what was computed: operation, numbers, result.</summary>
public sealed class StepsOfFunctionsTests
{
    private static Given Plan(
        ScoringFunction function,
        string target,
        string result,
        decimal? cap = 100,
        decimal? floor = 0,
        Rounding? rounding = null,
        Direction direction = Direction.Unspecified,
        decimal? threshold = null,
        decimal? maximum = null,
        string? baseline = null
    ) =>
        new Given()
            .Objective("O")
            .Rules(Rule("I", function, cap: cap, floor: floor, rounding: rounding))
            .Indicator("K", "O", target, result, 100, direction, threshold: threshold, maximum: maximum, baseline: baseline);

    private static List<Step> Steps(Given given, FigureRef? figure = null) => [.. given.Score().Explain(figure ?? Row("K"))!.Steps];

    private static Formula F(string text) => Formula.Parse(text).Formula!;

    [Fact]
    public void A_proportion_is_told_as_it_was_made()
    {
        Assert.Equal([new(StepKind.Met, 10, 12, 100)], Steps(Plan(Proportional(), ">= 10", "12")));
        Assert.Equal([new(StepKind.Ratio, 5, 10, 50)], Steps(Plan(Proportional(), ">= 10", "5")));
        Assert.Equal([new(StepKind.InverseRatio, 10, 20, 50)], Steps(Plan(Proportional(ProportionKind.InverseRatio), "<= 10", "20")));
        Assert.Equal(
            [new(StepKind.RelativeDeviation, 15, 10, 50)],
            Steps(Plan(Proportional(ProportionKind.RelativeDeviation), "<= 10", "15"))
        );
    }

    [Fact]
    public void A_target_of_zero_or_below_is_told_as_its_rule_says()
    {
        Assert.Equal([new(StepKind.NotMet, 0, 3, 0)], Steps(Plan(Proportional(), "<= 0", "3")));
        Assert.Equal([new(StepKind.Met, 0, 0, 100)], Steps(Plan(Proportional(full: false), "<= 0", "0")));
        Assert.Equal([new(StepKind.NotMet, -4, -2, 0)], Steps(Plan(Proportional(), "<= -4", "-2")));
        var deviation = Proportional(negative: SpecialTarget.RelativeDeviation);
        Assert.Equal([new(StepKind.RelativeDeviation, -2, -4, 50)], Steps(Plan(deviation, "<= -4", "-2")));
    }

    [Fact]
    public void Cap_floor_and_rounding_come_after_the_function()
    {
        Assert.Equal(
            [new(StepKind.Ratio, 15, 10, 150), new(StepKind.Capped, 150, 120, 120)],
            Steps(Plan(Proportional(full: false), ">= 10", "15", cap: 120))
        );
        Assert.Equal(
            [new(StepKind.RelativeDeviation, 30, 10, -100), new(StepKind.Floored, -100, 5, 5)],
            Steps(Plan(Proportional(ProportionKind.RelativeDeviation), "<= 10", "30", floor: 5))
        );
        Assert.Equal(
            [new(StepKind.Ratio, 1, 8, 12.5m), new(StepKind.Rounded, 12.5m, 0, 13)],
            Steps(Plan(Proportional(), ">= 8", "1", rounding: new(RoundingMode.HalfUp, 0)))
        );
    }

    [Fact]
    public void Answers_days_shares_and_values_are_told()
    {
        Assert.Equal([new(StepKind.Answer, 1, 0, 90)], Steps(Plan(new YesNo(90, 5), "SI", "SI")));
        Assert.Equal([new(StepKind.Answer, 0, 0, 5)], Steps(Plan(new YesNo(90, 5), "SI", "NO")));
        Assert.Equal([new(StepKind.Met, 10, 10, 95)], Steps(Plan(new MetOrNot(95, 15), ">= 10", "10")));
        Assert.Equal([new(StepKind.NotMet, 10, 9, 15)], Steps(Plan(new MetOrNot(95, 15), ">= 10", "9")));
        Assert.Equal([new(StepKind.ValueItself, 42, 0, 42)], Steps(Plan(new ValueItself(), ">= 10", "42")));
        Assert.Equal([new(StepKind.Share, 3, 4, 75)], Steps(Plan(new Share(), "4 uffici su 5", "3 su 5")));
        Assert.Equal(
            [new(StepKind.DayRatio, 180, 360, 50)],
            Steps(Plan(new DayRatio(DayCount.Thirty360), "entro il 30/06/2024", "31/12/2024"))
        );
        Assert.Equal(
            [new(StepKind.Met, 180, 150, 100)],
            Steps(Plan(new DayRatio(DayCount.Thirty360), "entro il 30/06/2024", "30/05/2024"))
        );
    }

    [Fact]
    public void A_formula_is_told_with_its_text_and_takes_all_that_the_row_has()
    {
        var formula = new ByFormula(F("100 * (r - b) / (m - s)"));
        Assert.Equal(
            [new(StepKind.Formula, 30, 50, 50, formula.Expression.Text)],
            Steps(Plan(formula, ">= 50", "30", threshold: 20, maximum: 60, baseline: "10"))
        );
    }

    [Fact]
    public void A_band_is_told_with_where_it_begins()
    {
        var bands = new Bands(
            BandArgument.Ratio,
            [new(null, new(50), 10), new(new(50), new(100), 40, 80), new(new(100), null, 100)],
            false,
            SpecialTarget.MetOrNot,
            SpecialTarget.MetOrNot
        );
        Assert.Equal(new Step(StepKind.Band, 20, 0, 10, "-"), Steps(Plan(bands, ">= 10", "2"))[^1]);
        Assert.Equal(new Step(StepKind.Band, 75, 50, 60), Steps(Plan(bands, ">= 10", "7,5"))[^1]);
        Assert.Equal(new Step(StepKind.Band, 50, 50, 40), Steps(Plan(bands, ">= 10", "5"))[^1]);
        Assert.Equal(new Step(StepKind.Band, 100, 100, 100), Steps(Plan(bands, ">= 10", "10"))[^1]);
    }

    [Fact]
    public void An_interpolation_is_told_with_result_and_target()
    {
        var line = new Interpolation([
            new(new Anchor(AnchorKind.Threshold), 0),
            new(new Anchor(AnchorKind.Target), 80),
            new(new Anchor(AnchorKind.Maximum), 100),
        ]);
        Assert.Equal(
            [new(StepKind.Interpolated, 15, 20, 40)],
            Steps(Plan(line, ">= 20", "15", direction: Direction.HigherIsBetter, threshold: 10, maximum: 40))
        );
        Assert.Equal(
            [new(StepKind.Interpolated, 30, 20, 90)],
            Steps(Plan(line, ">= 20", "30", direction: Direction.HigherIsBetter, threshold: 10, maximum: 40))
        );
    }

    [Theory]
    [InlineData(Mean.Simple, StepKind.SimpleMean, 150, 2, 75)]
    [InlineData(Mean.Sum, StepKind.Sum, 150, 2, 150)]
    [InlineData(Mean.Count, StepKind.Count, 2, 0, 2)]
    [InlineData(Mean.Lowest, StepKind.Lowest, 50, 2, 50)]
    [InlineData(Mean.Highest, StepKind.Highest, 100, 2, 100)]
    [InlineData(Mean.Weighted, StepKind.WeightedMean, 6000, 100, 60)]
    public void A_mean_is_told_with_its_total_and_what_divides_it(Mean mean, StepKind kind, int a, int b, int result)
    {
        var given = new Given()
            .Levels(Aggregate("L", "obiettivo", Own(mean)))
            .Objective("O")
            .Indicator("K1", "O", ">= 10", "10", 20)
            .Indicator("K2", "O", ">= 10", "5", 80);
        Assert.Equal([new(kind, a, b, result)], Steps(given, Goal("O")));
    }

    [Fact]
    public void Each_component_of_a_blend_is_told_with_its_share()
    {
        var given = new Given()
            .Levels(
                Aggregate("S", "strategico", Own(share: 40), Of(ComponentSource.Children, share: 60)),
                Aggregate("L", "obiettivo", Own())
            )
            .Objective("S", level: "strategico")
            .Objective("O", "S", 100)
            .Indicator("KS", "S", ">= 10", "5", 100)
            .Indicator("K", "O", ">= 10", "10", 100);
        Assert.Equal(
            [
                new(StepKind.WeightedMean, 5000, 100, 50),
                new(StepKind.Blend, 50, 40, 20, "0"),
                new(StepKind.WeightedMean, 10000, 100, 100),
                new(StepKind.Blend, 100, 60, 60, "1"),
            ],
            Steps(given, Goal("S"))
        );
    }

    [Fact]
    public void A_state_that_counts_a_grade_and_a_score_set_by_a_person_are_told()
    {
        var missing = new Given()
            .Objective("O")
            .Indicator("K", "O", ">= 10", null, 100)
            .With(m => m with { States = [new StateRule(MeasureState.Missing, Counts: true, Score: 30)] });
        Assert.Equal([new(StepKind.StateScore, 0, 0, 30, "manca il risultato")], Steps(missing));
        Assert.Equal(
            [new(StepKind.Ratio, 5, 10, 50), new(StepKind.Overridden, 50, 1, 80, "motivo")],
            Steps(Plan(Proportional(), ">= 10", "5").Override(Row("K"), 80))
        );
        Assert.Equal(
            [new(StepKind.Overridden, 0, 0, 80, "motivo")],
            Steps(new Given().Objective("O").Indicator("K", "O", ">= 10", null, 100).Override(Row("K"), 80))
        );
    }
}
