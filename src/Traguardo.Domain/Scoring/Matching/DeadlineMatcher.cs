// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Deadlines against days, or against how many things were there by then.</summary>
internal static class DeadlineMatcher
{
    public static Match Of(DeadlineTarget target, ReadMeasure measure, UnitOfMeasure indicatorUnit)
    {
        switch (measure.Value)
        {
            case DateValue dates:
                return Dates(target, dates);
            case NumberValue { Quantity.Value: 0 } when target.Deliverable is null:
                return Match.InState(MeasureState.NotDone, "non realizzato");
            case NumberValue or FractionValue when target.Deliverable is { } deliverable:
                return FigureMatcher.AtLeast(
                    deliverable.Value,
                    measure,
                    indicatorUnit == UnitOfMeasure.Percent ? UnitOfMeasure.None : indicatorUnit
                );
            case YesNoValue answer:
                return Match.Answer(answer.Value);
            case ProgressValue { Progress: WorkProgress.Done }:
                return Match.InState(MeasureState.Unreadable, "il target chiede un termine e il risultato non dice il giorno");
            case NumberValue or FractionValue or DurationValue:
                return Match.InState(MeasureState.Unreadable, "il target chiede un termine e il risultato è una quantità");
            default:
                return Matcher.NotAFigure(measure.Value);
        }
    }

    /// <summary>The day on which the number of things asked was there: with several days, the n-th in time.</summary>
    private static Match Dates(DeadlineTarget target, DateValue dates)
    {
        var ordered = dates.Days.Order().ToArray();
        var asked = target.Deliverable is { } deliverable ? Math.Max(1, decimal.Ceiling(deliverable.Value)) : 1;
        return asked > ordered.Length
            ? Match.Shares(asked, ordered.Count(day => day <= target.Due))
            : Match.Days(target.Due, ordered[(int)asked - 1]);
    }
}
