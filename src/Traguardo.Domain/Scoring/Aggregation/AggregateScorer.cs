// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring.Aggregation;

/// <summary>Makes figures from others: blends the means of a rule's components.</summary>
internal static class AggregateScorer
{
    /// <summary>Makes the figure by its rule, or says why it has none.</summary>
    /// <param name="isInRing">True when the figure is made from itself: its rule gives no score then, and a person still may.</param>
    public static void Score(AggregateNode node, FigureValue[] values, bool isInRing, ref FigureValue value, Trace? trace)
    {
        if (isInRing)
        {
            FigureWriter.NotScored(ref value, MeasureState.Unreadable, "la cifra dipende da sé stessa");
            return;
        }

        if (ElementStates.Of(node.State) is { } state)
        {
            FigureWriter.NotScored(ref value, state, node.StateReason ?? ElementStates.Words(node.State));
            return;
        }

        if (node.Rule is not { Components.Count: > 0 } rule)
        {
            FigureWriter.NotScored(ref value, MeasureState.NotScored, "la metodologia non prevede un punteggio qui");
            return;
        }

        trace?.Use(rule.Info);
        var outcome = Blend(node, rule, values, trace);
        if (outcome.Reason is { } reason)
        {
            FigureWriter.NotScored(ref value, outcome.IsBroken ? MeasureState.Unreadable : MeasureState.Missing, reason);
            return;
        }

        value.State = outcome.IsProvisional ? MeasureState.Provisional : MeasureState.Measured;
        FigureWriter.Settle(
            ref value,
            FigureWriter.Limit(outcome.Score, rule.Cap, rule.Floor, trace),
            rule.PrintRounding,
            rule.Stage == RoundingStage.Node,
            trace
        );
    }

    /// <summary>Holds the score, the rule's or a person's, against the figure's own target; nothing for figures that have none.</summary>
    public static void Achieve(AggregateNode? node, ref FigureValue value, Trace? trace)
    {
        if (node?.Rule is not { Achievement: { } achievement } rule)
        {
            return;
        }

        try
        {
            Achievements.Set(achievement, rule, node.OwnTarget, ref value, trace);
        }
        catch (OverflowException)
        {
            FigureWriter.NotScored(ref value, MeasureState.Unreadable, Exact.BeyondDecimals);
        }
    }

    private static Outcome Blend(AggregateNode node, AggregationRule rule, FigureValue[] values, Trace? trace)
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
                trace?.Add(StepKind.Blend, outcome.Score, share, outcome.Score * share / 100, ComponentName(i));
                sum += share * outcome.Score;
                shares += share;
                provisional |= outcome.IsProvisional;
            }
            else if (rule.WhenComponentMissing == MissingPart.AsZero)
            {
                trace?.Add(StepKind.Blend, 0, share, 0, ComponentName(i));
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

    /// <summary>The index of a component, as a step carries it.</summary>
    private static string ComponentName(int component) => component.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
