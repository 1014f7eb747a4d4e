// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Checks;

/// <summary>Adds weights exactly.</summary>
internal static class WeightSum
{
    /// <summary>The sum of those that are given; <see cref="decimal.MaxValue"/> for weights so absurd that they cannot be added.</summary>
    public static decimal Of(IEnumerable<decimal?> weights)
    {
        try
        {
            return weights.Sum(weight => weight.GetValueOrDefault());
        }
        catch (OverflowException)
        {
            return decimal.MaxValue;
        }
    }
}
