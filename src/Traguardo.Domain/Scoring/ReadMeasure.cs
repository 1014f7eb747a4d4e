// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Scoring;

/// <summary>The measure of an indicator that counts at a day, read into typed values.</summary>
public sealed record ReadMeasure
{
    /// <summary>The row that it comes from.</summary>
    public required MeasureEntry Entry { get; init; }

    /// <summary>The typed value of the text; null when the measure is only a ratio, an expression or another figure.</summary>
    public MeasureValue? Value { get; init; }

    /// <summary>The unrounded figure behind the text: the expression's value, or numerator over denominator (a pure ratio, see <see cref="IsRatio"/>); null when the text is all there is.</summary>
    public decimal? Exact { get; init; }

    /// <summary>True when <see cref="Exact"/> is numerator over denominator, to be multiplied by 100 where the unit is a percentage.</summary>
    public bool IsRatio { get; init; }

    /// <summary>Why the measure cannot be used, in Italian; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>The unit printed with the value, or none.</summary>
    public UnitOfMeasure Unit { get; init; }

    /// <summary>True for provisional values and estimates.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The figure of the scorecard that is the result; null when the result is a value of its own or a person has said its state.</summary>
    public FigureRef? Taken => Entry.State is null or MeasureState.Measured or MeasureState.Provisional ? Entry.Figure : null;
}
