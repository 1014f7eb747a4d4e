// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Web.Components;

/// <summary>Moments as pages print them, in the zone of the server.</summary>
internal static class Moments
{
    /// <summary>Day and time: <c>31/12/2024 alle 09.05</c>.</summary>
    public static string Print(DateTimeOffset moment) =>
        moment.ToLocalTime().ToString("dd'/'MM'/'yyyy 'alle' HH'.'mm", CultureInfo.InvariantCulture);

    /// <summary>With seconds: <c>31/12/2024 09.05.07</c>.</summary>
    public static string PrintExact(DateTimeOffset moment) =>
        moment.ToLocalTime().ToString("dd'/'MM'/'yyyy HH'.'mm'.'ss", CultureInfo.InvariantCulture);
}
