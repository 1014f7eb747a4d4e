// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Targets;

namespace Traguardo.Bench;

/// <summary>Flattens a scorecard into the arrays of a <see cref="BareLoop"/>.</summary>
internal static class BareLoopBuilder
{
    public static BareLoop Build(Scorecard card)
    {
        var figures = card.Figures.ToList();
        var index = figures.Select((figure, i) => (figure.Ref, i)).ToDictionary(x => x.Ref, x => x.i);
        var rows = figures.TakeWhile(f => f.Ref.Kind == FigureKind.Indicator).Select(f => card.FactsOf(f.Ref)!).ToList();
        var means = new List<BareMean>();
        var place = new Dictionary<int, int>();
        foreach (var i in InOrder(card, figures, index).Where(i => i >= rows.Count))
        {
            place[i] = rows.Count + means.Count;
            means.Add(Mean(card.Explain(figures[i].Ref)!, input => input < rows.Count ? input : place[input], index));
        }

        return new BareLoop(
            [.. rows.Select(r => r.Asked ?? 1)],
            [.. rows.Select(r => r.Result ?? 1)],
            [.. rows.Select(Operator)],
            [.. means]
        );
    }

    private static byte Operator(RowFacts facts) =>
        facts.Target is ThresholdTarget { Comparison: Comparison.AtLeast or Comparison.MoreThan } ? (byte)0
        : facts.Target is ThresholdTarget { Comparison: Comparison.AtMost or Comparison.LessThan } ? (byte)1
        : (byte)2;

    private static BareMean Mean(Derivation derivation, Func<int, int> place, Dictionary<FigureRef, int> index)
    {
        var shares = derivation.Steps.Where(s => s.Kind == StepKind.Blend).Select(s => s.B).ToArray();
        var groups = derivation.Inputs.Where(i => i.Counted).GroupBy(i => i.Component).OrderBy(g => g.Key).ToList();
        return new BareMean(
            [.. groups.Select(g => g.Select(i => place(index[i.Figure])).ToArray())],
            [.. groups.Select(g => g.All(i => i.Weight == 0) ? null : g.Select(i => i.Weight).ToArray())],
            shares.Length == groups.Count ? shares : [.. groups.Select(_ => 100m)]
        );
    }

    /// <summary>Scored figures, parts before wholes.</summary>
    private static List<int> InOrder(Scorecard card, List<Figure> figures, Dictionary<FigureRef, int> index)
    {
        var order = new List<int>();
        var seen = new HashSet<int>();
        void Visit(int i)
        {
            if (!seen.Add(i))
            {
                return;
            }

            foreach (var input in card.Explain(figures[i].Ref)!.Inputs)
            {
                Visit(index[input.Figure]);
            }

            if (figures[i].Value.IsScored)
            {
                order.Add(i);
            }
        }

        for (var i = 0; i < figures.Count; i++)
        {
            Visit(i);
        }

        return order;
    }
}
