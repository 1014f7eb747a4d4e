// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;

namespace Traguardo.Web.Features.Reading;

/// <summary>Moments as people in Italy read them, wherever the server stands.</summary>
internal static class MomentText
{
    private static readonly TimeZoneInfo Italy = TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Rome", out var zone)
        ? zone
        : TimeZoneInfo.Local;

    /// <summary>"30/6/2024, 14:05".</summary>
    /// <param name="universal">A moment in universal time.</param>
    public static string Of(DateTime universal)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(universal, Italy);
        return ItalianDate.PrintShort(DateOnly.FromDateTime(local)) + ", " + local.ToString("HH:mm", CultureInfo.InvariantCulture);
    }
}
