// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

public sealed class WeightClosuresTests
{
    private static readonly Plan Plan = Sample.Plan;

    [Fact]
    public void A_methodology_without_closures_has_no_groups()
    {
        Assert.Empty(WeightClosures.Of(Plan, Sample.Methodology));
        Assert.Empty(WeightClosures.Check(Plan, Sample.Methodology));
    }

    [Fact]
    public void Indicators_close_within_their_objective()
    {
        var groups = Groups(Plan, ClosureOf.Indicators);
        Assert.Equal(
            [
                new WeightGroup
                {
                    Of = ClosureOf.Indicators,
                    Owner = "A.1",
                    Level = "Strategico",
                    Expected = 100,
                    Binding = true,
                    Members = [new("I1", 100, new(DossierTable.Assignments, 0, "Weight"))],
                },
                new WeightGroup
                {
                    Of = ClosureOf.Indicators,
                    Owner = "A.1.1",
                    Level = "Operativo",
                    Expected = 100,
                    Binding = true,
                    Members =
                    [
                        new("I1", 25, new(DossierTable.Assignments, 1, "Weight")),
                        new("I2", 75, new(DossierTable.Assignments, 2, "Weight")),
                    ],
                },
            ],
            groups
        );
        Assert.All(groups, group => Assert.True(group.Closes));
        Assert.Equal([100m, 100m], groups.Select(group => group.Sum));
    }

    [Fact]
    public void A_closure_is_for_its_levels()
    {
        Assert.Equal(["A.1.1"], Groups(Plan, ClosureOf.Indicators, "Operativo").Select(group => group.Owner));
        Assert.Equal(["A.1"], Groups(Plan, ClosureOf.Objectives, "Operativo").Select(group => group.Owner));
        Assert.Equal(["A"], Groups(Plan, ClosureOf.Objectives, "Strategico", "Area").Select(group => group.Owner));
        Assert.Equal(["U1", "U2"], Groups(Plan, ClosureOf.UnitObjectives, "Operativo").Select(group => group.Owner));
        Assert.Empty(Groups(Plan, ClosureOf.UnitObjectives, "Area"));
        Assert.NotEmpty(Groups(Plan, ClosureOf.Sheets, "dirigente"));
        Assert.Empty(Groups(Plan, ClosureOf.Sheets, "EQ"));
    }

    [Fact]
    public void Objectives_close_under_their_parent()
    {
        var groups = Groups(Plan, ClosureOf.Objectives);
        Assert.Equal([("A", "Strategico"), ("A.1", "Operativo")], groups.Select(group => (group.Owner!, group.Level!)));
        Assert.Equal(
            [
                new WeightMember("A.1", 60, new(DossierTable.Objectives, 1, "Weight")),
                new WeightMember("A.2", 40, new(DossierTable.Objectives, 2, "Weight")),
            ],
            groups[0].Members
        );
        Assert.All(groups, group => Assert.True(group.Closes));
    }

    [Fact]
    public void The_weights_of_all_units_are_the_weight_of_a_shared_objective()
    {
        var plan = Plan with
        {
            Objectives = [Objective("X", 50), Objective("Y", 20), Objective("Z", null), Objective("W", null)],
            Responsibilities =
            [
                new("Y", "U1", 20),
                new("Z", "U1", 5),
                new("Z", "U2", 15),
                new("Y", "U3", 10),
                new("Z", "U3"),
                new("X", "U1"),
            ],
        };
        var group = Assert.Single(Groups(plan, ClosureOf.TopObjectives));
        Assert.Equal(
            [
                new WeightMember("X", 50, new(DossierTable.Objectives, 0, "Weight")),
                new WeightMember("Y", 30, new(DossierTable.Responsibilities, 0, "Weight")),
                new WeightMember("Z", 20, new(DossierTable.Responsibilities, 1, "Weight")),
                new WeightMember("W", null, new(DossierTable.Objectives, 3, "Weight")),
            ],
            group.Members
        );
        Assert.Equal(100m, group.Sum);
        Assert.False(group.Closes);
    }

    [Fact]
    public void The_top_of_the_tree_is_a_group_for_each_level()
    {
        var plan = Plan with
        {
            Objectives =
            [
                Sample.Objective("A", "Area"),
                Sample.Objective("B", "Strategico", null, 30),
                Sample.Objective("C", "Operativo", null, 100),
                Sample.Objective("D", "Strategico", null, 70),
                Sample.Objective("E", "Strategico", "A", 10),
            ],
        };
        var groups = Groups(plan, ClosureOf.TopObjectives);
        Assert.Equal([(null, "Strategico"), (null, "Operativo")], groups.Select(group => (group.Owner, group.Level!)));
        Assert.Equal([100m, 100m], groups.Select(group => group.Sum));
    }

