// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Operators after the figure: "90% minimo", "10 o più", "5 gg al massimo".</summary>
internal static class AmountSuffix
{
    public static Amount Apply(Phrase phrase, int at, Amount amount)
    {
        if (phrase[amount.End].Is("min"))
        {
            return Amount.Failed(amount.End + 1, Reasons.MinutesOrMinimum);
        }

        if (Vocabulary.Multipliers.Contains(phrase[amount.End].Key) || phrase[amount.End].Is("per") && phrase[amount.End + 1].Is("mille"))
        {
            return Amount.Failed(amount.End + 1, Reasons.Multiplier(phrase.Span(at, amount.End + 1)));
        }

        if (phrase[amount.End].Is("e") && phrase[amount.End + 1].Key is "mezzo" or "mezza")
        {
            return Amount.Failed(amount.End + 2, Reasons.Multiplier(phrase.Span(at, amount.End + 2)));
        }

        if (phrase[amount.End].Key is "circa" or "ca")
        {
            return amount with { Qualifier = Qualifier.About, End = Skip.Stop(phrase, amount.End + 1) };
        }

        if (phrase[amount.End].Key is "o" or "od" or "e" or "ed" && phrase[amount.End + 1].Key is "uguale" or "pari")
        {
            return OrEqual(phrase, at, amount);
        }

        // in "100% almeno 30" the word belongs to the next figure
        if (Read(phrase, amount.End) is not { } suffix || phrase[suffix.End].Kind == TokenKind.Figure)
        {
            return amount;
        }

        if (amount.HasOperator && amount.Comparison != suffix.Comparison)
        {
            return Amount.Failed(suffix.End, Reasons.Contradiction(phrase.Span(at, suffix.End)));
        }

        // "5 massimo gg"
        var unit = amount.Unit.IsNone ? UnitGrammar.Read(phrase, suffix.End) : null;
        return amount with { Comparison = suffix.Comparison, Unit = unit?.Unit ?? amount.Unit, End = unit?.End ?? suffix.End };
    }

    // "superiore a 5 o uguale"
    private static Amount OrEqual(Phrase phrase, int at, Amount amount)
    {
        var end = amount.End + 2;
        return amount.Comparison switch
        {
            Comparison.MoreThan or Comparison.AtLeast => amount with { Comparison = Comparison.AtLeast, End = end },
            Comparison.LessThan or Comparison.AtMost => amount with { Comparison = Comparison.AtMost, End = end },
            _ => Amount.Failed(end, Reasons.Contradiction(phrase.Span(at, end))),
        };
    }

    /// <summary>True for words that are no noun right after a figure.</summary>
    public static bool IsAt(Phrase phrase, int at) => Apply(phrase, at, new Amount { End = at }).End > at;

    private static OperatorMatch? Read(Phrase phrase, int at)
    {
        var word = phrase[at];
        if (word.Kind != TokenKind.Word)
        {
            return null;
        }

        var next = phrase[at + 1].Key;
        return word.Key switch
        {
            "minimo" or "minimi" or "minime" or "almeno" => Match(at + 1, Comparison.AtLeast),
            "massimo" or "massimi" or "massime" or "max" => Match(at + 1, Comparison.AtMost),
            "al" when next is "massimo" => Match(at + 2, Comparison.AtMost),
            "al" or "come" when next is "minimo" => Match(at + 2, Comparison.AtLeast),
            "o" or "e" or "ed" when next is "piu" or "oltre" or "superiore" or "maggiore" => Match(at + 2, Comparison.AtLeast),
            "o" or "e" or "ed" when next is "meno" or "inferiore" or "minore" => Match(at + 2, Comparison.AtMost),
            _ => null,
        };
    }

    private static OperatorMatch Match(int end, Comparison comparison) => new(end, comparison, Remark: null);
}
