// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Months, parts of the year and years, each read as its last day: "marzo 2019", "fine giugno", "I semestre 2024", "secondo trimestre", "fine anno", "2024".</summary>
internal static class PeriodGrammar
{
    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["i"] = 1,
        ["primo"] = 1,
        ["ii"] = 2,
        ["secondo"] = 2,
        ["iii"] = 3,
        ["terzo"] = 3,
        ["iv"] = 4,
        ["quarto"] = 4,
        ["ultimo"] = 0,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["trimestre"] = 3,
        ["quadrimestre"] = 4,
        ["semestre"] = 6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static DateMatch? Read(Phrase phrase, int at, int year) => PartOfYear(phrase, at, year) ?? MonthOrYear(phrase, at, year);

    /// <summary>"I semestre 2024".</summary>
    public static DateMatch? PartOfYear(Phrase phrase, int at, int year)
    {
        var (ordinal, next) = Ordinal(phrase, at);
        if (ordinal is null || phrase[next].Kind != TokenKind.Word || !Months.TryGetValue(phrase[next].Key, out var length))
        {
            return null;
        }

        var month = ordinal == 0 ? 12 : ordinal.Value * length;
        return LastDay(phrase, at, next + 1, year, month);
    }

    private static DateMatch? MonthOrYear(Phrase phrase, int at, int year)
    {
        var next = SkipEnd(phrase, at);
        if (MonthNames.Read(phrase[next]) is { } month && !MonthNames.IsWord(phrase, next))
        {
            var dotted = phrase[next].Key.Length <= 4 && phrase[next + 1] is { Kind: TokenKind.Stop, Spaced: false };
            return LastDay(phrase, at, dotted ? next + 2 : next + 1, year, month);
        }

        if (phrase[next].Is("anno"))
        {
            var isPeriod = next > at || References.IsYear(phrase[next + 1]) || phrase[next + 1].Kind is TokenKind.End or TokenKind.Close;
            return isPeriod ? LastDay(phrase, at, next + 1, year, 12) : null;
        }

        // a year before a unit, a slash or another "entro" belongs to something else
        var isYear = References.IsYear(phrase[next]) && UnitGrammar.Read(phrase, next + 1) is null;
        return isYear && LastDay(phrase, at, next, year, 12) is var date && date.End > next ? date : null;
    }

    private static (int? Ordinal, int Next) Ordinal(Phrase phrase, int at)
    {
        if (phrase[at].Kind == TokenKind.Word)
        {
            return Ordinals.TryGetValue(phrase[at].Key, out var ordinal) ? (ordinal, at + 1) : (null, at);
        }

        var isOrdinal =
            phrase[at].Kind == TokenKind.Figure && phrase[at + 1].Kind == TokenKind.Degree && phrase[at].Key is "1" or "2" or "3" or "4";
        return isOrdinal ? (phrase[at].Key[0] - '0', at + 2) : (null, at);
    }

    // "fine", "la fine di", "il mese di"
    private static int SkipEnd(Phrase phrase, int at)
    {
        var next = at;
        if (phrase[next].Is("fine"))
        {
            next++;
            next = phrase[next].Key is "di" or "del" or "dell" ? next + 1 : next;
        }

        if (phrase[next].Is("mese") && phrase[next + 1].Is("di"))
        {
            next += 2;
        }

        return next;
    }

    private static DateMatch LastDay(Phrase phrase, int from, int end, int contextYear, int month)
    {
        var printed = YearGrammar.Read(phrase, end, contextYear);
        if (printed.Unsure)
        {
            return new DateMatch(printed.End, Date: null, Remark: null, Reasons.UnsureDate(phrase.Span(from, printed.End)));
        }

        var year = printed.Year;
        var day =
            year is >= ItalianDate.FirstYear and <= ItalianDate.LastYear && month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 0;
        return DateGrammar.Make(phrase, from, printed.End, year, month, day, Remarks.LastDayOfPeriod);
    }
}
