// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Gives each part of a compound target its part of the result: by position, and never against what the parts are called.</summary>
internal readonly struct CompoundParts
{
    /// <summary>One value for each part of the target; null when the result does not have several.</summary>
    public IReadOnlyList<MeasureValue>? Values { get; private init; }

    /// <summary>Why the parts do not fit, in Italian; null when they do.</summary>
    public string? Problem { get; private init; }

    public static CompoundParts Of(CompoundTarget target, MeasureValue? value) =>
        value switch
        {
            CompositeValue composite => Fit(target, composite.Parts),
            DateValue dates when dates.Days.Count == target.Parts.Count && target.Parts.All(part => part is DeadlineTarget) => new()
            {
                Values = [.. dates.Days.Select(day => new DateValue([day]))],
            },
            _ => default,
        };

    private static CompoundParts Fit(CompoundTarget target, ValueList<MeasureValue> values)
    {
        if (values.Count != target.Parts.Count)
        {
            return new() { Problem = $"il target ha {target.Parts.Count} parti e il risultato {values.Count}" };
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (
                NounOf(values[i]) is { } noun
                && !AreAlike(noun, NounOf(target.Parts[i]))
                && target.Parts.Where((_, j) => j != i).Any(part => AreAlike(noun, NounOf(part)))
            )
            {
                return new()
                {
                    Problem = $"«{noun}» non è la parte {i + 1} del target: le parti del risultato vanno nell'ordine di quelle del target",
                };
            }
        }

        return new() { Values = values };
    }

    private static string? NounOf(MeasureValue value) =>
        value switch
        {
            NumberValue number => number.Quantity.Noun,
            FractionValue fraction => fraction.Noun,
            _ => null,
        };

    private static string? NounOf(Target target) =>
        target switch
        {
            ThresholdTarget threshold => threshold.Quantity.Noun,
            DeadlineTarget deadline => deadline.Deliverable?.Noun,
            _ => null,
        };

    /// <summary>Singular and plural of a noun are alike in all but their last letter.</summary>
    private static bool AreAlike(string noun, string? other) =>
        other is not null && string.Equals(StemOf(noun), StemOf(other), StringComparison.OrdinalIgnoreCase);

    private static string StemOf(string noun)
    {
        var word = noun.Trim().Split(' ')[0];
        return word.Length > 3 ? word[..^1] : word;
    }
}
