// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Verification;

/// <summary>Compares computed numbers with printed ones at the precision of the print.</summary>
internal static class PrintedNumber
{
    /// <summary>The number that a cell prints; null when the text is no number.</summary>
    public static decimal? Read(string text) =>
        MeasureNotation.Read(text, new NotationContext(0)).Value is NumberValue number ? number.Quantity.Value : null;

    /// <summary>True when an empty cell or a dash is printed: how documents print a variance of zero.</summary>
    public static bool IsBlank(string text) => text.Trim() is "" or "-" or "–" or "—" or "=" or "(vuoto)";

    /// <summary>
    /// True when the computed figure prints as the cell does. A cell with as many decimals as the rule, or more, must show the rounded figure;
    /// one with fewer is a coarser print of the same figure and may be rounded from the whole one.
    /// </summary>
    public static bool Prints(decimal printed, decimal score, decimal exact, Rounding rounding) =>
        printed == score || (printed.Scale < rounding.Digits && printed == rounding.WithDigits(printed.Scale).Apply(exact));
}
