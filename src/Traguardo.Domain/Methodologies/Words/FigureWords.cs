// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Names figures of a scorecard for Italian readers.</summary>
internal static class FigureWords
{
    /// <summary>"punteggio di: obiettivo 3.3.1"; for an indicator with its owner "punteggio di: indicatore i1 (obiettivo o scheda 1.2)".</summary>
    public static string Text(FigureRef figure)
    {
        var thing = FigureTokens.Kinds.Name(figure.Kind) + (figure.Code.Length == 0 ? "" : " " + figure.Code);
        var owner = figure.Owner is null ? "" : $" (presso {figure.Owner})";
        return $"{FigureTokens.Aspects.Name(figure.Aspect)} di: {thing}{owner}";
    }
}
