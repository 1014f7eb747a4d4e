// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Planning;

/// <summary>An act (delibera, determinazione, parere).</summary>
/// <param name="Code">Unique in the cycle; other rows refer to it.</param>
/// <param name="Kind">delibera, determinazione, parere...</param>
/// <param name="Organ">Giunta, Consiglio, Commissario, OIV...</param>
/// <param name="Number">Number as printed; null while blank.</param>
/// <param name="Date">Date; null while blank.</param>
/// <param name="Subject">What it decides.</param>
/// <param name="Protocol">Protocol number; null when none.</param>
public sealed record Act(
    string Code,
    string Kind,
    string? Organ,
    string? Number,
    DateOnly? Date,
    string? Subject,
    string? Protocol = null,
    string? Link = null
);

/// <summary>A version of the plan. Immutable once approved.</summary>
/// <param name="Number">1 for the first; one more for each.</param>
/// <param name="Title">Title.</param>
/// <param name="InForceFrom">First day in force; null while only proposed.</param>
/// <param name="Act">Code of the approving act; null while there is none.</param>
public sealed record PlanVersion(int Number, string Title, DateOnly? InForceFrom = null, string? Act = null);

/// <summary>A change that made a version from the one before (rimodulazione, variazione): what, from what, to what, why, decided by whom.</summary>
public sealed record Revision
{
    /// <summary>Unique in the cycle.</summary>
    public required string Code { get; init; }

    /// <summary>Number of the version that it makes; null while it is a proposal without one.</summary>
    public int? Version { get; init; }

    public required RevisionKind Kind { get; init; }

    /// <summary>Code of the objective that is changed, or that owns what is changed.</summary>
    public string? Objective { get; init; }

    /// <summary>Code of the indicator that is changed; null for a change to the objective itself.</summary>
    public string? Indicator { get; init; }

    /// <summary>Period of the target that is changed; null for the cycle's year.</summary>
    public TargetPeriod? Period { get; init; }

    /// <summary>As it was, in the notation; null when there was nothing.</summary>
    public string? Old { get; init; }

    /// <summary>As it becomes, in the notation; null when nothing remains.</summary>
    public string? New { get; init; }

    public required string Reason { get; init; }

    public RevisionStatus Status { get; init; }

    /// <summary>Post or organ that proposed it.</summary>
    public string? Proposer { get; init; }

    /// <summary>Code of the OIV's opinion; null when none.</summary>
    public string? Opinion { get; init; }

    /// <summary>Code of the act that decided; null when none.</summary>
    public string? Act { get; init; }

    public string? Note { get; init; }
}

/// <summary>What a revision changes.</summary>
public enum RevisionKind
{
    Target,
    Weight,
    IndicatorAdded,
    IndicatorDeleted,
    IndicatorDeferred,
    IndicatorDefinition,
    ObjectiveAdded,
    ObjectiveDeleted,
    ObjectiveChanged,
}

/// <summary>How far a revision has come.</summary>
public enum RevisionStatus
{
    Approved,
    Proposed,
    Rejected,
}
