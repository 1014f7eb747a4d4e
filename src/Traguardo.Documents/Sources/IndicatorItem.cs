// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Sources;

/// <summary>An indicator where it is assigned, with what was found of it.</summary>
internal sealed class IndicatorItem
{
    public required FigureRef Ref { get; init; }

    public required Figure Figure { get; init; }

    public required RowFacts Facts { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The objective that it measures; null when it is on a sheet.</summary>
    public ObjectiveItem? Objective { get; init; }

    public Indicator Indicator => Facts.Indicator;

    public Assignment Assignment => Facts.Assignment;

    /// <summary>Code as documents print it.</summary>
    public string Code => Indicator.PrintedCode ?? Indicator.Code;

    /// <summary>True when it is part of the plan in force.</summary>
    public bool IsInForce => Assignment.State == ElementState.Active;

    /// <summary>The result as its document words it; null when there is none.</summary>
    public string? Result => Facts.Measure?.Entry.Text ?? Facts.ResultText;
}
