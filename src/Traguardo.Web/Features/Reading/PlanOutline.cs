// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Reading;

/// <summary>The tree of a plan with what was found of each objective and indicator, in reading order: codes sort as people sort them.</summary>
public sealed class PlanOutline
{
    private readonly Scorecard card;
    private readonly Dictionary<string, ObjectiveNode> byCode = new(StringComparer.Ordinal);
    private readonly ILookup<string, Objective> children;
    private readonly ILookup<string, IndicatorRow> rowsByOwner;

    private PlanOutline(Scorecard card)
    {
        this.card = card;
        var indicators = card.Plan.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        children = card.Plan.Objectives.ToLookup(objective => objective.Parent ?? "", StringComparer.Ordinal);
        rowsByOwner = card
            .Figures.TakeWhile(figure => figure.Ref.Kind == FigureKind.Indicator)
            .Select(figure => IndicatorRow.Of(card, figure, indicators[figure.Ref.Code]))
            .ToLookup(row => row.Ref.Owner ?? "", StringComparer.Ordinal);
        Rows = [.. rowsByOwner.SelectMany(rows => rows)];
        Roots = Nodes("");
    }

    /// <summary>The objectives at the top.</summary>
    public IReadOnlyList<ObjectiveNode> Roots { get; }

    /// <summary>All assignments of indicators, those of sheets too.</summary>
    public IReadOnlyList<IndicatorRow> Rows { get; }

    public static PlanOutline Of(CycleFigures figures) => new(figures.Outcomes);

    /// <summary>An objective with what lies below it; null when there is none such.</summary>
    public ObjectiveNode? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The indicators of an objective or a sheet, in order.</summary>
    public IReadOnlyList<IndicatorRow> RowsOf(string owner) =>
        [.. rowsByOwner[owner].OrderBy(row => row.Code, NaturalOrder.Instance).ThenBy(row => row.Ref.Code, NaturalOrder.Instance)];

    /// <summary>The objectives above one, from the top, itself left out.</summary>
    public IReadOnlyList<ObjectiveNode> Above(ObjectiveNode node)
    {
        var path = new List<ObjectiveNode>();
        for (var above = node.Objective.Parent; above is { Length: > 0 } && Find(above) is { } parent; above = parent.Objective.Parent)
        {
            path.Insert(0, parent);
        }

        return path;
    }

    private List<ObjectiveNode> Nodes(string parent) =>
        [
            .. children[parent]
                .OrderBy(objective => objective.PrintedCode ?? objective.Code, NaturalOrder.Instance)
                .ThenBy(objective => objective.Code, NaturalOrder.Instance)
                .Select(Node),
        ];

    private ObjectiveNode Node(Objective objective)
    {
        var figure = card.Find(new FigureRef(FigureKind.Objective, objective.Code))!;
        var (rows, below) = (RowsOf(objective.Code), Nodes(objective.Code));
        var node = new ObjectiveNode(
            objective,
            figure,
            Look.Of(card, figure),
            rows,
            below,
            below.Aggregate(Tally.Of(rows), (tally, child) => tally + child.Tally)
        );
        byCode[objective.Code] = node;
        return node;
    }
}

/// <summary>An objective in the tree.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Look">The figure as shown.</param>
/// <param name="Rows">Its own indicators, in order.</param>
/// <param name="Children">The objectives directly below, in order.</param>
/// <param name="Tally">How its indicators and those of all below came out.</param>
public sealed record ObjectiveNode(
    Objective Objective,
    Figure Figure,
    Look Look,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<ObjectiveNode> Children,
    Tally Tally
)
{
    /// <summary>Code as documents print it.</summary>
    public string Code => Objective.PrintedCode ?? Objective.Code;

    /// <summary>Itself and all below, each before what lies below it.</summary>
    public IEnumerable<ObjectiveNode> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}
