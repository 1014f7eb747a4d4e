// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>Rows of a plan in a few words, so that one is known by more than its code.</summary>
internal static class RowWords
{
    /// <summary>Name of a table at the head of a line.</summary>
    public static string Title(DossierTable table)
    {
        var name = DossierTableTokens.Tables.Name(table);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Code and title of a row, or what else names it.</summary>
    public static string NameOf(object record) =>
        record switch
        {
            Level level => level.Name,
            Unit unit => $"{unit.Code} – {unit.Name}",
            Objective objective => $"{objective.Code} – {objective.Title}",
            Responsibility share => $"{share.Unit} in {share.Objective}{WeightOf(share.Weight)}",
            Indicator indicator => $"{indicator.Code} – {indicator.Name}",
            Assignment assignment => $"{assignment.Indicator} in {assignment.Owner}{WeightOf(assignment.Weight)}",
            TargetEntry target => $"{target.Indicator}, {target.Period}: {target.Effective}",
            View view => $"{view.Code} – {view.Name}",
            Sheet sheet => $"{sheet.Code} – {sheet.Title}",
            SheetBlock block => $"{block.Code} – {block.Title} ({block.Sheet}){WeightOf(block.Weight)}",
            SheetItem item => $"{item.Title} ({item.Sheet}){WeightOf(item.Weight)}",
            _ => record.ToString() ?? "",
        };

    /// <summary>The address where a row is edited.</summary>
    public static string HrefOf(PlanPaths paths, Storage.Plans.DraftRow row) =>
        row.Record switch
        {
            Objective objective => paths.ObjectiveOf(objective.Code),
            Responsibility share => paths.ObjectiveOf(share.Objective),
            Indicator indicator => paths.IndicatorOf(indicator.Code),
            Assignment { Objective: { } objective } => paths.ObjectiveOf(objective),
            Assignment { Sheet: { } sheet } => paths.SheetOf(sheet),
            TargetEntry target => paths.IndicatorOf(target.Indicator),
            Sheet sheet => paths.SheetOf(sheet.Code),
            SheetBlock block => paths.SheetOf(block.Sheet),
            SheetItem item => paths.SheetOf(item.Sheet),
            _ => paths.RowOf(row.Table, row.Id),
        };

    private static string WeightOf(decimal? weight) => weight is { } value ? $", peso {ItalianNumber.Print(value)}" : "";
}
