// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Web.Features.Accounts.SecondFactor;

/// <summary>Base 32 of RFC 4648 without padding: how authenticators take their secret.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    /// <summary>Bytes as letters.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int buffer = 0,
            bits = 0;
        foreach (var value in bytes)
        {
            buffer = ((buffer << BitsOfByte) | value) & 0xFFFF;
            for (bits += BitsOfByte; bits >= BitsOfLetter; bits -= BitsOfLetter)
            {
                text.Append(Alphabet[(buffer >> (bits - BitsOfLetter)) & 0x1F]);
            }
        }

        return bits > 0 ? text.Append(Alphabet[(buffer << (BitsOfLetter - bits)) & 0x1F]).ToString() : text.ToString();
    }

    /// <summary>Letters as bytes; bits left over are dropped.</summary>
    /// <exception cref="FormatException">A character is not of the alphabet.</exception>
    public static byte[] Decode(string text)
    {
        var bytes = new List<byte>();
        int buffer = 0,
            bits = 0;
        foreach (var letter in text)
        {
            var value = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
            {
                throw new FormatException("The text is not in base 32.");
            }

            buffer = ((buffer << BitsOfLetter) | value) & 0xFFFF;
            bits += BitsOfLetter;
            if (bits >= BitsOfByte)
            {
                bits -= BitsOfByte;
                bytes.Add((byte)(buffer >> bits & 0xFF));
            }
        }

        return [.. bytes];
    }
}
