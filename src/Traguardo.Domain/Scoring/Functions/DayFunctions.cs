// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>Deadlines: day numbers and days late.</summary>
internal static class DayFunctions
{
    public static Outcome Ratio(DayRatio function, in Match match, Trace? trace)
    {
        var due = DayNumbers.Of(match.Due, match.Due.Year, function.Calendar);
        var done = DayNumbers.Of(match.Done, match.Due.Year, function.Calendar);
        if (match.Met && (function.FullWhenMet || done <= 0))
        {
            trace?.Add(StepKind.Met, due, done, 100);
            return Outcome.Of(100);
        }

        var score = 100m * due / done;
        trace?.Add(StepKind.DayRatio, due, done, score);
        return Outcome.Of(score);
    }

    public static Outcome Late(Bands function, in Match match, Trace? trace) =>
        BandsFunction.Enter(function, match.Done.DayNumber - match.Due.DayNumber, threshold: null, trace);

    /// <summary>For deadlines r and t are the day numbers of result and target on the calendar.</summary>
    public static Outcome ByFormula(ByFormula function, in Match match, Trace? trace) =>
        FormulaFunction.Evaluate(
            function,
            DayNumbers.Of(match.Done, match.Due.Year, DayCount.Calendar),
            DayNumbers.Of(match.Due, match.Due.Year, DayCount.Calendar),
            RowTerms.None,
            trace
        );
}
