// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Formulas;

/// <summary>Where an evaluation finds its quantities. The sources are structs, so that the evaluation of each is compiled without indirection.</summary>
internal interface IFormulaQuantities
{
    /// <summary>The quantity at an index of <see cref="Formula.Names"/>; false when it is missing.</summary>
    bool TryGet(int index, out decimal value);
}

/// <summary>Quantities asked of a caller by name.</summary>
internal readonly struct LookedUpQuantities(Func<string, decimal?> quantity, ValueList<string> names) : IFormulaQuantities
{
    public bool TryGet(int index, out decimal value)
    {
        var found = quantity(names[index]);
        value = found.GetValueOrDefault();
        return found.HasValue;
    }
}

/// <summary>Quantities in fixed places, all present.</summary>
/// <param name="values">The values.</param>
/// <param name="places">For each name of the formula its place among the values; -1 when it has none.</param>
internal readonly ref struct PlacedQuantities(ReadOnlySpan<decimal> values, ReadOnlySpan<int> places) : IFormulaQuantities
{
    private readonly ReadOnlySpan<decimal> values = values;
    private readonly ReadOnlySpan<int> places = places;

    public bool TryGet(int index, out decimal value)
    {
        var place = places[index];
        value = place < 0 ? 0 : values[place];
        return place >= 0;
    }
}

/// <summary>Quantities in fixed places, some of them missing.</summary>
internal readonly ref struct PlacedOptionalQuantities(ReadOnlySpan<decimal?> values, ReadOnlySpan<int> places) : IFormulaQuantities
{
    private readonly ReadOnlySpan<decimal?> values = values;
    private readonly ReadOnlySpan<int> places = places;

    public bool TryGet(int index, out decimal value)
    {
        var place = places[index];
        var found = place < 0 ? null : values[place];
        value = found.GetValueOrDefault();
        return found.HasValue;
    }
}
