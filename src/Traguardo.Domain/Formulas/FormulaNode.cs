// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Formulas;

/// <summary>A node of a formula's tree: one of a closed family of values and conditions.</summary>
public abstract record FormulaNode
{
    private protected FormulaNode() { }
}

/// <summary>A node that has a number for a value.</summary>
public abstract record ValueNode : FormulaNode
{
    private protected ValueNode() { }
}

/// <summary>A number of the text; never negative.</summary>
public sealed record ConstantNode(decimal Value) : ValueNode;

/// <summary>A named quantity.</summary>
/// <param name="Name">In the spelling of its first use in the formula.</param>
/// <param name="Index">Its place among <see cref="Formula.Names"/>.</param>
public sealed record NameNode(string Name, int Index) : ValueNode;

/// <summary>The opposite.</summary>
public sealed record NegationNode(ValueNode Operand) : ValueNode;

/// <summary>A hundredth.</summary>
public sealed record PercentNode(ValueNode Operand) : ValueNode;

/// <summary>Terms added and subtracted from left to right; a list, so that a long sum is no deep tree.</summary>
/// <param name="Terms">At least two; the first is not inverse, an inverse one is subtracted.</param>
public sealed record SumNode(ValueList<Operand> Terms) : ValueNode;

/// <summary>Factors multiplied and divided from left to right.</summary>
/// <param name="Factors">At least two; the first is not inverse, an inverse one is a divisor.</param>
public sealed record ProductNode(ValueList<Operand> Factors) : ValueNode;

/// <summary>A part of a sum or of a product.</summary>
public readonly record struct Operand(bool Inverse, ValueNode Value);

/// <summary>A function of one or more values.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">At least one.</param>
public sealed record CallNode(FormulaFunction Function, ValueList<ValueNode> Arguments) : ValueNode;

/// <summary>A value rounded half up (<c>arrotonda</c>) or down (<c>tronca</c>).</summary>
public sealed record RoundingNode(ValueNode Value, Rounding Rounding) : ValueNode;

/// <summary>One of two values; the other is not computed.</summary>
public sealed record ChoiceNode(ConditionNode Condition, ValueNode Then, ValueNode Else) : ValueNode;

/// <summary>A node that holds or does not.</summary>
public abstract record ConditionNode : FormulaNode
{
    private protected ConditionNode() { }
}

/// <summary>Two values compared, settled first.</summary>
public sealed record ComparisonNode(ValueNode Left, FormulaComparison Operator, ValueNode Right) : ConditionNode;

/// <summary>Holds when the other does not.</summary>
public sealed record NotNode(ConditionNode Operand) : ConditionNode;

/// <summary>Holds when all of them do; those after the first that does not are not computed.</summary>
/// <param name="Parts">At least two.</param>
public sealed record AllNode(ValueList<ConditionNode> Parts) : ConditionNode;

/// <summary>Holds when one of them does; those after it are not computed.</summary>
/// <param name="Parts">At least two.</param>
public sealed record AnyNode(ValueList<ConditionNode> Parts) : ConditionNode;

/// <summary>How a condition compares.</summary>
public enum FormulaComparison
{
    Less,
    AtMost,
    More,
    AtLeast,
    Equal,
    Different,
}
