// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Gathers the members of each group of weights of a plan.</summary>
internal sealed class WeightGatherer
{
    private readonly Plan plan;
    private readonly Dictionary<string, Objective> objectiveOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, (Responsibility Share, int Row)> sharesOf;

    public WeightGatherer(Plan plan)
    {
        this.plan = plan;
        foreach (var objective in plan.Objectives)
        {
            objectiveOf.TryAdd(objective.Code, objective);
        }

        sharesOf = plan
            .Responsibilities.Select((share, row) => (Share: share, Row: row))
            .Where(share => share.Share.Weight is not null)
            .ToLookup(share => share.Share.Objective, StringComparer.Ordinal);
    }

    public IEnumerable<WeightGroup> Groups(WeightClosure closure)
    {
        var members = closure.Of switch
        {
            ClosureOf.Indicators => Indicators(closure),
            ClosureOf.Objectives => Objectives(closure, top: false),
            ClosureOf.TopObjectives => Objectives(closure, top: true),
            ClosureOf.UnitObjectives => UnitObjectives(closure),
            _ => SheetLines(closure),
        };
        return members
            .GroupBy(member => member.Group, member => member.Member)
            .Select(group => new WeightGroup
            {
                Of = closure.Of,
                Owner = group.Key.Owner,
                Block = group.Key.Block,
                Level = group.Key.Level,
                Expected = closure.Total,
                Binding = closure.Binding,
                Members = [.. group],
            })
            .Where(group => group.Members.Any(member => member.Weight is not null));
    }

    private IEnumerable<(GroupKey Group, WeightMember Member)> Indicators(WeightClosure closure)
    {
        for (var row = 0; row < plan.Assignments.Count; row++)
        {
            var assignment = plan.Assignments[row];
            if (
                assignment.Objective is { } code
                && objectiveOf.TryGetValue(code, out var owner)
                && Covers(closure, owner.Level)
                && CountsIn(assignment.State, owner.State)
            )
            {
                var place = new Place(DossierTable.Assignments, row, nameof(Assignment.Weight));
                yield return (new(code, owner.Level), new(assignment.Indicator, assignment.Weight, place));
            }
        }
    }

    private IEnumerable<(GroupKey Group, WeightMember Member)> Objectives(WeightClosure closure, bool top)
    {
        for (var row = 0; row < plan.Objectives.Count; row++)
        {
            var objective = plan.Objectives[row];
            var parent = GivenOrNull(objective.Parent);
            var parentState = parent is null ? ElementState.Active : objectiveOf.GetValueOrDefault(parent)?.State ?? ElementState.Active;
            if (parent is null == top && Covers(closure, objective.Level) && CountsIn(objective.State, parentState))
            {
                yield return (new(parent, objective.Level), MemberOf(objective, row));
            }
        }
    }

    /// <summary>An objective with the weights of all its units, where it has them.</summary>
    private WeightMember MemberOf(Objective objective, int row)
    {
        var shares = sharesOf[objective.Code].ToList();
        return shares.Count == 0
            ? new(objective.Code, objective.Weight, new(DossierTable.Objectives, row, nameof(Objective.Weight)))
            : new(
                objective.Code,
                WeightSum.Of(shares.Select(share => share.Share.Weight)),
                new(DossierTable.Responsibilities, shares[0].Row, nameof(Responsibility.Weight))
            );
    }

    private IEnumerable<(GroupKey Group, WeightMember Member)> UnitObjectives(WeightClosure closure)
    {
        for (var row = 0; row < plan.Responsibilities.Count; row++)
        {
            var share = plan.Responsibilities[row];
            if (
                objectiveOf.TryGetValue(share.Objective, out var objective)
                && Covers(closure, objective.Level)
                && CountsIn(objective.State, ElementState.Active)
            )
            {
                var place = new Place(DossierTable.Responsibilities, row, nameof(Responsibility.Weight));
                yield return (new(share.Unit, objective.Level), new(share.Objective, share.Weight, place));
            }
        }
    }

    /// <summary>The blocks of a sheet with the lines outside blocks; and the lines of each block.</summary>
    private IEnumerable<(GroupKey Group, WeightMember Member)> SheetLines(WeightClosure closure)
    {
        var sheets = plan.Sheets.Where(sheet => Covers(closure, sheet.Kind)).Select(sheet => sheet.Code).ToHashSet(StringComparer.Ordinal);
        for (var row = 0; row < plan.Blocks.Count; row++)
        {
            var block = plan.Blocks[row];
            if (sheets.Contains(block.Sheet))
            {
                yield return (new(block.Sheet), new(block.Code, block.Weight, new(DossierTable.Blocks, row, nameof(SheetBlock.Weight))));
            }
        }

        for (var row = 0; row < plan.SheetItems.Count; row++)
        {
            var item = plan.SheetItems[row];
            if (sheets.Contains(item.Sheet))
            {
                var code = string.IsNullOrEmpty(item.Figure.Code) ? item.Title : item.Figure.Code;
                var place = new Place(DossierTable.SheetItems, row, nameof(SheetItem.Weight));
                yield return (new(item.Sheet, Block: GivenOrNull(item.Block)), new(code, item.Weight, place));
            }
        }

        for (var row = 0; row < plan.Assignments.Count; row++)
        {
            var assignment = plan.Assignments[row];
            if (assignment.Sheet is { } sheet && sheets.Contains(sheet) && CountsIn(assignment.State, ElementState.Active))
            {
                var place = new Place(DossierTable.Assignments, row, nameof(Assignment.Weight));
                yield return (new(sheet, Block: GivenOrNull(assignment.Block)), new(assignment.Indicator, assignment.Weight, place));
            }
        }
    }

    /// <summary>An empty list of levels covers all; for sheets the list is of their kinds.</summary>
    private static bool Covers(WeightClosure closure, string? level) =>
        closure.Levels.Count == 0 || closure.Levels.Contains(level, StringComparer.Ordinal);

    /// <summary>
    /// Whether a member counts in the group of its owner. What is outside the plan counts only within an owner that is outside it in the same way;
    /// what lies in something deleted or replaced counts nowhere.
    /// </summary>
    private static bool CountsIn(ElementState member, ElementState owner) =>
        owner is not (ElementState.Deleted or ElementState.Replaced) && (member == owner || !IsOutside(member));

    private static bool IsOutside(ElementState state) =>
        state is ElementState.Proposed or ElementState.Deleted or ElementState.Replaced or ElementState.Additional;

    /// <summary>A blank reference is none.</summary>
    private static string? GivenOrNull(string? code) => string.IsNullOrWhiteSpace(code) ? null : code;

    /// <summary>What tells groups of one closure apart.</summary>
    private readonly record struct GroupKey(string? Owner, string? Level = null, string? Block = null);
}
