// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies;

/// <summary>How a figure is made from others: of an objective at a level, of a unit, a view, a sheet, a block, the body.</summary>
public sealed record AggregationRule
{
    public required RuleInfo Info { get; init; }

    /// <summary>
    /// For a level rule: the levels. For units and sheets: kinds, and for blocks the kinds of their sheets; empty means every kind that no other rule names.
    /// For views: not used, a view names its rule.
    /// </summary>
    public ValueList<string> AppliesTo { get; init; } = [];

    /// <summary>What is blended; shares add to 100. Empty means that the level carries no figure.</summary>
    public ValueList<Component> Components { get; init; } = [];

    /// <summary>What happens to the share of a component that has nothing scored in it.</summary>
    public MissingPart WhenComponentMissing { get; init; } = MissingPart.Redistribute;

    public Rounding? Rounding { get; init; }

    /// <summary>The rounding of the printed figure: the rule's own, whole numbers for a count, two decimals half up otherwise.</summary>
    public Rounding PrintRounding =>
        Rounding ?? (Components is [{ Mean: Mean.Count }] ? new Rounding(RoundingMode.HalfUp, 0) : Numbers.Rounding.HalfUp2);

    /// <summary>Whether the rounded figure goes up, or only to print.</summary>
    public RoundingStage Stage { get; init; } = RoundingStage.Print;

    public decimal? Cap { get; init; }

    public decimal? Floor { get; init; }

    /// <summary>How the figure is set against its own target; null when it is not.</summary>
    public AchievementRule? Achievement { get; init; }

    /// <summary>Id of the rating scale; null when the figure is not rated.</summary>
    public string? RatingScale { get; init; }

    public ValueList<AggregationExample> Examples { get; init; } = [];
}

/// <summary>One part of a blend.</summary>
public sealed record Component
{
    /// <summary>Share of the blend in percent points; the only component of a rule has 100.</summary>
    public decimal Share { get; init; } = 100;

    public required ComponentSource Of { get; init; }

    /// <summary>Level of the objectives (or of the owners of the rows) taken in; empty means any.</summary>
    public ValueList<string> Levels { get; init; } = [];

    public Mean Mean { get; init; } = Mean.Weighted;

    /// <summary>Score or achievement of what is taken in.</summary>
    public FigureAspect Aspect { get; init; } = FigureAspect.Score;

    /// <summary>For units: whether the objectives and rows of the units below are taken in too, each once.</summary>
    public bool WithSubunits { get; init; }

    /// <summary>What a part that is not scored does to the weights of the others.</summary>
    public MissingPart WhenPartMissing { get; init; } = MissingPart.Redistribute;

    /// <summary>For <see cref="ComponentSource.Figures"/>: the figures, equal in weight unless weighted.</summary>
    public ValueList<WeightedFigure> Figures { get; init; } = [];
}

/// <summary>A figure with a weight in percent points; null for an unweighted mean.</summary>
public readonly record struct WeightedFigure(FigureRef Figure, decimal? Weight = null);

/// <summary>What a component takes in.</summary>
public enum ComponentSource
{
    /// <summary>The objective's or sheet's own indicators.</summary>
    OwnIndicators,

    /// <summary>Objectives directly below; for the body, those at the top.</summary>
    Children,

    /// <summary>All rows below, own ones included, flat. For a unit: the rows of its objectives.</summary>
    Rows,

    /// <summary>All objectives below, each once. For a unit: the objectives it takes part in.</summary>
    Objectives,

    /// <summary>For a unit, the units directly below; for the body, all units.</summary>
    Units,

    /// <summary>The selection of the view.</summary>
    Selection,

    /// <summary>The blocks of the sheet.</summary>
    Blocks,

    /// <summary>The lines of the sheet or block: figures taken over and own indicators together.</summary>
    Lines,

    /// <summary>Figures named by the rule.</summary>
    Figures,
}

/// <summary>How the parts of a component become one figure.</summary>
public enum Mean
{
    Weighted,
    Simple,
    Sum,
    Lowest,
    Highest,

    /// <summary>How many parts are scored.</summary>
    Count,
}

/// <summary>What happens when a part has no score.</summary>
public enum MissingPart
{
    /// <summary>The others take over its weight.</summary>
    Redistribute,

    /// <summary>It counts as zero.</summary>
    AsZero,

    /// <summary>The whole figure has no score.</summary>
    NoScore,
}

/// <summary>When a figure is rounded.</summary>
public enum RoundingStage
{
    /// <summary>Printed rounded, carried up whole.</summary>
    Print,

    /// <summary>Rounded, and carried up rounded.</summary>
    Node,
}

/// <summary>A figure against its own target.</summary>
/// <param name="Kind">Proportion or met / not met.</param>
/// <param name="Cap">Highest achievement; null for none.</param>
/// <param name="DefaultTarget">Target of figures that carry none; null leaves them without achievement.</param>
/// <param name="Rounding">Rounding of the achievement; null for the figure's own.</param>
public sealed record AchievementRule(AchievementKind Kind, decimal? Cap = 100, decimal? DefaultTarget = null, Rounding? Rounding = null);

/// <summary>How a figure is set against its target.</summary>
public enum AchievementKind
{
    Ratio,
    MetOrNot,
}

/// <summary>A worked example of an aggregation with one weighted or simple component per list.</summary>
/// <param name="Parts">For each component its parts, as score and weight.</param>
/// <param name="Score">Expected figure, as printed.</param>
public sealed record AggregationExample(ValueList<ValueList<ExamplePart>> Parts, decimal Score, int Line = 0);

/// <summary>A part of a worked example; a null score is a part that is not scored.</summary>
public readonly record struct ExamplePart(decimal? Score, decimal? Weight);
