// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says which indicators a rule is for.</summary>
internal static class SelectorWords
{
    public static string Text(IndicatorRule rule)
    {
        if (rule.OnlyByName)
        {
            return "Si usa solo dove un'assegnazione la richiama.";
        }

        return rule.When.IsUnconditional
            ? "Vale per ogni target che le regole precedenti non considerano."
            : "Vale " + string.Join(", ", Conditions(rule.When)) + ".";
    }

    private static IEnumerable<string> Conditions(RuleSelector when)
    {
        if (when.Kinds.Count > 0)
        {
            yield return "per i target di questo tipo: " + Phrases.List(when.Kinds.Select(TargetTokens.Kinds.Name), "o");
        }

        if (when.Directions.Count > 0)
        {
            yield return "se la direzione dell'indicatore è: " + Phrases.List(when.Directions.Select(PlanningTokens.Directions.Name), "o");
        }

        if (when.Signs.Count > 0)
        {
            yield return "se il target è " + Phrases.List(when.Signs.Select(MethodologyTokens.Signs.Name), "o");
        }

        if (when.Units.Count > 0)
        {
            yield return "se l'unità di misura è " + Phrases.Quoted(when.Units);
        }

        if (when.Types.Count > 0)
        {
            yield return "se la tipologia è " + Phrases.Quoted(when.Types);
        }

        if (when.Levels.Count > 0)
        {
            yield return "al livello " + Phrases.Quoted(when.Levels);
        }

        if (when.Tags.Count > 0)
        {
            yield return "per gli indicatori con l'etichetta " + Phrases.Quoted(when.Tags);
        }

        if (when.HasThreshold is { } threshold)
        {
            yield return threshold ? "se l'assegnazione ha una soglia minima" : "se l'assegnazione non ha una soglia minima";
        }
    }
}
