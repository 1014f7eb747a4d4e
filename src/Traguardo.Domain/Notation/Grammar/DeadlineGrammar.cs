// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>"entro il 31/12/2019", "entro e non oltre il 30 giugno", "non oltre marzo 2019", "entro la fine dell'anno".</summary>
internal static class DeadlineGrammar
{
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Between = new[]
    {
        "il",
        "lo",
        "la",
        "l",
        "i",
        "gli",
        "le",
        "al",
        "alla",
        "giorno",
        "data",
        "del",
        "dell",
        "della",
        "di",
        "mese",
        "termine",
        "giornata",
        "fine",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static DateMatch? Read(Phrase phrase, int at, int year)
    {
        var next = SkipWithin(phrase, at);
        if (next == at)
        {
            return null;
        }

        for (var words = 0; words < MostWords; words++)
        {
            if (DateGrammar.ReadExpected(phrase, next, year) is { } date)
            {
                return date;
            }

            if (phrase[next].Kind != TokenKind.Word || !Between.Contains(phrase[next].Key))
            {
                return null;
            }

            next++;
        }

        return null;
    }

    /// <summary>The token after "entro"; the same token when there is no such word.</summary>
    public static int SkipWithin(Phrase phrase, int at)
    {
        if (phrase[at].Is("entro"))
        {
            var isAndNotBeyond = phrase[at + 1].Key is "e" or "ed" && phrase[at + 2].Is("non") && phrase[at + 3].Is("oltre");
            return isAndNotBeyond ? at + 4 : at + 1;
        }

        if (phrase[at].Is("non") && phrase[at + 1].Is("oltre"))
        {
            return at + 2;
        }

        return phrase[at].Is("al") && phrase[at + 1].Is("piu") && phrase[at + 2].Is("tardi") ? at + 3 : at;
    }
}
