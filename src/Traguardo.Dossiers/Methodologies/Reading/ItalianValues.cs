// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>
/// Numbers and days as people write them in a methodology: the notation's, with a decimal point as in most YAML, and with a percent sign. A point that a reader
/// of YAML would take for a decimal one and an Italian reader for thousands is refused rather than guessed.
/// </summary>
internal static class ItalianValues
{
    private static readonly string[] DayFormats = ["d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>Reads 27,5 - 27.5 - 1.234,56 - -3 - 80 %, keeping the decimals as written.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        return !IsAmbiguous(text) && ItalianNumber.TryRead(Plain(text), out number);
    }

    /// <summary>True for "1.500", which one reader takes for one and a half, another for fifteen hundred.</summary>
    public static bool IsAmbiguous(string text)
    {
        var groups = Plain(text).TrimStart('-', '+').Split('.');
        return groups is [{ Length: >= 1 and <= 3 } whole, { Length: 3 } rest] && !whole.StartsWith('0') && !rest.Contains(',');
    }

    /// <summary>Reads 31/12/2024 and 2024-12-31: a whole day, for the notation's "2024" is the last day of a year also where the first is meant.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Without the percent sign, which changes nothing here: every score and share is in percent points.</summary>
    private static string Plain(string text) => text.Trim() is [.. var number, '%'] ? number.TrimEnd() : text.Trim();
}
