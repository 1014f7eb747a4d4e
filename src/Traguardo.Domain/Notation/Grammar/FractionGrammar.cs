// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>The whole of a part.</summary>
internal readonly record struct WholeMatch(int End, decimal Whole, string? Remark, string? Reason);

/// <summary>"su 14", "su un totale di 846", "su n. 5", and "di 8" right after the part.</summary>
internal static class FractionGrammar
{
    public static WholeMatch? Read(Phrase phrase, int at, bool afterFigure)
    {
        var next = phrase[at].Key switch
        {
            "su" or "sul" => Total(phrase, at + 1),
            "di" or "dei" or "delle" or "degli" when afterFigure => at + 1,
            _ => at,
        };
        if (next == at || phrase[at].Kind != TokenKind.Word)
        {
            return null;
        }

        // the unit of the whole is the noun of both, so only the bare figure is wanted here
        next = Skip.Marker(phrase, next);
        if (NumberWords.TryRead(phrase[next], out var word) && word > 1)
        {
            return new WholeMatch(next + 1, word, Remark: null, Reason: null);
        }

        if (phrase[next].Kind != TokenKind.Figure || phrase[next + 1].Kind is TokenKind.Percent or TokenKind.Slash)
        {
            return null;
        }

        var read = ItalianNumber.Read(phrase[next].Key);
        return new WholeMatch(next + 1, read.Value ?? 0, read.Remark, read.Reason);
    }

    // "[un] totale [complessivo] di"
    private static int Total(Phrase phrase, int at)
    {
        var next = phrase[at].Key is "un" or "il" ? at + 1 : at;
        if (!phrase[next].Is("totale"))
        {
            return at;
        }

        next = phrase[next + 1].Is("complessivo") ? next + 2 : next + 1;
        return phrase[next].Is("di") ? next + 1 : next;
    }
}
