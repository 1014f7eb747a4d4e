// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Formulas;

/// <summary>A formula whose names stand for fixed places of a list of values. Immutable; many threads may evaluate it.</summary>
public sealed class BoundFormula
{
    private readonly int[] places;
    private readonly int width;

    internal BoundFormula(Formula formula, IReadOnlyList<string> names)
    {
        Formula = formula;
        width = names.Count;
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < width; place++)
        {
            byKey.TryAdd(FormulaName.KeyOf(names[place]), place);
        }

        places = [.. formula.Names.Select(name => byKey.GetValueOrDefault(FormulaName.KeyOf(name), -1))];
        Unbound = formula.Names.Where((_, index) => places[index] < 0).ToValueList();
    }

    public Formula Formula { get; }

    /// <summary>Names of the formula that have no place; where one of them is needed there is no result.</summary>
    public ValueList<string> Unbound { get; }

    /// <summary>The value, all quantities being there.</summary>
    /// <param name="values">One for each bound name, in their order.</param>
    /// <exception cref="ArgumentException">Another number of values.</exception>
    public FormulaResult Evaluate(ReadOnlySpan<decimal> values)
    {
        ThrowUnlessWide(nameof(values), values.Length);
        return new FormulaEvaluation<PlacedQuantities>(new(values, places)).Run(Formula.Root);
    }

    /// <summary>The value, null being a missing quantity.</summary>
    /// <param name="values">One for each bound name, in their order.</param>
    /// <exception cref="ArgumentException">Another number of values.</exception>
    public FormulaResult Evaluate(ReadOnlySpan<decimal?> values)
    {
        ThrowUnlessWide(nameof(values), values.Length);
        return new FormulaEvaluation<PlacedOptionalQuantities>(new(values, places)).Run(Formula.Root);
    }

    private void ThrowUnlessWide(string paramName, int length)
    {
        if (length != width)
        {
            throw new ArgumentException($"The formula was bound to {width} names, not to {length}.", paramName);
        }
    }
}
