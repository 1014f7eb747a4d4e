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

    /// <summary>True when the target asks an amount that a result can be set against: a figure, the nearer end of a range, so many of so many.</summary>
    public static bool IsAmount(TargetKind kind) =>
        IsFigure(kind) || kind is TargetKind.Range or TargetKind.Coverage or TargetKind.Phases or TargetKind.Frequency or TargetKind.Stages;

    /// <summary>Whether a scoring function has a meaning for a kind of target.</summary>
    public static bool Suits(ScoringFunction scoring, TargetKind kind) =>
        scoring switch
        {
            Bands { Argument: BandArgument.DaysLate } or DayRatio => kind == TargetKind.Deadline,
            Proportion or Interpolation or Bands or Share or ValueItself => IsAmount(kind),
            ByFormula => IsAmount(kind) || kind == TargetKind.Deadline,
            YesNo => kind is TargetKind.YesNo or TargetKind.Milestone,
            Joined => kind == TargetKind.Compound,
            _ => true,
        };
}
