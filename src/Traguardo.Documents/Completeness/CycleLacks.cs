// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Sources;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;

namespace Traguardo.Documents.Completeness;

/// <summary>What is missing in a cycle, whatever the template: targets, results, weights.</summary>
internal static class CycleLacks
{
    /// <summary>A plan is complete without results; what reports is not.</summary>
    private const string PlanPhase = "piano";

    public static IEnumerable<Lack> Of(CycleIndex index, string phase)
    {
        var items = index.Indicators.Where(item => item.IsInForce).DistinctBy(item => item.Indicator.Code).ToList();
        foreach (var item in items)
        {
            if (item.Facts.TargetReading?.Target is UnreadableTarget unreadable)
            {
                yield return new(
                    LackKind.Target,
                    $"Il target di «{item.Code}» non si legge: {unreadable.Reason.TrimEnd('.')}.",
                    IsMandatory: true,
                    Code: item.Indicator.Code
                );
            }
            else if (item.Facts.TargetEntry is null)
            {
                yield return new(
                    LackKind.Target,
                    $"«{item.Code}» non ha un target per il periodo.",
                    IsMandatory: phase == PlanPhase,
                    Code: item.Indicator.Code
                );
            }
        }

        foreach (var item in items.Where(item => phase != PlanPhase && !item.Figure.Value.IsScored))
        {
            if (item.Figure.Value.State == MeasureState.Missing)
            {
                yield return new(LackKind.Measure, $"Manca il risultato di «{item.Code}».", IsMandatory: true, Code: item.Indicator.Code);
            }
            else if (item.Figure.Value.State == MeasureState.Unreadable && item.Facts.TargetReading?.Target is not UnreadableTarget)
            {
                yield return new(
                    LackKind.Measure,
                    $"Il risultato di «{item.Code}» è da chiarire: {item.Figure.Value.Reason?.TrimEnd('.')}.",
                    IsMandatory: true,
                    Code: item.Indicator.Code
                );
            }
        }

        if (index.Source.Methodology is { } methodology)
        {
            foreach (var finding in WeightClosures.Check(index.Plan, methodology))
            {
                yield return new(LackKind.Weights, finding.Message, IsMandatory: finding.Severity == Severity.Error);
            }
        }
    }
}
