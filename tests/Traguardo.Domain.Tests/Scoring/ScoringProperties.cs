// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

public sealed class ScoringProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(300);

    /// <summary>Scoring functions that look at figures, all with stated rules for special targets.</summary>
    private static readonly Gen<ScoringFunction> Functions = Gen.Elements<ScoringFunction>(
        Proportional(),
        Proportional(full: false),
        Proportional(ProportionKind.DirectedRatio),
        Proportional(ProportionKind.RelativeDeviation),
        Proportional(ProportionKind.DirectedRatio, negative: SpecialTarget.Proportion),
        new MetOrNot(),
        new Interpolation([new(new Anchor(AnchorKind.Fixed, 0), 0), new(new Anchor(AnchorKind.Fixed, 1000), 100)]),
        new Bands(
            BandArgument.DirectedRatio,
            [
                new Band(null, new BandBound(50), 0),
                new Band(new BandBound(50), new BandBound(90), 60),
                new Band(new BandBound(90), null, 100),
            ],
            true,
            SpecialTarget.MetOrNot,
            SpecialTarget.MetOrNot
        )
    );

    private static readonly Gen<decimal> Amounts = Gen.Choose(-20_000, 100_000).Select(n => n / 100m);

    private static readonly Gen<decimal> Positive = Gen.Choose(1, 100_000).Select(n => n / 100m);

    private static readonly Gen<Direction> Directions = Gen.Elements(Direction.HigherIsBetter, Direction.LowerIsBetter);

    [Fact]
    public void Scores_stay_within_floor_and_cap() =>
        Prop.ForAll(
                (
                    from function in Functions
                    from target in Amounts
                    from result in Amounts
                    from direction in Directions
                    select (function, target, result, direction)
                ).ToArbitrary(),
                x =>
                {
                    var value = ScoreOf(x.function, Text(x.target), Text(x.result), x.direction);
                    return !value.IsScored || value.Score is >= 0 and <= 100;
                }
            )
            .Check(Runs);

    [Fact]
    public void A_better_measure_never_lowers_a_score() =>
        Prop.ForAll(
                (
                    from function in Functions
                    from target in Positive
                    from one in Positive
                    from other in Positive
                    from direction in Directions
                    select (function, target, one, other, direction)
                ).ToArbitrary(),
                x =>
                {
                    // the straight line between fixed points is made for indicators that improve upwards
                    var direction = x.function is Interpolation ? Direction.HigherIsBetter : x.direction;
                    // without a direction of its own a plain ratio is made for indicators that improve upwards
                    direction = x.function is Proportion { Measure: ProportionKind.Ratio } ? Direction.HigherIsBetter : direction;
                    // a deviation also falls when the target is exceeded, unless a met target is full
                    var (worse, better) =
                        direction == Direction.HigherIsBetter
                            ? (Math.Min(x.one, x.other), Math.Max(x.one, x.other))
                            : (Math.Max(x.one, x.other), Math.Min(x.one, x.other));
                    return ScoreOf(x.function, Text(x.target), Text(worse), direction).Score
                        <= ScoreOf(x.function, Text(x.target), Text(better), direction).Score;
                }
            )
            .Check(Runs);

    [Fact]
    public void A_mean_lies_between_its_parts() =>
        Prop.ForAll(
                (
                    from scores in Gen.Choose(0, 10_000).Select(n => n / 100m).NonEmptyListOf()
                    from weights in Gen.Choose(1, 100).ListOf(scores.Count)
                    from mean in Gen.Elements(Mean.Weighted, Mean.Simple)
                    select (scores, weights, mean)
                ).ToArbitrary(),
                x =>
                {
                    var given = new Given()
                        .Objective("O")
                        .Rules(Rule("I", new ValueItself()))
                        .Levels(Aggregate("L", "obiettivo", Own(x.mean)));
                    for (var i = 0; i < x.scores.Count; i++)
                    {
                        given.Indicator("K" + i, "O", ">= 1", Text(x.scores[i]), x.weights[i]);
                    }

                    var score = given.Score().Find(Goal("O"))!.Value.Exact;
                    return score >= x.scores.Min() && score <= x.scores.Max();
                }
            )
            .Check(Runs);

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Prop.ForAll(
                (
                    from results in Gen.Choose(0, 30).ArrayOf(12)
                    from seed in Gen.Choose(0, int.MaxValue)
                    select (results, seed)
                ).ToArbitrary(),
                x =>
                {
                    var dossier = Plan(x.results);
                    var shuffled = Shuffled(dossier, x.seed);
                    var one = Scorer.Score(dossier, Methodology());
                    var other = Scorer.Score(shuffled, Methodology());
                    return one.Figures.All(figure =>
                        other.Find(figure.Ref)!.Value is var value && value.Exact == figure.Value.Exact && value.Score == figure.Value.Score
                    );
                }
            )
            .Check(Runs);

    [Fact]
    public void A_past_day_gives_the_same_figures_whatever_was_learnt_later() =>
        Prop.ForAll(
                (
                    from results in Gen.Choose(0, 30).ArrayOf(12)
                    from later in Gen.Choose(0, 30).ArrayOf(12)
                    select (results, later)
                ).ToArbitrary(),
                x =>
                {
                    var june = new DateOnly(2024, 6, 30);
                    var dossier = Plan(x.results, june);
                    var since = dossier with
                    {
                        Measures =
                        [
                            .. dossier.Measures,
                            .. x.later.Select(
                                (r, i) =>
                                    new Domain.Measures.MeasureEntry
                                    {
                                        Indicator = "K" + i,
                                        Date = june.AddDays(1 + i),
                                        Text = Text(r),
                                    }
                            ),
                        ],
                    };
                    var then = Scorer.Score(dossier, Methodology(), june);
                    var now = Scorer.Score(since, Methodology(), june);
                    return then.Figures.All(figure => now.Find(figure.Ref)!.Value.Exact == figure.Value.Exact);
                }
            )
            .Check(Runs);

    [Fact]
    public void What_is_explained_is_what_was_computed() =>
        Prop.ForAll(
                Gen.Choose(0, 30).ArrayOf(12).ToArbitrary(),
                results =>
                {
                    var card = Scorer.Score(Plan(results), Methodology());
                    return card
                        .Figures.Zip(card.ExplainAll())
                        .All(pair =>
                            pair.First.Ref == pair.Second.Figure
                            && (
                                !pair.First.Value.IsScored
                                || pair.Second.Steps.Count == 0
                                || Exact.Settle(pair.Second.Steps[^1].Result) == pair.First.Value.Exact
                                || pair.Second.Steps[^1].Result == pair.First.Value.Score
                                || pair.Second.Inputs.Count > 0
                            )
                        );
                }
            )
            .Check(Runs);

    /// <summary>Twelve indicators with thirds and sevenths in their ratios, on two levels and two units.</summary>
    private static CycleDossier Plan(int[] results, DateOnly? date = null)
    {
        var given = new Given()
            .Unit("A")
            .Unit("B")
            .Objective("S1", level: "strategico", weight: 40)
            .Objective("S2", level: "strategico", weight: 60);
        for (var o = 0; o < 4; o++)
        {
            given.Objective("O" + o, o < 2 ? "S1" : "S2", 50, "operativo").TakesPart(o % 2 == 0 ? "A" : "B", "O" + o);
        }

        for (var i = 0; i < results.Length; i++)
        {
            given.Indicator("K" + i, "O" + (i % 4), i % 3 == 0 ? ">= 21" : "<= 7", result: null, weight: 33.3m + (i % 4));
            given.Measure(
                new Domain.Measures.MeasureEntry
                {
                    Indicator = "K" + i,
                    Date = date,
                    Text = Text(results[i]),
                }
            );
        }

        return given.Dossier();
    }

    private static Methodology Methodology() =>
        new()
        {
            Id = "prova",
            Title = "prova",
            Source = Source,
            Indicators = [Rule("I", Proportional(ProportionKind.DirectedRatio))],
            Levels = [Aggregate("S", "strategico", Of(ComponentSource.Children)), Aggregate("O", "operativo", Own())],
            Units = [Aggregate("U", null, Of(ComponentSource.Objectives, Mean.Simple))],
            BodyRule = Aggregate("E", null, Of(ComponentSource.Children)),
        };

    private static CycleDossier Shuffled(CycleDossier dossier, int seed)
    {
        var random = new Random(seed);
        ValueList<T> Mix<T>(ValueList<T> list)
        {
            var items = list.ToArray();
            random.Shuffle(items);
            return items.ToValueList();
        }

        return dossier with
        {
            Plan = dossier.Plan with
            {
                Units = Mix(dossier.Plan.Units),
                Objectives = Mix(dossier.Plan.Objectives),
                Responsibilities = Mix(dossier.Plan.Responsibilities),
                Indicators = Mix(dossier.Plan.Indicators),
                Assignments = Mix(dossier.Plan.Assignments),
                Targets = Mix(dossier.Plan.Targets),
            },
            Measures = Mix(dossier.Measures),
        };
    }

    private static string Text(decimal value) => Domain.Notation.ItalianNumber.Print(value);
}
