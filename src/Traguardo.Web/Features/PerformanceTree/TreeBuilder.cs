// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Web.Components.Structure;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Features.Units;

namespace Traguardo.Web.Features.PerformanceTree;

/// <summary>
/// Makes the branches of the tree that a filter leaves: what was found, what lies above it, and what lies below an objective that was found.
/// Without a filter the whole tree, open at its top.
/// </summary>
internal sealed class TreeBuilder
{
    private readonly Situation situation;
    private readonly TreeFilter.Finder? finder;

    private TreeBuilder(Situation situation, TreeFilter filter)
    {
        this.situation = situation;
        finder = filter.IsEmpty ? null : filter.Prepare(situation.Figures.Kept(UnitOutline.Of).Find(filter.Unit));
    }

    /// <summary>How many elements were found.</summary>
    private int Found { get; set; }

    public static (IReadOnlyList<TreeNode> Roots, int Found) Build(Situation situation, TreeFilter filter)
    {
        var builder = new TreeBuilder(situation, filter);
        var roots = situation
            .Outline.Roots.Select(root => builder.Branch(root, isInside: false, depth: 0))
            .OfType<TreeNode>()
            .Concat(situation.Plan.Sheets.Select(builder.Sheet).OfType<TreeNode>())
            .ToList();
        return (roots, builder.Found);
    }

    private TreeNode? Branch(ObjectiveNode node, bool isInside, int depth)
    {
        var isFound = finder?.Finds(node) ?? false;
        Found += isFound ? 1 : 0;
        var rows = node.Rows.Select(row => Leaf(row, isInside || isFound)).OfType<TreeNode>();
        var below = node.Children.Select(child => Branch(child, isInside || isFound, depth + 1)).OfType<TreeNode>();
        var children = rows.Concat(below).ToList();
        return finder is not null && !isFound && !isInside && children.Count == 0
            ? null
            : new TreeNode(
                node.Code,
                node.Objective.Title,
                situation.Links.Objective(node.Objective.Code),
                node.Look.Score,
                node.Look.Word.Length > 0 ? node.Look.Word : null,
                node.Look.Tone,
                Detail(node.Objective.Level, node.Objective.Weight),
                children,
                finder is null ? depth == 0 : children.Exists(HasMatch),
                isFound
            );
    }

    private TreeNode? Leaf(IndicatorRow row, bool isInside)
    {
        var isFound = finder?.Finds(row) ?? false;
        Found += isFound ? 1 : 0;
        return finder is not null && !isFound && !isInside
            ? null
            : new TreeNode(
                row.Code,
                row.Indicator.Name,
                situation.Links.Indicator(row.Ref.Code, row.Ref.Owner),
                row.Look.Score,
                row.Look.Word,
                row.Look.Tone,
                Detail("indicatore", row.Facts.Assignment.Weight),
                [],
                IsMatch: isFound
            );
    }

    /// <summary>A sheet with indicators of its own, which no objective has; null when it has none, or none is left.</summary>
    private TreeNode? Sheet(Domain.Planning.Sheet sheet)
    {
        var rows = situation.Outline.RowsOf(sheet.Code).Select(row => Leaf(row, isInside: false)).OfType<TreeNode>().ToList();
        return rows.Count == 0
            ? null
            : new TreeNode(
                sheet.Code,
                sheet.Title,
                situation.Links.Sheet(sheet.Code),
                null,
                null,
                default,
                "scheda",
                rows,
                finder is not null
            );
    }

    private static bool HasMatch(TreeNode node) => node.IsMatch || node.Children.Any(HasMatch);

    private static string Detail(string kind, decimal? weight) => weight is { } given ? $"{kind}, peso {ItalianNumber.Print(given)}" : kind;
}
