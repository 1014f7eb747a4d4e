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
            var (target, result) = (targets[i], results[i]);
            var met = operators[i] switch
            {
                0 => result >= target,
                1 => result <= target,
                _ => result == target,
            };
            decimal score;
            if (met)
            {
                score = 100;
            }
            else if (operators[i] == 0)
            {
                score = 100 * result / target;
            }
            else
            {
                score = 100 * (1 - (Math.Abs(result - target) / Math.Abs(target)));
            }

            score = score > 100 ? 100 : score < 0 ? 0 : score;
            Store(i, score, carryRounded: false);
        }

        for (var m = 0; m < means.Length; m++)
        {
            var mean = means[m];
            var blended = 0m;
            var shares = 0m;
            for (var c = 0; c < mean.Parts.Length; c++)
            {
                var parts = mean.Parts[c];
                var weights = mean.Weights[c];
                var sum = 0m;
                var total = 0m;
                for (var p = 0; p < parts.Length; p++)
                {
                    if (weights is null)
                    {
                        sum += exact[parts[p]];
                        total += 1;
                    }
                    else
                    {
                        sum += exact[parts[p]] * weights[p];
                        total += weights[p];
                    }
                }

                blended += mean.Shares[c] * (sum / total);
                shares += mean.Shares[c];
            }

            Store(targets.Length + m, mean.Parts.Length == 1 ? blended / shares : blended / shares, carryRounded: true);
        }

        return Last;
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
