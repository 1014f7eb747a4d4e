// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A figure with what stands tight around it: operator, marker, sign, unit.</summary>
internal sealed record Amount
{
    /// <summary>One past the last token.</summary>
    public required int End { get; init; }

    public decimal Value { get; init; }

    public UnitOfMeasure Unit { get; init; } = UnitOfMeasure.None;

    public Comparison Comparison { get; init; }

    public Qualifier Qualifier { get; init; }

    /// <summary>"n." stands before the figure.</summary>
    public bool Marked { get; init; }

    /// <summary>The figure is a word ("due").</summary>
    public bool InWords { get; init; }

    /// <summary>The minus stands apart ("- 5"), so that it could be a dash.</summary>
    public bool LooseMinus { get; init; }

    /// <summary>The figure is printed as a year is ("2024").</summary>
    public bool IsYear { get; init; }

    /// <summary>What a person should see beside the figure, in Italian.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why it is not read, in Italian; null when it is.</summary>
    public string? Reason { get; init; }

    public bool HasOperator => Comparison != Comparison.Bare;

    public bool IsCount => Unit.IsNone || Unit == UnitOfMeasure.Number;

    /// <summary>The unit with the marker: "n. 40 ore" are hours, "n. 6" is a count.</summary>
    public UnitOfMeasure UnitOrCount => Unit.IsNone && Marked ? UnitOfMeasure.Number : Unit;

    public Quantity ToQuantity(string? noun) => new(Value, UnitOrCount, noun);

    /// <summary>The same amount with one more remark; null adds none.</summary>
    public Amount Remarked(string? remark) => remark is null ? this : this with { Remarks = [.. Remarks, remark] };

    public static Amount Failed(int end, string reason) => new() { End = end, Reason = reason };
}
