// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>Straight lines between points; flat before the first and after the last.</summary>
internal static class InterpolationFunction
{
    public static Outcome Evaluate(Interpolation function, in Match match, RowTerms terms, Trace? trace)
    {
        Span<decimal> at = stackalloc decimal[function.Points.Count];
        for (var i = 0; i < at.Length; i++)
        {
            var anchor = function.Points[i].At;
            if (Resolve(anchor, match, terms) is not { } value)
            {
                return Outcome.None(Missing(anchor.Kind));
            }

            at[i] = value;
        }

        var rising = at[^1] > at[0];
        for (var i = 1; i < at.Length; i++)
        {
            if (at[i] == at[i - 1] || at[i] > at[i - 1] != rising)
            {
                return Outcome.None(
                    "i punti della regola non sono in ordine per questo indicatore (base, soglia, target e massimo devono crescere o calare sempre)"
                );
            }
        }

        if (function.Points.Any(point => point.At.Kind != AnchorKind.Fixed) && rising == (terms.Direction == Direction.LowerIsBetter))
        {
            return Outcome.None("i valori fra cui si interpola vanno nel verso contrario alla direzione dell'indicatore");
        }

        var score = On(function, at, match.Result, rising);
        trace?.Add(StepKind.Interpolated, match.Result, match.Target, score);
        return Outcome.Of(score);
    }

    private static decimal On(Interpolation function, ReadOnlySpan<decimal> at, decimal result, bool rising)
    {
        for (var i = 0; i < at.Length; i++)
        {
            if (rising ? result > at[i] : result < at[i])
            {
                continue;
            }

            return i == 0 || result == at[i]
                ? function.Points[i].Score
                : function.Points[i - 1].Score
                    + ((function.Points[i].Score - function.Points[i - 1].Score) * (result - at[i - 1]) / (at[i] - at[i - 1]));
        }

        return function.Points[^1].Score;
    }

    private static decimal? Resolve(Anchor anchor, in Match match, RowTerms terms) =>
        anchor.Kind switch
        {
            AnchorKind.Target => match.Target,
            AnchorKind.Threshold => terms.Threshold ?? anchor.Value,
            AnchorKind.Maximum => terms.Maximum ?? anchor.Value,
            AnchorKind.Baseline => terms.Baseline ?? anchor.Value,
            _ => anchor.Value,
        };

    private static string Missing(AnchorKind kind) =>
        kind switch
        {
            AnchorKind.Threshold => "manca la soglia minima che la regola chiede",
            AnchorKind.Maximum => "manca il valore massimo che la regola chiede",
            _ => "manca il valore di partenza che la regola chiede",
        };
}
