// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Words as the grammar compares them: lower case, without accents, apostrophes and inner dots.</summary>
internal static class WordKey
{
    public static string Of(ReadOnlySpan<char> word)
    {
        // the verb "è", "e'" and the conjunction "e" are different words
        if (word is "è" or "È" || (word.Length == 2 && word[0] is 'e' or 'E' && Characters.IsApostrophe(word[1])))
        {
            return "è";
        }

        return string.Create(
            Count(word),
            word,
            static (key, source) =>
            {
                var next = 0;
                foreach (var c in source)
                {
                    if (IsKept(c))
                    {
                        key[next++] = Characters.Fold(c);
                    }
                }
            }
        );
    }

    private static int Count(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += IsKept(c) ? 1 : 0;
        }

        return count;
    }

    private static bool IsKept(char c) => Characters.IsLetter(c) || Characters.IsFigure(c);
}
