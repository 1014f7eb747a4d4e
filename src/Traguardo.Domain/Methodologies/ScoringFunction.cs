// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Formulas;

namespace Traguardo.Domain.Methodologies;

/// <summary>How a result becomes a score in percent points, before cap, floor and rounding: one of a closed family.</summary>
public abstract record ScoringFunction
{
    private protected ScoringFunction() { }
}

/// <summary>All or nothing.</summary>
/// <param name="Met">Score when the target is met.</param>
/// <param name="NotMet">Score when it is not.</param>
public sealed record MetOrNot(decimal Met = 100, decimal NotMet = 0) : ScoringFunction;

/// <summary>A proportion of result and target, in percent.</summary>
/// <param name="Measure">Which proportion.</param>
/// <param name="FullWhenMet">True when a met target is worth 100 whatever the proportion says.</param>
/// <param name="ZeroTarget">What a target of zero does, where the proportion has no value.</param>
/// <param name="NegativeTarget">What a negative target does, where a plain ratio changes meaning.</param>
public sealed record Proportion(ProportionKind Measure, bool FullWhenMet, SpecialTarget ZeroTarget, SpecialTarget NegativeTarget)
    : ScoringFunction;

/// <summary>The proportions of a result r and a target t.</summary>
public enum ProportionKind
{
    /// <summary>r / t.</summary>
    Ratio,

    /// <summary>t / r.</summary>
    InverseRatio,

    /// <summary>r / t when higher is better, t / r when lower is better.</summary>
    DirectedRatio,

    /// <summary>1 - |r - t| / |t|.</summary>
    RelativeDeviation,
}

/// <summary>What happens when a proportion meets a target that it is not made for.</summary>
public enum SpecialTarget
{
    /// <summary>Score 100 when met, 0 when not.</summary>
    MetOrNot,

    /// <summary>Use the proportion all the same; with a negative target the directed ratio turns round, because there a larger magnitude improves an indicator that improves downwards.</summary>
    Proportion,

    /// <summary>Use 1 - |r - t| / |t|.</summary>
    RelativeDeviation,

    /// <summary>Not scored, with the reason.</summary>
    NotScored,
}

/// <summary>Straight lines between fixed points: minimum and target, baseline and target, minimum, target and maximum.</summary>
/// <param name="Points">At least two, in the order in which scores grow; before the first and after the last the score stays.</param>
public sealed record Interpolation(ValueList<InterpolationPoint> Points) : ScoringFunction;

/// <summary>A point of an interpolation.</summary>
public readonly record struct InterpolationPoint(Anchor At, decimal Score);

/// <summary>A value of the assignment, or a fixed one.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">The fixed value, or the value used when the assignment has none; null makes a missing value an unscored indicator.</param>
public readonly record struct Anchor(AnchorKind Kind, decimal? Value = null);

/// <summary>Values that an assignment brings to a rule.</summary>
public enum AnchorKind
{
    Fixed,
    Target,

    /// <summary>The assignment's minimum threshold.</summary>
    Threshold,

    /// <summary>The assignment's maximum.</summary>
    Maximum,

    /// <summary>The indicator's baseline.</summary>
    Baseline,
}

/// <summary>Steps: each half-open interval of an argument has its score.</summary>
/// <param name="Argument">What is looked up.</param>
/// <param name="Steps">In ascending order, without gaps or overlaps.</param>
/// <param name="FullWhenMet">True when a met target is worth the best score of the table whatever the argument says.</param>
/// <param name="ZeroTarget">What a target of zero does when the argument is a proportion.</param>
/// <param name="NegativeTarget">What a negative target does when the argument is a proportion.</param>
public sealed record Bands(
    BandArgument Argument,
    ValueList<Band> Steps,
    bool FullWhenMet,
    SpecialTarget ZeroTarget,
    SpecialTarget NegativeTarget
) : ScoringFunction
{
    /// <summary>True when the methodology says that values outside all bands have no score; otherwise the first band has no lower bound and the last no upper one.</summary>
    public bool LeavesValuesOut { get; init; }
}

/// <summary>What a table of bands is entered with.</summary>
public enum BandArgument
{
    /// <summary>100 r / t.</summary>
    Ratio,

    /// <summary>100 t / r.</summary>
    InverseRatio,

    /// <summary>100 r / t when higher is better, 100 t / r when lower is better.</summary>
    DirectedRatio,

    /// <summary>100 |r - t| / |t|.</summary>
    Deviation,

    /// <summary>How far the target was missed, in percent of it: 0 when met.</summary>
    Shortfall,

    /// <summary>The result itself.</summary>
    Value,

    /// <summary>Days after the deadline; 0 or less when in time.</summary>
    DaysLate,
}

/// <summary>A half-open interval: its lower bound is in, its upper bound is out.</summary>
/// <param name="From">Lower bound; null is minus infinity.</param>
/// <param name="To">Upper bound; null is plus infinity.</param>
/// <param name="Score">Score at the lower bound.</param>
/// <param name="ScoreAtTop">Score towards the upper bound when the band is a slope; null when it is flat.</param>
public sealed record Band(BandBound? From, BandBound? To, decimal Score, decimal? ScoreAtTop = null);

/// <summary>A bound of a band: fixed, or taken from the assignment (its minimum threshold brought into the argument's unit).</summary>
/// <param name="Value">The fixed bound; with <paramref name="FromThreshold"/> the one used when the assignment has no threshold.</param>
/// <param name="FromThreshold">True when the assignment's threshold moves the bound.</param>
public readonly record struct BandBound(decimal Value, bool FromThreshold = false);

/// <summary>A late day scored as the day number of the target over that of the result, both counted from the start of the year.</summary>
/// <param name="Calendar">How days are numbered.</param>
/// <param name="FullWhenMet">True when being in time is worth 100; false lets an early day exceed it.</param>
public sealed record DayRatio(DayCount Calendar, bool FullWhenMet = true) : ScoringFunction;

/// <summary>Ways to number the days of a year.</summary>
public enum DayCount
{
    /// <summary>Twelve months of 30 days.</summary>
    Thirty360,
    Calendar,
}

/// <summary>The part done of a whole: phases, offices covered, n of m; against the share asked where the target asks one.</summary>
public sealed record Share : ScoringFunction;

/// <summary>Done or not done, said by the result.</summary>
public sealed record YesNo(decimal Yes = 100, decimal No = 0) : ScoringFunction;

/// <summary>A person's judgement on a scale.</summary>
/// <param name="Scale">Id of the grade scale.</param>
public sealed record Graded(string Scale) : ScoringFunction;

/// <summary>The result is the score.</summary>
public sealed record ValueItself : ScoringFunction;

/// <summary>Scores the parts of a compound target, each by the rule of its own kind, and joins them.</summary>
public sealed record Joined(JoinMode Mode) : ScoringFunction;

/// <summary>How scores of parts become one.</summary>
public enum JoinMode
{
    /// <summary>100 when every part is met, else 0.</summary>
    AllOrNothing,
    Lowest,
    Mean,
}

/// <summary>An expression over <c>r</c> (result), <c>t</c> (target), <c>s</c> (threshold), <c>b</c> (baseline), <c>m</c> (maximum).</summary>
public sealed record ByFormula(Formula Expression) : ScoringFunction;

/// <summary>Only a verdict: met, not met, in progress; no score.</summary>
public sealed record VerdictOnly : ScoringFunction;
