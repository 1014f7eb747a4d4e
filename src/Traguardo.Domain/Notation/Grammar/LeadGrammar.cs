// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>The words before a value: "Evasione di almeno il 25%", "Partecipanti n. 1.011", "Report entro il ...".</summary>
internal static class LeadGrammar
{
    private static readonly FrozenSet<string> Joining = new[]
    {
        "di",
        "del",
        "dello",
        "dell",
        "della",
        "dei",
        "degli",
        "delle",
        "dal",
        "dall",
        "dalla",
        "da",
        "a",
        "al",
        "all",
        "alla",
        "ad",
        "per",
        "con",
        "in",
        "il",
        "l",
        "la",
        "un",
        "nel",
        "e",
        "ed",
        "pari",
        "data",
        "giorno",
        "relativo",
        "relativa",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotBeforeDate = new[]
    {
        "al",
        "all",
        "alla",
        "dal",
        "dall",
        "dalla",
        "del",
        "dell",
        "della",
        "fino",
        "sino",
        "a",
        "da",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Received = new[]
    {
        "pervenut",
        "ricevut",
        "presentat",
        "trasmess",
        "inviat",
        "depositat",
        "arrivat",
        "protocollat",
        "caricat",
        "richiest",
        "iscritt",
        "scadent",
        "scadut",
        "maturat",
        "emess",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Keeps the words, without those that only join them to the value; what stands in parentheses becomes an explanation.</summary>
    public static void Apply(Phrase phrase, Clause clause, int start, int end)
    {
        var open = phrase.FindOpen(start, end);

        clause.Explain(phrase.Text(open, end));

        var last = SkipBackJoining(phrase, start, open);
        if (last > start)
        {
            clause.Lead = phrase.Text(start, last);
        }
    }

    /// <summary>Figures in parentheses before the value: the weight, or the explanation of a word; bare ones could be the value itself.</summary>
    public static void CheckParentheses(Phrase phrase, Clause clause, int start, int end, CellKind kind)
    {
        var open = phrase.FindOpen(start, end);

        if (phrase[open + 1].Is("peso") && open < end)
        {
            clause.Explanations.Clear();
            clause.Remark(Remarks.Weight);
        }
        else if (kind == CellKind.Target && phrase.HasFigures(open, end) && !ParenthesisReader.HasWord(phrase, open, end))
        {
            clause.Fail(Reasons.TwoValues);
        }
    }

    /// <summary>
    /// A figure alone after words is its value only when something joins them: an operator, "n.", a unit, "di", ":". After a dash that stands apart
    /// ("variazione - 5%") it may be negative as well.
    /// </summary>
    public static void Check(Phrase phrase, Clause clause, int value, CellKind kind)
    {
        var amount = clause.Amount!;
        if (clause.Lead is null || clause.IsTotal || amount.HasOperator || amount.Marked)
        {
            return;
        }

        var before = phrase[value - 1];
        if (before.Kind == TokenKind.Dash && !amount.InWords)
        {
            clause.Fail(Reasons.DashOrMinus);
        }

        var isJoined = before.Kind == TokenKind.Colon || before.Is("di") || (kind == CellKind.Measure && StateWords.IsDone(before.Key));
        if (amount.Unit.IsNone && !isJoined)
        {
            clause.Fail(Reasons.Figures(phrase.Span(value, phrase.Count)));
        }
    }

    /// <summary>"istanze pervenute entro il 15.2.2024": the term may be that of the things received.</summary>
    public static bool IsReceived(Phrase phrase, int at) =>
        phrase[at - 1].Kind == TokenKind.Word && Received.Contains(StateWords.Stem(phrase[at - 1].Key));

    /// <summary>"bilancio al 31.12.2018" names a document, not a deadline.</summary>
    public static void CheckDate(Phrase phrase, Clause clause, int start, int date)
    {
        if (IsReceived(phrase, date))
        {
            clause.Fail(Reasons.TermOfWhat);
        }

        var isNamed = date > start && phrase[date - 1].Kind == TokenKind.Word && NotBeforeDate.Contains(phrase[date - 1].Key);
        if (isNamed && DeadlineGrammar.SkipWithin(phrase, date) == date)
        {
            clause.Fail(Reasons.Figures(phrase.Span(start, phrase.Count)));
        }
    }

    /// <summary>True when the clause begins with a noun of change.</summary>
    public static bool IsChange(Phrase phrase, int start) =>
        Vocabulary.Change.Contains(phrase[start].Key) || Vocabulary.Change.Contains(phrase[start + 1].Key);

    /// <summary>The end of the words without those that only join them to a value.</summary>
    public static int SkipBackJoining(Phrase phrase, int start, int end)
    {
        var last = end;
        while (last > start && IsJoining(phrase[last - 1]))
        {
            last--;
        }

        return last;
    }

    private static bool IsJoining(Token token) =>
        token.Kind is TokenKind.Colon or TokenKind.Dash or TokenKind.Comma or TokenKind.Compare
        || (token.Kind == TokenKind.Word && Joining.Contains(token.Key));
}
