// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>
/// A plan and a methodology made ready for scoring at a day: targets read, rules chosen, every figure with the list of its parts. It is immutable
/// and can score any number of measure sets. Figures have an index: rows (assignments) first, then everything that is made from others.
/// </summary>
public sealed class ScoringModel
{
    private readonly Dictionary<FigureRef, int> index;

    internal ScoringModel(
        Plan plan,
        Methodology methodology,
        DateOnly day,
        RowNode[] rows,
        AggregateNode[] aggregates,
        Dictionary<FigureRef, int> index
    )
    {
        Plan = plan;
        Methodology = methodology;
        Day = day;
        Rows = rows;
        Aggregates = aggregates;
        this.index = index;
        Order = EvaluationOrder.Of(Count, PartsOf);
        Refs = [.. Enumerable.Range(0, rows.Length + aggregates.Length).Select(Name)];
        States = [.. Enum.GetValues<MeasureState>().Select(state => StateRules.Of(methodology, state))];
    }

    public Plan Plan { get; }

    public Methodology Methodology { get; }

    /// <summary>The day whose targets are in force; never after the cycle's end.</summary>
    public DateOnly Day { get; }

    /// <summary>Number of figures.</summary>
    public int Count => Rows.Length + Aggregates.Length;

    /// <summary>Order of evaluation when no result is another figure.</summary>
    internal EvaluationOrder Order { get; }

    internal RowNode[] Rows { get; }

    internal AggregateNode[] Aggregates { get; }

    /// <summary>Names of the figures, by index.</summary>
    private FigureRef[] Refs { get; }

    /// <summary>Rules of the states, by state.</summary>
    internal StateRule[] States { get; }

    /// <param name="asOf">The day to look at; null for the cycle's reference date, or its end. Days after the end mean the end.</param>
    public static ScoringModel Prepare(Plan plan, Methodology methodology, DateOnly? asOf = null)
    {
        var day = asOf ?? plan.Cycle.UsualDay;
        return new ModelBuilder(plan, methodology, day < plan.Cycle.End ? day : plan.Cycle.End).Build();
    }

    /// <summary>Index of a figure, its aspect apart; -1 when the plan has none such. An indicator assigned once needs no owner.</summary>
    internal int IndexOf(FigureRef figure) => index.GetValueOrDefault(figure with { Aspect = FigureAspect.Score }, -1);

    internal AggregateNode? AggregateAt(int node) => node < Rows.Length ? null : Aggregates[node - Rows.Length];

    internal FigureRef RefOf(int node) => Refs[node];

    /// <summary>The figures that the plan and the methodology make a figure from; none for a row, or for what has no place in the plan in force.</summary>
    internal int[] PartsOf(int node) =>
        AggregateAt(node) is not { } aggregate || ElementStates.Of(aggregate.State) is not null ? []
        : aggregate.Components is [var only] ? only.Nodes
        : [.. aggregate.Components.SelectMany(component => component.Nodes)];

    private FigureRef Name(int node) =>
        AggregateAt(node) is { } aggregate
            ? new FigureRef(aggregate.Kind, aggregate.Code, aggregate.Kind == FigureKind.Block ? aggregate.Parent : null)
            : new FigureRef(FigureKind.Indicator, Rows[node].Indicator.Code, Rows[node].Assignment.Owner);
}
