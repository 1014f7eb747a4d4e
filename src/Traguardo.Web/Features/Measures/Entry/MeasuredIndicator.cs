// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;
using Traguardo.Storage.Measures;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>An indicator as those who measure it need it: what is asked, what is known, what can be typed.</summary>
public sealed record MeasuredIndicator
{
    public required Indicator Indicator { get; init; }

    public string Code => Indicator.Code;

    public string PrintedCode => Indicator.PrintedCode ?? Indicator.Code;

    /// <summary>Codes of the objectives and sheets that it is assigned to, as documents print them.</summary>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>What lies behind each of its assignments; none while the cycle has no methodology.</summary>
    public required IReadOnlyList<RowFacts> Facts { get; init; }

    /// <summary>What is asked, each text once.</summary>
    public required IReadOnlyList<AskedTarget> Targets { get; init; }

    /// <summary>All its measures, in the order in which they were recorded, those withdrawn too.</summary>
    public required IReadOnlyList<StoredMeasure> Measures { get; init; }

    /// <summary>The measure that counts, or the latest forecast where there is no measure; null when there is neither.</summary>
    public StoredMeasure? Last { get; init; }

    /// <summary>True when some assignment of it is in force: a measure is expected.</summary>
    public required bool IsExpected { get; init; }

    /// <summary>Why no measure is expected; null when one is, or nothing says why.</summary>
    public string? NotExpectedReason { get; init; }

    /// <summary>Names of the quantities that its expression uses; none when it has no expression.</summary>
    public required IReadOnlyList<string> Quantities { get; init; }

    /// <summary>True when its value is a ratio of which numerator and denominator can be given.</summary>
    public required bool HasRatio { get; init; }

    /// <summary>The steps that a person judges its result by; null when no person does.</summary>
    public GradeScale? Grades { get; init; }

    /// <summary>True when there is no result yet: forecasts are none.</summary>
    public bool IsMissing => Last is null || MeasureContent.IsBeside(Last.Entry);
}

/// <summary>What is asked of an indicator.</summary>
/// <param name="Text">As the plan writes it.</param>
/// <param name="Reading">How it was understood; null when that is the text again.</param>
/// <param name="Period">The period that it closes.</param>
/// <param name="Target">The target, with the meaning that the methodology gives to bare figures.</param>
public sealed record AskedTarget(string Text, string? Reading, TargetPeriod Period, Target Target);
