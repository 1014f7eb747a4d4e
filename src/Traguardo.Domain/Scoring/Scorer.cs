// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring;

/// <summary>
/// Scores a cycle: a pure function of plan, methodology, measures and day. No clock, no input or output, no culture; the order of rows does not matter.
/// </summary>
public static class Scorer
{
    /// <summary>Scores a dossier as it stood at a day.</summary>
    /// <param name="asOf">The day; null for the cycle's reference date with all that is known.</param>
    public static Scorecard Score(CycleDossier dossier, Methodology methodology, DateOnly? asOf = null)
    {
        var plan = PlanHistory.At(dossier, asOf).Plan;
        var model = ScoringModel.Prepare(plan, methodology, asOf);
        return Score(
            model,
            MeasuresInForce.Read(model, dossier.Measures, asOf),
            InOrder(dossier.Overrides, set => set.Date ?? plan.Cycle.UsualDay, asOf),
            InOrder(dossier.Judgements, judgement => judgement.Date ?? plan.Cycle.UsualDay, asOf)
        );
    }

    /// <summary>Decisions taken by a day, the latest last.</summary>
    private static List<T> InOrder<T>(IEnumerable<T> decisions, Func<T, DateOnly> dayOf, DateOnly? asOf) =>
        [.. decisions.Where(decision => asOf is not { } day || dayOf(decision) <= day).OrderBy(dayOf)];

    /// <summary>Scores measures on a model made before: the way for many measure sets on one plan. Of several decisions on one figure the last counts.</summary>
    /// <param name="explain">True to note how every figure is made on the way; without it a figure is explained when it is asked for.</param>
    public static Scorecard Score(
        ScoringModel model,
        MeasuresInForce measures,
        IEnumerable<ScoreOverride>? overrides = null,
        IEnumerable<Judgement>? judgements = null,
        bool explain = false
    )
    {
        Dictionary<int, ScoreOverride>? set = null;
        foreach (var item in overrides ?? [])
        {
            var node = model.IndexOf(item.Figure);
            if (node >= 0)
            {
                (set ??= [])[node] = item;
            }
        }

        var evaluation = new Evaluation(model, measures, set, explain);
        evaluation.Run();
        return new Scorecard(model, evaluation, measures, judgements ?? []);
    }
}
