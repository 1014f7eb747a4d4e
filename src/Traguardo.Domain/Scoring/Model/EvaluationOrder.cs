// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Scoring.Model;

/// <summary>Puts figures in an order in which parts come before wholes. Figures in a ring keep some order; their evaluation finds the ring.</summary>
internal static class EvaluationOrder
{
    public static int[] Of(int rowCount, AggregateNode[] aggregates)
    {
        var order = new List<int>(rowCount + aggregates.Length);
        order.AddRange(Enumerable.Range(0, rowCount));
        var seen = new bool[aggregates.Length];
        for (var i = 0; i < aggregates.Length; i++)
        {
            Visit(i, rowCount, aggregates, seen, order);
        }

        return [.. order];
    }

    private static void Visit(int aggregate, int rowCount, AggregateNode[] aggregates, bool[] seen, List<int> order)
    {
        if (seen[aggregate])
        {
            return;
        }

        seen[aggregate] = true;
        foreach (var part in aggregates[aggregate].Components.SelectMany(c => c.Nodes).Where(n => n >= rowCount))
        {
            Visit(part - rowCount, rowCount, aggregates, seen, order);
        }

        order.Add(rowCount + aggregate);
    }
}
