// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Numbers;

/// <summary>Keeps decimal arithmetic exact where a figure on paper would be.</summary>
public static class Exact
{
    /// <summary>
    /// Decimals at which a figure is settled. A decimal carries 28 significant digits; a quotient such as 4/7 is cut at the last of them, and sums of
    /// such quotients differ in the last few digits with their order. Eighteen decimals leave ten digits of slack to scores (at most a few hundreds).
    /// </summary>
    public const int Decimals = 18;

    /// <summary>Why figures beyond what a decimal holds make no other figure, in Italian.</summary>
    internal const string BeyondDecimals = "i numeri sono troppo grandi o troppo vicini a zero per fare il calcolo";

    /// <summary>The same figure without zeros behind its last decimal.</summary>
    public static decimal Plain(decimal value) => value == 0 ? 0 : value / 1.000000000000000000000000000m;

    /// <summary>The same figure without the noise that divisions leave beyond <see cref="Decimals"/> decimals.</summary>
    public static decimal Settle(decimal value) =>
        value.Scale <= Decimals ? value : decimal.Round(value, Decimals, MidpointRounding.ToEven);
}
