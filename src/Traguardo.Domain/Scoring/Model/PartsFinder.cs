// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>Finds what each component of a rule takes in.</summary>
internal sealed class PartsFinder
{
    private readonly Plan plan;
    private readonly RowNode[] rows;
    private readonly IReadOnlyList<AggregateNode> aggregates;
    private readonly Dictionary<FigureRef, int> index;
    private readonly PlanTree tree;
    private readonly ILookup<string, int> rowsByOwner;
    private readonly ViewSelector selector;

    public PartsFinder(Plan plan, RowNode[] rows, IReadOnlyList<AggregateNode> aggregates, Dictionary<FigureRef, int> index)
    {
        this.aggregates = aggregates;
        this.plan = plan;
        this.rows = rows;
        this.index = index;
        tree = new PlanTree(plan);
        rowsByOwner = Enumerable.Range(0, rows.Length).ToLookup(i => rows[i].Assignment.Owner, StringComparer.Ordinal);
        selector = new ViewSelector(plan, tree, rows);
    }

    public int[] OwnRows(AggregateNode node) =>
        node.Kind switch
        {
            FigureKind.Objective or FigureKind.Sheet => [.. rowsByOwner[node.Code]],
            _ => [],
        };

    public ComponentParts Of(AggregateNode node, Component component)
    {
        var parts = Find(node, component).ToList();
        var nodes = parts.Select(part => part.Node).ToArray();
        var aspects = parts.Any(part => part.Aspect is not null) ? parts.Select(part => part.Aspect ?? component.Aspect).ToArray() : null;
        var inPlan = parts.Where(part => !IsOutside(part.Node)).ToList();
        return component.Mean == Mean.Weighted && inPlan.Any(part => part.Weight is not null)
            ? new ComponentParts(
                component,
                nodes,
                [.. parts.Select(part => part.Weight ?? 0)],
                inPlan.Any(part => part.Weight is null),
                aspects,
                MissingFigure(component)
            )
            : new ComponentParts(
                component,
                nodes,
                Weights: null,
                WeightsMissing: component.Mean == Mean.Weighted && inPlan.Count > 1,
                aspects,
                MissingFigure(component)
            );
    }

    /// <summary>True for rows and objectives that are not part of the plan in force: their weights are not asked for.</summary>
    private bool IsOutside(int node) =>
        node < rows.Length
            ? rows[node].FixedState is { } state && ElementStates.IsOutside(state)
            : aggregates[node - rows.Length].State is var element
                && ElementStates.Of(element) is { } aggregate
                && ElementStates.IsOutside(aggregate);

    private IEnumerable<Part> Find(AggregateNode node, Component component) =>
        component.Of switch
        {
            ComponentSource.OwnIndicators => RowParts(
                rowsByOwner[node.Kind == FigureKind.Block ? node.Parent! : node.Code].Where(i => InBlock(node, rows[i].Assignment.Block))
            ),
            ComponentSource.Children => ObjectiveParts(ChildrenOf(node), component, unit: null),
            ComponentSource.Objectives => ObjectiveParts(
                ObjectivesOf(node, component),
                component,
                node.Kind == FigureKind.Unit ? node.Code : null
            ),
            ComponentSource.Rows => RowParts(RowsOf(node, component)),
            ComponentSource.Units => UnitParts(node),
            ComponentSource.Selection => SelectionParts(node),
            ComponentSource.Blocks => BlockParts(node),
            ComponentSource.Lines => LineParts(node),
            _ => component
                .Figures.Where(f => index.ContainsKey(Plain(f.Figure)))
                .Select(f => new Part(index[Plain(f.Figure)], f.Weight, AspectOf(f.Figure))),
        };

    private IEnumerable<Objective> ChildrenOf(AggregateNode node) =>
        node.Kind == FigureKind.Objective ? tree.Children(node.Code) : tree.Roots;

    private IEnumerable<Objective> ObjectivesOf(AggregateNode node, Component component) =>
        node.Kind switch
        {
            FigureKind.Objective => tree.Descendants(node.Code),
            FigureKind.Unit => tree.ObjectivesOfUnit(node.Code, component.WithSubunits),
            _ => plan.Objectives,
        };

