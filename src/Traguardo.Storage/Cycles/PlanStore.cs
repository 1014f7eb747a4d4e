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

    /// <summary>
    /// The approved version that was in force at a day: of those that had begun, the latest. Before the first stored version began, that version; null
    /// while none is approved.
    /// </summary>
    public static async Task<PlanRow?> InForceAtAsync(
        BodySession session,
        long cycleId,
        DateOnly day,
        CancellationToken cancellation = default
    )
    {
        var versions = (await ListAsync(session, cycleId, cancellation)).Where(plan => plan.Status == PlanStatus.Approved).ToList();
        return versions.Find(plan => plan.InForceFrom <= day) ?? versions.LastOrDefault();
    }

    /// <summary>Adds a draft with its rows, and saves with it what else the session holds.</summary>
    /// <param name="plan">Its rows; null for none.</param>
    /// <param name="basedOn">The plan that it is a copy of; null when of none.</param>
    internal static async Task<PlanRow> AddDraftAsync(
        BodySession session,
        long cycleId,
        string title,
        Plan? plan,
        long? basedOn,
        CancellationToken cancellation = default
    )
    {
        var db = session.Cycles;
        var row = new PlanRow
        {
            CycleId = cycleId,
            Title = title,
            BasedOn = basedOn,
            CreatedAt = DateTime.UtcNow,
            CreatedBy = session.AccountId,
        };
        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        if (plan is not null)
        {
            DossierStore.AddPlan(db, plan, cycleId, row.Id);
            await db.SaveChangesAsync(cancellation);
        }

        return row;
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
        var row = await AddDraftAsync(session, cycleId, version?.Title ?? plan.Cycle.Title, plan, basedOn: null, cancellation);
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
