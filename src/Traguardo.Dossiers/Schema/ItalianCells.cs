// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;

namespace Traguardo.Dossiers.Schema;

/// <summary>Numbers, days, and yes or no, as cells of Italian files write them: the notation's own readings, where they leave no doubt.</summary>
public static class ItalianCells
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <summary>All digits, with a comma before the decimals and no separator of thousands, so that the number diffs and sorts as it is.</summary>
    public static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    public static string Print(DateOnly day) => ItalianDate.Print(day);

    public static string PrintIso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>1.234,56</c>. What the notation reads with a remark (<c>12.5</c>) is refused here: nobody would see the remark.</summary>
    public static bool TryNumber(string text, out decimal value)
    {
        var read = ItalianNumber.Read(text);
        value = read.Value ?? 0;
        return read is { Value: not null, Remark: null };
    }

    /// <summary>Reads a day in any of the notation's forms that says its own year (<c>31 dicembre 2024</c>, <c>31/12/24</c>), and any year in digits.</summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        var plain = text.Trim();
        if (DateOnly.TryParseExact(plain, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return true;
        }

        // a text without a year ("30/6") reads as a different day in each year
        return ItalianDate.TryRead(plain, 2000, out day) && ItalianDate.TryRead(plain, 2001, out var other) && day == other;
    }

    public static bool TryFlag(string text, out bool value)
    {
        var word = TextFold.Fold(text);
        value = word is "si" or "s" or "vero" or "true" or "yes" or "x";
        return value || word is "no" or "n" or "falso" or "false";
    }
}
