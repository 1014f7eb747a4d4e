// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>
/// Says the difference between two versions of a plan as revisions. A revision that would be undone into something else than what was there is not made: the
/// change is left to the stored versions.
/// </summary>
public sealed class VariationFinder
{
    private readonly Plan before;
    private readonly Plan after;
    private readonly ValueList<DossierChange> changes;
    private readonly List<PlanVariation> said = [];
    private readonly List<DossierChange> unsaid = [];
    private readonly HashSet<(string Indicator, string Owner)> cameOrWent;
    private readonly HashSet<string> objectivesThatCameOrWent;

    private VariationFinder(Plan before, Plan after)
    {
        this.before = before;
        this.after = after;
        changes = DossierDiff.Compare(new CycleDossier { Plan = before }, new CycleDossier { Plan = after });
        cameOrWent =
        [
            .. changes
                .Where(change => change is { Table: DossierTable.Assignments, Kind: not ChangeKind.Changed })
                .Select(change => (change.Key[0], change.Key[1])),
        ];
        objectivesThatCameOrWent = changes
            .Where(change => change is { Table: DossierTable.Objectives, Kind: not ChangeKind.Changed })
            .Select(change => change.Key[0])
            .ToHashSet(StringComparer.Ordinal);
    }

    public static PlanVariations Between(Plan before, Plan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var finder = new VariationFinder(before, after);
        foreach (var change in finder.changes)
        {
            finder.Find(change);
        }

        return new PlanVariations(finder.said, finder.unsaid.ToValueList());
    }

    private void Find(DossierChange change)
    {
        switch (change.Table)
        {
            case DossierTable.Objectives:
                Objective(change);
                break;
            case DossierTable.Responsibilities:
                Share(change);
                break;
            case DossierTable.Indicators:
                Indicator(change);
                break;
            case DossierTable.Assignments:
                Assignment(change);
                break;
            case DossierTable.Targets:
                Target(change);
                break;
            default:
                unsaid.Add(change);
                break;
        }
    }

    private void Objective(DossierChange change)
    {
        var code = change.Key[0];
        if (change.Kind == ChangeKind.Added)
        {
            var added = new PlanVariation(RevisionKind.ObjectiveAdded, code, New: after.Objectives[change.RowAfter!.Value].Title);
            Say(change, added, IsProposed);
            return;
        }

        if (change.Kind == ChangeKind.Removed)
        {
            said.Add(new(RevisionKind.ObjectiveDeleted, code, Old: before.Objectives[change.RowBefore!.Value].Title));
            return;
        }

        var (was, becomes) = (before.Objectives[change.RowBefore!.Value], after.Objectives[change.RowAfter!.Value]);
        var rest = change.Properties.ToList();
        if (was.State == ElementState.Active && becomes.State == ElementState.Deleted)
        {
            var deleted = new PlanVariation(RevisionKind.ObjectiveDeleted, code, Old: was.Title, Reason: becomes.StateReason);
            Say(change, deleted, plan => plan.Objectives[change.RowAfter.Value].State == was.State);
            rest.RemoveAll(property => property.Property is nameof(was.State) or nameof(was.StateReason));
        }

        if (rest.RemoveAll(property => property.Property == nameof(was.Weight)) > 0)
        {
            var weighed = new PlanVariation(RevisionKind.Weight, code, Old: Print(was.Weight), New: Print(becomes.Weight));
            Say(change, weighed, plan => plan.Objectives[change.RowAfter.Value].Weight == was.Weight);
        }

        if (rest.Count > 0)
        {
            said.Add(VariationWords.Of(RevisionKind.ObjectiveChanged, change with { Properties = rest.ToValueList() }, objective: code));
        }
    }

    private void Share(DossierChange change)
    {
        if (!objectivesThatCameOrWent.Contains(change.Key[0]))
        {
            said.Add(VariationWords.OfShare(change, before, after));
        }
    }

    private void Indicator(DossierChange change)
    {
        var code = change.Key[0];
        if (change.Kind == ChangeKind.Changed)
        {
            said.Add(VariationWords.Of(RevisionKind.IndicatorDefinition, change, indicator: code));
        }
        else if (!cameOrWent.Any(pair => pair.Indicator == code))
        {
            // A definition that nothing uses
            unsaid.Add(change);
        }
    }

