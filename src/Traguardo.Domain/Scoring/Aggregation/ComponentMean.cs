// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring.Aggregation;

/// <summary>Makes one figure of the parts of a component.</summary>
internal static class ComponentMean
{
    /// <param name="values">Figures already evaluated.</param>
    public static Outcome Of(AggregateNode node, ComponentParts parts, int component, ReadOnlySpan<FigureValue> values, Trace? trace)
    {
        if (parts.WeightsMissing)
        {
            return Outcome.None("la media è pesata e mancano i pesi");
        }

        var tally = new Tally();
        for (var i = 0; i < parts.Nodes.Length; i++)
        {
            ref readonly var part = ref values[parts.Nodes[i]];
            var weight = parts.Weights is null ? 0 : parts.Weights[i];
            if (part.Stage == EvaluationStage.Running)
            {
                return Outcome.None("la cifra dipende da sé stessa");
            }

            if (IsOutside(node, part))
            {
                continue;
            }

            var value = parts.Rule.Aspect == FigureAspect.Achievement ? part.Achievement : part.IsScored ? part.Carried : null;
            trace?.Inputs.Add(new(parts.Nodes[i], component, weight, value ?? 0, value is not null || parts.Rule.WhenPartMissing == MissingPart.AsZero));
            if (value is { } counted)
            {
                tally.Add(counted, weight);
            }
            else if (parts.Rule.WhenPartMissing == MissingPart.AsZero)
            {
                tally.Add(0, weight);
            }
            else if (parts.Rule.WhenPartMissing == MissingPart.NoScore)
            {
                return Outcome.None("una parte non ha punteggio e la metodologia non lo permette");
            }
        }

        return Close(parts, tally, trace);
    }

    /// <summary>Parts out of the plan never count; a view's condition on scores takes out those that do not meet it.</summary>
    private static bool IsOutside(AggregateNode node, in FigureValue part) =>
        (!part.IsScored && ElementStates.IsOutside(part.State))
        || ((node.ScoreFrom is not null || node.ScoreBelow is not null) && (!part.IsScored || part.Score < node.ScoreFrom || part.Score >= node.ScoreBelow));

    private static Outcome Close(ComponentParts parts, in Tally tally, Trace? trace)
    {
        if (parts.Rule.Mean == Mean.Count)
        {
            trace?.Add(StepKind.Count, tally.Count, 0, tally.Count);
            return Outcome.Of(tally.Count);
        }

        if (tally.Count == 0)
        {
            return parts.Rule.Mean == Mean.Sum ? Outcome.Of(0) : Outcome.None("nessuna delle parti ha un punteggio");
        }

        switch (parts.Rule.Mean)
        {
            case Mean.Sum:
                trace?.Add(StepKind.Sum, tally.Sum, tally.Count, tally.Sum);
                return Outcome.Of(tally.Sum);
            case Mean.Lowest:
                trace?.Add(StepKind.Lowest, tally.Lowest, tally.Count, tally.Lowest);
                return Outcome.Of(tally.Lowest);
            case Mean.Highest:
                trace?.Add(StepKind.Highest, tally.Highest, tally.Count, tally.Highest);
                return Outcome.Of(tally.Highest);
            case Mean.Weighted when parts.Weights is not null:
                return Weighted(tally, trace);
            default:
                var mean = tally.Sum / tally.Count;
                trace?.Add(StepKind.SimpleMean, tally.Sum, tally.Count, mean);
                return Outcome.Of(mean);
        }
    }

    private static Outcome Weighted(in Tally tally, Trace? trace)
    {
        if (tally.Weights == 0)
        {
            return Outcome.None("i pesi delle parti valutate danno zero");
        }

        var mean = tally.WeightedSum / tally.Weights;
        trace?.Add(StepKind.WeightedMean, tally.WeightedSum, tally.Weights, mean);
        return Outcome.Of(mean);
    }

    /// <summary>Running sums of the parts that count.</summary>
    private struct Tally
    {
        public int Count;
        public decimal Sum;
        public decimal WeightedSum;
        public decimal Weights;
        public decimal Lowest;
        public decimal Highest;

        public void Add(decimal value, decimal weight)
        {
            Lowest = Count == 0 ? value : Math.Min(Lowest, value);
            Highest = Count == 0 ? value : Math.Max(Highest, value);
            Count++;
            Sum += value;
            WeightedSum += value * weight;
            Weights += weight;
        }
    }
}
