// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Storage.Plans.Editing;

/// <summary>Gives a row of a plan another code in every row that refers to it. The row itself is not touched.</summary>
/// <param name="table">Table of the row.</param>
/// <param name="old">Its code until now.</param>
/// <param name="now">Its code from now on.</param>
/// <param name="sheet">For a block: the sheet that it is on, since its code is unique there only.</param>
internal sealed class CodeRename(DossierTable table, string old, string now, string? sheet = null)
{
    /// <summary>The row with the new code where it had the old one; the same object when it had not.</summary>
    public object Apply(object row)
    {
        var renamed = row switch
        {
            Unit unit when table == DossierTable.Units => unit with { Parent = Swap(unit.Parent) },
            Objective objective => Of(objective),
            Responsibility share => Of(share),
            Indicator indicator when table == DossierTable.Units => indicator with { Owner = Swap(indicator.Owner) },
            Assignment assignment => Of(assignment),
            TargetEntry target => Of(target),
            View view => Of(view),
            Sheet one when table == DossierTable.Units => one with { Unit = Swap(one.Unit) },
            SheetBlock block when table == DossierTable.Sheets => block with { Sheet = Must(block.Sheet) },
            SheetItem item => Of(item),
            _ => row,
        };
        return renamed.Equals(row) ? row : renamed;
    }

    private Objective Of(Objective objective) =>
        table switch
        {
            DossierTable.Levels => objective with { Level = Must(objective.Level) },
            DossierTable.Objectives => objective with { Parent = Swap(objective.Parent) },
            _ => objective,
        };

    private Responsibility Of(Responsibility share) =>
        table switch
        {
            DossierTable.Objectives => share with { Objective = Must(share.Objective) },
            DossierTable.Units => share with { Unit = Must(share.Unit) },
            _ => share,
        };

    private Assignment Of(Assignment assignment) =>
        table switch
        {
            DossierTable.Objectives => assignment with { Objective = Swap(assignment.Objective) },
            DossierTable.Indicators => assignment with { Indicator = Must(assignment.Indicator) },
            DossierTable.Sheets => assignment with { Sheet = Swap(assignment.Sheet) },
            DossierTable.Blocks when assignment.Sheet == sheet => assignment with { Block = Swap(assignment.Block) },
            _ => assignment,
        };

    private TargetEntry Of(TargetEntry target) =>
        table switch
        {
            DossierTable.Objectives or DossierTable.Sheets => target with { Owner = Swap(target.Owner) },
            DossierTable.Indicators => target with { Indicator = Must(target.Indicator) },
            _ => target,
        };

    private View Of(View view)
    {
        var selected = view.Of switch
        {
            ViewOf.Indicators => DossierTable.Indicators,
            ViewOf.Objectives => DossierTable.Objectives,
            ViewOf.Units => DossierTable.Units,
        };
        return view with
        {
            Levels = table == DossierTable.Levels ? Swap(view.Levels) : view.Levels,
            Units = table == DossierTable.Units ? Swap(view.Units) : view.Units,
            Within = table is DossierTable.Objectives or DossierTable.Sheets ? Swap(view.Within) : view.Within,
            Codes = table == selected ? Swap(view.Codes) : view.Codes,
        };
    }

    private SheetItem Of(SheetItem item)
    {
        var renamed = item with { Figure = Of(item.Figure) };
        return table switch
        {
            DossierTable.Sheets => renamed with { Sheet = Must(item.Sheet) },
            DossierTable.Blocks when item.Sheet == sheet => renamed with { Block = Swap(item.Block) },
            _ => renamed,
        };
    }

    private FigureRef Of(FigureRef figure)
    {
        var isIt = figure.Kind == PlanCodes.KindOf(table) && (table != DossierTable.Blocks || figure.Owner == sheet);
        var hasOwner = figure.Kind switch
        {
            FigureKind.Indicator => table is DossierTable.Objectives or DossierTable.Sheets,
            FigureKind.Block => table == DossierTable.Sheets,
            _ => false,
        };
        return figure with { Code = isIt ? Must(figure.Code) : figure.Code, Owner = hasOwner ? Swap(figure.Owner) : figure.Owner };
    }

    private string? Swap(string? code) => code is null ? null : Must(code);

    private string Must(string code) => string.Equals(code, old, StringComparison.Ordinal) ? now : code;

    private ValueList<string> Swap(ValueList<string> codes) => codes.Select(Must).ToValueList();
}
