// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Tests.Scoring;
using Traguardo.Domain.Verification;

namespace Traguardo.Domain.Tests.Cycles;

/// <summary>The plan of an earlier day is the plan in force with later revisions undone.</summary>
public sealed class PlanHistoryTests
{
    private static readonly DateOnly August = new(2024, 8, 1);

    /// <summary>Version 2 holds from 1 September, version 3 from 1 November.</summary>
    private static CycleDossier With(params Revision[] revisions) =>
        new Given()
            .Objective("O", weight: 30)
            .Objective("P", weight: 70)
            .Indicator("K", "O", ">= 10", "5", weight: 40)
            .Indicator("L", "P", ">= 20", "5", weight: 60)
            .Assign("K", "P", 25)
            .Dossier() with
        {
            Versions = [new PlanVersion(2, "Seconda", new DateOnly(2024, 9, 1)), new PlanVersion(3, "Terza", new DateOnly(2024, 11, 1))],
            Revisions = [.. revisions],
        };

    private static Revision Change(string code, int version, RevisionKind kind, string? objective, string? indicator, string? old) =>
        new()
        {
            Code = code,
            Version = version,
            Kind = kind,
            Objective = objective,
            Indicator = indicator,
            Old = old,
            Reason = "motivo",
        };

    private static string TargetOf(CycleDossier dossier, DateOnly? day) => PlanHistory.At(dossier, day).Plan.Targets[0].Text;

    [Fact]
    public void A_target_goes_back_through_its_changes_one_version_at_a_time()
    {
        var dossier = With(Change("V2", 2, RevisionKind.Target, "O", "K", ">= 6"), Change("V3", 3, RevisionKind.Target, "O", "K", ">= 8"));
        Assert.Equal(">= 10", TargetOf(dossier, null));
        Assert.Equal(">= 10", TargetOf(dossier, new DateOnly(2024, 11, 1)));
        Assert.Equal(">= 8", TargetOf(dossier, new DateOnly(2024, 10, 31)));
        Assert.Equal(">= 8", TargetOf(dossier, new DateOnly(2024, 9, 1)));
        Assert.Equal(">= 6", TargetOf(dossier, August));
        Assert.Equal(">= 20", PlanHistory.At(dossier, August).Plan.Targets[1].Text);
    }

    [Fact]
    public void An_indicator_of_a_sheet_goes_back_by_the_code_of_the_sheet()
    {
        var dossier = With(Change("V2", 2, RevisionKind.Weight, "S", "K", "10"));
        var plan = dossier.Plan;
        var onSheet = new Assignment
        {
            Indicator = "K",
            Sheet = "S",
            Weight = 30,
        };
        dossier = dossier with { Plan = plan with { Assignments = [.. plan.Assignments, onSheet] } };
        var past = PlanHistory.At(dossier, August).Plan;
        Assert.Equal(10, past.Assignments[^1].Weight);
        Assert.Equal(plan.Assignments, past.Assignments.Take(plan.Assignments.Count));
    }

    [Fact]
    public void Of_two_changes_in_one_version_the_last_is_undone_first() =>
        Assert.Equal(
            ">= 6",
            TargetOf(
                With(Change("V1", 2, RevisionKind.Target, "O", "K", ">= 6"), Change("V2", 2, RevisionKind.Target, "O", "K", ">= 8")),
                August
            )
        );

    [Fact]
    public void The_reading_of_a_changed_target_goes_with_its_text()
    {
        var dossier = With(Change("V", 2, RevisionKind.Target, "O", "K", ">= 6"));
        var corrected = dossier with
        {
            Plan = dossier.Plan with
            {
                Targets = [dossier.Plan.Targets[0] with { Reading = ">= 11", ReadingReason = "refuso" }, dossier.Plan.Targets[1]],
            },
        };
        var before = PlanHistory.At(corrected, August).Plan.Targets[0];
        Assert.Equal((">= 6", null, null), (before.Text, before.Reading, before.ReadingReason));
    }

    [Fact]
    public void Targets_of_other_periods_variants_and_owners_are_left_alone()
    {
        var dossier = With(Change("V", 2, RevisionKind.Target, "O", "K", ">= 6"));
        var target = dossier.Plan.Targets[0];
        TargetEntry[] others =
        [
            target with
            {
                Period = new TargetPeriod(new DateOnly(2024, 6, 30)),
            },
            target with
            {
                Variant = "bilancio",
            },
            target with
            {
                Owner = "P",
            },
        ];
        var own = target with { Owner = "O" };
        var plan = PlanHistory.At(dossier with { Plan = dossier.Plan with { Targets = [.. others, own] } }, August).Plan;
        Assert.Equal([.. others, own with { Text = ">= 6" }], plan.Targets);
    }

