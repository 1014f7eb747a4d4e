// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Formulas;

/// <summary>One evaluation of a tree. Only what is needed is computed: of a choice one value, of joined conditions those that decide.</summary>
internal ref struct FormulaEvaluation<TQuantities>(TQuantities quantities)
    where TQuantities : struct, IFormulaQuantities, allows ref struct
{
    private TQuantities quantities = quantities;

    /// <summary>Why there is no value; meaningful once a method has returned false.</summary>
    private FormulaResult failure;

    public FormulaResult Run(ValueNode root)
    {
        try
        {
            return TryValue(root, out var value) ? FormulaResult.Of(Exact.Settle(value)) : failure;
        }
        catch (OverflowException)
        {
            return FormulaResult.TooLarge;
        }
    }

    private bool TryValue(ValueNode node, out decimal value)
    {
        switch (node)
        {
            case NameNode name:
                return quantities.TryGet(name.Index, out value) || Fail(FormulaResult.Missing(name.Name));
            case ConstantNode constant:
                value = constant.Value;
                return true;
            case ProductNode product:
                return TryProduct(product, out value);
            case SumNode sum:
                return TrySum(sum.Terms.AsSpan(), out value);
            case CallNode call:
                return TryCall(call, out value);
            case NegationNode negation:
                var hasOperand = TryValue(negation.Operand, out value);
                value = -value;
                return hasOperand;
            case PercentNode percent:
                var hasHundreds = TryValue(percent.Operand, out value);
                value /= 100m;
                return hasHundreds;
            case RoundingNode rounding:
                var hasValue = TryValue(rounding.Value, out value);
                value = rounding.Rounding.Apply(value);
                return hasValue;
            default:
                return TryChoice((ChoiceNode)node, out value);
        }
    }

    private bool TrySum(ReadOnlySpan<Operand> terms, out decimal sum)
    {
        sum = 0;
        foreach (var term in terms)
        {
            if (!TryValue(term.Value, out var value))
            {
                return false;
            }

            sum += term.Inverse ? -value : value;
        }

        return true;
    }

    private bool TryProduct(ProductNode node, out decimal product)
    {
        product = 1;
        foreach (var factor in node.Factors.AsSpan())
        {
            if (!TryValue(factor.Value, out var value))
            {
                return false;
            }

            if (!factor.Inverse)
            {
                product *= value;
            }
            else if (Exact.Settle(value) == 0)
            {
                // Zero on paper, even where earlier divisions left some noise
                return Fail(FormulaResult.DividedByZero(node));
            }
            else
            {
                product /= value;
            }
        }

        return true;
    }

    private bool TryCall(CallNode call, out decimal result)
    {
        var arguments = call.Arguments.AsSpan();
        if (!TryValue(arguments[0], out result))
        {
            return false;
        }

        foreach (var argument in arguments[1..])
        {
            if (!TryValue(argument, out var value))
            {
                return false;
            }

            result = call.Function switch
            {
                FormulaFunction.Minimum => Math.Min(result, value),
                FormulaFunction.Maximum => Math.Max(result, value),
                _ => result + value,
            };
        }

        result = call.Function switch
        {
            FormulaFunction.Mean => result / arguments.Length,
            FormulaFunction.Absolute => Math.Abs(result),
            _ => result,
        };
        return true;
    }

    private bool TryChoice(ChoiceNode choice, out decimal value)
    {
        value = 0;
        return TryCondition(choice.Condition, out var holds) && TryValue(holds ? choice.Then : choice.Else, out value);
    }

    private bool TryCondition(ConditionNode node, out bool holds)
    {
        switch (node)
        {
            case ComparisonNode comparison:
                return TryComparison(comparison, out holds);
            case NotNode not:
                var hasOperand = TryCondition(not.Operand, out holds);
                holds = !holds;
                return hasOperand;
            case AllNode all:
                return TryJunction(all.Parts.AsSpan(), decisive: false, out holds);
            default:
                return TryJunction(((AnyNode)node).Parts.AsSpan(), decisive: true, out holds);
        }
    }

    /// <summary>The first part that is decisive decides; if none is, the others do.</summary>
    private bool TryJunction(ReadOnlySpan<ConditionNode> parts, bool decisive, out bool holds)
    {
        holds = !decisive;
        foreach (var part in parts)
        {
            if (!TryCondition(part, out holds))
            {
                return false;
            }

            if (holds == decisive)
            {
                return true;
            }
        }

        return true;
    }

    private bool TryComparison(ComparisonNode comparison, out bool holds)
    {
        holds = false;
        if (!TryValue(comparison.Left, out var left) || !TryValue(comparison.Right, out var right))
        {
            return false;
        }

        var order = Exact.Settle(left).CompareTo(Exact.Settle(right));
        holds = comparison.Operator switch
        {
            FormulaComparison.Less => order < 0,
            FormulaComparison.AtMost => order <= 0,
            FormulaComparison.More => order > 0,
            FormulaComparison.AtLeast => order >= 0,
            FormulaComparison.Equal => order == 0,
            _ => order != 0,
        };
        return true;
    }

    private bool Fail(FormulaResult reason)
    {
        failure = reason;
        return false;
    }
}
