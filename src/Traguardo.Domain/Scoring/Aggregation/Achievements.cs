// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Domain.Scoring.Aggregation;

/// <summary>Sets a figure against its own target.</summary>
internal static class Achievements
{
    public static void Set(AchievementRule rule, AggregationRule owner, decimal? ownTarget, ref FigureValue value, Trace? trace)
    {
        if (!value.IsScored || (ownTarget ?? rule.DefaultTarget) is not { } target || (target == 0 && rule.Kind == AchievementKind.Ratio))
        {
            return;
        }

        var met = value.Carried >= target;
        var achievement = rule.Kind == AchievementKind.MetOrNot ? (met ? 100 : 0) : 100 * value.Carried / target;
        trace?.Add(
            rule.Kind == AchievementKind.MetOrNot ? StepKind.AchievementMet : StepKind.AchievementRatio,
            value.Carried,
            target,
            achievement
        );
        if (rule.Cap is { } cap && achievement > cap)
        {
            trace?.Add(StepKind.Capped, achievement, cap, cap);
            achievement = cap;
        }

        value.Met = met;
        value.Attain(Exact.Settle(achievement), (rule.Rounding ?? owner.Rounding ?? Rounding.HalfUp2).Apply(achievement));
    }
}
