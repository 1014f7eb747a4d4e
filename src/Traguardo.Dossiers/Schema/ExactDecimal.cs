// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Numerics;

namespace Traguardo.Dossiers.Schema;

/// <summary>Reads a plain number (<c>-12.50</c>, <c>1e-7</c>) into the decimal that is exactly that number; refuses what a decimal cannot hold, where .NET would round.</summary>
internal static class ExactDecimal
{
    private const int LongestText = 128;
    private static readonly BigInteger Limit = BigInteger.One << 96;

    /// <param name="text">Digits with an optional sign, point and exponent; nothing else.</param>
    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > LongestText)
        {
            return false;
        }

        var exponent = 0;
        var mark = text.IndexOfAny('e', 'E');
        if (mark >= 0)
        {
            if (
                !int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)
                || Math.Abs(exponent) > LongestText
            )
            {
                return false;
            }

            text = text[..mark];
        }

        var negative = text[..Math.Min(1, text.Length)] is "-";
        if (negative || text[..Math.Min(1, text.Length)] is "+")
        {
            text = text[1..];
        }

        return TryDigits(text, out var digits, out var decimals) && TryMake(digits, decimals - exponent, negative, out value);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out BigInteger digits, out int decimals)
    {
        digits = BigInteger.Zero;
        decimals = 0;
        var point = text.IndexOf('.');
        if (point >= 0)
        {
            decimals = text.Length - point - 1;
            if (point == 0 || decimals == 0)
            {
                return false;
            }
        }

        var any = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (at == point)
            {
                continue;
            }

            if (!char.IsAsciiDigit(text[at]))
            {
                return false;
            }

            digits = (digits * 10) + (text[at] - '0');
            any = true;
        }

        return any;
    }

    private static bool TryMake(BigInteger digits, int scale, bool negative, out decimal value)
    {
        value = 0;
        while (scale > 28 || (digits >= Limit && scale > 0))
        {
            if (digits.IsZero)
            {
                scale = 28;
                break;
            }

            digits = BigInteger.DivRem(digits, 10, out var last);
            if (!last.IsZero)
            {
                return false;
            }

            scale--;
        }

        if (scale < 0)
        {
            digits *= BigInteger.Pow(10, -scale);
            scale = 0;
        }

        if (digits >= Limit)
        {
            return false;
        }

        Span<int> parts = stackalloc int[3];
        for (var part = 0; part < 3; part++)
        {
            parts[part] = unchecked((int)(uint)((digits >> (32 * part)) & uint.MaxValue));
        }

        value = new decimal(parts[0], parts[1], parts[2], negative, (byte)scale);
        return true;
    }
}
