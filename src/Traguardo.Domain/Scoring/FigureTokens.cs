// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Scoring;

/// <summary>The words of the figures of a scorecard.</summary>
public static class FigureTokens
{
    public static Tokens<FigureKind> Kinds { get; } =
        new(
            new(FigureKind.Indicator, "indicatore", "indicator", "indicatore"),
            new(FigureKind.Objective, "obiettivo", "objective", "obiettivo"),
            new(FigureKind.Unit, "unita", "unit", "unità organizzativa"),
            new(FigureKind.View, "vista", "view", "vista"),
            new(FigureKind.Sheet, "scheda", "sheet", "scheda"),
            new(FigureKind.Block, "blocco", "block", "blocco della scheda"),
            new(FigureKind.Body, "ente", "body", "ente")
        );

    public static Tokens<FigureAspect> Aspects { get; } =
        new(
            new(FigureAspect.Score, "punteggio", "score", "punteggio"),
            new(FigureAspect.Achievement, "raggiungimento", "achievement", "grado di raggiungimento"),
            new(FigureAspect.Variance, "scostamento", "variance", "scostamento"),
            new(FigureAspect.Rating, "giudizio", "rating", "giudizio"),
            new(FigureAspect.Measure, "risultato", "measure", "risultato"),
            new(FigureAspect.Target, "target", "target", "target"),
            new(FigureAspect.Weight, "peso", "weight", "peso")
        );
}
