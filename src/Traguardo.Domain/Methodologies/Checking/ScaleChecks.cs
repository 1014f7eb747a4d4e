// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Rating scales and grade scales.</summary>
internal static class ScaleChecks
{
    public static void Run(Methodology methodology, Problems problems)
    {
        var ratings = MethodologyPath.Root.Field(nameof(Methodology.Ratings));
        for (var index = 0; index < methodology.Ratings.Count; index++)
        {
            CheckRating(methodology.Ratings[index], ratings.Item(index), problems);
        }

        var grades = MethodologyPath.Root.Field(nameof(Methodology.Grades));
        for (var index = 0; index < methodology.Grades.Count; index++)
        {
            var scale = methodology.Grades[index].Grades;
            var place = grades.Item(index).Field(nameof(GradeScale.Grades));
            if (scale.Count < 2)
            {
                problems.Add(place, "Per scegliere servono almeno due gradi.", ItalianNumber.Print(scale.Count));
            }

            problems.AddRepeated(scale.Select((grade, at) => (grade.Name, place.Item(at))), name => $"Il grado «{name}» è ripetuto.");
        }
    }

    private static void CheckRating(RatingScale scale, MethodologyPath place, Problems problems)
    {
        var classes = place.Field(nameof(RatingScale.Classes));
        if (scale.Classes.Count == 0)
        {
            problems.Add(classes, "La scala non ha classi.", expected: "almeno una classe");
            return;
        }

        var intervals = scale.Classes.Select((step, index) => new Interval(step.From, step.To, classes.Item(index))).ToList();
        new IntervalChecks("classe", "classi", problems).Run(intervals, scale.LeavesValuesOut);
        problems.AddRepeated(
            scale.Classes.Select((step, index) => (step.Name, classes.Item(index))),
            name => $"La classe «{name}» è ripetuta."
        );
        if (scale.Classes[0].WorstIndicatorAtLeast is not null)
        {
            problems.Add(
                classes.Item(0).Field(nameof(RatingClass.WorstIndicatorAtLeast)),
                "La classe più bassa non può avere una condizione sull'indicatore peggiore: sotto di lei non ce n'è un'altra da assegnare."
            );
        }

        for (var index = 0; index < scale.Classes.Count; index++)
        {
            if (scale.Classes[index].Light is { } light && !MethodologyTokens.Lights.Contains(light))
            {
                problems.AddUnknown(
                    classes.Item(index).Field(nameof(RatingClass.Light)),
                    "Il semaforo non ha questo colore.",
                    light,
                    MethodologyTokens.Lights
                );
            }
        }

        CheckExamples(scale, place.Field(nameof(RatingScale.Examples)), problems);
    }

    private static void CheckExamples(RatingScale scale, MethodologyPath place, Problems problems)
    {
        var names = scale.Classes.Select(step => step.Name).ToValueList();
        for (var index = 0; index < scale.Examples.Count; index++)
        {
            if (!names.Contains(scale.Examples[index].Class))
            {
                problems.AddUnknown(
                    place.Item(index).Field(nameof(RatingExample.Class)),
                    "La classe dell'esempio non è nella scala.",
                    scale.Examples[index].Class,
                    names
                );
            }
        }
    }
}
