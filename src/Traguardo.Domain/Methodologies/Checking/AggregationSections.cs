// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>The aggregation rules of a methodology with what each makes the figure of, and its place.</summary>
internal static class AggregationSections
{
    public static IEnumerable<(AggregationRule Rule, AggregationSubject Subject, MethodologyPath Place)> RulesOf(Methodology methodology)
    {
        foreach (var (rules, subject, name) in SectionsOf(methodology))
        {
            var section = MethodologyPath.Root.Field(name);
            for (var index = 0; index < rules.Count; index++)
            {
                yield return (rules[index], subject, section.Item(index));
            }
        }

        if (methodology.BodyRule is { } body)
        {
            yield return (body, AggregationSubject.Body, MethodologyPath.Root.Field(nameof(Methodology.BodyRule)));
        }
    }

    /// <summary>The sections that hold lists of rules.</summary>
    public static IEnumerable<(ValueList<AggregationRule> Rules, AggregationSubject Subject, string Name)> SectionsOf(
        Methodology methodology
    ) =>
        [
            (methodology.Levels, AggregationSubject.Level, nameof(Methodology.Levels)),
            (methodology.Units, AggregationSubject.Unit, nameof(Methodology.Units)),
            (methodology.Views, AggregationSubject.View, nameof(Methodology.Views)),
            (methodology.Sheets, AggregationSubject.Sheet, nameof(Methodology.Sheets)),
            (methodology.Blocks, AggregationSubject.Block, nameof(Methodology.Blocks)),
        ];
}
