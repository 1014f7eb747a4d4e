// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Numbers;

/// <summary>The words of rounding.</summary>
public static class RoundingTokens
{
    public static Tokens<RoundingMode> Modes { get; } =
        new(
            new(RoundingMode.HalfUp, "meta-in-su", "half-up", "metà in su"),
            new(RoundingMode.HalfDown, "meta-in-giu", "half-down", "metà in giù"),
            new(RoundingMode.HalfEven, "meta-pari", "half-even", "metà alla cifra pari"),
            new(RoundingMode.Up, "sempre-in-su", "up", "sempre in su"),
            new(RoundingMode.Down, "troncamento", "down", "per troncamento")
        );
}
