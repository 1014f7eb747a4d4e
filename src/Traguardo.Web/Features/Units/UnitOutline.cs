// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Units;

/// <summary>The tree of a body's units with their figures and with what they answer for.</summary>
public sealed class UnitOutline
{
    private readonly Scorecard card;
    private readonly PlanOutline plan;
    private readonly Dictionary<string, UnitNode> byCode = new(StringComparer.Ordinal);

    private UnitOutline(CycleFigures figures)
    {
        card = figures.Outcomes;
        plan = figures.Kept(PlanOutline.Of);
        Roots = Nodes(parent: "");
        All = [.. Roots.SelectMany(root => root.WithDescendants())];
    }

    /// <summary>The units at the top, in the plan's order.</summary>
    public IReadOnlyList<UnitNode> Roots { get; }

    /// <summary>All units, each before those in it.</summary>
    public IReadOnlyList<UnitNode> All { get; }

    public static UnitOutline Of(CycleFigures figures) => new(figures);

    /// <summary>A unit; null when there is none such.</summary>
    public UnitNode? Find(string code) => byCode.GetValueOrDefault(code);

    private List<UnitNode> Nodes(string parent) => [.. card.Plan.Units.Where(unit => (unit.Parent ?? "") == parent).Select(Node)];

    private UnitNode Node(Unit unit)
    {
        var figure = card.Find(new FigureRef(FigureKind.Unit, unit.Code))!;
        var inside = UnitScope.WithParts(card.Plan, [unit.Code]);
        var objectives = card
            .Plan.Responsibilities.Where(row => inside.Contains(row.Unit))
            .Select(row => row.Objective)
            .ToHashSet(StringComparer.Ordinal);
        var indicators = UnitScope.IndicatorsOf(card.Plan, [unit.Code]);
        var sheets = card
            .Plan.Sheets.Where(sheet => sheet.Unit is { } of && inside.Contains(of))
            .Select(sheet => sheet.Code)
            .ToHashSet(StringComparer.Ordinal);
        var node = new UnitNode(
            unit,
            figure,
            Look.Of(card, figure),
            [.. plan.Roots.SelectMany(root => root.WithDescendants()).Where(objective => objectives.Contains(objective.Objective.Code))],
            [
                .. plan.Rows.Where(row =>
                    objectives.Contains(row.Ref.Owner ?? "")
                    || sheets.Contains(row.Ref.Owner ?? "")
                    || (row.Indicator.Owner is { } owner && inside.Contains(owner) && indicators.Contains(row.Ref.Code))
                ),
            ],
            Nodes(unit.Code)
        );
        byCode[unit.Code] = node;
        return node;
    }
}

/// <summary>A unit with what it and the units in it answer for.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Figure">Its figure.</param>
/// <param name="Look">The figure as shown.</param>
/// <param name="Objectives">Objectives in which it takes part, in reading order.</param>
/// <param name="Rows">Indicators of those objectives, of its sheets, and those that it answers for itself.</param>
/// <param name="Children">The units in it.</param>
public sealed record UnitNode(
    Unit Unit,
    Figure Figure,
    Look Look,
    IReadOnlyList<ObjectiveNode> Objectives,
    IReadOnlyList<IndicatorRow> Rows,
    IReadOnlyList<UnitNode> Children
)
{
    /// <summary>How its indicators came out.</summary>
    public Tally Tally { get; } = Tally.Of(Rows);

    /// <summary>Itself and all units in it, each before its parts.</summary>
    public IEnumerable<UnitNode> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}
