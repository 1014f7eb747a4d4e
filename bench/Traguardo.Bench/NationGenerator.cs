// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Bench;

/// <summary>Bodies of 300 indicators each: 4 areas, 20 strategic and 100 operational objectives with 3 indicators each, 10 units.</summary>
internal static class NationGenerator
{
    private static readonly RuleSource Source = new("benchmark", null, RuleNature.Stated);

    public static Methodology Methodology { get; } =
        new()
        {
            Id = "nation",
            Title = "Nation",
            Source = Source,
            Indicators =
            [
                new IndicatorRule
                {
                    Info = new("I1", "at least", Source),
                    When = new RuleSelector { Kinds = [Domain.Targets.TargetKind.AtLeast] },
                    Scoring = new Proportion(ProportionKind.Ratio, FullWhenMet: true, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot),
                    Cap = 100,
                    Floor = 0,
                },
                new IndicatorRule
                {
                    Info = new("I2", "at most", Source),
                    Scoring = new Proportion(
                        ProportionKind.RelativeDeviation,
                        FullWhenMet: true,
                        SpecialTarget.MetOrNot,
                        SpecialTarget.RelativeDeviation
                    ),
                    Cap = 100,
                    Floor = 0,
                },
            ],
            Levels =
            [
                Level("area", ComponentSource.Children),
                Level("strategico", ComponentSource.Children),
                Level("operativo", ComponentSource.OwnIndicators),
            ],
            Units = [Rule("U", [], ComponentSource.Objectives, Mean.Simple)],
            BodyRule = Rule("E", [], ComponentSource.Children, Mean.Weighted),
        };

    /// <summary>A body's plan made ready and its measures read.</summary>
    public static (ScoringModel Model, MeasuresInForce Measures) Body(int seed)
    {
        var random = new Random(seed);
        var objectives = new List<Objective>();
        var responsibilities = new List<Responsibility>();
        var indicators = new List<Indicator>();
        var assignments = new List<Assignment>();
        var targets = new List<TargetEntry>();
        var measures = new List<MeasureEntry>();
        for (var a = 0; a < 4; a++)
        {
            objectives.Add(Objective("A" + N(a), "area", null, 25));
            for (var s = 0; s < 5; s++)
            {
                var strategic = $"S{N(a)}.{N(s)}";
                objectives.Add(Objective(strategic, "strategico", "A" + N(a), 20));
                for (var o = 0; o < 5; o++)
                {
                    var code = $"O{N(a)}.{N(s)}.{N(o)}";
                    objectives.Add(Objective(code, "operativo", strategic, 20));
                    responsibilities.Add(new Responsibility(code, "U" + N(random.Next(10))));
                    for (var k = 0; k < 3; k++)
                    {
                        var indicator = code + "." + N(k);
                        var lower = random.Next(3) == 0;
                        var target = random.Next(10, 1000);
                        indicators.Add(new Indicator { Code = indicator, Name = indicator });
                        assignments.Add(
                            new Assignment
                            {
                                Indicator = indicator,
                                Objective = code,
                                Weight = k == 0 ? 40 : 30,
                            }
                        );
                        targets.Add(
                            new TargetEntry
                            {
                                Indicator = indicator,
                                Period = TargetPeriod.OfYear(2024),
                                Text = (lower ? "<= " : ">= ") + N(target),
                            }
                        );
                        measures.Add(new MeasureEntry { Indicator = indicator, Text = N(random.Next(target / 2, target * 2)) });
                    }
                }
            }
        }

        var model = ScoringModel.Prepare(Plan(seed, objectives, responsibilities, indicators, assignments, targets), Methodology);
        return (model, MeasuresInForce.Read(model, measures));
    }

    private static Plan Plan(
        int seed,
        List<Objective> objectives,
        List<Responsibility> responsibilities,
        List<Indicator> indicators,
        List<Assignment> assignments,
        List<TargetEntry> targets
    ) =>
        new()
        {
            Body = new Body("B" + N(seed), "Body"),
            Cycle = new Cycle("C", "Cycle", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
            Levels = [new Level("area"), new Level("strategico"), new Level("operativo")],
            Units = Enumerable.Range(0, 10).Select(u => new Unit("U" + N(u), "Unit")).ToValueList(),
            Objectives = objectives.ToValueList(),
            Responsibilities = responsibilities.ToValueList(),
            Indicators = indicators.ToValueList(),
            Assignments = assignments.ToValueList(),
            Targets = targets.ToValueList(),
        };

    private static Objective Objective(string code, string level, string? parent, decimal weight) =>
        new()
        {
            Code = code,
            Level = level,
            Parent = parent,
            Title = code,
            Weight = weight,
        };

    private static AggregationRule Level(string level, ComponentSource source) => Rule(level, [level], source, Mean.Weighted);

    private static AggregationRule Rule(string id, ValueList<string> appliesTo, ComponentSource source, Mean mean) =>
        new()
        {
            Info = new(id, id, Source),
            AppliesTo = appliesTo,
            Components = [new Component { Of = source, Mean = mean }],
            Rounding = Rounding.HalfUp2,
            Stage = RoundingStage.Node,
        };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
