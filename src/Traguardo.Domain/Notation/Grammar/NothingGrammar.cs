// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Cells that say that there is nothing: "-", "//", "n.d.", "ND vedi nota", "non previsto".</summary>
internal static class NothingGrammar
{
    /// <summary>Only dashes or slashes, or nothing at all.</summary>
    public static bool IsBlank(Phrase phrase) => Consists(phrase, TokenKind.Dash) || Consists(phrase, TokenKind.Slash);

    /// <summary>Only "=".</summary>
    public static bool IsEquals(Phrase phrase)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i] is not { Kind: TokenKind.Compare, Key: "=" })
            {
                return false;
            }
        }

        return phrase.Count > 0;
    }

    /// <summary>"n.d.", "> nd", "ND vedi nota".</summary>
    public static bool IsNotAvailable(Phrase phrase)
    {
        var first = phrase[0].Kind is TokenKind.Compare or TokenKind.About ? 1 : 0;
        var isMark = phrase[first].Kind == TokenKind.Word && phrase[first].Key is "nd" or "na" or "np" or "nc";
        var isSlashed =
            phrase[first].Is("n")
            && phrase[first + 1].Kind == TokenKind.Slash
            && phrase[first + 2].Key is "d" or "a"
            && phrase.Count == first + 3;
        return isSlashed || (isMark && !phrase.HasFigures(0, phrase.Count));
    }

    /// <summary>"Non previsto", "nessun target", "da definire", "l'indicatore non prevede un target semestrale".</summary>
    public static bool IsNoTarget(Phrase phrase)
    {
        if (phrase.HasFigures(0, phrase.Count))
        {
            return false;
        }

        if (phrase[0].Is("da") && phrase[1].Key is "definire" or "definirsi" or "individuare" && phrase.Count == 2)
        {
            return true;
        }

        if (phrase[0].Key is "nessun" or "nessuno" && phrase[1].Key is "target" or "valore" or "obiettivo")
        {
            return true;
        }

        for (var i = 0; i < Math.Min(phrase.Count, 4); i++)
        {
            if (phrase[i].Is("non") && IsNotForeseen(phrase, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNotForeseen(Phrase phrase, int at)
    {
        var next = phrase[at].Is("è") ? at + 1 : at;
        var word = phrase[next].Key;
        if (word is "prevede")
        {
            return phrase[next + 1].Is("target") || phrase[next + 2].Key is "target" or "valore";
        }

        var isParticiple = StateWords.Stem(word) is "previst" or "present" or "disponibil" or "definit";
        return isParticiple
            && (
                phrase.Count <= next + 1
                || phrase[next + 1].Key is "un" or "alcun" or "target" or "per"
                || phrase[next + 1].Kind == TokenKind.Open
                || phrase[next + 1].Key is "nel"
            );
    }

    private static bool Consists(Phrase phrase, TokenKind kind)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i].Kind != kind)
            {
                return false;
            }
        }

        return true;
    }
}
