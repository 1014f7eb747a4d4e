// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Npgsql;
using Traguardo.Domain.Cycles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Plans;

/// <summary>Who changed what of a plan, from the register.</summary>
public static class PlanHistoryStore
{
    /// <summary>The last change of a row, or its removal; null when the register knows none.</summary>
    public static Task<RowChange?> LastChangeAsync(
        BodySession session,
        long cycleId,
        DossierTable table,
        long rowId,
        CancellationToken cancellation = default
    ) => LastChangeAsync(session, cycleId, PlanTable.Of(table).Name, rowId, cancellation);

    /// <summary>What became of a draft that is no longer there to be edited.</summary>
    public static async Task<DraftEnd> EndAsync(BodySession session, long cycleId, long draftId, CancellationToken cancellation = default)
    {
        var plan = await session
            .Cycles.PlanRows.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == draftId && row.CycleId == cycleId, cancellation);
        var change = await LastChangeAsync(session, cycleId, "plans", draftId, cancellation);
        return new DraftEnd(plan?.Number, change);
    }

    private static async Task<RowChange?> LastChangeAsync(
        BodySession session,
        long cycleId,
        string subject,
        long rowId,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            """
            select e.at, e.action, a.display_name
            from audit_entries e left join accounts a on a.id = e.account_id
            where e.body_id = $1 and e.cycle_id = $2 and e.subject = $3 and e.row_id = $4
            order by e.sequence desc limit 1
            """,
            session.RequiredBodyId,
            cycleId,
            subject,
            rowId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? Read(reader) : null;
    }

    private static RowChange Read(NpgsqlDataReader reader) =>
        new(reader.GetFieldValue<DateTimeOffset>(0), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetString(1) == "delete");
}

/// <summary>A change of a row.</summary>
/// <param name="At">When.</param>
/// <param name="By">Name of who did it; null for the program.</param>
/// <param name="IsRemoval">True when the row was taken away.</param>
public sealed record RowChange(DateTimeOffset At, string? By, bool IsRemoval);

/// <summary>The end of a draft.</summary>
/// <param name="Number">Number of the version that it became; null when it was thrown away.</param>
/// <param name="Change">When and by whom; null when the register does not know.</param>
public sealed record DraftEnd(int? Number, RowChange? Change);
