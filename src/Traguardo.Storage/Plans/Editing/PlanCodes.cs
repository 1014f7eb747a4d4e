// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Storage.Plans.Editing;

/// <summary>What other rows of a plan call a row by.</summary>
public static class PlanCodes
{
    /// <summary>The code of a record that others refer to, or a level's name; null for records that nothing refers to.</summary>
    public static string? Of(object record) =>
        record switch
        {
            Level level => level.Name,
            Unit unit => unit.Code,
            Objective objective => objective.Code,
            Indicator indicator => indicator.Code,
            View view => view.Code,
            Sheet sheet => sheet.Code,
            SheetBlock block => block.Code,
            _ => null,
        };

    /// <summary>Property that holds <see cref="Of"/>; null for tables that nothing refers to.</summary>
    public static string? PropertyOf(DossierTable table) =>
        table switch
        {
            DossierTable.Levels => nameof(Level.Name),
            DossierTable.Units
            or DossierTable.Objectives
            or DossierTable.Indicators
            or DossierTable.Views
            or DossierTable.Sheets
            or DossierTable.Blocks => nameof(Unit.Code),
            _ => null,
        };

    /// <summary>What a figure of a row of the table is a figure of; null when the table has none.</summary>
    internal static FigureKind? KindOf(DossierTable table) =>
        table switch
        {
            DossierTable.Units => FigureKind.Unit,
            DossierTable.Objectives => FigureKind.Objective,
            DossierTable.Indicators => FigureKind.Indicator,
            DossierTable.Views => FigureKind.View,
            DossierTable.Sheets => FigureKind.Sheet,
            DossierTable.Blocks => FigureKind.Block,
            _ => null,
        };

    /// <summary>The rows that a row stands among when it is moved: those with an equal answer.</summary>
    internal static object? SiblingsOf(object record) =>
        record switch
        {
            Unit unit => unit.Parent,
            Objective objective => objective.Parent,
            Responsibility share => share.Objective,
            Assignment assignment => assignment.Owner,
            TargetEntry target => (target.Indicator, target.Owner),
            SheetBlock block => block.Sheet,
            SheetItem item => (item.Sheet, item.Block),
            _ => null,
        };
}
