// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Short names for the typed values that readings are compared with.</summary>
internal static class Expected
{
    public const int Year = 2024;

    public static readonly NotationContext NoContext = new(Year);

    public static readonly UnitOfMeasure None = UnitOfMeasure.None;
    public static readonly UnitOfMeasure N = UnitOfMeasure.Number;
    public static readonly UnitOfMeasure Percent = UnitOfMeasure.Percent;
    public static readonly UnitOfMeasure Days = UnitOfMeasure.Days;

    public static ThresholdTarget Bare(decimal value, UnitOfMeasure unit = default, string? noun = null) =>
        Threshold(Comparison.Bare, value, unit, noun);

    public static ThresholdTarget AtLeast(decimal value, UnitOfMeasure unit = default, string? noun = null) =>
        Threshold(Comparison.AtLeast, value, unit, noun);

    public static ThresholdTarget MoreThan(decimal value, UnitOfMeasure unit = default, string? noun = null) =>
        Threshold(Comparison.MoreThan, value, unit, noun);

    public static ThresholdTarget AtMost(decimal value, UnitOfMeasure unit = default, string? noun = null) =>
        Threshold(Comparison.AtMost, value, unit, noun);

    public static ThresholdTarget LessThan(decimal value, UnitOfMeasure unit = default, string? noun = null) =>
        Threshold(Comparison.LessThan, value, unit, noun);

    public static ThresholdTarget Exactly(decimal value, UnitOfMeasure unit = default, string? noun = null) =>
        Threshold(Comparison.Exactly, value, unit, noun);

    public static RangeTarget Between(decimal from, decimal to, UnitOfMeasure unit = default) => new(from, to, unit);

    public static DeadlineTarget By(int year, int month, int day, Quantity? deliverable = null) =>
        new(new DateOnly(year, month, day), deliverable);

    public static Stage Stage(decimal count, int year, int month, int day) => new(count, new DateOnly(year, month, day));

    public static CompoundTarget All(params ReadOnlySpan<Target> parts) => new([.. parts]);

    public static Quantity Of(decimal value, UnitOfMeasure unit = default, string? noun = null) => new(value, unit, noun);

    public static NumberValue Number(
        decimal value,
        UnitOfMeasure unit = default,
        string? noun = null,
        Qualifier qualifier = Qualifier.Exactly
    ) => new(new Quantity(value, unit, noun), qualifier);

    public static DateValue On(params ReadOnlySpan<DateOnly> days) => new([.. days]);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public static Target Target(string text, NotationContext? context = null) => TargetNotation.Read(text, context ?? NoContext).Target;

    public static MeasureValue Value(string text, NotationContext? context = null) =>
        MeasureNotation.Read(text, context ?? NoContext).Value;

    /// <summary>What a person is told of a target: its canonical form with the remarks, or why it is not read.</summary>
    public static string Told(string text, NotationContext? context = null)
    {
        var read = TargetNotation.Read(text, context ?? NoContext);
        return read.Target is UnreadableTarget unreadable
            ? unreadable.Reason
            : string.Join(" / ", read.Remarks.Prepend(TargetNotation.Print(read.Target)));
    }

    /// <summary>What a person is told of a result: "value @ day # explanation / remarks", or why it is not read.</summary>
    public static string ToldOfResult(string text, NotationContext? context = null)
    {
        var read = MeasureNotation.Read(text, context ?? NoContext);
        var day = read.AsOf is { } asOf ? " @ " + ItalianDate.PrintShort(asOf) : "";
        var explanation = read.Explanation is null ? "" : " # " + read.Explanation;
        return read.Value is UnreadableValue unreadable
            ? unreadable.Reason
            : string.Join(" / ", read.Remarks.Prepend(MeasureNotation.Print(read.Value) + day + explanation));
    }

    private static ThresholdTarget Threshold(Comparison comparison, decimal value, UnitOfMeasure unit, string? noun) =>
        new(comparison, new Quantity(value, unit, noun));
}
