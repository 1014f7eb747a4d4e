// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Which figures each component of a rule takes in, in which order and with which weight.</summary>
public sealed class PartsOfFiguresTests
{
    private static readonly FigureRef Block = new(FigureKind.Block, "B", "S");

    private static List<string> Parts(Given given, FigureRef figure) =>
        [.. given.Score().Explain(figure)!.Inputs.Select(input => input.Figure.Code)];

    private static Component Every(ComponentSource source, params string[] levels) =>
        Of(source, Mean.Simple) with
        {
            WhenPartMissing = MissingPart.AsZero,
            Levels = [.. levels],
        };

    /// <summary>P over O1 and O2, O1 over O11; each has one indicator.</summary>
    private static Given Tree(Component component) =>
        new Given()
            .Levels(
                Aggregate("P", "padre", component),
                Aggregate("L", "obiettivo", Own(Mean.Simple)),
                Aggregate("A", "azione", Own(Mean.Simple))
            )
            .Objective("P", level: "padre")
            .Objective("O1", "P")
            .Objective("O2", "P")
            .Objective("O11", "O1", level: "azione")
            .Objective("O12", "O1", level: "azione")
            .Indicator("KP", "P", ">= 10", "10")
            .Indicator("K2", "O2", ">= 10", "10")
            .Indicator("K1", "O1", ">= 10", "10")
            .Indicator("K11", "O11", ">= 10", "10")
            .Indicator("K12", "O12", ">= 10", "10");

    [Fact]
    public void Objectives_and_rows_below_come_in_the_order_of_the_plan_each_before_those_below_it()
    {
        Assert.Equal(["O1", "O11", "O12", "O2"], Parts(Tree(Every(ComponentSource.Objectives)), Goal("P")));
        Assert.Equal(["KP", "K1", "K11", "K12", "K2"], Parts(Tree(Every(ComponentSource.Rows)), Goal("P")));
        Assert.Equal(["O1", "O2"], Parts(Tree(Every(ComponentSource.Children)), Goal("P")));
        Assert.Equal(["KP"], Parts(Tree(Every(ComponentSource.OwnIndicators)), Goal("P")));
    }

    [Fact]
    public void One_of_several_levels_is_enough_and_its_case_makes_no_difference()
    {
        Assert.Equal(["K1", "K11", "K12", "K2"], Parts(Tree(Every(ComponentSource.Rows, "Azione", "obiettivo")), Goal("P")));
        Assert.Equal(["O11", "O12"], Parts(Tree(Every(ComponentSource.Objectives, "azione")), Goal("P")));
    }

    [Fact]
    public void A_rule_serves_every_level_that_it_names()
    {
        var both = Aggregate("L", null, Own(Mean.Simple)) with { AppliesTo = ["padre", "Obiettivo"] };
        Assert.Equal(100, Tree(Own()).Levels(both).Score().Find(Goal("P"))!.Value.Score);
        Assert.Equal(100, Tree(Own()).Levels(both).Score().Find(Goal("O1"))!.Value.Score);
    }

    [Fact]
    public void The_objectives_of_a_unit_come_before_those_of_the_units_below_it()
    {
        var given = ThreeObjectives()
            .Unit("C", "servizio", "A")
            .TakesPart("C", "O3")
            .TakesPart("B", "O1")
            .TakesPart("A", "O2")
            .With(m => m with { Units = [Aggregate("U", null, Every(ComponentSource.Objectives) with { WithSubunits = true })] });
        Assert.Equal(["O2", "O1", "O3"], Parts(given, UnitA));
    }

    [Fact]
    public void In_a_unit_an_objective_has_that_units_weight_and_no_other()
    {
        var card = ThreeObjectives()
            .TakesPart("B", "O1", 25)
            .TakesPart("A", "O1", 75)
            .TakesPart("A", "O2", 25)
            .With(m => m with { Units = [Aggregate("U", null, Of(ComponentSource.Objectives))] })
            .Score();
        Assert.Equal(90, card.Find(UnitA)!.Value.Score);
    }

    [Fact]
    public void A_unit_that_bears_the_code_of_an_objective_does_not_weigh_below_it()
    {
        var card = new Given()
            .Unit("P")
            .Unit("Q")
            .Levels(Aggregate("P", "padre", Of(ComponentSource.Objectives)), Aggregate("L", "obiettivo", Own()))
            .Objective("P", level: "padre")
            .Objective("O1", "P")
            .Objective("O2", "P", weight: 50)
            .TakesPart("P", "O1", 10)
            .TakesPart("Q", "O1", 40)
            .Indicator("K1", "O1", ">= 10", "10")
            .Indicator("K2", "O2", ">= 10", "0")
            .Score();
        Assert.Equal(50, card.Find(Goal("P"))!.Value.Score);
    }

