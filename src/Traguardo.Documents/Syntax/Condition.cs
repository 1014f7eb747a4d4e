// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Syntax;

/// <summary>A condition: comparisons that all hold ("e"), in one of several rows ("o").</summary>
internal sealed record Condition(ValueList<ValueList<Comparison>> AnyOf);

/// <summary>A value that is there, or that compares with another.</summary>
/// <param name="Value">What is looked at.</param>
/// <param name="IsNegated">True after "non".</param>
/// <param name="Operator">How it compares; null when it only has to be there, and be neither 0 nor "no".</param>
/// <param name="Other">With what.</param>
internal sealed record Comparison(Phrase Value, bool IsNegated, ComparisonOperator? Operator = null, PhraseText? Other = null);

internal enum ComparisonOperator
{
    Equal,
    Different,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
