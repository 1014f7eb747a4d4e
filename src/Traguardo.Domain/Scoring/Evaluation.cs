// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring.Aggregation;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;
using Traguardo.Domain.Scoring.Model;
using Traguardo.Domain.Scoring.Rows;

namespace Traguardo.Domain.Scoring;

/// <summary>
/// One scoring of a model: evaluates every figure once, parts before wholes, and stops at figures that depend on themselves.
/// How a figure was made is noted on the way when asked for, or found later by the same code, so that what is explained is what was computed.
/// </summary>
internal sealed class Evaluation
{
    private const int DeepestChain = 200;
    private readonly ScoringModel model;
    private readonly Dictionary<int, ScoreOverride>? overrides;
    private readonly FigureValue[] values;
    private readonly RowScorer rows;
    private readonly Derivation?[]? derivations;
    private readonly Stack<Trace>? traces;
    private int depth;

    /// <param name="overrides">Scores set by persons, by index; null when there are none.</param>
    /// <param name="explain">True to note how every figure is made.</param>
    public Evaluation(ScoringModel model, ReadMeasure?[] measures, Dictionary<int, ScoreOverride>? overrides, bool explain)
    {
        this.model = model;
        this.overrides = overrides;
        values = new FigureValue[model.Count];
        rows = new RowScorer(this, model, measures);
        derivations = explain ? new Derivation?[model.Count] : null;
        traces = explain ? new Stack<Trace>() : null;
    }

    public FigureValue[] Values => values;

    /// <summary>The score that a person set for a figure; null when there is none.</summary>
    public ScoreOverride? OverrideOf(int node) => overrides?.GetValueOrDefault(node);

    /// <summary>Target and result of a row in common terms, whatever its state in the plan.</summary>
    public Match MatchAt(int node) => rows.MatchOf(model.Rows[node]);

    /// <summary>Evaluates every figure, parts before wholes.</summary>
    public void Run()
    {
        foreach (var node in model.Order)
        {
            if (values[node].Stage == EvaluationStage.NotStarted)
            {
                Start(node);
            }
        }
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

    /// <summary>False when results that take over other figures have led too deep, as no plan of people does.</summary>
    public bool CanGoDeeper => depth < DeepestChain;

    /// <summary>The value of a figure that a result takes over, evaluated now if its turn has not come; still running when it depends on that result.</summary>
    public ref readonly FigureValue OutOfTurn(int node)
    {
        depth++;
        Evaluate(node);
        depth--;
        return ref values[node];
    }

    private void Evaluate(int node)
    {
        if (values[node].Stage != EvaluationStage.NotStarted)
        {
            return;
        }

        if (node >= model.Rows.Length)
        {
            values[node].Stage = EvaluationStage.Running;
            foreach (var parts in model.Aggregates[node - model.Rows.Length].Components)
            {
                foreach (var part in parts.Nodes)
                {
                    Evaluate(part);
                }
            }
        }

        Start(node);
    }

    private void Start(int node)
    {
        ref var value = ref values[node];
        value.Stage = EvaluationStage.Running;
        if (derivations is null)
        {
            Compute(node, ref value, trace: null);
        }
        else
        {
            Note(node, ref value, derivations);
        }

        value.Stage = EvaluationStage.Done;
    }

    /// <summary>Evaluates and notes how. Evaluations nest when a result is another figure, so each has its own trace; traces are used again.</summary>
    private void Note(int node, ref FigureValue value, Derivation?[] notes)
    {
        var trace = traces!.Count > 0 ? traces.Pop() : new Trace();
        Compute(node, ref value, trace);
        notes[node] = DerivationOf(node, trace);
        trace.Clear();
        traces.Push(trace);
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

    /// <summary>Figures beyond what a decimal holds give a reason, as anything else that cannot be scored.</summary>
    private void Compute(int node, ref FigureValue value, Trace? trace)
    {
        try
        {
            Figure(node, ref value, trace);
        }
        catch (OverflowException)
        {
            FigureWriter.NotScored(
                ref value,
                MeasureState.Unreadable,
                "i numeri sono troppo grandi o troppo vicini a zero per farne un punteggio"
            );
        }
    }

    private void Figure(int node, ref FigureValue value, Trace? trace)
    {
        var set = OverrideOf(node);
        if (node >= model.Rows.Length)
        {
            AggregateScorer.Score(model.Aggregates[node - model.Rows.Length], values, set, ref value, trace);
            return;
        }

        rows.Score(model.Rows[node], ref value, trace);
        if (set is not null)
        {
            FigureWriter.Override(set, ref value, trace);
        }
    }
}
