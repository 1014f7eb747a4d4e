// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring;

/// <summary>What lies behind the score of an assignment: target, result, variance, rule.</summary>
public sealed record RowFacts
{
    public required Assignment Assignment { get; init; }

    public required Indicator Indicator { get; init; }

    /// <summary>The target row in force; null when there is none.</summary>
    public TargetEntry? TargetEntry { get; init; }

    /// <summary>How the notation read it; null when there is none.</summary>
    public TargetReading? TargetReading { get; init; }

    /// <summary>The target with a meaning for bare figures; null when there is none.</summary>
    public Target? Target { get; init; }

    /// <summary>The measure in force; null when there is none.</summary>
    public ReadMeasure? Measure { get; init; }

    /// <summary>The unrounded result in the target's unit; null when target and result are not figures.</summary>
    public decimal? Result { get; init; }

    /// <summary>The target's figure; null when it is none.</summary>
    public decimal? Asked { get; init; }

    /// <summary>Result less target, rounded as the methodology prints it; for deadlines the days late. Null when they are not figures.</summary>
    public decimal? Variance { get; init; }

    /// <summary>Unit of target, result and variance.</summary>
    public UnitOfMeasure Unit { get; init; }

    /// <summary>The rule chosen; null when none applies.</summary>
    public IndicatorRule? Rule { get; init; }

    /// <summary>The result as its document words it, the grade that a person gave, or the numbers that it is made of; null when there is none.</summary>
    public string? ResultText =>
        Measure?.Entry switch
        {
            null => null,
            { Effective: { } text } => text,
            { Grade: { } grade } => grade,
            { Numerator: { } numerator, Denominator: { } denominator } => ItalianNumber.Print(numerator)
                + " / "
                + ItalianNumber.Print(denominator),
            _ when Result is { } result => ItalianNumber.Print(Rounding.HalfUp2.Apply(result)),
            _ => null,
        };
}
