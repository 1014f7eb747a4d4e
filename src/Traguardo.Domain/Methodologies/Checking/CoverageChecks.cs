// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Whether the indicator rules leave no target without a rule, and whether each of them can be reached and can score what reaches it.</summary>
internal static class CoverageChecks
{
    private static readonly MethodologyPath Section = MethodologyPath.Root.Field(nameof(Methodology.Indicators));

    public static void Run(Methodology methodology, Problems problems)
    {
        if (methodology.Indicators.Count == 0)
        {
            return;
        }

        var open = new HashSet<RuleCase>(RuleCase.All);
        for (var index = 0; index < methodology.Indicators.Count; index++)
        {
            var rule = methodology.Indicators[index];
            if (!rule.OnlyByName)
            {
                var reached = RuleCase.All.Where(fact => fact.MayMatch(rule.When)).ToList();
                CheckReached(methodology, index, reached, open, problems);
                CheckSuited(rule, index, reached.Where(open.Contains), problems);
                open.RemoveWhere(fact => fact.AlwaysMatches(rule.When));
            }
            else if (!rule.When.IsUnconditional)
            {
                problems.Add(
                    Section.Item(index).Field(nameof(IndicatorRule.When)),
                    "La regola si usa solo dove un'assegnazione la richiama: non può avere anche condizioni."
                );
            }
        }

        CheckNothingOpen(open, problems);
    }

    private static void CheckReached(Methodology methodology, int index, List<RuleCase> reached, HashSet<RuleCase> open, Problems problems)
    {
        var place = Section.Item(index);
        if (reached.Count == 0)
        {
            problems.Add(
                place.Field(nameof(IndicatorRule.When)),
                "La regola non si applica mai: le sue condizioni riguardano solo target che non si valutano.",
                expected: "almeno un tipo di target che si valuta"
            );
        }
        else if (!reached.Exists(open.Contains))
        {
            var before = methodology
                .Indicators.Take(index)
                .Where(earlier => !earlier.OnlyByName && reached.Exists(fact => fact.AlwaysMatches(earlier.When)))
                .Select(earlier => "«" + earlier.Info.Id + "»");
            problems.Add(
                place,
                $"La regola «{methodology.Indicators[index].Info.Id}» non si applica mai: prima di lei valgono già per tutti i suoi casi {string.Join(", ", before)}.",
                expected: "le regole particolari prima di quelle generali"
            );
        }
    }

    private static void CheckSuited(IndicatorRule rule, int index, IEnumerable<RuleCase> scored, Problems problems)
    {
        var unsuited = scored
            .Select(fact => fact.Kind)
            .Distinct()
            .Where(kind => !TargetKinds.Suits(rule.Scoring, kind))
            .Select(TargetTokens.Kinds.Italian)
            .ToList();
        if (unsuited.Count > 0)
        {
            problems.Add(
                Section.Item(index).Field(nameof(IndicatorRule.Scoring)),
                "Questo modo di calcolare il punteggio non ha significato per alcuni dei target a cui la regola si applica.",
                string.Join(", ", unsuited),
                "un altro modo, oppure una regola a parte per questi target scritta prima"
            );
        }
    }

    private static void CheckNothingOpen(HashSet<RuleCase> open, Problems problems)
    {
        var never = open.GroupBy(fact => fact.Kind)
            .Where(group => group.Count() == RuleCase.All.Count(fact => fact.Kind == group.Key))
            .Select(group => group.Key)
            .ToHashSet();
        if (never.Count > 0)
        {
            problems.Add(
                Section,
                "Nessuna regola vale sempre per questi target: "
                    + string.Join(", ", never.Order().Select(TargetTokens.Kinds.Italian))
                    + ".",
                expected: "una regola senza altre condizioni per ciascuno, oppure una regola generale in fondo"
            );
        }

        foreach (var group in open.Where(fact => !never.Contains(fact.Kind)).GroupBy(fact => fact.Kind).OrderBy(group => group.Key))
        {
            problems.Add(
                Section,
                $"Fra i target «{TargetTokens.Kinds.Italian(group.Key)}» restano casi senza regola, per esempio: {Describe(group.First())}.",
                expected: "una regola senza altre condizioni dopo quelle particolari"
            );
        }
    }

    private static string Describe(RuleCase fact) =>
        string.Join(
            ", ",
            PlanningTokens.Directions.Name(fact.Direction),
            fact.Sign is { } sign ? "target " + MethodologyTokens.Signs.Name(sign) : "target senza cifra",
            fact.HasThreshold ? "con soglia minima" : "senza soglia minima"
        );
}