    [Fact]
    public void A_change_of_the_target_of_a_half_year_says_its_period()
    {
        var june = new TargetPeriod(new DateOnly(2024, 6, 30));
        var dossier = With(Change("V", 2, RevisionKind.Target, "O", "K", ">= 3") with { Period = june });
        var half = dossier.Plan.Targets[0] with { Period = june, Text = ">= 5" };
        var plan = PlanHistory.At(dossier with { Plan = dossier.Plan with { Targets = [dossier.Plan.Targets[0], half] } }, August).Plan;
        Assert.Equal([">= 10", ">= 3"], plan.Targets.Select(t => t.Text));
    }

    [Fact]
    public void A_weight_is_that_of_one_place_when_the_revision_names_it_and_of_all_when_not()
    {
        Assert.Equal(
            [10, 60, 25],
            PlanHistory.At(With(Change("V", 2, RevisionKind.Weight, "O", "K", "10 %")), August).Plan.Assignments.Select(a => a.Weight)
        );
        Assert.Equal(
            [10, 60, 10],
            PlanHistory.At(With(Change("V", 2, RevisionKind.Weight, null, "K", "10")), August).Plan.Assignments.Select(a => a.Weight)
        );
        Assert.Equal(
            [12.5m, 70],
            PlanHistory.At(With(Change("V", 2, RevisionKind.Weight, "O", null, "12,5%")), August).Plan.Objectives.Select(o => o.Weight)
        );
    }

    [Theory]
    [InlineData(RevisionKind.IndicatorAdded, ElementState.Active, ElementState.Proposed)]
    [InlineData(RevisionKind.IndicatorDeleted, ElementState.Deleted, ElementState.Active)]
    [InlineData(RevisionKind.IndicatorDeferred, ElementState.Deferred, ElementState.Active)]
    public void An_indicator_was_there_or_not(RevisionKind kind, ElementState now, ElementState before)
    {
        var dossier = With(Change("V", 2, kind, "O", "K", null));
        var plan = dossier.Plan with { Assignments = [dossier.Plan.Assignments[0] with { State = now, StateReason = "perché" }] };
        var past = Assert.Single(PlanHistory.At(dossier with { Plan = plan }, August).Plan.Assignments);
        Assert.Equal(before, past.State);
        Assert.Equal(before == ElementState.Active ? null : "perché", past.StateReason);
    }

    [Fact]
    public void Only_approved_revisions_of_later_versions_are_undone()
    {
        var change = Change("V", 2, RevisionKind.Target, "O", "K", ">= 6");
        Assert.Equal(">= 10", TargetOf(With(change with { Status = RevisionStatus.Proposed }), August));
        Assert.Equal(">= 10", TargetOf(With(change with { Status = RevisionStatus.Rejected }), August));
        Assert.Equal(">= 10", TargetOf(With(change with { Version = null }), August));
        Assert.Equal(">= 10", TargetOf(With(change with { Version = 9 }), August));
    }

    public static TheoryData<Revision> Stuck =>
        [
            Change("V", 2, RevisionKind.Target, "O", "K", null),
            Change("V", 2, RevisionKind.Target, "O", "X", ">= 6"),
            Change("V", 2, RevisionKind.Weight, "O", "K", null),
            Change("V", 2, RevisionKind.Weight, "O", "K", "tanto"),
            Change("V", 2, RevisionKind.Weight, "X", null, "10"),
            Change("V", 2, RevisionKind.IndicatorAdded, "X", "K", null),
            Change("V", 2, RevisionKind.ObjectiveDeleted, "X", null, null),
            Change("V", 2, RevisionKind.ObjectiveChanged, "O", null, "Titolo"),
            Change("V", 2, RevisionKind.IndicatorDefinition, "O", "K", "Nome"),
        ];

    [Theory]
    [MemberData(nameof(Stuck))]
    public void A_revision_that_does_not_say_enough_leaves_the_plan_and_is_named(Revision revision)
    {
        var dossier = With(revision);
        var past = PlanHistory.At(dossier, August);
        Assert.Equal(dossier.Plan, past.Plan);
        Assert.Same(revision, Assert.Single(past.NotUndone));

        var finding = Assert.Single(HistoryFindings.Of(dossier, August));
        Assert.Equal((new Place(DossierTable.Revisions, 0), Severity.Warning), (finding.Place, finding.Severity));
        Assert.StartsWith("La variazione «V» è successiva al 01/08/2024 e non si può disfare", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_nothing_to_say_of_the_plan_as_it_is_or_of_revisions_that_are_undone()
    {
        Assert.Empty(HistoryFindings.Of(With(Change("V", 2, RevisionKind.Target, "O", "K", null)), asOf: null));
        Assert.Empty(HistoryFindings.Of(With(Change("V", 2, RevisionKind.Target, "O", "K", ">= 6")), August));
    }
}
