// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A period after a count.</summary>
internal readonly record struct FrequencyMatch(int End, Frequency Every, bool IsCadence);

/// <summary>"al mese", "a bimestre", "per ogni trimestre", "l'anno", "/mese", "con cadenza mensile".</summary>
internal static class FrequencyGrammar
{
    public static FrequencyMatch? Read(Phrase phrase, int at)
    {
        var period = SkipWords(phrase, at);
        if (period > at && Vocabulary.Periods.TryGetValue(phrase[period].Key, out var every) && phrase[period].Kind == TokenKind.Word)
        {
            // "per anno 2024" and "al giorno 30" are no frequencies
            return phrase[period + 1].Kind == TokenKind.Figure ? null : new FrequencyMatch(period + 1, every, IsCadence: false);
        }

        return Cadence(phrase, at);
    }

    /// <summary>"con cadenza mensile", "a cadenza trimestrale", "cadenza bimestrale".</summary>
    public static FrequencyMatch? Cadence(Phrase phrase, int at)
    {
        var next = phrase[at].Key is "con" or "a" ? at + 1 : at;
        return
            phrase[next].Key is "cadenza" or "frequenza" or "periodicita"
            && Vocabulary.Cadences.TryGetValue(phrase[next + 1].Key, out var every)
            ? new FrequencyMatch(next + 2, every, IsCadence: true)
            : null;
    }

    private static int SkipWords(Phrase phrase, int at)
    {
        var token = phrase[at];
        if (token.Kind == TokenKind.Slash)
        {
            return at + 1;
        }

        if (token.Kind != TokenKind.Word)
        {
            return at;
        }

        // "2 volte l'anno", but not "per l'anno"
        if (token.Key is "l" or "il")
        {
            return phrase[at - 1].Kind == TokenKind.Word && Vocabulary.Joints.Contains(phrase[at - 1].Key) ? at : at + 1;
        }

        if (Vocabulary.Each.Contains(token.Key))
        {
            return at + 1;
        }

        var isPreposition = token.Key is "a" or "al" or "alla" or "all" or "ad" or "per" or "in";
        if (!isPreposition)
        {
            return at;
        }

        if (Vocabulary.Each.Contains(phrase[at + 1].Key))
        {
            return at + 2;
        }

        return token.Key is "in" ? at : at + 1;
    }
}
