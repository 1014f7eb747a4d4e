// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Ids, titles, validity and sources.</summary>
internal static class IdentityChecks
{
    public static void Run(Methodology methodology, Problems problems)
    {
        CheckId(methodology.Id, MethodologyPath.Root.Field(nameof(Methodology.Id)), problems);
        CheckSource(methodology.Source, MethodologyPath.Root.Field(nameof(Methodology.Source)), problems);
        if (methodology is { ValidFrom: { } from, ValidTo: { } to } && to < from)
        {
            problems.Add(
                MethodologyPath.Root.Field(nameof(Methodology.ValidTo)),
                "La metodologia finisce prima di cominciare.",
                ItalianDate.Print(to),
                "un giorno non precedente al " + ItalianDate.Print(from)
            );
        }

        var rules = Rules(methodology).ToList();
        foreach (var (info, place) in rules)
        {
            CheckId(info.Id, place.Field(nameof(RuleInfo.Id)), problems);
            CheckSource(info.Source, place.Field(nameof(RuleInfo.Source)), problems);
        }

        problems.AddRepeated(
            rules.Select(rule => (rule.Info.Id, rule.Place.Field(nameof(RuleInfo.Id)))),
            id => $"L'id «{id}» è già di un'altra regola o scala: ogni id si usa una volta sola in tutta la metodologia."
        );
    }

    /// <summary>Everything in a methodology that has an id, with the place of its information.</summary>
    private static IEnumerable<(RuleInfo Info, MethodologyPath Place)> Rules(Methodology methodology)
    {
        var indicators = MethodologyPath.Root.Field(nameof(Methodology.Indicators));
        for (var index = 0; index < methodology.Indicators.Count; index++)
        {
            yield return (methodology.Indicators[index].Info, indicators.Item(index).Field(nameof(IndicatorRule.Info)));
        }

        foreach (var (rule, _, place) in AggregationSections.RulesOf(methodology))
        {
            yield return (rule.Info, place.Field(nameof(AggregationRule.Info)));
        }

        var ratings = MethodologyPath.Root.Field(nameof(Methodology.Ratings));
        for (var index = 0; index < methodology.Ratings.Count; index++)
        {
            yield return (methodology.Ratings[index].Info, ratings.Item(index).Field(nameof(RatingScale.Info)));
        }

        var grades = MethodologyPath.Root.Field(nameof(Methodology.Grades));
        for (var index = 0; index < methodology.Grades.Count; index++)
        {
            yield return (methodology.Grades[index].Info, grades.Item(index).Field(nameof(GradeScale.Info)));
        }
    }

    /// <summary>Ids go into file names, addresses and derivations: lower-case letters, digits and hyphens.</summary>
    private static void CheckId(string id, MethodologyPath place, Problems problems)
    {
        if (
            id.Length is 0 or > 80
            || !id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
        )
        {
            problems.Add(place, "L'id non va bene.", id, "lettere minuscole senza accento, cifre e trattini, al massimo 80 caratteri");
        }
    }

    private static void CheckSource(RuleSource source, MethodologyPath place, Problems problems)
    {
        if (string.IsNullOrWhiteSpace(source.Document))
        {
            problems.Add(place, "La fonte non dice da quale documento viene.", expected: "il titolo del documento");
        }

        if (source.Nature == RuleNature.Inferred && string.IsNullOrWhiteSpace(source.Note))
        {
            problems.Add(
                place,
                "La regola è dedotta ma non si dice come.",
                expected: "una nota che dica da che cosa è dedotta e quanto è sicura"
            );
        }
    }
}
