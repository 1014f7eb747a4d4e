// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>How the figures of a native chart are drawn.</summary>
internal enum ChartForm
{
    HorizontalBars,
    Columns,
    Line,
    Radar,
}

/// <summary>How a series looks.</summary>
internal enum SeriesLook
{
    /// <summary>Each point by its tone.</summary>
    ByTone,

    /// <summary>The colour of the house.</summary>
    Plain,

    /// <summary>A dashed line to reach.</summary>
    Target,

    /// <summary>Not seen: what others stand on.</summary>
    Invisible,
}

/// <summary>A figure.</summary>
/// <param name="Value">The figure; null when there is none.</param>
/// <param name="Text">Its label as printed; null for the figure itself, empty for none.</param>
internal readonly record struct SpecPoint(decimal? Value, string? Text, Tone Tone = Tone.None);

/// <summary>A row of figures, one for each category.</summary>
/// <param name="Tone">Look of the whole series; null when its points have looks of their own.</param>
internal sealed record ChartSeries(string Name, SeriesLook Look, IReadOnlyList<SpecPoint> Points, Tone? Tone = null);

/// <summary>A chart as word processors know them.</summary>
internal sealed record ChartSpec(ChartForm Form, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series)
{
    public bool IsStacked { get; init; }

    public bool HasLegend { get; init; }

    /// <summary>Ends of the axis of figures; null to leave it to the program.</summary>
    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Distance between the lines of the axis; null to leave it to the program.</summary>
    public decimal? Step { get; init; }

    /// <summary>How figures of the axis and of labels without text are printed.</summary>
    public string NumberFormat { get; init; } = "#,##0.##";

    /// <summary>Name of the axis of figures; null for none.</summary>
    public string? AxisTitle { get; init; }

    /// <summary>True when the lines of the axis are marks to reach.</summary>
    public bool HasStrongLines { get; init; }

    /// <summary>Height of the drawing in twips.</summary>
    public required int Height { get; init; }
}
