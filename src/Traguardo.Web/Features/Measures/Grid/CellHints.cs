// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;
using Traguardo.Web.Components;
using Traguardo.Web.Features.Measures.Entry;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>How a result looks that answers a target: shown in the empty cell.</summary>
internal static class CellHints
{
    public static string Of(MeasuredIndicator indicator, Cycle cycle)
    {
        var example = indicator
            .Targets.Select(target => Of(target.Target, indicator.Indicator.Unit, cycle))
            .FirstOrDefault(hint => hint is not null);
        return "es. " + (example ?? OfUnit(indicator.Indicator.Unit));
    }

    /// <summary>True when the cell is for a figure: phones then show digits.</summary>
    public static bool IsNumeric(MeasuredIndicator indicator) =>
        indicator.Targets.Count > 0 && indicator.Targets.All(target => target.Target is ThresholdTarget or RangeTarget or FrequencyTarget);

    private static string? Of(Target target, UnitOfMeasure unit, Cycle cycle) =>
        target switch
        {
            ThresholdTarget threshold => OfUnit(threshold.Quantity.Unit.IsNone ? unit : threshold.Quantity.Unit),
            RangeTarget range => OfUnit(range.Unit.IsNone ? unit : range.Unit),
            DeadlineTarget deadline => $"15/{deadline.Due.Month:00}/{deadline.Due.Year}",
            StagedTarget staged => $"15/{staged.Stages[0].Due.Month:00}/{staged.Stages[0].Due.Year}",
            YesNoTarget => "SI oppure NO",
            PhasesTarget phases => $"3 {phases.Noun ?? "fasi"} su {Invariant.Text(phases.Of)}",
            CoverageTarget coverage => $"13 {coverage.Item} su 14",
            FrequencyTarget => "6",
            MilestoneTarget => "realizzato il 15/06/" + Invariant.Text(cycle.Year),
            CompoundTarget => "i risultati, uno per riga",
            _ => null,
        };

    private static string OfUnit(UnitOfMeasure unit) =>
        unit == UnitOfMeasure.Percent ? "57,14 %"
        : unit == UnitOfMeasure.Days ? "15 gg"
        : unit == UnitOfMeasure.Euro ? "1.200,00 €"
        : "12";
}
