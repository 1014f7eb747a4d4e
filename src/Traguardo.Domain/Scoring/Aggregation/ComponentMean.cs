// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
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
            return Outcome.Broken("la media è pesata e mancano i pesi");
        }

        if (parts.MissingFigure is { } missing)
        {
            return Outcome.Broken($"la regola rimanda a una cifra che il piano non ha: {missing}");
        }

        var tally = new Tally(parts.Rule.Mean, parts.Weights is not null);
        var conditional = node.ScoreFrom is not null || node.ScoreBelow is not null;
        for (var i = 0; i < parts.Nodes.Length; i++)
        {
            ref readonly var part = ref values[parts.Nodes[i]];
            if ((!part.IsScored && ElementStates.IsOutside(part.State)) || (conditional && !Fits(node, part)))
            {
                continue;
            }

            var weight = parts.Weights is null ? 0 : parts.Weights[i];
            var attained = (parts.Aspects is null ? parts.Rule.Aspect : parts.Aspects[i]) == FigureAspect.Achievement;
            var has = attained ? part.Achievement is not null : part.IsScored;
            var value =
                !has ? 0
                : attained ? part.Achievement!.Value
                : part.Carried;
            var counted = has || parts.Rule.WhenPartMissing == MissingPart.AsZero;
            trace?.Inputs.Add(new(parts.Nodes[i], component, weight, value, counted));
            if (counted)
            {
                tally.Add(value, weight);
                tally.IsProvisional |= part.State == MeasureState.Provisional;
            }
            else if (parts.Rule.WhenPartMissing == MissingPart.NoScore)
            {
                return Outcome.None("una parte non ha punteggio e la metodologia non lo permette");
            }
        }

        return Close(parts, tally, trace);
    }

    /// <summary>A view's condition on scores.</summary>
    private static bool Fits(AggregateNode node, in FigureValue part) =>
        part.IsScored && (node.ScoreFrom is not { } from || part.Score >= from) && (node.ScoreBelow is not { } below || part.Score < below);

    private static Outcome Close(ComponentParts parts, in Tally tally, Trace? trace)
    {
        var mean = parts.Rule.Mean;
        if (tally.Count == 0 && mean is not (Mean.Count or Mean.Sum))
        {
            return Outcome.None("nessuna delle parti ha un punteggio");
        }

        switch (mean)
        {
            case Mean.Weighted when parts.Weights is not null:
                return Weighted(tally, trace);
            case Mean.Count:
                trace?.Add(StepKind.Count, tally.Count, 0, tally.Count);
                return Outcome.Of(tally.Count, tally.IsProvisional);
            case Mean.Sum:
                trace?.Add(StepKind.Sum, tally.Total, tally.Count, tally.Total);
                return Outcome.Of(tally.Total, tally.IsProvisional);
            case Mean.Lowest or Mean.Highest:
                trace?.Add(mean == Mean.Lowest ? StepKind.Lowest : StepKind.Highest, tally.Total, tally.Count, tally.Total);
                return Outcome.Of(tally.Total, tally.IsProvisional);
            default:
                var simple = tally.Total / tally.Count;
                trace?.Add(StepKind.SimpleMean, tally.Total, tally.Count, simple);
                return Outcome.Of(simple, tally.IsProvisional);
        }
    }

    private static Outcome Weighted(in Tally tally, Trace? trace)
    {
        if (tally.Weights == 0)
        {
            return Outcome.Broken("i pesi delle parti valutate danno zero");
        }

        var mean = tally.Total / tally.Weights;
        trace?.Add(StepKind.WeightedMean, tally.Total, tally.Weights, mean);
        return Outcome.Of(mean, tally.IsProvisional);
    }

    /// <summary>Running total of the parts that count: a sum, a weighted sum, or the lowest or highest so far.</summary>
    private struct Tally(Mean mean, bool isWeighted)
    {
        public int Count;
        public decimal Total;
        public decimal Weights;
        public bool IsProvisional;

        public void Add(decimal value, decimal weight)
        {
            switch (mean)
            {
                case Mean.Weighted when isWeighted:
                    Total += value * weight;
                    Weights += weight;
                    break;
                case Mean.Lowest:
                    Total = Count == 0 ? value : Math.Min(Total, value);
                    break;
                case Mean.Highest:
                    Total = Count == 0 ? value : Math.Max(Total, value);
                    break;
                default:
                    Total += value;
                    break;
            }

            Count++;
        }
    }
}
