// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Numbers days from the first of January of a year, that day being 1.</summary>
public static class DayNumbers
{
    /// <summary>Number of a day counted from 1 January of <paramref name="year"/>; days of later years go on counting, days of earlier years are 0 or negative.</summary>
    public static int Of(DateOnly day, int year, DayCount calendar) =>
        calendar == DayCount.Thirty360
            ? ((day.Year - year) * 360) + ((day.Month - 1) * 30) + Math.Min(day.Day, 30)
            : day.DayNumber - new DateOnly(year, 1, 1).DayNumber + 1;
}
