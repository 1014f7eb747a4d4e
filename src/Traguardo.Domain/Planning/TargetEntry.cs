// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Planning;

/// <summary>A target of an indicator for a period, as text: the notation reads it.</summary>
public sealed record TargetEntry
{
    /// <summary>Code of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Code of the objective or sheet, when this target holds only there; null when wherever the indicator is assigned.</summary>
    public string? Owner { get; init; }

    public required TargetPeriod Period { get; init; }

    /// <summary>As the document prints it.</summary>
    public required string Text { get; init; }

    /// <summary>A person's correction of the text, in the same notation; scores use it. Null when the text is right.</summary>
    public string? Reading { get; init; }

    /// <summary>Why the text was corrected; given with every <see cref="Reading"/>.</summary>
    public string? ReadingReason { get; init; }

    /// <summary>Where it comes from when the same indicator has several for one period ("panoramica", "scheda", "proposta"); the one without a source is in force.</summary>
    public string? Variant { get; init; }

    /// <summary>The text that scores use.</summary>
    public string Effective => Reading ?? Text;
}

/// <summary>The period that a target closes: a year, or a part of it that ends on a day ("2024", "30/6/2024").</summary>
/// <param name="End">Last day of the period.</param>
public readonly record struct TargetPeriod(DateOnly End)
{
    public static TargetPeriod OfYear(int year) => new(new DateOnly(year, 12, 31));

    /// <summary>True when it closes a calendar year.</summary>
    public bool IsYear => End is { Month: 12, Day: 31 };

    /// <summary>The year alone for a whole year, otherwise the day, in ISO form.</summary>
    public override string ToString() =>
        IsYear
            ? End.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : End.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
