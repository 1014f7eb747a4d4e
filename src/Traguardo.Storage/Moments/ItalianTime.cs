// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Storage.Moments;

/// <summary>Moments and days as people in Italy have them, wherever the server stands: an act of 31/12 at 23.30 is of that day, and of that year.</summary>
public static class ItalianTime
{
    /// <summary>The zone of Italy; that of the machine where zones are not installed.</summary>
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Rome", out var zone)
        ? zone
        : TimeZoneInfo.Local;

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>The moment at which a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local));
    }

    /// <summary>Day and time: <c>31/12/2024 alle 09.05</c>.</summary>
    public static string Print(DateTimeOffset moment) => Format(moment, "dd'/'MM'/'yyyy 'alle' HH'.'mm");

    /// <summary>With seconds: <c>31/12/2024 09.05.07</c>.</summary>
    public static string PrintExact(DateTimeOffset moment) => Format(moment, "dd'/'MM'/'yyyy HH'.'mm'.'ss");

    private static string Format(DateTimeOffset moment, string pattern) =>
        TimeZoneInfo.ConvertTime(moment, Zone).ToString(pattern, CultureInfo.InvariantCulture);
}
