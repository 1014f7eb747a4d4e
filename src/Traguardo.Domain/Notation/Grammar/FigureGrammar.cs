// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A figure in digits as an amount, and the unit after it.</summary>
internal static class FigureGrammar
{
    /// <summary>The figure alone; figures cut by a dot, parted by a space or marked as ordinals have a reason.</summary>
    public static Amount Read(Phrase phrase, int at, bool isNegative)
    {
        var read = ItalianNumber.Read(phrase[at].Key);
        if (read.Value is not { } value)
        {
            return Amount.Failed(at + 1, read.Reason!);
        }

        var before = phrase[at - 1];
        if (before.Kind is TokenKind.Stop or TokenKind.Comma && !phrase[at].Spaced && phrase[at - 2].Kind != TokenKind.Word)
        {
            return Amount.Failed(at + 1, Reasons.NotANumber(phrase.Span(at - 1, at + 1)));
        }

        if (IsSpacedThousands(phrase, at))
        {
            return Amount.Failed(at + 2, Reasons.NotANumber(phrase.Span(at, at + 2)));
        }

        if (MonthNames.Read(phrase[at + 1]) is not null)
        {
            return Amount.Failed(at + 2, Reasons.UnsureDate(phrase.Span(at, at + 2)));
        }

        if (phrase[at + 1] is { Kind: TokenKind.Degree, Spaced: false })
        {
            return Amount.Failed(at + 2, Reasons.Ordinal(phrase.Span(at, at + 2)));
        }

        return new Amount
        {
            End = at + 1,
            Value = isNegative && value != 0 ? -value : value,
            IsYear = References.IsYear(phrase[at]),
        }.Remarked(read.Remark);
    }

    /// <summary>The figure with the unit behind it, which must agree with the currency before it.</summary>
    public static Amount WithUnit(Phrase phrase, Amount figure, UnitOfMeasure prefixed)
    {
        // "98 ¹⁶ %": the mark of a footnote may stand before the unit
        var isNoted = phrase[figure.End].Kind == TokenKind.Note && UnitGrammar.Read(phrase, figure.End + 1) is not null;
        if (isNoted)
        {
            return WithUnit(phrase, (figure with { End = figure.End + 1 }).Remarked(Remarks.NoteMark), prefixed);
        }

        var after = phrase[figure.End];
        if (UnitGrammar.Read(phrase, figure.End) is not { } unit)
        {
            // "3D", "2a": letters tight after a figure that are no unit
            return after is { Kind: TokenKind.Word, Spaced: false }
                ? Amount.Failed(figure.End + 1, Reasons.Ordinal(phrase.Span(figure.End - 1, figure.End + 1)))
                : figure with
                {
                    Unit = prefixed,
                };
        }

        var isOther = UnitGrammar.Read(phrase, unit.End) is { } second && second.Unit != unit.Unit;
        if (isOther || (!prefixed.IsNone && unit.Unit != prefixed))
        {
            return Amount.Failed(unit.End, Reasons.Contradiction(phrase.Span(figure.End - 1, unit.End + 1)));
        }

        var isDouble = unit.Unit == UnitOfMeasure.Percent && phrase[unit.End].Kind == TokenKind.Percent;
        return (figure with { Unit = unit.Unit, End = isDouble ? unit.End + 1 : unit.End }).Remarked(
            isDouble ? Remarks.DoublePercent : null
        );
    }

    // "27 000,00": a space is no thousands mark, and cannot be overlooked either
    private static bool IsSpacedThousands(Phrase phrase, int at)
    {
        var next = phrase[at + 1];
        return next.Kind == TokenKind.Figure
            && !phrase.IsReference(at + 1)
            && next.Key.Length >= 3
            && next.Key.AsSpan(0, 3).IndexOfAny('.', ',') < 0
            && (next.Key.Length == 3 || next.Key[3] == ',');
    }
}
