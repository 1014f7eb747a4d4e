// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles.Mapping;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Cycles;

/// <summary>Reads and writes whole cycles: what a dossier carries is what comes back, in its order.</summary>
public static class DossierStore
{
    /// <summary>A cycle with the plan that was in force at a day, as far back as versions are stored; its history ends there.</summary>
    /// <remarks>Before the first stored version the dossier's own revisions lead further back (<see cref="PlanHistory"/>).</remarks>
    public static async Task<CycleDossier> ReadAtAsync(
        BodySession session,
        CycleRow cycle,
        DateOnly day,
        CancellationToken cancellation = default
    ) => await ReadAsync(session, cycle, (await PlanStore.InForceAtAsync(session, cycle.Id, day, cancellation))?.Id, cancellation);

    /// <summary>A cycle with the plan in force: the approved plan with the highest number, or the only draft where none is approved.</summary>
    /// <param name="planId">Another plan of the cycle, as if it were in force, with the history up to it; null for the one that is.</param>
    public static async Task<CycleDossier> ReadAsync(
        BodySession session,
        CycleRow cycle,
        long? planId = null,
        CancellationToken cancellation = default
    )
    {
        var db = session.Cycles;
        var plan = planId is { } asked
            ? await db.PlanRows.AsNoTracking().FirstOrDefaultAsync(row => row.Id == asked && row.CycleId == cycle.Id, cancellation)
            : await PlanStore.InForceAsync(session, cycle.Id, cancellation);
        var withdrawn = await db
            .WithdrawalRows.Where(row => row.CycleId == cycle.Id)
            .Select(row => row.MeasureId)
            .ToListAsync(cancellation);
        var dossier = new CycleDossier
        {
            Plan = await ReadPlanAsync(db, cycle, plan?.Id ?? 0, cancellation),
            Measures = await db.Set<MeasureEntry>()
                .AsNoTracking()
                .Where(row => EF.Property<long>(row, RowColumns.CycleId) == cycle.Id)
                .Where(row => !withdrawn.Contains(EF.Property<long>(row, RowColumns.Id)))
                .OrderBy(row => EF.Property<int>(row, RowColumns.Ordinal))
                .ThenBy(row => EF.Property<long>(row, RowColumns.Id))
                .ToValueListAsync(cancellation),
            Overrides = await OfCycle<ScoreOverride>(db, cycle.Id, cancellation),
            Judgements = await OfCycle<Judgement>(db, cycle.Id, cancellation),
            Acts = await OfCycle<Act>(db, cycle.Id, cancellation),
            Versions = await OfCycle<PlanVersion>(db, cycle.Id, cancellation),
            Revisions = await OfCycle<Revision>(db, cycle.Id, cancellation),
            PriorFigures = await OfCycle<PriorFigure>(db, cycle.Id, cancellation),
            Narratives = await OfCycle<Narrative>(db, cycle.Id, cancellation),
            ContextTables = await OfCycle<ContextCell>(db, cycle.Id, cancellation),
            Published = await OfCycle<PublishedFigure>(db, cycle.Id, cancellation),
            Errata = await OfCycle<Erratum>(db, cycle.Id, cancellation),
        };
        return planId is not null && plan?.Number is { } number ? UpTo(dossier, number) : dossier;
    }

    /// <summary>Without later versions and what made them: the plan of the dossier never had them, and nothing of them can be undone in it.</summary>
    private static CycleDossier UpTo(CycleDossier dossier, int number) =>
        dossier with
        {
            Versions = dossier.Versions.Where(version => version.Number <= number || version.InForceFrom is null).ToValueList(),
            Revisions = dossier
                .Revisions.Where(revision =>
                    revision.Status != RevisionStatus.Approved || revision.Version is not { } later || later <= number
                )
                .ToValueList(),
        };

