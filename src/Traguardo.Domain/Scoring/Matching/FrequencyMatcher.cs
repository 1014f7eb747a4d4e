// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>So many in every period against a count of the year, or against so many in every period.</summary>
internal static class FrequencyMatcher
{
    public static Match Of(FrequencyTarget target, ReadMeasure measure, UnitOfMeasure indicatorUnit)
    {
        if (
            measure.Exact is null
            && measure.Entry.Effective is { } text
            && TargetNotation.Read(text, new NotationContext(0, indicatorUnit)).Target is FrequencyTarget done
        )
        {
            return Match.Figures(Comparison.AtLeast, target.PerYear, done.PerYear, done.PerYear >= target.PerYear);
        }

        return FigureMatcher.AtLeast(target.PerYear, measure, indicatorUnit);
    }
}
