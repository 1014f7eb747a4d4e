// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>Moments of the register as people read them.</summary>
public static class Moment
{
    /// <summary>Day and time of the machine's own zone: "15/01/2025 alle 10.42".</summary>
    public static string Of(DateTime utc) =>
        DateTime.SpecifyKind(utc, DateTimeKind.Utc).ToLocalTime().ToString("dd/MM/yyyy 'alle' HH.mm", CultureInfo.InvariantCulture);
}
