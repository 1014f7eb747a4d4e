// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>References inside a plan name something.</summary>
internal sealed class PlanReferenceChecks(Plan plan, DossierCodes codes, ReferenceFinder references, FigureFinder figures)
{
    public void Run()
    {
        plan.Units.Each(DossierTable.Units, CheckUnit);
        plan.Objectives.Each(DossierTable.Objectives, CheckObjective);
        plan.Responsibilities.Each(DossierTable.Responsibilities, CheckResponsibility);
        plan.Assignments.Each(DossierTable.Assignments, CheckAssignment);
        plan.Targets.Each(DossierTable.Targets, CheckTarget);
        plan.Views.Each(DossierTable.Views, CheckView);
        plan.Sheets.Each(DossierTable.Sheets, CheckSheet);
        plan.Blocks.Each(DossierTable.Blocks, CheckBlock);
        plan.SheetItems.Each(DossierTable.SheetItems, CheckSheetItem);
    }

    private void CheckUnit(Unit unit, Place row) => references.Optional(unit.Parent, codes.Units, row.At(nameof(Unit.Parent)));

    private void CheckObjective(Objective objective, Place row)
    {
        references.Required(objective.Level, codes.Levels, row.At(nameof(Objective.Level)));
        references.Optional(objective.Parent, codes.Objectives, row.At(nameof(Objective.Parent)));
    }

    private void CheckResponsibility(Responsibility responsibility, Place row)
    {
        references.Required(responsibility.Objective, codes.Objectives, row.At(nameof(Responsibility.Objective)));
        references.Required(responsibility.Unit, codes.Units, row.At(nameof(Responsibility.Unit)));
    }

    private void CheckAssignment(Assignment assignment, Place row)
    {
        references.Required(assignment.Indicator, codes.Indicators, row.At(nameof(Assignment.Indicator)));
        references.Optional(assignment.Objective, codes.Objectives, row.At(nameof(Assignment.Objective)));
        references.Optional(assignment.Sheet, codes.Sheets, row.At(nameof(Assignment.Sheet)));
        CheckBlockOf(assignment.Sheet, assignment.Block, row.At(nameof(Assignment.Block)));
    }

    private void CheckTarget(TargetEntry target, Place row)
    {
        references.Required(target.Indicator, codes.Indicators, row.At(nameof(TargetEntry.Indicator)));
        var place = row.At(nameof(TargetEntry.Owner));
        references.Optional(target.Owner, codes.Owners, place);
        if (target.Owner is { } owner && codes.Owners.Contains(owner) && codes.Indicators.Contains(target.Indicator))
        {
            references.Within("l'indicatore", target.Indicator, owner, codes.OwnersOf[target.Indicator], place);
        }
    }

    private void CheckView(View view, Place row)
    {
        All(view.Levels, codes.Levels, row.At(nameof(View.Levels)));
        All(view.Units, codes.Units, row.At(nameof(View.Units)));
        All(view.Within, codes.Owners, row.At(nameof(View.Within)));
        var selected = view.Of switch
        {
            ViewOf.Indicators => codes.Indicators,
            ViewOf.Objectives => codes.Objectives,
            _ => codes.Units,
        };
        All(view.Codes, selected, row.At(nameof(View.Codes)));
    }

    private void CheckSheet(Sheet sheet, Place row) => references.Optional(sheet.Unit, codes.Units, row.At(nameof(Sheet.Unit)));

    private void CheckBlock(SheetBlock block, Place row) =>
        references.Required(block.Sheet, codes.Sheets, row.At(nameof(SheetBlock.Sheet)));

    private void CheckSheetItem(SheetItem item, Place row)
    {
        references.Required(item.Sheet, codes.Sheets, row.At(nameof(SheetItem.Sheet)));
        CheckBlockOf(item.Sheet, item.Block, row.At(nameof(SheetItem.Block)));
        figures.Required(item.Figure, row.At(nameof(SheetItem.Figure)), FigureFinder.Numbers);
    }

    private void CheckBlockOf(string? sheet, string? block, Place place)
    {
        references.Optional(block, codes.Blocks, place);
        if (block is not null && codes.Blocks.Contains(block))
        {
            references.Within("il blocco", block, sheet, codes.SheetsOf[block], place);
        }
    }

    private void All(ValueList<string> named, CodeSet known, Place place)
    {
        foreach (var code in named)
        {
            references.Optional(code, known, place);
        }
    }
}
