// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>Finds what a view selects. Conditions on scores are not looked at here: they hold only once scores exist.</summary>
internal sealed class ViewSelector(Plan plan, PlanTree tree, RowNode[] rows)
{
    public IEnumerable<int> Rows(View view)
    {
        var within = Below(view);
        return Enumerable
            .Range(0, rows.Length)
            .Where(i =>
            {
                var row = rows[i];
                var owner = row.Assignment.Owner;
                return (
                        view.Codes.Count == 0
                        || view.Codes.Contains(row.Indicator.Code)
                        || view.Codes.Contains(row.Indicator.Code + "@" + owner)
                    )
                    && (view.Tags.Count == 0 || row.Indicator.Tags.Any(view.Tags.Contains))
                    && (view.Levels.Count == 0 || (row.Level is { } level && view.Levels.Contains(level)))
                    && (view.Units.Count == 0 || TakesPart(owner, view))
                    && (within is null ? row.Assignment.Sheet is null || view.Codes.Count > 0 : within.Contains(owner));
            });
    }

    public IEnumerable<Objective> Objectives(View view)
    {
        var within = Below(view);
        return plan.Objectives.Where(o =>
            (view.Codes.Count == 0 || view.Codes.Contains(o.Code))
            && (view.Tags.Count == 0 || o.Tags.Any(view.Tags.Contains))
            && (view.Levels.Count == 0 || view.Levels.Contains(o.Level))
            && (view.Units.Count == 0 || TakesPart(o.Code, view))
            && (within is null || within.Contains(o.Code))
        );
    }

    public IEnumerable<Unit> Units(View view) =>
        plan.Units.Where(u =>
            (view.Codes.Count == 0 || view.Codes.Contains(u.Code))
            && (view.Levels.Count == 0 || (u.Kind is { } kind && view.Levels.Contains(kind)))
            && (
                view.Within.Count == 0
                || view.Within.Any(w => tree.UnitAndBelow(w, withSubunits: true).Contains(u.Code, StringComparer.Ordinal))
            )
        );

    /// <summary>The objectives or sheets named, with everything below them; null when the view names none.</summary>
    private HashSet<string>? Below(View view) =>
        view.Within.Count == 0 ? null : [.. view.Within, .. view.Within.SelectMany(tree.Descendants).Select(o => o.Code)];

    private bool TakesPart(string owner, View view) =>
        tree.UnitsOf(owner)
            .Any(unit => view.Units.Any(wanted => tree.UnitAndBelow(wanted, withSubunits: true).Contains(unit, StringComparer.Ordinal)));
}
