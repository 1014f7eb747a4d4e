// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Prints days for Italian readers: "31/12/2024".</summary>
internal static class ItalianDates
{
    public static string Text(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
