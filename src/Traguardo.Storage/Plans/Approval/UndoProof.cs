// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>Undoes a single revision as the domain would, and looks whether what was there comes back and nothing else changes.</summary>
internal static class UndoProof
{
    /// <param name="after">The plan that has the change.</param>
    /// <param name="table">The table of the row that changed.</param>
    /// <param name="row">The row in that plan; null when it is gone.</param>
    /// <param name="variation">What says the change.</param>
    /// <param name="isAsBefore">Whether the row of a plan is what it was, as far as the change goes.</param>
    public static UndoResult Try(Plan after, DossierTable table, int? row, PlanVariation variation, Func<Plan, bool> isAsBefore)
    {
        var past = PlanHistory.At(
            new CycleDossier
            {
                Plan = after,
                Versions = [new PlanVersion(1, "", DateOnly.MaxValue)],
                Revisions = [variation.ToRevision("", 1, act: null, "")],
            },
            DateOnly.MinValue
        );
        if (past.NotUndone.Count > 0)
        {
            return UndoResult.Impossible;
        }

        return row is { } only && ChangedRows(table, after, past.Plan).SequenceEqual([only]) && isAsBefore(past.Plan)
            ? UndoResult.Exact
            : UndoResult.Wrong;
    }

    private static IEnumerable<int> ChangedRows(DossierTable table, Plan one, Plan other) =>
        table switch
        {
            DossierTable.Objectives => Different(one.Objectives, other.Objectives),
            DossierTable.Assignments => Different(one.Assignments, other.Assignments),
            DossierTable.Targets => Different(one.Targets, other.Targets),
            _ => throw new ArgumentOutOfRangeException(nameof(table), table, "No revision is undone in this table."),
        };

    private static IEnumerable<int> Different<TRow>(IReadOnlyList<TRow> rows, IReadOnlyList<TRow> others)
        where TRow : class => Enumerable.Range(0, rows.Count).Where(row => !rows[row].Equals(others[row]));
}

/// <summary>What undoing a revision gives.</summary>
internal enum UndoResult
{
    /// <summary>What was there.</summary>
    Exact,

    /// <summary>Nothing: the revision does not say enough.</summary>
    Impossible,

    /// <summary>Something else.</summary>
    Wrong,
}
