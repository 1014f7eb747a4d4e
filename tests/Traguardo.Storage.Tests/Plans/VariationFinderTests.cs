// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans.Approval;

namespace Traguardo.Storage.Tests.Plans;

/// <summary>What makes a version of the one before, said as revisions that the domain can undo, or left to the stored versions.</summary>
public sealed class VariationFinderTests
{
    private static readonly Plan Old = SamplePlan.Make();

    [Fact]
    public void Two_equal_plans_have_no_variations()
    {
        var variations = VariationFinder.Between(Old, SamplePlan.Make());
        Assert.Empty(variations.Said);
        Assert.Empty(variations.Unsaid);
    }

    [Fact]
    public void A_target_is_said_with_both_texts_and_can_be_undone()
    {
        var said = Only(Old with { Targets = [Old.Targets[0] with { Text = "almeno 12" }, .. Old.Targets.Skip(1)] });
        Assert.Equal(new PlanVariation(RevisionKind.Target, null, "K1", SamplePlan.Year, ">= 10", "almeno 12", CanBeUndone: true), said);
    }

    [Fact]
    public void A_target_that_shares_its_indicator_and_period_with_another_is_left_to_the_versions_since_undoing_would_change_both()
    {
        var variations = VariationFinder.Between(
            Old,
            Old with
            {
                Targets = [.. Old.Targets.Take(3), Old.Targets[3] with { Text = ">= 36" }],
            }
        );
        Assert.Empty(variations.Said);
        Assert.Equal(DossierTable.Targets, Assert.Single(variations.Unsaid).Table);
    }

    [Fact]
    public void A_new_target_is_said_and_cannot_be_undone()
    {
        var next = SamplePlan.Target("K1", ">= 11") with { Period = TargetPeriod.OfYear(2032) };
        var said = Only(Old with { Targets = [.. Old.Targets, next] });
        Assert.Equal((RevisionKind.Target, null, ">= 11", false), (said.Kind, said.Old, said.New, said.CanBeUndone));
    }

    [Fact]
    public void Weights_of_objectives_and_of_indicators_on_objectives_and_sheets_can_be_undone()
    {
        var after = Old with
        {
            Objectives = [Old.Objectives[0], Old.Objectives[1] with { Weight = 55.5m }, Old.Objectives[2]],
            Assignments =
            [
                Old.Assignments[0],
                Old.Assignments[1] with
                {
                    Weight = 45,
                },
                Old.Assignments[2],
                Old.Assignments[3] with
                {
                    Weight = 31,
                },
            ],
        };
        var variations = VariationFinder.Between(Old, after);
        Assert.Empty(variations.Unsaid);
        Assert.Equal(
            [("O1", null, "60", "55,5"), ("O2", "K2", "50", "45"), ("S1", "K3", "30", "31")],
            variations.Said.Select(one => (one.Objective, one.Indicator, one.Old, one.New))
        );
        Assert.All(variations.Said, one => Assert.True(one.CanBeUndone));
        Assert.Equal(Old, Undone(after, variations));
    }

    [Fact]
    public void What_is_marked_as_deleted_or_deferred_can_be_undone_and_gives_its_own_reason()
    {
        var after = Old with
        {
            Objectives =
            [
                .. Old.Objectives.Take(2),
                Old.Objectives[2] with
                {
                    State = ElementState.Deleted,
                    StateReason = "complicazioni",
                },
            ],
            Assignments = [Old.Assignments[0] with { State = ElementState.Deferred, StateReason = "al 2032" }, .. Old.Assignments.Skip(1)],
        };
        var variations = VariationFinder.Between(Old, after);
        Assert.Equal(
            [(RevisionKind.ObjectiveDeleted, "O2", "complicazioni"), (RevisionKind.IndicatorDeferred, "O1", "al 2032")],
            variations.Said.Select(one => (one.Kind, one.Objective, one.Reason))
        );
        Assert.Equal(Old, Undone(after, variations));
    }

    [Fact]
    public void What_is_taken_out_of_the_plan_is_said_and_cannot_be_undone()
    {
        var said = Only(Old with { Assignments = [.. Old.Assignments.Skip(1)], Targets = [.. Old.Targets.Skip(1)] });
        Assert.Equal(
            (RevisionKind.IndicatorDeleted, "O1", "K1", ">= 10", false),
            (said.Kind, said.Objective, said.Indicator, said.Old, said.CanBeUndone)
        );
    }

