// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring.Matching;
using Traguardo.Domain.Scoring.Model;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring;

/// <summary>
/// The measures that count at a day, one for each indicator at most, read into typed values. Of the entries known by that day, forecasts and
/// values of earlier periods apart, the latest counts, and the last written among equals; an entry without a date refers to the cycle's reference date.
/// </summary>
public sealed class MeasuresInForce
{
    private MeasuresInForce(ReadMeasure?[] byIndicator) => ByIndicator = byIndicator;

    /// <summary>By the indicator's index in the plan.</summary>
    internal ReadMeasure?[] ByIndicator { get; }

    /// <param name="asOf">Entries dated after this day are not known yet; null knows them all.</param>
    public static MeasuresInForce Read(ScoringModel model, IEnumerable<MeasureEntry> entries, DateOnly? asOf = null)
    {
        var latest = new Dictionary<string, MeasureEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Basis is MeasureBasis.Forecast or MeasureBasis.PriorPeriod || DateOf(entry, model.Plan.Cycle) > asOf)
            {
                continue;
            }

            if (!latest.TryGetValue(entry.Indicator, out var known) || DateOf(entry, model.Plan.Cycle) >= DateOf(known, model.Plan.Cycle))
            {
                latest[entry.Indicator] = entry;
            }
        }

        var targets = new Target?[model.Plan.Indicators.Count];
        foreach (var row in model.Rows)
        {
            targets[row.IndicatorIndex] ??= row.Target;
        }

        var read = new ReadMeasure?[model.Plan.Indicators.Count];
        for (var i = 0; i < read.Length; i++)
        {
            var indicator = model.Plan.Indicators[i];
            if (latest.TryGetValue(indicator.Code, out var entry))
            {
                read[i] = Plain(Read(entry, indicator, targets[i], model.Plan.Cycle.Year));
            }
        }

        return new MeasuresInForce(read);
    }

    private static DateOnly DateOf(MeasureEntry entry, Cycle cycle) => entry.Date ?? cycle.ReferenceDate ?? cycle.End;

    private static ReadMeasure Read(MeasureEntry entry, Indicator indicator, Target? target, int year)
    {
        var value = entry.Effective is { } text
            ? MeasureNotation.Read(text, new NotationContext(year, indicator.Unit, target)).Value
            : null;
        var estimate = value is NumberValue { Qualifier: not Qualifier.Exactly };
        var measure = new ReadMeasure
        {
            Entry = entry,
            Value = value,
            Unit = Matcher.UnitOf(value),
            IsProvisional =
                estimate || entry.Basis is MeasureBasis.Provisional or MeasureBasis.Estimate || entry.State == MeasureState.Provisional,
        };
        if (entry is { Numerator: { } numerator, Denominator: { } denominator })
        {
            return denominator == 0
                ? measure with
                {
                    Problem = "il denominatore è zero",
                }
                : measure with
                {
                    Exact = numerator / denominator,
                    IsRatio = true,
                };
        }

        return entry.Quantities.Count > 0 && indicator.Expression is { } expression ? Calculated(measure, expression, entry) : measure;
    }

    private static ReadMeasure Plain(ReadMeasure measure) =>
        measure is { Problem: null, Entry: { State: null, Grade: null, Figure: null } }
        && (measure.Exact ?? (measure.Value as NumberValue)?.Quantity.Value) is { } figure
            ? measure with
            {
                IsPlainFigure = true,
                PlainFigure = figure,
            }
            : measure;

    /// <summary>A percentage's expression is the pure ratio, as documents write it ("A / B"), or says itself that it multiplies by 100.</summary>
    private static ReadMeasure Calculated(ReadMeasure measure, string expression, MeasureEntry entry)
    {
        var reading = Formula.Parse(expression);
        if (reading.Formula is not { } formula)
        {
            return measure with { Problem = "la formula dell'indicatore non si legge: " + reading.Error!.Message };
        }

        var result = formula.Evaluate(entry.Quantities);
        return result.Value is { } figure
            ? measure with
            {
                Exact = Exact.Settle(figure),
                IsRatio = !formula.IsInPercent,
            }
            : measure with
            {
                Problem = "la formula dell'indicatore non ha un valore: " + result.Reason,
            };
    }
}
