// SPDX-License-Identifier: AGPL-3.0-or-later

using BenchmarkDotNet.Attributes;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Bench;

/// <summary>A real dossier scored whole, beside the same arithmetic as a bare loop.</summary>
[MemoryDiagnoser]
public class ChamberBenchmarks
{
    private CycleDossier dossier = null!;
    private Methodology methodology = null!;
    private ScoringModel model = null!;
    private MeasuresInForce measures = null!;
    private BareLoop loop = null!;

    [GlobalSetup]
    public void SetUp()
    {
        (dossier, methodology) = Examples.Load("mantova-2024");
        model = ScoringModel.Prepare(dossier.Plan, methodology);
        measures = MeasuresInForce.Read(model, dossier.Measures);
        loop = BareLoop.Of(Scorer.Score(model, measures));
    }

    [Benchmark(Baseline = true)]
    public decimal BareDecimalLoop() => loop.Run();

    /// <summary>Measures on a plan made ready before: what a saved measure costs.</summary>
    [Benchmark]
    public Scorecard Score() => Scorer.Score(model, measures);

    [Benchmark]
    public Scorecard ScoreAndExplain() => Scorer.Score(model, measures, explain: true);

    /// <summary>From the dossier's texts: reads every target and result, chooses rules, finds parts, scores.</summary>
    [Benchmark]
    public Scorecard ReadAndScore() => Scorer.Score(dossier, methodology);
}
