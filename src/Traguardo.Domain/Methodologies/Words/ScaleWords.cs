// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says scales.</summary>
internal static class ScaleWords
{
    public static string Text(RatingScale scale) =>
        Phrases.Sentence(
            $"il giudizio dipende dal {FigureTokens.Aspects.Name(scale.Aspect)}: " + string.Join("; ", scale.Classes.Select(Class)),
            scale.LeavesValuesOut ? "fuori dalle classi non c'è giudizio" : ""
        );

    public static string Text(GradeScale scale) =>
        Phrases.Sentence(
            "una persona sceglie fra: "
                + string.Join(", ", scale.Grades.Select(grade => $"{grade.Name} ({ItalianNumber.Print(grade.Score)})"))
        );

    private static string Class(RatingClass step)
    {
        var interval = TableWords.Interval(
            step.From is { } from ? ItalianNumber.Print(from) : null,
            step.To is { } to ? ItalianNumber.Print(to) : null
        );
        var condition = step.WorstIndicatorAtLeast is { } worst
            ? $", se l'indicatore peggiore arriva almeno a {ItalianNumber.Print(worst)} (altrimenti la classe precedente)"
            : "";
        return $"«{step.Name}» {interval}{condition}";
    }
}
