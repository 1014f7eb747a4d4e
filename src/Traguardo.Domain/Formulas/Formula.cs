// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Formulas;

/// <summary>
/// A parsed decimal expression over named quantities: never compiled, never run as code. Two formulas are equal when their canonical
/// <see cref="Text"/> is.
/// <para><b>Names.</b> A name is a run of words between two operators: <c>Ore lavorate nell'anno "n" / Ore totali anno 2024</c> has two. A word
/// starts with a letter, <c>_</c> or <c>€</c> and goes on with letters, digits, apostrophes and the signs <c>. _ ° €</c>; numbers may follow it, and so may text in
/// quotes, which stays as it is. A name that is nothing but text in quotes is what stands inside them. Every name, and those with other signs for sure, can be
/// written in <c>[square brackets]</c>, where <c>]]</c> stands for <c>]</c>. Spaces, case and the shape of apostrophes and quotes do not tell names apart.</para>
/// <para><b>Numbers.</b> Italian: <c>18,36</c>, <c>1.234,56</c>, <c>27.000</c> (twenty-seven thousand). A point is a decimal point where it cannot be a
/// thousands separator: <c>18.36</c>, <c>0.125</c>.</para>
/// <para><b>Operators.</b> <c>+ - * /</c>, also <c>× ÷ − –</c>, and <c>:</c> with spaces on both sides or on none; <c>%</c> after a value divides it by 100.
/// Arguments are separated by <c>;</c>. Functions: <c>min max media somma abs arrotonda tronca se</c>. In the condition of <c>se</c>, and only there,
/// <c>&lt; &lt;= &gt; &gt;= = &lt;&gt;</c> compare and the words <c>e o non</c> join; a name that contains one of those words takes brackets there.</para>
/// </summary>
public sealed class Formula : IEquatable<Formula>
{
    /// <summary>Parentheses, calls, signs and negations that may stand inside each other; a deeper text is an error of the text.</summary>
    public const int MaximumDepth = 100;

    internal Formula(ValueNode root, ValueList<string> names)
    {
        Root = root;
        Names = names;
        Text = FormulaPrinter.Print(root);
    }

    /// <summary>The tree.</summary>
    public ValueNode Root { get; }

    /// <summary>The canonical text: it parses to an equal formula.</summary>
    public string Text { get; }

    /// <summary>The quantities, each once, in the order and in the spelling of their first use.</summary>
    public ValueList<string> Names { get; }

    /// <summary>Reads a formula, in time proportional to its length.</summary>
    public static FormulaReading Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FormulaParser(text).Read();
    }

    /// <summary>The value of a formula without names.</summary>
    /// <summary>True when the whole expression is multiplied by 100 ("A / B * 100", "100 * (A - B) / A"): it gives percent points and not a ratio.</summary>
    public bool IsInPercent => IsTimesHundred(Root);

    private static bool IsTimesHundred(ValueNode node) =>
        node is ProductNode product
        && product.Factors.Any(factor => !factor.Inverse && (factor.Value is ConstantNode { Value: 100 } || IsTimesHundred(factor.Value)));

    public FormulaResult Evaluate() => Evaluate(static _ => null);

    /// <summary>The value, each quantity being looked up when it is needed and by the spelling of <see cref="Names"/>; null is a missing one.</summary>
    public FormulaResult Evaluate(Func<string, decimal?> quantity) =>
        new FormulaEvaluation<LookedUpQuantities>(new(quantity, Names)).Run(Root);

    public FormulaResult Evaluate(IReadOnlyDictionary<string, decimal> quantities) =>
        Evaluate(quantities.Select(pair => new NamedQuantity(pair.Key, pair.Value)));

    /// <summary>The value; of several quantities of one name the last one counts.</summary>
    public FormulaResult Evaluate(IEnumerable<NamedQuantity> quantities)
    {
        var byKey = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var quantity in quantities)
        {
            byKey[FormulaName.KeyOf(quantity.Name)] = quantity.Value;
        }

        return Evaluate(name => byKey.TryGetValue(FormulaName.KeyOf(name), out var value) ? value : null);
    }

    /// <summary>The formula over quantities in fixed places, for many evaluations.</summary>
    /// <param name="names">The names of the places; the formula need not use them all.</param>
    public BoundFormula Bind(IReadOnlyList<string> names) => new(this, names);

    public bool Equals(Formula? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Formula);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;
}
