// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Cycles.Mapping;

namespace Traguardo.Storage.Plans;

/// <summary>Reads and writes the rows of one table of a plan, whatever their type.</summary>
internal abstract class PlanTable(DossierTable table)
{
    /// <summary>The tables of a plan, in the order of a dossier.</summary>
    public static IReadOnlyList<PlanTable> All { get; } =
    [
        new PlanTable<Level>(DossierTable.Levels),
        new PlanTable<Unit>(DossierTable.Units),
        new PlanTable<Objective>(DossierTable.Objectives),
        new PlanTable<Responsibility>(DossierTable.Responsibilities),
        new PlanTable<Indicator>(DossierTable.Indicators),
        new PlanTable<Assignment>(DossierTable.Assignments),
        new PlanTable<TargetEntry>(DossierTable.Targets),
        new PlanTable<View>(DossierTable.Views),
        new PlanTable<Sheet>(DossierTable.Sheets),
        new PlanTable<SheetBlock>(DossierTable.Blocks),
        new PlanTable<SheetItem>(DossierTable.SheetItems),
    ];

    public DossierTable Table { get; } = table;

    /// <summary>Name in the database.</summary>
    public string Name { get; } = RowTables.All.Single(row => row.Table == table).Name;

    public static PlanTable Of(DossierTable table) => All.Single(one => one.Table == table);

    /// <summary>The rows of a plan, in their order.</summary>
    public abstract Task<IReadOnlyList<DraftRow>> ListAsync(CycleContext db, long planId, CancellationToken cancellation);

    /// <summary>Notes a row to insert.</summary>
    public abstract void Add(CycleContext db, DraftRow row, PlanRow plan);

    /// <summary>Notes a row to update.</summary>
    public abstract void Change(CycleContext db, DraftRow row);

    /// <summary>Notes a row to delete.</summary>
    public abstract void Remove(CycleContext db, DraftRow row);
}

/// <summary>A table of a plan with the type of its records.</summary>
internal sealed class PlanTable<TRow>(DossierTable table) : PlanTable(table)
    where TRow : class
{
    public override async Task<IReadOnlyList<DraftRow>> ListAsync(CycleContext db, long planId, CancellationToken cancellation)
    {
        var rows = await db.Set<TRow>()
            .AsNoTracking()
            .Where(row => EF.Property<long>(row, RowColumns.PlanId) == planId)
            .OrderBy(row => EF.Property<int>(row, RowColumns.Ordinal))
            .ThenBy(row => EF.Property<long>(row, RowColumns.Id))
            .Select(row => new
            {
                Record = row,
                Id = EF.Property<long>(row, RowColumns.Id),
                Version = EF.Property<uint>(row, RowColumns.Version),
                Ordinal = EF.Property<int>(row, RowColumns.Ordinal),
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new DraftRow(Table, row.Id, row.Version, row.Ordinal, row.Record))];
    }

    public override void Add(CycleContext db, DraftRow row, PlanRow plan)
    {
        var entry = db.Add((TRow)row.Record);
        entry.Property(RowColumns.CycleId).CurrentValue = plan.CycleId;
        entry.Property(RowColumns.PlanId).CurrentValue = plan.Id;
        entry.Property(RowColumns.Ordinal).CurrentValue = row.Ordinal;
    }

    public override void Change(CycleContext db, DraftRow row)
    {
        var entry = Track(db, row);
        entry.State = EntityState.Modified;
        entry.Property(RowColumns.CycleId).IsModified = false;
        entry.Property(RowColumns.PlanId).IsModified = false;
    }

    public override void Remove(CycleContext db, DraftRow row) => Track(db, row).State = EntityState.Deleted;

    private static Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<TRow> Track(CycleContext db, DraftRow row)
    {
        var entry = db.Entry((TRow)row.Record);
        entry.Property(RowColumns.Id).CurrentValue = row.Id;
        entry.Property(RowColumns.Version).CurrentValue = row.Version;
        entry.Property(RowColumns.Version).OriginalValue = row.Version;
        entry.Property(RowColumns.Ordinal).CurrentValue = row.Ordinal;
        return entry;
    }
}
