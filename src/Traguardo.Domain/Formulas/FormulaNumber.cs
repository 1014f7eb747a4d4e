// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Formulas;

/// <summary>The numbers of formulas: Italian notation, with a decimal point where it cannot be a thousands separator.</summary>
internal static class FormulaNumber
{
    private const int MostDigits = 28;

    /// <summary>Reads digits, points and commas.</summary>
    /// <param name="text">Starts and ends with a digit; every point and comma stands between two digits.</param>
    /// <param name="value">The number; 0 when it is none.</param>
    /// <returns>Null, or what a number looks like, in Italian.</returns>
    public static string? Read(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        var comma = text.IndexOf(',');
        var whole = comma < 0 ? text : text[..comma];
        var decimals = comma < 0 ? [] : text[(comma + 1)..];
        var point = whole.IndexOf('.');
        if (comma < 0 && point >= 0 && !IsGrouped(whole))
        {
            decimals = whole[(point + 1)..];
            whole = whole[..point];
            point = -1;
        }

        if (decimals.IndexOfAny('.', ',') >= 0 || (point >= 0 && !IsGrouped(whole)))
        {
            return "un numero come 1.234,56 o 18.36";
        }

        var digits = string.Concat(whole.ToString().Replace(".", "", StringComparison.Ordinal).TrimStart('0'), decimals);
        if (digits.Length > MostDigits)
        {
            return "un numero di al massimo 28 cifre";
        }

        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        value *= new decimal(1, 0, 0, isNegative: false, (byte)decimals.Length);
        return null;
    }

    /// <summary>The number with a comma, without thousands separators and without zeros at its end.</summary>
    public static string Print(decimal value) => Exact.Plain(value).ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>One to three digits, not starting with zero, and groups of three after them.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOf('.');
        if (first > 3 || whole[0] == '0')
        {
            return false;
        }

        for (var index = first; index < whole.Length; index += 4)
        {
            var group = whole[(index + 1)..];
            var next = group.IndexOf('.');
            if ((next < 0 ? group.Length : next) != 3)
            {
                return false;
            }
        }

        return true;
    }
}
