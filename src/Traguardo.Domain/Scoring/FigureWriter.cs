// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Domain.Scoring;

/// <summary>Writes what was found into a figure, and into its trace.</summary>
internal static class FigureWriter
{
    /// <summary>Keeps a score within the highest and lowest of its rule.</summary>
    public static decimal Limit(decimal score, decimal? cap, decimal? floor, Trace? trace)
    {
        if (cap is { } highest && score > highest)
        {
            trace?.Add(StepKind.Capped, score, highest, highest);
            return highest;
        }

        if (floor is { } lowest && score < lowest)
        {
            trace?.Add(StepKind.Floored, score, lowest, lowest);
            return lowest;
        }

        return score;
    }

    /// <summary>Gives a figure its score: settled, rounded to print, carried up whole or rounded.</summary>
    /// <param name="rounding">Null for two decimals half up.</param>
    public static void Settle(ref FigureValue value, decimal score, Rounding? rounding, bool carryRounded, Trace? trace = null)
    {
        value.IsScored = true;
        value.Reason = null;
        value.Exact = Exact.Settle(score);
        value.Score = (rounding ?? Rounding.HalfUp2).ApplyToSettled(value.Exact);
        value.CarriesRounded = carryRounded;
        if (trace is not null && value.Score != value.Exact)
        {
            trace.Add(StepKind.Rounded, value.Exact, (rounding ?? Rounding.HalfUp2).Digits, value.Score);
        }
    }

    /// <summary>Puts a person's score in place of the rule's, which stays in the trace.</summary>
    public static void Override(ScoreOverride set, ref FigureValue value, Trace? trace)
    {
        trace?.Add(StepKind.Overridden, value.Score, value.IsScored ? 1 : 0, set.Score, set.Reason);
        Settle(ref value, set.Score, rounding: null, carryRounded: false);
    }

    /// <summary>Leaves a figure without score and says why, in Italian.</summary>
    public static void NotScored(ref FigureValue value, MeasureState state, string reason)
    {
        value.IsScored = false;
        value.State = state;
        value.Reason = reason;
    }
}
