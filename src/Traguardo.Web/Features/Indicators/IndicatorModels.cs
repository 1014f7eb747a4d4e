// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Changes;
using Traguardo.Web.Features.Comments;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Indicators;

/// <summary>The page of an indicator.</summary>
/// <param name="RecordHref">Where the reader records its results; null for who may not.</param>
/// <param name="Changes">What happened to it, the latest first.</param>
public sealed record IndicatorModel(
    PageFrame Frame,
    Situation Situation,
    IndicatorFacts Facts,
    string? RecordHref,
    IReadOnlyList<ChangeGroup> Changes,
    CommentPanelModel Comments
);

/// <summary>A target as written and as read.</summary>
/// <param name="Entry">The row of the plan.</param>
/// <param name="Reading">The target as the notation read it; null when it did not.</param>
/// <param name="Problem">Why it is not read; null when it is.</param>
/// <param name="Remarks">What the reader noticed.</param>
/// <param name="IsInForce">True for the one that the figures are held against.</param>
public sealed record TargetLine(TargetEntry Entry, string? Reading, string? Problem, IReadOnlyList<string> Remarks, bool IsInForce);

/// <summary>A result as recorded and as read.</summary>
/// <param name="Entry">The row of the dossier.</param>
/// <param name="Reading">The result as the notation read it; null when there is no text, or it did not.</param>
/// <param name="Problem">Why it is not read; null when it is.</param>
/// <param name="Remarks">What the reader noticed.</param>
/// <param name="Counts">True for the one that the figures are made of.</param>
public sealed record MeasureLine(MeasureEntry Entry, string? Reading, string? Problem, IReadOnlyList<string> Remarks, bool Counts);

/// <summary>All that the cycle knows of an indicator.</summary>
/// <param name="Indicator">Its definition.</param>
/// <param name="Rows">Where it is assigned, in reading order.</param>
/// <param name="Targets">The nearest period first.</param>
/// <param name="Measures">The latest first.</param>
/// <param name="Series">Its results and targets over time; null when they are not figures, or too few for a line.</param>
public sealed record IndicatorFacts(
    Indicator Indicator,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<TargetLine> Targets,
    IReadOnlyList<MeasureLine> Measures,
    LineChartData? Series
)
{
    /// <summary>Code as documents print it.</summary>
    public string Code => Indicator.PrintedCode ?? Indicator.Code;

    public static IndicatorFacts Of(Situation situation, Indicator indicator) => new IndicatorReader(situation, indicator).Read();
}
