// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>
/// Tables with a column, or a few, for each level of the tree, and cells that reach over the rows of all that is below them: the performance tree, the
/// cruscotto. A row is the way from the top to a leaf.
/// </summary>
internal static class PathTable
{
    /// <summary>Fewest rows over which the narrow text of the upper levels stands upright.</summary>
    private const int RowsToTurn = 4;

    public static TableDefinition Tree { get; } =
        new FixedTable(
            "albero",
            "l'albero della performance: una colonna per livello, con il giudizio di ogni obiettivo",
            call => Make(call, withIndicators: false)
        )
        {
            Parameters = [TopParameter, DepthParameter],
        };

    public static TableDefinition Dashboard { get; } =
        new FixedTable(
            "cruscotto",
            "il cruscotto: per ogni livello titolo, peso e risultato, poi indicatore, target, risultato e percentuale; celle unite, meglio in orizzontale",
            call => Make(call, withIndicators: true)
        )
        {
            Parameters = [TopParameter],
        };

    private static Parameter TopParameter =>
        new("da", ParameterKind.Number, "il livello da cui cominciare, contato dall'alto (1 se non si dice altro)");

    private static Parameter DepthParameter => new("fino-a", ParameterKind.Number, "il livello a cui fermarsi, contato dall'alto");

    private static Table? Make(Call call, bool withIndicators)
    {
        var top = Math.Max(1, (int)(call.Number("da") ?? 1)) - 1;
        var levels = call.Index.Plan.Levels.Count;
        var depth = withIndicators ? levels : Math.Clamp((int)(call.Number("fino-a") ?? levels), 1, Math.Max(1, levels));
        var roots = call.Scope.Objective is { } around ? [around] : call.Index.Roots;
        var paths = roots
            .SelectMany(root => Paths(root, withIndicators, depth))
            .Select(path => path with { Nodes = [.. path.Nodes.Skip(top)] })
            .ToList();
        paths.RemoveAll(path => path.Nodes.Count == 0);
        if (paths.Count == 0)
        {
            return null;
        }

        var shape = new PathShape(call, paths, withIndicators);
        var rows = paths.Select(_ => new List<TableCell>()).ToList();
        for (var level = 0; level < shape.Depth; level++)
        {
            for (var row = 0; row < paths.Count; )
            {
                var node = paths[row].At(level);
                var span = SpanAt(paths, row, level);
                rows[row]
                    .AddRange(
                        node is null
                            ? shape.Blank(level)
                            : shape.CellsOf(node, level, span, isTurned: span >= RowsToTurn && shape.IsTurned(level))
                    );
                row += span;
            }
        }

        for (var row = 0; row < paths.Count && withIndicators; row++)
        {
            rows[row].AddRange(shape.CellsOf(paths[row].Indicator));
        }

        return new Table
        {
            Caption = call.Text("titolo"),
            Columns = shape.Columns,
            Header = [new TableRow(shape.Header)],
            Rows = [.. rows.Select(cells => new TableRow([.. cells]))],
        };
    }

    /// <summary>Rows from this one on that go through the same node of a level; one where there is none.</summary>
    private static int SpanAt(List<TreePath> paths, int row, int level)
    {
        var node = paths[row].At(level);
        var span = 1;
        while (node is not null && row + span < paths.Count && ReferenceEquals(paths[row + span].At(level), node))
        {
            span++;
        }

        return span;
    }

    /// <summary>The ways down from a node: to its indicators and to those below it, or to the leaves of the tree.</summary>
    private static IEnumerable<TreePath> Paths(ObjectiveItem node, bool withIndicators, int depth)
    {
        var own = withIndicators ? node.Indicators.Select(indicator => new TreePath([node], indicator)).ToList() : [];
        var below = (depth > 1 ? node.Children : [])
            .SelectMany(child => Paths(child, withIndicators, depth - 1))
            .Select(path => path with { Nodes = [node, .. path.Nodes] })
            .ToList();
        return own.Count + below.Count == 0 ? [new TreePath([node], Indicator: null)] : own.Concat(below);
    }
}

/// <summary>A way from the top of the tree to an indicator or a leaf.</summary>
internal sealed record TreePath(IReadOnlyList<ObjectiveItem> Nodes, IndicatorItem? Indicator)
{
    public ObjectiveItem? At(int level) => level < Nodes.Count ? Nodes[level] : null;
}
