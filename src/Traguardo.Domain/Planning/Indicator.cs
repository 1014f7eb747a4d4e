// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Planning;

/// <summary>The definition of an indicator; it lives longer than a target and may serve several objectives, measured once.</summary>
public sealed record Indicator
{
    /// <summary>Unique in the cycle.</summary>
    public required string Code { get; init; }

    /// <summary>The code that documents print, when it is not <see cref="Code"/>; null otherwise.</summary>
    public string? PrintedCode { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Typology in the body's words ("Efficacia").</summary>
    public string? Type { get; init; }

    public UnitOfMeasure Unit { get; init; }

    public Direction Direction { get; init; }

    /// <summary>The calculation in words, as printed.</summary>
    public string? Formula { get; init; }

    /// <summary>The calculation as an expression over named quantities (see <c>Formulas</c>); null when it is only in words.</summary>
    public string? Expression { get; init; }

    public string? Source { get; init; }

    /// <summary>Unit or post that answers for the figure.</summary>
    public string? Owner { get; init; }

    public ValueList<string> Tags { get; init; } = [];

    /// <summary>Starting value, as printed.</summary>
    public string? Baseline { get; init; }

    /// <summary>Mean of comparable bodies, as printed.</summary>
    public string? Benchmark { get; init; }

    /// <summary>Code and version in a shared library of indicators.</summary>
    public string? Library { get; init; }
}

/// <summary>Which way an indicator improves: a fact of its own, never taken from an operator.</summary>
public enum Direction
{
    Unspecified,
    HigherIsBetter,
    LowerIsBetter,
    OnTarget,
}

/// <summary>An indicator on an objective or on a sheet, with its weight.</summary>
public sealed record Assignment
{
    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the objective; null when on a sheet.</summary>
    public string? Objective { get; init; }

    /// <summary>Code of the sheet; null when on an objective.</summary>
    public string? Sheet { get; init; }

    /// <summary>Block of the sheet; null when the sheet has none.</summary>
    public string? Block { get; init; }

    /// <summary>Weight among the indicators of its owner, in percent points; null when unweighted.</summary>
    public decimal? Weight { get; init; }

    public ElementState State { get; init; }

    public string? StateReason { get; init; }

    /// <summary>Minimum threshold (soglia minima) in the measure's unit; null when none.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Value at which the best score is reached, where it is not the target; null when none.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Id of the methodology's rule to use here instead of the one that it would choose; null normally.</summary>
    public string? Rule { get; init; }

    public string? Note { get; init; }

    /// <summary>Objective or sheet that it belongs to.</summary>
    public string Owner => Objective ?? Sheet ?? "";
}
