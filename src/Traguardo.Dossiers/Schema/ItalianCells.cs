// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Common;

namespace Traguardo.Dossiers.Schema;

/// <summary>Numbers, days, and yes or no, as cells of Italian files write them.</summary>
internal static class ItalianCells
{
    private static readonly string[] Months =
    [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ];

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>All digits, with a comma before the decimals and no separator of thousands.</summary>
    public static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Print(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string PrintIso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>1.234,56</c>: a comma before the decimals, points or spaces between full groups of three digits.</summary>
    public static bool TryNumber(string text, out decimal value)
    {
        value = 0;
        var plain = text.Trim().Replace('\u2212', '-').Replace('\u00a0', ' ').Replace('\u202f', ' ');
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        var whole = comma < 0 ? plain : plain[..comma];
        var separator = whole.Contains('.') ? '.' : ' ';
        if (whole.Contains(separator))
        {
            var groups = whole.TrimStart('-', '+').Split(separator);
            if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))
            {
                return false;
            }

            whole = whole.Replace(separator.ToString(), "", StringComparison.Ordinal);
        }

        var decimals = comma < 0 ? "" : plain[comma..].Replace(',', '.');
        return !decimals.AsSpan().ContainsAny('e', 'E')
            && !whole.AsSpan().ContainsAny('e', 'E')
            && ExactDecimal.TryParse(whole + decimals, out value);
    }

    /// <summary>Reads <c>31/12/2024</c>, <c>31.12.2024</c>, <c>31-12-2024</c>, <c>2024-12-31</c>, <c>31 dicembre 2024</c>.</summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        var plain = text.Trim();
        return DateOnly.TryParseExact(plain, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            || TryWords(plain, out day);
    }

    public static bool TryFlag(string text, out bool value)
    {
        var word = TextFold.Fold(text);
        value = word is "si" or "s" or "vero" or "true" or "yes" or "x";
        return value || word is "no" or "n" or "falso" or "false";
    }

    private static bool TryWords(string text, out DateOnly day)
    {
        day = default;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3 || !int.TryParse(words[0].TrimEnd('°', 'º'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var month = Array.IndexOf(Months, words[1].ToLowerInvariant()) + 1;
        return month > 0
            && words[2].Length == 4
            && DateOnly.TryParseExact(
                $"{words[2]}-{month:00}-{number:00}",
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out day
            );
    }
}
