// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>Joins the scores of the parts of a compound target.</summary>
internal static class JoinedFunction
{
    public static decimal Evaluate(JoinMode mode, bool allMet, ReadOnlySpan<decimal> scores, Trace? trace)
    {
        decimal joined;
        if (mode == JoinMode.AllOrNothing)
        {
            joined = allMet ? 100 : 0;
        }
        else
        {
            var lowest = scores[0];
            var sum = 0m;
            foreach (var score in scores)
            {
                lowest = Math.Min(lowest, score);
                sum += score;
            }

            joined = mode == JoinMode.Lowest ? lowest : sum / scores.Length;
        }

        trace?.Add(StepKind.Joined, (int)mode, scores.Length, joined);
        return joined;
    }
}