    [Fact]
    public void A_new_objective_with_its_indicator_is_said_by_both_and_undone_into_proposals()
    {
        var after = Old with
        {
            Objectives = [.. Old.Objectives, SamplePlan.Objective("O3", "Obiettivo", "A1", 0)],
            Indicators = [.. Old.Indicators, SamplePlan.Indicator("K4")],
            Assignments = [.. Old.Assignments, SamplePlan.Assigned("K4", "O3", 100)],
            Targets = [.. Old.Targets, SamplePlan.Target("K4", "SI")],
        };
        var variations = VariationFinder.Between(Old, after);
        Assert.Empty(variations.Unsaid);
        Assert.Equal(
            [(RevisionKind.ObjectiveAdded, "O3", "Titolo di O3", true), (RevisionKind.IndicatorAdded, "O3", "SI", true)],
            variations.Said.Select(one => (one.Kind, one.Objective, one.New, one.CanBeUndone))
        );
        var undone = Undone(after, variations);
        Assert.Equal(ElementState.Proposed, undone.Objectives[^1].State);
        Assert.Equal(ElementState.Proposed, undone.Assignments[^1].State);
    }

    [Fact]
    public void Titles_definitions_and_units_are_said_in_words()
    {
        var after = Old with
        {
            Objectives = [.. Old.Objectives.Take(2), Old.Objectives[2] with { Title = "Nuovo titolo", Programme = "011" }],
            Responsibilities = [Old.Responsibilities[0], new Responsibility("O2", "U1")],
            Indicators = [Old.Indicators[0] with { Formula = "a / b" }, .. Old.Indicators.Skip(1)],
        };
        var variations = VariationFinder.Between(Old, after);
        Assert.Empty(variations.Unsaid);
        Assert.Equal(
            [
                (
                    RevisionKind.ObjectiveChanged,
                    "O2",
                    "Titolo: Titolo di O2\nMissione e programma: vuoto",
                    "Titolo: Nuovo titolo\nMissione e programma: 011"
                ),
                (RevisionKind.ObjectiveChanged, "O2", null, "Unità: U1"),
                (RevisionKind.ObjectiveChanged, "O2", "Unità: U2", null),
                (RevisionKind.IndicatorDefinition, null, "Formula: vuoto", "Formula: a / b"),
            ],
            variations.Said.Select(one => (one.Kind, one.Objective, one.Old, one.New))
        );
        Assert.DoesNotContain(variations.Said, one => one.CanBeUndone);
    }

    [Fact]
    public void Units_views_sheets_and_thresholds_have_no_kind_of_revision()
    {
        var after = Old with
        {
            Units = [.. Old.Units, new Unit("U3", "Tre")],
            Assignments = [Old.Assignments[0] with { Threshold = 5 }, .. Old.Assignments.Skip(1)],
            Sheets = [Old.Sheets[0] with { Title = "Altra" }],
        };
        var variations = VariationFinder.Between(Old, after);
        Assert.Empty(variations.Said);
        Assert.Equal([DossierTable.Units, DossierTable.Assignments, DossierTable.Sheets], variations.Unsaid.Select(change => change.Table));
    }

    private static PlanVariation Only(Plan after)
    {
        var variations = VariationFinder.Between(Old, after);
        Assert.Empty(variations.Unsaid);
        return Assert.Single(variations.Said);
    }

    /// <summary>The plan of the day before, as the cycle's files would give it.</summary>
    private static Plan Undone(Plan after, PlanVariations variations)
    {
        var dossier = new CycleDossier
        {
            Plan = after,
            Versions = [new PlanVersion(1, "Prima", new DateOnly(2031, 1, 31)), new PlanVersion(2, "Seconda", new DateOnly(2031, 9, 1))],
            Revisions = [.. variations.Said.Select((one, index) => one.ToRevision($"V{index}", 2, null, "perché"))],
        };
        return PlanHistory.At(dossier, new DateOnly(2031, 8, 31)).Plan;
    }
}
