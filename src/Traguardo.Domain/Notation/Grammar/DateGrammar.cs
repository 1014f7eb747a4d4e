// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A date, or what should be one, among tokens.</summary>
/// <param name="End">One past its last token.</param>
/// <param name="Date">The day; null when it is not sure.</param>
/// <param name="Remark">In Italian; null when nothing.</param>
/// <param name="Reason">Why it is not read, in Italian; null when it is.</param>
internal readonly record struct DateMatch(int End, DateOnly? Date, string? Remark, string? Reason);

/// <summary>
/// Dates at a token. Sure everywhere: day, month and year in digits (<c>31.3.2019</c>, <c>31/12/19</c>, <c>31-12-2019</c>, <c>2019-12-31</c>), and a
/// day before the name of a month (<c>30 giugno 2024</c>, <c>1° marzo</c>). Only where a date is expected: day and month (<c>30/6</c>, <c>30.6</c>),
/// months and periods (<c>marzo 2019</c>, <c>I semestre</c>), which give their last day.
/// </summary>
internal static class DateGrammar
{
    private const int LongestDotted = 11;

    /// <summary>A date that is sure by its own shape.</summary>
    public static DateMatch? Read(Phrase phrase, int at, int year) => DayInDigits(phrase, at) ?? DayAndMonthName(phrase, at, year);

    /// <summary>A date where the words around ask for one.</summary>
    public static DateMatch? ReadExpected(Phrase phrase, int at, int year) =>
        Read(phrase, at, year) ?? DayAndMonthInDigits(phrase, at, year) ?? PeriodGrammar.Read(phrase, at, year);

    /// <summary>The day, or the reason why it is not one.</summary>
    public static DateMatch Make(Phrase phrase, int from, int to, int year, int month, int day, string? remark = null)
    {
        var exists =
            year is >= ItalianDate.FirstYear and <= ItalianDate.LastYear
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        return exists
            ? new DateMatch(to, new DateOnly(year, month, day), remark, Reason: null)
            : new DateMatch(to, Date: null, Remark: null, Reasons.NoSuchDay(phrase.Span(from, to)));
    }

    private static DateMatch? DayInDigits(Phrase phrase, int at)
    {
        if (phrase[at].Kind != TokenKind.Figure)
        {
            return null;
        }

        return Dotted(phrase, at) ?? Parted(phrase, at, TokenKind.Slash) ?? Parted(phrase, at, TokenKind.Dash);
    }

    // 31.3.2019, 31.07.19; a last part of three or five digits is a date gone wrong
    private static DateMatch? Dotted(Phrase phrase, int at)
    {
        if (phrase[at].Key.Length > LongestDotted)
        {
            return null;
        }

        var parts = phrase[at].Key.Split('.');
        if (
            parts.Length != 3
            || parts[0].Length > 2
            || parts[1].Length > 2
            || parts[2].Length is 1 or > 5
            || !Digits.TryRead(parts[0], out var day)
            || !Digits.TryRead(parts[1], out var month)
            || !Digits.TryRead(parts[2], out var year)
        )
        {
            return null;
        }

        return Make(phrase, at, at + 1, FullYear(year, parts[2].Length), month, day);
    }

    // 31/12/2019, 31-12-19, 2019-12-31
    private static DateMatch? Parted(Phrase phrase, int at, TokenKind mark)
    {
        var tight = mark == TokenKind.Dash;
        if (
            phrase[at + 1].Kind != mark
            || phrase[at + 3].Kind != mark
            || (tight && (phrase[at + 1].Spaced || phrase[at + 2].Spaced || phrase[at + 3].Spaced || phrase[at + 4].Spaced))
        )
        {
            return null;
        }

        var first = phrase[at].Key;
        var last = phrase[at + 4].Key;
        if (
            !Digits.TryRead(first, out var day)
            || !Digits.TryRead(phrase[at + 2].Key, out var month)
            || !Digits.TryRead(last, out var year)
        )
        {
            return null;
        }

        if (first.Length == 4 && last.Length <= 2)
        {
            return Make(phrase, at, at + 5, day, month, year);
        }

        return first.Length <= 2 && phrase[at + 2].Key.Length <= 2
            ? Make(phrase, at, at + 5, FullYear(year, last.Length), month, day)
            : null;
    }

    // "30 giugno 2024", "1° marzo 2024", "30 giugno"
    private static DateMatch? DayAndMonthName(Phrase phrase, int at, int year)
    {
        if (phrase[at].Kind != TokenKind.Figure || phrase[at].Key.Length > 2 || !Digits.TryRead(phrase[at].Key, out var day))
        {
            return null;
        }

        var next = phrase[at + 1] is { Kind: TokenKind.Degree, Spaced: false } ? at + 2 : at + 1;
        if (MonthNames.Read(phrase[next]) is not { } month)
        {
            return null;
        }

        var end = next + 1;
        if (MonthNames.IsWord(phrase, next))
        {
            return new DateMatch(end, Date: null, Remark: null, Reasons.UnsureDate(phrase.Span(at, end)));
        }

        if (phrase[next].Key.Length <= 4 && phrase[end] is { Kind: TokenKind.Stop, Spaced: false })
        {
            end++;
        }

        var printed = YearGrammar.Read(phrase, end, year);
        return printed.Unsure
            ? new DateMatch(printed.End, Date: null, Remark: null, Reasons.UnsureDate(phrase.Span(at, printed.End)))
            : Make(phrase, at, printed.End, printed.Year, month, day, printed.Remark);
    }

    // "30/6", "30.6"
    private static DateMatch? DayAndMonthInDigits(Phrase phrase, int at, int year)
    {
        if (phrase[at].Kind != TokenKind.Figure || phrase[at].Key.Length > LongestDotted)
        {
            return null;
        }

        var parts = phrase[at].Key.Split('.');
        if (
            parts.Length == 2
            && parts[0].Length <= 2
            && parts[1].Length <= 2
            && Digits.TryRead(parts[0], out var day)
            && Digits.TryRead(parts[1], out var month)
        )
        {
            return Make(phrase, at, at + 1, year, month, day, Remarks.Year(year));
        }

        return
            phrase[at + 1].Kind == TokenKind.Slash
            && phrase[at + 3].Kind != TokenKind.Slash
            && phrase[at].Key.Length <= 2
            && phrase[at + 2].Key.Length <= 2
            && Digits.TryRead(phrase[at].Key, out day)
            && Digits.TryRead(phrase[at + 2].Key, out month)
            ? Make(phrase, at, at + 3, year, month, day, Remarks.Year(year))
            : null;
    }

    // two digits are of this century; other lengths than two and four give no year
    private static int FullYear(int year, int digits) =>
        digits switch
        {
            2 => 2000 + year,
            4 => year,
            _ => 0,
        };
}
