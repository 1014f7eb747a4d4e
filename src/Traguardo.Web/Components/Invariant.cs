// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Web.Components;

/// <summary>Numbers as browsers read them in attributes: a point, no thousands mark. What people read is printed by Traguardo.Domain.Notation.</summary>
internal static class Invariant
{
    public static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
