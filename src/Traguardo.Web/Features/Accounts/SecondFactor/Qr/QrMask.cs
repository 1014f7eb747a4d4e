// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.SecondFactor.Qr;

/// <summary>The eight patterns that break up large areas of one colour (ISO/IEC 18004, table 10).</summary>
internal static class QrMask
{
    /// <summary>How many there are.</summary>
    public const int Count = 8;

    /// <summary>True when a pattern turns the module over.</summary>
    public static bool Inverts(int mask, int row, int column) =>
        mask switch
        {
            0 => (row + column) % 2 == 0,
            1 => row % 2 == 0,
            2 => column % 3 == 0,
            3 => (row + column) % 3 == 0,
            4 => ((row / 2) + (column / 3)) % 2 == 0,
            5 => (row * column % 2) + (row * column % 3) == 0,
            6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
            7 => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
            _ => throw new ArgumentOutOfRangeException(nameof(mask)),
        };
}
