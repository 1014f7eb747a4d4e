// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Methodologies;

/// <summary>How one kind of indicator is scored. Of several rules the first that applies is used.</summary>
public sealed record IndicatorRule
{
    public required RuleInfo Info { get; init; }

    public RuleSelector When { get; init; } = RuleSelector.Always;

    /// <summary>True for a rule that is used only where an assignment names it, never chosen by <see cref="When"/>.</summary>
    public bool OnlyByName { get; init; }

    public required ScoringFunction Scoring { get; init; }

    /// <summary>Highest score; null for none.</summary>
    public decimal? Cap { get; init; }

    /// <summary>Lowest score; null for none.</summary>
    public decimal? Floor { get; init; }

    /// <summary>Rounding of the score before it goes up; null keeps it whole.</summary>
    public Rounding? Rounding { get; init; }

    public ValueList<IndicatorExample> Examples { get; init; } = [];
}

/// <summary>Which indicators a rule is for. An empty list is no condition; all conditions must hold.</summary>
public sealed record RuleSelector
{
    public static RuleSelector Always { get; } = new();

    public ValueList<TargetKind> Kinds { get; init; } = [];

    public ValueList<Direction> Directions { get; init; } = [];

    /// <summary>Canonical symbols of units.</summary>
    public ValueList<string> Units { get; init; } = [];

    /// <summary>Typologies of the indicator.</summary>
    public ValueList<string> Types { get; init; } = [];

    /// <summary>Levels of the objective that the indicator is assigned to.</summary>
    public ValueList<string> Levels { get; init; } = [];

    /// <summary>Any of these tags on the indicator.</summary>
    public ValueList<string> Tags { get; init; } = [];

    /// <summary>Sign of the target's figure.</summary>
    public ValueList<TargetSign> Signs { get; init; } = [];

    /// <summary>True only for assignments with a minimum threshold, false only for those without; null for both.</summary>
    public bool? HasThreshold { get; init; }

    public bool IsUnconditional => this == Always;
}

/// <summary>Sign of a target's figure.</summary>
public enum TargetSign
{
    Negative,
    Zero,
    Positive,
}

/// <summary>A worked example of an indicator rule: run as a test, shown to users.</summary>
/// <param name="Target">Target in the notation.</param>
/// <param name="Measure">Result in the notation.</param>
/// <param name="Score">Expected score as printed; null when the example must not be scored.</param>
/// <param name="Direction">Direction of the indicator.</param>
/// <param name="Threshold">Minimum threshold of the assignment; null when none.</param>
/// <param name="Baseline">Baseline of the indicator; null when none.</param>
/// <param name="Grade">Step of the judgement scale; null when not judged.</param>
/// <param name="Line">Line of the file; 0 when it comes from no file.</param>
/// <param name="Maximum">Maximum of the assignment; null when none.</param>
public sealed record IndicatorExample(
    string Target,
    string Measure,
    decimal? Score,
    Direction Direction = Direction.Unspecified,
    decimal? Threshold = null,
    decimal? Baseline = null,
    string? Grade = null,
    int Line = 0,
    decimal? Maximum = null
);
