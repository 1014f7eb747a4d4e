// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Sources;

/// <summary>An objective with its place in the tree and what was found of it.</summary>
internal sealed class ObjectiveItem
{
    private readonly List<ObjectiveItem> children = [];
    private readonly List<IndicatorItem> indicators = [];

    public required Objective Objective { get; init; }

    public required Figure Figure { get; init; }

    /// <summary>The objective above; null at the top.</summary>
    public ObjectiveItem? Parent { get; init; }

    /// <summary>Units that take part, with their weights.</summary>
    public required IReadOnlyList<(Unit Unit, decimal? Weight)> Units { get; init; }

    /// <summary>Weight among its siblings: its own, or the sum of its units'; null when unweighted.</summary>
    public decimal? Weight => Units.Any(unit => unit.Weight is not null) ? Units.Sum(unit => unit.Weight ?? 0) : Objective.Weight;

    /// <summary>Code as documents print it.</summary>
    public string Code => Objective.PrintedCode ?? Objective.Code;

    public IReadOnlyList<ObjectiveItem> Children => children;

    /// <summary>Its own indicators.</summary>
    public IReadOnlyList<IndicatorItem> Indicators => indicators;

    public FigureRef Ref => Figure.Ref;

    public bool IsInForce => Objective.State == ElementState.Active;

    /// <summary>Itself and all below, each before what lies below it.</summary>
    public IEnumerable<ObjectiveItem> WithDescendants() => children.SelectMany(child => child.WithDescendants()).Prepend(this);

    /// <summary>The objectives above, from the top.</summary>
    public IEnumerable<ObjectiveItem> Above() => Parent is null ? [] : Parent.Above().Append(Parent);

    internal void Add(ObjectiveItem child) => children.Add(child);

    internal void Add(IndicatorItem indicator) => indicators.Add(indicator);
}