    [Fact]
    public void Children_at_different_levels_are_different_siblings()
    {
        var plan = Plan with { Objectives = Plan.Objectives.Plus(Sample.Objective("A.9", "Operativo", "A", 100)) };
        Assert.Equal(
            [("A", "Strategico", true), ("A.1", "Operativo", true), ("A", "Operativo", true)],
            Groups(plan, ClosureOf.Objectives).Select(group => (group.Owner!, group.Level!, group.Closes))
        );
    }

    [Fact]
    public void A_unit_weighs_its_objectives_by_its_own_weights()
    {
        var plan = Plan with
        {
            Objectives = [Objective("X", 50), Objective("Y", 50), Sample.Objective("S", "Strategico")],
            Responsibilities =
            [
                new("X", "U1", 60),
                new("X", "U2", 100),
                new("Y", "U1", 40),
                new("S", "U1", 100),
                new("S", "U2"),
                new("?", "U1", 9),
            ],
        };
        var groups = Groups(plan, ClosureOf.UnitObjectives);
        Assert.Equal(
            [("U1", "Operativo", 100m), ("U2", "Operativo", 100m), ("U1", "Strategico", 100m)],
            groups.Select(group => (group.Owner!, group.Level!, group.Sum))
        );
        Assert.Equal(
            [
                new WeightMember("X", 60, new(DossierTable.Responsibilities, 0, "Weight")),
                new WeightMember("Y", 40, new(DossierTable.Responsibilities, 2, "Weight")),
            ],
            groups[0].Members
        );
    }

    [Fact]
    public void A_sheet_closes_over_its_blocks_and_each_block_over_its_lines()
    {
        var plan = Plan with
        {
            SheetItems = Plan.SheetItems.Plus(
                new SheetItem("S1", "B1", "Obiettivo", new(FigureKind.Objective, "A.1"), 70),
                new SheetItem("S1", null, "Fuori dai blocchi", FigureRef.Body, 5)
            ),
            Assignments = Plan.Assignments.With(3, row => row with { Weight = 30 }),
        };
        var groups = Groups(plan, ClosureOf.Sheets);
        Assert.Equal(
            [
                new WeightMember("B1", 40, new(DossierTable.Blocks, 0, "Weight")),
                new WeightMember("B2", 60, new(DossierTable.Blocks, 1, "Weight")),
                new WeightMember("Fuori dai blocchi", 5, new(DossierTable.SheetItems, 2, "Weight")),
            ],
            groups[0].Members
        );
        Assert.Equal([("S1", null), ("S1", "B2"), ("S1", "B1")], groups.Select(group => (group.Owner!, group.Block)));
        Assert.All(groups, group => Assert.Null(group.Level));
        Assert.Equal(
            [
                new WeightMember("A.1", 70, new(DossierTable.SheetItems, 1, "Weight")),
                new WeightMember("I3", 30, new(DossierTable.Assignments, 3, "Weight")),
            ],
            groups[2].Members
        );
        Assert.Equal([false, true, true], groups.Select(group => group.Closes));
    }

    [Theory]
    [InlineData(ElementState.Proposed, false)]
    [InlineData(ElementState.Deleted, false)]
    [InlineData(ElementState.Replaced, false)]
    [InlineData(ElementState.Additional, false)]
    [InlineData(ElementState.Active, true)]
    [InlineData(ElementState.Deferred, true)]
    [InlineData(ElementState.Suspended, true)]
    [InlineData(ElementState.NotMeasurable, true)]
    [InlineData(ElementState.NotScored, true)]
    public void What_is_outside_the_plan_stays_out_of_its_group(ElementState state, bool counts)
    {
        var plan = Plan with
        {
            Objectives = Plan.Objectives.Plus(Sample.Objective("A.3", "Strategico", "A", 7) with { State = state }),
            Responsibilities = Plan.Responsibilities.Plus(new Responsibility("A.3", "U2", 7)),
            Assignments = Plan.Assignments.Plus(
                Sample.On("A.1", "I2", 7) with
                {
                    State = state,
                },
                new Assignment
                {
                    Indicator = "I1",
                    Sheet = "S1",
                    Block = "B1",
                    Weight = 7,
                    State = state,
                }
            ),
        };
        var members = counts ? 1 : 0;
        AssertMembers(1 + members, Groups(plan, ClosureOf.Indicators, "Strategico")[0]);
        AssertMembers(2 + members, Groups(plan, ClosureOf.Objectives, "Strategico")[0]);
        AssertMembers(1 + members, Groups(plan, ClosureOf.Sheets).Single(group => group.Block == "B1"));
        Assert.Equal(members, Groups(plan, ClosureOf.UnitObjectives, "Strategico").Count);
    }

