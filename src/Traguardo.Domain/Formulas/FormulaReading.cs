// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Traguardo.Domain.Formulas;

/// <summary>What became of the text of a formula: the formula, or the first error.</summary>
public sealed record FormulaReading
{
    internal FormulaReading(Formula formula) => Formula = formula;

    internal FormulaReading(FormulaError error) => Error = error;

    /// <summary>The formula; null when the text has an error.</summary>
    public Formula? Formula { get; }

    /// <summary>The error; null when the text was read.</summary>
    public FormulaError? Error { get; }

    [MemberNotNullWhen(true, nameof(Formula))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Formula is not null;
}

/// <summary>Where and why a text is not a formula.</summary>
/// <param name="Position">Index of the first character that does not fit, from 0; the length of the text when something is missing at its end.</param>
/// <param name="Found">What stands there, in Italian, quoted and cut when long.</param>
/// <param name="Expected">What could stand there, in Italian.</param>
public sealed record FormulaError(int Position, string Found, string Expected)
{
    /// <summary>The error as a sentence; characters are counted from 1.</summary>
    public string Message =>
        $"Formula, carattere {(Position + 1).ToString(CultureInfo.InvariantCulture)}: trovato {Found}, atteso {Expected}.";
}
