// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>What the kinds of target have in common for scoring.</summary>
internal static class TargetKinds
{
    /// <summary>False for targets that are no target: put off, absent or unreadable.</summary>
    public static bool CanBeScored(TargetKind kind) => kind is not (TargetKind.Deferred or TargetKind.None or TargetKind.Unreadable);

    /// <summary>True when the target is one figure, which has a sign.</summary>
    public static bool IsFigure(TargetKind kind) =>
        kind
            is TargetKind.Bare
                or TargetKind.AtLeast
                or TargetKind.MoreThan
                or TargetKind.AtMost
                or TargetKind.LessThan
                or TargetKind.Exactly;

    /// <summary>True when the target asks one amount that a result can be divided by.</summary>
    public static bool IsAmount(TargetKind kind) =>
        IsFigure(kind) || kind is TargetKind.Coverage or TargetKind.Phases or TargetKind.Frequency;

    /// <summary>Whether a scoring function has a meaning for a kind of target.</summary>
    public static bool Suits(ScoringFunction scoring, TargetKind kind) =>
        scoring switch
        {
            Proportion or ByFormula => IsAmount(kind),
            Interpolation interpolation => IsAmount(kind)
                || (kind == TargetKind.Range && interpolation.Points.All(point => point.At.Kind != AnchorKind.Target)),
            Bands { Argument: BandArgument.DaysLate } or DayRatio => kind is TargetKind.Deadline or TargetKind.Stages,
            Bands { Argument: BandArgument.Value or BandArgument.Shortfall } => IsAmount(kind) || kind == TargetKind.Range,
            Bands => IsAmount(kind),
            Share => IsAmount(kind) || kind == TargetKind.Stages,
            ValueItself => IsAmount(kind) || kind == TargetKind.Range,
            YesNo => kind is TargetKind.YesNo or TargetKind.Milestone,
            Joined => kind is TargetKind.Compound or TargetKind.Stages,
            _ => true,
        };
}
