// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Bench;

/// <summary>
/// The arithmetic of a plan as arrays and loops, nothing else: what scoring costs when no plan, methodology, state, reason or explanation exists.
/// One row: compare, ratio or relative deviation, cap and floor, settle, round. One mean: weighted sums, division, settle, round.
/// </summary>
internal sealed class BareLoop
{
    private readonly decimal[] targets;
    private readonly decimal[] results;
    private readonly byte[] operators;
    private readonly BareMean[] means;
    private readonly decimal[] exact;
    private readonly decimal[] printed;

    public BareLoop(decimal[] targets, decimal[] results, byte[] operators, BareMean[] means)
    {
        (this.targets, this.results, this.operators, this.means) = (targets, results, operators, means);
        exact = new decimal[targets.Length + means.Length];
        printed = new decimal[exact.Length];
    }

    public decimal Last => printed[^1];

    public ReadOnlySpan<decimal> Printed => printed;

    public decimal Run()
    {
        for (var i = 0; i < targets.Length; i++)
        {
            Store(i, Row(targets[i], results[i], operators[i]), carryRounded: false);
        }

        for (var m = 0; m < means.Length; m++)
        {
            var mean = means[m];
            var blended = 0m;
            var shares = 0m;
            for (var c = 0; c < mean.Parts.Length; c++)
            {
                blended += mean.Shares[c] * Mean(mean.Parts[c], mean.Weights[c]);
                shares += mean.Shares[c];
            }

            Store(targets.Length + m, blended / shares, carryRounded: true);
        }

        return Last;
    }

    private static decimal Row(decimal target, decimal result, byte comparison)
    {
        var met = comparison switch
        {
            0 => result >= target,
            1 => result <= target,
            _ => result == target,
        };
        var score =
            met ? 100
            : comparison == 0 ? 100 * result / target
            : 100 * (1 - (Math.Abs(result - target) / Math.Abs(target)));
        return score > 100 ? 100
            : score < 0 ? 0
            : score;
    }

    private decimal Mean(int[] parts, decimal[]? weights)
    {
        var sum = 0m;
        if (weights is null)
        {
            foreach (var part in parts)
            {
                sum += exact[part];
            }

            return sum / parts.Length;
        }

        var total = 0m;
        for (var p = 0; p < parts.Length; p++)
        {
            sum += exact[parts[p]] * weights[p];
            total += weights[p];
        }

        return sum / total;
    }

    private void Store(int index, decimal score, bool carryRounded)
    {
        var settled = score.Scale <= 18 ? score : decimal.Round(score, 18, MidpointRounding.ToEven);
        var rounded = decimal.Round(settled, 2, MidpointRounding.AwayFromZero);
        exact[index] = carryRounded ? rounded : settled;
        printed[index] = rounded;
    }

    /// <summary>The loop of a scorecard whose rows are figures scored by ratio or deviation.</summary>
    public static BareLoop Of(Scorecard card) => BareLoopBuilder.Build(card);
}

/// <summary>A blend of means: parts by index, weights (null for a simple mean), shares.</summary>
internal sealed record BareMean(int[][] Parts, decimal[]?[] Weights, decimal[] Shares);
