// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Rules that make figures from other figures.</summary>
internal static class AggregationChecks
{
    public static void Run(Methodology methodology, Problems problems)
    {
        CheckKinds(methodology, problems);
        foreach (var (rule, subject, place) in AggregationSections.RulesOf(methodology))
        {
            CheckShares(rule, place, problems);
            CheckFigure(rule, methodology, place, problems);
            for (var index = 0; index < rule.Components.Count; index++)
            {
                var component = place.Field(nameof(AggregationRule.Components)).Item(index);
                ComponentChecks.Run(rule.Components[index], subject, methodology, component, problems);
            }
        }
    }

    /// <summary>Each level and each kind has one rule, and at most one rule of a section is for all the others.</summary>
    private static void CheckKinds(Methodology methodology, Problems problems)
    {
        foreach (var (rules, subject, name) in AggregationSections.SectionsOf(methodology))
        {
            var section = MethodologyPath.Root.Field(name);
            if (subject == AggregationSubject.View)
            {
                continue;
            }

            var word = subject == AggregationSubject.Level ? "livello" : "tipo";
            problems.AddRepeated(
                rules.SelectMany(
                    (rule, index) =>
                        rule.AppliesTo.Select((kind, at) => (kind, section.Item(index).Field(nameof(AggregationRule.AppliesTo)).Item(at)))
                ),
                kind => $"Il {word} «{kind}» ha già una regola."
            );
            problems.AddRepeated(
                rules
                    .Select((rule, index) => (rule, index))
                    .Where(item => item.rule.AppliesTo.Count == 0)
                    .Select(item => ("", section.Item(item.index))),
                _ => $"Due regole valgono per ogni altro {word}: una sola può non indicarlo."
            );
        }
    }

    private static void CheckShares(AggregationRule rule, MethodologyPath place, Problems problems)
    {
        if (rule.Components.Count == 0)
        {
            return;
        }

        var components = place.Field(nameof(AggregationRule.Components));
        for (var index = 0; index < rule.Components.Count; index++)
        {
            if (rule.Components[index].Share <= 0)
            {
                problems.Add(
                    components.Item(index).Field(nameof(Component.Share)),
                    "La quota non è positiva.",
                    ItalianNumber.Print(rule.Components[index].Share),
                    "più di 0"
                );
            }
        }

        var total = rule.Components.Sum(component => component.Share);
        if (total != 100)
        {
            problems.Add(components, "Le quote delle componenti non fanno 100.", ItalianNumber.Print(total), "100");
        }

        if (rule.Components.Count > 1 && rule.Components.Any(component => component.Mean == Mean.Count))
        {
            problems.Add(components, "Un conteggio non si può combinare con altre componenti: non è un punteggio.");
        }
    }

    private static void CheckFigure(AggregationRule rule, Methodology methodology, MethodologyPath place, Problems problems)
    {
        if (rule.Floor >= rule.Cap)
        {
            problems.Add(
                place.Field(nameof(AggregationRule.Cap)),
                "Il massimo non è maggiore del minimo.",
                ItalianNumber.Print(rule.Cap.Value),
                "più di " + ItalianNumber.Print(rule.Floor.Value)
            );
        }

        if (rule.Achievement is { } achievement)
        {
            CheckPositive(achievement.Cap, place.Field(nameof(AggregationRule.Achievement)).Field(nameof(AchievementRule.Cap)), problems);
            CheckPositive(
                achievement.DefaultTarget,
                place.Field(nameof(AggregationRule.Achievement)).Field(nameof(AchievementRule.DefaultTarget)),
                problems
            );
        }

        if (rule.RatingScale is { } name)
        {
            CheckRating(rule, name, methodology, place.Field(nameof(AggregationRule.RatingScale)), problems);
        }

        CheckExamples(rule, place.Field(nameof(AggregationRule.Examples)), problems);
    }

    private static void CheckPositive(decimal? value, MethodologyPath place, Problems problems)
    {
        if (value <= 0)
        {
            problems.Add(place, "Il valore non è positivo.", ItalianNumber.Print(value.Value), "più di 0");
        }
    }

    private static void CheckRating(AggregationRule rule, string name, Methodology methodology, MethodologyPath place, Problems problems)
    {
        var scale = methodology.Ratings.FirstOrDefault(candidate => candidate.Info.Id == name);
        if (scale is null)
        {
            problems.AddUnknown(
                place,
                "La scala di giudizio non è definita nella metodologia.",
                name,
                methodology.Ratings.Select(candidate => candidate.Info.Id)
            );
        }
        else if (scale.Aspect == Scoring.FigureAspect.Achievement && rule.Achievement is null)
        {
            problems.Add(
                place,
                "La scala giudica il grado di raggiungimento, ma la regola non confronta il punteggio con un target.",
                name
            );
        }
    }

    private static void CheckExamples(AggregationRule rule, MethodologyPath place, Problems problems)
    {
        for (var index = 0; index < rule.Examples.Count; index++)
        {
            var parts = rule.Examples[index].Parts;
            if (parts.Count != rule.Components.Count)
            {
                problems.Add(
                    place.Item(index).Field(nameof(AggregationExample.Parts)),
                    "L'esempio non dà le parti di ogni componente della regola.",
                    ItalianNumber.Print(parts.Count),
                    ItalianNumber.Print(rule.Components.Count) + ", una riga per componente"
                );
            }
            else if (
                parts.Zip(rule.Components).Any(pair => pair.Second.Mean == Mean.Weighted && pair.First.Any(part => part.Weight is null))
            )
            {
                problems.Add(
                    place.Item(index).Field(nameof(AggregationExample.Parts)),
                    "Nell'esempio mancano dei pesi: la media è pesata.",
                    expected: "ogni parte con il suo peso"
                );
            }
        }
    }
}
