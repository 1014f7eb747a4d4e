// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Web.Access;

/// <summary>Which indicators belong to units: those that a unit answers for, that are assigned to an objective in which it takes part, or that are on its sheets.</summary>
public static class UnitScope
{
    /// <summary>The units with all units in them.</summary>
    public static IReadOnlySet<string> WithParts(Plan plan, IEnumerable<string> units)
    {
        var inside = units.ToHashSet(StringComparer.Ordinal);
        int known;
        do
        {
            known = inside.Count;
            inside.UnionWith(
                plan.Units.Where(unit => unit.Parent is { } parent && inside.Contains(parent)).Select(unit => unit.Code).ToList()
            );
        } while (inside.Count > known);

        return inside;
    }

    /// <summary>Codes of the indicators of the units and of the units in them.</summary>
    public static IReadOnlySet<string> IndicatorsOf(Plan plan, IEnumerable<string> units)
    {
        var inside = WithParts(plan, units);
        var objectives = plan
            .Responsibilities.Where(row => inside.Contains(row.Unit))
            .Select(row => row.Objective)
            .ToHashSet(StringComparer.Ordinal);
        var sheets = plan
            .Sheets.Where(sheet => sheet.Unit is { } unit && inside.Contains(unit))
            .Select(sheet => sheet.Code)
            .ToHashSet(StringComparer.Ordinal);
        var indicators = plan
            .Assignments.Where(row =>
                row.Objective is { } objective ? objectives.Contains(objective) : row.Sheet is { } sheet && sheets.Contains(sheet)
            )
            .Select(row => row.Indicator)
            .ToHashSet(StringComparer.Ordinal);
        indicators.UnionWith(plan.Indicators.Where(row => row.Owner is { } owner && inside.Contains(owner)).Select(row => row.Code));
        return indicators;
    }
}
