// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>A plan and a methodology speak of the same things: a name that one writes differently from the other would quietly lose figures.</summary>
internal sealed class MethodologyFitChecks(Plan plan, Methodology methodology, FindingList findings)
{
    private static readonly Place OfMethodology = new(DossierTable.Cycle, 0, nameof(Cycle.Methodology));

    public void Run()
    {
        foreach (var (rule, level) in LevelsOfRules().Where(named => !plan.Levels.Any(l => IsSame(l.Name, named.Level))).Distinct())
        {
            Warn(
                $"La regola «{rule}» della metodologia parla del livello «{level}», che il piano non ha.",
                level,
                "uno dei livelli del piano: " + string.Join(", ", plan.Levels.Select(l => l.Name))
            );
        }

        if (methodology.Levels.Count > 0)
        {
            for (var row = 0; row < plan.Levels.Count; row++)
            {
                var name = plan.Levels[row].Name;
                if (
                    !methodology.Levels.Any(rule => rule.AppliesTo.Any(level => IsSame(level, name)))
                    && plan.Objectives.Any(o => IsSame(o.Level, name))
                )
                {
                    findings.Warn(
                        FindingCode.MethodologyMisfit,
                        new(DossierTable.Levels, row, nameof(Level.Name)),
                        "Nessuna regola della metodologia riguarda questo livello: i suoi obiettivi restano senza punteggio.",
                        name
                    );
                }
            }
        }

        Kinds(
            methodology.Units.Count > 0,
            plan.Units.Select(u => u.Kind),
            methodology.Units,
            DossierTable.Units,
            nameof(Unit.Kind),
            "le unità di questo tipo"
        );
        Kinds(
            methodology.Sheets.Count > 0,
            plan.Sheets.Select(s => s.Kind),
            methodology.Sheets,
            DossierTable.Sheets,
            nameof(Sheet.Kind),
            "le schede di questo tipo"
        );
        if (methodology.ValidFrom > plan.Cycle.End || methodology.ValidTo < plan.Cycle.Start)
        {
            Warn(
                "La metodologia non vale per il periodo del ciclo.",
                methodology.Id,
                $"una metodologia valida fra il {Printed.Of(plan.Cycle.Start)} e il {Printed.Of(plan.Cycle.End)}"
            );
        }
    }

    private IEnumerable<(string Rule, string Level)> LevelsOfRules()
    {
        foreach (var rule in methodology.Levels)
        {
            foreach (var level in rule.AppliesTo)
            {
                yield return (rule.Info.Id, level);
            }
        }

        IEnumerable<AggregationRule> all =
        [
            .. methodology.Levels,
            .. methodology.Units,
            .. methodology.Views,
            .. methodology.Sheets,
            .. methodology.Blocks,
        ];
        foreach (var rule in methodology.BodyRule is { } body ? all.Append(body) : all)
        {
            foreach (var level in rule.Components.SelectMany(component => component.Levels))
            {
                yield return (rule.Info.Id, level);
            }
        }
    }

    private void Kinds(
        bool hasRules,
        IEnumerable<string?> kinds,
        IReadOnlyList<AggregationRule> rules,
        DossierTable table,
        string field,
        string what
    )
    {
        var row = 0;
        foreach (var kind in kinds)
        {
            if (hasRules && !rules.Any(rule => rule.AppliesTo.Count == 0 || rule.AppliesTo.Any(named => IsSame(named, kind))))
            {
                findings.Warn(
                    FindingCode.MethodologyMisfit,
                    new(table, row, field),
                    $"Nessuna regola della metodologia riguarda {what}: restano senza punteggio.",
                    kind,
                    "uno dei tipi della metodologia: " + string.Join(", ", rules.SelectMany(rule => rule.AppliesTo))
                );
            }

            row++;
        }
    }

    private void Warn(string message, string? found, string? expected) =>
        findings.Warn(FindingCode.MethodologyMisfit, OfMethodology, message, found, expected);

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
