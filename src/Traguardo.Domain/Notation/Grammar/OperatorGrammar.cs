// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>An operator among tokens, with the prepositions and articles after it ("almeno il", "≥ a").</summary>
internal readonly record struct OperatorMatch(int End, Comparison Comparison, string? Remark);

/// <summary>Operators before a figure.</summary>
internal static class OperatorGrammar
{
    private const int LongestPhrase = 2;

    // a preposition must follow those that are other words without it: "più di 5", but "più eventi"
    private static readonly (string Words, Comparison Comparison, bool Preposition)[] Table =
    [
        ("almeno", Comparison.AtLeast, false),
        ("minimo", Comparison.AtLeast, false),
        ("un minimo", Comparison.AtLeast, true),
        ("min", Comparison.AtLeast, false),
        ("non meno", Comparison.AtLeast, true),
        ("non inferiore", Comparison.AtLeast, true),
        ("non minore", Comparison.AtLeast, true),
        ("superiore", Comparison.MoreThan, true),
        ("maggiore", Comparison.MoreThan, true),
        ("piu", Comparison.MoreThan, true),
        ("oltre", Comparison.MoreThan, false),
        ("al massimo", Comparison.AtMost, false),
        ("massimo", Comparison.AtMost, false),
        ("un massimo", Comparison.AtMost, true),
        ("max", Comparison.AtMost, false),
        ("non piu", Comparison.AtMost, true),
        ("non superiore", Comparison.AtMost, true),
        ("non maggiore", Comparison.AtMost, true),
        ("non oltre", Comparison.AtMost, false),
        ("fino", Comparison.AtMost, true),
        ("inferiore", Comparison.LessThan, true),
        ("minore", Comparison.LessThan, true),
        ("meno", Comparison.LessThan, true),
        ("pari", Comparison.Exactly, true),
        ("uguale", Comparison.Exactly, true),
        ("esattamente", Comparison.Exactly, false),
    ];

    private static readonly FrozenDictionary<string, (Comparison Comparison, bool Preposition)> Phrases = Table.ToFrozenDictionary(
        row => row.Words,
        row => (row.Comparison, row.Preposition),
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> FirstWords = Table.Select(row => row.Words.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    public static OperatorMatch? Read(Phrase phrase, int at)
    {
        if (phrase[at].Kind == TokenKind.Compare)
        {
            return Symbol(phrase, at);
        }

        if (phrase[at].Kind != TokenKind.Word || !FirstWords.Contains(Singular(phrase[at].Key)))
        {
            return null;
        }

        if (Either(phrase, at) is { } either)
        {
            return either;
        }

        for (var length = LongestPhrase; length > 0; length--)
        {
            if (Words(phrase, at, length) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    private static OperatorMatch? Symbol(Phrase phrase, int at)
    {
        // ">> 50" is no operator
        var token = phrase[at];
        if (phrase[at + 1].Kind == TokenKind.Compare || phrase[at - 1].Kind == TokenKind.Compare)
        {
            return null;
        }

        var comparison = token.Key switch
        {
            ">=" => Comparison.AtLeast,
            ">" => Comparison.MoreThan,
            "<=" => Comparison.AtMost,
            "<" => Comparison.LessThan,
            _ => Comparison.Exactly,
        };
        var printed = phrase.Span(at, at + 1);
        var remark = printed is "=>" or "=<" or "==" || printed.Contains(' ') ? Remarks.UnusualOperator(printed, token.Key) : null;
        return new OperatorMatch(SkipPrepositions(phrase, at + 1).End, comparison, remark);
    }

    private static OperatorMatch? Words(Phrase phrase, int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (phrase[i].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        var words = string.Join(' ', Enumerable.Range(at, length).Select(i => Singular(phrase[i].Key)));
        if (!Phrases.TryGetValue(words, out var found))
        {
            return null;
        }

        var end = at + length;
        if (words is "min" or "max" && phrase[end] is { Kind: TokenKind.Stop, Spaced: false })
        {
            end++;
        }

        var (after, hasPreposition) = SkipPrepositions(phrase, end);

        // "oltre a 5 eventi" adds, it does not compare
        if (words is "oltre" && hasPreposition)
        {
            return null;
        }

        return found.Preposition && !hasPreposition || IsDifference(phrase, end)
            ? null
            : new OperatorMatch(after, found.Comparison, Remark: null);
    }

    // "pari o superiore a", "maggiore/uguale a", "superiore al o uguale al": two words that make one operator
    private static OperatorMatch? Either(Phrase phrase, int at)
    {
        if (One(phrase[at]) is not { } first)
        {
            return null;
        }

        var last = SkipOr(phrase, SkipPrepositions(phrase, at + 1).End);
        if (One(phrase[last]) is not { } second || (first == Comparison.Exactly) == (second == Comparison.Exactly))
        {
            return null;
        }

        var (end, hasPreposition) = SkipPrepositions(phrase, last + 1);
        var strict = first == Comparison.Exactly ? second : first;
        return hasPreposition && !IsDifference(phrase, last + 1)
            ? new OperatorMatch(end, strict == Comparison.MoreThan ? Comparison.AtLeast : Comparison.AtMost, Remark: null)
            : null;
    }

    private static Comparison? One(Token token) =>
        Singular(token.Key) switch
        {
            "superiore" or "maggiore" => Comparison.MoreThan,
            "inferiore" or "minore" => Comparison.LessThan,
            "pari" or "uguale" => Comparison.Exactly,
            _ => null,
        };

    // "o", "oppure", "/", "e/o"
    private static int SkipOr(Phrase phrase, int at)
    {
        var next = phrase[at].Kind == TokenKind.Word && phrase[at].Key is "o" or "od" or "oppure" or "ovvero" or "e" or "ed" ? at + 1 : at;
        next = phrase[next].Kind == TokenKind.Slash ? next + 1 : next;
        return next > at && phrase[next].Key is "o" or "od" ? next + 1 : next;
    }

    // "inferiore di 5 giorni" says by how much, "inferiore a 5 giorni" says the bound
    private static bool IsDifference(Phrase phrase, int at) =>
        Singular(phrase[at - 1].Key) is "superiore" or "inferiore" && phrase[at].Key is "di" or "del" or "dello" or "della" or "dell";

    // "≥ a", "non meno del", "almeno il", "oltre il"
    private static (int End, bool HasPreposition) SkipPrepositions(Phrase phrase, int at)
    {
        var hasPreposition = phrase[at].Kind == TokenKind.Word && Vocabulary.Prepositions.Contains(phrase[at].Key);
        var next = hasPreposition ? at + 1 : at;
        var hasArticle = phrase[next].Kind == TokenKind.Word && Vocabulary.Articles.Contains(phrase[next].Key);
        return (hasArticle ? next + 1 : next, hasPreposition);
    }

    private static string Singular(string word) =>
        word switch
        {
            "superiori" => "superiore",
            "inferiori" => "inferiore",
            "maggiori" => "maggiore",
            "minori" => "minore",
            "uguali" or "eguale" or "eguali" => "uguale",
            "minima" or "minimi" or "minime" => "minimo",
            "massima" or "massimi" or "massime" => "massimo",
            _ => word,
        };
}
