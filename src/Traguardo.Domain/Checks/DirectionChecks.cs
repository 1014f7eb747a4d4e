// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Checks;

/// <summary>Whether target, measure and indicator speak of the same thing: an operator that asks the opposite of what is better, units that cannot be compared.</summary>
public static class DirectionChecks
{
    /// <summary>Why an operator and a direction contradict each other, in Italian, as part of a sentence; null when they do not. Of a compound target the first part that does.</summary>
    public static string? OperatorClash(Target target, Direction direction) =>
        target switch
        {
            ThresholdTarget threshold => OperatorClash(threshold.Comparison, direction),
            CompoundTarget compound => compound
                .Parts.Select(part => OperatorClash(part, direction))
                .FirstOrDefault(clash => clash is not null),
            _ => null,
        };

    /// <summary>
    /// Why a result cannot be compared with a target for its unit, in Italian, as part of a sentence; null when it can. A side without a unit takes the
    /// indicator's. Percentages compare only with percentages; times and money only with their own unit, or with a figure without any; counts of whatever with each other.
    /// </summary>
    public static string? UnitClash(UnitOfMeasure target, UnitOfMeasure measure, UnitOfMeasure indicator)
    {
        var asked = target.IsNone ? indicator : target;
        var given = measure.IsNone ? indicator : measure;
        return AreComparable(asked, given) ? null : $"il target è {NameOf(asked)} e il risultato è {NameOf(given)}";
    }

    private static string? OperatorClash(Comparison comparison, Direction direction) =>
        (comparison, direction) switch
        {
            (Comparison.AtLeast, Direction.LowerIsBetter) => AsksHigh(">="),
            (Comparison.MoreThan, Direction.LowerIsBetter) => AsksHigh(">"),
            (Comparison.AtMost, Direction.HigherIsBetter) => AsksLow("<="),
            (Comparison.LessThan, Direction.HigherIsBetter) => AsksLow("<"),
            _ => null,
        };

    private static string AsksHigh(string sign) =>
        $"il target «{sign}» chiede un valore alto, ma l'indicatore migliora quando il valore scende";

    private static string AsksLow(string sign) =>
        $"il target «{sign}» chiede un valore basso, ma l'indicatore migliora quando il valore sale";

    private static bool AreComparable(UnitOfMeasure one, UnitOfMeasure other)
    {
        if (one == other || (IsCount(one) && IsCount(other)))
        {
            return true;
        }

        return (one.IsNone && IsMeasured(other)) || (other.IsNone && IsMeasured(one));
    }

    private static bool IsPercent(UnitOfMeasure unit) => unit == UnitOfMeasure.Percent;

    /// <summary>Times and money.</summary>
    private static bool IsMeasured(UnitOfMeasure unit) =>
        unit == UnitOfMeasure.Days
        || unit == UnitOfMeasure.Hours
        || unit == UnitOfMeasure.Months
        || unit == UnitOfMeasure.Years
        || unit == UnitOfMeasure.Euro;

    /// <summary>A bare number, "N.", or the name of what is counted.</summary>
    private static bool IsCount(UnitOfMeasure unit) => !IsPercent(unit) && !IsMeasured(unit);

    private static string NameOf(UnitOfMeasure unit) => unit.IsNone ? "senza unità di misura" : $"in «{unit.Symbol}»";
}
