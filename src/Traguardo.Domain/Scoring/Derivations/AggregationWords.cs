// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Says how a figure was made from others: "50 % × 93,53 (indicatori propri) + 50 % × 93,45 (obiettivi sottostanti) = 93,49".</summary>
internal static class AggregationWords
{
    /// <summary>Parts written out in a mean; more are summed up.</summary>
    private const int PartsWrittenOut = 12;

    /// <summary>Steps that the calculation line already says.</summary>
    public static bool IsSaid(StepKind kind) =>
        kind
            is StepKind.WeightedMean
                or StepKind.SimpleMean
                or StepKind.Sum
                or StepKind.Count
                or StepKind.Lowest
                or StepKind.Highest
                or StepKind.Blend;

    /// <summary>The calculation of a figure; the numbers that it takes in lead to the figures that they are.</summary>
    public static Note Say(Scorecard card, Derivation derivation, Figure figure)
    {
        var components = ComponentsOf(card, derivation.Figure);
        var blends = derivation.Steps.Where(s => s.Kind == StepKind.Blend).ToList();
        var words = new NoteWriter().Say("calcolo: ");
        if (blends.Count == 0)
        {
            Component(words, components, 0, derivation);
            return words.Say(Result(card, derivation, figure)).Note;
        }

        var shares = blends.Sum(blend => blend.B);
        var parts = blends.Select(blend =>
            $"{Number(100 * blend.B / shares)} % × {Number(blend.A)} ({SourceName(components[IndexOf(blend)])})"
        );
        words.Say(string.Join(" + ", parts) + Result(card, derivation, figure) + "; ");
        var detailed = blends.Where(blend => derivation.Inputs.Any(input => input.Component == IndexOf(blend) && input.Counted));
        return words
            .SayAll(
                detailed,
                "; ",
                blend =>
                {
                    words.Say(SourceName(components[IndexOf(blend)]) + ": ");
                    Component(words, components, IndexOf(blend), derivation);
                }
            )
            .Note;
    }

    private static int IndexOf(Step blend) => int.Parse(blend.Text!, CultureInfo.InvariantCulture);

    /// <summary>What the rule itself gave, also where a person's score took its place, and how it was rounded.</summary>
    private static string Result(Scorecard card, Derivation derivation, Figure figure)
    {
        foreach (var step in derivation.Steps)
        {
            if (step.Kind == StepKind.Overridden)
            {
                return " = " + Number(step.A);
            }
        }

        var rounded = card.RoundingOf(derivation.Figure).Mode == RoundingMode.Down ? ", troncato a " : ", arrotondato a ";
        return " = " + Number(figure.Value.Exact) + (figure.Value.Exact == figure.Value.Score ? "" : rounded + Number(figure.Value.Score));
    }

    /// <summary>How an input enters, for its line in the tree.</summary>
    public static string WeightOf(Scorecard card, Derivation derivation, DerivationInput input)
    {
        var components = ComponentsOf(card, derivation.Figure);
        var name = SourceName(components[input.Component]);
        var weight = input.Weight == 0 ? name : name + ", peso " + Number(input.Weight) + " %";
        return input.Counted ? weight : weight + ", non conta";
    }

    private static void Component(NoteWriter words, IReadOnlyList<Component> components, int index, Derivation derivation)
    {
        var counted = derivation.Inputs.Where(i => i.Component == index && i.Counted).ToList();
        var mean = components[index].Mean;
        if (mean == Mean.Count)
        {
            words.Say("conteggio di " + Figures(counted.Count));
        }
        else if (counted.Count > PartsWrittenOut)
        {
            words.Say(Summed(mean, counted));
        }
        else
        {
            WriteOut(words, mean, counted);
        }
    }

    private static void WriteOut(NoteWriter words, Mean mean, List<DerivationInput> counted)
    {
        void Value(DerivationInput input) => words.Say(Number(input.Value), input.Figure);
        switch (mean)
        {
            case Mean.Weighted when counted.Any(c => c.Weight != 0):
                words
                    .Say("(")
                    .SayAll(counted, " + ", input => words.Say(Number(input.Weight) + " × ").Say(Number(input.Value), input.Figure))
                    .Say(") / " + Number(counted.Sum(c => c.Weight)));
                break;
            case Mean.Lowest:
                words.Say("il più basso fra ").SayAll(counted, "; ", Value);
                break;
            case Mean.Highest:
                words.Say("il più alto fra ").SayAll(counted, "; ", Value);
                break;
            case Mean.Sum:
                words.SayAll(counted, " + ", Value);
                break;
            case Mean.Weighted or Mean.Simple or Mean.Count when counted.Count == 1:
                Value(counted[0]);
                break;
            default:
                words.Say("(").SayAll(counted, " + ", Value).Say(") / " + counted.Count.ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Summed(Mean mean, List<DerivationInput> counted) =>
        mean switch
        {
            Mean.Weighted when counted.Any(c => c.Weight != 0) => Number(counted.Sum(c => c.Weight * c.Value))
                + " / "
                + Number(counted.Sum(c => c.Weight)),
            Mean.Sum => "somma di " + Figures(counted.Count),
            Mean.Lowest => "la più bassa di " + Figures(counted.Count),
            Mean.Highest => "la più alta di " + Figures(counted.Count),
            _ => Number(counted.Sum(c => c.Value)) + " / " + counted.Count.ToString(CultureInfo.InvariantCulture),
        };

    private static IReadOnlyList<Component> ComponentsOf(Scorecard card, FigureRef figure) =>
        card.Model.AggregateAt(card.Model.IndexOf(figure))!.Rule!.Components;

    private static string SourceName(Component component) =>
        component.Of switch
        {
            ComponentSource.OwnIndicators => "indicatori propri",
            ComponentSource.Children => "obiettivi sottostanti",
            ComponentSource.Rows => "indicatori di tutte le righe sottostanti",
            ComponentSource.Objectives => "obiettivi",
            ComponentSource.Units => "unità organizzative",
            ComponentSource.Selection => "cifre scelte dalla vista",
            ComponentSource.Blocks => "blocchi della scheda",
            ComponentSource.Lines => "voci della scheda",
            _ => "cifre indicate dalla regola",
        };

    private static string Figures(int count) => count.ToString(CultureInfo.InvariantCulture) + (count == 1 ? " cifra" : " cifre");

    private static string Number(decimal value) => StepWords.Number(value);
}
