// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Two ends of a range.</summary>
internal readonly record struct RangeMatch(
    int End,
    decimal From,
    decimal To,
    UnitOfMeasure Unit,
    IReadOnlyList<string> Remarks,
    string? Reason
);

/// <summary>"tra 0,8 e 1", "dal 10% al 20%", "compreso tra 5 e 10 gg", and the end after a dash of "0,8 - 1".</summary>
internal static class RangeGrammar
{
    public static RangeMatch? Read(Phrase phrase, int at)
    {
        var next = at;
        if (phrase[next].Key is "compreso" or "compresa" or "compresi" or "comprese")
        {
            next++;
        }

        var isBetween = phrase[next].Key is "tra" or "fra";
        var isFromTo = next == at && phrase[next].Key is "da" or "dal" or "dall" or "dai" or "dalle";
        if (phrase[next].Kind != TokenKind.Word || (!isBetween && !isFromTo))
        {
            return null;
        }

        if (End(phrase, SkipArticle(phrase, next + 1)) is not { } from)
        {
            return null;
        }

        var joint = phrase[from.End].Key;
        var isJoined = isBetween ? joint is "e" or "ed" : joint is "a" or "ad" or "al" or "all" or "ai" or "alle";
        return isJoined && End(phrase, SkipArticle(phrase, from.End + 1)) is { } to ? Make(phrase, at, from, to) : null;
    }

    /// <summary>The rest of a range whose first end is read: "- 1", "÷ 1".</summary>
    public static RangeMatch? ReadRest(Phrase phrase, int at, int start, Amount from)
    {
        var isMark = phrase[at].Kind is TokenKind.Dash or TokenKind.RangeMark;
        return isMark && phrase[at + 1].Kind == TokenKind.Figure && End(phrase, at + 1) is { } to ? Make(phrase, start, from, to) : null;
    }

    private static RangeMatch Make(Phrase phrase, int at, Amount from, Amount to)
    {
        var reason = from.Reason ?? to.Reason;
        if (reason is null && !from.Unit.IsNone && !to.Unit.IsNone && from.Unit != to.Unit)
        {
            reason = Reasons.Contradiction(phrase.Span(at, to.End));
        }

        // "2023 - 2024" are years, and "80% - 2024" is a share and a year
        if (reason is null && to.Unit.IsNone && References.IsYear(phrase[to.End - 1]))
        {
            reason = from.Unit.IsNone && References.IsYear(phrase[from.End - 1]) ? Reasons.Years : Reasons.OneYear;
        }

        if (reason is null && from.Value > to.Value)
        {
            reason = Reasons.UpsideDownRange;
        }

        var unit = to.Unit.IsNone ? from.Unit : to.Unit;
        return new RangeMatch(to.End, from.Value, to.Value, unit, [.. from.Remarks, .. to.Remarks], reason);
    }

    // dates and amounts with an operator of their own are no ends of a range
    private static Amount? End(Phrase phrase, int at)
    {
        var amount = DateGrammar.Read(phrase, at, ItalianDate.FirstYear) is null ? AmountGrammar.Read(phrase, at) : null;
        return amount is { HasOperator: false } ? amount : null;
    }

    private static int SkipArticle(Phrase phrase, int at) => phrase[at].Key is "il" or "l" or "lo" or "i" or "le" ? at + 1 : at;
}
