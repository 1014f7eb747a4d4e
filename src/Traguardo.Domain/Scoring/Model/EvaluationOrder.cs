// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Scoring.Model;

/// <summary>
/// The order in which figures are evaluated: what a figure is made from comes before it. Figures that are made from themselves, directly or through
/// others, have no such order and are told apart as rings. Neither depends on the order in which anything was written, nor on how long chains are.
/// </summary>
internal sealed class EvaluationOrder
{
    private readonly HashSet<int> inRings = [];

    private EvaluationOrder(int count) => Nodes = new int[count];

    /// <summary>All figures, parts before wholes.</summary>
    public int[] Nodes { get; }

    /// <summary>True when the figure is made from itself, directly or through others.</summary>
    public bool IsInRing(int node) => inRings.Contains(node);

    /// <param name="count">Number of figures.</param>
    /// <param name="needs">The figures that a figure is made from.</param>
    public static EvaluationOrder Of(int count, Func<int, int[]> needs)
    {
        var order = new EvaluationOrder(count);
        new Search(order, needs).Run();
        return order;
    }

    /// <summary>
    /// Tarjan's search for strongly connected components ("Depth-first search and linear graph algorithms", 1972), which come out parts first;
    /// with a stack of its own in place of recursion.
    /// </summary>
    private sealed class Search(EvaluationOrder order, Func<int, int[]> needs)
    {
        private readonly int[] number = new int[order.Nodes.Length];
        private readonly int[] lowest = new int[order.Nodes.Length];
        private readonly bool[] isOpen = new bool[order.Nodes.Length];
        private readonly Stack<int> open = new();
        private readonly Stack<Visit> path = new();
        private int entered;
        private int placed;

        public void Run()
        {
            for (var node = 0; node < number.Length; node++)
            {
                if (number[node] != 0)
                {
                    continue;
                }

                Enter(node);
                while (path.TryPop(out var visit))
                {
                    Advance(visit);
                }
            }
        }

        private void Enter(int node)
        {
            number[node] = lowest[node] = ++entered;
            isOpen[node] = true;
            open.Push(node);
            path.Push(new(node, needs(node), Next: 0));
        }

        private void Advance(Visit visit)
        {
            if (visit.Next == visit.Needs.Length)
            {
                Leave(visit.Node);
                return;
            }

            path.Push(visit with { Next = visit.Next + 1 });
            var need = visit.Needs[visit.Next];
            if (number[need] == 0)
            {
                Enter(need);
            }
            else if (isOpen[need])
            {
                lowest[visit.Node] = Math.Min(lowest[visit.Node], number[need]);
            }

            if (need == visit.Node)
            {
                order.inRings.Add(need);
            }
        }

        private void Leave(int node)
        {
            if (path.TryPeek(out var above))
            {
                lowest[above.Node] = Math.Min(lowest[above.Node], lowest[node]);
            }

            if (lowest[node] != number[node])
            {
                return;
            }

            var first = placed;
            int member;
            do
            {
                member = open.Pop();
                isOpen[member] = false;
                order.Nodes[placed++] = member;
            } while (member != node);

            if (placed - first > 1)
            {
                order.inRings.UnionWith(order.Nodes.AsSpan(first, placed - first).ToArray());
            }
        }

        private readonly record struct Visit(int Node, int[] Needs, int Next);
    }
}
