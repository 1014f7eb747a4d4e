// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>A step of a judgement scale, given by a person.</summary>
internal static class GradedFunction
{
    public static Outcome Evaluate(ScoringFunction function, string grade, Methodology methodology, Trace? trace)
    {
        if (function is not Graded graded)
        {
            return Outcome.None("il risultato porta un giudizio e la regola non usa una scala di valutazione");
        }

        foreach (var scale in methodology.Grades)
        {
            if (!string.Equals(scale.Info.Id, graded.Scale, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var step in scale.Grades)
            {
                if (string.Equals(step.Name, grade, StringComparison.OrdinalIgnoreCase))
                {
                    trace?.Add(StepKind.Grade, 0, 0, step.Score, step.Name);
                    return Outcome.Of(step.Score);
                }
            }

            return Outcome.None(
                $"il grado «{grade}» non è nella scala «{scale.Info.Title}»: {string.Join(", ", scale.Grades.Select(g => g.Name))}"
            );
        }

        return Outcome.None($"la scala «{graded.Scale}» non esiste nella metodologia");
    }
}
