// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;

namespace Traguardo.Storage.Cycles.Mapping;

/// <summary>The tables that hold the rows of a dossier.</summary>
internal static class RowTables
{
    public static IReadOnlyList<RowTable> All { get; } =
    [
        new RowTable<Level>(DossierTable.Levels, "levels", isOfPlan: true),
        new RowTable<Unit>(DossierTable.Units, "units", isOfPlan: true),
        new RowTable<Objective>(DossierTable.Objectives, "objectives", isOfPlan: true),
        new RowTable<Responsibility>(DossierTable.Responsibilities, "responsibilities", isOfPlan: true),
        new RowTable<Indicator>(DossierTable.Indicators, "indicators", isOfPlan: true),
        new RowTable<Assignment>(DossierTable.Assignments, "assignments", isOfPlan: true),
        new RowTable<TargetEntry>(DossierTable.Targets, "targets", isOfPlan: true),
        new RowTable<View>(DossierTable.Views, "views", isOfPlan: true),
        new RowTable<Sheet>(DossierTable.Sheets, "sheets", isOfPlan: true),
        new RowTable<SheetBlock>(DossierTable.Blocks, "blocks", isOfPlan: true),
        new RowTable<SheetItem>(DossierTable.SheetItems, "sheet_items", isOfPlan: true),
        new RowTable<MeasureEntry>(DossierTable.Measures, "measures"),
        new RowTable<ScoreOverride>(DossierTable.Overrides, "overrides"),
        new RowTable<Judgement>(DossierTable.Judgements, "judgements"),
        new RowTable<Act>(DossierTable.Acts, "acts"),
        new RowTable<PlanVersion>(DossierTable.Versions, "versions"),
        new RowTable<Revision>(DossierTable.Revisions, "revisions"),
        new RowTable<PriorFigure>(DossierTable.PriorFigures, "prior_figures"),
        new RowTable<Narrative>(DossierTable.Narratives, "narratives"),
        new RowTable<ContextCell>(DossierTable.ContextTables, "context_cells"),
        new RowTable<PublishedFigure>(DossierTable.Published, "published_figures"),
        new RowTable<Erratum>(DossierTable.Errata, "errata"),
    ];
}

/// <summary>A table that holds rows of a dossier.</summary>
/// <param name="table">The dossier's table.</param>
/// <param name="name">Name in the database.</param>
/// <param name="isOfPlan">True when its rows belong to a plan, false when to the cycle.</param>
internal abstract class RowTable(DossierTable table, string name, bool isOfPlan)
{
    public DossierTable Table { get; } = table;

    public string Name { get; } = name;

    public bool IsOfPlan { get; } = isOfPlan;

    public abstract void Map(ModelBuilder model);
}

/// <summary>A table with the type of its records.</summary>
internal sealed class RowTable<TRow>(DossierTable table, string name, bool isOfPlan = false) : RowTable(table, name, isOfPlan)
    where TRow : class
{
    public override void Map(ModelBuilder model)
    {
        var entity = model.Entity<TRow>();
        entity.ToTable(Name);
        entity.Property<long>(RowColumns.Id).ValueGeneratedOnAdd();
        entity.HasKey(RowColumns.Id);
        entity.Property<long>(RowColumns.CycleId);
        entity.Property<int>(RowColumns.Ordinal);
        entity.Property<uint>(RowColumns.Version).IsRowVersion();
        if (IsOfPlan)
        {
            entity.Property<long>(RowColumns.PlanId);
        }
    }
}
