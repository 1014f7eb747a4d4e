// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Cycles.Mapping;

namespace Traguardo.Storage.Exchange;

/// <summary>A table whose stored rows can be made those of a dossier: rows are added, changed and removed, and those that stay the same are not touched.</summary>
internal abstract class SyncTable(DossierTable table)
{
    /// <summary>The tables of a plan.</summary>
    public static IReadOnlyList<SyncTable> OfPlan { get; } =
    [
        new SyncTable<Level>(DossierTable.Levels, dossier => dossier.Plan.Levels),
        new SyncTable<Unit>(DossierTable.Units, dossier => dossier.Plan.Units),
        new SyncTable<Objective>(DossierTable.Objectives, dossier => dossier.Plan.Objectives),
        new SyncTable<Responsibility>(DossierTable.Responsibilities, dossier => dossier.Plan.Responsibilities),
        new SyncTable<Indicator>(DossierTable.Indicators, dossier => dossier.Plan.Indicators),
        new SyncTable<Assignment>(DossierTable.Assignments, dossier => dossier.Plan.Assignments),
        new SyncTable<TargetEntry>(DossierTable.Targets, dossier => dossier.Plan.Targets),
        new SyncTable<View>(DossierTable.Views, dossier => dossier.Plan.Views),
        new SyncTable<Sheet>(DossierTable.Sheets, dossier => dossier.Plan.Sheets),
        new SyncTable<SheetBlock>(DossierTable.Blocks, dossier => dossier.Plan.Blocks),
        new SyncTable<SheetItem>(DossierTable.SheetItems, dossier => dossier.Plan.SheetItems),
    ];

    /// <summary>The tables of a cycle besides its plan. Measures are not among them: they are only ever added.</summary>
    public static IReadOnlyList<SyncTable> OfCycle { get; } =
    [
        new SyncTable<ScoreOverride>(DossierTable.Overrides, dossier => dossier.Overrides),
        new SyncTable<Judgement>(DossierTable.Judgements, dossier => dossier.Judgements),
        new SyncTable<Act>(DossierTable.Acts, dossier => dossier.Acts),
        new SyncTable<PlanVersion>(DossierTable.Versions, dossier => dossier.Versions),
        new SyncTable<Revision>(DossierTable.Revisions, dossier => dossier.Revisions),
        new SyncTable<PriorFigure>(DossierTable.PriorFigures, dossier => dossier.PriorFigures),
        new SyncTable<Narrative>(DossierTable.Narratives, dossier => dossier.Narratives),
        new SyncTable<ContextCell>(DossierTable.ContextTables, dossier => dossier.ContextTables),
        new SyncTable<PublishedFigure>(DossierTable.Published, dossier => dossier.Published),
        new SyncTable<Erratum>(DossierTable.Errata, dossier => dossier.Errata),
    ];

    public DossierTable Table { get; } = table;

    /// <summary>True when the rows differ, be it in their order only.</summary>
    public abstract bool Differs(CycleDossier before, CycleDossier after);

    /// <summary>True when rows that both have stand in another order.</summary>
    public abstract bool Reorders(CycleDossier before, CycleDossier after, IEnumerable<DossierChange> changes);

    /// <summary>Makes the stored rows those of a dossier. Nothing is saved yet.</summary>
    /// <param name="owner">Whose rows they are.</param>
    /// <param name="before">What is stored, read in the same transaction.</param>
    /// <param name="after">What is to be stored.</param>
    /// <param name="changes">The differences of this table.</param>
    public abstract Task SyncAsync(
        CycleContext db,
        RowOwner owner,
        CycleDossier before,
        CycleDossier after,
        IEnumerable<DossierChange> changes,
        CancellationToken cancellation
    );
}

/// <summary>Whose rows are meant.</summary>
/// <param name="CycleId">The cycle.</param>
/// <param name="PlanId">The plan; null for the tables of the cycle itself.</param>
internal readonly record struct RowOwner(long CycleId, long? PlanId);

/// <summary>A table with the type of its records.</summary>
internal sealed class SyncTable<TRow>(DossierTable table, Func<CycleDossier, IReadOnlyList<TRow>> rows) : SyncTable(table)
    where TRow : class
{
    public override bool Differs(CycleDossier before, CycleDossier after) => !rows(before).SequenceEqual(rows(after));

    public override bool Reorders(CycleDossier before, CycleDossier after, IEnumerable<DossierChange> changes) =>
        RowMatch.Of(rows(before), rows(after), changes).Reorders;

    public override async Task SyncAsync(
        CycleContext db,
        RowOwner owner,
        CycleDossier before,
        CycleDossier after,
        IEnumerable<DossierChange> changes,
        CancellationToken cancellation
    )
    {
        if (!Differs(before, after))
        {
            return;
        }

        var stored = await StoredAsync(db, owner, cancellation);
        var match = RowMatch.Of(rows(before), rows(after), changes);
        db.RemoveRange(match.Removed.Select(index => stored[index]));
        for (var index = 0; index < match.Before.Count; index++)
        {
            var row = rows(after)[index];
            var entry = match.Before[index] is { } was ? db.Entry(stored[was]) : db.Add(row);
            if (entry.State != EntityState.Added)
            {
                entry.CurrentValues.SetValues(row);
            }
            else
            {
                entry.Property(RowColumns.CycleId).CurrentValue = owner.CycleId;
                if (owner.PlanId is { } plan)
                {
                    entry.Property(RowColumns.PlanId).CurrentValue = plan;
                }
            }

            entry.Property(RowColumns.Ordinal).CurrentValue = index;
        }
    }

    private static Task<List<TRow>> StoredAsync(CycleContext db, RowOwner owner, CancellationToken cancellation)
    {
        var (column, id) = owner.PlanId is { } plan ? (RowColumns.PlanId, plan) : (RowColumns.CycleId, owner.CycleId);
        return db.Set<TRow>()
            .Where(row => EF.Property<long>(row, column) == id)
            .OrderBy(row => EF.Property<int>(row, RowColumns.Ordinal))
            .ThenBy(row => EF.Property<long>(row, RowColumns.Id))
            .ToListAsync(cancellation);
    }
}
