// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>Groups of units and sheets, and owners that are blank or unknown.</summary>
public sealed class WeightOwnersTests
{
    private static readonly Plan Plan = Sample.Plan;

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

    [Fact]
    public void A_blank_parent_or_block_is_none()
    {
        var plan = Plan with
        {
            Objectives = Plan.Objectives.With(0, row => row with { Parent = " ", Weight = 100 }),
            SheetItems = Plan.SheetItems.With(0, row => row with { Block = "", Weight = 7 }),
            Assignments = Plan.Assignments.With(3, row => row with { Block = "", Weight = 3 }),
        };
        Assert.Null(Assert.Single(Groups(plan, ClosureOf.TopObjectives)).Owner);
        Assert.Equal(110m, Assert.Single(Groups(plan, ClosureOf.Sheets)).Sum);
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

    private static Objective Objective(string code, decimal? weight) => Sample.Objective(code, "Operativo", null, weight);

    private static ValueList<WeightGroup> Groups(Plan plan, ClosureOf of, params string[] levels) =>
        WeightClosures.Of(plan, Sample.Methodology with { Closures = [new(of, [.. levels])] });
}
