// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>What ends the name of a thing.</summary>
/// <param name="Kind">Targets stop before deadlines, frequencies and populations, which are parts of the target.</param>
/// <param name="TakesTime">After a percentage "delle pratiche entro 30 giorni" is one noun.</param>
/// <param name="StopsAtPopulation">After a count "per Ufficio" is a population.</param>
internal readonly record struct NounScope(CellKind Kind, bool TakesTime, bool StopsAtPopulation)
{
    /// <summary>The scope after an amount; without one, of words that stand alone.</summary>
    public static NounScope After(Amount? amount, CellKind kind) =>
        new(kind, amount?.Unit == UnitOfMeasure.Percent, amount is null or { IsCount: true });
}

/// <summary>How far the name of the thing counted goes after a figure.</summary>
internal static class NounGrammar
{
    private const int LongestAbbreviation = 4;

    /// <summary>True when a text stands as a noun after a figure, so that printed there it is read back.</summary>
    public static bool IsNoun(string text, NounScope scope)
    {
        var phrase = Phrase.Of(text);
        return phrase[0].Kind is TokenKind.Word or TokenKind.Quote
            && MonthNames.Read(phrase[0]) is null
            && UnitGrammar.Read(phrase, 0) is null
            && Read(phrase, 0, scope) == phrase.Count;
    }

    /// <summary>What the value of a clause is of: the words behind it, or those before it when they stand as a noun too; null when neither does.</summary>
    public static string? NameOf(Clause clause, CellKind kind) =>
        clause.Noun ?? (clause.Lead is { } lead && IsNoun(lead, NounScope.After(clause.Amount, kind)) ? lead : null);

    /// <summary>One past the last token of the noun that begins at a token; the same token when none does.</summary>
    /// <param name="phrase">The cell.</param>
    /// <param name="at">First token after the figure and its unit.</param>
    /// <param name="scope">What ends it.</param>
    public static int Read(Phrase phrase, int at, NounScope scope)
    {
        if (AmountSuffix.IsAt(phrase, at))
        {
            return at;
        }

        var next = at;
        while (true)
        {
            if (phrase.IsReference(next) && next > at)
            {
                next++;
            }
            else if (scope.TakesTime && AmountGrammar.ReadWithin(phrase, next) is { } time)
            {
                next = time.End;
            }
            else if (scope.TakesTime && SkipPopulation(phrase, next) is var population && population > next)
            {
                next = population;
            }
            else if (Step(phrase, next, at, scope) is var step and > 0)
            {
                next += step;
            }
            else
            {
                return next;
            }
        }
    }

    // "100% delle 448 domande": how many there are of what the share is of
    private static int SkipPopulation(Phrase phrase, int at)
    {
        if (phrase[at].Kind != TokenKind.Word || phrase[at].Key is not ("di" or "dei" or "degli" or "delle"))
        {
            return at;
        }

        var figure = Skip.Marker(phrase, at + 1);
        var isCount = phrase[figure].Kind == TokenKind.Figure && ItalianNumber.TryRead(phrase[figure].Key, out _);
        return isCount && phrase[figure + 1].Kind is TokenKind.Word or TokenKind.End && UnitGrammar.Read(phrase, figure + 1) is null
            ? figure + 1
            : at;
    }

    /// <summary>True where a word turns what follows into an explanation.</summary>
    public static bool IsExplanation(Phrase phrase, int at)
    {
        var token = phrase[at];
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        // "calcolato su ...", but a noun may end with "dati": only before other words
        if (Vocabulary.Explaining.Contains(token.Key))
        {
            return token.Key is not ("dati" or "nota" or "causa") || phrase[at + 1].Kind is not TokenKind.End;
        }

        var next = phrase[at + 1];
        return Vocabulary.ExplainingPairs.Contains(string.Concat(token.Key, " ", next.Key))
            || (token.Is("su") && next.Is("una") && phrase[at + 2].Is("scala"))
            || (
                token.Key is "su" or "sul" or "sulla" or "sui" or "sulle"
                && next.Kind == TokenKind.Figure
                && phrase[at + 2].Kind == TokenKind.Percent
            )
            || (token.Key is "nel" or "nell" && (phrase.IsReference(at + 1) || (next.Is("anno") && phrase.IsReference(at + 2))))
            || IsAsOf(phrase, at);
    }

