// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>
/// Numbers and days as people write them in a methodology. Unlike in a dossier's tables, a point may stand before the decimals, as in most YAML;
/// a point that could separate thousands is refused rather than guessed.
/// </summary>
internal static class ItalianValues
{
    /// <summary>Longest number that is read: more digits than a decimal holds exactly are refused, not rounded.</summary>
    private const int LongestNumber = 28;

    private static readonly string[] DayFormats = ["d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>Reads 27,5 - 27.5 - 1.234,56 - -3 - 80 %, keeping the decimals as written.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        var plain = Plain(text);
        if (plain.Length > LongestNumber || IsAmbiguous(plain))
        {
            return false;
        }

        if (plain.Contains(','))
        {
            var whole = plain[..plain.IndexOf(',')];
            if (whole.Contains('.') && !AreThousands(whole))
            {
                return false;
            }

            plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (plain.Count(character => character == '.') > 1)
        {
            plain = AreThousands(plain) ? plain.Replace(".", "", StringComparison.Ordinal) : "";
        }

        return plain.Length > 0
            && char.IsAsciiDigit(plain[^1])
            && char.IsAsciiDigit(plain.TrimStart('-', '+').FirstOrDefault())
            && decimal.TryParse(
                plain,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    /// <summary>True for "1.500", which one reader takes for one and a half, another for fifteen hundred.</summary>
    public static bool IsAmbiguous(string text)
    {
        var plain = Plain(text);
        return plain.Count(character => character == '.') == 1
            && !plain.Contains(',')
            && AreThousands(plain)
            && !plain.TrimStart('-', '+').StartsWith('0');
    }

    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Without the percent sign, which changes nothing here: every score and share is in percent points.</summary>
    private static string Plain(string text) => text.Trim().TrimEnd('%').TrimEnd().Replace('\u2212', '-');

    private static bool AreThousands(string whole)
    {
        var groups = whole.TrimStart('-', '+').Split('.');
        return groups.Length > 1 && groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3);
    }
}
