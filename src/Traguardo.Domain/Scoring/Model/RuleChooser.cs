// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>Chooses the first rule of a methodology that applies to an assignment.</summary>
internal static class RuleChooser
{
    /// <param name="asPrinted">Kind of the target as printed; a rule may ask for bare figures.</param>
    public static IndicatorRule? Choose(
        Methodology methodology,
        Target target,
        TargetKind asPrinted,
        Assignment assignment,
        Indicator indicator,
        string? level
    )
    {
        foreach (var rule in methodology.Indicators)
        {
            if (
                assignment.Rule is { } named
                    ? string.Equals(rule.Info.Id, named, StringComparison.Ordinal)
                    : !rule.OnlyByName && Applies(rule.When, target, asPrinted, assignment, indicator, level)
            )
            {
                return rule;
            }
        }

        return null;
    }

    private static bool Applies(
        RuleSelector when,
        Target target,
        TargetKind asPrinted,
        Assignment assignment,
        Indicator indicator,
        string? level
    ) =>
        (when.Kinds.Count == 0 || when.Kinds.Contains(target.Kind) || when.Kinds.Contains(asPrinted))
        && (when.Directions.Count == 0 || when.Directions.Contains(indicator.Direction))
        && (when.Units.Count == 0 || when.Units.Contains(UnitOf(target, indicator)))
        && (when.Types.Count == 0 || Has(when.Types, indicator.Type))
        && (when.Levels.Count == 0 || Has(when.Levels, level))
        && (when.Tags.Count == 0 || indicator.Tags.Any(tag => Has(when.Tags, tag)))
        && (when.Signs.Count == 0 || (FigureOf(target) is { } figure && when.Signs.Contains(SignOf(figure))))
        && (when.HasThreshold is not { } wanted || wanted == assignment.Threshold.HasValue);

    private static bool Has(IEnumerable<string> values, string? value) =>
        value is not null && values.Any(v => string.Equals(v, value, StringComparison.OrdinalIgnoreCase));

    private static string UnitOf(Target target, Indicator indicator)
    {
        var unit = target switch
        {
            ThresholdTarget threshold => threshold.Quantity.Unit,
            RangeTarget range => range.Unit,
            _ => default,
        };
        return unit.IsNone ? indicator.Unit.Symbol ?? "" : unit.Symbol;
    }

    /// <summary>The figure whose sign a rule may ask for; null for targets without one.</summary>
    internal static decimal? FigureOf(Target target) =>
        target switch
        {
            ThresholdTarget threshold => threshold.Quantity.Value,
            RangeTarget range => range.From,
            FrequencyTarget frequency => frequency.PerPeriod,
            PhasesTarget phases => phases.Done,
            _ => null,
        };

    private static TargetSign SignOf(decimal figure) =>
        figure switch
        {
            < 0 => TargetSign.Negative,
            0 => TargetSign.Zero,
            _ => TargetSign.Positive,
        };
}
