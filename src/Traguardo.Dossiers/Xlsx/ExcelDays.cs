// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx;

/// <summary>Days as workbooks count them: from 1900 (with the 29 February 1900 that never was) or from 1904.</summary>
internal static class ExcelDays
{
    private const int Last = 2_958_465;
    private const int Ghost = 60;
    private const int Offset1904 = 1462;

    /// <summary>The day before day 1 of the count as it goes after the ghost day.</summary>
    private static readonly int Origin = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>The first day that is written as a serial; earlier ones are written as text.</summary>
    public static DateOnly First { get; } = new(1900, 3, 1);

    public static int SerialOf(DateOnly day) => day.DayNumber - Origin;

    /// <summary>The day of a serial; null when it is none, or carries an hour.</summary>
    public static DateOnly? DayOf(decimal serial, bool is1904)
    {
        var count = is1904 ? serial + Offset1904 : serial;
        if (count != decimal.Truncate(count) || count is < 1 or > Last or Ghost)
        {
            return null;
        }

        return DateOnly.FromDayNumber(Origin + (int)count + (count < Ghost ? 1 : 0));
    }
}
