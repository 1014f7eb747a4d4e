// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Scoring;

/// <summary>What one indicator or objective costs a figure that it enters.</summary>
/// <param name="Figure">The assignment of the indicator, or the objective.</param>
/// <param name="Points">How much higher the figure above would be if this one alone had full score: unrounded percent points, more than 0.</param>
public readonly record struct Loss(FigureRef Figure, decimal Points);

/// <summary>
/// Points lost: for each indicator and objective that enters a figure, what the figure would gain if that one alone had full score. Each is found by
/// scoring again with full score in its place, so that weights, shares, caps and roundings of the methodology all have their say. What costs nothing is
/// not listed: a figure with full score, one that enters nothing, one that a person's score above makes irrelevant, one without score whose weight the
/// others take over. The losses of an objective hold those of its indicators, so they do not add up across levels.
/// </summary>
public static class Losses
{
    /// <summary>Full score, unless the figure's own rule stops lower.</summary>
    internal const decimal Full = 100;

    /// <summary>What the figure lost, the dearest first, the scorecard's order among equals; empty for a figure without score or without such parts.</summary>
    public static IReadOnlyList<Loss> Of(Scorecard card, FigureRef whole)
    {
        ArgumentNullException.ThrowIfNull(card);
        var node = card.Model.IndexOf(whole);
        return node < 0 || !card.Values[node].IsScored ? [] : [.. new LossFinder(card, node).Find().OrderByDescending(loss => loss.Points)];
    }
}
