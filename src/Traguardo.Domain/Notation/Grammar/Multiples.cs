// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Words beside a figure that make it another one: "50 in migliaia di euro", "Ricavi (mln): 50", "2 anni e mezzo".</summary>
internal static class Multiples
{
    private static readonly FrozenSet<string> Large = Vocabulary.Set("mila migliaia milioni miliardi mln mld");

    /// <summary>True for words that multiply the figure beside them; "con migliaia di partecipanti" and "oltre 2 milioni" speak of something else.</summary>
    public static bool Change(Phrase words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsLarge(words, i) || (words[i].Key is "mezzo" or "mezza" && words[i - 1].Is("e")))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLarge(Phrase words, int at)
    {
        var before = words[at - 1];
        return words[at].Kind == TokenKind.Word
            && Large.Contains(words[at].Key)
            && (before.Kind is TokenKind.End or TokenKind.Open or TokenKind.Euro or TokenKind.Slash || before.Key is "in" or "euro");
    }
}
