// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Formulas;

/// <summary>The value of a formula, or why it has none.</summary>
public readonly record struct FormulaResult
{
    private readonly decimal value;

    private FormulaResult(decimal value, string? reason)
    {
        this.value = value;
        Reason = reason;
    }

    /// <summary>The value, settled (<see cref="Numbers.Exact.Settle"/>); null when there is none.</summary>
    public decimal? Value => Reason is null ? value : null;

    /// <summary>Why there is no value, in Italian, as part of a sentence; null when there is one.</summary>
    public string? Reason { get; }

    internal static FormulaResult TooLarge { get; } = new(0, "il risultato è troppo grande");

    internal static FormulaResult Of(decimal value) => new(value, null);

    internal static FormulaResult Missing(string name) => new(0, $"manca la quantità «{name}»");

    internal static FormulaResult DividedByZero(ValueNode division) => new(0, $"divisione per zero in «{FormulaPrinter.Print(division)}»");
}
