// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives;

/// <summary>What a document says of a class that a person gave.</summary>
internal static class JudgementWords
{
    public static string Of(Figure figure, Judgement judgement)
    {
        var by = judgement.Author is { } author ? " " + Organs.With("da", author) : "";
        var computed = figure.Rating is { } rating && rating.Name != judgement.Rating ? $" (classe calcolata: {rating.Name})" : "";
        return $"Giudizio espresso{by}{computed}: {judgement.Reason}";
    }
}
