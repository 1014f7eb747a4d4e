// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Formulas;

/// <content>Conditions. In a condition a parenthesis may hold a value or a condition: only what follows tells.</content>
internal sealed partial class FormulaParser
{
    private ConditionNode? Condition()
    {
        var start = cursor.Current;
        return AsCondition(Junction(any: true), start);
    }

    private ConditionNode? AsCondition(FormulaNode? node, FormulaToken start)
    {
        if (node is ValueNode)
        {
            cursor.Fail(start, "un confronto, come «a >= b»");
        }

        return node as ConditionNode;
    }

    /// <summary>Conditions joined by "o", or by "e", which binds more.</summary>
    private FormulaNode? Junction(bool any)
    {
        var start = cursor.Current;
        var first = Part();
        if (first is null || !AtWord())
        {
            return first;
        }

        if (AsCondition(first, start) is not { } head)
        {
            return null;
        }

        var parts = new List<ConditionNode>(HeadOfJunction(head, any));
        while (AtWord())
        {
            cursor.Advance();
            start = cursor.Current;
            if (AsCondition(Part(), start) is not { } next)
            {
                return null;
            }

            parts.Add(next);
        }

        return any ? new AnyNode(parts.ToValueList()) : new AllNode(parts.ToValueList());

        FormulaNode? Part() => any ? Junction(any: false) : Negated();

        bool AtWord() => AtConnective && FormulaName.Is(cursor.Word, any ? "o" : "e");
    }

    private static ValueList<ConditionNode> HeadOfJunction(ConditionNode head, bool any) =>
        head switch
        {
            AnyNode node when any => node.Parts,
            AllNode node when !any => node.Parts,
            _ => [head],
        };

    private FormulaNode? Negated()
    {
        if (!AtConnective || !FormulaName.Is(cursor.Word, "non"))
        {
            return Comparison();
        }

        if (!cursor.Enter())
        {
            return null;
        }

        var start = cursor.Current;
        var operand = AsCondition(Negated(), start);
        cursor.Leave();
        return operand is null ? null : new NotNode(operand);
    }

    private FormulaNode? Comparison()
    {
        var start = cursor.Current;
        var left = Chain(products: false);
        if (left is null || ComparisonOf(cursor.Current.Kind) is not { } comparison)
        {
            return left;
        }

        if (AsValue(left, start) is not { } leftValue)
        {
            return null;
        }

        cursor.Advance();
        return Value() is { } right ? new ComparisonNode(leftValue, comparison, right) : null;
    }

    private static FormulaComparison? ComparisonOf(FormulaTokenKind kind) =>
        kind switch
        {
            FormulaTokenKind.Less => FormulaComparison.Less,
            FormulaTokenKind.AtMost => FormulaComparison.AtMost,
            FormulaTokenKind.More => FormulaComparison.More,
            FormulaTokenKind.AtLeast => FormulaComparison.AtLeast,
            FormulaTokenKind.Equal => FormulaComparison.Equal,
            FormulaTokenKind.Different => FormulaComparison.Different,
            _ => null,
        };
}
