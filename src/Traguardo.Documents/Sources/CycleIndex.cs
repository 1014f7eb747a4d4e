// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Sources;

/// <summary>
/// A cycle prepared for documents: the tree with its figures, and quick ways to what belongs to what. Objectives stand in the natural order of their codes,
/// indicators in the order in which the body lists them.
/// </summary>
internal sealed class CycleIndex
{
    private readonly Dictionary<string, ObjectiveItem> objectives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit> units;
    private readonly Dictionary<string, Act> acts = new(StringComparer.Ordinal);
    private readonly ILookup<string, IndicatorItem> bySheet;
    private readonly ILookup<string, TargetEntry> targets;
    private readonly ILookup<FigureRef, PriorFigure> priors;

    public CycleIndex(ReportSource source)
    {
        Source = source;
        units = Plan.Units.ToDictionary(unit => unit.Code, StringComparer.Ordinal);
        foreach (var act in Dossier.Acts)
        {
            acts.TryAdd(act.Code, act);
        }

        var byOwner = Card
            .Figures.Where(figure => figure.Ref.Kind == FigureKind.Indicator)
            .ToLookup(figure => figure.Ref.Owner ?? "", StringComparer.Ordinal);
        var children = Plan.Objectives.ToLookup(objective => objective.Parent ?? "", StringComparer.Ordinal);
        var responsibilities = Plan.Responsibilities.ToLookup(one => one.Objective, StringComparer.Ordinal);
        Roots = Build(parent: null, children, byOwner, responsibilities);
        var sheets = Plan.Sheets.Select(sheet => sheet.Code).ToHashSet(StringComparer.Ordinal);
        bySheet = byOwner
            .Where(group => sheets.Contains(group.Key))
            .SelectMany(group => group.Select(figure => Item(figure, objective: null)))
            .ToLookup(item => item.Assignment.Sheet ?? "", StringComparer.Ordinal);
        targets = Plan.Targets.ToLookup(target => target.Indicator, StringComparer.Ordinal);
        priors = Dossier.PriorFigures.ToLookup(prior => prior.Figure);
    }

    public ReportSource Source { get; }

    public CycleDossier Dossier => Source.Dossier;

    public Scorecard Card => Source.Card;

    /// <summary>The plan as it stood at the day.</summary>
    public Plan Plan => Card.Plan;

    public Cycle Cycle => Plan.Cycle;

    /// <summary>The objectives at the top.</summary>
    public IReadOnlyList<ObjectiveItem> Roots { get; }

    /// <summary>All objectives, each before what lies below it.</summary>
    public IEnumerable<ObjectiveItem> Objectives => Roots.SelectMany(root => root.WithDescendants());

    /// <summary>All indicators of objectives, in the order of the tree.</summary>
    public IEnumerable<IndicatorItem> Indicators => Objectives.SelectMany(objective => objective.Indicators);

    public ObjectiveItem? FindObjective(string code) =>
        objectives.GetValueOrDefault(code) ?? Objectives.FirstOrDefault(item => string.Equals(item.Code, code, StringComparison.Ordinal));

    public Unit? FindUnit(string? code) => code is null ? null : units.GetValueOrDefault(code);

    public Act? FindAct(string? code) => code is null ? null : acts.GetValueOrDefault(code);

    public IEnumerable<IndicatorItem> OfSheet(string sheet) => bySheet[sheet];

    /// <summary>An indicator where it is first assigned; null when there is none such.</summary>
    public IndicatorItem? FindIndicator(string code, string? owner = null) =>
        Indicators
            .Concat(bySheet.SelectMany(group => group))
            .FirstOrDefault(item =>
                (
                    string.Equals(item.Indicator.Code, code, StringComparison.Ordinal)
                    || string.Equals(item.Code, code, StringComparison.Ordinal)
                ) && (owner is null || string.Equals(item.Assignment.Owner, owner, StringComparison.Ordinal))
            );

    /// <summary>A target of an indicator for a period, that of its owner before the general one; null when there is none.</summary>
    public TargetEntry? TargetOf(IndicatorItem item, TargetPeriod period)
    {
        var all = targets[item.Indicator.Code].Where(target => target.Period == period && target.Variant is null).ToList();
        return all.Find(target => string.Equals(target.Owner, item.Assignment.Owner, StringComparison.Ordinal))
            ?? all.Find(target => target.Owner is null);
    }

    /// <summary>What earlier years said of a figure, in order of year. The past of an indicator is that of all its assignments.</summary>
    public IReadOnlyList<PriorFigure> Past(FigureRef figure, FigureAspect aspect)
    {
        var asked = figure with { Aspect = aspect };
        var found = priors[asked].Concat(figure.Owner is null ? [] : priors[asked with { Owner = null }]);
        return [.. found.OrderBy(prior => prior.Year)];
    }

    /// <summary>The indicators that a view takes in, where they are assigned; empty when there is no such view, or it takes in other things.</summary>
    public IEnumerable<IndicatorItem> OfView(string view) =>
        Card.Explain(new FigureRef(FigureKind.View, view)) is { } derivation
            ? derivation
                .Inputs.Where(input => input.Figure.Kind == FigureKind.Indicator)
                .Select(input => FindIndicator(input.Figure.Code, input.Figure.Owner))
                .OfType<IndicatorItem>()
            : [];

    /// <summary>Objectives in which a unit, or one below it, takes part.</summary>
    public IEnumerable<ObjectiveItem> ObjectivesOf(string unit)
    {
        var within = WithSubunits(unit);
        return Objectives.Where(objective => objective.Units.Any(part => within.Contains(part.Unit.Code)));
    }

    private HashSet<string> WithSubunits(string unit)
    {
        var found = new HashSet<string>(StringComparer.Ordinal) { unit };
        while (Plan.Units.Any(one => one.Parent is { } parent && found.Contains(parent) && found.Add(one.Code))) { }

        return found;
    }

    private List<ObjectiveItem> Build(
        ObjectiveItem? parent,
        ILookup<string, Objective> children,
        ILookup<string, Figure> byOwner,
        ILookup<string, Responsibility> responsibilities
    )
    {
        var built = new List<ObjectiveItem>();
        foreach (
            var objective in children[parent?.Objective.Code ?? ""]
                .OrderBy(one => one.PrintedCode ?? one.Code, NaturalOrder.Instance)
                .ThenBy(one => one.Code, NaturalOrder.Instance)
        )
        {
            var item = new ObjectiveItem
            {
                Objective = objective,
                Figure = Card.Find(new FigureRef(FigureKind.Objective, objective.Code))!,
                Parent = parent,
                Units = [.. responsibilities[objective.Code].Select(one => (units[one.Unit], one.Weight))],
            };
            objectives[objective.Code] = item;
            foreach (var figure in byOwner[objective.Code])
            {
                item.Add(Item(figure, item));
            }

            foreach (var child in Build(item, children, byOwner, responsibilities))
            {
                item.Add(child);
            }

            built.Add(item);
        }

        return built;
    }

    private IndicatorItem Item(Figure figure, ObjectiveItem? objective)
    {
        var facts = Card.FactsOf(figure.Ref)!;
        return new IndicatorItem
        {
            Ref = figure.Ref,
            Figure = figure,
            Facts = facts,
            Verdict = Verdict.Of(figure, facts),
            Objective = objective,
        };
    }
}
