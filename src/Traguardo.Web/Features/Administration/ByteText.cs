// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Web.Features.Administration;

/// <summary>Sizes as people read them.</summary>
internal static class ByteText
{
    private static readonly string[] Units = ["byte", "kB", "MB", "GB", "TB"];

    /// <summary>"1,4 MB": thousands of thousands, as disks are sold.</summary>
    public static string Of(long bytes)
    {
        var (value, unit) = ((decimal)bytes, 0);
        while (value >= 1000 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1000, unit + 1);
        }

        return ItalianNumber.Print(value, unit == 0 ? 0 : 1) + " " + Units[unit];
    }
}
