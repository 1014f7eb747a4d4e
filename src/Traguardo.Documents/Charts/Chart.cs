// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Charts;

/// <summary>
/// What a chart of a document shows: one of a closed family. Charts carry figures and their printed texts, so that every format draws the same, in
/// black and white too: tones are told apart by pattern and word.
/// </summary>
public abstract record Chart
{
    private protected Chart() { }

    /// <summary>What it shows, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>What a person who cannot see it should know: its figures in a sentence or two. Never empty.</summary>
    public required string Description { get; init; }
}

/// <summary>A figure of a chart.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">The figure; null when there is none.</param>
/// <param name="Text">As printed ("93,49", "n.d.").</param>
public sealed record ChartPoint(string Label, decimal? Value, string Text, Tone Tone = Tone.None);

/// <summary>Figures side by side as horizontal bars: perspectives, areas.</summary>
/// <param name="Points">At least one.</param>
/// <param name="Maximum">End of the axis: 100 for scores.</param>
public sealed record BarsChart(ValueList<ChartPoint> Points, decimal Maximum) : Chart;

/// <summary>Figures around a centre: three or more perspectives.</summary>
public sealed record RadarChart(ValueList<ChartPoint> Points, decimal Maximum) : Chart;

/// <summary>Results against their targets, each on its own scale: a bar and a mark.</summary>
public sealed record BulletChart(ValueList<BulletPoint> Points) : Chart;

/// <summary>A result against its target.</summary>
/// <param name="Ratio">Result as a share of the target, 1 when equal; null when it cannot be said. Drawn up to twice the target.</param>
/// <param name="ResultText">Result as printed.</param>
/// <param name="TargetText">Target as printed.</param>
public sealed record BulletPoint(string Label, decimal? Ratio, string ResultText, string TargetText, Tone Tone = Tone.None);

/// <summary>A figure over the years.</summary>
/// <param name="Unit">Unit of the axis.</param>
/// <param name="Points">Years in order; label is the year.</param>
/// <param name="Target">A line to reach; null when none.</param>
public sealed record TrendChart(string Unit, ValueList<ChartPoint> Points, decimal? Target = null) : Chart;

/// <summary>How many of each class, per group: one stacked bar each.</summary>
/// <param name="Classes">Classes from best to worst, the same for each group.</param>
/// <param name="Groups">At least one.</param>
public sealed record DistributionChart(ValueList<ChartClass> Classes, ValueList<DistributionGroup> Groups) : Chart;

/// <summary>A class of a distribution.</summary>
public sealed record ChartClass(string Name, Tone Tone);

/// <summary>A bar of a distribution: as many counts as classes.</summary>
public sealed record DistributionGroup(string Label, ValueList<int> Counts);

/// <summary>From full score down to the figure: what each part took away.</summary>
/// <param name="Start">Where it begins: 100.</param>
/// <param name="Steps">Points lost, each above 0, with their labels, in order.</param>
/// <param name="End">Where it ends. The steps may not add up to the distance: what they leave is drawn as a last step named <paramref name="RestLabel"/>.</param>
public sealed record WaterfallChart(
    decimal Start,
    string StartLabel,
    ValueList<ChartPoint> Steps,
    decimal End,
    string EndLabel,
    string RestLabel
) : Chart;

/// <summary>The performance tree as boxes joined from left to right.</summary>
/// <param name="Roots">The uppermost nodes.</param>
public sealed record TreeChart(ValueList<TreeChartNode> Roots) : Chart;

/// <summary>A node of the tree.</summary>
/// <param name="Code">Code; may be empty.</param>
/// <param name="Label">Title.</param>
/// <param name="Text">Figure as printed; null when none.</param>
/// <param name="Word">Class in words; null when none.</param>
public sealed record TreeChartNode(string Code, string Label, string? Text, string? Word, Tone Tone, ValueList<TreeChartNode> Children);
