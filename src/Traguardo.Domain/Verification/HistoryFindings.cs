// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Verification;

/// <summary>Later revisions that do not say what they changed from: a plan looked at on an earlier day still has what they brought.</summary>
public static class HistoryFindings
{
    /// <param name="asOf">The day that the plan is looked at; null for the plan as it is, of which there is nothing to say.</param>
    public static IEnumerable<Finding> Of(CycleDossier dossier, DateOnly? asOf)
    {
        if (asOf is not { } day)
        {
            yield break;
        }

        var stuck = PlanHistory.At(dossier, day).NotUndone.ToHashSet(ReferenceEqualityComparer.Instance);
        for (var row = 0; row < dossier.Revisions.Count; row++)
        {
            if (stuck.Contains(dossier.Revisions[row]))
            {
                yield return new(
                    "piano-non-ricostruito",
                    Severity.Warning,
                    new(DossierTable.Revisions, row),
                    $"La variazione «{dossier.Revisions[row].Code}» è successiva al {ItalianDate.Print(day)} e non si può disfare: per questa parte il piano è quello di adesso",
                    Expected: "il valore di prima, oppure una variazione che il piano riconosce"
                );
            }
        }
    }
}
