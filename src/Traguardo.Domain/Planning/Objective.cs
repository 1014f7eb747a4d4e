// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Planning;

/// <summary>A node of the plan's tree at one of its levels.</summary>
public sealed record Objective
{
    /// <summary>Unique in the plan.</summary>
    public required string Code { get; init; }

    /// <summary>The code that documents print, when it is not <see cref="Code"/> (used twice by mistake, or written otherwise); null otherwise.</summary>
    public string? PrintedCode { get; init; }

    /// <summary>Name of one of the plan's levels.</summary>
    public required string Level { get; init; }

    /// <summary>Code of the objective above; null at the top.</summary>
    public string? Parent { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Weight among its siblings, in percent points (30 for 30 %); null when the level is not weighted.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Target on the objective's own score, in percent points (80 for 80 %); null when it has none.</summary>
    public decimal? ScoreTarget { get; init; }

    public ElementState State { get; init; }

    /// <summary>Why it is not simply in force; null when it is.</summary>
    public string? StateReason { get; init; }

    public ValueList<string> Tags { get; init; } = [];

    /// <summary>Mission and programme of the budget, as printed.</summary>
    public string? Programme { get; init; }

    /// <summary>Resources, as printed.</summary>
    public string? Resources { get; init; }

    /// <summary>Period covered, as printed; null for the cycle's own.</summary>
    public string? Period { get; init; }
}

/// <summary>A unit that takes part in an objective, with its share of it where the body gives one.</summary>
/// <param name="Objective">Code of the objective.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Weight">Weight of the objective for this unit, in percent points. Where given, the weights of all units make the objective's weight among its siblings.</param>
public sealed record Responsibility(string Objective, string Unit, decimal? Weight = null);

/// <summary>Whether an objective or an assignment is part of the plan in force.</summary>
public enum ElementState
{
    /// <summary>In force.</summary>
    Active,

    /// <summary>Proposed, waiting for its act: shown, not scored, out of the closures of weights.</summary>
    Proposed,

    /// <summary>Taken out by a revision: shown with its reason, not scored.</summary>
    Deleted,

    /// <summary>Put off to a later cycle.</summary>
    Deferred,

    /// <summary>Work stopped, may start again.</summary>
    Suspended,

    /// <summary>Another one took its place.</summary>
    Replaced,

    /// <summary>Cannot be measured, for a reason outside the measure itself.</summary>
    NotMeasurable,

    /// <summary>Reported but left out of every score, for a reason that is said.</summary>
    NotScored,

    /// <summary>Done outside the plan and reported afterwards; no weight.</summary>
    Additional,
}
