// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies.Examples;

/// <summary>
/// Runs an example of a rule that makes a figure from others. Whatever the rule takes in, its parts become objectives with a score and a weight, one
/// level for each component, so that means, shares, limits and roundings are the engine's own.
/// </summary>
internal static class AggregationExamples
{
    public static ExampleOutcome Run(Methodology methodology, AggregationRule rule, AggregationExample example)
    {
        var card = Scorer.Score(DossierOf(methodology, example), With(methodology, rule, example));
        var value = card.Find(new FigureRef(FigureKind.Objective, ExamplePlan.Objective))!.Value;
        return new(
            rule.Info,
            string.Join(" + ", example.Parts.Select(Words)),
            ExamplePlan.Printed(example.Score, rule.Rounding),
            ExamplePlan.Printed(value, rule.Rounding),
            value.IsScored && value.Score == example.Score,
            value.Reason,
            example.Line
        );
    }

    private static Methodology With(Methodology methodology, AggregationRule rule, AggregationExample example)
    {
        var figure = rule with
        {
            AppliesTo = [ExamplePlan.Level],
            Components = rule
                .Components.Select(
                    (component, index) =>
                        component with
                        {
                            Of = ComponentSource.Children,
                            Levels = [LevelOf(index)],
                            Aspect = FigureAspect.Score,
                            Figures = [],
                        }
                )
                .ToValueList(),
            Achievement = null,
            RatingScale = null,
        };

        // A part without score is an objective without indicators: missing, and not outside the plan
        var parts = rule with
        {
            AppliesTo = Enumerable.Range(0, example.Parts.Count).Select(LevelOf).ToValueList(),
            Components = [new Component { Of = ComponentSource.OwnIndicators }],
            Achievement = null,
            RatingScale = null,
        };
        return methodology with { Levels = [figure, parts], Indicators = [] };
    }

    private static CycleDossier DossierOf(Methodology methodology, AggregationExample example)
    {
        var plan = ExamplePlan.Of(methodology);
        var parts = example
            .Parts.SelectMany(
                (list, component) => list.Select((part, index) => (Part: part, Level: LevelOf(component), Code: CodeOf(component, index)))
            )
            .ToList();
        return new CycleDossier
        {
            Plan = plan with
            {
                Objectives =
                [
                    .. plan.Objectives,
                    .. parts.Select(part => new Objective
                    {
                        Code = part.Code,
                        Level = part.Level,
                        Parent = ExamplePlan.Objective,
                        Title = part.Code,
                        Weight = part.Part.Weight,
                    }),
                ],
            },
            Overrides = parts
                .Where(part => part.Part.Score is not null)
                .Select(part => ExamplePlan.Given(new FigureRef(FigureKind.Objective, part.Code), part.Part.Score!.Value))
                .ToValueList(),
        };
    }

    private static string LevelOf(int component) => string.Create(CultureInfo.InvariantCulture, $"parte {component + 1}");

    private static string CodeOf(int component, int index) => string.Create(CultureInfo.InvariantCulture, $"P{component + 1}.{index + 1}");

    private static string Words(ValueList<ExamplePart> parts) =>
        "("
        + string.Join(
            "; ",
            parts.Select(part =>
                (part.Score is { } score ? ItalianNumber.Print(score) : "senza punteggio")
                + (part.Weight is { } weight ? " × " + ItalianNumber.Print(weight) : "")
            )
        )
        + ")";
}
