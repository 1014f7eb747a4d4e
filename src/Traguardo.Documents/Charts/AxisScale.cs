// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>An axis from one round figure to another, in round steps (1, 2 or 5 times a power of ten).</summary>
/// <param name="From">The lowest mark.</param>
/// <param name="To">The highest mark, above <paramref name="From"/>.</param>
/// <param name="Step">Distance between marks, above 0.</param>
internal readonly record struct AxisScale(decimal From, decimal To, decimal Step)
{
    /// <summary>Beyond this a figure is drawn at the edge: sums and differences stay within what a decimal holds.</summary>
    public const decimal Furthest = 1_000_000_000_000_000_000m;

    /// <summary>The smallest step: what is smaller looks the same.</summary>
    private const decimal SmallestStep = 0.000001m;

    /// <summary>Marks from the lowest to the highest.</summary>
    public IEnumerable<decimal> Marks
    {
        get
        {
            for (var mark = From; mark <= To; mark += Step)
            {
                yield return mark;
            }
        }
    }

    /// <summary>
    /// The axis that holds all values with about so many steps. It begins at 0 when the values begin in the lower half of their highest, so that
    /// heights compare truly; otherwise near the lowest value.
    /// </summary>
    public static AxisScale Of(IEnumerable<decimal> values, int steps)
    {
        var all = values.Select(Clamp).ToList();
        if (all.Count == 0)
        {
            return new AxisScale(0, 1, 1);
        }

        var (lowest, highest) = (all.Min(), all.Max());
        lowest = lowest > 0 && lowest < highest / 2 ? 0 : lowest;
        highest = highest < 0 && highest > lowest / 2 ? 0 : highest;
        if (lowest == highest)
        {
            (lowest, highest) = lowest == 0 ? (0, 1) : (Math.Min(0, lowest), Math.Max(0, highest));
        }

        var step = RoundStep((highest - lowest) / steps);
        return new AxisScale(Math.Floor(lowest / step) * step, Math.Ceiling(highest / step) * step, step);
    }

    /// <summary>How far up a value is: 0 at the lowest mark, 1 at the highest.</summary>
    public decimal Share(decimal value) => Math.Clamp((Clamp(value) - From) / (To - From), 0, 1);

    /// <summary>A mark with as many decimals as the step has: 0,0 and 0,5, or 10 and 15.</summary>
    public decimal Printed(decimal mark)
    {
        var decimals = 0;
        while (decimal.Round(Step, decimals, MidpointRounding.ToZero) != Step)
        {
            decimals++;
        }

        return decimal.Round(mark, decimals, MidpointRounding.AwayFromZero);
    }

    private static decimal Clamp(decimal value) => Math.Clamp(value, -Furthest, Furthest);

    private static decimal RoundStep(decimal least)
    {
        var power = SmallestStep;
        while (power * 10 <= least)
        {
            power *= 10;
        }

        return new[] { power, 2 * power, 5 * power, 10 * power }.First(step => step >= least || step == 10 * power);
    }
}
