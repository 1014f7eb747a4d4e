// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema.Tables;

namespace Traguardo.Dossiers.Schema;

/// <summary>The tables of a dossier, in the order of the workbook's sheets. Every reader, writer and page of documentation is driven by them.</summary>
public static class DossierSchema
{
    /// <summary>Name and version of the format, as every file carries it.</summary>
    public const string Format = "traguardo-dossier/1";

    public static IReadOnlyList<TableSchema> Tables { get; } =
    [
        HeadTables.Body,
        HeadTables.Cycle,
        HeadTables.Levels,
        UnitTables.Units,
        ObjectiveTable.Table,
        UnitTables.Responsibilities,
        IndicatorTable.Table,
        AssignmentTable.Table,
        TargetTable.Table,
        MeasureTable.Table,
        ViewTable.Table,
        SheetTables.Sheets,
        SheetTables.Blocks,
        SheetTables.Items,
        AssessmentTables.Overrides,
        AssessmentTables.Judgements,
        HistoryTables.Acts,
        HistoryTables.Versions,
        HistoryTables.Revisions,
        DocumentTables.PriorFigures,
        DocumentTables.Narratives,
        DocumentTables.ContextTables,
        DocumentTables.PublishedFigures,
        DocumentTables.Errata,
    ];

    /// <summary>The tables that have a sheet or a CSV file of their own.</summary>
    public static IReadOnlyList<TableSchema> Flat { get; } = [.. Tables.Where(table => !table.IsHead)];

    public static TableSchema Of(DossierTable table) => Tables.First(candidate => candidate.Table == table);
}
