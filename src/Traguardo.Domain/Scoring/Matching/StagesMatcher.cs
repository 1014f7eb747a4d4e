// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>Things asked by stages against the days on which they happened, or against their number.</summary>
internal static class StagesMatcher
{
    public static Match Of(StagedTarget target, ReadMeasure measure, UnitOfMeasure indicatorUnit)
    {
        var asked = 0m;
        foreach (var stage in target.Stages)
        {
            asked += stage.Count;
        }

        if (measure.Value is not DateValue dates)
        {
            return measure.Value is YesNoValue answer
                ? Match.Answer(answer.Value)
                : FigureMatcher.AtLeast(asked, measure, indicatorUnit == UnitOfMeasure.Percent ? UnitOfMeasure.None : indicatorUnit);
        }

        return Match.Shares(asked, InTime(target, dates));
    }

    /// <summary>How many of the things asked were there by their day: a day serves the earliest stage that it is in time for and that is still open.</summary>
    private static decimal InTime(StagedTarget target, DateValue dates)
    {
        var days = dates.Days.Order().ToList();
        var served = 0m;
        foreach (var stage in target.Stages.OrderBy(s => s.Due))
        {
            var taken = Math.Min(stage.Count, days.Count(day => day <= stage.Due));
            days.RemoveRange(0, (int)taken);
            served += taken;
        }

        return served;
    }
}
