// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>Counts objectives by class: for tables, charts and sentences alike.</summary>
internal static class ClassCounts
{
    /// <summary>The classes given to some objective, from the best; empty when nothing is rated.</summary>
    public static ValueList<ChartClass> ClassesOf(CycleIndex index)
    {
        var given = index.Objectives.Select(item => item.Figure.PrintedRating).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var scales = index
            .Card.Methodology.Ratings.SelectMany(scale => scale.Classes.Reverse())
            .DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var known = scales.Where(one => given.Contains(one.Name)).Select(one => new ChartClass(one.Name, Tones.OfLight(one.Light)));
        var others = given
            .Where(name => !scales.Exists(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)))
            .Order(StringComparer.Ordinal)
            .Select(name => new ChartClass(name, Tone.None));
        return [.. known.Concat(others)];
    }

    /// <summary>A group for each level at which something is rated; of each, as many counts as classes.</summary>
    public static ValueList<DistributionGroup> ByLevel(CycleIndex index)
    {
        var classes = ClassesOf(index);
        return
        [
            .. index
                .Plan.Levels.Select(level =>
                    (
                        level.Name,
                        Items: index
                            .Objectives.Where(item => item.Objective.Level == level.Name && item.Figure.PrintedRating is not null)
                            .ToList()
                    )
                )
                .Where(level => level.Items.Count > 0)
                .Select(level => new DistributionGroup(level.Name, CountsOf(level.Items, classes))),
        ];
    }

    /// <summary>A group for each objective at the top: the ratings of all that is below it.</summary>
    public static ValueList<DistributionGroup> ByRoot(CycleIndex index)
    {
        var classes = ClassesOf(index);
        return
        [
            .. index
                .Roots.Select(root =>
                    (root, Items: root.WithDescendants().Skip(1).Where(item => item.Figure.PrintedRating is not null).ToList())
                )
                .Where(group => group.Items.Count > 0)
                .Select(group => new DistributionGroup(
                    Print.Named(group.root.Code, group.root.Objective.Title),
                    CountsOf(group.Items, classes)
                )),
        ];
    }

    private static ValueList<int> CountsOf(List<ObjectiveItem> items, ValueList<ChartClass> classes) =>
        [
            .. classes.Select(one =>
                items.Count(item => string.Equals(item.Figure.PrintedRating, one.Name, StringComparison.OrdinalIgnoreCase))
            ),
        ];
}
