// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Examples;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Given = Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Methodologies;

public sealed class ExampleRunnerTests
{
    private static readonly Interpolation FromThreshold = new([
        new(new(AnchorKind.Threshold), 50),
        new(new(AnchorKind.Target), 100),
        new(new(AnchorKind.Maximum), 120),
    ]);

    [Fact]
    public void An_indicator_example_is_scored_by_its_own_rule_whatever_the_methodology_would_choose()
    {
        var methodology = Methodology() with
        {
            Indicators =
            [
                Given.Rule("prima", new MetOrNot()),
                Given.Rule("seconda", Given.Proportional()) with
                {
                    Examples = [new IndicatorExample(">= 20", "12", 60, Line: 7)],
                },
            ],
        };
        var outcome = Assert.Single(ExampleRunner.Run(methodology));
        Assert.Equal("seconda", outcome.Rule.Id);
        Assert.Equal("target «>= 20», risultato «12»", outcome.Given);
        Assert.Equal(("60,00", "60,00", true, 7), (outcome.Expected, outcome.Computed, outcome.Agrees, outcome.Line));
        Assert.Null(outcome.Reason);
    }

    [Fact]
    public void A_wrong_example_shows_both_figures()
    {
        var outcome = RunOne(Given.Proportional(), new IndicatorExample(">= 20", "12", 61));
        Assert.Equal(("61,00", "60,00", false), (outcome.Expected, outcome.Computed, outcome.Agrees));
    }

    [Fact]
    public void Figures_are_printed_with_the_decimals_of_the_rule()
    {
        var outcome = RunOne(Given.Proportional(), new IndicatorExample(">= 3", "2", 67), Rounding.HalfUp2.WithDigits(0));
        Assert.Equal(("67", "67", true), (outcome.Expected, outcome.Computed, outcome.Agrees));
    }

    [Fact]
    public void An_example_may_say_that_there_is_no_score()
    {
        var none = RunOne(Given.Proportional(zero: SpecialTarget.NotScored), new IndicatorExample(">= 0", "-1", null));
        Assert.True(none.Agrees);
        Assert.Null(none.Computed);
        Assert.NotNull(none.Reason);
        Assert.False(RunOne(Given.Proportional(), new IndicatorExample(">= 20", "12", null)).Agrees);
    }

    [Fact]
    public void Direction_threshold_maximum_and_baseline_reach_the_rule_and_the_words()
    {
        Assert.Equal(
            "90,00",
            RunOne(
                Given.Proportional(ProportionKind.RelativeDeviation),
                new IndicatorExample("20", "22", 90, Direction.LowerIsBetter)
            ).Computed
        );

        var threshold = RunOne(
            FromThreshold,
            new IndicatorExample(">= 20", "15", 75, Direction.HigherIsBetter, Threshold: 10, Maximum: 40)
        );
        Assert.True(threshold.Agrees);
        Assert.Equal("target «>= 20», risultato «15», meglio se alto, soglia 10, massimo 40", threshold.Given);

        var baseline = new Interpolation([new(new(AnchorKind.Baseline), 0), new(new(AnchorKind.Target), 100)]);
        var outcome = RunOne(baseline, new IndicatorExample(">= 20", "15", 50, Baseline: 10));
        Assert.True(outcome.Agrees);
        Assert.EndsWith("valore di partenza 10", outcome.Given, StringComparison.Ordinal);
    }

