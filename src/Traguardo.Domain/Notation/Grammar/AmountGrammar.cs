// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Amounts at a token: <c>[operator] [~] [n.] [€] [sign] figure [unit] [o più]</c>.</summary>
internal static class AmountGrammar
{
    /// <summary>The amount that begins at a token; null when none does. One that begins but cannot be read has a reason.</summary>
    public static Amount? Read(Phrase phrase, int at)
    {
        var next = at;
        var (comparison, remark, contradiction) = Operator(phrase, ref next);
        var amount = AfterOperator(phrase, next, allowArticle: next > at);
        if (amount is null || amount.Reason is not null)
        {
            return amount;
        }

        if (contradiction)
        {
            return Amount.Failed(amount.End, Reasons.Contradiction(phrase.Span(at, amount.End)));
        }

        return AmountSuffix.Apply(phrase, at, (amount with { Comparison = comparison }).Remarked(remark));
    }

    /// <summary>"entro 30 giorni": an amount of time, at most.</summary>
    public static Amount? ReadWithin(Phrase phrase, int at)
    {
        var next = DeadlineGrammar.SkipWithin(phrase, at);
        if (next == at)
        {
            return null;
        }

        next = phrase[next].Key is "i" or "gli" or "le" or "il" ? next + 1 : next;
        var amount = AfterOperator(phrase, next, allowArticle: true);
        return amount is { Reason: null } && UnitGrammar.IsTime(amount.Unit) ? amount with { Comparison = Comparison.AtMost } : null;
    }

    // "almeno pari al 90%": the second operator may repeat the first or be "pari a"
    private static (Comparison Comparison, string? Remark, bool Contradiction) Operator(Phrase phrase, ref int next)
    {
        if (OperatorGrammar.Read(phrase, next) is not { } first)
        {
            return (Comparison.Bare, null, false);
        }

        next = first.End;
        if (OperatorGrammar.Read(phrase, next) is not { } second)
        {
            return (first.Comparison, first.Remark, false);
        }

        next = second.End;
        var agree = second.Comparison == first.Comparison || second.Comparison == Comparison.Exactly;
        return (first.Comparison, first.Remark, !agree);
    }

    private static Amount? AfterOperator(Phrase phrase, int at, bool allowArticle)
    {
        var next = at;
        var qualifier = AmountPrefix.Approximate(phrase, ref next);
        var marked = AmountPrefix.Marker(phrase, ref next);
        var isBefore = phrase[next].Kind == TokenKind.Dash && phrase[next + 1].Kind == TokenKind.Euro;
        next = isBefore ? next + 1 : next;
        var hasPlus = phrase[next].Kind == TokenKind.Plus;
        var isEuro = AmountPrefix.Currency(phrase, ref next);
        var (isNegative, isLoose) = AmountPrefix.Sign(phrase, ref next);
        isNegative |= isBefore;
        var unit = isEuro ? UnitOfMeasure.Euro : UnitOfMeasure.None;
        if (phrase[next].Kind != TokenKind.Figure)
        {
            return isEuro || isNegative ? null : InWords(phrase, next, marked, qualifier, allowArticle || marked);
        }

        if (next == at && phrase.IsReference(next))
        {
            return null;
        }

        var figure = FigureGrammar.Read(phrase, next, isNegative);
        return figure.Reason is not null
            ? figure
            : FigureGrammar.WithUnit(
                phrase,
                (figure with { Qualifier = qualifier, Marked = marked, LooseMinus = isLoose }).Remarked(hasPlus ? Remarks.Plus : null),
                unit
            );
    }

    private static Amount? InWords(Phrase phrase, int at, bool marked, Qualifier qualifier, bool allowArticle)
    {
        if (!NumberWords.TryRead(phrase[at], out var value))
        {
            return null;
        }

        var next = phrase[at + 1];
        if (MonthNames.Read(next) is not null)
        {
            return Amount.Failed(at + 2, Reasons.UnsureDate(phrase.Span(at, at + 2)));
        }

        var isArticle = NumberWords.IsArticle(phrase[at]);
        if (isArticle && (next.Kind != TokenKind.Word || Vocabulary.NoCounts.Contains(next.Key) || Vocabulary.Joints.Contains(next.Key)))
        {
            return null;
        }

        if (!allowArticle && next.Kind is not (TokenKind.Word or TokenKind.Percent or TokenKind.Open or TokenKind.End))
        {
            return null;
        }

        var word = new Amount
        {
            End = at + 1,
            Value = value,
            InWords = true,
            Marked = marked,
            Qualifier = qualifier,
        };
        return UnitGrammar.Read(phrase, at + 1) is { } unit ? word with { Unit = unit.Unit, End = unit.End } : word;
    }
}
