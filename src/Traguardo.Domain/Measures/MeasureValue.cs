// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Measures;

/// <summary>What was measured, as the notation reads it: one of a closed family of kinds.</summary>
public abstract record MeasureValue
{
    private protected MeasureValue() { }
}

/// <summary>A figure.</summary>
/// <param name="Quantity">Value, unit, noun.</param>
/// <param name="Qualifier">"~" and ">" printed before a figure are kept; they make the measure an estimate.</param>
public sealed record NumberValue(Quantity Quantity, Qualifier Qualifier = Qualifier.Exactly) : MeasureValue;

/// <summary>How sure a printed figure says to be.</summary>
public enum Qualifier
{
    Exactly,
    About,
    MoreThan,
    LessThan,
}

/// <summary>So many of so many ("13 uffici su 14"). As a share it is <c>Part / Whole</c>, never the printed percentage.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many, not zero.</param>
/// <param name="Noun">What they are; null when not said.</param>
public sealed record FractionValue(decimal Part, decimal Whole, string? Noun = null) : MeasureValue;

/// <summary>The day, or the days, on which the thing happened, in the order printed.</summary>
/// <param name="Days">At least one.</param>
public sealed record DateValue(ValueList<DateOnly> Days) : MeasureValue;

/// <summary>A length of time in calendar parts ("5 mesi e 11 gg"). As a figure it counts the whole months and the days as thirtieths.</summary>
public sealed record DurationValue(int Months, int Days) : MeasureValue
{
    /// <summary>Months, a month being 30 days.</summary>
    public decimal InMonths => Months + (Days / 30m);
}

/// <summary>Done or not done.</summary>
public sealed record YesNoValue(bool Value, string? Note = null) : MeasureValue;

/// <summary>Several results in one cell, each against its part of a compound target.</summary>
/// <param name="Parts">At least two, none of them composite.</param>
public sealed record CompositeValue(ValueList<MeasureValue> Parts) : MeasureValue;

/// <summary>The state of the work in words where a figure was asked ("In corso di realizzazione", "Attività sospesa").</summary>
public sealed record ProgressValue(WorkProgress Progress, string Text) : MeasureValue;

/// <summary>The states of work that documents print instead of a figure.</summary>
public enum WorkProgress
{
    NotStarted,
    Started,
    InProgress,
    Done,
    Suspended,

    /// <summary>Waits for somebody or something else.</summary>
    Waiting,
    Deferred,

    /// <summary>Will be measured at the end of the period.</summary>
    MeasuredLater,
}

/// <summary>A narrative result: a person says what it is worth.</summary>
public sealed record TextValue(string Text) : MeasureValue;

/// <summary>Not done ("=", "non realizzato").</summary>
public sealed record NotDoneValue(string Text) : MeasureValue;

/// <summary>No figure to be had ("n.d.", "-").</summary>
public sealed record NotAvailableValue(string Text) : MeasureValue;

/// <summary>Text that no rule reads for sure; kept verbatim, never guessed.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Reason">Why it is not read, in Italian.</param>
public sealed record UnreadableValue(string Text, string Reason) : MeasureValue;
