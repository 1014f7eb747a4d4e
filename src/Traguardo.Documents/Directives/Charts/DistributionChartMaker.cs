// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Directives.Charts;

/// <summary>How many objectives are in which class.</summary>
internal static class DistributionChartMaker
{
    public static Chart? Make(Call call)
    {
        var classes = ClassCounts.ClassesOf(call.Index);
        var groups = call.Text("per") is "cima" ? ClassCounts.ByRoot(call.Index) : ClassCounts.ByLevel(call.Index);
        return classes.Count == 0 || groups.Count == 0
            ? null
            : new DistributionChart(classes, groups)
            {
                Title = call.Text("titolo") ?? "Obiettivi per giudizio",
                Description =
                    string.Join(
                        "; ",
                        groups.Select(group =>
                            group.Label + ": " + string.Join(", ", classes.Select((one, i) => $"{one.Name} {group.Counts[i]}"))
                        )
                    ) + ".",
            };
    }
}
