// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says how a figure is made from others.</summary>
internal static class AggregationWords
{
    public static string Text(AggregationRule rule, AggregationSubject subject)
    {
        if (rule.Components.Count == 0)
        {
            return "Non ha una cifra propria.";
        }

        var missing = rule.Components.Select(PartWords.WhenMissing).Distinct().ToList();
        return Phrases.Paragraph(
            Phrases.Sentence("è " + Blend(rule, subject) + LimitWords.Text(rule.Cap, rule.Floor), Rounding(rule)),
            // A part that every component treats alike is said once; where they differ, in their order
            Phrases.Sentence([.. missing, WhenComponentMissing(rule)]),
            rule.Achievement is { } achievement ? Phrases.Sentence(Achievement(achievement)) : "",
            rule.RatingScale is { } scale ? Phrases.Sentence($"il giudizio segue la scala «{scale}»") : ""
        );
    }

    /// <summary>What the rule is for: "Livello «Obiettivo operativo»", "Ogni altro tipo".</summary>
    public static string AppliesTo(AggregationRule rule, AggregationSubject subject) =>
        (subject, rule.AppliesTo.Count) switch
        {
            (AggregationSubject.View or AggregationSubject.Body, _) => "",
            (_, 0) => "Vale per ogni tipo senza una regola propria.",
            (AggregationSubject.Level, _) => $"Vale al livello {Phrases.Quoted(rule.AppliesTo)}.",
            _ => $"Vale per il tipo {Phrases.Quoted(rule.AppliesTo)}.",
        };

    private static string Blend(AggregationRule rule, AggregationSubject subject) =>
        rule.Components.Count == 1
            ? PartWords.Text(rule.Components[0], subject)
            : Phrases.List(rule.Components.Select(part => $"per il {ItalianNumber.Print(part.Share)} % {PartWords.Text(part, subject)}"));

    private static string Rounding(AggregationRule rule) =>
        rule.Rounding is not { } rounding ? ""
        : rule.Stage == RoundingStage.Node ? RoundingWords.Text(rounding) + ", e la cifra arrotondata entra nei calcoli che seguono"
        : RoundingWords.Text(rounding) + ", solo in stampa";

    private static string WhenComponentMissing(AggregationRule rule) =>
        rule.Components.Count < 2
            ? ""
            : rule.WhenComponentMissing switch
            {
                MissingPart.AsZero => "una componente senza punteggio conta zero",
                MissingPart.NoScore => "se una componente è senza punteggio lo è anche il totale",
                _ => "la quota di una componente senza punteggio passa alle altre",
            };

    private static string Achievement(AchievementRule achievement)
    {
        var cap = achievement.Cap is { } value ? $", al massimo {ItalianNumber.Print(value)}" : "";
        var target = achievement.DefaultTarget is { } standard
            ? $"; chi non ha un target proprio ha {ItalianNumber.Print(standard)}"
            : "; chi non ha un target non ha grado di raggiungimento";
        var rounding = achievement.Rounding is { } own ? "; " + RoundingWords.Text(own) : "";
        return $"il grado di raggiungimento è {AggregationTokens.Achievements.Name(achievement.Kind)}{cap}{target}{rounding}";
    }
}
