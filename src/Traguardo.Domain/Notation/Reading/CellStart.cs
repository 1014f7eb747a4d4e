// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Domain.Notation.Grammar;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Takes from the start of a cell what is not its value: a stray bullet, a label that repeats the column's heading.</summary>
internal static class CellStart
{
    private const int LongestLabel = 12;

    private static readonly FrozenSet<string> LabelHeads = Words("obiettivo target valore risultato previsione");

    private static readonly FrozenSet<string> LabelWords = Words(
        "previsto prevista atteso attesa per il l al anno nel dell del target annuale"
    );

    /// <summary>The cell without bullets ("-entro 30.4.2019", "• 3 eventi"); a dash before a figure is a minus and stays.</summary>
    public static Phrase SkipBullet(Phrase phrase, List<string> remarks)
    {
        var first = 0;
        while (IsBullet(phrase, first))
        {
            first++;
        }

        if (first == 0)
        {
            return phrase;
        }

        remarks.Add(Remarks.StrayDash);
        return Phrase.Of(phrase.Text(first, phrase.Count));
    }

    /// <summary>The cell without "Obiettivo previsto per il 2024:", "Valore atteso al 31/12/2024:".</summary>
    public static Phrase SkipLabel(Phrase phrase)
    {
        var start = 0;
        for (var next = AfterLabel(phrase, 0); next > start; next = AfterLabel(phrase, start))
        {
            start = next;
        }

        return start == 0 ? phrase : Phrase.Of(phrase.Text(start, phrase.Count));
    }

    private static int AfterLabel(Phrase phrase, int start)
    {
        if (phrase[start].Kind != TokenKind.Word || !LabelHeads.Contains(phrase[start].Key))
        {
            return start;
        }

        var at = start + 1;
        while (at < start + LongestLabel && phrase[at].Kind != TokenKind.Colon)
        {
            var isWord = phrase[at].Kind == TokenKind.Word && LabelWords.Contains(phrase[at].Key);
            var next = isWord ? at + 1 : DateGrammar.ReadExpected(phrase, at, ItalianDate.FirstYear)?.End ?? at;
            if (next == at)
            {
                return start;
            }

            at = next;
        }

        return phrase[at].Kind == TokenKind.Colon && at + 1 < phrase.Count ? at + 1 : start;
    }

    private static bool IsBullet(Phrase phrase, int at)
    {
        var isDash = phrase[at].Kind == TokenKind.Dash && phrase[at + 1].Kind is TokenKind.Word or TokenKind.Compare or TokenKind.Quote;
        return isDash
            || phrase[at].Kind is TokenKind.Bullet
            || (phrase[at] is { Kind: TokenKind.Note, Key: "*" } && phrase[at + 1].Kind != TokenKind.End);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
