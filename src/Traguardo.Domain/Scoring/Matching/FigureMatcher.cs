// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Figures against figures.</summary>
internal static class FigureMatcher
{
    public static Match Threshold(ThresholdTarget target, ReadMeasure measure, UnitOfMeasure indicatorUnit)
    {
        var unit = target.Quantity.Unit.IsNone ? indicatorUnit : target.Quantity.Unit;
        if (!TryFigure(measure, target.Quantity.Unit, unit, indicatorUnit, out var result, out var failure))
        {
            return failure;
        }

        var asked = target.Quantity.Value;
        if (target.MinimumCount is not { } minimum)
        {
            return Match.Figures(target.Comparison, asked, result, IsMet(target.Comparison, result, asked));
        }

        return CountOf(measure) is { } count
            ? Match.Figures(target.Comparison, asked, result, IsMet(target.Comparison, result, asked) && count >= minimum)
            : Match.InState(
                MeasureState.Unreadable,
                "il target chiede anche un numero minimo e il risultato non lo dice: servono numeratore e denominatore"
            );
    }

    public static Match Range(RangeTarget target, ReadMeasure measure, UnitOfMeasure indicatorUnit)
    {
        var unit = target.Unit.IsNone ? indicatorUnit : target.Unit;
        if (!TryFigure(measure, target.Unit, unit, indicatorUnit, out var result, out var failure))
        {
            return failure;
        }

        return result < target.From ? Match.Figures(Comparison.AtLeast, target.From, result, met: false)
            : result > target.To ? Match.Figures(Comparison.AtMost, target.To, result, met: false)
            : Match.Figures(Comparison.Exactly, result, result, met: true);
    }

    public static Match AtLeast(decimal asked, ReadMeasure measure, UnitOfMeasure indicatorUnit) =>
        TryFigure(measure, UnitOfMeasure.None, indicatorUnit, indicatorUnit, out var result, out var failure)
            ? Match.Figures(Comparison.AtLeast, asked, result, result >= asked)
            : failure;

    /// <summary>The measured figure in the target's unit.</summary>
    internal static bool TryFigure(
        ReadMeasure measure,
        UnitOfMeasure targetUnit,
        UnitOfMeasure unit,
        UnitOfMeasure indicatorUnit,
        out decimal result,
        out Match failure
    )
    {
        failure = default;
        result = 0;
        if (measure.Exact is { } exact)
        {
            result = measure.IsRatio && unit == UnitOfMeasure.Percent ? exact * 100 : exact;
            return true;
        }

        switch (measure.Value)
        {
            case NumberValue number:
                result = number.Quantity.Value;
                if (measure.Unit != targetUnit && DirectionChecks.UnitClash(targetUnit, measure.Unit, indicatorUnit) is { } clash)
                {
                    failure = Match.InState(MeasureState.Unreadable, clash);
                    return false;
                }

                return true;
            case FractionValue fraction:
                result = unit == UnitOfMeasure.Percent ? 100 * fraction.Part / fraction.Whole : fraction.Part;
                return true;
            case DurationValue duration when unit == UnitOfMeasure.Months:
                result = duration.InMonths;
                return true;
            case DurationValue duration when unit == UnitOfMeasure.Days:
                result = duration.InMonths * 30;
                return true;
            case YesNoValue:
                failure = Match.InState(MeasureState.Unreadable, "il target chiede una cifra e il risultato è un sì o un no");
                return false;
            default:
                failure = Matcher.NotAFigure(measure.Value);
                return false;
        }
    }

    private static decimal? CountOf(ReadMeasure measure) => measure.Entry.Numerator ?? (measure.Value as FractionValue)?.Part;

    private static bool IsMet(Comparison comparison, decimal result, decimal target) =>
        comparison switch
        {
            Comparison.AtLeast => result >= target,
            Comparison.MoreThan => result > target,
            Comparison.AtMost => result <= target,
            Comparison.LessThan => result < target,
            _ => result == target,
        };
}
