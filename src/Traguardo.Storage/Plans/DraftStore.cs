// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Plans;

/// <summary>The draft of a cycle's plan: one at most. It is what people edit; an approved plan is never changed.</summary>
public static class DraftStore
{
    /// <summary>The draft of a cycle; null when nobody has started one.</summary>
    public static Task<PlanRow?> FindAsync(BodySession session, long cycleId, CancellationToken cancellation = default) =>
        session
            .Cycles.PlanRows.AsNoTracking()
            .FirstOrDefaultAsync(plan => plan.CycleId == cycleId && plan.Status == PlanStatus.Draft, cancellation);

    /// <summary>The cycle whose plan was copied to start this one; null when none was.</summary>
    public static async Task<CycleRow?> EarlierCycleAsync(BodySession session, long cycleId, CancellationToken cancellation = default)
    {
        var plans = session.Cycles.PlanRows.AsNoTracking();
        return await session
            .Cycles.CycleRows.AsNoTracking()
            .Where(cycle =>
                cycle.Id != cycleId
                && plans.Any(source =>
                    source.CycleId == cycle.Id && plans.Any(plan => plan.CycleId == cycleId && plan.BasedOn == source.Id)
                )
            )
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>A plan of a cycle, draft or version, with its rows; null when the cycle has none such.</summary>
    public static async Task<DraftContent?> ReadAsync(
        BodySession session,
        CycleRow cycle,
        long planId,
        CancellationToken cancellation = default
    )
    {
        var header = await session
            .Cycles.PlanRows.AsNoTracking()
            .FirstOrDefaultAsync(plan => plan.Id == planId && plan.CycleId == cycle.Id, cancellation);
        if (header is null)
        {
            return null;
        }

        var tables = new Dictionary<Domain.Cycles.DossierTable, IReadOnlyList<DraftRow>>();
        foreach (var table in PlanTable.All)
        {
            tables[table.Table] = await table.ListAsync(session.Cycles, planId, cancellation);
        }

        return new DraftContent(header, cycle, tables);
    }

    /// <summary>Starts the draft of a cycle, as a copy of the plan in force or empty. Where somebody was quicker, theirs is the draft.</summary>
    /// <param name="empty">True for a draft without rows.</param>
    public static async Task<PlanRow> StartAsync(BodySession session, CycleRow cycle, bool empty, CancellationToken cancellation = default)
    {
        await HoldAsync(session, cancellation);
        if (await FindAsync(session, cycle.Id, cancellation) is { } known)
        {
            return known;
        }

        var inForce = await PlanStore.InForceAsync(session, cycle.Id, cancellation);
        var plan = inForce is null || empty ? null : (await DossierStore.ReadAsync(session, cycle, inForce.Id, cancellation)).Plan;
        return await PlanStore.AddDraftAsync(session, cycle.Id, inForce?.Title ?? cycle.Title, plan, inForce?.Id, cancellation);
    }

    /// <summary>Throws a draft away, with its rows.</summary>
    /// <returns>Whether it was, or why not.</returns>
    public static async Task<DiscardOutcome> DiscardAsync(
        BodySession session,
        CycleRow cycle,
        long draftId,
        CancellationToken cancellation = default
    )
    {
        await HoldAsync(session, cancellation);
        if (await FindAsync(session, cycle.Id, cancellation) is not { } draft || draft.Id != draftId)
        {
            return DiscardOutcome.Gone;
        }

        if (await IsNeededAsync(session, cycle, draft, cancellation))
        {
            return DiscardOutcome.Needed;
        }

        foreach (var table in PlanTable.All)
        {
            // A name of our own list
            await using var command = session.Command($"delete from {table.Name} where plan_id = $1", draftId);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await using var header = session.Command("delete from plans where id = $1", draftId);
        await header.ExecuteNonQueryAsync(cancellation);
        return DiscardOutcome.Discarded;
    }

    /// <summary>Waits for the body's other writers, and keeps those who come later waiting until the transaction ends: what is read from here on stays true.</summary>
    internal static async Task HoldAsync(BodySession session, CancellationToken cancellation)
    {
        await using var command = session.Command("select hold_register()");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A cycle that has measures is not left without a plan, and the plan of another cycle still says what it was copied from.</summary>
    private static async Task<bool> IsNeededAsync(BodySession session, CycleRow cycle, PlanRow draft, CancellationToken cancellation)
    {
        await using var command = session.Command(
            """
            select exists (select from plans where based_on = $2)
              or (exists (select from measures where cycle_id = $1) and not exists (select from plans where cycle_id = $1 and id <> $2))
            """,
            cycle.Id,
            draft.Id
        );
        return await command.ExecuteScalarAsync(cancellation) is true;
    }
}

/// <summary>What came of discarding a draft.</summary>
public enum DiscardOutcome
{
    Discarded,

    /// <summary>It was approved or discarded in the meantime.</summary>
    Gone,

    /// <summary>The cycle has measures and no other plan, or the plan of another cycle was copied from it.</summary>
    Needed,
}
