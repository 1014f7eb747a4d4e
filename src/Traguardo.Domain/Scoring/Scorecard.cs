// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring.Aggregation;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Matching;
using Traguardo.Domain.Scoring.Model;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Scoring;

/// <summary>The figures of a cycle at a day. Values are there at once; names, ratings and derivations are made when asked for.</summary>
public sealed class Scorecard
{
    private readonly Evaluation evaluation;
    private readonly MeasuresInForce measures;
    private readonly Dictionary<int, Judgement> judgements = [];

    internal Scorecard(ScoringModel model, Evaluation evaluation, MeasuresInForce measures, IEnumerable<Judgement> judgements)
    {
        Model = model;
        this.evaluation = evaluation;
        this.measures = measures;
        foreach (var judgement in judgements)
        {
            this.judgements[model.IndexOf(judgement.Figure)] = judgement;
        }
    }

    public ScoringModel Model { get; }

    public Plan Plan => Model.Plan;

    public Methodology Methodology => Model.Methodology;

    /// <summary>Number of figures.</summary>
    public int Count => Model.Count;

    /// <summary>Values by index: assignments in the plan's order, then objectives, units, views, blocks and sheets, the body.</summary>
    public ReadOnlySpan<FigureValue> Values => evaluation.Values;

    /// <summary>All figures, in the order of <see cref="Values"/>.</summary>
    public IEnumerable<Figure> Figures
    {
        get
        {
            for (var node = 0; node < Count; node++)
            {
                yield return At(node);
            }
        }
    }

    /// <summary>The figure named; null when there is none such.</summary>
    public Figure? Find(FigureRef figure)
    {
        var node = Model.IndexOf(figure);
        return node < 0 ? null : At(node);
    }

    /// <summary>What lies behind an assignment's score; null when the figure is not an assignment's.</summary>
    public RowFacts? FactsOf(FigureRef figure)
    {
        var node = Model.IndexOf(figure);
        return node < 0 || node >= Model.Rows.Length ? null : FactsAt(node);
    }

    /// <summary>
    /// A result of an assignment's indicator as a figure, in the target's unit where there is one: also a result that does not count, of another day or
    /// an earlier year. Null when it is no figure.
    /// </summary>
    public decimal? ResultOf(FigureRef assignment, MeasureEntry entry)
    {
        var node = Model.IndexOf(assignment);
        if (node < 0 || node >= Model.Rows.Length)
        {
            return null;
        }

        var row = Model.Rows[node];
        var read = MeasuresInForce.Read(entry, row.Indicator, row.Target, Plan.Cycle);
        return row.Target is null ? (read.Value as NumberValue)?.Quantity.Value
            : RowMatcher.Of(row, read) is { Kind: MatchKind.Figures or MatchKind.Share } match ? Exact.Settle(match.Result)
            : null;
    }

    /// <summary>How a figure is rounded to be printed.</summary>
    public Rounding RoundingOf(FigureRef figure)
    {
        var node = Model.IndexOf(figure);
        return (
                node < 0 ? null
                : node < Model.Rows.Length ? Model.Rows[node].Rule?.Rounding
                : Model.AggregateAt(node)!.Rule?.PrintRounding
            ) ?? Rounding.HalfUp2;
    }

    /// <summary>How a figure was made; null when there is none such.</summary>
    public Derivation? Explain(FigureRef figure)
    {
        var node = Model.IndexOf(figure);
        return node < 0 ? null : evaluation.Explain(node);
    }

    /// <summary>How every figure was made, in the order of <see cref="Values"/>.</summary>
    public IEnumerable<Derivation> ExplainAll()
    {
        for (var node = 0; node < Count; node++)
        {
            yield return evaluation.Explain(node);
        }
    }

    /// <summary>A place to try other scores in.</summary>
    internal WhatIf WhatIf() => evaluation.WhatIf();

    private Figure At(int node)
    {
        var reference = Model.RefOf(node);
        if (Model.AggregateAt(node) is { } aggregate)
        {
            return new Figure
            {
                Ref = reference,
                PrintedCode = aggregate.PrintedCode,
                Name = aggregate.Name,
                Level = aggregate.Level,
                Parent = aggregate.Parent,
                Value = Values[node],
                Rating = Ratings.Of(aggregate, Values, Values[node]),
                Judgement = judgements.GetValueOrDefault(node),
                Override = evaluation.OverrideOf(node),
            };
        }

        var row = Model.Rows[node];
        return new Figure
        {
            Ref = reference,
            PrintedCode = row.Indicator.PrintedCode,
            Name = row.Indicator.Name,
            Level = "Indicatore",
            Parent = row.Assignment.Owner,
            Value = Values[node],
            Judgement = judgements.GetValueOrDefault(node),
            Override = evaluation.OverrideOf(node),
        };
    }

    private RowFacts FactsAt(int node)
    {
        var row = Model.Rows[node];
        var facts = new RowFacts
        {
            Assignment = row.Assignment,
            Indicator = row.Indicator,
            TargetEntry = row.Entry,
            TargetReading = row.Reading,
            Target = row.Target,
            Measure = measures.ByIndicator[row.IndicatorIndex],
            Unit = row.Target is ThresholdTarget { Quantity.Unit: { IsNone: false } unit } ? unit : row.Indicator.Unit,
            Rule = row.Rule,
        };
        if (row.Target is null || facts.Measure is null)
        {
            return facts;
        }

        try
        {
            return Compared(facts, evaluation.MatchAt(node));
        }
        catch (OverflowException)
        {
            return facts;
        }
    }

    private RowFacts Compared(RowFacts facts, in Match match) =>
        match.Kind switch
        {
            MatchKind.Figures or MatchKind.Share => facts with
            {
                Result = Exact.Settle(match.Result),
                Asked = match.Target,
                Variance = Methodology.VarianceRounding.Apply(match.Result - match.Target),
            },
            MatchKind.Days => facts with { Variance = match.Done.DayNumber - match.Due.DayNumber, Unit = UnitOfMeasure.Days },
            _ => facts,
        };
}
