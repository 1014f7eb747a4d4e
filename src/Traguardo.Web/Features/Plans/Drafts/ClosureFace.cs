// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>A group of weights as pages show it.</summary>
/// <param name="Name">What is weighed: "Indicatori di OS 1.1".</param>
/// <param name="Href">Where its weights are edited; null when nowhere in particular.</param>
/// <param name="Sum">The sum of the weights that are there.</param>
/// <param name="Expected">What they must add to.</param>
/// <param name="Missing">What is missing or too much, in words; null when the group closes.</param>
/// <param name="Binding">True when the plan cannot be approved unless it closes.</param>
/// <param name="Members">The weights, one by one.</param>
public sealed record ClosureFace(string Name, string? Href, string Sum, string Expected, string? Missing, bool Binding, string Members)
{
    /// <summary>Every group that must close, in the order of the methodology and of the plan.</summary>
    /// <param name="which">Which groups; null for all.</param>
    public static IReadOnlyList<ClosureFace> Of(
        Plan plan,
        Methodology? methodology,
        PlanPaths paths,
        Func<WeightGroup, bool>? which = null
    ) =>
        methodology is null
            ? []
            : [.. WeightClosures.Of(plan, methodology).Where(group => which is null || which(group)).Select(group => Of(group, paths))];

    private static ClosureFace Of(WeightGroup group, PlanPaths paths) =>
        new(
            NameOf(group),
            HrefOf(group, paths),
            ItalianNumber.Print(group.Sum),
            ItalianNumber.Print(group.Expected),
            MissingOf(group),
            group.Binding,
            string.Join(
                "; ",
                group.Members.Select(member => $"{member.Code}: {(member.Weight is { } weight ? ItalianNumber.Print(weight) : "?")}")
            )
        );

    private static string NameOf(WeightGroup group) =>
        group.Of switch
        {
            ClosureOf.Indicators => $"Indicatori di {group.Owner}",
            ClosureOf.Objectives => $"Obiettivi sotto {group.Owner} ({group.Level})",
            ClosureOf.TopObjectives => $"Obiettivi in cima al piano ({group.Level})",
            ClosureOf.UnitObjectives => $"Obiettivi dell'unità {group.Owner} ({group.Level})",
            ClosureOf.Sheets => group.Block is null
                ? $"Blocchi e voci della scheda {group.Owner}"
                : $"Voci del blocco {group.Block} della scheda {group.Owner}",
        };

    private static string? HrefOf(WeightGroup group, PlanPaths paths) =>
        (group.Of, group.Owner) switch
        {
            (ClosureOf.Indicators or ClosureOf.Objectives, { } objective) => paths.ObjectiveOf(objective),
            (ClosureOf.Sheets, { } sheet) => paths.SheetOf(sheet),
            _ => null,
        };

    private static string? MissingOf(WeightGroup group)
    {
        if (group.Closes)
        {
            return null;
        }

        var difference = group.Expected - group.Sum;
        var sum =
            difference > 0 ? $"mancano {ItalianNumber.Print(difference)}"
            : difference < 0 ? $"{ItalianNumber.Print(-difference)} di troppo"
            : "la somma torna";
        var unweighted = group.Unweighted.Select(member => member.Code).ToList();
        return unweighted.Count == 0 ? sum : $"{sum}; senza peso: {string.Join(", ", unweighted)}";
    }
}
