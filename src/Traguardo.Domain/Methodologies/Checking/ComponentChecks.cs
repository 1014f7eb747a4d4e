// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies.Words;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>The parts that an aggregation rule takes in.</summary>
internal static class ComponentChecks
{
    public static void Run(
        Component component,
        AggregationSubject subject,
        Methodology methodology,
        MethodologyPath place,
        Problems problems
    )
    {
        if (!SourcesOf(subject).Contains(component.Of))
        {
            problems.Add(
                place.Field(nameof(Component.Of)),
                $"Questa parte non esiste per: {AggregationTokens.Subjects.Name(subject)}.",
                AggregationTokens.Sources.Italian(component.Of),
                "uno fra: " + string.Join(", ", SourcesOf(subject).Select(AggregationTokens.Sources.Italian))
            );
        }

        CheckFilters(component, subject, methodology, place, problems);
        CheckFigures(component, place, problems);
        CheckWeights(component, place, problems);
        CheckAspect(component, methodology, place, problems);
    }

    /// <summary>What each kind of figure can be made of.</summary>
    private static ComponentSource[] SourcesOf(AggregationSubject subject) =>
        subject switch
        {
            AggregationSubject.Level =>
            [
                ComponentSource.OwnIndicators,
                ComponentSource.Children,
                ComponentSource.Rows,
                ComponentSource.Objectives,
                ComponentSource.Figures,
            ],
            AggregationSubject.Unit => [ComponentSource.Objectives, ComponentSource.Rows, ComponentSource.Units, ComponentSource.Figures],
            AggregationSubject.View => [ComponentSource.Selection, ComponentSource.Figures],
            AggregationSubject.Sheet =>
            [
                ComponentSource.Blocks,
                ComponentSource.Lines,
                ComponentSource.OwnIndicators,
                ComponentSource.Figures,
            ],
            AggregationSubject.Block => [ComponentSource.Lines, ComponentSource.OwnIndicators, ComponentSource.Figures],
            _ =>
            [
                ComponentSource.Children,
                ComponentSource.Rows,
                ComponentSource.Objectives,
                ComponentSource.Units,
                ComponentSource.Figures,
            ],
        };

    private static void CheckFilters(
        Component component,
        AggregationSubject subject,
        Methodology methodology,
        MethodologyPath place,
        Problems problems
    )
    {
        var levels = place.Field(nameof(Component.Levels));
        LevelNames.Check(component.Levels, methodology, levels, problems);
        if (
            component.Levels.Count > 0
            && component.Of
                is not (ComponentSource.Children or ComponentSource.Rows or ComponentSource.Objectives or ComponentSource.Selection)
        )
        {
            problems.Add(levels, "Qui il livello non ha effetto: si indica solo per obiettivi, righe e selezioni.");
        }

        if (
            component.WithSubunits
            && (subject != AggregationSubject.Unit || component.Of is not (ComponentSource.Rows or ComponentSource.Objectives))
        )
        {
            problems.Add(
                place.Field(nameof(Component.WithSubunits)),
                "Le sottounità si possono includere solo nelle regole delle unità organizzative, per righe e obiettivi."
            );
        }
    }

    private static void CheckFigures(Component component, MethodologyPath place, Problems problems)
    {
        var figures = place.Field(nameof(Component.Figures));
        if (component.Of != ComponentSource.Figures)
        {
            if (component.Figures.Count > 0)
            {
                problems.Add(figures, "Le cifre si elencano solo quando la componente è fatta di cifre.");
            }

            return;
        }

        if (component.Figures.Count == 0)
        {
            problems.Add(place, "Mancano le cifre di cui la componente è fatta.", expected: "l'elenco delle cifre");
        }

        problems.AddRepeated(
            component.Figures.Select((figure, index) => (FigureWords.Text(figure.Figure), figures.Item(index))),
            name => $"La stessa cifra è presa due volte: {name}."
        );
        CheckFigureWeights(component.Figures, figures, problems);
    }

    private static void CheckFigureWeights(ValueList<WeightedFigure> figures, MethodologyPath place, Problems problems)
    {
        var weighted = figures.Count(figure => figure.Weight is not null);
        if (weighted == 0)
        {
            return;
        }

        if (weighted < figures.Count)
        {
            problems.Add(place, "Solo alcune cifre hanno un peso.", $"{weighted} su {figures.Count}", "tutte o nessuna");
            return;
        }

        for (var index = 0; index < figures.Count; index++)
        {
            if (figures[index].Weight is { } weight and <= 0)
            {
                problems.Add(
                    place.Item(index).Field(nameof(WeightedFigure.Weight)),
                    "Il peso non è positivo.",
                    ItalianNumber.Print(weight),
                    "più di 0"
                );
            }
        }

        var total = figures.Sum(figure => figure.Weight ?? 0);
        if (total != 100)
        {
            problems.Add(place, "I pesi delle cifre non fanno 100.", ItalianNumber.Print(total), "100");
        }
    }

    private static void CheckWeights(Component component, MethodologyPath place, Problems problems)
    {
        var mean = place.Field(nameof(Component.Mean));
        var weighted = component.Figures.Any(figure => figure.Weight is not null);
        if (component is { Of: ComponentSource.Units, Mean: Mean.Weighted })
        {
            problems.Add(
                mean,
                "Le unità organizzative non hanno un peso.",
                AggregationTokens.Means.Italian(Mean.Weighted),
                AggregationTokens.Means.Italian(Mean.Simple)
            );
        }
        else if (component is { Of: ComponentSource.Figures, Mean: Mean.Weighted, Figures.Count: > 0 } && !weighted)
        {
            problems.Add(mean, "La media è pesata, ma le cifre non hanno un peso.");
        }
        else if (component.Of == ComponentSource.Figures && component.Mean != Mean.Weighted && weighted)
        {
            problems.Add(
                mean,
                "Le cifre hanno un peso, ma la media non è pesata.",
                AggregationTokens.Means.Italian(component.Mean),
                AggregationTokens.Means.Italian(Mean.Weighted)
            );
        }
    }

    /// <summary>An achievement can be taken in only from levels that make one.</summary>
    private static void CheckAspect(Component component, Methodology methodology, MethodologyPath place, Problems problems)
    {
        if (component.Aspect != FigureAspect.Achievement)
        {
            return;
        }

        foreach (var level in component.Levels)
        {
            if (methodology.Levels.FirstOrDefault(rule => rule.AppliesTo.Contains(level)) is { Achievement: null })
            {
                problems.Add(
                    place.Field(nameof(Component.Aspect)),
                    $"Il livello «{level}» non ha un grado di raggiungimento.",
                    level,
                    "un livello la cui regola confronta il punteggio con un target"
                );
            }
        }
    }
}