    /// <summary>Adds the rows of a plan.</summary>
    internal static void AddPlan(CycleContext db, Plan plan, long cycleId, long planId)
    {
        Add(db, plan.Levels, cycleId, planId);
        Add(db, plan.Units, cycleId, planId);
        Add(db, plan.Objectives, cycleId, planId);
        Add(db, plan.Responsibilities, cycleId, planId);
        Add(db, plan.Indicators, cycleId, planId);
        Add(db, plan.Assignments, cycleId, planId);
        Add(db, plan.Targets, cycleId, planId);
        Add(db, plan.Views, cycleId, planId);
        Add(db, plan.Sheets, cycleId, planId);
        Add(db, plan.Blocks, cycleId, planId);
        Add(db, plan.SheetItems, cycleId, planId);
    }

    /// <summary>Adds the rows of a dossier that belong to the cycle and not to a plan.</summary>
    internal static void AddCycle(CycleContext db, CycleDossier dossier, long cycleId)
    {
        Add(db, dossier.Measures, cycleId);
        Add(db, dossier.Overrides, cycleId);
        Add(db, dossier.Judgements, cycleId);
        Add(db, dossier.Acts, cycleId);
        Add(db, dossier.Versions, cycleId);
        Add(db, dossier.Revisions, cycleId);
        Add(db, dossier.PriorFigures, cycleId);
        Add(db, dossier.Narratives, cycleId);
        Add(db, dossier.ContextTables, cycleId);
        Add(db, dossier.Published, cycleId);
        Add(db, dossier.Errata, cycleId);
    }

    private static void Add<TRow>(CycleContext db, IReadOnlyList<TRow> rows, long cycleId, long? planId = null)
        where TRow : class
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var entry = db.Add(rows[index]);
            entry.Property(RowColumns.CycleId).CurrentValue = cycleId;
            entry.Property(RowColumns.Ordinal).CurrentValue = index;
            if (planId is { } plan)
            {
                entry.Property(RowColumns.PlanId).CurrentValue = plan;
            }
        }
    }

    private static async Task<Plan> ReadPlanAsync(CycleContext db, CycleRow cycle, long planId, CancellationToken cancellation) =>
        new()
        {
            Body = cycle.ToBody(),
            Cycle = cycle.ToCycle(),
            Levels = await OfPlan<Level>(db, planId, cancellation),
            Units = await OfPlan<Unit>(db, planId, cancellation),
            Objectives = await OfPlan<Objective>(db, planId, cancellation),
            Responsibilities = await OfPlan<Responsibility>(db, planId, cancellation),
            Indicators = await OfPlan<Indicator>(db, planId, cancellation),
            Assignments = await OfPlan<Assignment>(db, planId, cancellation),
            Targets = await OfPlan<TargetEntry>(db, planId, cancellation),
            Views = await OfPlan<View>(db, planId, cancellation),
            Sheets = await OfPlan<Sheet>(db, planId, cancellation),
            Blocks = await OfPlan<SheetBlock>(db, planId, cancellation),
            SheetItems = await OfPlan<SheetItem>(db, planId, cancellation),
        };

    private static Task<ValueList<TRow>> OfPlan<TRow>(CycleContext db, long planId, CancellationToken cancellation)
        where TRow : class => OfOwner<TRow>(db, RowColumns.PlanId, planId, cancellation);

    private static Task<ValueList<TRow>> OfCycle<TRow>(CycleContext db, long cycleId, CancellationToken cancellation)
        where TRow : class => OfOwner<TRow>(db, RowColumns.CycleId, cycleId, cancellation);

    private static Task<ValueList<TRow>> OfOwner<TRow>(CycleContext db, string column, long owner, CancellationToken cancellation)
        where TRow : class =>
        db.Set<TRow>()
            .AsNoTracking()
            .Where(row => EF.Property<long>(row, column) == owner)
            .OrderBy(row => EF.Property<int>(row, RowColumns.Ordinal))
            .ThenBy(row => EF.Property<long>(row, RowColumns.Id))
            .ToValueListAsync(cancellation);

    private static async Task<ValueList<TRow>> ToValueListAsync<TRow>(this IQueryable<TRow> rows, CancellationToken cancellation) =>
        (await rows.ToListAsync(cancellation)).ToValueList();
}
