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
/// The measures of a model that count at a day, one for each indicator at most, read into typed values and held against their targets. Of the entries
/// known by that day, forecasts and values of earlier periods apart, the latest counts, and the last written among equals; an entry without a date
/// refers to the cycle's reference date.
/// </summary>
public sealed class MeasuresInForce
{
    private MeasuresInForce(ScoringModel model, ReadMeasure?[] byIndicator)
    {
        ByIndicator = byIndicator;
        Order = Array.Exists(byIndicator, measure => measure?.Taken is not null)
            ? EvaluationOrder.Of(model.Count, node => NeedsOf(node, model))
            : model.Order;
        Rows = [.. model.Rows.Select(row => MatchedRow.Of(row, byIndicator[row.IndicatorIndex]))];
    }

    /// <summary>By the indicator's index in the plan.</summary>
    internal ReadMeasure?[] ByIndicator { get; }

    /// <summary>By the row's index in the model.</summary>
    internal MatchedRow[] Rows { get; }

    /// <summary>Order of evaluation: it depends on the measures when some result is another figure of the scorecard.</summary>
    internal EvaluationOrder Order { get; }

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
                read[i] = Read(entry, indicator, targets[i], model.Plan.Cycle);
            }
        }

        return new MeasuresInForce(model, read);
    }

    /// <summary>What a figure is made from: its parts, or the figure that its result is.</summary>
    internal int[] NeedsOf(int node, ScoringModel model)
    {
        if (node >= model.Rows.Length)
        {
            return model.PartsOf(node);
        }

        var row = model.Rows[node];
        var taken = row.FixedState is null && ByIndicator[row.IndicatorIndex]?.Taken is { } figure ? model.IndexOf(figure) : -1;
        return taken < 0 ? [] : [taken];
    }

    private static DateOnly DateOf(MeasureEntry entry, Cycle cycle) => entry.Date ?? cycle.UsualDay;

    /// <summary>One entry as typed values.</summary>
    internal static ReadMeasure Read(MeasureEntry entry, Indicator indicator, Target? target, Cycle cycle)
    {
        var reading = entry.Effective is { } text
            ? MeasureNotation.Read(text, new NotationContext(cycle.Year, indicator.Unit, target))
            : null;
        var value = reading?.Value;
        var estimate = value is NumberValue { Qualifier: not Qualifier.Exactly };
        var measure = new ReadMeasure
        {
            Entry = entry,
            Value = value,
            Unit = Matcher.UnitOf(value),
            Problem =
                reading?.AsOf is { } day && day < cycle.Start
                    ? $"il testo dà un risultato al {ItalianDate.Print(day)}, prima dell'inizio del ciclo"
                    : null,
            IsProvisional =
                estimate || entry.Basis is MeasureBasis.Provisional or MeasureBasis.Estimate || entry.State == MeasureState.Provisional,
        };
        return entry is { Numerator: { } numerator, Denominator: { } denominator } ? Divided(measure, numerator, denominator)
            : entry.Quantities.Count > 0 && indicator.Expression is { } expression ? Calculated(measure, expression, entry)
            : measure;
    }

    private static ReadMeasure Divided(ReadMeasure measure, decimal numerator, decimal denominator)
    {
        try
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
        catch (OverflowException)
        {
            return measure with { Problem = Exact.BeyondDecimals };
        }
    }

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
