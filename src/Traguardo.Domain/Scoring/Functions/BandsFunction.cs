// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>Steps over half-open intervals.</summary>
internal static class BandsFunction
{
    public static Outcome Evaluate(Bands function, in Match match, RowTerms terms, Trace? trace)
    {
        if (match.Met && function.FullWhenMet)
        {
            var best = function.Steps.Max(band => Math.Max(band.Score, band.ScoreAtTop ?? band.Score));
            trace?.Add(StepKind.Met, match.Target, match.Result, best);
            return Outcome.Of(best);
        }

        if (function.Argument == BandArgument.Value)
        {
            return Enter(function, match.Result, terms.Threshold, trace);
        }

        if (function.Argument == BandArgument.DaysLate)
        {
            return Outcome.None("la regola conta i giorni di ritardo e il target non è un termine");
        }

        return OnProportion(function, match, terms, trace);
    }

    /// <summary>Looks an argument up. The threshold, brought into the argument's unit, moves the bounds that follow it.</summary>
    public static Outcome Enter(Bands function, decimal argument, decimal? threshold, Trace? trace)
    {
        var settled = Exact.Settle(argument);
        foreach (var band in function.Steps)
        {
            var from = Bound(band.From, threshold);
            var to = Bound(band.To, threshold);
            if ((from is { } low && settled < low) || (to is { } high && settled >= high))
            {
                continue;
            }

            var score =
                band.ScoreAtTop is { } top && from is { } start && to is { } end
                    ? band.Score + ((top - band.Score) * (settled - start) / (end - start))
                    : band.Score;
            trace?.Add(StepKind.Band, settled, from ?? 0, score, from is null ? "-" : null);
            return Outcome.Of(score);
        }

        return Outcome.None("nessuna fascia comprende " + settled.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static decimal? Bound(BandBound? bound, decimal? threshold) =>
        bound is { } b
            ? b.FromThreshold && threshold is { } moved
                ? moved
                : b.Value
            : null;

    private static Outcome OnProportion(Bands function, in Match match, RowTerms terms, Trace? trace)
    {
        var kind = function.Argument switch
        {
            BandArgument.Ratio => ProportionKind.Ratio,
            BandArgument.InverseRatio => ProportionKind.InverseRatio,
            BandArgument.DirectedRatio => ProportionKind.DirectedRatio,
            _ => ProportionKind.RelativeDeviation,
        };
        var special = match.Target == 0 ? function.ZeroTarget : function.NegativeTarget;
        if (match.Target == 0 || (match.Target < 0 && kind != ProportionKind.RelativeDeviation))
        {
            if (special == SpecialTarget.MetOrNot)
            {
                return ProportionFunction.Of(kind, match, terms, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot, trace);
            }
        }

        var proportion = ProportionFunction.Of(kind, match, terms, function.ZeroTarget, function.NegativeTarget, trace);
        if (proportion.Reason is not null)
        {
            return proportion;
        }

        var argument = function.Argument switch
        {
            BandArgument.Deviation => 100 - proportion.Score,
            BandArgument.Shortfall => match.Met ? 0 : 100 - proportion.Score,
            _ => proportion.Score,
        };
        return Enter(function, argument, ThresholdAsArgument(kind, match, terms, function), trace);
    }

    /// <summary>The threshold as the same proportion of the target that the argument is.</summary>
    private static decimal? ThresholdAsArgument(ProportionKind kind, in Match match, RowTerms terms, Bands function)
    {
        if (terms.Threshold is not { } threshold)
        {
            return null;
        }

        var asIfMeasured = Match.Figures(match.Comparison, match.Target, threshold, met: false);
        var proportion = ProportionFunction.Of(kind, asIfMeasured, terms, function.ZeroTarget, function.NegativeTarget, trace: null);
        return proportion.Reason is not null
            ? null
            : Exact.Settle(
                function.Argument is BandArgument.Deviation or BandArgument.Shortfall ? 100 - proportion.Score : proportion.Score
            );
    }
}
