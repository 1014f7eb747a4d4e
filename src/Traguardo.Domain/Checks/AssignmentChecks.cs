// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>An assignment is on an objective or on a sheet.</summary>
internal sealed class AssignmentChecks(Plan plan, FindingList findings)
{
    public void Run() => plan.Assignments.Each(DossierTable.Assignments, Check);

    private void Check(Assignment assignment, Place row)
    {
        var onObjective = !string.IsNullOrWhiteSpace(assignment.Objective);
        var onSheet = !string.IsNullOrWhiteSpace(assignment.Sheet);
        if (onObjective != onSheet)
        {
            return;
        }

        var (message, found) = onObjective
            ? ("è assegnato insieme a un obiettivo e a una scheda", $"{assignment.Objective} e {assignment.Sheet}")
            : ("non è assegnato né a un obiettivo né a una scheda", null);
        findings.Error(
            FindingCode.Placement,
            row.At(nameof(Assignment.Objective)),
            $"L'indicatore «{assignment.Indicator}» {message}.",
            found,
            "un obiettivo oppure una scheda"
        );
    }
}
