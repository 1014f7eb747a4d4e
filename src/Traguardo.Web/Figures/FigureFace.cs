// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Web.Figures;

/// <summary>A figure as pages show it.</summary>
/// <param name="Text">The score as printed; null when there is none.</param>
/// <param name="Reason">Why there is no score; null when there is one.</param>
/// <param name="Rating">The class; null when not rated.</param>
/// <param name="Tone">The colour of the class.</param>
/// <param name="Value">The score for bars and charts; null when there is none.</param>
public sealed record FigureFace(string? Text, string? Reason, string? Rating, Tone Tone, decimal? Value)
{
    public static FigureFace None { get; } = new(null, null, null, Tone.None, null);

    public static FigureFace Of(Scorecard card, Figure figure)
    {
        var (value, tone) = (figure.Value, Tones.OfLight(LightOf(card, figure)));
        return value.IsScored
            ? new(
                ItalianNumber.Print(value.Score, card.RoundingOf(figure.Ref).Digits),
                Reason: null,
                figure.PrintedRating,
                tone,
                value.Score
            )
            : new(Text: null, value.Reason, figure.PrintedRating, tone, Value: null);
    }

    public static FigureFace Of(Scorecard? card, FigureRef figure) => card?.Find(figure) is { } found ? Of(card, found) : None;

    /// <summary>The light of the class that is printed: of the judgement where there is one.</summary>
    private static string? LightOf(Scorecard card, Figure figure) =>
        figure.Judgement?.Rating is { } judged
            ? card
                .Methodology.Ratings.SelectMany(scale => scale.Classes)
                .FirstOrDefault(rating => string.Equals(rating.Name, judged, StringComparison.Ordinal))
                ?.Light
            : figure.Rating?.Light;
}
