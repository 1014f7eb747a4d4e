// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.Indicators;

/// <summary>Puts results and targets of an indicator in the order of their days: earlier years, the cycle's own dates, the targets still to come.</summary>
internal sealed class SeriesBuilder(Situation situation, Indicator indicator, IReadOnlyList<IndicatorRow> rows)
{
    private readonly SortedDictionary<DateOnly, Point> points = [];

    /// <summary>The series; null when fewer than two days have a figure.</summary>
    public LineChartData? Build()
    {
        if (rows.Count == 0)
        {
            return null;
        }

        AddEarlierYears();
        AddMeasures();
        AddTargets();
        return
            points.Values.Count(point => point.Value is not null || point.Target is not null) < 2
            || points.Values.All(point => point.Value is null)
            ? null
            : new LineChartData(
                $"{indicator.PrintedCode ?? indicator.Code}: consuntivi e target nel tempo",
                indicator.Unit.Symbol,
                [
                    .. points.Select(pair => new LinePoint(
                        pair.Key is { Month: 12, Day: 31 } ? new TargetPeriod(pair.Key).ToString() : ItalianDate.PrintShort(pair.Key),
                        pair.Value.Value,
                        pair.Value.Text ?? "–",
                        pair.Value.IsProvisional,
                        pair.Value.Target,
                        pair.Value.TargetText
                    )),
                ]
            );
    }

    private void AddEarlierYears()
    {
        foreach (var prior in situation.Figures.Dossier.PriorFigures)
        {
            if (prior.Figure is { Kind: FigureKind.Indicator, Aspect: FigureAspect.Measure } figure && figure.Code == indicator.Code)
            {
                Put(new DateOnly(prior.Year, 12, 31), new MeasureEntry { Indicator = indicator.Code, Text = prior.Text });
            }
        }
    }

    private void AddMeasures()
    {
        foreach (var measure in situation.Figures.Dossier.Measures.Where(measure => measure.Indicator == indicator.Code))
        {
            var day = measure.Date ?? situation.Plan.Cycle.UsualDay;
            if (situation.AsOf is not { } last || day <= last)
            {
                Put(day, measure);
            }
        }
    }

    private void Put(DateOnly day, MeasureEntry measure)
    {
        var point = At(day);
        point.Value = situation.Card.ResultOf(rows[0].Ref, measure);
        point.Text = TextOf(measure);
        point.IsProvisional = measure.Basis is MeasureBasis.Provisional or MeasureBasis.Estimate or MeasureBasis.Forecast;
    }

    /// <summary>The figure alone where the text has more words, so that it has room at its point.</summary>
    private string? TextOf(MeasureEntry measure)
    {
        var context = new NotationContext(situation.Plan.Cycle.Year, indicator.Unit, rows[0].Facts.Target);
        return measure.Effective is not { } text
                ? rows.Select(row => row.Facts).FirstOrDefault(facts => ReferenceEquals(facts.Measure?.Entry, measure))?.ResultText
            : MeasureNotation.Read(text, context).Value is NumberValue number ? MeasureNotation.Print(number)
            : text;
    }

    /// <summary>Each target at the end of its period, and at the days of the results that are held against it.</summary>
    private void AddTargets()
    {
        var targets = situation
            .Plan.Targets.Where(target =>
                target.Indicator == indicator.Code && target.Variant is null && (target.Owner is null || target.Owner == rows[0].Ref.Owner)
            )
            .OrderBy(target => target.Period.End)
            .ToList();
        foreach (var target in targets)
        {
            Set(At(target.Period.End), target);
        }

        foreach (var (day, point) in points)
        {
            if (
                point.TargetText is null
                && day >= situation.Plan.Cycle.Start
                && targets.Find(target => target.Period.End >= day) is { } next
            )
            {
                Set(point, next);
            }
        }
    }

    private void Set(Point point, TargetEntry target)
    {
        var reading = TargetNotation.Read(target.Effective, new NotationContext(situation.Plan.Cycle.Year, indicator.Unit));
        point.Target = (reading.Target as ThresholdTarget)?.Quantity.Value;
        point.TargetText = target.Text;
    }

    private Point At(DateOnly day)
    {
        if (!points.TryGetValue(day, out var point))
        {
            points[day] = point = new Point();
        }

        return point;
    }

    private sealed class Point
    {
        public decimal? Value { get; set; }

        public string? Text { get; set; }

        public bool IsProvisional { get; set; }

        public decimal? Target { get; set; }

        public string? TargetText { get; set; }
    }
}
