// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>Small whole numbers written with digits only, as in dates.</summary>
internal static class Digits
{
    private const int Longest = 9;

    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return text.Length is > 0 and <= Longest
            && !text.ContainsAnyExceptInRange('0', '9')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
