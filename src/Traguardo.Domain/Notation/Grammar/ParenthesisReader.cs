// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Parentheses after a value: a minimum count, the value again in words, the weight, or an explanation, which may date the value.</summary>
internal sealed class ParenthesisReader(Phrase phrase, int year, CellKind kind)
{
    private const int ShortestWord = 4;
    private const int LongestAsOf = 7;

    public int Read(Clause clause, int open)
    {
        var close = phrase.CloseOf(open);
        var from = open + 1;
        if (phrase[from].Is("peso"))
        {
            clause.Remark(Remarks.Weight);
        }
        else if (close > from && !IsSameValue(clause, from, close) && !IsMinimum(clause, from, close) && !IsDeadline(clause, from, close))
        {
            CheckFigures(clause, from, close);
            Explain(clause, from, close);
        }

        return Math.Min(close + 1, phrase.Count);
    }

    /// <summary>Keeps the tokens as explanation of the value, and the day that they give for it.</summary>
    public void Explain(Clause clause, int from, int to)
    {
        var (asOf, isWhole) = AsOf(clause, from, to);
        if (clause.Reason is not null)
        {
            return;
        }

        if (kind == CellKind.Target && asOf is not null && IsMeasured(from))
        {
            clause.Fail(Reasons.LooksMeasured);
        }

        clause.AsOf ??= asOf;
        if (!isWhole || kind == CellKind.Target)
        {
            clause.Explain(phrase.Text(from, to));
        }
    }

    private bool IsMeasured(int from) => phrase[from].Key is "dato" or "dati" or "rilevato" or "rilevata" or "rilevazione" or "rilevazioni";

    // words up to "al", then a day; the explanation is no more than that when both fill it
    private (DateOnly? Day, bool IsWhole) AsOf(Clause clause, int from, int to)
    {
        var isPlain = true;
        for (var i = from; i < to && i < from + LongestAsOf; i++)
        {
            // "5% rispetto al 2023": the day of what the value is compared with
            if (phrase[i - 1].Key is "rispetto" or "confronto" or "paragone")
            {
                break;
            }

            if (NounGrammar.IsAsOf(phrase, i) && DateGrammar.ReadExpected(phrase, i + 1, year) is { } date && date.End <= to)
            {
                if (date.Reason is not null)
                {
                    clause.Fail(date.Reason);
                }

                return (date.Date, isPlain && date.End == to);
            }

            if (phrase[i].Kind != TokenKind.Word)
            {
                break;
            }

            isPlain &= IsMeasured(i);
        }

        return (null, false);
    }

    // "n. 3 (tre)", "tre (3)"
    private bool IsSameValue(Clause clause, int from, int close)
    {
        if (clause.Amount is not { } amount || close != from + 1)
        {
            return false;
        }

        if (phrase[from].Kind == TokenKind.Word)
        {
            return NumberWords.TryRead(phrase[from], out var word) && word == amount.Value;
        }

        return amount.InWords
            && phrase[from].Kind == TokenKind.Figure
            && ItalianNumber.TryRead(phrase[from].Key, out var value)
            && value == amount.Value;
    }

    // "100% visite ispettive (almeno 30)"
    private bool IsMinimum(Clause clause, int from, int close)
    {
        if (kind != CellKind.Target || clause.Amount is not { } amount)
        {
            return false;
        }

        if (AmountGrammar.Read(phrase, from) is not { Reason: null, HasOperator: true } minimum || minimum.End != close)
        {
            return false;
        }

        if (
            amount.Unit == UnitOfMeasure.Percent
            && minimum is { IsCount: true, Comparison: Comparison.AtLeast }
            && clause.MinimumCount is null
        )
        {
            clause.MinimumCount = minimum.Value;
        }
        else
        {
            clause.Fail(Reasons.TwoValues);
        }

        return true;
    }

    // "SI (entro il 30/6/2024)"
    private bool IsDeadline(Clause clause, int from, int close)
    {
        if (kind != CellKind.Target || clause.Due is not null || clause.Range is not null)
        {
            return false;
        }

        if (DeadlineGrammar.Read(phrase, from, year) is not { } due || due.End != close)
        {
            return false;
        }

        if (due.Reason is { } reason)
        {
            clause.Fail(reason);
            return true;
        }

        clause.Due = due.Date;
        clause.Remark(due.Remark);
        return true;
    }

    // a bare figure in parentheses may be the value just as well as the one before it
    private void CheckFigures(Clause clause, int from, int close)
    {
        // "n. 3 (quattro)"
        if (close == from + 1 && clause.Amount is not null && NumberWords.TryRead(phrase[from], out _))
        {
            clause.Fail(Reasons.TwoValues);
        }

        if (kind == CellKind.Target && IsChanged(clause, from, close))
        {
            clause.Fail(Reasons.Changed);
            return;
        }

        if (!phrase.HasFigures(from, close))
        {
            return;
        }

        var isUnsure = kind == CellKind.Target ? !HasWord(phrase, from, close) : clause.Noun is null && IsRival(clause, from, close);
        if (isUnsure)
        {
            clause.Fail(Reasons.TwoValues);
        }
    }

    // "15% (elevato al 20%)", "31.12.2019 (prorogato al 28.2.2020)": which one holds is not sure; "(elevato dal 15%)" only recalls the old one
    private bool IsChanged(Clause clause, int from, int close)
    {
        for (var i = from; i < Math.Min(close, phrase.Count); i++)
        {
            var isNew =
                phrase[i].Kind == TokenKind.Word
                && Vocabulary.Changed.Contains(StateWords.Stem(phrase[i].Key))
                && phrase[i + 1].Key is "a" or "ad" or "al" or "all" or "alla";
            var isOtherDay =
                clause.Due is not null
                && phrase[i].Kind == TokenKind.Figure
                && !phrase.IsReference(i)
                && DateGrammar.ReadExpected(phrase, i, year) is not null;
            if (isNew || isOtherDay)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRival(Clause clause, int from, int close) =>
        AmountGrammar.Read(phrase, from) is { } rival
        && rival.End == close
        && clause.Amount is { } amount
        && (rival.Unit == amount.Unit || (rival.IsCount && amount.IsCount));

    /// <summary>True when some word among the tokens is more than a unit or a preposition.</summary>
    public static bool HasWord(Phrase phrase, int from, int close)
    {
        for (var i = from; i < Math.Min(close, phrase.Count); i++)
        {
            if (phrase[i].Kind == TokenKind.Word && phrase[i].Key.Length >= ShortestWord)
            {
                return true;
            }
        }

        return false;
    }
}
