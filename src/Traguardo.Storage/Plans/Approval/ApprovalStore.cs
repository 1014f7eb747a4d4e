// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Cycles.Mapping;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>Makes a draft a version: from then on the database refuses every change to it. Act, version and revisions are stored with it.</summary>
public static class ApprovalStore
{
    /// <summary>What is to be known of a draft before it becomes a version.</summary>
    public static async Task<ApprovalReview> ReviewAsync(
        BodySession session,
        CycleRow cycle,
        PlanRow draft,
        Methodology? methodology,
        CancellationToken cancellation = default
    ) => (await ReadAsync(session, cycle, draft, methodology, cancellation)).Review;

    /// <summary>Approves a draft, unless it is no longer the one that was seen, or has errors.</summary>
    public static async Task<ApprovalOutcome> ApproveAsync(
        BodySession session,
        CycleRow cycle,
        long draftId,
        PlanApproval approval,
        Methodology? methodology,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(approval);
        await DraftStore.HoldAsync(session, cancellation);
        if (await DraftStore.ReadAsync(session, cycle, draftId, cancellation) is not { Header.Status: PlanStatus.Draft } content)
        {
            return new ApprovalGone(await PlanHistoryStore.EndAsync(session, cycle.Id, draftId, cancellation));
        }

        if (content.Fingerprint != approval.Seen)
        {
            return new ApprovalOutdated();
        }

        var (dossier, review) = await ReadAsync(session, cycle, content.Header, methodology, cancellation);
        if (review.Errors.Count > 0)
        {
            return new ApprovalRefused(review);
        }

        var db = session.Cycles;
        var act = approval.Act with { Code = NewCode("ATTO-" + Invariant(review.Number), dossier.Acts.Select(one => one.Code)) };
        Add(db, cycle.Id, act, dossier.Acts.Count);
        var version = new PlanVersion(review.Number, approval.Title, approval.InForceFrom, act.Code);
        await ReplaceProposalAsync(session, cycle.Id, version, cancellation);
        Add(db, cycle.Id, version, dossier.Versions.Count);
        AddRevisions(db, cycle.Id, dossier, review, approval, act.Code);
        var row = await db.PlanRows.SingleAsync(plan => plan.Id == draftId, cancellation);
        await PlanStore.ApproveAsync(session, row, version, cancellation);
        return new PlanApproved(row);
    }

    private static async Task<(CycleDossier Dossier, ApprovalReview Review)> ReadAsync(
        BodySession session,
        CycleRow cycle,
        PlanRow draft,
        Methodology? methodology,
        CancellationToken cancellation
    )
    {
        var dossier = await DossierStore.ReadAsync(session, cycle, draft.Id, cancellation);
        var inForce = await PlanStore.InForceAsync(session, cycle.Id, cancellation);
        (Plan, int, DateOnly?)? previous = inForce is { Status: PlanStatus.Approved, Number: { } number }
            ? ((await DossierStore.ReadAsync(session, cycle, inForce.Id, cancellation)).Plan, number, inForce.InForceFrom)
            : null;
        return (dossier, ApprovalReview.Of(dossier, methodology, previous));
    }

    private static void AddRevisions(
        CycleContext db,
        long cycleId,
        CycleDossier dossier,
        ApprovalReview review,
        PlanApproval approval,
        string act
    )
    {
        var codes = dossier.Revisions.Select(revision => revision.Code).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < review.Variations.Said.Count; index++)
        {
            var variation = review.Variations.Said[index];
            var code = NewCode($"V{Invariant(review.Number)}.{(index + 1).ToString("00", CultureInfo.InvariantCulture)}", codes);
            codes.Add(code);
            var reason = approval.Reasons.GetValueOrDefault(index) is { Length: > 0 } own ? own : approval.Reason;
            Add(db, cycleId, variation.ToRevision(code, review.Number, act, reason), dossier.Revisions.Count + index);
        }
    }

    /// <summary>A version of this number that was only proposed makes room for the one that is approved.</summary>
    private static async Task ReplaceProposalAsync(BodySession session, long cycleId, PlanVersion version, CancellationToken cancellation)
    {
        await using var command = session.Command("delete from versions where cycle_id = $1 and number = $2", cycleId, version.Number);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static void Add<TRow>(CycleContext db, long cycleId, TRow row, int ordinal)
        where TRow : class
    {
        var entry = db.Add(row);
        entry.Property(RowColumns.CycleId).CurrentValue = cycleId;
        entry.Property(RowColumns.Ordinal).CurrentValue = ordinal;
    }

    private static string NewCode(string wanted, IEnumerable<string> taken)
    {
        var codes = taken.ToHashSet(StringComparer.Ordinal);
        var code = wanted;
        for (var number = 2; codes.Contains(code); number++)
        {
            code = $"{wanted}-{Invariant(number)}";
        }

        return code;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
