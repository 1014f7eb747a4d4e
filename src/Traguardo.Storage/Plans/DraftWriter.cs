// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans.Editing;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Plans;

/// <summary>
/// Changes rows of a draft, all of those sent or none. Writers of a body follow each other, so whoever comes second is told of what the first one did to
/// the same row; people who edit different rows do not meet.
/// </summary>
public static class DraftWriter
{
    /// <summary>Writes rows as they were sent: changes those that differ from what the sender saw, adds new ones, takes away those that are to go.</summary>
    /// <param name="methodology">The methodology of the cycle, for the rules that rows name; null when it has none.</param>
    public static async Task<DraftOutcome> SaveAsync(
        BodySession session,
        CycleRow cycle,
        long draftId,
        IReadOnlyList<SentRow> sent,
        Methodology? methodology,
        CancellationToken cancellation = default
    )
    {
        await DraftStore.HoldAsync(session, cancellation);
        if (await OpenAsync(session, cycle, draftId, cancellation) is not { } content)
        {
            return new DraftGone(await PlanHistoryStore.EndAsync(session, cycle.Id, draftId, cancellation));
        }

        var reading = SentRows.Read(content, sent);
        if (reading.Conflicts.Count > 0)
        {
            var conflicts = new List<RowConflict>(reading.Conflicts.Count);
            foreach (var (row, current) in reading.Conflicts)
            {
                var change = await PlanHistoryStore.LastChangeAsync(session, cycle.Id, row.Table, row.Id ?? 0, cancellation);
                conflicts.Add(new RowConflict(row, current, change));
            }

            return new DraftConflict(content, conflicts);
        }

        if (reading.Problems.Count > 0)
        {
            return new DraftRefused(content, reading.Problems);
        }

        var edit = DraftEdit.Of(content, reading.Changes);
        var problems = await CycleUses.OfRenamedAsync(session, cycle, edit.Renamings, cancellation);
        problems = [.. problems, .. edit.NewErrors(methodology)];
        return problems.Count > 0 ? new DraftRefused(content, problems) : await WriteAsync(session, cycle, edit, cancellation);
    }

    /// <summary>The plan as it would be with rows as they were sent, as far as they can be read: to show closures and readings before anything is saved.</summary>
    public static Plan Try(DraftContent content, IReadOnlyList<SentRow> sent)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(sent);
        return DraftEdit.Of(content, SentRows.Read(content, sent).Changes).After.Plan;
    }

    /// <summary>What goes with a row; null when the draft or the row is no longer there.</summary>
    public static RemovalPreview? Preview(DraftContent content, DossierTable table, long rowId)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Find(table, rowId) is { } row ? RemovalPreview.Of(content, row) : null;
    }

    /// <summary>Takes a row away with all that means nothing without it.</summary>
    /// <param name="mark">The <see cref="RemovalPreview.Mark"/> of what the sender saw.</param>
    public static async Task<DraftOutcome> RemoveAsync(
        BodySession session,
        CycleRow cycle,
        long draftId,
        (DossierTable Table, long Id) row,
        string mark,
        CancellationToken cancellation = default
    )
    {
        await DraftStore.HoldAsync(session, cancellation);
        if (await OpenAsync(session, cycle, draftId, cancellation) is not { } content)
        {
            return new DraftGone(await PlanHistoryStore.EndAsync(session, cycle.Id, draftId, cancellation));
        }

        if (Preview(content, row.Table, row.Id) is not { } preview)
        {
            // Somebody else has done it
            return new DraftSaved(content, 0, []);
        }

        if (preview.Refusal is { } refusal)
        {
            return new DraftRefused(content, [new DraftProblem(Key: null, Field: null, refusal)]);
        }

        if (preview.Mark != mark)
        {
            var change = await PlanHistoryStore.LastChangeAsync(session, cycle.Id, row.Table, row.Id, cancellation);
            var sent = new SentRow
            {
                Key = "",
                Table = row.Table,
                Id = row.Id,
                Removes = true,
            };
            return new DraftConflict(content, [new RowConflict(sent, preview.Row, change)]);
        }

        return await WriteAsync(session, cycle, DraftEdit.Removing(content, preview), cancellation);
    }

    /// <summary>Moves a row one place among its siblings: objectives of one parent, blocks of one sheet...</summary>
    /// <param name="up">True towards the first.</param>
    public static async Task<DraftOutcome> MoveAsync(
        BodySession session,
        CycleRow cycle,
        long draftId,
        (DossierTable Table, long Id) row,
        bool up,
        CancellationToken cancellation = default
    )
    {
        await DraftStore.HoldAsync(session, cancellation);
        if (await OpenAsync(session, cycle, draftId, cancellation) is not { } content)
        {
            return new DraftGone(await PlanHistoryStore.EndAsync(session, cycle.Id, draftId, cancellation));
        }

        var moved = RowOrder.Move(content.Rows(row.Table), row.Id, up);
        return moved.Count == 0
            ? new DraftSaved(content, 0, [])
            : await WriteAsync(session, cycle, DraftEdit.Moving(content, moved), cancellation);
    }

    /// <summary>The draft with its rows; null when it is no longer a draft.</summary>
    private static async Task<DraftContent?> OpenAsync(BodySession session, CycleRow cycle, long draftId, CancellationToken cancellation) =>
        await DraftStore.ReadAsync(session, cycle, draftId, cancellation) is { Header.Status: PlanStatus.Draft } content ? content : null;

    private static async Task<DraftOutcome> WriteAsync(BodySession session, CycleRow cycle, DraftEdit edit, CancellationToken cancellation)
    {
        var written = edit.Write(session.Cycles);
        if (written > 0)
        {
            await session.Cycles.SaveChangesAsync(cancellation);
        }

        var content = await DraftStore.ReadAsync(session, cycle, edit.Before.Header.Id, cancellation);
        return new DraftSaved(content ?? edit.Before, written, [.. edit.Renamings.Select(one => new Renamed(one.Old, one.New))]);
    }
}