    /// <summary>"al 31/05/2024", "al primo trimestre".</summary>
    public static bool IsAsOf(Phrase phrase, int at) =>
        phrase[at].Key is "al" or "all" or "alla"
        && phrase[at].Kind == TokenKind.Word
        && phrase[at + 1].Kind is TokenKind.Figure or TokenKind.Word
        && (!phrase[at + 1].Is("anno") || phrase[at + 2].Kind == TokenKind.Figure)
        && (DateGrammar.ReadExpected(phrase, at + 1, ItalianDate.FirstYear) is not null);

    private static int Step(Phrase phrase, int next, int start, NounScope scope)
    {
        var token = phrase[next];
        return token.Kind switch
        {
            TokenKind.Word => IsEndAtWord(phrase, next, start, scope) ? 0 : 1,
            TokenKind.Figure => next > start && phrase.IsReference(next) ? 1 : 0,
            TokenKind.Slash => next > start
            && !token.Spaced
            && IsInside(phrase, next)
            && !(scope.Kind == CellKind.Target && FrequencyGrammar.Read(phrase, next) is not null)
                ? 1
                : 0,
            TokenKind.Dash => next > start && !token.Spaced && !phrase[next + 1].Spaced && IsInside(phrase, next) ? 1 : 0,
            TokenKind.Stop => next > start && !token.Spaced && !IsEndOfSentence(phrase, next) ? 1 : 0,
            TokenKind.Quote => 1,
            _ => 0,
        };
    }

    private static bool IsInside(Phrase phrase, int at) => phrase[at + 1].Kind == TokenKind.Word || phrase.IsReference(at + 1);

    // a full stop at the end of the cell, or before a capital letter; Italian words end with a vowel, so "dip." is cut
    private static bool IsEndOfSentence(Phrase phrase, int at)
    {
        var next = phrase[at + 1];
        var word = phrase[at - 1].Key;
        if (word.Length is > 0 and <= LongestAbbreviation && word[^1] is not ('a' or 'e' or 'i' or 'o' or 'u'))
        {
            return false;
        }

        return next.Kind == TokenKind.End || (next.Spaced && (next.Kind == TokenKind.Figure || char.IsUpper(phrase.Source[next.Start])));
    }

    private static bool IsEndAtWord(Phrase phrase, int at, int start, NounScope scope)
    {
        var word = phrase[at].Key;
        if (at == start && Vocabulary.Articles.Contains(word))
        {
            return true;
        }

        if (IsExplanation(phrase, at) || ValueStart.IsAnnounced(phrase, at) || IsTotal(phrase, at))
        {
            return true;
        }

        if (
            word is "e" or "ed" or "nonche"
            && (ValueStart.IsAt(phrase, at + 1, isClauseStart: true) || (at > start && ValueStart.IsChange(phrase, at)))
        )
        {
            return true;
        }

        if (at > start && ValueStart.IsChange(phrase, at))
        {
            return true;
        }

        if (word is "su" && FractionGrammar.Read(phrase, at, afterFigure: false) is not null)
        {
            return true;
        }

        return scope.Kind == CellKind.Target
            && (FrequencyGrammar.Read(phrase, at) is not null || (scope.StopsAtPopulation && CoverageGrammar.Read(phrase, at) is not null));
    }

    /// <summary>"totale n. 163", "per un totale di 29".</summary>
    public static bool IsTotal(Phrase phrase, int at) => SkipTotal(phrase, at) > at;

    /// <summary>The token after "per un totale di"; the same token when no total is announced there.</summary>
    public static int SkipTotal(Phrase phrase, int at)
    {
        var next = at;
        next = phrase[next].Is("per") ? next + 1 : next;
        next = phrase[next].Is("un") ? next + 1 : next;
        if (
            phrase[next].Key is not ("totale" or "tot" or "totali" or "complessivi" or "complessivamente")
            || phrase[next].Kind != TokenKind.Word
        )
        {
            return at;
        }

        next++;
        next = phrase[next].Is("complessivo") ? next + 1 : next;
        next = phrase[next].Is("di") || phrase[next].Kind is TokenKind.Colon or TokenKind.Stop or TokenKind.Compare ? next + 1 : next;
        return phrase[next].Kind == TokenKind.Figure || AmountGrammar.Read(phrase, next) is { Marked: true } ? next : at;
    }
}
