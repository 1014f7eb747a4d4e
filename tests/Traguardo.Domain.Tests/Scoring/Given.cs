// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>Small plans and methodologies for tests, written as they would be said.</summary>
internal sealed class Given
{
    public static readonly RuleSource Source = new("prova", null, RuleNature.Stated);

    private readonly List<Unit> units = [];
    private readonly List<Objective> objectives = [];
    private readonly List<Responsibility> responsibilities = [];
    private readonly List<Indicator> indicators = [];
    private readonly List<Assignment> assignments = [];
    private readonly List<TargetEntry> targets = [];
    private readonly List<MeasureEntry> measures = [];
    private readonly List<View> views = [];
    private readonly List<Sheet> sheets = [];
    private readonly List<SheetBlock> blocks = [];
    private readonly List<SheetItem> items = [];
    private readonly List<ScoreOverride> overrides = [];
    private readonly List<Judgement> judgements = [];

    public Methodology Methodology { get; set; } =
        new()
        {
            Id = "prova",
            Title = "prova",
            Source = Source,
            Indicators = [Rule("I", Proportional())],
            Levels = [Aggregate("L", "obiettivo", Own(Mean.Weighted))],
        };

    public static Proportion Proportional(
        ProportionKind kind = ProportionKind.Ratio,
        bool full = true,
        SpecialTarget zero = SpecialTarget.MetOrNot,
        SpecialTarget negative = SpecialTarget.MetOrNot
    ) => new(kind, full, zero, negative);

    public static IndicatorRule Rule(
        string id,
        ScoringFunction function,
        RuleSelector? when = null,
        decimal? cap = 100,
        decimal? floor = 0,
        Rounding? rounding = null
    ) =>
        new()
        {
            Info = new(id, id, Source),
            Scoring = function,
            When = when ?? RuleSelector.Always,
            Cap = cap,
            Floor = floor,
            Rounding = rounding,
        };

    public static AggregationRule Aggregate(string id, string? appliesTo, params Component[] components) =>
        new()
        {
            Info = new(id, id, Source),
            AppliesTo = appliesTo is null ? [] : [appliesTo],
            Components = components.ToValueList(),
        };

    public static Component Own(Mean mean = Mean.Weighted, decimal share = 100) =>
        new()
        {
            Of = ComponentSource.OwnIndicators,
            Mean = mean,
            Share = share,
        };

    public static Component Of(ComponentSource source, Mean mean = Mean.Weighted, decimal share = 100, string? level = null) =>
        new()
        {
            Of = source,
            Mean = mean,
            Share = share,
            Levels = level is null ? [] : [level],
        };

    public Given Unit(string code, string? kind = null, string? parent = null)
    {
        units.Add(new Unit(code, code, kind, parent));
        return this;
    }

    public Given Objective(
        string code,
        string? parent = null,
        decimal? weight = null,
        string level = "obiettivo",
        decimal? target = null,
        ElementState state = ElementState.Active,
        params string[] tags
    )
    {
        objectives.Add(
            new Objective
            {
                Code = code,
                Level = level,
                Parent = parent,
                Title = code,
                Weight = weight,
                ScoreTarget = target,
                State = state,
                Tags = tags.ToValueList(),
            }
        );
        return this;
    }

    public Given TakesPart(string unit, string objective, decimal? weight = null)
    {
        responsibilities.Add(new Responsibility(objective, unit, weight));
        return this;
    }

    /// <summary>An indicator with its assignment, target and result in one line.</summary>
    public Given Indicator(
        string code,
        string objective,
        string? target,
        string? result,
        decimal? weight = null,
        Direction direction = Direction.Unspecified,
        string unit = "",
        decimal? threshold = null,
        decimal? maximum = null,
        string? baseline = null,
        ElementState state = ElementState.Active,
        string? rule = null,
        string? tag = null,
        string? type = null
    )
    {
        indicators.Add(
            new Indicator
            {
                Code = code,
                Name = code,
                Direction = direction,
                Unit = new UnitOfMeasure(unit),
                Baseline = baseline,
                Tags = tag is null ? [] : [tag],
                Type = type,
            }
        );
        Assign(code, objective, weight, threshold, maximum, state, rule);
        if (target is not null)
        {
            targets.Add(
                new TargetEntry
                {
                    Indicator = code,
                    Period = TargetPeriod.OfYear(2024),
                    Text = target,
                }
            );
        }

        return result is null ? this : Measure(new MeasureEntry { Indicator = code, Text = result });
    }

    public Given Assign(
        string indicator,
        string objective,
        decimal? weight = null,
        decimal? threshold = null,
        decimal? maximum = null,
        ElementState state = ElementState.Active,
        string? rule = null
    )
    {
        assignments.Add(
            new Assignment
            {
                Indicator = indicator,
                Objective = objective,
                Weight = weight,
                Threshold = threshold,
                Maximum = maximum,
                State = state,
                Rule = rule,
            }
        );
        return this;
    }

