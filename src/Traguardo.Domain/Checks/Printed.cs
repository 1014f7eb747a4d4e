// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Formulas;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Checks;

/// <summary>Numbers and days as messages print them.</summary>
internal static class Printed
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>With a comma, without zeros at the end.</summary>
    public static string Of(decimal number) => FormulaNumber.Print(number);

    /// <summary>Day, month, year.</summary>
    public static string Of(DateOnly day) => ItalianDate.Print(day);
}
