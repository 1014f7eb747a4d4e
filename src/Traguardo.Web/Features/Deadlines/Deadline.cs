// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Measures.Entry;

namespace Traguardo.Web.Features.Deadlines;

/// <summary>Something to enter by a day.</summary>
/// <param name="Due">The last good day.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Indicator">For which indicator.</param>
/// <param name="PeriodEnd">Last day of the period that the result closes.</param>
public sealed record Deadline(DateOnly Due, DeadlineTask Task, MeasuredIndicator Indicator, DateOnly PeriodEnd);

/// <summary>What is to be entered.</summary>
public enum DeadlineTask
{
    /// <summary>There is no result for the period.</summary>
    Missing,

    /// <summary>The result of the period can still change.</summary>
    Provisional,

    /// <summary>The result is of a day before the period's end, and the work was not over by then.</summary>
    Interim,
}
