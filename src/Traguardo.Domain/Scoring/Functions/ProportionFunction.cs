// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>Proportions of a result and a target, with stated rules for zero and negative targets.</summary>
internal static class ProportionFunction
{
    public static Outcome Evaluate(Proportion function, in Match match, RowTerms terms, Trace? trace)
    {
        if (match.Met && function.FullWhenMet)
        {
            trace?.Add(StepKind.Met, match.Target, match.Result, 100);
            return Outcome.Of(100);
        }

        return Of(function.Measure, match, terms, function.ZeroTarget, function.NegativeTarget, trace);
    }

    /// <summary>The proportion in percent, or what stands for it when the target is zero or negative.</summary>
    public static Outcome Of(
        ProportionKind kind,
        in Match match,
        RowTerms terms,
        SpecialTarget whenZero,
        SpecialTarget whenNegative,
        Trace? trace
    )
    {
        if (match.Target == 0)
        {
            return Special(
                whenZero == SpecialTarget.Proportion ? SpecialTarget.NotScored : whenZero,
                kind,
                match,
                terms,
                "il target è zero",
                trace
            );
        }

        return match.Target < 0 && kind != ProportionKind.RelativeDeviation
            ? Special(whenNegative, kind, match, terms, "il target è negativo", trace)
            : Plain(kind, match, terms.Direction, trace);
    }

    /// <summary>The part done of the part asked, in percent.</summary>
    public static Outcome Share(in Match match, Trace? trace)
    {
        if (match.Target == 0)
        {
            return Outcome.None("il totale a cui rapportare il risultato è zero");
        }

        var score = 100 * match.Result / match.Target;
        trace?.Add(StepKind.Share, match.Result, match.Target, score);
        return Outcome.Of(score);
    }

    private static Outcome Special(SpecialTarget special, ProportionKind kind, in Match match, RowTerms terms, string why, Trace? trace)
    {
        switch (special)
        {
            case SpecialTarget.MetOrNot:
                trace?.Add(match.Met ? StepKind.Met : StepKind.NotMet, match.Target, match.Result, match.Met ? 100 : 0);
                return Outcome.Of(match.Met ? 100 : 0);
            case SpecialTarget.RelativeDeviation when match.Target != 0:
                return Plain(ProportionKind.RelativeDeviation, match, terms.Direction, trace);
            case SpecialTarget.Proportion:
                return Plain(Turned(kind, terms.Direction), match, terms.Direction, trace);
            default:
                return Outcome.None(why + " e la metodologia non dà un punteggio in questo caso");
        }
    }

    /// <summary>With a negative target a larger magnitude is an improvement for an indicator that improves downwards, so the directed ratio turns round; the plain ratios stay what they are.</summary>
    private static ProportionKind Turned(ProportionKind kind, Direction direction) =>
        kind != ProportionKind.DirectedRatio ? kind
        : direction == Direction.LowerIsBetter ? ProportionKind.Ratio
        : ProportionKind.InverseRatio;

    private static Outcome Plain(ProportionKind kind, in Match match, Direction direction, Trace? trace)
    {
        var (result, target) = (match.Result, match.Target);
        var inverse = kind == ProportionKind.InverseRatio || (kind == ProportionKind.DirectedRatio && direction == Direction.LowerIsBetter);
        if (kind == ProportionKind.RelativeDeviation)
        {
            var score = 100 * (1 - (Math.Abs(result - target) / Math.Abs(target)));
            trace?.Add(StepKind.RelativeDeviation, result, target, score);
            return Outcome.Of(score);
        }

        if (!inverse)
        {
            var score = 100 * result / target;
            trace?.Add(StepKind.Ratio, result, target, score);
            return Outcome.Of(score);
        }

        if (result == 0)
        {
            return Outcome.None("il rapporto fra target e risultato non esiste: il risultato è zero");
        }

        var inverted = 100 * target / result;
        trace?.Add(StepKind.InverseRatio, target, result, inverted);
        return Outcome.Of(inverted);
    }
}
