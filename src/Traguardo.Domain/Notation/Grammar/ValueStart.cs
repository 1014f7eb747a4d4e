// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Where values begin among words.</summary>
internal static class ValueStart
{
    private const int FarthestChange = 14;

    /// <summary>True for figures, dates and what announces them; number words count only at the start of a clause.</summary>
    public static bool IsAt(Phrase phrase, int at, bool isClauseStart)
    {
        if (phrase.IsReference(at))
        {
            return false;
        }

        return IsAnnounced(phrase, at)
            || phrase[at].Kind == TokenKind.Figure
            || (
                phrase[at].Kind is TokenKind.Dash or TokenKind.Plus
                && phrase[at + 1].Kind == TokenKind.Figure
                && (isClauseStart || (phrase[at].Spaced && !phrase[at + 1].Spaced))
            )
            || (
                isClauseStart
                && (AmountGrammar.Read(phrase, at) is not null || PeriodGrammar.PartOfYear(phrase, at, ItalianDate.FirstYear) is not null)
            );
    }

    /// <summary>True when something says that a value follows: an operator, "n.", "€", "entro", "tra".</summary>
    public static bool IsAnnounced(Phrase phrase, int at)
    {
        if (phrase.IsReference(at))
        {
            return false;
        }

        var token = phrase[at];
        return token.Kind switch
        {
            TokenKind.Compare => true,
            TokenKind.About or TokenKind.Euro => phrase[at + 1].Kind is TokenKind.Figure or TokenKind.Dash,
            TokenKind.Word => IsAnnouncedByWord(phrase, at),
            _ => false,
        };
    }

    /// <summary>"Incremento follower del 5%" in the middle of a cell: another target begins.</summary>
    public static bool IsChange(Phrase phrase, int at)
    {
        var next = at;
        while (next < at + 2 && phrase[next].Key is "con" or "e" or "ed" or "un")
        {
            next++;
        }

        if (phrase[next].Kind != TokenKind.Word || !Vocabulary.Change.Contains(phrase[next].Key))
        {
            return false;
        }

        for (var i = next + 1; i < next + FarthestChange; i++)
        {
            if (phrase[i].Kind == TokenKind.Figure && !phrase.IsReference(i))
            {
                return phrase[i + 1].Kind == TokenKind.Percent || phrase[i - 1].Key is "di" or "del" or "dell" or "dello";
            }

            if (phrase[i].Kind is TokenKind.End or TokenKind.Open or TokenKind.Semicolon)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsAnnouncedByWord(Phrase phrase, int at)
    {
        var word = phrase[at].Key;
        if (Vocabulary.Markers.Contains(word) || word is "circa" or "ca" or "euro" or "eur")
        {
            return AmountGrammar.Read(phrase, at) is not null;
        }

        if (OperatorGrammar.Read(phrase, at) is not null && AmountGrammar.Read(phrase, at) is not null)
        {
            return true;
        }

        return DeadlineGrammar.Read(phrase, at, ItalianDate.FirstYear) is not null
            || AmountGrammar.ReadWithin(phrase, at) is not null
            || RangeGrammar.Read(phrase, at) is not null;
    }
}
