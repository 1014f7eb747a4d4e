// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Methodologies;

/// <summary>What a state of an indicator does to the scores.</summary>
/// <param name="State">The state.</param>
/// <param name="Counts">Whether the indicator enters the means.</param>
/// <param name="Score">The score that it enters with; null for the rule's own.</param>
/// <param name="ReasonFrom">Who must say why ("OIV", "dirigente"); null when nobody must.</param>
public sealed record StateRule(MeasureState State, bool Counts, decimal? Score = null, string? ReasonFrom = null);

/// <summary>A group of weights that must add to a total.</summary>
/// <param name="Of">What is weighted.</param>
/// <param name="Levels">Levels meant: of the owner for indicators, of the objectives themselves for objectives; empty means all.</param>
/// <param name="Total">The total, normally 100.</param>
/// <param name="Binding">True when a dossier that does not close is refused; false when it is only pointed out.</param>
public sealed record WeightClosure(ClosureOf Of, Common.ValueList<string> Levels, decimal Total = 100, bool Binding = true);

/// <summary>Groups of weights.</summary>
public enum ClosureOf
{
    /// <summary>Indicators of one objective.</summary>
    Indicators,

    /// <summary>Objectives below one objective, the weights of all units counted.</summary>
    Objectives,

    /// <summary>Objectives at the top of the tree.</summary>
    TopObjectives,

    /// <summary>Objectives of one unit, by the unit's own weights.</summary>
    UnitObjectives,

    /// <summary>Blocks and lines of a sheet.</summary>
    Sheets,
}
