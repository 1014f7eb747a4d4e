// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Cycles;

/// <summary>
/// The plan as it stood at a day: the plan in force with the approved revisions of later versions undone, last first. A revision says what it changed
/// and from what, so nothing else is kept of earlier versions; one that does not say from what cannot be undone and is named.
/// </summary>
public static class PlanHistory
{
    /// <param name="asOf">The day; null for the plan as it is.</param>
    public static PastPlan At(CycleDossier dossier, DateOnly? asOf)
    {
        var later = asOf is { } day ? dossier.Versions.Where(v => v.InForceFrom > day).Select(v => v.Number).ToHashSet() : [];
        var toUndo = dossier.Revisions.Where(r =>
            r.Status == RevisionStatus.Approved && r.Version is { } version && later.Contains(version)
        );
        var plan = dossier.Plan;
        var stuck = new List<Revision>();
        foreach (var revision in toUndo.Reverse().OrderByDescending(r => r.Version))
        {
            if (RevisionUndo.Undo(plan, revision) is { } before)
            {
                plan = before;
            }
            else
            {
                stuck.Add(revision);
            }
        }

        return new PastPlan(plan, stuck);
    }
}

/// <summary>A plan at a day.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="NotUndone">Later revisions that could not be undone.</param>
public sealed record PastPlan(Plan Plan, IReadOnlyList<Revision> NotUndone);
