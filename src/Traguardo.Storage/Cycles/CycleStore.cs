// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Cycles;

/// <summary>The cycles of the session's body.</summary>
public static class CycleStore
{
    /// <summary>The cycles, the latest first.</summary>
    public static async Task<IReadOnlyList<CycleRow>> ListAsync(BodySession session, CancellationToken cancellation = default) =>
        await session
            .Cycles.CycleRows.AsNoTracking()
            .OrderByDescending(cycle => cycle.End)
            .ThenBy(cycle => cycle.Code)
            .ToListAsync(cancellation);

    /// <summary>The cycle with a name in addresses; null when there is none.</summary>
    public static Task<CycleRow?> FindAsync(BodySession session, string slug, CancellationToken cancellation = default) =>
        session.Cycles.CycleRows.AsNoTracking().FirstOrDefaultAsync(cycle => cycle.Slug == slug, cancellation);

    /// <summary>The cycle with a code; null when there is none.</summary>
    public static Task<CycleRow?> FindByCodeAsync(BodySession session, string code, CancellationToken cancellation = default) =>
        session.Cycles.CycleRows.AsNoTracking().FirstOrDefaultAsync(cycle => cycle.Code == code, cancellation);

    /// <summary>
    /// A number that grows with every change of a cycle: two readings of the cycle with the same number found the same. Read it in the session that
    /// reads the cycle.
    /// </summary>
    public static async Task<long> StampAsync(BodySession session, long cycleId, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "select sequence from audit_entries where body_id = $1 and cycle_id = $2 order by sequence desc limit 1",
            session.RequiredBodyId,
            cycleId
        );
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }

    /// <summary>Adds a cycle with everything that a dossier carries. Its plan is approved when the dossier says of some version that it is in force, a draft otherwise.</summary>
    /// <param name="dossier">Sound: its checks find no error.</param>
    /// <param name="methodology">The text of the methodology that scores it; null when there is none yet.</param>
    /// <exception cref="DbUpdateException">The body has a cycle with this code.</exception>
    public static async Task<CycleRow> AddAsync(
        BodySession session,
        CycleDossier dossier,
        MethodologyText? methodology,
        CancellationToken cancellation = default
    )
    {
        var db = session.Cycles;
        var taken = await db.CycleRows.Select(row => row.Slug).ToListAsync(cancellation);
        var (body, cycle) = (dossier.Plan.Body, dossier.Plan.Cycle);
        var row = new CycleRow
        {
            Slug = Slug.Of(cycle.Code, taken.ToHashSet(StringComparer.Ordinal)),
            Code = cycle.Code,
            Title = cycle.Title,
            Start = cycle.Start,
            End = cycle.End,
            BodyCode = body.Code,
            BodyName = body.Name,
        };
        row.Take(body, cycle);
        row.MethodologyId = methodology is null ? null : await MethodologyStore.KeepAsync(session, methodology, cancellation);
        db.Add(row);
        await db.SaveChangesAsync(cancellation);
        DossierStore.AddCycle(db, dossier, row.Id);
        await PlanStore.AddAsync(session, row.Id, dossier.Plan, VersionInForce(dossier), cancellation);
        return row;
    }

    private static PlanVersion? VersionInForce(CycleDossier dossier) =>
        dossier.Versions.Where(version => version.InForceFrom is not null).MaxBy(version => version.Number);
}
