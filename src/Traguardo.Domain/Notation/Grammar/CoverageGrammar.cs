// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Where a population is named after a count.</summary>
/// <param name="Item">First token of the item's name.</param>
internal readonly record struct CoverageMatch(int Item);

/// <summary>"per ogni ufficio", "in ciascun comune", "ogni sede", and "per Ufficio" when the item is one that bodies cover one by one.</summary>
internal static class CoverageGrammar
{
    public static CoverageMatch? Read(Phrase phrase, int at)
    {
        if (phrase[at].Kind != TokenKind.Word)
        {
            return null;
        }

        if (phrase[at].Is("ogni"))
        {
            return IsName(phrase, at + 1) ? new CoverageMatch(at + 1) : null;
        }

        if (phrase[at].Key is not ("per" or "in" or "di" or "da" or "presso" or "su" or "a" or "ad"))
        {
            return null;
        }

        if (Vocabulary.Each.Contains(phrase[at + 1].Key))
        {
            return IsName(phrase, at + 2) ? new CoverageMatch(at + 2) : null;
        }

        return phrase[at].Is("per") && Vocabulary.PopulationItems.Contains(phrase[at + 1].Key) ? new CoverageMatch(at + 1) : null;
    }

    // "per ciascuno dei tre ..." names no single item
    private static bool IsName(Phrase phrase, int at) =>
        phrase[at].Kind == TokenKind.Word
        && DeadlineGrammar.SkipWithin(phrase, at) == at
        && !Vocabulary.Joints.Contains(phrase[at].Key)
        && !Vocabulary.Prepositions.Contains(phrase[at].Key)
        && !Vocabulary.Periods.ContainsKey(phrase[at].Key)
        && !NumberWords.TryRead(phrase[at], out _);
}
