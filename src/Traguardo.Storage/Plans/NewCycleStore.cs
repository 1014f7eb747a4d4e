// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans.Editing;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Plans;

/// <summary>Starts cycles of the session's body.</summary>
public static class NewCycleStore
{
    /// <summary>Adds a cycle with a draft of its plan.</summary>
    /// <param name="body">The body as it is now.</param>
    /// <param name="cycle">The new cycle; its methodology is named by <paramref name="methodologyId"/>.</param>
    /// <param name="methodologyId">The stored methodology that scores it; null for none.</param>
    /// <param name="earlier">The cycle whose plan in force is copied (<see cref="NextPlan"/>); null for an empty draft.</param>
    /// <returns>The cycle; null when the body has one with this code.</returns>
    public static async Task<CycleRow?> AddAsync(
        BodySession session,
        Body body,
        Cycle cycle,
        long? methodologyId,
        CycleRow? earlier,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(cycle);
        await DraftStore.HoldAsync(session, cancellation);
        if (await CycleStore.FindByCodeAsync(session, cycle.Code, cancellation) is not null)
        {
            return null;
        }

        var methodology = methodologyId is { } id ? await MethodologyStore.FindAsync(session, id, cancellation) : null;
        var next = cycle with { Methodology = methodology?.Code };
        var source = earlier is null ? null : await PlanStore.InForceAsync(session, earlier.Id, cancellation);
        var plan = source is null
            ? new Plan { Body = body, Cycle = next }
            : NextPlan.Of((await DossierStore.ReadAsync(session, earlier!, source.Id, cancellation)).Plan with { Body = body }, next);
        var row = await CycleStore.AddAsync(
            session,
            new CycleDossier { Plan = plan },
            methodology is null ? null : new MethodologyText(methodology.Code, methodology.Title, methodology.Yaml),
            cancellation
        );
        if (source is not null)
        {
            await session
                .Cycles.PlanRows.Where(draft => draft.CycleId == row.Id)
                .ExecuteUpdateAsync(draft => draft.SetProperty(one => one.BasedOn, source.Id), cancellation);
        }

        return row;
    }
}
