// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Plans.Editing;

/// <summary>
/// The plan to start a new cycle from: the plan of an earlier one with the same codes. What had been taken out of that plan, or was done outside it, stays
/// behind; what had been put off is in force. Targets that close before the new cycle starts stay behind, so that each is thought of anew.
/// </summary>
public static class NextPlan
{
    /// <param name="earlier">The plan of the earlier cycle.</param>
    /// <param name="next">The new cycle.</param>
    public static Plan Of(Plan earlier, Cycle next)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(next);
        var kept = Without(
            earlier,
            [.. earlier.Objectives.Where(row => IsOver(row.State)), .. earlier.Assignments.Where(row => IsOver(row.State))]
        );
        // An indicator that served only what stayed behind stays behind as well; one that served nothing is a definition that somebody keeps
        var served = earlier.Assignments.Select(row => row.Indicator).ToHashSet(StringComparer.Ordinal);
        var serving = kept.Assignments.Select(row => row.Indicator).ToHashSet(StringComparer.Ordinal);
        kept = Without(kept, [.. kept.Indicators.Where(row => served.Contains(row.Code) && !serving.Contains(row.Code))]);
        return kept with
        {
            Cycle = next,
            Objectives = kept
                .Objectives.Select(row => row with { State = Next(row.State), StateReason = Reason(row.State, row.StateReason) })
                .ToValueList(),
            Assignments = kept
                .Assignments.Select(row => row with { State = Next(row.State), StateReason = Reason(row.State, row.StateReason) })
                .ToValueList(),
            Targets = kept.Targets.Where(row => row.Period.End >= next.Start).ToValueList(),
        };
    }

    private static bool IsOver(ElementState state) => state is ElementState.Deleted or ElementState.Replaced or ElementState.Additional;

    private static ElementState Next(ElementState state) => state == ElementState.Deferred ? ElementState.Active : state;

    private static string? Reason(ElementState state, string? reason) => state == ElementState.Deferred ? null : reason;

    private static Plan Without(Plan plan, IReadOnlyCollection<object> rows)
    {
        var removal = new PlanRemoval(plan, rows);
        return plan with
        {
            Units = Left(plan.Units, removal),
            Objectives = Left(plan.Objectives, removal),
            Responsibilities = Left(plan.Responsibilities, removal),
            Indicators = Left(plan.Indicators, removal),
            Assignments = Left(plan.Assignments, removal),
            Targets = Left(plan.Targets, removal),
            Views = Left(plan.Views, removal),
            Sheets = Left(plan.Sheets, removal),
            Blocks = Left(plan.Blocks, removal),
            SheetItems = Left(plan.SheetItems, removal),
        };
    }

    private static ValueList<TRow> Left<TRow>(ValueList<TRow> rows, PlanRemoval removal)
        where TRow : class => rows.Select(row => removal.Apply(row)).OfType<TRow>().ToValueList();
}
