// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Methodologies.Examples;

/// <summary>Runs an example of an indicator rule: one indicator with its target and result, scored by that rule.</summary>
internal static class IndicatorExamples
{
    public static ExampleOutcome Run(Methodology methodology, IndicatorRule rule, IndicatorExample example)
    {
        var card = Scorer.Score(DossierOf(methodology, rule, example), methodology);
        var value = card.Find(new FigureRef(FigureKind.Indicator, ExamplePlan.Indicator))!.Value;
        return new(
            rule.Info,
            Words(example),
            example.Score is { } score ? ExamplePlan.Printed(score, rule.Rounding) : null,
            ExamplePlan.Printed(value, rule.Rounding),
            example.Score == (value.IsScored ? value.Score : null),
            value.Reason,
            example.Line
        );
    }

    private static CycleDossier DossierOf(Methodology methodology, IndicatorRule rule, IndicatorExample example)
    {
        var plan = ExamplePlan.WithIndicator(ExamplePlan.Of(methodology, YearOf(example)));
        return new CycleDossier
        {
            Plan = plan with
            {
                Indicators =
                [
                    plan.Indicators[0] with
                    {
                        Unit = rule.When.Units.Count > 0 ? new UnitOfMeasure(rule.When.Units[0]) : UnitOfMeasure.None,
                        Direction = example.Direction,
                        Baseline = example.Baseline is { } baseline ? ItalianNumber.Print(baseline) : null,
                    },
                ],
                Assignments = [plan.Assignments[0] with { Threshold = example.Threshold, Maximum = example.Maximum, Rule = rule.Info.Id }],
                Targets =
                [
                    new TargetEntry
                    {
                        Indicator = ExamplePlan.Indicator,
                        Period = new TargetPeriod(plan.Cycle.End),
                        Text = example.Target,
                    },
                ],
            },
            Measures =
            [
                new MeasureEntry
                {
                    Indicator = ExamplePlan.Indicator,
                    Text = example.Measure,
                    Grade = example.Grade,
                },
            ],
        };
    }

    /// <summary>The year of a deadline, so that its days count from the start of that year.</summary>
    private static int? YearOf(IndicatorExample example) =>
        TargetNotation.Read(example.Target, new NotationContext(default)).Target is DeadlineTarget { Due.Year: > 1 } deadline
            ? deadline.Due.Year
            : null;

    private static string Words(IndicatorExample example)
    {
        string?[] parts =
        [
            $"target «{example.Target}»",
            $"risultato «{example.Measure}»",
            example.Direction == Direction.Unspecified ? null : PlanningTokens.Directions.Name(example.Direction),
            example.Threshold is { } threshold ? "soglia " + ItalianNumber.Print(threshold) : null,
            example.Maximum is { } maximum ? "massimo " + ItalianNumber.Print(maximum) : null,
            example.Baseline is { } baseline ? "valore di partenza " + ItalianNumber.Print(baseline) : null,
            example.Grade is { } grade ? $"giudizio «{grade}»" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }
}
