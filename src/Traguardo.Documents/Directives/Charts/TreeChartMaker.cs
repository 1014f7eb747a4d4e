// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Language;
using Traguardo.Documents.Sources;

namespace Traguardo.Documents.Directives.Charts;

/// <summary>The performance tree as a picture.</summary>
internal static class TreeChartMaker
{
    public static Chart? Make(Call call)
    {
        var depth = (int)(call.Number("fino-a") ?? int.MaxValue);
        var roots = call.Scope.Objective is { } around ? [around] : call.Index.Roots;
        if (roots.Count == 0)
        {
            return null;
        }

        return new TreeChart([.. roots.Select(root => NodeOf(call, root, depth))])
        {
            Title = "Albero della performance",
            Description = DescriptionOf(call, roots, depth),
        };
    }

    private static TreeChartNode NodeOf(Call call, ObjectiveItem item, int depth) =>
        new(
            item.Code,
            item.Objective.Title,
            Print.Score(call.Index, item.Figure),
            item.Figure.PrintedRating ?? Print.State(item.Objective.State, reason: null),
            Print.ToneOf(call.Index, item.Figure),
            depth > 1 ? [.. item.Children.Select(child => NodeOf(call, child, depth - 1))] : []
        );

    private static string DescriptionOf(Call call, IReadOnlyList<ObjectiveItem> roots, int depth)
    {
        var levels = call
            .Index.Plan.Levels.Take(depth)
            .Select(level =>
                (level.Name, Count: roots.SelectMany(root => root.WithDescendants()).Count(item => item.Objective.Level == level.Name))
            )
            .Where(level => level.Count > 0)
            .Select(level => $"{level.Name}: {level.Count}")
            .ToList();
        return $"Dall'alto: {Italian.List(levels)}. Ogni riquadro porta codice, titolo, risultato e giudizio; gli stessi dati sono nelle tabelle del documento.";
    }
}
