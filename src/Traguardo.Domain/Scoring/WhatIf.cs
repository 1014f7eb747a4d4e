// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring;

/// <summary>
/// Asks what a figure would be if another one had a given score. Works on a copy of the scorecard's values, and evaluates again only what the changed
/// figure enters, by the code that made the scorecard.
/// </summary>
/// <param name="model">The figures.</param>
/// <param name="measures">The results, which may make figures depend on others.</param>
/// <param name="original">The values to start from and return to.</param>
/// <param name="trial">An evaluation of its own, with the same values.</param>
internal sealed class WhatIf(ScoringModel model, MeasuresInForce measures, FigureValue[] original, Evaluation trial)
{
    private readonly int[][] needs = [.. Enumerable.Range(0, model.Count).Select(node => measures.NeedsOf(node, model))];
    private readonly bool[] changed = new bool[model.Count];

    /// <summary>All figures that a figure is made from, directly or through others, itself left out.</summary>
    public IReadOnlySet<int> PartsOf(int whole)
    {
        var parts = new HashSet<int>();
        var open = new Stack<int>([whole]);
        while (open.TryPop(out var node))
        {
            foreach (var part in needs[node])
            {
                if (part != whole && parts.Add(part))
                {
                    open.Push(part);
                }
            }
        }

        return parts;
    }

    /// <summary>The unrounded figure if a part of it had a score; unchanged when it would then have none.</summary>
    public decimal ExactWith(int whole, int part, decimal score)
    {
        var set = trial.OverrideOf(part);
        trial.Set(part, new ScoreOverride(model.RefOf(part), score, "ipotesi"));
        Follow(part);
        var exact = trial.Values[whole] is { IsScored: true } value ? value.Exact : original[whole].Exact;
        trial.Set(part, set);
        Restore();
        return exact;
    }

    private void Follow(int part)
    {
        foreach (var node in measures.Order.Nodes)
        {
            if (node == part || Array.Exists(needs[node], need => changed[need]))
            {
                trial.Again(node);
                changed[node] = true;
            }
        }
    }

    private void Restore()
    {
        for (var node = 0; node < changed.Length; node++)
        {
            if (changed[node])
            {
                trial.Values[node] = original[node];
                changed[node] = false;
            }
        }
    }
}