    public Given AssignToSheet(string indicator, string sheet, decimal? weight = null, string? block = null)
    {
        assignments.Add(
            new Assignment
            {
                Indicator = indicator,
                Sheet = sheet,
                Block = block,
                Weight = weight,
            }
        );
        return this;
    }

    public Given Target(TargetEntry entry)
    {
        targets.Add(entry);
        return this;
    }

    public Given Measure(MeasureEntry entry)
    {
        measures.Add(entry);
        return this;
    }

    public Given View(View view)
    {
        views.Add(view);
        return this;
    }

    public Given Sheet(string code, string? kind = null)
    {
        sheets.Add(
            new Sheet
            {
                Code = code,
                Title = code,
                Kind = kind,
            }
        );
        return this;
    }

    public Given Block(string sheet, string code, decimal? weight)
    {
        blocks.Add(new SheetBlock(sheet, code, code, weight));
        return this;
    }

    public Given Item(string sheet, string? block, FigureRef figure, decimal? weight = null)
    {
        items.Add(new SheetItem(sheet, block, "voce", figure, weight));
        return this;
    }

    public Given Override(FigureRef figure, decimal score, string reason = "motivo")
    {
        overrides.Add(new ScoreOverride(figure, score, reason));
        return this;
    }

    public Given Judged(FigureRef figure, string rating)
    {
        judgements.Add(new Judgement(figure, rating, "motivo", "OIV"));
        return this;
    }

    public Given With(Func<Methodology, Methodology> change)
    {
        Methodology = change(Methodology);
        return this;
    }

    public Given Rules(params IndicatorRule[] rules) => With(m => m with { Indicators = rules.ToValueList() });

    public Given Levels(params AggregationRule[] rules) => With(m => m with { Levels = rules.ToValueList() });

    public CycleDossier Dossier(DateOnly? reference = null) =>
        new()
        {
            Plan = new Plan
            {
                Body = new Body("ente", "Ente di prova"),
                Cycle = new Cycle("ciclo", "Ciclo", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31), reference),
                Levels = objectives.Select(o => o.Level).Distinct().Select(l => new Level(l)).ToValueList(),
                Units = units.ToValueList(),
                Objectives = objectives.ToValueList(),
                Responsibilities = responsibilities.ToValueList(),
                Indicators = indicators.ToValueList(),
                Assignments = assignments.ToValueList(),
                Targets = targets.ToValueList(),
                Views = views.ToValueList(),
                Sheets = sheets.ToValueList(),
                Blocks = blocks.ToValueList(),
                SheetItems = items.ToValueList(),
            },
            Measures = measures.ToValueList(),
            Overrides = overrides.ToValueList(),
            Judgements = judgements.ToValueList(),
        };

    public Scorecard Score(DateOnly? asOf = null) => Scorer.Score(Dossier(), Methodology, asOf);

    /// <summary>A decimal that an attribute cannot carry.</summary>
    public static decimal D(string value) => decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    public static FigureRef UnitA { get; } = new(FigureKind.Unit, "A");

    /// <summary>Objectives O1 (100), O2 (60), O3 (20); unit A has a subunit B.</summary>
    public static Given ThreeObjectives() =>
        new Given()
            .Unit("A", "area")
            .Unit("B", "servizio", "A")
            .Objective("O1", weight: 10, tags: "comune")
            .Objective("O2", weight: 30)
            .Objective("O3", weight: 60, tags: "comune")
            .Indicator("K1", "O1", ">= 10", "10", tag: "sistema")
            .Indicator("K2", "O2", ">= 10", "6")
            .Indicator("K3", "O3", ">= 10", "2", tag: "sistema");

    public static FigureRef Row(string indicator, string? owner = null) => new(FigureKind.Indicator, indicator, owner);

    public static FigureRef Goal(string objective) => new(FigureKind.Objective, objective);

    /// <summary>The score of the one indicator K on the one objective O with a single rule: what most rule tests need.</summary>
    public static FigureValue ScoreOf(
        ScoringFunction function,
        string target,
        string result,
        Direction direction = Direction.Unspecified,
        decimal? threshold = null,
        decimal? maximum = null,
        string? baseline = null,
        string unit = "",
        decimal? cap = 100,
        decimal? floor = 0,
        Rounding? rounding = null,
        string? grade = null,
        Func<Methodology, Methodology>? with = null
    )
    {
        var given = new Given().Objective("O").Rules(Rule("I", function, cap: cap, floor: floor, rounding: rounding));
        given.Indicator("K", "O", target, grade is null ? result : null, null, direction, unit, threshold, maximum, baseline);
        if (grade is not null)
        {
            given.Measure(
                new MeasureEntry
                {
                    Indicator = "K",
                    Text = result,
                    Grade = grade,
                }
            );
        }

        return given.With(with ?? (m => m)).Score().Find(Row("K"))!.Value;
    }
}
