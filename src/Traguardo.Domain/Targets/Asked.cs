// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Targets;

/// <summary>Compares what targets ask, apart from how they are printed.</summary>
public static class Asked
{
    /// <summary>True when two prints ask the same: a figure may be printed with its unit, noun or operator in one place and without in another.</summary>
    public static bool IsSame(Target printed, Target known) =>
        printed is ThresholdTarget one && known is ThresholdTarget other
            ? one.Quantity.Value == other.Quantity.Value
                && one.MinimumCount == other.MinimumCount
                && (one.Comparison == other.Comparison || one.Comparison == Comparison.Bare)
                && (one.Quantity.Unit == other.Quantity.Unit || one.Quantity.Unit.IsNone || other.Quantity.Unit.IsNone)
            : printed.Equals(known);
}
