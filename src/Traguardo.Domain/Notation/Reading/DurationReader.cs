// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Lengths of time in two parts: "5 mesi e 11 gg", "1 anno e 3 mesi". Hours with minutes are not read: twenty minutes are no exact decimal of an hour.</summary>
internal static class DurationReader
{
    private const int Longest = 1_000_000;

    public static MeasureDraft? Read(Phrase phrase)
    {
        if (Whole(phrase, 0) is not { } first)
        {
            return null;
        }

        var next = phrase[first.End].Kind == TokenKind.Comma || phrase[first.End].Is("e") ? first.End + 1 : first.End;
        if (Whole(phrase, next) is not { } second)
        {
            return null;
        }

        var (months, days) = (first.Unit.Symbol, second.Unit.Symbol) switch
        {
            ("mesi", "gg") => (first.Value, second.Value),
            ("anni", "mesi") => ((first.Value * 12) + second.Value, 0m),
            ("anni", "gg") => (first.Value * 12, second.Value),
            _ => (-1m, 0m),
        };
        var behind = phrase[second.End];
        var end = behind.Kind == TokenKind.Open ? phrase.CloseOf(second.End) + 1 : second.End;
        if (months < 0 || end < phrase.Count)
        {
            return null;
        }

        var explanation = behind.Kind == TokenKind.Open ? phrase.Text(second.End + 1, end - 1) : null;
        return new MeasureDraft(new DurationValue((int)months, (int)days))
        {
            Explanation = string.IsNullOrEmpty(explanation) ? null : explanation,
        };
    }

    private static Amount? Whole(Phrase phrase, int at)
    {
        var amount = AmountGrammar.Read(phrase, at);
        var isWhole =
            amount is { Reason: null, HasOperator: false, Qualifier: Qualifier.Exactly, Value: >= 0 and < Longest, Value.Scale: 0 };
        return isWhole && UnitGrammar.IsTime(amount!.Unit) && amount.Unit != UnitOfMeasure.Hours ? amount : null;
    }
}
