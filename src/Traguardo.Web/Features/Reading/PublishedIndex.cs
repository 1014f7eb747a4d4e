// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Reading;

/// <summary>The published figures of a cycle beside the computed ones, by what they are figures of.</summary>
public sealed class PublishedIndex
{
    private readonly ILookup<FigureRef, FigureComparison> byFigure;

    private PublishedIndex(CycleFigures figures)
    {
        // A past day has figures of its own: what was published is not about them
        Report = figures.AsOf is null ? figures.Verification : null;
        byFigure = (Report?.Comparisons ?? [])
            .Where(comparison => comparison.Published.Figure is { } figure && figures.Outcomes.Find(figure) is not null)
            .ToLookup(comparison => figures.Outcomes.Find(comparison.Published.Figure!.Value)!.Ref);
    }

    /// <summary>All of them; null for a past day, and without a methodology.</summary>
    public VerificationReport? Report { get; }

    public static PublishedIndex Of(CycleFigures figures) => new(figures);

    /// <summary>What was published of a figure, its aspect apart, in the documents' order.</summary>
    public IEnumerable<FigureComparison> Of(FigureRef figure) => byFigure[figure];

    /// <summary>The published score of a figure; null when there is none.</summary>
    public FigureComparison? ScoreOf(FigureRef figure) =>
        byFigure[figure].FirstOrDefault(comparison => comparison.Published.Figure is { Aspect: FigureAspect.Score });
}
