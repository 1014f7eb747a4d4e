// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.PerformanceTree;

/// <summary>The tree as nested rectangles. What has no weight among siblings that have one is not in force and is not drawn; siblings without weights are equal.</summary>
internal sealed class MapBuilder(Situation situation)
{
    private const decimal Whole = 100;

    public TreeMapData Build() => new("Albero della performance", [.. Weighed([.. situation.Outline.Roots.Select(Branch)], Whole)]);

    private (TreeMapNode Node, decimal? Weight) Branch(ObjectiveNode node)
    {
        var (own, children) = SharesOf(node);
        // An objective measured by one indicator looks like it: two frames around one figure would take the room of the figure
        var only = node is { Children.Count: 0, Rows: [var row] } ? row : null;
        var look = node.Look.Word.Length > 0 || only is null ? node.Look : only.Look;
        return (
            new TreeMapNode(
                node.Code,
                node.Objective.Title,
                Weight: 0,
                node.Look.Score,
                look.Word.Length > 0 ? look.Word : "senza giudizio",
                look.Tone,
                only is not null
                    ? []
                    : [.. Weighed([.. node.Rows.Select(Leaf)], own), .. Weighed([.. node.Children.Select(Branch)], children)],
                situation.Links.Objective(node.Objective.Code)
            ),
            node.Objective.State == ElementState.Active ? WeightOf(node.Objective) : 0
        );
    }

    /// <summary>Its own weight, or those of the units that share it.</summary>
    private decimal? WeightOf(Objective objective)
    {
        var shares = situation.Plan.Responsibilities.Where(row => row.Objective == objective.Code && row.Weight is not null).ToList();
        return shares.Count > 0 ? shares.Sum(row => row.Weight) : objective.Weight;
    }

    private (TreeMapNode Node, decimal? Weight) Leaf(IndicatorRow row) =>
        (
            new TreeMapNode(
                row.Code,
                row.Indicator.Name,
                Weight: 0,
                row.Look.Score,
                row.Look.Word,
                row.Look.Tone,
                [],
                situation.Links.Indicator(row.Ref.Code, row.Ref.Owner)
            ),
            row.IsInForce ? row.Facts.Assignment.Weight : 0
        );

    /// <summary>How much of an objective its own indicators and the objectives below it take: as the methodology blends them, else half and half.</summary>
    private (decimal Own, decimal Children) SharesOf(ObjectiveNode node)
    {
        if (node.Rows.Count == 0 || node.Children.Count == 0)
        {
            return (Whole, Whole);
        }

        var rule = situation.Figures.Methodology?.Levels.FirstOrDefault(one => one.AppliesTo.Contains(node.Objective.Level));
        var own = rule?.Components.Where(part => part.Of == ComponentSource.OwnIndicators).Sum(part => part.Share) ?? 0;
        return own is > 0 and < Whole ? (own, Whole - own) : (Whole / 2, Whole / 2);
    }

    /// <summary>Brings siblings to a common sum, so that groups of siblings compare.</summary>
    private static IEnumerable<TreeMapNode> Weighed(IReadOnlyList<(TreeMapNode Node, decimal? Weight)> siblings, decimal sum)
    {
        var isWeighted = siblings.Any(sibling => sibling.Weight > 0);
        decimal Of(decimal? weight) =>
            isWeighted ? weight ?? 0
            : weight is 0 ? 0
            : 1;
        var total = siblings.Sum(sibling => Of(sibling.Weight));
        return siblings.Select(sibling =>
            sibling.Node with
            {
                Weight = total == 0 ? 0 : Rounding.HalfUp2.Apply(Of(sibling.Weight) * sum / total),
            }
        );
    }
}
