// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Prints figures of rules for Italian readers: "27.000", "97,5".</summary>
internal static class ItalianFigures
{
    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static string Text(decimal value) => value.ToString("#,##0.############################", Format);
}
