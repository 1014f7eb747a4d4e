// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring.Aggregation;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Scoring.Matching;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring;

/// <summary>
/// One scoring of a model: evaluates every figure once, parts before wholes, and stops at figures that depend on themselves.
/// How a figure was made is noted on the way when asked for, or found later by the same code, so that what is explained is what was computed.
/// </summary>
internal sealed class Evaluation(ScoringModel model, ReadMeasure?[] measures, Dictionary<int, ScoreOverride>? overrides, bool explain)
{
    private readonly FigureValue[] values = new FigureValue[model.Count];
    private readonly Derivation?[]? derivations = explain ? new Derivation?[model.Count] : null;
    private readonly Stack<Trace> traces = explain ? new() : NoTraces;

    private static readonly Stack<Trace> NoTraces = new(0);

    public FigureValue[] Values => values;

    /// <summary>The score that a person set for a figure; null when there is none.</summary>
    public ScoreOverride? OverrideOf(int node) => overrides?.GetValueOrDefault(node);

    /// <summary>Target and result of a row in common terms, whatever its state in the plan.</summary>
    public Match MatchAt(int node) => MatchOf(model.Rows[node]);

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

    /// <summary>Evaluates a figure out of its turn, with the parts that it needs: for results that are another figure.</summary>
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
        var trace = traces.Count > 0 ? traces.Pop() : new Trace();
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

