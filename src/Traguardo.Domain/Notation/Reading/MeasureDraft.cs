// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>A result while it is read.</summary>
internal sealed record MeasureDraft(MeasureValue Value)
{
    public DateOnly? AsOf { get; init; }

    public string? Explanation { get; init; }

    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The text is put in by the reader.</summary>
    public static MeasureDraft Unreadable(string reason) => new(new UnreadableValue("", reason));
}
