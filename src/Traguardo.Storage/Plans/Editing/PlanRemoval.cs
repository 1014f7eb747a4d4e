// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Storage.Plans.Editing;

/// <summary>
/// Takes rows out of a plan with all that means nothing without them: what lies below, assignments, targets, lines of sheets, entries in lists. A view
/// whose list would be left empty goes too, since an empty list would select everything.
/// </summary>
internal sealed class PlanRemoval
{
    private readonly HashSet<object> rows;
    private readonly HashSet<string> units;
    private readonly HashSet<string> objectives;
    private readonly HashSet<string> indicators;
    private readonly HashSet<string> sheets;
    private readonly HashSet<string> views = new(StringComparer.Ordinal);
    private readonly HashSet<(string Sheet, string Block)> blocks;
    private readonly HashSet<(string Indicator, string Owner)> assignments = [];

    /// <param name="plan">The plan.</param>
    /// <param name="taken">Rows of the plan itself, not copies of them. Levels are not among them: what is at a level does not go with it.</param>
    public PlanRemoval(Plan plan, IReadOnlyCollection<object> taken)
    {
        rows = new HashSet<object>(taken, ReferenceEqualityComparer.Instance);
        units = Below(taken.OfType<Unit>().Select(unit => unit.Code), [.. plan.Units.Select(unit => (unit.Code, unit.Parent))]);
        objectives = Below(
            taken.OfType<Objective>().Select(objective => objective.Code),
            [.. plan.Objectives.Select(objective => (objective.Code, objective.Parent))]
        );
        indicators = taken.OfType<Indicator>().Select(indicator => indicator.Code).ToHashSet(StringComparer.Ordinal);
        sheets = taken.OfType<Sheet>().Select(sheet => sheet.Code).ToHashSet(StringComparer.Ordinal);
        blocks = [.. taken.OfType<SheetBlock>().Select(block => (block.Sheet, block.Code))];
        assignments.UnionWith(plan.Assignments.Where(row => Apply(row) is null).Select(row => (row.Indicator, row.Owner)));
        views.UnionWith(taken.OfType<View>().Concat(plan.Views.Where(IsEmptied)).Select(view => view.Code));
    }

    /// <summary>What becomes of a row: null when it goes, the same object when nothing happens to it.</summary>
    public object? Apply(object row)
    {
        if (rows.Contains(row))
        {
            return null;
        }

        return row switch
        {
            Unit unit => units.Contains(unit.Code) ? null : unit,
            Objective objective => objectives.Contains(objective.Code) ? null : objective,
            Responsibility share => objectives.Contains(share.Objective) || units.Contains(share.Unit) ? null : share,
            Indicator indicator => indicators.Contains(indicator.Code) ? null
            : Has(units, indicator.Owner) ? indicator with { Owner = null }
            : indicator,
            Assignment assignment => IsGone(assignment) ? null : assignment,
            TargetEntry target => IsGone(target) ? null : target,
            View view => views.Contains(view.Code) ? null : Left(view),
            Sheet sheet => sheets.Contains(sheet.Code) ? null
            : Has(units, sheet.Unit) ? sheet with { Unit = null }
            : sheet,
            SheetBlock block => sheets.Contains(block.Sheet) || blocks.Contains((block.Sheet, block.Code)) ? null : block,
            SheetItem item => sheets.Contains(item.Sheet) || IsGone(item.Sheet, item.Block) || IsGone(item.Figure) ? null : item,
            _ => row,
        };
    }

    private bool IsGone(Assignment row) =>
        indicators.Contains(row.Indicator) || Has(objectives, row.Objective) || Has(sheets, row.Sheet) || IsGone(row.Sheet, row.Block);

    private bool IsGone(TargetEntry row) =>
        indicators.Contains(row.Indicator)
        || (
            row.Owner is { } owner && (objectives.Contains(owner) || sheets.Contains(owner) || assignments.Contains((row.Indicator, owner)))
        );

    private bool IsGone(string? sheet, string? block) => sheet is not null && block is not null && blocks.Contains((sheet, block));

    private bool IsGone(FigureRef figure) =>
        figure.Kind switch
        {
            FigureKind.Indicator => indicators.Contains(figure.Code)
                || (figure.Owner is { } owner && assignments.Contains((figure.Code, owner))),
            FigureKind.Objective => objectives.Contains(figure.Code),
            FigureKind.Unit => units.Contains(figure.Code),
            FigureKind.View => views.Contains(figure.Code),
            FigureKind.Sheet => sheets.Contains(figure.Code),
            FigureKind.Block => figure.Owner is { } sheet && (sheets.Contains(sheet) || blocks.Contains((sheet, figure.Code))),
            FigureKind.Body => false,
        };

    private View Left(View view)
    {
        var selected = view.Of switch
        {
            ViewOf.Indicators => indicators,
            ViewOf.Objectives => objectives,
            ViewOf.Units => units,
        };
        var left = view with
        {
            Units = Without(view.Units, units),
            Within = Without(Without(view.Within, objectives), sheets),
            Codes = Without(view.Codes, selected),
        };
        return left.Equals(view) ? view : left;
    }

    private bool IsEmptied(View view)
    {
        var left = Left(view);
        return Emptied(view.Units, left.Units) || Emptied(view.Within, left.Within) || Emptied(view.Codes, left.Codes);
    }

    private static bool Emptied(ValueList<string> before, ValueList<string> after) => before.Count > 0 && after.Count == 0;

    private static ValueList<string> Without(ValueList<string> codes, HashSet<string> gone) =>
        codes.Where(code => !gone.Contains(code)).ToValueList();

    private static bool Has(HashSet<string> codes, string? code) => code is not null && codes.Contains(code);

    private static HashSet<string> Below(IEnumerable<string> tops, IReadOnlyList<(string Code, string? Parent)> tree)
    {
        var found = tops.ToHashSet(StringComparer.Ordinal);
        int known;
        do
        {
            known = found.Count;
            found.UnionWith(tree.Where(row => Has(found, row.Parent)).Select(row => row.Code).ToList());
        } while (found.Count > known);

        return found;
    }
}