    private void Assignment(DossierChange change)
    {
        var (indicator, owner) = (change.Key[0], change.Key[1]);
        if (change.Kind == ChangeKind.Added)
        {
            var added = new PlanVariation(RevisionKind.IndicatorAdded, owner, indicator, New: TextOf(after, indicator, owner));
            Say(change, added, IsProposed);
            return;
        }

        if (change.Kind == ChangeKind.Removed)
        {
            said.Add(new(RevisionKind.IndicatorDeleted, owner, indicator, Old: TextOf(before, indicator, owner)));
            return;
        }

        var (was, becomes) = (before.Assignments[change.RowBefore!.Value], after.Assignments[change.RowAfter!.Value]);
        var rest = change.Properties.ToList();
        if (was.State == ElementState.Active && becomes.State is ElementState.Deleted or ElementState.Deferred)
        {
            var kind = becomes.State == ElementState.Deleted ? RevisionKind.IndicatorDeleted : RevisionKind.IndicatorDeferred;
            var text = TextOf(before, indicator, owner);
            var gone = new PlanVariation(kind, owner, indicator, Old: text, Reason: becomes.StateReason);
            Say(change, gone, plan => plan.Assignments[change.RowAfter.Value].State == was.State);
            rest.RemoveAll(property => property.Property is nameof(was.State) or nameof(was.StateReason));
        }

        if (rest.RemoveAll(property => property.Property == nameof(was.Weight)) > 0)
        {
            var weighed = new PlanVariation(RevisionKind.Weight, owner, indicator, Old: Print(was.Weight), New: Print(becomes.Weight));
            Say(change, weighed, plan => plan.Assignments[change.RowAfter.Value].Weight == was.Weight);
        }

        if (rest.Count > 0)
        {
            unsaid.Add(change with { Properties = rest.ToValueList() });
        }
    }

    private void Target(DossierChange change)
    {
        var was = change.RowBefore is { } one ? before.Targets[one] : null;
        var becomes = change.RowAfter is { } other ? after.Targets[other] : null;
        var target = (becomes ?? was)!;
        if (was?.Effective == becomes?.Effective || target.Variant is not null)
        {
            unsaid.Add(change);
        }
        else if (!IsSaidWithItsIndicator(target))
        {
            var variation = new PlanVariation(
                RevisionKind.Target,
                target.Owner,
                target.Indicator,
                target.Period,
                was?.Effective,
                becomes?.Effective
            );
            Say(change, variation, plan => plan.Targets[change.RowAfter!.Value].Effective == was?.Effective);
        }
    }

    /// <summary>A target that came or went with the assignments that it is for.</summary>
    private bool IsSaidWithItsIndicator(TargetEntry target) =>
        target.Owner is { } owner
            ? cameOrWent.Contains((target.Indicator, owner))
            : cameOrWent.Any(pair => pair.Indicator == target.Indicator)
                && !(
                    before.Assignments.Any(row => row.Indicator == target.Indicator)
                    && after.Assignments.Any(row => row.Indicator == target.Indicator)
                );

    private void Say(DossierChange change, PlanVariation variation, Func<Plan, bool> isAsBefore)
    {
        switch (UndoProof.Try(after, change.Table, change.RowAfter, variation, isAsBefore))
        {
            case UndoResult.Exact:
                said.Add(variation with { CanBeUndone = true });
                break;
            case UndoResult.Impossible:
                said.Add(variation);
                break;
            case UndoResult.Wrong:
                unsaid.Add(change);
                break;
        }
    }

    private void Say(DossierChange change, PlanVariation variation, Func<Plan, DossierChange, bool> isAsBefore) =>
        Say(change, variation, plan => isAsBefore(plan, change));

    /// <summary>What came is undone into a proposal: it stays in sight, and counts nowhere.</summary>
    private static bool IsProposed(Plan plan, DossierChange change) =>
        change.Table == DossierTable.Objectives
            ? plan.Objectives[change.RowAfter!.Value].State == ElementState.Proposed
            : plan.Assignments[change.RowAfter!.Value].State == ElementState.Proposed;

    /// <summary>The target of an assignment for the cycle's year, for revisions that say what came or went.</summary>
    private static string? TextOf(Plan plan, string indicator, string owner) =>
        plan
            .Targets.Where(target =>
                target.Variant is null
                && target.Indicator == indicator
                && target.Period.End == plan.Cycle.End
                && (target.Owner is null || target.Owner == owner)
            )
            .MaxBy(target => target.Owner is not null)
            ?.Effective;

    private static string? Print(decimal? weight) => weight is { } value ? ItalianNumber.Print(value) : null;
}
