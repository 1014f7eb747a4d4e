// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads the components of an aggregation rule.</summary>
internal static class ComponentReader
{
    public static Component Read(MapReader component) =>
        new()
        {
            Share = component.OptionalNumber("quota", nameof(Component.Share)) ?? 100,
            Of = component.Word("di", nameof(Component.Of), AggregationTokens.Sources),
            Levels = component.Texts("livello", nameof(Component.Levels)),
            Mean = component.Word("media", nameof(Component.Mean), AggregationTokens.Means),
            Aspect = Aspect(component, nameof(Component.Aspect)),
            WithSubunits = component.OptionalYesNo("con-sottounita", nameof(Component.WithSubunits)) ?? false,
            WhenPartMissing = component.Word(
                "se-manca-una-parte",
                nameof(Component.WhenPartMissing),
                AggregationTokens.MissingParts,
                MissingPart.Redistribute
            ),
            Figures = component.Maps("cifre", nameof(Component.Figures), Figure),
        };

    /// <summary>Score or achievement: the other figures of a thing are no part of a mean.</summary>
    public static FigureAspect Aspect(MapReader map, string field)
    {
        var aspect = map.Word("grandezza", field, FigureTokens.Aspects, FigureAspect.Score);
        if (aspect is not (FigureAspect.Score or FigureAspect.Achievement))
        {
            map.ErrorAt(
                "grandezza",
                "Questa grandezza non entra nelle medie e nei giudizi.",
                FigureTokens.Aspects.Italian(aspect),
                "punteggio oppure raggiungimento"
            );
        }

        return aspect;
    }

    private static WeightedFigure Figure(MapReader figure)
    {
        const string Field = nameof(WeightedFigure.Figure) + ".";
        var kind = figure.Word("tipo", Field + nameof(FigureRef.Kind), FigureTokens.Kinds);
        var code = kind == FigureKind.Body ? "" : figure.Text("codice", Field + nameof(FigureRef.Code));
        var owner = kind == FigureKind.Indicator ? figure.OptionalText("presso", Field + nameof(FigureRef.Owner)) : null;
        return new(
            new(kind, code, owner, Aspect(figure, Field + nameof(FigureRef.Aspect))),
            figure.OptionalNumber("peso", nameof(WeightedFigure.Weight))
        );
    }
}
