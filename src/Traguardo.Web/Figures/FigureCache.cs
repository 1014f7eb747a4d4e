// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using Traguardo.Domain.Methodologies;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;

namespace Traguardo.Web.Figures;

/// <summary>
/// The figures of cycles, kept by content: every request asks the database for the cycle's stamp, and what was made from another stamp is made again.
/// A node may thus forget or never learn of a change of another node, and is right all the same.
/// </summary>
public sealed class FigureCache
{
    private const int Capacity = 400;

    private readonly ConcurrentDictionary<Key, Entry> entries = new();
    private readonly ConcurrentDictionary<long, Methodology> methodologies = new();
    private long uses;

    /// <summary>The figures of the visit's cycle as they are now.</summary>
    /// <param name="asOf">Another day to look from, with the version of the plan that was in force on it; null for the cycle's usual day with all that is known.</param>
    /// <param name="planId">Another plan to score with; null for the one in force.</param>
    public async Task<CycleFigures> OfAsync(
        Visit visit,
        DateOnly? asOf = null,
        long? planId = null,
        CancellationToken cancellation = default
    )
    {
        if (visit.Stamp is { } stamp && Known(new Key(visit.Cycle.Id, asOf, planId), stamp) is { } known)
        {
            return known;
        }

        await using var session = await visit.BeginReadingAsync(cancellation);
        return await OfAsync(session, visit.Cycle, asOf, planId, cancellation);
    }

    /// <summary>The figures of a cycle as the session sees it, with what the session itself has changed.</summary>
    public async Task<CycleFigures> OfAsync(
        BodySession session,
        CycleRow cycle,
        DateOnly? asOf = null,
        long? planId = null,
        CancellationToken cancellation = default
    )
    {
        var stamp = await CycleStore.StampAsync(session, cycle.Id, cancellation);
        var key = new Key(cycle.Id, asOf, planId);
        if (Known(key, stamp) is { } known)
        {
            return known;
        }

        // Requests that find the same change at once make the same figures: a few milliseconds each, and no request waits for another
        var row = await CycleStore.FindAsync(session, cycle.Slug, cancellation) ?? cycle;
        var dossier =
            asOf is { } day && planId is null
                ? await DossierStore.ReadAtAsync(session, row, day, cancellation)
                : await DossierStore.ReadAsync(session, row, planId, cancellation);
        var methodology = await MethodologyOfAsync(session, row, cancellation);
        var figures = new CycleFigures(row, stamp, dossier, methodology, asOf);
        entries[key] = new Entry(figures) { LastUse = Interlocked.Increment(ref uses) };
        Trim();
        return figures;
    }

    private CycleFigures? Known(Key key, long stamp)
    {
        if (!entries.TryGetValue(key, out var entry) || entry.Figures.Stamp != stamp)
        {
            return null;
        }

        entry.LastUse = Interlocked.Increment(ref uses);
        return entry.Figures;
    }

    private async Task<Methodology?> MethodologyOfAsync(BodySession session, CycleRow cycle, CancellationToken cancellation)
    {
        if (cycle.MethodologyId is not { } id)
        {
            return null;
        }

        if (methodologies.TryGetValue(id, out var known))
        {
            return known;
        }

        var row = await MethodologyStore.FindAsync(session, id, cancellation);
        var read = row is null ? null : MethodologyReader.Read(row.Code + ".yaml", row.Yaml).Methodology;
        if (read is not null)
        {
            methodologies[id] = read;
        }

        return read;
    }

    private void Trim()
    {
        if (entries.Count <= Capacity)
        {
            return;
        }

        foreach (var (key, _) in entries.OrderBy(entry => entry.Value.LastUse).Take(entries.Count - Capacity).ToList())
        {
            entries.TryRemove(key, out _);
        }
    }

    private readonly record struct Key(long CycleId, DateOnly? AsOf, long? PlanId);

    private sealed class Entry(CycleFigures figures)
    {
        public CycleFigures Figures { get; } = figures;

        public long LastUse { get; set; }
    }
}
