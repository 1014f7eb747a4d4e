// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>
/// Finds the target that counts at a day: of the assignment's targets that close inside the cycle, the first to close on or after that day,
/// or the last one when all have closed. So a half-year target counts until it closes, and the year's from then on.
/// </summary>
internal static class TargetInForce
{
    /// <param name="targets">Targets of the indicator, variants left out.</param>
    /// <param name="day">Not after the cycle's end.</param>
    public static TargetEntry? Of(IEnumerable<TargetEntry> targets, Assignment assignment, Cycle cycle, DateOnly day)
    {
        TargetEntry? next = null;
        TargetEntry? last = null;
        foreach (var target in targets)
        {
            var end = target.Period.End;
            if (
                end < cycle.Start
                || end > cycle.End
                || (target.Owner is { } owner && !string.Equals(owner, assignment.Owner, StringComparison.Ordinal))
            )
            {
                continue;
            }

            if (end >= day && IsBetter(target, next, earlier: true))
            {
                next = target;
            }

            if (end < day && IsBetter(target, last, earlier: false))
            {
                last = target;
            }
        }

        return next ?? last;
    }

    /// <summary>An earlier (or later) closing wins; at the same closing a target made for this owner wins over a general one.</summary>
    private static bool IsBetter(TargetEntry candidate, TargetEntry? best, bool earlier)
    {
        if (best is null)
        {
            return true;
        }

        var order = candidate.Period.End.CompareTo(best.Period.End);
        return order == 0 ? candidate.Owner is not null && best.Owner is null : order < 0 == earlier;
    }
}
