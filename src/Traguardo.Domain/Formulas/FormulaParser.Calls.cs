// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Formulas;

/// <content>Functions.</content>
internal sealed partial class FormulaParser
{
    private const string EndOfArgument = "un operatore o «)»";
    private const string EndOrNextArgument = "un operatore, «;» o «)»";

    /// <summary>What follows a word that stands before a parenthesis.</summary>
    private ValueNode? Call(FormulaToken name)
    {
        var word = cursor.TextOf(name);
        if (FormulaVocabulary.Canonical(word) is not { } function)
        {
            var nearest = Nearest.To(word, FormulaVocabulary.Words);
            var suggestion = nearest is null ? "" : $" (forse «{nearest}»)";
            cursor.Fail(
                name,
                $"una funzione tra {string.Join(", ", FormulaVocabulary.Words)}{suggestion}, o un operatore prima della parentesi"
            );
            return null;
        }

        if (!cursor.Enter())
        {
            return null;
        }

        ValueNode? node = function switch
        {
            FormulaVocabulary.Choice => Choice(),
            FormulaVocabulary.Rounded => Rounded(RoundingMode.HalfUp),
            FormulaVocabulary.Truncated => Rounded(RoundingMode.Down),
            _ => Function(FormulaVocabulary.FunctionOf(function)),
        };
        cursor.Leave();
        return node;
    }

    private CallNode? Function(FormulaFunction function)
    {
        var takesMany = function != FormulaFunction.Absolute;
        var arguments = new List<ValueNode>();
        do
        {
            if (Value() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        } while (takesMany && cursor.Accept(FormulaTokenKind.Semicolon));

        return cursor.Take(FormulaTokenKind.Close, takesMany ? EndOrNextArgument : EndOfArgument)
            ? new(function, arguments.ToValueList())
            : null;
    }

    private RoundingNode? Rounded(RoundingMode mode)
    {
        if (Value() is not { } value)
        {
            return null;
        }

        if (!cursor.Accept(FormulaTokenKind.Semicolon))
        {
            return cursor.Take(FormulaTokenKind.Close, EndOrNextArgument) ? new(value, new Rounding(mode, 0)) : null;
        }

        var start = cursor.Current;
        var digits = Value();
        if (digits is ConstantNode { Value: <= Rounding.MaximumDigits } constant && decimal.IsInteger(constant.Value))
        {
            return cursor.Take(FormulaTokenKind.Close, EndOfArgument) ? new(value, new Rounding(mode, (int)constant.Value)) : null;
        }

        cursor.Fail(start, "il numero dei decimali, intero da 0 a 12");
        return null;
    }

    private ChoiceNode? Choice()
    {
        var outside = inCondition;
        inCondition = true;
        var condition = Condition();
        inCondition = outside;
        return
            condition is not null
            && cursor.Take(FormulaTokenKind.Semicolon, "un operatore, o «;» e i due valori di «se(condizione; valore; altro valore)»")
            && Value() is { } then
            && cursor.Take(FormulaTokenKind.Semicolon, "un operatore, o «;» e il valore di «se» quando la condizione non vale")
            && Value() is { } otherwise
            && cursor.Take(FormulaTokenKind.Close, EndOfArgument)
            ? new(condition, then, otherwise)
            : null;
    }
}