    [Fact]
    public void A_judged_result_takes_its_grade()
    {
        var methodology = Methodology() with { Grades = [new GradeScale(new RuleInfo("G", "G", Given.Source), [new Grade("buono", 80)])] };
        var rule = Given.Rule("I", new Graded("G")) with
        {
            Examples = [new IndicatorExample("Relazione sull'attività", "fatta bene", 80, Grade: "buono")],
        };
        var outcome = Assert.Single(ExampleRunner.Run(methodology with { Indicators = [rule] }));
        Assert.True(outcome.Agrees, outcome.Reason);
        Assert.EndsWith("giudizio «buono»", outcome.Given, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_count_from_the_year_of_the_deadline()
    {
        var rule = new DayRatio(DayCount.Calendar);
        // 31 March is day 91 of a leap year and day 90 of another one
        Assert.Equal("91,00", RunOne(rule, new IndicatorExample("entro il 31/3/2024", "9/4/2024", 91)).Computed);
        Assert.Equal("90,00", RunOne(rule, new IndicatorExample("entro il 31/3/2023", "10/4/2023", 90)).Computed);
    }

    [Fact]
    public void The_unit_of_the_rule_is_that_of_the_example()
    {
        var rule = Given.Rule("I", Given.Proportional(), new RuleSelector { Units = ["gg"] }) with
        {
            Examples = [new IndicatorExample(">= 20", "12 gg", 60)],
        };
        Assert.True(Assert.Single(ExampleRunner.Run(Methodology() with { Indicators = [rule] })).Agrees);
    }

    [Fact]
    public void An_aggregation_example_blends_weights_and_shares_as_the_rule_does()
    {
        var rule = Given.Aggregate("L", "livello", Given.Own(share: 50), Given.Of(ComponentSource.Children, Mean.Simple, 50)) with
        {
            Examples =
            [
                new AggregationExample(
                    [
                        [new(60, 20), new(100, 80)],
                        [new(80, null), new(90, null)],
                    ],
                    88.5m,
                    3
                ),
            ],
        };
        var outcome = Assert.Single(ExampleRunner.Run(Methodology() with { Levels = [rule] }));
        Assert.True(outcome.Agrees);
        Assert.Equal("(60 × 20; 100 × 80) + (80; 90)", outcome.Given);
        Assert.Equal(("88,50", "88,50", 3), (outcome.Expected, outcome.Computed, outcome.Line));
    }

    [Theory]
    [InlineData(MissingPart.Redistribute, "100,00")]
    [InlineData(MissingPart.AsZero, "80,00")]
    [InlineData(MissingPart.NoScore, null)]
    public void A_part_without_score_does_what_the_rule_says(MissingPart missing, string? computed)
    {
        var rule = Given.Aggregate("L", "livello", Given.Own() with { WhenPartMissing = missing }) with
        {
            Examples =
            [
                new AggregationExample(
                    [
                        [new(null, 20), new(100, 80)],
                    ],
                    100
                ),
            ],
        };
        var outcome = Assert.Single(ExampleRunner.Run(Methodology() with { Levels = [rule] }));
        Assert.Equal(computed, outcome.Computed);
        Assert.Equal("(senza punteggio × 20; 100 × 80)", outcome.Given);
        Assert.Equal(computed is null, outcome.Reason is not null);
    }

    [Fact]
    public void Rules_of_every_section_are_run_with_their_limits_and_achievements_of_parts_as_given()
    {
        AggregationRule Rule(string id, ComponentSource source) =>
            Given.Aggregate(id, null, Given.Of(source, Mean.Simple) with { Aspect = FigureAspect.Achievement }) with
            {
                Cap = 90,
                RatingScale = "S",
                Achievement = new AchievementRule(AchievementKind.Ratio, DefaultTarget: 80),
                Examples =
                [
                    new AggregationExample(
                        [
                            [new(100, null), new(98, null)],
                        ],
                        90
                    ),
                ],
            };
        var outcomes = ExampleRunner
            .Run(
                Methodology() with
                {
                    Units = [Rule("U", ComponentSource.Units)],
                    Views = [Rule("V", ComponentSource.Selection)],
                    Sheets = [Rule("S", ComponentSource.Blocks)],
                    Blocks = [Rule("B", ComponentSource.Lines)],
                    BodyRule = Rule("E", ComponentSource.Children),
                }
            )
            .ToList();
        Assert.Equal(["U", "V", "S", "B", "E"], outcomes.Select(outcome => outcome.Rule.Id));
        Assert.All(outcomes, outcome => Assert.True(outcome.Agrees));
    }

    [Fact]
    public void A_rating_example_looks_at_the_worst_indicator_too()
    {
        var scale = new RatingScale(
            new RuleInfo("S", "S", Given.Source),
            FigureAspect.Achievement,
            [new RatingClass("basso", null, 90), new RatingClass("alto", 90, null, WorstIndicatorAtLeast: 70)],
            [new RatingExample(95, null, "alto", 4), new RatingExample(95, 60, "basso"), new RatingExample(95, 60, "ALTO")]
        );
        var outcomes = ExampleRunner.Run(Methodology() with { Ratings = [scale] }).ToList();
        Assert.Equal([true, true, false], outcomes.Select(outcome => outcome.Agrees));
        Assert.Equal("punteggio 95, indicatore peggiore 60", outcomes[1].Given);
        Assert.Equal(4, outcomes[0].Line);
    }

    [Fact]
    public void A_figure_outside_all_classes_has_none()
    {
        var scale = new RatingScale(
            new RuleInfo("S", "S", Given.Source),
            FigureAspect.Score,
            [new RatingClass("alto", 90, null)],
            [new RatingExample(50, null, "alto")]
        );
        var outcome = Assert.Single(ExampleRunner.Run(Methodology() with { Ratings = [scale] }));
        Assert.False(outcome.Agrees);
        Assert.Null(outcome.Computed);
        Assert.Equal("nessuna classe comprende la cifra", outcome.Reason);
    }

    private static ExampleOutcome RunOne(ScoringFunction function, IndicatorExample example, Rounding? rounding = null) =>
        Assert.Single(
            ExampleRunner.Run(
                Methodology() with
                {
                    Indicators = [Given.Rule("I", function, rounding: rounding) with { Examples = [example] }],
                }
            )
        );

    private static Methodology Methodology() =>
        new()
        {
            Id = "prova",
            Title = "prova",
            Source = Given.Source,
        };
}
