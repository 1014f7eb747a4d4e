// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans.Approval;
using Traguardo.Web.Components.Structure;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The tree of a plan: objectives in the natural order of their codes, each with its indicators, and under a heading of their own those that are nowhere.</summary>
internal sealed class DraftTree
{
    private readonly Func<string, string?> objectiveHref;
    private readonly Func<string, string?> indicatorHref;
    private readonly ILookup<string, Objective> below;
    private readonly ILookup<string, Assignment> assignments;
    private readonly ILookup<string, TargetEntry> targets;
    private readonly Dictionary<string, Indicator> indicators;
    private readonly HashSet<object> withoutTarget;

    private DraftTree(Plan plan, Func<string, string?> objectiveHref, Func<string, string?> indicatorHref)
    {
        this.objectiveHref = objectiveHref;
        this.indicatorHref = indicatorHref;
        below = plan.Objectives.ToLookup(objective => objective.Parent ?? "", StringComparer.Ordinal);
        assignments = plan.Assignments.ToLookup(row => row.Owner, StringComparer.Ordinal);
        targets = plan.Targets.Where(target => target.Variant is null).ToLookup(target => target.Indicator, StringComparer.Ordinal);
        indicators = plan
            .Indicators.DistinctBy(indicator => indicator.Code)
            .ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        withoutTarget = new(
            MissingTargets.Of(plan).Select(finding => plan.Assignments[finding.Place.Row]),
            ReferenceEqualityComparer.Instance
        );
    }

    /// <summary>The branches of a plan.</summary>
    /// <param name="objectiveHref">Page of an objective by code; null for none.</param>
    /// <param name="indicatorHref">Page of an indicator by code; null for none.</param>
    public static IReadOnlyList<TreeNode> Of(Plan plan, Func<string, string?> objectiveHref, Func<string, string?> indicatorHref) =>
        new DraftTree(plan, objectiveHref, indicatorHref).Under("", depth: 0);

    private IReadOnlyList<TreeNode> Under(string parent, int depth) =>
        [
            .. below[parent]
                .OrderBy(objective => objective.PrintedCode ?? objective.Code, NaturalOrder.Instance)
                .ThenBy(objective => objective.Code, NaturalOrder.Instance)
                .Select(objective => Of(objective, depth)),
        ];

    private TreeNode Of(Objective objective, int depth) =>
        new(
            objective.Code,
            objective.Title,
            objectiveHref(objective.Code),
            Score: null,
            StateOf(objective.State),
            Tone.None,
            WeightOf(objective.Weight),
            [
                .. assignments[objective.Code].OrderBy(row => row.Indicator, NaturalOrder.Instance).Select(Of),
                .. Under(objective.Code, depth + 1),
            ],
            IsOpen: depth == 0
        );

    private TreeNode Of(Assignment assignment)
    {
        var isMissing = withoutTarget.Contains(assignment);
        var details = new[] { WeightOf(assignment.Weight), TargetsOf(assignment) }.OfType<string>();
        return new(
            assignment.Indicator,
            indicators.GetValueOrDefault(assignment.Indicator)?.Name ?? "definizione mancante",
            indicatorHref(assignment.Indicator),
            Score: null,
            StateOf(assignment.State) ?? (isMissing ? "senza target" : null),
            isMissing ? Tone.Partly : Tone.None,
            string.Join(" · ", details),
            []
        );
    }

    private string? TargetsOf(Assignment assignment)
    {
        var texts = targets[assignment.Indicator]
            .Where(target => target.Owner is null || target.Owner == assignment.Owner)
            .OrderBy(target => target.Period.End)
            .Select(target => $"{TargetModel.PeriodOf(target.Period)}: {target.Effective}")
            .ToList();
        return texts.Count == 0 ? null : "target " + string.Join(", ", texts);
    }

    private static string? WeightOf(decimal? weight) => weight is { } value ? "peso " + ItalianNumber.Print(value) : null;

    private static string? StateOf(ElementState state) => state == ElementState.Active ? null : PlanningTokens.ElementStates.Name(state);
}
