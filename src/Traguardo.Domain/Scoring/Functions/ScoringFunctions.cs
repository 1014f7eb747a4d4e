// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>Turns a match into a score: the one place where a <see cref="ScoringFunction"/> is computed.</summary>
internal static class ScoringFunctions
{
    public static Outcome Evaluate(ScoringFunction function, in Match match, RowTerms terms, Methodology methodology, Trace? trace) =>
        match.Kind switch
        {
            MatchKind.Figures or MatchKind.Share => OnFigures(function, match, terms, trace),
            MatchKind.Days => OnDays(function, match, trace),
            MatchKind.Answer => OnAnswer(function, match.Met, trace),
            MatchKind.Grade => GradedFunction.Evaluate(function, match.Text!, methodology, trace),
            _ => Outcome.None("il risultato non è valutabile"),
        };

    private static Outcome OnFigures(ScoringFunction function, in Match match, RowTerms terms, Trace? trace) =>
        function switch
        {
            Proportion proportion => ProportionFunction.Evaluate(proportion, match, terms, trace),
            MetOrNot metOrNot => MetFunction(metOrNot, match, trace),
            Bands bands => BandsFunction.Evaluate(bands, match, terms, trace),
            Interpolation interpolation => InterpolationFunction.Evaluate(interpolation, match, terms, trace),
            Share => ProportionFunction.Share(match, trace),
            ValueItself => Itself(match, trace),
            ByFormula formula => FormulaFunction.Evaluate(formula, match.Result, match.Target, terms, trace),
            YesNo yesNo => MetFunction(new MetOrNot(yesNo.Yes, yesNo.No), match, trace),
            _ => Outcome.None("la regola non sa valutare una cifra"),
        };

    private static Outcome OnDays(ScoringFunction function, in Match match, Trace? trace) =>
        function switch
        {
            DayRatio ratio => DayFunctions.Ratio(ratio, match, trace),
            Bands { Argument: BandArgument.DaysLate } bands => DayFunctions.Late(bands, match, trace),
            MetOrNot metOrNot => MetFunction(metOrNot, match, trace),
            YesNo yesNo => MetFunction(new MetOrNot(yesNo.Yes, yesNo.No), match, trace),
            ByFormula formula => DayFunctions.ByFormula(formula, match, trace),
            _ => Outcome.None("la regola non sa valutare un termine"),
        };

    private static Outcome OnAnswer(ScoringFunction function, bool met, Trace? trace)
    {
        var score = function switch
        {
            YesNo yesNo => met ? yesNo.Yes : yesNo.No,
            MetOrNot metOrNot => met ? metOrNot.Met : metOrNot.NotMet,
            _ => met ? 100 : 0,
        };
        trace?.Add(StepKind.Answer, met ? 1 : 0, 0, score);
        return Outcome.Of(score);
    }

    private static Outcome MetFunction(MetOrNot function, in Match match, Trace? trace)
    {
        var score = match.Met ? function.Met : function.NotMet;
        trace?.Add(match.Met ? StepKind.Met : StepKind.NotMet, match.Target, match.Result, score);
        return Outcome.Of(score);
    }

    private static Outcome Itself(in Match match, Trace? trace)
    {
        trace?.Add(StepKind.ValueItself, match.Result, 0, match.Result);
        return Outcome.Of(match.Result);
    }
}
