// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Cycles;

/// <summary>The plans of a cycle: one draft at most, and the approved versions.</summary>
public static class PlanStore
{
    /// <summary>The plans of a cycle, the drafts first, then the latest version first.</summary>
    public static async Task<IReadOnlyList<PlanRow>> ListAsync(
        BodySession session,
        long cycleId,
        CancellationToken cancellation = default
    ) =>
        await session
            .Cycles.PlanRows.AsNoTracking()
            .Where(plan => plan.CycleId == cycleId)
            .OrderBy(plan => plan.Number != null)
            .ThenByDescending(plan => plan.Number)
            .ThenByDescending(plan => plan.Id)
            .ToListAsync(cancellation);

    /// <summary>The plan that a cycle is scored by: the latest approved version, or the draft while none is approved; null when there is no plan at all.</summary>
    public static async Task<PlanRow?> InForceAsync(BodySession session, long cycleId, CancellationToken cancellation = default)
    {
        var plans = await ListAsync(session, cycleId, cancellation);
        return plans.FirstOrDefault(plan => plan.Status == PlanStatus.Approved) ?? plans.FirstOrDefault();
    }

    /// <summary>Adds a plan with its rows, and saves with it what else the session holds.</summary>
    /// <param name="version">The version that it is; null for a draft.</param>
    internal static async Task<PlanRow> AddAsync(
        BodySession session,
        long cycleId,
        Plan plan,
        PlanVersion? version,
        CancellationToken cancellation = default
    )
    {
        var db = session.Cycles;
        var row = new PlanRow
        {
            CycleId = cycleId,
            Title = version?.Title ?? plan.Cycle.Title,
            CreatedAt = DateTime.UtcNow,
            CreatedBy = session.AccountId,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        DossierStore.AddPlan(db, plan, cycleId, row.Id);
        await db.SaveChangesAsync(cancellation);
        if (version is not null)
        {
            await ApproveAsync(session, row, version, cancellation);
        }

        return row;
    }

    /// <summary>Makes a draft a version. From then on the database refuses every change to it.</summary>
    internal static async Task ApproveAsync(
        BodySession session,
        PlanRow draft,
        PlanVersion version,
        CancellationToken cancellation = default
    )
    {
        draft.Status = PlanStatus.Approved;
        (draft.Number, draft.Title, draft.InForceFrom, draft.Act) = (version.Number, version.Title, version.InForceFrom, version.Act);
        (draft.ApprovedAt, draft.ApprovedBy) = (DateTime.UtcNow, session.AccountId);
        await session.Cycles.SaveChangesAsync(cancellation);
    }
}
