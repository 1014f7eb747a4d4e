// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

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

    private static Objective Objective(string code, decimal? weight) => Sample.Objective(code, "Operativo", null, weight);

    private static ValueList<WeightGroup> Groups(Plan plan, ClosureOf of, params string[] levels) =>
        WeightClosures.Of(plan, Sample.Methodology with { Closures = [new(of, [.. levels])] });
}
