// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Scoring;

/// <summary>Names a figure of a scorecard.</summary>
/// <param name="Kind">What it is a figure of.</param>
/// <param name="Code">Code of that thing; empty for the body.</param>
/// <param name="Owner">For an indicator assigned more than once: the objective or sheet meant; null otherwise.</param>
/// <param name="Aspect">Which of the thing's figures.</param>
public readonly record struct FigureRef(FigureKind Kind, string Code, string? Owner = null, FigureAspect Aspect = FigureAspect.Score)
{
    public static FigureRef Body { get; } = new(FigureKind.Body, "");
}

/// <summary>What a figure is of.</summary>
public enum FigureKind
{
    Indicator,
    Objective,
    Unit,
    View,
    Sheet,
    Block,
    Body,
}

/// <summary>Which figure of a thing.</summary>
public enum FigureAspect
{
    /// <summary>The score.</summary>
    Score,

    /// <summary>The score against its own target: <c>min(100, score / target)</c> or what the methodology says.</summary>
    Achievement,

    /// <summary>Result less target, in the indicator's unit.</summary>
    Variance,

    /// <summary>The class of a rating scale.</summary>
    Rating,

    /// <summary>The measured result itself.</summary>
    Measure,

    /// <summary>The target itself.</summary>
    Target,

    /// <summary>The weight.</summary>
    Weight,
}
