// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>A figure made from others, with its parts found.</summary>
internal sealed class AggregateNode
{
    public required FigureKind Kind { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Code that documents print; null when it is <see cref="Code"/>.</summary>
    public string? PrintedCode { get; init; }

    /// <summary>Level, kind of unit or kind of sheet; null when it has none.</summary>
    public string? Level { get; init; }

    public string? Parent { get; init; }

    /// <summary>The rule; null when the methodology gives none.</summary>
    public AggregationRule? Rule { get; init; }

    /// <summary>Target on the figure; null when it has none.</summary>
    public decimal? OwnTarget { get; init; }

    public RatingScale? Scale { get; init; }

    public ElementState State { get; init; }

    public string? StateReason { get; init; }

    /// <summary>Only parts with a printed score at least this are taken in; null for no condition.</summary>
    public decimal? ScoreFrom { get; init; }

    /// <summary>Only parts with a printed score below this are taken in; null for no condition.</summary>
    public decimal? ScoreBelow { get; init; }

    /// <summary>Parts by component of the rule; set once all figures have their place.</summary>
    public ComponentParts[] Components { get; set; } = [];

    /// <summary>Rows that belong to the figure itself, for conditions on the worst indicator.</summary>
    public int[] OwnRows { get; set; } = [];
}

/// <summary>The parts that a component takes in.</summary>
/// <param name="Rule">The component.</param>
/// <param name="Nodes">Indices of figures.</param>
/// <param name="Weights">Weights in percent points, one a part; null when the mean is not weighted or no part has a weight.</param>
/// <param name="WeightsMissing">True when only some parts have a weight, so that no weighted mean can be made.</param>
/// <param name="MissingFigure">A figure that the rule names and the plan does not have; null when all are there.</param>
/// <param name="Aspects">Which figure of each part is taken in; null when that is the component's for all.</param>
internal sealed record ComponentParts(
    Component Rule,
    int[] Nodes,
    decimal[]? Weights,
    bool WeightsMissing,
    FigureAspect[]? Aspects = null,
    string? MissingFigure = null
);
