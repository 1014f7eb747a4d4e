// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation.Grammar;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Takes from the start of a cell what is not its value: a stray bullet, a label that repeats the column's heading.</summary>
internal static class CellStart
{
    private const int LongestLabel = 8;

    /// <summary>The cell without a bullet ("-entro 30.4.2019", "• 3 eventi"); a dash before a figure is a minus and stays.</summary>
    public static Phrase SkipBullet(Phrase phrase, List<string> remarks)
    {
        var first = phrase[0];
        var isDash = first.Kind == TokenKind.Dash && phrase[1].Kind is TokenKind.Word or TokenKind.Compare;
        var isBullet = first.Kind is TokenKind.Bullet || (first is { Kind: TokenKind.Note, Key: "*" } && phrase.Count > 1);
        if (!isDash && !isBullet)
        {
            return phrase;
        }

        remarks.Add(Remarks.StrayDash);
        return Phrase.Of(phrase.Text(1, phrase.Count));
    }

    /// <summary>The cell without "Obiettivo previsto per il 2024:".</summary>
    public static Phrase SkipLabel(Phrase phrase)
    {
        if (phrase[0].Key is not ("obiettivo" or "target" or "valore" or "risultato" or "previsione" or "previsto" or "atteso"))
        {
            return phrase;
        }

        for (var i = 1; i < LongestLabel; i++)
        {
            if (phrase[i].Kind == TokenKind.Colon)
            {
                return i + 1 < phrase.Count ? Phrase.Of(phrase.Text(i + 1, phrase.Count)) : phrase;
            }

            var isLabel =
                phrase[i].Key
                    is "previsto"
                        or "prevista"
                        or "atteso"
                        or "attesa"
                        or "per"
                        or "il"
                        or "l"
                        or "al"
                        or "anno"
                        or "nel"
                        or "dell"
                        or "del"
                        or "target"
                        or "annuale"
                || phrase.IsReference(i)
                || phrase[i].Kind is TokenKind.Slash
                || (
                    phrase[i].Kind == TokenKind.Figure
                    && (References.IsYear(phrase[i]) || phrase[i - 1].Key is "al" || phrase[i - 1].Kind == TokenKind.Slash)
                );
            if (!isLabel)
            {
                return phrase;
            }
        }

        return phrase;
    }
}
