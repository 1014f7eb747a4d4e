// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Objectives and units are trees, and levels go down along them.</summary>
internal sealed class TreeChecks(Plan plan, FindingList findings)
{
    /// <summary>Levels of nesting that no plan comes near: more is a mistake in a file, and makes scores that nobody can follow.</summary>
    private const int DeepestTree = 50;

    public void Run()
    {
        var ringed = CheckTree(
            [.. plan.Objectives.Select(objective => (objective.Code, objective.Parent))],
            new(DossierTable.Objectives, -1, nameof(Objective.Parent)),
            "Gli obiettivi stanno uno sotto l'altro in cerchio",
            "L'obiettivo"
        );
        CheckTree(
            [.. plan.Units.Select(unit => (unit.Code, unit.Parent))],
            new(DossierTable.Units, -1, nameof(Unit.Parent)),
            "Le unità organizzative stanno una dentro l'altra in cerchio",
            "L'unità organizzativa"
        );
        CheckLevels(ringed);
    }

    /// <returns>The rows that are in a ring.</returns>
    private HashSet<int> CheckTree((string Code, string? Parent)[] rows, Place table, string ring, string element)
    {
        var rowOf = FirstRows(rows.Select(row => row.Code));
        var parents = Array.ConvertAll(rows, row => row.Parent is { } parent ? rowOf.GetValueOrDefault(parent, -1) : -1);
        var ringed = CheckRings(rows, parents, table, ring);
        CheckDepth(rows, parents, ringed, table, element);
        return ringed;
    }

    /// <summary>Says the first row that lies too deep, if there is one; all that are below it are as well.</summary>
    private void CheckDepth((string Code, string? Parent)[] rows, int[] parents, HashSet<int> ringed, Place table, string element)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            var above = 0;
            for (var next = parents[row]; next >= 0 && !ringed.Contains(next) && above < DeepestTree; next = parents[next])
            {
                above++;
            }

            if (above >= DeepestTree)
            {
                findings.Error(
                    FindingCode.DeepTree,
                    table with
                    {
                        Row = row,
                    },
                    $"{element} «{rows[row].Code}» sta sotto almeno {DeepestTree} livelli.",
                    rows[row].Parent,
                    $"al massimo {DeepestTree} livelli, uno sotto l'altro"
                );
                return;
            }
        }
    }

    /// <summary>Follows each row's parents; a path that comes back to itself is a ring, said once, from its first row.</summary>
    /// <returns>The rows that are in a ring.</returns>
    private HashSet<int> CheckRings((string Code, string? Parent)[] rows, int[] parents, Place table, string message)
    {
        // 0 for a row not yet seen, otherwise the number of the path that met it first
        var pathOf = new int[rows.Length];
        var ringed = new HashSet<int>();
        for (var path = 1; path <= rows.Length; path++)
        {
            var row = path - 1;
            while (row >= 0 && pathOf[row] == 0)
            {
                pathOf[row] = path;
                row = parents[row];
            }

            if (row >= 0 && pathOf[row] == path)
            {
                var ring = RingFrom(row, parents);
                ringed.UnionWith(ring);
                var codes = string.Join(" → ", ring.Append(ring[0]).Select(member => rows[member].Code));
                findings.Error(
                    FindingCode.Ring,
                    table with
                    {
                        Row = ring[0],
                    },
                    $"{message}: {codes}.",
                    codes,
                    "almeno uno senza livello superiore"
                );
            }
        }

        return ringed;
    }

    /// <summary>The rows of a ring from its lowest one on.</summary>
    private static List<int> RingFrom(int row, int[] parents)
    {
        var ring = new List<int> { row };
        for (var next = parents[row]; next != row; next = parents[next])
        {
            ring.Add(next);
        }

        var lowest = ring.IndexOf(ring.Min());
        return [.. ring[lowest..], .. ring[..lowest]];
    }

    /// <summary>Levels go down, but for what is in a ring, where they cannot.</summary>
    private void CheckLevels(HashSet<int> ringed)
    {
        var depthOf = FirstRows(plan.Levels.Select(level => level.Name));
        var rowOf = FirstRows(plan.Objectives.Select(objective => objective.Code));
        for (var row = 0; row < plan.Objectives.Count; row++)
        {
            var child = plan.Objectives[row];
            if (
                !ringed.Contains(row)
                && child.Parent is { } code
                && rowOf.TryGetValue(code, out var above)
                && plan.Objectives[above] is var parent
                && depthOf.TryGetValue(parent.Level, out var parentDepth)
                && depthOf.TryGetValue(child.Level, out var childDepth)
                && childDepth <= parentDepth
            )
            {
                findings.Error(
                    FindingCode.LevelNotBelow,
                    new(DossierTable.Objectives, row, nameof(Objective.Level)),
                    $"L'obiettivo «{child.Code}» è al livello «{child.Level}», che non è inferiore al livello «{parent.Level}» "
                        + $"dell'obiettivo «{parent.Code}» che lo contiene.",
                    child.Level,
                    $"un livello inferiore a «{parent.Level}»"
                );
            }
        }
    }

    private static Dictionary<string, int> FirstRows(IEnumerable<string> codes)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var row = 0;
        foreach (var code in codes)
        {
            rows.TryAdd(code, row++);
        }

        return rows;
    }
}
