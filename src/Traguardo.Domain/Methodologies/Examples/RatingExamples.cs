// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies.Examples;

/// <summary>Runs an example of a rating scale: a figure with a given score and, where the example has one, an indicator of its own.</summary>
internal static class RatingExamples
{
    public static ExampleOutcome Run(Methodology methodology, RatingScale scale, RatingExample example)
    {
        var card = Scorer.Score(DossierOf(methodology, example), With(methodology, scale));
        var rating = card.Find(new FigureRef(FigureKind.Objective, ExamplePlan.Objective))!.Rating?.Name;
        var worst = example.WorstIndicator is { } least ? ", indicatore peggiore " + ItalianNumber.Print(least) : "";
        return new(
            scale.Info,
            "punteggio " + ItalianNumber.Print(example.Score) + worst,
            example.Class,
            rating,
            string.Equals(rating, example.Class, StringComparison.OrdinalIgnoreCase),
            rating is null ? "nessuna classe comprende la cifra" : null,
            example.Line
        );
    }

    private static Methodology With(Methodology methodology, RatingScale scale) =>
        methodology with
        {
            Indicators = [],
            Levels =
            [
                new AggregationRule
                {
                    Info = scale.Info,
                    AppliesTo = [ExamplePlan.Level],
                    Components = [new Component { Of = ComponentSource.OwnIndicators }],
                    RatingScale = scale.Info.Id,
                },
            ],
            Ratings = [scale with { Aspect = FigureAspect.Score }],
        };

    private static CycleDossier DossierOf(Methodology methodology, RatingExample example)
    {
        var plan = ExamplePlan.Of(methodology);
        var figure = ExamplePlan.Given(new FigureRef(FigureKind.Objective, ExamplePlan.Objective), example.Score);
        return example.WorstIndicator is { } worst
            ? new CycleDossier
            {
                Plan = ExamplePlan.WithIndicator(plan),
                Overrides = [figure, ExamplePlan.Given(new FigureRef(FigureKind.Indicator, ExamplePlan.Indicator), worst)],
            }
            : new CycleDossier { Plan = plan, Overrides = [figure] };
    }
}
