// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>What the states of members and of their owners do to groups of weights.</summary>
public sealed class WeightStatesTests
{
    private static readonly Plan Plan = Sample.Plan;

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

    private static void AssertMembers(int count, WeightGroup group) => Assert.Equal(count, group.Members.Count);

    private static ValueList<WeightGroup> Groups(Plan plan, ClosureOf of, params string[] levels) =>
        WeightClosures.Of(plan, Sample.Methodology with { Closures = [new(of, [.. levels])] });
}