        var rule = node < model.Rows.Length ? model.Rows[node].Rule?.Info : model.AggregateAt(node)!.Rule?.Info;
        return new Derivation(model.RefOf(node), rule, new(trace.Steps.ToArray()), inputs.Length == 0 ? [] : new(inputs));
    }

    private void Compute(int node, ref FigureValue value, Trace? trace)
    {
        if (node < model.Rows.Length)
        {
            Row(model.Rows[node], ref value, trace);
        }
        else
        {
            Aggregate(model.Aggregates[node - model.Rows.Length], ref value, trace);
        }

        if (overrides is not null && overrides.TryGetValue(node, out var set))
        {
            trace?.Add(StepKind.Overridden, value.Score, value.IsScored ? 1 : 0, set.Score, set.Reason);
            Settle(ref value, set.Score, rounding: null, carryRounded: false);
        }
    }

    private void Row(RowNode row, ref FigureValue value, Trace? trace)
    {
        if (row.FixedState is { } state)
        {
            InState(state, row.FixedReason!, ref value, trace);
            return;
        }

        var match = MatchOf(row);
        if (match.Kind == MatchKind.State)
        {
            InState(match.State, match.Text!, ref value, trace);
            return;
        }

        value.Met = match.Kind == MatchKind.Grade ? null : match.Met;
        value.State = measures[row.IndicatorIndex]!.IsProvisional ? MeasureState.Provisional : MeasureState.Measured;
        var stateRule = model.States[(int)value.State];
        if (!stateRule.Counts)
        {
            NotScored(ref value, value.State, "valore provvisorio: la metodologia non lo conta");
            return;
        }

        if ((match.Kind is MatchKind.Figures or MatchKind.Share ? row.CountRule ?? row.Rule : row.Rule) is not { } rule)
        {
            NotScored(
                ref value,
                value.State,
                model.Methodology.Indicators.Count == 0
                    ? "la metodologia non valuta gli indicatori"
                    : "nessuna regola della metodologia riguarda questo target"
            );
            return;
        }

        if (rule.Scoring is VerdictOnly)
        {
            NotScored(ref value, value.State, "la metodologia dà solo l'esito");
            return;
        }

        var outcome =
            match.Kind == MatchKind.Parts
                ? Parts(row, rule, match, trace)
                : ScoringFunctions.Evaluate(rule.Scoring, match, row.Terms, model.Methodology, trace);
        if (outcome.Reason is { } reason)
        {
            NotScored(ref value, MeasureState.Unreadable, reason);
            return;
        }

        Settle(ref value, Limit(outcome.Score, rule.Cap, rule.Floor, trace), rule.Rounding, carryRounded: rule.Rounding is not null, trace);
    }

    private Match MatchOf(RowNode row)
    {
        var measure = measures[row.IndicatorIndex];
        if (measure is null)
        {
            return Match.InState(MeasureState.Missing, "manca il risultato");
        }

        if (FigureMatcher.TryPlain(row, measure, out var plain))
        {
            return plain;
        }

        if (measure.Entry.State is { } said and not (MeasureState.Measured or MeasureState.Provisional))
        {
            return Match.InState(said, measure.Entry.Note ?? "stato indicato da chi ha registrato il risultato");
        }

        return measure.Entry.Figure is { } figure
            ? MatchOfFigure(row, measure, figure)
            : Matcher.Of(row.Target!, measure, row.Indicator.Unit);
    }

    /// <summary>A result that is another figure of the scorecard.</summary>
    private Match MatchOfFigure(RowNode row, ReadMeasure measure, FigureRef figure)
    {
        var node = model.IndexOf(figure);
        if (node < 0)
        {
            return Match.InState(MeasureState.Unreadable, "il risultato rimanda a una cifra che non esiste");
        }

        Evaluate(node);
        ref readonly var value = ref values[node];
        return value.Stage == EvaluationStage.Running ? Match.InState(MeasureState.Unreadable, "il risultato dipende da sé stesso")
            : (
                figure.Aspect == FigureAspect.Achievement ? value.Achievement
                : value.IsScored ? value.Carried
                : null
            )
                is { } known
                ? Matcher.Of(row.Target!, measure with { Exact = known, Value = null }, row.Indicator.Unit)
            : Match.InState(MeasureState.Missing, $"la cifra a cui il risultato rimanda non ha un punteggio: {value.Reason}");
    }

    private Outcome Parts(RowNode row, IndicatorRule rule, in Match match, Trace? trace)
    {
        if (rule.Scoring is not Joined joined)
        {
            return ScoringFunctions.Evaluate(rule.Scoring, Match.Answer(match.Met), row.Terms, model.Methodology, trace);
        }

        var scores = new decimal[match.Parts.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var part = match.Parts[i];
            var partRule = RuleChooser.Choose(
                model.Methodology,
                part.Target,
                part.Target.Kind,
                row.Assignment with
                {
                    Rule = null,
                },
                row.Indicator,
                row.Level
            );
            var outcome = partRule is null
                ? Outcome.None("nessuna regola della metodologia riguarda una parte del target")
                : ScoringFunctions.Evaluate(partRule.Scoring, part.Match, row.Terms, model.Methodology, trace);
            if (outcome.Reason is not null)
            {
                return outcome;
            }

            scores[i] = Limit(outcome.Score, partRule!.Cap, partRule.Floor, trace);
            trace?.Add(StepKind.Part, i + 1, scores.Length, scores[i]);
        }

        return Outcome.Of(JoinedFunction.Evaluate(joined.Mode, match.Met, scores, trace));
    }

    private void InState(MeasureState state, string reason, ref FigureValue value, Trace? trace)
    {
        value.State = state;
        var rule = model.States[(int)state];
        if (!rule.Counts || rule.Score is not { } score)
        {
            NotScored(ref value, state, reason);
            return;
        }

        if (state == MeasureState.NotDone)
        {
            value.Met = false;
        }

        trace?.Add(StepKind.StateScore, 0, 0, score, reason);
        Settle(ref value, score, rounding: null, carryRounded: false);
    }

    private void Aggregate(AggregateNode node, ref FigureValue value, Trace? trace)
    {
        if (ElementStates.Of(node.State) is { } state)
        {
            NotScored(ref value, state, node.StateReason ?? ElementStates.Words(node.State));
            return;
        }

        if (node.Rule is not { Components.Count: > 0 } rule)
        {
            NotScored(ref value, MeasureState.NotScored, "la metodologia non prevede un punteggio qui");
            return;
        }

        var outcome = Blend(node, rule, trace);
        if (outcome.Reason is { } reason)
        {
            NotScored(ref value, MeasureState.Missing, reason);
            return;
        }

        value.State = outcome.IsProvisional ? MeasureState.Provisional : MeasureState.Measured;
        Settle(ref value, Limit(outcome.Score, rule.Cap, rule.Floor, trace), rule.PrintRounding, rule.Stage == RoundingStage.Node, trace);
        if (rule.Achievement is { } achievement)
        {
            Achievements.Set(achievement, rule, node.OwnTarget, ref value, trace);
        }
    }

    private Outcome Blend(AggregateNode node, AggregationRule rule, Trace? trace)
    {
        if (node.Components.Length == 1)
        {
            return ComponentMean.Of(node, node.Components[0], 0, values, trace);
        }

        var sum = 0m;
        var shares = 0m;
        var provisional = false;
        string? missing = null;
        for (var i = 0; i < node.Components.Length; i++)
        {
            var share = node.Components[i].Rule.Share;
            var outcome = ComponentMean.Of(node, node.Components[i], i, values, trace);
            if (outcome.IsBroken)
            {
                return outcome;
            }

            if (outcome.Reason is null)
            {
                trace?.Add(StepKind.Blend, outcome.Score, share, outcome.Score * share / 100);
                sum += share * outcome.Score;
                shares += share;
                provisional |= outcome.IsProvisional;
            }
            else if (rule.WhenComponentMissing == MissingPart.AsZero)
            {
                trace?.Add(StepKind.Blend, 0, share, 0);
                shares += share;
            }
            else
            {
                missing = outcome.Reason;
            }
        }

        return shares == 0 || (missing is not null && rule.WhenComponentMissing == MissingPart.NoScore)
            ? Outcome.None(missing ?? "nessuna delle parti ha un punteggio")
            : Outcome.Of(sum / shares, provisional);
    }

    private static decimal Limit(decimal score, decimal? cap, decimal? floor, Trace? trace)
    {
        if (cap is { } highest && score > highest)
        {
            trace?.Add(StepKind.Capped, score, highest, highest);
            return highest;
        }

        if (floor is { } lowest && score < lowest)
        {
            trace?.Add(StepKind.Floored, score, lowest, lowest);
            return lowest;
        }

        return score;
    }

    private static void Settle(ref FigureValue value, decimal score, Rounding? rounding, bool carryRounded, Trace? trace = null)
    {
        value.IsScored = true;
        value.Reason = null;
        value.Exact = Exact.Settle(score);
        value.Score = (rounding ?? Rounding.HalfUp2).ApplyToSettled(value.Exact);
        value.CarriesRounded = carryRounded;
        if (trace is not null && value.Score != value.Exact)
        {
            trace.Add(StepKind.Rounded, value.Exact, (rounding ?? Rounding.HalfUp2).Digits, value.Score);
        }
    }

    private static void NotScored(ref FigureValue value, MeasureState state, string reason)
    {
        value.IsScored = false;
        value.State = state;
        value.Reason = reason;
    }
}
