// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.Indicators;

/// <summary>Gathers what a cycle knows of one indicator.</summary>
internal sealed class IndicatorReader(Situation situation, Indicator indicator)
{
    private readonly List<IndicatorRow> rows = [.. situation.Outline.Rows.Where(row => row.Ref.Code == indicator.Code)];

    public IndicatorFacts Read() => new(indicator, rows, Targets(), Measures(), new SeriesBuilder(situation, indicator, rows).Build());

    private List<TargetLine> Targets() =>
        [
            .. situation
                .Plan.Targets.Where(target => target.Indicator == indicator.Code)
                .OrderBy(target => target.Period.End)
                .ThenBy(target => target.Variant is not null)
                .Select(target =>
                {
                    var reading = TargetNotation.Read(target.Effective, new NotationContext(situation.Plan.Cycle.Year, indicator.Unit));
                    var unread = reading.Target as UnreadableTarget;
                    return new TargetLine(
                        target,
                        unread is null ? TargetNotation.Print(reading.Target) : null,
                        unread?.Reason,
                        reading.Remarks,
                        rows.Exists(row => ReferenceEquals(row.Facts.TargetEntry, target))
                    );
                }),
        ];

    private List<MeasureLine> Measures() =>
        [
            .. situation
                .Figures.Dossier.Measures.Where(measure => measure.Indicator == indicator.Code && IsKnown(measure))
                .Reverse()
                .OrderByDescending(measure => measure.Date ?? situation.Plan.Cycle.UsualDay)
                .Select(LineOf),
        ];

    /// <summary>On a past day later results are not known yet.</summary>
    private bool IsKnown(MeasureEntry measure) => situation.AsOf is not { } day || (measure.Date ?? situation.Plan.Cycle.UsualDay) <= day;

    private MeasureLine LineOf(MeasureEntry measure)
    {
        var reading = measure.Effective is { } text
            ? MeasureNotation.Read(
                text,
                new NotationContext(situation.Plan.Cycle.Year, indicator.Unit, rows.Select(row => row.Facts.Target).FirstOrDefault())
            )
            : null;
        var unread = reading?.Value as UnreadableValue;
        return new MeasureLine(
            measure,
            reading is null || unread is not null ? null : MeasureNotation.Print(reading.Value),
            unread?.Reason,
            reading?.Remarks ?? [],
            rows.Exists(row => ReferenceEquals(row.Facts.Measure?.Entry, measure))
        );
    }
}