    private IEnumerable<int> RowsOf(AggregateNode node, Component component)
    {
        var owners =
            node.Kind == FigureKind.Objective ? tree.Descendants(node.Code).Prepend(tree.Find(node.Code)!) : ObjectivesOf(node, component);
        return owners.Where(o => AtLevel(component, o.Level)).SelectMany(o => rowsByOwner[o.Code]);
    }

    private IEnumerable<Part> RowParts(IEnumerable<int> found) => found.Select(i => new Part(i, rows[i].Assignment.Weight));

    private IEnumerable<Part> ObjectiveParts(IEnumerable<Objective> found, Component component, string? unit) =>
        found
            .Where(o => AtLevel(component, o.Level))
            .Select(o => new Part(index[new FigureRef(FigureKind.Objective, o.Code)], tree.WeightOf(o, unit)));

    private IEnumerable<Part> UnitParts(AggregateNode node) =>
        plan
            .Units.Where(u => node.Kind != FigureKind.Unit || string.Equals(u.Parent, node.Code, StringComparison.Ordinal))
            .Select(u => new Part(index[new FigureRef(FigureKind.Unit, u.Code)], Weight: null));

    private IEnumerable<Part> SelectionParts(AggregateNode node)
    {
        var view = plan.Views.First(v => string.Equals(v.Code, node.Code, StringComparison.Ordinal));
        return view.Of switch
        {
            ViewOf.Indicators => RowParts(selector.Rows(view)),
            ViewOf.Objectives => selector
                .Objectives(view)
                .Select(o => new Part(index[new FigureRef(FigureKind.Objective, o.Code)], tree.WeightOf(o, unit: null))),
            _ => selector.Units(view).Select(u => new Part(index[new FigureRef(FigureKind.Unit, u.Code)], Weight: null)),
        };
    }

    private IEnumerable<Part> BlockParts(AggregateNode node) =>
        plan
            .Blocks.Where(b => string.Equals(b.Sheet, node.Code, StringComparison.Ordinal))
            .Select(b => new Part(index[new FigureRef(FigureKind.Block, b.Code, b.Sheet)], b.Weight));

    private IEnumerable<Part> LineParts(AggregateNode node)
    {
        var sheet = node.Kind == FigureKind.Block ? node.Parent! : node.Code;
        var items = plan
            .SheetItems.Where(i =>
                string.Equals(i.Sheet, sheet, StringComparison.Ordinal) && InBlock(node, i.Block) && index.ContainsKey(Plain(i.Figure))
            )
            .Select(i => new Part(index[Plain(i.Figure)], i.Weight, AspectOf(i.Figure)));
        return RowParts(rowsByOwner[sheet].Where(i => InBlock(node, rows[i].Assignment.Block))).Concat(items);
    }

    private static bool InBlock(AggregateNode node, string? block) =>
        node.Kind != FigureKind.Block || string.Equals(block, node.Code, StringComparison.Ordinal);

    private static bool AtLevel(Component component, string level) =>
        component.Levels.Count == 0 || component.Levels.Any(l => string.Equals(l, level, StringComparison.OrdinalIgnoreCase));

    private static FigureRef Plain(FigureRef figure) => figure with { Aspect = FigureAspect.Score };

    private string? MissingFigure(Component component)
    {
        foreach (var named in component.Figures)
        {
            if (!index.ContainsKey(Plain(named.Figure)))
            {
                return FigureTokens.Kinds.Name(named.Figure.Kind) + " " + named.Figure.Code;
            }
        }

        return null;
    }

    /// <summary>The achievement where it is named; null leaves the choice to the component.</summary>
    private static FigureAspect? AspectOf(FigureRef figure) => figure.Aspect == FigureAspect.Achievement ? FigureAspect.Achievement : null;

    /// <summary>A figure taken in, with its weight and, where it is named, which of its figures.</summary>
    private readonly record struct Part(int Node, decimal? Weight, FigureAspect? Aspect = null);
}
