// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring.Aggregation;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;
using Traguardo.Domain.Scoring.Model;
using Traguardo.Domain.Scoring.Rows;

namespace Traguardo.Domain.Scoring;

/// <summary>
/// One scoring of a model: evaluates every figure once, parts before wholes. Figures that depend on themselves have no score.
/// How a figure was made is noted on the way when asked for, or found later by the same code, so that what is explained is what was computed.
/// </summary>
internal sealed class Evaluation
{
    private readonly ScoringModel model;
    private readonly MeasuresInForce measures;
    private readonly EvaluationOrder order;
    private readonly FigureValue[] values;
    private readonly RowScorer rows;
    private readonly Derivation?[]? derivations;
    private Dictionary<int, ScoreOverride>? overrides;

    /// <param name="overrides">Scores set by persons, by index; null when there are none.</param>
    /// <param name="explain">True to note how every figure is made.</param>
    public Evaluation(ScoringModel model, MeasuresInForce measures, Dictionary<int, ScoreOverride>? overrides, bool explain)
    {
        this.model = model;
        this.measures = measures;
        this.overrides = overrides;
        order = measures.Order;
        values = new FigureValue[model.Count];
        rows = new RowScorer(model, measures, values);
        derivations = explain ? new Derivation?[model.Count] : null;
    }

    public FigureValue[] Values => values;

    /// <summary>The score that a person set for a figure; null when there is none.</summary>
    public ScoreOverride? OverrideOf(int node) => overrides?.GetValueOrDefault(node);

    /// <summary>Target and result of a row in common terms, whatever its state in the plan.</summary>
    public Match MatchAt(int node) => rows.MatchOf(node);

    /// <summary>Evaluates every figure, parts before wholes.</summary>
    public void Run()
    {
        var trace = derivations is null ? null : new Trace();
        foreach (var node in order.Nodes)
        {
            Compute(node, ref values[node], trace);
            if (trace is not null)
            {
                derivations![node] = DerivationOf(node, trace);
                trace.Clear();
            }
        }
    }

    /// <summary>A place to try other scores in: this evaluation stays as it is.</summary>
    public WhatIf WhatIf()
    {
        var trial = new Evaluation(model, measures, overrides is null ? null : new(overrides), explain: false);
        values.CopyTo(trial.values, 0);
        return new WhatIf(model, measures, values, trial);
    }

    /// <summary>Sets the score of a figure as a person would, or goes back to what it had when nothing is given; nothing is evaluated yet.</summary>
    internal void Set(int node, ScoreOverride? set)
    {
        overrides ??= [];
        if (set is not null)
        {
            overrides[node] = set;
        }
        else
        {
            overrides.Remove(node);
        }
    }

    /// <summary>Evaluates one figure from its parts as they are now.</summary>
    internal void Again(int node)
    {
        values[node] = default;
        Compute(node, ref values[node], trace: null);
    }

    /// <summary>How a figure was made: noted while it was evaluated, or found by evaluating it once more from the parts already known.</summary>
    public Derivation Explain(int node)
    {
        if (derivations?[node] is { } noted)
        {
            return noted;
        }

        var scratch = default(FigureValue);
        var trace = new Trace();
        Compute(node, ref scratch, trace);
        return DerivationOf(node, trace);
    }

    private Derivation DerivationOf(int node, Trace trace)
    {
        var inputs = trace.Inputs.Count == 0 ? [] : new DerivationInput[trace.Inputs.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = trace.Inputs[i];
            inputs[i] = new(model.RefOf(input.Node), input.Component, input.Weight, input.Value, input.Counted);
        }

        return new Derivation(model.RefOf(node), trace.Rule, new(trace.Steps.ToArray()), inputs.Length == 0 ? [] : new(inputs));
    }

    /// <summary>What the rule gives, then what a person decided, then the figure against its own target.</summary>
    private void Compute(int node, ref FigureValue value, Trace? trace)
    {
        ByRule(node, ref value, trace);
        if (OverrideOf(node) is { } set)
        {
            FigureWriter.Override(set, ref value, trace);
        }

        AggregateScorer.Achieve(model.AggregateAt(node), ref value, trace);
    }

    /// <summary>Figures beyond what a decimal holds give a reason, as anything else that cannot be scored.</summary>
    private void ByRule(int node, ref FigureValue value, Trace? trace)
    {
        try
        {
            if (model.AggregateAt(node) is { } aggregate)
            {
                AggregateScorer.Score(aggregate, values, order.IsInRing(node), ref value, trace);
            }
            else
            {
                rows.Score(node, ref value, trace);
            }
        }
        catch (OverflowException)
        {
            FigureWriter.NotScored(ref value, MeasureState.Unreadable, Exact.BeyondDecimals);
        }
    }
}
