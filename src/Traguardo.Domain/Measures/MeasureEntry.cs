// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Measures;

/// <summary>
/// A measure of an indicator. Entries are appended, never changed: of several, the one with the latest <see cref="Date"/> counts, and the last
/// written among equals. The value is one of: text in the notation, a numerator with its denominator, named quantities for the indicator's expression, or another figure of the scorecard.
/// </summary>
public sealed record MeasureEntry
{
    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>The day the value refers to; null means the cycle's reference date.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>As the document prints it; null when only parts, quantities or a figure are given.</summary>
    public string? Text { get; init; }

    /// <summary>A person's correction of the text, in the same notation; scores use it. Null when the text is right.</summary>
    public string? Reading { get; init; }

    /// <summary>Why the text was corrected; given with every <see cref="Reading"/>.</summary>
    public string? ReadingReason { get; init; }

    /// <summary>Upper term of the ratio; with <see cref="Denominator"/> it is the exact value behind a printed percentage.</summary>
    public decimal? Numerator { get; init; }

    /// <summary>Lower term of the ratio, not zero.</summary>
    public decimal? Denominator { get; init; }

    /// <summary>Values of the named quantities of the indicator's expression.</summary>
    public ValueList<NamedQuantity> Quantities { get; init; } = [];

    /// <summary>Another figure of the scorecard that is this measure ("the score of objective 3.3.1"); null normally.</summary>
    public FigureRef? Figure { get; init; }

    /// <summary>True when numerator and denominator, or the reading, were found back from printed decimals and not given by the document.</summary>
    public bool Reconstructed { get; init; }

    public MeasureBasis Basis { get; init; }

    /// <summary>State said by a person; null when it follows from the value.</summary>
    public MeasureState? State { get; init; }

    /// <summary>Who or what says the state, or comments the value.</summary>
    public string? Note { get; init; }

    /// <summary>Step of a judgement scale, for results that a person judges; null otherwise.</summary>
    public string? Grade { get; init; }

    public string? Source { get; init; }

    public string? Evidence { get; init; }

    /// <summary>Who recorded it, as a post or unit, never a person's name in published data.</summary>
    public string? Author { get; init; }

    /// <summary>The text that scores use; null when the value is not text.</summary>
    public string? Effective => Reading ?? Text;
}

/// <summary>A value for a name in an indicator's expression.</summary>
public readonly record struct NamedQuantity(string Name, decimal Value);

/// <summary>What kind of knowledge a measure is.</summary>
public enum MeasureBasis
{
    Actual,
    Provisional,

    /// <summary>What is expected at the end of the period; never scored.</summary>
    Forecast,
    Estimate,

    /// <summary>A value of an earlier period, for comparison; never scored.</summary>
    PriorPeriod,
}

/// <summary>The state of an indicator in a cycle; the methodology says of each whether it counts, and with what score.</summary>
public enum MeasureState
{
    Measured,
    Provisional,
    NotDone,
    InProgress,
    NotMeasurable,
    Suspended,
    Deferred,
    Deleted,
    Replaced,

    /// <summary>No measure was given.</summary>
    Missing,

    /// <summary>The measure or the target cannot be read, or they do not fit each other.</summary>
    Unreadable,

    /// <summary>In the plan only as a proposal, or reported outside it.</summary>
    OutsidePlan,

    /// <summary>Left out of the scores for a reason that is said.</summary>
    NotScored,

    /// <summary>There is no target to score against.</summary>
    NoTarget,
}
