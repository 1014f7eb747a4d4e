// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Traguardo.Web.Features.Accounts.SecondFactor;

/// <summary>
/// Codes that change with time (RFC 6238): six digits every 30 seconds, SHA-1, which is what authenticators take. Identity has them too, but does not
/// say which code matched, so that a code that was seen could be used again.
/// </summary>
internal static class Totp
{
    private const int Period = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const int KeyLength = 20;

    /// <summary>Clocks may be apart by this many steps.</summary>
    private const int Tolerance = 1;

    /// <summary>A new secret, in base 32.</summary>
    public static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The code of a step.</summary>
    public static string CodeOf(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var offset = hash[^1] & 0x0F;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & int.MaxValue;
        return (number % Modulus).ToString("D" + Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>The step of a time.</summary>
    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / Period;

    /// <summary>The step near a time whose code this is; null when there is none.</summary>
    /// <param name="key">The secret, in base 32.</param>
    /// <param name="typed">The code as typed: spaces and dashes do not count.</param>
    public static long? MatchingStep(string key, string typed, DateTimeOffset time)
    {
        var code = string.Concat(typed.Where(char.IsAsciiDigit));
        if (code.Length != Digits)
        {
            return null;
        }

        var bytes = Base32.Decode(key);
        long? found = null;
        for (var step = StepAt(time) - Tolerance; step <= StepAt(time) + Tolerance; step++)
        {
            if (
                CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.ASCII.GetBytes(CodeOf(bytes, step)),
                    System.Text.Encoding.ASCII.GetBytes(code)
                )
            )
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The secret as an address that authenticators open. SHA-1, six digits and 30 seconds are what they take for granted.</summary>
    public static string AddressOf(string key, string userName) =>
        $"otpauth://totp/Traguardo:{Uri.EscapeDataString(userName)}?secret={key}&issuer=Traguardo";
}