    [Theory]
    [InlineData(ElementState.Proposed)]
    [InlineData(ElementState.Additional)]
    public void What_is_proposed_or_additional_as_a_whole_is_checked_within_itself(ElementState state)
    {
        var plan = Plan with
        {
            Objectives = Plan.Objectives.Plus(
                Sample.Objective("A.3", "Strategico", "A", 100) with
                {
                    State = state,
                },
                Sample.Objective("A.3.1", "Operativo", "A.3", 80) with
                {
                    State = state,
                },
                Sample.Objective("A.3.2", "Operativo", "A.3", 20),
                Sample.Objective("A.3.3", "Operativo", "A.3", 20) with
                {
                    State = ElementState.Deleted,
                }
            ),
            Assignments = Plan.Assignments.Plus(
                Sample.On("A.3", "I1", 20) with
                {
                    State = state,
                },
                Sample.On("A.3", "I2", 20),
                Sample.On("A.3", "I3", 60) with
                {
                    State = ElementState.Deleted,
                }
            ),
        };
        var indicators = Groups(plan, ClosureOf.Indicators, "Strategico");
        Assert.Equal([("A.1", 100m), ("A.3", 40m)], indicators.Select(group => (group.Owner!, group.Sum)));
        var objectives = Groups(plan, ClosureOf.Objectives);
        Assert.Equal([("A", 100m), ("A.1", 100m), ("A.3", 100m)], objectives.Select(group => (group.Owner!, group.Sum)));
    }

    [Theory]
    [InlineData(ElementState.Deleted)]
    [InlineData(ElementState.Replaced)]
    public void What_lies_in_something_deleted_or_replaced_is_no_group(ElementState state)
    {
        var plan = Plan with
        {
            Objectives = Plan.Objectives.With(1, row => row with { State = state }).With(3, row => row with { State = state }),
            Assignments = Plan.Assignments.With(0, row => row with { State = state }),
        };
        Assert.Empty(Groups(plan, ClosureOf.Indicators));
        Assert.Equal(["A"], Groups(plan, ClosureOf.Objectives).Select(group => group.Owner));
    }

    [Fact]
    public void Members_of_something_unknown_are_still_members_and_indicators_of_nothing_are_none()
    {
        var plan = Plan with
        {
            Objectives = [Sample.Objective("X", "Operativo", "?", 100), Sample.Objective("X", "Area", "?", 100)],
            Assignments =
            [
                Sample.On("X", "I1", 100),
                Sample.On("?", "I1", 100),
                new()
                {
                    Indicator = "I2",
                    Sheet = "?",
                    Weight = 1,
                },
                new() { Indicator = "I2", Weight = 1 },
            ],
            Blocks = [new("?", "B1", "x", 1)],
            SheetItems = [new("?", null, "x", FigureRef.Body, 1)],
        };
        Assert.Equal(["Operativo", "Area"], Groups(plan, ClosureOf.Objectives).Select(group => group.Level));
        Assert.Equal([("X", "Operativo")], Groups(plan, ClosureOf.Indicators).Select(group => (group.Owner!, group.Level!)));
        Assert.Empty(Groups(plan, ClosureOf.Sheets));
    }

    [Fact]
    public void A_group_without_weights_is_no_group()
    {
        var plan = Plan with
        {
            Objectives = Plan.Objectives.Select(row => row with { Weight = null }).ToValueList(),
            Responsibilities = [],
        };
        Assert.Empty(Groups(plan, ClosureOf.Objectives));
    }

    [Fact]
    public void Groups_come_in_the_order_of_the_closures()
    {
        var groups = WeightClosures.Of(
            Plan,
            Sample.Methodology with
            {
                Closures = [new(ClosureOf.Objectives, ["Strategico"], 50, false), new(ClosureOf.Indicators, ["Operativo"])],
            }
        );
        Assert.Equal(
            [(ClosureOf.Objectives, 50m, false), (ClosureOf.Indicators, 100m, true)],
            groups.Select(group => (group.Of, group.Expected, group.Binding))
        );
    }

    [Fact]
    public void Nothing_to_check_is_a_mistake_of_the_program()
    {
        Assert.Throws<ArgumentNullException>(() => WeightClosures.Of(null!, Sample.Methodology));
        Assert.Throws<ArgumentNullException>(() => WeightClosures.Of(Plan, null!));
    }

    private static void AssertMembers(int count, WeightGroup group) => Assert.Equal(count, group.Members.Count);

    private static Objective Objective(string code, decimal? weight) => Sample.Objective(code, "Operativo", null, weight);

    private static ValueList<WeightGroup> Groups(Plan plan, ClosureOf of, params string[] levels) =>
        WeightClosures.Of(plan, Sample.Methodology with { Closures = [new(of, [.. levels])] });
}
