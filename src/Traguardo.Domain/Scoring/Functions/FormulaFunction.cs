// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>A methodology's own expression over result, target, threshold, baseline and maximum.</summary>
internal static class FormulaFunction
{
    public static Outcome Evaluate(ByFormula function, decimal result, decimal target, RowTerms terms, Trace? trace)
    {
        var (threshold, maximum, baseline) = (terms.Threshold, terms.Maximum, terms.Baseline);
        var outcome = function.Expression.Evaluate(name =>
            name switch
            {
                "r" => result,
                "t" => target,
                "s" => threshold,
                "m" => maximum,
                "b" => baseline,
                _ => null,
            }
        );
        if (outcome.Value is not { } score)
        {
            return Outcome.None(outcome.Reason!);
        }

        trace?.Add(StepKind.Formula, result, target, score, function.Expression.Text);
        return Outcome.Of(score);
    }
}
