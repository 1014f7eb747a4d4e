// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>One combination of the facts about an indicator that can be listed in full; units, typologies, levels and tags cannot.</summary>
/// <param name="Kind">Kind of the target.</param>
/// <param name="Direction">Direction of the indicator.</param>
/// <param name="Sign">Sign of the target's figure; null for targets without a figure.</param>
/// <param name="HasThreshold">Whether the assignment has a minimum threshold.</param>
internal readonly record struct RuleCase(TargetKind Kind, Direction Direction, TargetSign? Sign, bool HasThreshold)
{
    /// <summary>Every combination of every kind of target that can be scored.</summary>
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. from kind in Enum.GetValues<TargetKind>()
        where TargetKinds.CanBeScored(kind)
        from direction in Enum.GetValues<Direction>()
        from sign in TargetKinds.IsFigure(kind) ? Signed : SignedOrNot
        from hasThreshold in new[] { false, true }
        select new RuleCase(kind, direction, sign, hasThreshold),
    ];

    private static TargetSign?[] Signed => [TargetSign.Negative, TargetSign.Zero, TargetSign.Positive];

    private static TargetSign?[] SignedOrNot => [null, .. Signed];

    /// <summary>Whether a selector takes this case in, whatever it asks of units, typologies, levels and tags.</summary>
    public bool MayMatch(RuleSelector when) =>
        (when.Kinds.Count == 0 || when.Kinds.Contains(Kind))
        && (when.Directions.Count == 0 || when.Directions.Contains(Direction))
        && (when.Signs.Count == 0 || (Sign is { } sign && when.Signs.Contains(sign)))
        && (when.HasThreshold is null || when.HasThreshold == HasThreshold);

    /// <summary>Whether a selector takes this case in for every indicator.</summary>
    public bool AlwaysMatches(RuleSelector when) => !HasOpenConditions(when) && MayMatch(when);

    /// <summary>True when the selector asks something that cannot be listed in full, so that another rule must stand behind it.</summary>
    private static bool HasOpenConditions(RuleSelector when) =>
        when.Units.Count + when.Types.Count + when.Levels.Count + when.Tags.Count > 0;
}
