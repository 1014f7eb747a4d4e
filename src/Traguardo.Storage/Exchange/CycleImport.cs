// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Cycles.Mapping;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Exchange;

/// <summary>Stores a merge in the session's transaction.</summary>
public static class CycleImport
{
    /// <summary>Makes a stored cycle what the merge says. The session has taken its turn before it read what was merged.</summary>
    /// <param name="row">The cycle, as it is stored.</param>
    /// <param name="methodologyId">The stored text that scores it from now on; null while it has none.</param>
    /// <param name="draftTitle">Title of a draft that is made.</param>
    /// <returns>The draft that holds the plan of the file; null when the plan stays as it is.</returns>
    public static async Task<PlanRow?> ApplyAsync(
        BodySession session,
        CycleRow row,
        ImportMerge merge,
        long? methodologyId,
        string draftTitle,
        CancellationToken cancellation = default
    )
    {
        var db = session.Cycles;
        var tracked = await db.CycleRows.FirstAsync(cycle => cycle.Id == row.Id, cancellation);
        tracked.Take(merge.After.Plan.Body, merge.After.Plan.Cycle);
        tracked.MethodologyId = methodologyId;
        var changes = merge.Changes.ToLookup(change => change.Table);
        foreach (var table in SyncTable.OfCycle)
        {
            await table.SyncAsync(db, new RowOwner(row.Id, PlanId: null), merge.Before, merge.After, changes[table.Table], cancellation);
        }

        await AppendAsync(session, row.Id, merge.NewMeasures, cancellation);
        var draft = merge.ChangesPlan ? await DraftAsync(session, row, merge, draftTitle, cancellation) : null;
        await db.SaveChangesAsync(cancellation);
        return draft;
    }

    private static async Task AppendAsync(
        BodySession session,
        long cycleId,
        IReadOnlyList<MeasureEntry> measures,
        CancellationToken cancellation
    )
    {
        var db = session.Cycles;
        var last = await db.Set<MeasureEntry>()
            .Where(measure => EF.Property<long>(measure, RowColumns.CycleId) == cycleId)
            .MaxAsync(measure => (int?)EF.Property<int>(measure, RowColumns.Ordinal), cancellation);
        var next = (last ?? -1) + 1;
        foreach (var measure in measures)
        {
            var entry = db.Add(measure);
            entry.Property(RowColumns.CycleId).CurrentValue = cycleId;
            entry.Property(RowColumns.Ordinal).CurrentValue = next++;
        }
    }

    /// <summary>Puts the plan of the file into the cycle's draft, which is made when there is none.</summary>
    private static async Task<PlanRow> DraftAsync(
        BodySession session,
        CycleRow row,
        ImportMerge merge,
        string title,
        CancellationToken cancellation
    )
    {
        var plans = await PlanStore.ListAsync(session, row.Id, cancellation);
        var draft = plans.FirstOrDefault(plan => plan.Status == PlanStatus.Draft);
        if (draft is null)
        {
            draft = new PlanRow
            {
                CycleId = row.Id,
                Title = title,
                BasedOn = plans.FirstOrDefault()?.Id,
                CreatedAt = DateTime.UtcNow,
                CreatedBy = session.AccountId,
            };
            session.Cycles.Add(draft);
            await session.Cycles.SaveChangesAsync(cancellation);
        }

        var before = await DossierStore.ReadAsync(session, row, draft.Id, cancellation);
        var changes = DossierDiff.Compare(before, merge.After).ToLookup(change => change.Table);
        foreach (var table in SyncTable.OfPlan)
        {
            await table.SyncAsync(session.Cycles, new RowOwner(row.Id, draft.Id), before, merge.After, changes[table.Table], cancellation);
        }

        return draft;
    }
}
