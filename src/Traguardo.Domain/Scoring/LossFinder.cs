// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring;

/// <summary>Gives full score to one part of a figure after the other and sees what the figure would be.</summary>
/// <param name="card">The scorecard.</param>
/// <param name="whole">Index of the figure.</param>
internal sealed class LossFinder(Scorecard card, int whole)
{
    private readonly ScoringModel model = card.Model;
    private readonly WhatIf trial = card.WhatIf();

    public IEnumerable<Loss> Find()
    {
        var parts = trial.PartsOf(whole);
        var zeroed = CountedAsZero(parts);
        foreach (var node in parts.Order())
        {
            if (FullScoreOf(node) is not { } full || !CanGain(node, full, zeroed))
            {
                continue;
            }

            var points = trial.ExactWith(whole, node, full) - card.Values[whole].Exact;
            if (points > 0)
            {
                yield return new Loss(model.RefOf(node), points);
            }
        }
    }

    /// <summary>The highest score that counts as reached; null for what is neither an indicator nor an objective with a figure.</summary>
    private decimal? FullScoreOf(int node) =>
        model.AggregateAt(node) switch
        {
            null => Math.Min(Losses.Full, model.Rows[node].Rule?.Cap ?? Losses.Full),
            { Kind: FigureKind.Objective, Rule: { Components.Count: > 0 } rule } => Math.Min(Losses.Full, rule.Cap ?? Losses.Full),
            _ => null,
        };

    /// <summary>A score below the full one can; a missing one only where something counts it as zero, since elsewhere it takes nothing away.</summary>
    private bool CanGain(int node, decimal full, HashSet<int> zeroed)
    {
        ref readonly var value = ref card.Values[node];
        return value.IsScored ? value.Exact < full : zeroed.Contains(node) && !ElementStates.IsOutside(value.State);
    }

    private HashSet<int> CountedAsZero(IEnumerable<int> parts) =>
        parts
            .Append(whole)
            .Select(model.AggregateAt)
            .OfType<AggregateNode>()
            .SelectMany(aggregate => aggregate.Components)
            .Where(component => component.Rule.WhenPartMissing == MissingPart.AsZero)
            .SelectMany(component => component.Nodes)
            .ToHashSet();
}
