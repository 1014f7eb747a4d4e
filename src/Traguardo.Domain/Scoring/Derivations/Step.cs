// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>One operation of a derivation, as data: words are made only when it is printed.</summary>
/// <param name="Kind">The operation.</param>
/// <param name="A">First operand; its meaning is said by the kind.</param>
/// <param name="B">Second operand.</param>
/// <param name="Result">What came out.</param>
/// <param name="Text">A name that the operation needs: a grade, a reason; null otherwise.</param>
public readonly record struct Step(StepKind Kind, decimal A, decimal B, decimal Result, string? Text = null);

/// <summary>The operations of derivations.</summary>
public enum StepKind
{
    /// <summary>Target A met by result B; worth Result.</summary>
    Met,

    /// <summary>Target A missed by result B; worth Result.</summary>
    NotMet,

    /// <summary>100 x result A / target B.</summary>
    Ratio,

    /// <summary>100 x target A / result B.</summary>
    InverseRatio,

    /// <summary>100 x (1 - |result A - target B| / |target B|).</summary>
    RelativeDeviation,

    /// <summary>Result A on the line between two points; worth Result.</summary>
    Interpolated,

    /// <summary>Argument A falls in the band that begins at B; worth Result. Text "-" means that the band has no beginning.</summary>
    Band,

    /// <summary>100 x day number of the target A / day number of the result B.</summary>
    DayRatio,

    /// <summary>100 x done A / asked B.</summary>
    Share,

    /// <summary>Yes or no, worth Result.</summary>
    Answer,

    /// <summary>The grade Text is worth Result.</summary>
    Grade,

    /// <summary>The result A is the score.</summary>
    ValueItself,

    /// <summary>The expression Text with result A and target B.</summary>
    Formula,

    /// <summary>A part of a compound target is worth Result.</summary>
    Part,

    /// <summary>Parts joined.</summary>
    Joined,

    /// <summary>Limited to the highest score B.</summary>
    Capped,

    /// <summary>Raised to the lowest score B.</summary>
    Floored,

    /// <summary>A rounded to B decimals.</summary>
    Rounded,

    /// <summary>The state (Text says why) is worth Result.</summary>
    StateScore,

    /// <summary>The rule's score A replaced by a person's; Text says why.</summary>
    Overridden,

    /// <summary>Sum of weight x part = A, over the sum of weights B.</summary>
    WeightedMean,

    /// <summary>Sum A over count B.</summary>
    SimpleMean,

    /// <summary>Sum of B parts.</summary>
    Sum,

    /// <summary>Count of parts.</summary>
    Count,

    /// <summary>Lowest of B parts.</summary>
    Lowest,

    /// <summary>Highest of B parts.</summary>
    Highest,

    /// <summary>Component figure A taken with share B; Text is the index of the component.</summary>
    Blend,

    /// <summary>100 x figure A / its target B.</summary>
    AchievementRatio,

    /// <summary>Figure A against its target B, met or not.</summary>
    AchievementMet,
}
