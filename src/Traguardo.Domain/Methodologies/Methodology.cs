// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Methodologies;

/// <summary>
/// A body's way to score, aggregate, round and rate (SMVP), as data with an id, a validity and a source for each rule.
/// The reader checks it before it is used: every name refers to something, bands have no gaps or overlaps, shares add to 100.
/// </summary>
public sealed record Methodology
{
    /// <summary>For a cycle that has none yet: whether targets are met can be said, and nothing has a score.</summary>
    public static Methodology None { get; } =
        new()
        {
            Id = "nessuna",
            Title = "Nessuna metodologia",
            Source = new("nessun documento", Section: null, RuleNature.Stated),
        };

    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Body { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required RuleSource Source { get; init; }

    /// <summary>What a figure without operator asks.</summary>
    public BareNumberMeaning BareNumber { get; init; } = BareNumberMeaning.ByDirection;

    /// <summary>What happens when operator and direction contradict each other.</summary>
    public ClashPolicy Clash { get; init; } = ClashPolicy.NotScored;

    /// <summary>In order: the first that applies is used. Empty when the body does not score indicators.</summary>
    public ValueList<IndicatorRule> Indicators { get; init; } = [];

    /// <summary>States that differ from the defaults of <see cref="StateRules"/>.</summary>
    public ValueList<StateRule> States { get; init; } = [];

    public ValueList<AggregationRule> Levels { get; init; } = [];

    public ValueList<AggregationRule> Units { get; init; } = [];

    public ValueList<AggregationRule> Views { get; init; } = [];

    public ValueList<AggregationRule> Sheets { get; init; } = [];

    public ValueList<AggregationRule> Blocks { get; init; } = [];

    /// <summary>The body's own figure; null when it has none.</summary>
    public AggregationRule? BodyRule { get; init; }

    public ValueList<RatingScale> Ratings { get; init; } = [];

    public ValueList<GradeScale> Grades { get; init; } = [];

    public ValueList<WeightClosure> Closures { get; init; } = [];

    /// <summary>Decimals of printed results and variances.</summary>
    public Rounding VarianceRounding { get; init; } = Rounding.HalfUp2;
}

/// <summary>What a target figure without operator means.</summary>
public enum BareNumberMeaning
{
    /// <summary>At least when higher is better or the direction is not said, at most when lower is better, exactly when on target.</summary>
    ByDirection,
    AtLeast,
    AtMost,
    Exactly,
}

/// <summary>Who is believed when an operator contradicts the direction of its indicator.</summary>
public enum ClashPolicy
{
    /// <summary>Nobody: the indicator has no score until a person corrects the reading.</summary>
    NotScored,
    OperatorWins,
    DirectionWins,
}
