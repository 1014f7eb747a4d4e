// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Grammar;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Results that are days: "16.7.2019", "17.4.2019 6.5.2019", "25-26.10.2019", "Approvato il 25.9.2019", "3.12.2019 (report)".</summary>
internal static class DaysReader
{
    private const int LongestLead = 6;

    /// <param name="phrase">The cell.</param>
    /// <param name="year">The year for days printed without one.</param>
    /// <param name="asksDay">The target is a day: "30/6", "marzo" and "Approvato il 25.9.2019" then are days too.</param>
    public static MeasureDraft? Read(Phrase phrase, int year, bool asksDay)
    {
        var at = asksDay ? SkipLead(phrase) : 0;
        var lead = at > 0 ? phrase.Text(0, at) : null;
        var days = new List<DateOnly>();
        var remarks = new List<string>();
        while (ReadDay(phrase, SkipJoint(phrase, at, days.Count > 0), year, asksDay) is { } match)
        {
            if (match.Reason is not null)
            {
                return MeasureDraft.Unreadable(match.Reason);
            }

            if (match.Remark is not null)
            {
                remarks.Add(match.Remark);
            }

            AddDays(phrase, SkipJoint(phrase, at, days.Count > 0), match, days);
            at = match.End;
        }

        if (days.Count == 0)
        {
            return null;
        }

        var rest = phrase[at].Kind
            is TokenKind.Comma
                or TokenKind.Stop
                or TokenKind.Semicolon
                or TokenKind.Colon
                or TokenKind.Dash
                or TokenKind.Note
            ? at + 1
            : at;
        if (phrase.HasFigures(rest, phrase.Count) && !IsInParentheses(phrase, rest))
        {
            return MeasureDraft.Unreadable(Reasons.DateOfWhat);
        }

        var behind = rest < phrase.Count ? phrase.Text(rest, phrase.Count).Trim('(', ')') : null;
        return new MeasureDraft(new DateValue(days.ToValueList()))
        {
            Explanation =
                lead is null ? behind
                : behind is null ? lead
                : lead + "; " + behind,
            Remarks = remarks,
        };
    }

    // "25-26.10.2019" is two days
    private static DateMatch? ReadDay(Phrase phrase, int at, int year, bool asksDay)
    {
        // a year is no day, even where a day is asked
        if (References.IsYear(phrase[at]) && phrase[at + 1].Kind is not (TokenKind.Dash or TokenKind.Slash))
        {
            return null;
        }

        var isPair = IsPair(phrase, at);
        var date =
            isPair ? DateGrammar.Read(phrase, at + 2, year)
            : asksDay ? DateGrammar.ReadExpected(phrase, at, year)
            : DateGrammar.Read(phrase, at, year);
        if (date is null || !isPair)
        {
            return date;
        }

        _ = Digits.TryRead(phrase[at].Key, out var first);
        return date.Value.Date is { } second && first < 1 | first >= second.Day
            ? new DateMatch(date.Value.End, Date: null, Remark: null, Reasons.UnsureDate(phrase.Span(at, date.Value.End)))
            : date;
    }

    private static bool IsPair(Phrase phrase, int at) =>
        phrase[at].Kind == TokenKind.Figure
        && phrase[at].Key.Length <= 2
        && phrase[at + 1] is { Kind: TokenKind.Dash, Spaced: false }
        && phrase[at + 2] is { Kind: TokenKind.Figure, Spaced: false, Key.Length: > 2 }
        && Digits.TryRead(phrase[at].Key, out _)
        && DateGrammar.Read(phrase, at + 2, ItalianDate.FirstYear) is not null;

    private static void AddDays(Phrase phrase, int at, DateMatch match, List<DateOnly> days)
    {
        var day = match.Date!.Value;
        if (IsPair(phrase, at) && Digits.TryRead(phrase[at].Key, out var first))
        {
            days.Add(new DateOnly(day.Year, day.Month, first));
        }

        days.Add(day);
    }

    // "Approvato il", "Evento realizzato in data": a few words that say that it was done
    private static int SkipLead(Phrase phrase)
    {
        var isDone = false;
        var at = 0;
        while (
            at <= LongestLead
            && phrase[at].Kind == TokenKind.Word
            && MonthNames.Read(phrase[at]) is null
            && PeriodGrammar.PartOfYear(phrase, at, ItalianDate.FirstYear) is null
        )
        {
            isDone |= StateWords.IsDone(phrase[at].Key);
            at++;
        }

        return isDone && !Doubts.UnsettleDone(phrase, at) ? at : 0;
    }

    private static int SkipJoint(Phrase phrase, int at, bool isNext)
    {
        var next = at;
        if (
            isNext
            && (
                phrase[next].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Slash or TokenKind.Dash
                || phrase[next].Key is "e" or "ed"
            )
        )
        {
            next++;
        }

        next = phrase[next].Is("in") && phrase[next + 1].Is("data") ? next + 2 : next;
        return phrase[next].Key is "il" or "l" or "data" ? next + 1 : next;
    }

    // "25.9.2019 (5 incontri)" explains, "31.12.2019 (poi 28.2.2020)" gives another day
    private static bool IsInParentheses(Phrase phrase, int at)
    {
        for (var i = at + 1; i < phrase.Count; i++)
        {
            if (!phrase.IsReference(i) && DateGrammar.Read(phrase, i, ItalianDate.FirstYear) is not null)
            {
                return false;
            }
        }

        return phrase[at].Kind == TokenKind.Open && phrase.CloseOf(at) >= phrase.Count - 1;
    }
}
