// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>
/// Groups of weights against the totals that a methodology asks. Siblings are members of one owner at one level. What is not in force - proposed, deleted,
/// replaced, added outside the plan - stays out of its group; but what is proposed or additional as a whole is checked within itself.
/// A group in which nothing has a weight is not weighted at all, and is no group.
/// </summary>
public static class WeightClosures
{
    /// <summary>Every group, in the order of the methodology's closures and of the plan.</summary>
    public static ValueList<WeightGroup> Of(Plan plan, Methodology methodology)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(methodology);
        var gatherer = new WeightGatherer(plan);
        return methodology.Closures.SelectMany(gatherer.Groups).ToValueList();
    }

    /// <summary>A finding for each group that does not close: an error when the closure is binding, else a warning.</summary>
    public static ValueList<Finding> Check(Plan plan, Methodology methodology) =>
        Of(plan, methodology).Where(group => !group.Closes).Select(FindingOf).ToValueList();

    private static Finding FindingOf(WeightGroup group)
    {
        var severity = group.Binding ? Severity.Error : Severity.Warning;
        var (sum, expected) = (Printed.Of(group.Sum), Printed.Of(group.Expected));
        var unweighted = group.Unweighted.ToList();
        if (unweighted.Count == 0)
        {
            var parts = string.Join(" + ", group.Members.Select(member => $"{member.Code} {Printed.Of(member.Weight ?? 0)}"));
            var message = $"I pesi {NameOf(group)} sommano a {sum} e non a {expected}: {parts}.";
            return new(FindingCode.OpenWeights, severity, group.Members[0].Place, message, sum, expected);
        }

        var missing = string.Join(", ", unweighted.Select(member => $"«{member.Code}»"));
        return new(
            FindingCode.MissingWeight,
            severity,
            unweighted[0].Place,
            $"Tra i pesi {NameOf(group)} manca quello di {missing}; gli altri sommano a {sum} su {expected}.",
            null,
            "un peso"
        );
    }

    /// <summary>The group as the end of a sentence: "I pesi ...".</summary>
    private static string NameOf(WeightGroup group) =>
        group.Of switch
        {
            ClosureOf.Indicators => $"degli indicatori dell'obiettivo «{group.Owner}»",
            ClosureOf.Objectives => $"degli obiettivi sotto «{group.Owner}» al livello «{group.Level}»",
            ClosureOf.TopObjectives => $"degli obiettivi in cima al piano al livello «{group.Level}»",
            ClosureOf.UnitObjectives => $"degli obiettivi dell'unità «{group.Owner}» al livello «{group.Level}»",
            _ when group.Block is not null => $"delle voci del blocco «{group.Block}» della scheda «{group.Owner}»",
            _ => $"della scheda «{group.Owner}»",
        };
}
