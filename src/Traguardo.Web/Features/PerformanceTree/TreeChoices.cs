// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Features.Units;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.PerformanceTree;

/// <summary>What the filters of the tree can be set to: what there is in the plan.</summary>
public sealed class TreeChoices
{
    private TreeChoices(CycleFigures figures)
    {
        var outline = figures.Kept(PlanOutline.Of);
        var nodes = outline.Roots.SelectMany(root => root.WithDescendants()).ToList();
        Units = [.. figures.Kept(UnitOutline.Of).All.Select(unit => new Choice(unit.Unit.Code, $"{unit.Unit.Code} {unit.Unit.Name}"))];
        Tags = Words(nodes.SelectMany(node => node.Objective.Tags).Concat(outline.Rows.SelectMany(row => row.Indicator.Tags)));
        States = Words(
            outline
                .Rows.Where(row => row.Figure.PrintedRating is null)
                .Select(row => row.Look.Word)
                .Concat(nodes.Where(node => node.Figure.PrintedRating is null).Select(node => node.Look.Word))
        );
        Ratings = Words(nodes.Select(node => node.Figure.PrintedRating).OfType<string>());
    }

    public IReadOnlyList<Choice> Units { get; }

    public IReadOnlyList<Choice> Tags { get; }

    public IReadOnlyList<Choice> States { get; }

    public IReadOnlyList<Choice> Ratings { get; }

    public static TreeChoices Of(CycleFigures figures) => new(figures);

    private static List<Choice> Words(IEnumerable<string> words) =>
        [
            .. words
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(NaturalOrder.Instance)
                .Select(word => new Choice(word, word)),
        ];
}
