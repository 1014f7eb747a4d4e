// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class UnitsViewsSheetsTests
{
    private static readonly FigureRef A = new(FigureKind.Unit, "A");

    /// <summary>Objectives O1 (100), O2 (60), O3 (20); unit A has a subunit B.</summary>
    private static Given Three() =>
        new Given()
            .Unit("A", "area")
            .Unit("B", "servizio", "A")
            .Objective("O1", weight: 10, tags: "comune")
            .Objective("O2", weight: 30)
            .Objective("O3", weight: 60, tags: "comune")
            .Indicator("K1", "O1", ">= 10", "10", tag: "sistema")
            .Indicator("K2", "O2", ">= 10", "6")
            .Indicator("K3", "O3", ">= 10", "2", tag: "sistema");

    private static Given With(Component component) => Three().With(m => m with { Units = [Aggregate("U", null, component)] });

    [Fact]
    public void A_unit_is_the_simple_mean_of_the_objectives_it_takes_part_in() =>
        Assert.Equal(
            80,
            With(Of(ComponentSource.Objectives, Mean.Simple))
                .TakesPart("A", "O1")
                .TakesPart("A", "O2")
                .TakesPart("B", "O3")
                .Score()
                .Find(A)!
                .Value.Score
        );

    [Fact]
    public void A_shared_objective_counts_whole_in_each_unit()
    {
        var card = With(Of(ComponentSource.Objectives, Mean.Simple)).TakesPart("A", "O2").TakesPart("B", "O2").TakesPart("B", "O1").Score();
        Assert.Equal(60, card.Find(A)!.Value.Score);
        Assert.Equal(80, card.Find(new FigureRef(FigureKind.Unit, "B"))!.Value.Score);
    }

    [Fact]
    public void With_its_subunits_a_unit_counts_every_objective_once()
    {
        var component = Of(ComponentSource.Objectives, Mean.Simple) with { WithSubunits = true };
        Assert.Equal(
            60,
            With(component).TakesPart("A", "O1").TakesPart("A", "O2").TakesPart("B", "O2").TakesPart("B", "O3").Score().Find(A)!.Value.Score
        );
    }

    [Fact]
    public void A_units_own_weights_weigh_its_objectives() =>
        Assert.Equal(
            90,
            With(Of(ComponentSource.Objectives)).TakesPart("A", "O1", 75).TakesPart("A", "O2", 25).Score().Find(A)!.Value.Score
        );

    [Fact]
    public void Without_own_weights_the_objectives_weights_are_used() =>
        Assert.Equal(70, With(Of(ComponentSource.Objectives)).TakesPart("A", "O1").TakesPart("A", "O2").Score().Find(A)!.Value.Score);

    [Fact]
    public void Among_siblings_a_shared_objective_weighs_what_its_units_weigh_together()
    {
        var card = new Given()
            .Unit("A")
            .Unit("B")
            .Objective("P", level: "padre")
            .Objective("O1", "P", weight: 1)
            .Objective("O2", "P", weight: 50)
            .TakesPart("A", "O1", 40)
            .TakesPart("B", "O1", 10)
            .Levels(Aggregate("P", "padre", Of(ComponentSource.Children)), Aggregate("L", "obiettivo", Own()))
            .Indicator("K1", "O1", ">= 10", "10")
            .Indicator("K2", "O2", ">= 10", "0")
            .Score();
        Assert.Equal(50, card.Find(Goal("P"))!.Value.Score);
    }

    [Fact]
    public void A_unit_can_be_the_mean_of_the_rows_of_its_objectives_or_of_the_units_below()
    {
        Assert.Equal(
            60,
            With(Of(ComponentSource.Rows, Mean.Simple)).TakesPart("A", "O1").TakesPart("A", "O3").Score().Find(A)!.Value.Score
        );
        var card = Three()
            .With(m =>
                m with
                {
                    Units =
                    [
                        Aggregate("UA", "area", Of(ComponentSource.Units, Mean.Simple)),
                        Aggregate("US", "servizio", Of(ComponentSource.Objectives, Mean.Simple)),
                    ],
                }
            )
            .TakesPart("B", "O2")
            .Score();
        Assert.Equal(60, card.Find(A)!.Value.Score);
    }

    [Theory]
    [InlineData(Mean.Simple, 60)]
    [InlineData(Mean.Sum, 120)]
    [InlineData(Mean.Count, 2)]
    public void A_view_selects_by_tag_and_has_its_own_figure(Mean mean, decimal expected)
    {
        var given = Three()
            .With(m => m with { Views = [Aggregate("V", null, Of(ComponentSource.Selection, mean))] })
            .View(
                new View
                {
                    Code = "S",
                    Name = "Sistema",
                    Rule = "V",
                    Tags = ["sistema"],
                }
            );
        Assert.Equal(expected, given.Score().Find(new FigureRef(FigureKind.View, "S"))!.Value.Score);
    }

    [Fact]
    public void A_view_selects_by_codes_level_unit_place_and_score()
    {
        var given = Three()
            .TakesPart("B", "O3")
            .With(m =>
                m with
                {
                    Views =
                    [
                        Aggregate("N", null, Of(ComponentSource.Selection, Mean.Count)),
                        Aggregate("M", null, Of(ComponentSource.Selection, Mean.Simple)),
                    ],
                }
            )
            .View(
                new View
                {
                    Code = "per-codice",
                    Name = "",
                    Rule = "M",
                    Codes = ["K1", "K2"],
                }
            )
            .View(
                new View
                {
                    Code = "per-unita",
                    Name = "",
                    Rule = "M",
                    Units = ["A"],
                }
            )
            .View(
                new View
                {
                    Code = "dentro",
                    Name = "",
                    Rule = "M",
                    Within = ["O2"],
                }
            )
            .View(
                new View
                {
                    Code = "obiettivi",
                    Name = "",
                    Rule = "N",
                    Of = ViewOf.Objectives,
                    Levels = ["obiettivo"],
                }
            )
            .View(
                new View
                {
                    Code = "alti",
                    Name = "",
                    Rule = "N",
                    Of = ViewOf.Objectives,
                    ScoreFrom = 60,
                }
            )
            .View(
                new View
                {
                    Code = "medi",
                    Name = "",
                    Rule = "N",
                    Of = ViewOf.Objectives,
                    ScoreFrom = 20,
                    ScoreBelow = 100,
                }
            )
            .View(
                new View
                {
                    Code = "comuni",
                    Name = "",
                    Rule = "N",
                    Of = ViewOf.Objectives,
                    Tags = ["comune"],
                }
            )
            .View(
                new View
                {
                    Code = "aree",
                    Name = "",
                    Rule = "N",
                    Of = ViewOf.Units,
                    Levels = ["area"],
                }
            );
        var card = given.Score();
        decimal Figure(string view) => card.Find(new FigureRef(FigureKind.View, view))!.Value.Score;
        Assert.Equal(80, Figure("per-codice"));
        Assert.Equal(20, Figure("per-unita"));
        Assert.Equal(60, Figure("dentro"));
        Assert.Equal(3, Figure("obiettivi"));
        Assert.Equal(2, Figure("alti"));
        Assert.Equal(2, Figure("medi"));
        Assert.Equal(2, Figure("comuni"));
        Assert.Equal(0, Figure("aree")); // units without a rule have no score, and only scored ones are counted
    }

    [Fact]
    public void A_view_can_have_a_target_of_its_own()
    {
        var given = Three()
            .With(m =>
                m with
                {
                    Views =
                    [
                        Aggregate("V", null, Of(ComponentSource.Selection, Mean.Simple)) with
                        {
                            Achievement = new AchievementRule(AchievementKind.Ratio),
                        },
                    ],
                }
            )
            .View(
                new View
                {
                    Code = "S",
                    Name = "Sistema",
                    Rule = "V",
                    Tags = ["sistema"],
                    ScoreTarget = 80,
                }
            );
        Assert.Equal(75, given.Score().Find(new FigureRef(FigureKind.View, "S"))!.Value.Achievement);
    }

    [Fact]
    public void A_sheet_weighs_blocks_of_figures_and_of_own_indicators()
    {
        var card = Three()
            .With(m =>
                m with
                {
                    Sheets = [Aggregate("S", "dirigente", Of(ComponentSource.Blocks))],
                    Blocks = [Aggregate("B", null, Of(ComponentSource.Lines))],
                    BodyRule = Aggregate("E", null, Of(ComponentSource.Objectives, Mean.Simple)),
                }
            )
            .Sheet("DIR", "dirigente")
            .Block("DIR", "ente", 40)
            .Block("DIR", "propri", 60)
            .Item("DIR", "ente", FigureRef.Body, 100)
            .Item("DIR", "propri", Goal("O1"), 50)
            .AssignToSheet("K3", "DIR", 50, "propri")
            .Score();
        // 40 % x 60 + 60 % x (50 % x 100 + 50 % x 20)
        Assert.Equal(60, card.Find(new FigureRef(FigureKind.Sheet, "DIR"))!.Value.Score);
        Assert.Equal(60, card.Find(new FigureRef(FigureKind.Block, "propri", "DIR"))!.Value.Score);
    }

    [Fact]
    public void A_sheet_without_blocks_averages_its_lines()
    {
        var card = Three()
            .With(m => m with { Sheets = [Aggregate("S", null, Of(ComponentSource.Lines, Mean.Simple))] })
            .Sheet("EQ")
            .AssignToSheet("K1", "EQ")
            .Item("EQ", null, Goal("O2"))
            .Score();
        Assert.Equal(80, card.Find(new FigureRef(FigureKind.Sheet, "EQ"))!.Value.Score);
    }

    [Fact]
    public void An_indicator_on_two_objectives_is_measured_once()
    {
        var card = Three().Assign("K1", "O2").Levels(Aggregate("L", "obiettivo", Own(Mean.Simple))).Score();
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
        Assert.Equal(40, Three().With(m => m with { BodyRule = Aggregate("E", null, named) }).Score().Find(FigureRef.Body)!.Value.Score);
    }

    [Fact]
    public void A_result_can_be_another_figure_of_the_scorecard()
    {
        var card = Three()
            .Objective("D")
            .Indicator("KD", "D", ">= 80 %", null, unit: "%")
            .Measure(new MeasureEntry { Indicator = "KD", Figure = Goal("O2") })
            .Score();
        Assert.Equal(75, card.Find(Row("KD"))!.Value.Score);
    }

    [Fact]
    public void A_figure_that_depends_on_itself_has_no_score_and_says_so()
    {
        var card = Three()
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
        var card = Three()
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
        var value = Three().With(m => m with { BodyRule = rule }).Score().Find(FigureRef.Body)!.Value;
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
        var value = Three().Levels(rule).Override(Goal("O2"), 40).Score().Find(Goal("O2"))!.Value;
        Assert.Equal((40, 50), (value.Score, value.Achievement));
    }
}
