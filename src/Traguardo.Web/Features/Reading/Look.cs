// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Reading;

/// <summary>A figure with the words that stand beside it, as tables and trees show it.</summary>
/// <param name="Score">The score as printed; null when there is none.</param>
/// <param name="Value">The score for bars; null when there is none.</param>
/// <param name="Achievement">The score against its own target, as printed; null when there is none.</param>
/// <param name="Word">Class, outcome or state; empty when there is nothing to say.</param>
/// <param name="Tone">What the word says at a glance.</param>
/// <param name="Reason">Why there is no score; null when there is one.</param>
/// <param name="IsDecided">True when a person has set score or class.</param>
public sealed record Look(string? Score, decimal? Value, string? Achievement, string Word, Tone Tone, string? Reason, bool IsDecided)
{
    public static Look Of(Scorecard card, Figure figure, Verdict verdict)
    {
        var face = FigureFace.Of(card, figure);
        return new Look(
            face.Text,
            face.Value,
            figure.Value.Achievement is { } achievement ? ItalianNumber.Print(achievement, card.RoundingOf(figure.Ref).Digits) : null,
            verdict.Text,
            figure.PrintedRating is not null ? face.Tone : ToneOf(verdict.Met, face.Value),
            face.Reason,
            figure.Override is not null || figure.Judgement is not null
        );
    }

    public static Look Of(Scorecard card, Figure figure) => Of(card, figure, Verdict.Of(figure, card.FactsOf(figure.Ref)));

    /// <summary>A target that was missed and is worth something all the same is not as bad as one that is worth nothing.</summary>
    private static Tone ToneOf(bool? met, decimal? score) =>
        met switch
        {
            true => Tone.Good,
            false when score > 0 => Tone.Partly,
            false => Tone.Bad,
            null => Tone.None,
        };
}
