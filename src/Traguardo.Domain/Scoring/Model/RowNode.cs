// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>An assignment made ready to be scored: its target read, its rule chosen. A row of the plan's tables.</summary>
internal sealed class RowNode
{
    public required Assignment Assignment { get; init; }

    public required Indicator Indicator { get; init; }

    /// <summary>Index of the indicator in the plan.</summary>
    public required int IndicatorIndex { get; init; }

    /// <summary>Level of the owning objective; null on a sheet.</summary>
    public string? Level { get; init; }

    /// <summary>The target row in force; null when there is none.</summary>
    public TargetEntry? Entry { get; init; }

    /// <summary>What the notation read; null without a target.</summary>
    public TargetReading? Reading { get; init; }

    /// <summary>The target with a meaning for bare figures.</summary>
    public Target? Target { get; init; }

    /// <summary>The rule; null when the methodology has none for it.</summary>
    public IndicatorRule? Rule { get; init; }

    /// <summary>For a deadline that also asks how many: the rule for results that say how many and not when; null otherwise.</summary>
    public IndicatorRule? CountRule { get; init; }

    public required RowTerms Terms { get; init; }

    /// <summary>The state that settles the row before any measure is looked at; null when it is in force.</summary>
    public MeasureState? FixedState { get; init; }

    public string? FixedReason { get; init; }
}
