// SPDX-License-Identifier: AGPL-3.0-or-later

using BenchmarkDotNet.Attributes;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Bench;

/// <summary>A generated nation scored in one process on all cores, beside the same arithmetic as bare loops.</summary>
[MemoryDiagnoser]
public class NationBenchmarks
{
    private (ScoringModel Model, MeasuresInForce Measures)[] bodies = [];
    private BareLoop[] loops = [];

    [Params(1_000, 10_000)]
    public int Bodies { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        bodies = new (ScoringModel, MeasuresInForce)[Bodies];
        loops = new BareLoop[Bodies];
        Parallel.For(
            0,
            Bodies,
            i =>
            {
                bodies[i] = NationGenerator.Body(i);
                loops[i] = BareLoop.Of(Scorer.Score(bodies[i].Model, bodies[i].Measures));
            }
        );
    }

    [Benchmark(Baseline = true)]
    public void BareDecimalLoop() => Parallel.For(0, loops.Length, i => loops[i].Run());

    [Benchmark]
    public void Score() => Parallel.For(0, bodies.Length, i => Scorer.Score(bodies[i].Model, bodies[i].Measures));

    [Benchmark]
    public void ScoreAndExplain() => Parallel.For(0, bodies.Length, i => Scorer.Score(bodies[i].Model, bodies[i].Measures, explain: true));
}
