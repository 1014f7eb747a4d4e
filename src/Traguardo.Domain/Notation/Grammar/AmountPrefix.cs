// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>What stands between an operator and its figure. Each step moves on only when it finds its own.</summary>
internal static class AmountPrefix
{
    /// <summary>"~", "circa".</summary>
    public static Qualifier Approximate(Phrase phrase, ref int next)
    {
        if (phrase[next].Kind == TokenKind.About || phrase[next].Key is "circa" or "ca")
        {
            next = phrase[next + 1] is { Kind: TokenKind.Stop, Spaced: false } ? next + 2 : next + 1;
            return Qualifier.About;
        }

        return Qualifier.Exactly;
    }

    /// <summary>"n. 6", "N.6", "n° 6", "nr. 6", "numero 6".</summary>
    public static bool Marker(Phrase phrase, ref int next)
    {
        var after = Skip.Marker(phrase, next);
        var isBeforeFigure =
            after > next && (phrase[after].Kind is TokenKind.Figure or TokenKind.Dash || NumberWords.TryRead(phrase[after], out _));
        next = isBeforeFigure ? after : next;
        return isBeforeFigure;
    }

    /// <summary>"€", "euro" before a figure.</summary>
    public static bool Currency(Phrase phrase, ref int next)
    {
        var isEuro = phrase[next].Kind == TokenKind.Euro || phrase[next].Key is "euro" or "eur";
        var after = isEuro ? next + 1 : next;
        after = isEuro && phrase[after] is { Kind: TokenKind.Stop, Spaced: false } ? after + 1 : after;
        isEuro = isEuro && phrase[after].Kind is TokenKind.Figure or TokenKind.Dash;
        next = isEuro ? after : next;
        return isEuro;
    }

    /// <summary>A sign, and whether a space parts it from the figure.</summary>
    public static (bool IsNegative, bool IsLoose) Sign(Phrase phrase, ref int next)
    {
        if (phrase[next].Kind is not (TokenKind.Dash or TokenKind.Plus) || phrase[next + 1].Kind != TokenKind.Figure)
        {
            return (false, false);
        }

        next++;
        var isNegative = phrase[next - 1].Kind == TokenKind.Dash;
        return (isNegative, isNegative && phrase[next].Spaced);
    }
}
