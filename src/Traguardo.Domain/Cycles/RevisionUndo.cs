// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Cycles;

/// <summary>Takes one approved revision back.</summary>
internal static class RevisionUndo
{
    /// <summary>The plan before the revision; null when the revision does not say enough.</summary>
    public static Plan? Undo(Plan plan, Revision revision) =>
        revision.Kind switch
        {
            RevisionKind.Target => Target(plan, revision),
            RevisionKind.Weight => Weight(plan, revision),
            RevisionKind.IndicatorAdded => Assignments(plan, revision, a => a with { State = ElementState.Proposed }),
            RevisionKind.IndicatorDeleted or RevisionKind.IndicatorDeferred => Assignments(
                plan,
                revision,
                a => a with { State = ElementState.Active, StateReason = null }
            ),
            RevisionKind.ObjectiveAdded => Objectives(plan, revision, o => o with { State = ElementState.Proposed }),
            RevisionKind.ObjectiveDeleted => Objectives(plan, revision, o => o with { State = ElementState.Active, StateReason = null }),
            _ => null,
        };

    private static Plan? Target(Plan plan, Revision revision)
    {
        var period = revision.Period ?? new TargetPeriod(plan.Cycle.End);
        var changed = false;
        var targets = plan
            .Targets.Select(t =>
            {
                if (
                    revision.Old is null
                    || t.Variant is not null
                    || t.Period != period
                    || !Same(t.Indicator, revision.Indicator)
                    || (t.Owner is { } owner && revision.Objective is { } objective && !Same(owner, objective))
                )
                {
                    return t;
                }

                changed = true;
                return t with { Text = revision.Old, Reading = null, ReadingReason = null };
            })
            .ToValueList();
        return changed ? plan with { Targets = targets } : null;
    }

    private static Plan? Weight(Plan plan, Revision revision) =>
        revision.Old is not { } old || !ItalianNumber.TryRead(old.TrimEnd('%', ' '), out var weight) ? null
        : revision.Indicator is null ? Objectives(plan, revision, o => o with { Weight = weight })
        : Assignments(plan, revision, a => a with { Weight = weight });

    private static Plan? Assignments(Plan plan, Revision revision, Func<Assignment, Assignment> change)
    {
        var changed = false;
        var assignments = plan
            .Assignments.Select(a =>
            {
                if (!Same(a.Indicator, revision.Indicator) || (revision.Objective is not null && !Same(a.Owner, revision.Objective)))
                {
                    return a;
                }

                changed = true;
                return change(a);
            })
            .ToValueList();
        return changed ? plan with { Assignments = assignments } : null;
    }

    private static Plan? Objectives(Plan plan, Revision revision, Func<Objective, Objective> change)
    {
        var changed = false;
        var objectives = plan
            .Objectives.Select(o =>
            {
                if (!Same(o.Code, revision.Objective))
                {
                    return o;
                }

                changed = true;
                return change(o);
            })
            .ToValueList();
        return changed ? plan with { Objectives = objectives } : null;
    }

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.Ordinal);
}
