// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Methodologies;

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
                or StepKind.Blend
                or StepKind.Rounded;

    public static string Say(Scorecard card, Derivation derivation, Figure figure)
    {
        var components = ComponentsOf(card, derivation.Figure);
        var blends = derivation.Steps.Where(s => s.Kind == StepKind.Blend).ToList();
        var result =
            " = "
            + Number(figure.Value.Exact)
            + (figure.Value.Exact == figure.Value.Score ? "" : ", arrotondato a " + Number(figure.Value.Score));
        if (blends.Count == 0)
        {
            return Component(components, 0, derivation) + result;
        }

        var parts = new List<string>();
        var details = new List<string>();
        for (var i = 0; i < blends.Count; i++)
        {
            parts.Add(
                $"{Number(blends[i].B)} % × {Number(blends[i].A)}" + (i < components.Count ? " (" + SourceName(components[i]) + ")" : "")
            );
        }

        for (var i = 0; i < components.Count; i++)
        {
            if (derivation.Inputs.Any(input => input.Component == i && input.Counted))
            {
                details.Add(SourceName(components[i]) + ": " + Component(components, i, derivation));
            }
        }

        return string.Join(" + ", parts) + result + "; " + string.Join("; ", details);
    }

    /// <summary>How an input enters, for its line in the tree.</summary>
    public static string WeightOf(Scorecard card, Derivation derivation, DerivationInput input)
    {
        var components = ComponentsOf(card, derivation.Figure);
        var name = input.Component < components.Count ? SourceName(components[input.Component]) : "";
        var weight = input.Weight == 0 ? name : name + ", peso " + Number(input.Weight) + " %";
        return input.Counted ? weight : weight + ", non conta";
    }

    private static string Component(IReadOnlyList<Component> components, int index, Derivation derivation)
    {
        var counted = derivation.Inputs.Where(i => i.Component == index && i.Counted).ToList();
        var mean = index < components.Count ? components[index].Mean : Mean.Simple;
        if (mean == Mean.Count)
        {
            return "conteggio di " + Count(counted.Count, "cifra", "cifre");
        }

        if (counted.Count > PartsWrittenOut)
        {
            return Summed(mean, counted);
        }

        return mean switch
        {
            Mean.Weighted when counted.Any(c => c.Weight != 0) => "("
                + string.Join(" + ", counted.Select(c => Number(c.Weight) + " × " + Number(c.Value)))
                + ") / "
                + Number(counted.Sum(c => c.Weight)),
            Mean.Lowest => "il più basso fra " + string.Join("; ", counted.Select(c => Number(c.Value))),
            Mean.Highest => "il più alto fra " + string.Join("; ", counted.Select(c => Number(c.Value))),
            Mean.Sum => string.Join(" + ", counted.Select(c => Number(c.Value))),
            _ when counted.Count == 1 => Number(counted[0].Value),
            _ => "("
                + string.Join(" + ", counted.Select(c => Number(c.Value)))
                + ") / "
                + counted.Count.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Summed(Mean mean, List<DerivationInput> counted) =>
        mean switch
        {
            Mean.Weighted when counted.Any(c => c.Weight != 0) => Number(counted.Sum(c => c.Weight * c.Value))
                + " / "
                + Number(counted.Sum(c => c.Weight)),
            Mean.Sum => "somma di " + Count(counted.Count, "cifra", "cifre"),
            Mean.Lowest => "la più bassa di " + Count(counted.Count, "cifra", "cifre"),
            Mean.Highest => "la più alta di " + Count(counted.Count, "cifra", "cifre"),
            _ => Number(counted.Sum(c => c.Value)) + " / " + counted.Count.ToString(CultureInfo.InvariantCulture),
        };

    private static IReadOnlyList<Component> ComponentsOf(Scorecard card, FigureRef figure) =>
        card.Model.AggregateAt(card.Model.IndexOf(figure))?.Rule?.Components is { } components ? components : [];

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

    private static string Count(int count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

    private static string Number(decimal value) => StepWords.Number(value);
}
