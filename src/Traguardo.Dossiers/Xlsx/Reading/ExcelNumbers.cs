// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Numbers of workbooks. They are binary doubles there: the decimal meant is the one of 15 significant digits, which is what Excel shows.</summary>
internal static class ExcelNumbers
{
    private const int Digits = 15;

    public static bool TryParse(string text, out decimal value)
    {
        if (SignificantDigits(text) <= Digits)
        {
            return ExactDecimal.TryParse(text, out value);
        }

        value = 0;
        if (
            !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
            || !ExactDecimal.TryParse(number.ToString("E14", CultureInfo.InvariantCulture), out var exact)
        )
        {
            return false;
        }

        value = WithoutZeros(exact);
        return true;
    }

    private static int SignificantDigits(string text)
    {
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var digits = 0;
        var zeros = 0;
        foreach (var character in mark < 0 ? text.AsSpan() : text.AsSpan(0, mark))
        {
            if (character == '0' && digits > 0)
            {
                zeros++;
            }
            else if (char.IsAsciiDigit(character) && character != '0')
            {
                digits += zeros + 1;
                zeros = 0;
            }
        }

        return digits;
    }

    /// <summary>The same number without zeros after its last decimal.</summary>
    public static decimal WithoutZeros(decimal value)
    {
        while (value.Scale > 0 && decimal.Round(value, value.Scale - 1, MidpointRounding.ToZero) == value)
        {
            value = decimal.Round(value, value.Scale - 1, MidpointRounding.ToZero);
        }

        return value;
    }
}
