// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Targets;

/// <summary>A target as the notation reads it: one of a closed family of kinds. It says what is asked, never how a miss is scored.</summary>
public abstract record Target
{
    private protected Target() { }

    public abstract TargetKind Kind { get; }
}

/// <summary>The kinds of target; methodologies choose their rules by them.</summary>
public enum TargetKind
{
    /// <summary>A figure with no operator; the methodology says what it means.</summary>
    Bare,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Exactly,
    Range,
    Deadline,
    Stages,
    YesNo,
    Coverage,
    Phases,
    Frequency,
    Compound,
    Milestone,

    /// <summary>The target itself says that the work is put off.</summary>
    Deferred,

    /// <summary>The document says that there is no target ("-", "//", "n.d.").</summary>
    None,
    Unreadable,
}

/// <summary>How a measured figure is compared with a target figure.</summary>
public enum Comparison
{
    Bare,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Exactly,
}

/// <summary>A figure to reach, not to exceed, or to hit.</summary>
/// <param name="Comparison">The operator; <see cref="Comparison.Bare"/> when none is printed.</param>
/// <param name="Quantity">The figure, its unit and noun.</param>
/// <param name="MinimumCount">A count that must be reached as well, as in "100% visite ispettive (almeno 30)".</param>
public sealed record ThresholdTarget(Comparison Comparison, Quantity Quantity, decimal? MinimumCount = null) : Target
{
    public override TargetKind Kind =>
        Comparison switch
        {
            Comparison.AtLeast => TargetKind.AtLeast,
            Comparison.MoreThan => TargetKind.MoreThan,
            Comparison.AtMost => TargetKind.AtMost,
            Comparison.LessThan => TargetKind.LessThan,
            Comparison.Exactly => TargetKind.Exactly,
            _ => TargetKind.Bare,
        };
}

/// <summary>Between two figures, both allowed.</summary>
/// <param name="From">Lower bound, not above <paramref name="To"/>.</param>
/// <param name="To">Upper bound.</param>
/// <param name="Unit">Unit of both.</param>
public sealed record RangeTarget(decimal From, decimal To, UnitOfMeasure Unit) : Target
{
    public override TargetKind Kind => TargetKind.Range;
}

/// <summary>By a day, itself allowed. "Entro marzo 2019" is the last day of the month.</summary>
/// <param name="Due">The last good day.</param>
/// <param name="Deliverable">How many things, or what, must be there by then ("n. 1 evento", "Report"); null when the cell has only the date.</param>
public sealed record DeadlineTarget(DateOnly Due, Quantity? Deliverable = null) : Target
{
    public override TargetKind Kind => TargetKind.Deadline;
}

/// <summary>So many things by each of several days ("1 entro giugno 2019 1 entro il 31.12.2019").</summary>
/// <param name="Stages">At least two, in the order printed.</param>
public sealed record StagedTarget(ValueList<Stage> Stages) : Target
{
    public override TargetKind Kind => TargetKind.Stages;
}

/// <summary>So many things by a day.</summary>
public readonly record struct Stage(decimal Count, DateOnly Due);

/// <summary>Done or not done.</summary>
/// <param name="Expected">True for "SI".</param>
/// <param name="Note">What is said beside it ("predisposizione"); null when nothing.</param>
public sealed record YesNoTarget(bool Expected, string? Note = null) : Target
{
    public override TargetKind Kind => TargetKind.YesNo;
}

/// <summary>So many things for every item of a population ("almeno 1 addetto per Ufficio"); the measure says how many items are covered of how many.</summary>
/// <param name="PerItem">How many for each item.</param>
/// <param name="What">What is counted ("addetto").</param>
/// <param name="Item">The population's item ("Ufficio").</param>
public sealed record CoverageTarget(decimal PerItem, string What, string Item) : Target
{
    public override TargetKind Kind => TargetKind.Coverage;
}

/// <summary>So many of so many: phases carried out, offices covered ("4 fasi su 5").</summary>
/// <param name="Done">How many are asked.</param>
/// <param name="Of">Of how many, more than zero.</param>
/// <param name="Noun">What they are; null when not said.</param>
public sealed record PhasesTarget(decimal Done, decimal Of, string? Noun = null) : Target
{
    public override TargetKind Kind => TargetKind.Phases;
}

/// <summary>So many things in every period ("n. 1 report a bimestre").</summary>
/// <param name="PerPeriod">How many in each period.</param>
/// <param name="Every">The period.</param>
/// <param name="Noun">What they are; null when not said.</param>
public sealed record FrequencyTarget(decimal PerPeriod, Frequency Every, string? Noun = null) : Target
{
    public override TargetKind Kind => TargetKind.Frequency;

    /// <summary>How many in a whole year of 12 months, 52 weeks or 365 days.</summary>
    public decimal PerYear => PerPeriod * (int)Every;
}

/// <summary>A period of a frequency; the value is how many there are in a year.</summary>
public enum Frequency
{
    Year = 1,
    HalfYear = 2,
    FourMonths = 3,
    Quarter = 4,
    TwoMonths = 6,
    Month = 12,
    Week = 52,
    Day = 365,
}

/// <summary>Several targets in one cell: all of them must hold.</summary>
/// <param name="Parts">At least two, none of them compound.</param>
public sealed record CompoundTarget(ValueList<Target> Parts) : Target
{
    public override TargetKind Kind => TargetKind.Compound;
}

/// <summary>A thing to bring about, said in words ("Attivazione impianto"): a person says whether it was.</summary>
/// <param name="Text">The words, as printed.</param>
public sealed record MilestoneTarget(string Text) : Target
{
    public override TargetKind Kind => TargetKind.Milestone;
}

/// <summary>The cell says that the work is put off ("Rinvio al 2028").</summary>
public sealed record DeferredTarget(string Text) : Target
{
    public override TargetKind Kind => TargetKind.Deferred;
}

/// <summary>The cell says that there is no target.</summary>
public sealed record NoTarget(string Text) : Target
{
    public override TargetKind Kind => TargetKind.None;
}

/// <summary>Text that no rule reads for sure; kept verbatim, never guessed.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Reason">Why it is not read, in Italian.</param>
public sealed record UnreadableTarget(string Text, string Reason) : Target
{
    public override TargetKind Kind => TargetKind.Unreadable;
}
