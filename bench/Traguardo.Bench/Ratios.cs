// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Bench;

/// <summary>Ratios to the bare loop, measured in turns in one run so that a noisy machine disturbs both alike; a few seconds instead of minutes.</summary>
internal static class Ratios
{
    private const int Rounds = 15;

    /// <param name="counts">Sizes of the nation, in bodies.</param>
    public static void Print(IReadOnlyList<int> counts)
    {
        foreach (var count in counts)
        {
            var nation = new NationBenchmarks { Bodies = count };
            nation.SetUp();
            var indicators = count * 300;
            var (bare, score, explain) = Medians(nation.BareDecimalLoop, nation.Score, nation.ScoreAndExplain);
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{count, 6} bodies, {indicators, 9} indicators: bare loop {bare * 1e9 / indicators, 6:F0} ns per indicator; score {score / bare:F2} x; score and explain {explain / bare:F2} x; allocated per body {Allocated(nation.Score) / count, 8} bytes"
                )
            );
        }

        var chamber = new ChamberBenchmarks();
        chamber.SetUp();
        var (bareOne, scoreOne, explainOne) = Medians(
            Times(2_000, () => chamber.BareDecimalLoop()),
            Times(2_000, () => chamber.Score()),
            Times(2_000, () => chamber.ScoreAndExplain())
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"one chamber: bare loop {bareOne / 2_000 * 1e6:F1} us; score {scoreOne / bareOne:F2} x; score and explain {explainOne / bareOne:F2} x"
            )
        );
    }

    private static Action Times(int count, Action action) =>
        () =>
        {
            for (var i = 0; i < count; i++)
            {
                action();
            }
        };

    private static (double A, double B, double C) Medians(Action a, Action b, Action c)
    {
        var times = new[] { new double[Rounds], new double[Rounds], new double[Rounds] };
        foreach (var warm in new[] { a, b, c, a, b, c })
        {
            warm();
        }

        for (var round = 0; round < Rounds; round++)
        {
            times[0][round] = Time(a);
            times[1][round] = Time(b);
            times[2][round] = Time(c);
        }

        return (Median(times[0]), Median(times[1]), Median(times[2]));
    }

    /// <summary>Processor seconds of the whole process, garbage collection included: other programs on the machine disturb them less than the clock.</summary>
    private static double Time(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static long Allocated(Action action)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        action();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }
}
