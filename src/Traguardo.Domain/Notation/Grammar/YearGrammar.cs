// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A year after a month or a period.</summary>
/// <param name="End">One past its last token; where it was looked for when none is printed.</param>
/// <param name="Year">The year printed, or that of the context.</param>
/// <param name="Remark">That the year is not printed, in Italian; null when it is.</param>
/// <param name="Unsure">True when figures stand there that may or may not be a year.</param>
internal readonly record struct YearMatch(int End, int Year, string? Remark, bool Unsure);

internal static class YearGrammar
{
    public static YearMatch Read(Phrase phrase, int at, int contextYear)
    {
        var next = SkipWords(phrase, at);
        var token = phrase[next];
        if (phrase[next - 1].Is("anno") && next > at && token.Kind != TokenKind.Figure)
        {
            // "31 dicembre dell'anno", but "dell'anno successivo" is another year
            return token.Kind == TokenKind.Word && !token.Is("e")
                ? Doubt(next)
                : new YearMatch(next, contextYear, Remarks.Year(contextYear), Unsure: false);
        }

        if (token.Kind != TokenKind.Figure || StartsAnotherThing(phrase, next))
        {
            return None(at, contextYear);
        }

        if (!Digits.TryRead(token.Key, out var year))
        {
            return next > at ? Doubt(next) : None(at, contextYear);
        }

        return token.Key.Length switch
        {
            4 => new YearMatch(next + 1, year, Remark: null, Unsure: false),
            2 when phrase[next + 1].Kind is TokenKind.End or TokenKind.Close or TokenKind.Comma or TokenKind.Semicolon => new YearMatch(
                next + 1,
                2000 + year,
                Remark: null,
                Unsure: false
            ),
            1 when next == at => None(at, contextYear),
            _ => Doubt(next),
        };
    }

    // "dicembre del 2024", "giugno dell'anno 2024", "31 dicembre dell'anno"
    private static int SkipWords(Phrase phrase, int at)
    {
        var next = phrase[at].Key is "del" or "dell" ? at + 1 : at;
        if (phrase[next].Is("anno"))
        {
            return next + 1;
        }

        return phrase[next].Kind == TokenKind.Figure ? next : at;
    }

    // "10 entro aprile 10 entro dicembre", "entro giugno 5%": the figure begins something else
    private static bool StartsAnotherThing(Phrase phrase, int figure) =>
        phrase[figure + 1].Is("entro") || phrase[figure + 1].Kind is TokenKind.Percent or TokenKind.Euro or TokenKind.Slash;

    private static YearMatch None(int at, int contextYear) => new(at, contextYear, Remarks.Year(contextYear), Unsure: false);

    private static YearMatch Doubt(int figure) => new(figure + 1, 0, Remark: null, Unsure: true);
}
