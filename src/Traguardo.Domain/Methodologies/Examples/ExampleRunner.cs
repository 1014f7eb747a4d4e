// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies.Checking;

namespace Traguardo.Domain.Methodologies.Examples;

/// <summary>
/// Runs the worked examples of a methodology through the engine that scores real cycles: for each one the smallest plan that holds it. An example that
/// does not come out means that the rule does not say what its author thinks.
/// </summary>
public static class ExampleRunner
{
    /// <summary>All examples: of indicator rules, of rules that make figures from others, of rating scales, in the methodology's order.</summary>
    public static IEnumerable<ExampleOutcome> Run(Methodology methodology) =>
        [
            .. methodology.Indicators.SelectMany(rule =>
                rule.Examples.Select(example => IndicatorExamples.Run(methodology, rule, example))
            ),
            .. AggregationSections
                .RulesOf(methodology)
                .SelectMany(found => found.Rule.Examples.Select(example => AggregationExamples.Run(methodology, found.Rule, example))),
            .. methodology.Ratings.SelectMany(scale => scale.Examples.Select(example => RatingExamples.Run(methodology, scale, example))),
        ];
}
