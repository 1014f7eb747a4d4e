// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Checks;

/// <summary>Characters that nobody sees, by which two codes may differ that look the same.</summary>
internal static class Unseen
{
    /// <summary>Characters without a shape of their own: formatting, controls, hard spaces, and accents apart from their letter, as some systems write them.</summary>
    public static bool Is(char character) => (IsSpace(character) && character != ' ') || IsShapeless(character);

    /// <summary>True when two texts that differ look the same.</summary>
    public static bool IsTheDifference(string one, string other) =>
        !string.Equals(one, other, StringComparison.Ordinal) && string.Equals(Seen(one), Seen(other), StringComparison.Ordinal);

    private static string Seen(string text) => string.Concat(text.Where(c => !IsShapeless(c)).Select(c => IsSpace(c) ? ' ' : c));

    private static bool IsSpace(char character) => char.IsWhiteSpace(character);

    private static bool IsShapeless(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character)
            is UnicodeCategory.Format
                or UnicodeCategory.Control
                or UnicodeCategory.NonSpacingMark;
}
