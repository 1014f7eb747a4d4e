// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Web.Features.Accounts;

/// <summary>Points in time as people read them, in the zone of the server.</summary>
internal static class Moment
{
    /// <summary>Day and time: <c>20/11/2026, 13.04</c>.</summary>
    public static string Print(DateTimeOffset at, TimeProvider clock) =>
        TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("dd'/'MM'/'yyyy', 'HH'.'mm", CultureInfo.InvariantCulture);
}