    [Fact]
    public void The_units_of_the_body_are_all_of_them_and_of_a_unit_those_directly_below()
    {
        var given = ThreeObjectives()
            .Unit("C", null, "B")
            .With(m =>
                m with
                {
                    Units = [Aggregate("U", null, Every(ComponentSource.Units))],
                    BodyRule = Aggregate("E", null, Every(ComponentSource.Units)),
                }
            );
        Assert.Equal(["A", "B", "C"], Parts(given, FigureRef.Body));
        Assert.Equal(["B"], Parts(given, UnitA));
    }

    [Fact]
    public void The_rows_and_objectives_of_the_body_are_all_of_them_and_its_children_those_at_the_top()
    {
        Given Body(ComponentSource source) => Tree(Own()).With(m => m with { BodyRule = Aggregate("E", null, Every(source)) });
        Assert.Equal(["KP", "K1", "K2", "K11", "K12"], Parts(Body(ComponentSource.Rows), FigureRef.Body));
        Assert.Equal(["P", "O1", "O2", "O11", "O12"], Parts(Body(ComponentSource.Objectives), FigureRef.Body));
        Assert.Equal(["P"], Parts(Body(ComponentSource.Children), FigureRef.Body));
    }

    /// <summary>Sheet S has block B with K1 and O2, block C with K2, and K3 outside them.</summary>
    private static Given Sheet(ComponentSource blocks) =>
        ThreeObjectives()
            .Sheet("S")
            .Sheet("T")
            .Block("S", "B", 50)
            .Block("S", "C", 50)
            .Block("T", "B", 100)
            .AssignToSheet("K1", "S", null, "B")
            .AssignToSheet("K2", "S", null, "C")
            .AssignToSheet("K3", "S")
            .AssignToSheet("K3", "T", null, "B")
            .Item("S", "B", Goal("O2"))
            .Item("T", "B", Goal("O3"))
            .Item("S", "B", Goal("X"))
            .With(m =>
                m with
                {
                    Sheets = [Aggregate("S", null, Every(ComponentSource.Lines))],
                    Blocks = [Aggregate("B", null, Every(blocks))],
                }
            );

    [Fact]
    public void The_lines_of_a_block_are_its_own_indicators_and_figures_and_those_of_a_sheet_are_all_of_them()
    {
        Assert.Equal(["K1", "O2"], Parts(Sheet(ComponentSource.Lines), Block));
        Assert.Equal(["K3", "O3"], Parts(Sheet(ComponentSource.Lines), Block with { Owner = "T" }));
        Assert.Equal(["K1", "K2", "K3", "O2"], Parts(Sheet(ComponentSource.Lines), new FigureRef(FigureKind.Sheet, "S")));
    }

    [Fact]
    public void The_indicators_of_a_block_are_those_of_its_sheet_that_name_it() =>
        Assert.Equal(["K1"], Parts(Sheet(ComponentSource.OwnIndicators), Block));

    [Fact]
    public void Figures_can_be_named_by_their_achievement_all_of_them()
    {
        var rule = Aggregate("L", "obiettivo", Own(Mean.Simple)) with
        {
            Achievement = new AchievementRule(AchievementKind.Ratio, DefaultTarget: 80),
        };
        var named = new Component
        {
            Of = ComponentSource.Figures,
            Mean = Mean.Simple,
            Figures =
            [
                new(Goal("O2") with { Aspect = FigureAspect.Achievement }),
                new(Goal("O3") with { Aspect = FigureAspect.Achievement }),
            ],
        };
        var card = ThreeObjectives().Levels(rule).With(m => m with { BodyRule = Aggregate("E", null, named) }).Score();
        Assert.Equal(50, card.Find(FigureRef.Body)!.Value.Score); // 75 and 25
    }

    [Fact]
    public void Of_two_rules_for_every_kind_the_first_counts_and_one_for_the_kind_goes_before_both()
    {
        Given Plan(params AggregationRule[] rules) => ThreeObjectives().TakesPart("A", "O1").With(m => m with { Units = [.. rules] });
        var first = Aggregate("prima", null, Every(ComponentSource.Objectives));
        var second = Aggregate("seconda", null, Every(ComponentSource.Objectives));
        var area = Aggregate("area", "area", Every(ComponentSource.Objectives));
        Assert.Equal("prima", Plan(first, second).Score().Explain(UnitA)!.Rule!.Id);
        Assert.Equal("area", Plan(first, second, area).Score().Explain(UnitA)!.Rule!.Id);
    }
}
