// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>Assignments in force that no target of the cycle's period is for: their indicators cannot have a score.</summary>
public static class MissingTargets
{
    public const string Code = "target-mancante";

    /// <summary>A warning for each.</summary>
    public static IEnumerable<Finding> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var states = plan
            .Objectives.DistinctBy(objective => objective.Code)
            .ToDictionary(objective => objective.Code, objective => objective.State, StringComparer.Ordinal);
        var targets = plan
            .Targets.Where(target => target.Variant is null && target.Period.End >= plan.Cycle.Start && target.Period.End <= plan.Cycle.End)
            .ToLookup(target => target.Indicator, target => target.Owner, StringComparer.Ordinal);
        for (var row = 0; row < plan.Assignments.Count; row++)
        {
            var assignment = plan.Assignments[row];
            var isInForce =
                assignment.State == ElementState.Active
                && (assignment.Objective is not { } objective || states.GetValueOrDefault(objective) == ElementState.Active);
            if (isInForce && !targets[assignment.Indicator].Any(owner => owner is null || owner == assignment.Owner))
            {
                yield return new Finding(
                    Code,
                    Severity.Warning,
                    new Place(DossierTable.Assignments, row),
                    $"L'indicatore «{assignment.Indicator}» in «{assignment.Owner}» non ha un target per il periodo del ciclo."
                );
            }
        }
    }
}
