// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Numbers;

/// <summary>The unit in which a figure is printed: a canonical symbol, empty when the document prints none.</summary>
/// <param name="Symbol">Canonical symbol; what has no canonical form here is kept as printed.</param>
public readonly record struct UnitOfMeasure(string Symbol)
{
    public static UnitOfMeasure None { get; } = new("");

    public static UnitOfMeasure Percent { get; } = new("%");

    /// <summary>A count, printed "N.".</summary>
    public static UnitOfMeasure Number { get; } = new("N.");

    public static UnitOfMeasure Days { get; } = new("gg");

    public static UnitOfMeasure Hours { get; } = new("ore");

    public static UnitOfMeasure Months { get; } = new("mesi");

    public static UnitOfMeasure Years { get; } = new("anni");

    public static UnitOfMeasure Euro { get; } = new("€");

    private readonly string? symbol = Symbol;

    public string Symbol => symbol ?? "";

    public bool IsNone => Symbol.Length == 0;

    /// <summary>The default value and <see cref="None"/> are the same unit.</summary>
    public bool Equals(UnitOfMeasure other) => string.Equals(Symbol, other.Symbol, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Symbol);

    public override string ToString() => Symbol;
}

/// <summary>A figure with its unit and, where the text says it, the thing that is counted ("6 iniziative").</summary>
/// <param name="Value">The figure; its decimals are those printed.</param>
/// <param name="Unit">The printed unit, or none.</param>
/// <param name="Noun">What is counted or measured, as printed after the figure; never empty, null when absent.</param>
public sealed record Quantity(decimal Value, UnitOfMeasure Unit, string? Noun = null);
