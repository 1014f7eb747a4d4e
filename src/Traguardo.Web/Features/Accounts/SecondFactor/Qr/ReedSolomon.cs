// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.SecondFactor.Qr;

/// <summary>Bytes that repair others: Reed-Solomon over the field of 256 elements modulo x^8 + x^4 + x^3 + x^2 + 1, as QR codes have it.</summary>
internal static class ReedSolomon
{
    private const int Modulus = 0x11D;

    /// <summary>The bytes that repair the data.</summary>
    /// <param name="count">How many: they repair half as many errors.</param>
    public static byte[] Correction(ReadOnlySpan<byte> data, int count)
    {
        var divisor = Divisor(count);
        var remainder = new byte[count];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            remainder.AsSpan(1).CopyTo(remainder);
            remainder[^1] = 0;
            for (var index = 0; index < count; index++)
            {
                remainder[index] ^= Multiply(divisor[index], factor);
            }
        }

        return remainder;
    }

    /// <summary>The product of two elements of the field.</summary>
    public static byte Multiply(byte one, byte other)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product <<= 1;
            product ^= product > byte.MaxValue ? Modulus : 0;
            product ^= ((other >> bit) & 1) * one;
        }

        return (byte)product;
    }

    /// <summary>Coefficients of (x - 1)(x - 2)(x - 4)..., the highest power left out.</summary>
    private static byte[] Divisor(int count)
    {
        var coefficients = new byte[count];
        coefficients[^1] = 1;
        byte root = 1;
        for (var factor = 0; factor < count; factor++)
        {
            for (var index = 0; index < count; index++)
            {
                coefficients[index] = Multiply(coefficients[index], root);
                if (index + 1 < count)
                {
                    coefficients[index] ^= coefficients[index + 1];
                }
            }

            root = Multiply(root, 2);
        }

        return coefficients;
    }
}
