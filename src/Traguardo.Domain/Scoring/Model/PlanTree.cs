// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>The plan's two trees, objectives and units, and who takes part in what. The plan has no rings: the integrity check refuses them.</summary>
internal sealed class PlanTree
{
    private readonly Dictionary<string, Objective> objectives;
    private readonly ILookup<string, Objective> children;
    private readonly ILookup<string, Unit> subunits;
    private readonly ILookup<string, Responsibility> byUnit;
    private readonly ILookup<string, Responsibility> byObjective;

    public PlanTree(Plan plan)
    {
        objectives = plan.Objectives.ToDictionary(o => o.Code, StringComparer.Ordinal);
        children = plan.Objectives.ToLookup(o => o.Parent ?? "", StringComparer.Ordinal);
        subunits = plan.Units.ToLookup(u => u.Parent ?? "", StringComparer.Ordinal);
        byUnit = plan.Responsibilities.ToLookup(r => r.Unit, StringComparer.Ordinal);
        byObjective = plan.Responsibilities.ToLookup(r => r.Objective, StringComparer.Ordinal);
    }

    public IEnumerable<Objective> Roots => children[""];

    public Objective? Find(string code) => objectives.GetValueOrDefault(code);

    public IEnumerable<Objective> Children(string code) => children[code];

    /// <summary>The objectives below one, each before those below it, in the plan's order.</summary>
    public IEnumerable<Objective> Descendants(string code) => Below(code, objective => objective.Code, children);

    /// <summary>A unit and, if asked, all units below it.</summary>
    public IEnumerable<string> UnitAndBelow(string unit, bool withSubunits) =>
        withSubunits ? Below(unit, u => u.Code, subunits).Select(u => u.Code).Prepend(unit) : [unit];

    /// <summary>Walks a tree with a stack of its own: trees come from files, and may be as deep as those are long.</summary>
    private static IEnumerable<T> Below<T>(string code, Func<T, string> codeOf, ILookup<string, T> children)
    {
        var next = new Stack<T>(children[code].Reverse());
        while (next.TryPop(out var element))
        {
            yield return element;
            foreach (var child in children[codeOf(element)].Reverse())
            {
                next.Push(child);
            }
        }
    }

    /// <summary>Objectives in which a unit takes part, each once.</summary>
    public IEnumerable<Objective> ObjectivesOfUnit(string unit, bool withSubunits) =>
        UnitAndBelow(unit, withSubunits)
            .SelectMany(u => byUnit[u])
            .Select(r => r.Objective)
            .Distinct(StringComparer.Ordinal)
            .Select(code => objectives[code]);

    public IEnumerable<string> UnitsOf(string objective) => byObjective[objective].Select(r => r.Unit);

    /// <summary>
    /// The weight of an objective: for a unit, that unit's own where it has one; among siblings, the sum of the units' weights where units have them
    /// (an objective shared by two areas carries two weights and both count), and else its own.
    /// </summary>
    public decimal? WeightOf(Objective objective, string? unit)
    {
        decimal? shared = null;
        foreach (var responsibility in byObjective[objective.Code])
        {
            if (unit is not null && string.Equals(responsibility.Unit, unit, StringComparison.Ordinal))
            {
                return responsibility.Weight ?? objective.Weight;
            }

            if (responsibility.Weight is { } weight)
            {
                shared = (shared ?? 0) + weight;
            }
        }

        return shared ?? objective.Weight;
    }
}
