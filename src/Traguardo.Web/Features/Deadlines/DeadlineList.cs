// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;
using Traguardo.Storage.Measures;
using Traguardo.Web.Features.Measures.Entry;

namespace Traguardo.Web.Features.Deadlines;

/// <summary>
/// What is still to be entered of a cycle: for every indicator in force and every period that one of its targets closes, the result that is missing,
/// provisional or only of a day before the end.
/// </summary>
internal static class DeadlineList
{
    /// <summary>In the order of the days, then of the plan.</summary>
    public static IReadOnlyList<Deadline> Of(IEnumerable<MeasuredIndicator> indicators, Plan plan)
    {
        var targets = plan
            .Targets.Where(target => target.Variant is null && target.Period.End >= plan.Cycle.Start && target.Period.End <= plan.Cycle.End)
            .ToLookup(target => target.Indicator, StringComparer.Ordinal);
        return
        [
            .. indicators
                .Where(indicator => indicator.IsExpected)
                .SelectMany(indicator =>
                    OfIndicator(indicator, [.. targets[indicator.Code].Select(target => target.Period.End)], plan.Cycle)
                )
                .OrderBy(deadline => deadline.Due),
        ];
    }

    private static IEnumerable<Deadline> OfIndicator(MeasuredIndicator indicator, IReadOnlyList<DateOnly> closings, Cycle cycle)
    {
        if (IsSettled(indicator.Last?.Entry.State))
        {
            yield break;
        }

        var ends = closings.Count == 0 ? [cycle.End] : closings.Distinct().Order().ToList();
        var start = cycle.Start;
        foreach (var end in ends)
        {
            var isLast = end == ends[^1];
            var result = ResultOf(indicator, start, isLast ? DateOnly.MaxValue : end, cycle);
            if (TaskOf(indicator, result, end, cycle) is { } task)
            {
                yield return new Deadline(task == DeadlineTask.Missing ? DueOf(indicator, end) : end, task, indicator, end);
            }

            start = end.AddDays(1);
        }
    }

    private static DeadlineTask? TaskOf(MeasuredIndicator indicator, MeasureEntry? result, DateOnly end, Cycle cycle) =>
        result is null ? DeadlineTask.Missing
        : result.Basis is MeasureBasis.Provisional or MeasureBasis.Estimate || result.State == MeasureState.Provisional
            ? DeadlineTask.Provisional
        : MeasureContent.DateOf(result, cycle) < end && !IsOver(indicator) ? DeadlineTask.Interim
        : null;

    /// <summary>The result that counts among those of some days; null when there is none.</summary>
    private static MeasureEntry? ResultOf(MeasuredIndicator indicator, DateOnly from, DateOnly to, Cycle cycle) =>
        indicator
            .Measures.Where(measure =>
                IsResult(measure) && MeasureContent.DateOf(measure.Entry, cycle) is var day && day >= from && day <= to
            )
            .Select(measure => measure.Entry)
            .Reverse()
            .MaxBy(entry => MeasureContent.DateOf(entry, cycle));

    private static bool IsResult(StoredMeasure measure) => !measure.IsWithdrawn && !MeasureContent.IsBeside(measure.Entry);

    /// <summary>A person has said that there is nothing to measure.</summary>
    private static bool IsSettled(MeasureState? state) =>
        state
            is MeasureState.NotMeasurable
                or MeasureState.Suspended
                or MeasureState.Deferred
                or MeasureState.Deleted
                or MeasureState.Replaced
                or MeasureState.NotScored;

    /// <summary>What happens once does not change any more when it has happened.</summary>
    private static bool IsOver(MeasuredIndicator indicator) =>
        indicator.Targets.Count > 0
        && indicator.Targets.All(target => target.Target is DeadlineTarget or StagedTarget or YesNoTarget or MilestoneTarget)
        && indicator.Facts.All(facts => facts.Measure?.Value is DateValue or YesNoValue { Value: true } or TextValue);

    /// <summary>The day that the target itself names, where it comes before the period's end.</summary>
    private static DateOnly DueOf(MeasuredIndicator indicator, DateOnly end) =>
        indicator
            .Targets.Where(target => target.Period.End == end)
            .Select(target =>
                target.Target switch
                {
                    DeadlineTarget deadline => deadline.Due,
                    StagedTarget staged => staged.Stages.Min(stage => stage.Due),
                    _ => end,
                }
            )
            .Append(end)
            .Min();
}
