// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.EntityFrameworkCore;
using Npgsql;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Cycles.Mapping;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Measures;

/// <summary>
/// The measures of a cycle: appended, withdrawn with a reason, never changed. A correction is a later entry. Whoever writes waits for those who write in
/// the same body, so that no two measures take one place and none is recorded twice.
/// </summary>
public static class MeasureStore
{
    /// <summary>Appends measures in the order given, all or none. The caller commits.</summary>
    public static async Task<AppendOutcome> AppendAsync(
        BodySession session,
        long cycleId,
        IReadOnlyList<NewMeasure> measures,
        CancellationToken cancellation = default
    )
    {
        await HoldRegisterAsync(session, cancellation);
        var unknown = await UnknownIndicatorsAsync(session, cycleId, measures, cancellation);
        if (unknown.Count > 0)
        {
            return new AppendOutcome(0, 0, unknown);
        }

        var known = await KnownRequestsAsync(session, cycleId, measures, cancellation);
        var db = session.Cycles;
        var added = new List<MeasureEntry>(measures.Count);
        var ordinal = await NextOrdinalAsync(session, cycleId, cancellation);
        foreach (var measure in measures.Where(measure => measure.Request is not { } request || known.Add(request)))
        {
            // An own copy: who gave the measure may give the same object again
            var entity = measure.Entry with
            { };
            var row = db.Add(entity);
            row.Property(RowColumns.CycleId).CurrentValue = cycleId;
            row.Property(RowColumns.Ordinal).CurrentValue = ordinal++;
            row.Property(MeasureColumns.Request).CurrentValue = measure.Request;
            added.Add(entity);
        }

        await db.SaveChangesAsync(cancellation);
        return new AppendOutcome(added.Count, measures.Count - added.Count, []);
    }

    /// <summary>Says that a measure was recorded by mistake: it stays in the register and no longer counts. The caller commits.</summary>
    /// <param name="reason">Why; not blank.</param>
    public static async Task<WithdrawOutcome> WithdrawAsync(
        BodySession session,
        long cycleId,
        long measureId,
        string reason,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await HoldRegisterAsync(session, cancellation);
        await using (
            var find = session.Command(
                """
                select w.id is not null from measures m left join measure_withdrawals w on w.measure_id = m.id
                where m.cycle_id = $1 and m.id = $2
                """,
                cycleId,
                measureId
            )
        )
        {
            if (await find.ExecuteScalarAsync(cancellation) is not bool isWithdrawn)
            {
                return WithdrawOutcome.NotFound;
            }

            if (isWithdrawn)
            {
                return WithdrawOutcome.AlreadyWithdrawn;
            }
        }

        await using var insert = session.Command(
            "insert into measure_withdrawals (cycle_id, measure_id, reason) values ($1, $2, $3)",
            cycleId,
            measureId,
            reason
        );
        await insert.ExecuteNonQueryAsync(cancellation);
        return WithdrawOutcome.Done;
    }

    /// <summary>All measures of a cycle, or of one of its indicators, in the order in which they were recorded; also those withdrawn.</summary>
    public static async Task<IReadOnlyList<StoredMeasure>> ListAsync(
        BodySession session,
        long cycleId,
        string? indicator = null,
        CancellationToken cancellation = default
    )
    {
        var rows = await session
            .Cycles.Set<MeasureEntry>()
            .AsNoTracking()
            .Where(row => EF.Property<long>(row, RowColumns.CycleId) == cycleId && (indicator == null || row.Indicator == indicator))
            .OrderBy(row => EF.Property<int>(row, RowColumns.Ordinal))
            .ThenBy(row => EF.Property<long>(row, RowColumns.Id))
            .Select(row => new
            {
                Entry = row,
                Id = EF.Property<long>(row, RowColumns.Id),
                At = EF.Property<DateTime>(row, MeasureColumns.RecordedAt),
                Account = EF.Property<long?>(row, MeasureColumns.AccountId),
            })
            .ToListAsync(cancellation);
        var withdrawals = await WithdrawalsAsync(session, cycleId, cancellation);
        var names = await NamesAsync(session, rows.Select(row => row.Account), cancellation);
        return
        [
            .. rows.Select(row => new StoredMeasure(
                row.Id,
                row.Entry,
                new Signature(row.At, row.Account, row.Account is { } account ? names.GetValueOrDefault(account) : null),
                withdrawals.GetValueOrDefault(row.Id)
            )),
        ];
    }

    /// <summary>Takes the transaction's place among the writers of its body: only then may it read what it will add to.</summary>
    private static async Task HoldRegisterAsync(BodySession session, CancellationToken cancellation)
    {
        await using var hold = session.Command("select hold_register()");
        await hold.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<IReadOnlyList<string>> UnknownIndicatorsAsync(
        BodySession session,
        long cycleId,
        IReadOnlyList<NewMeasure> measures,
        CancellationToken cancellation
    )
    {
        var plan = (await PlanStore.InForceAsync(session, cycleId, cancellation))?.Id ?? 0;
        var codes = await session
            .Cycles.Set<Indicator>()
            .Where(row => EF.Property<long>(row, RowColumns.PlanId) == plan)
            .Select(row => row.Code)
            .ToListAsync(cancellation);
        return [.. measures.Select(measure => measure.Entry.Indicator).Except(codes, StringComparer.Ordinal)];
    }

    private static async Task<HashSet<Guid>> KnownRequestsAsync(
        BodySession session,
        long cycleId,
        IReadOnlyList<NewMeasure> measures,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            "select request from measures where cycle_id = $1 and request = any($2)",
            cycleId,
            measures.Select(measure => measure.Request).OfType<Guid>().ToArray()
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var known = new HashSet<Guid>();
        while (await reader.ReadAsync(cancellation))
        {
            known.Add(reader.GetGuid(0));
        }

        return known;
    }

    private static async Task<int> NextOrdinalAsync(BodySession session, long cycleId, CancellationToken cancellation)
    {
        await using var command = session.Command("select coalesce(max(ordinal), -1) + 1 from measures where cycle_id = $1", cycleId);
        return (int)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task<Dictionary<long, Withdrawal>> WithdrawalsAsync(
        BodySession session,
        long cycleId,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            """
            select w.measure_id, w.reason, w.recorded_at, w.account_id, a.display_name
            from measure_withdrawals w left join accounts a on a.id = w.account_id where w.cycle_id = $1
            """,
            cycleId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var withdrawals = new Dictionary<long, Withdrawal>();
        while (await reader.ReadAsync(cancellation))
        {
            withdrawals.Add(
                reader.GetInt64(0),
                new Withdrawal(
                    reader.GetString(1),
                    new Signature(
                        reader.GetDateTime(2),
                        reader.IsDBNull(3) ? null : reader.GetInt64(3),
                        reader.IsDBNull(4) ? null : reader.GetString(4)
                    )
                )
            );
        }

        return withdrawals;
    }

    private static async Task<Dictionary<long, string>> NamesAsync(
        BodySession session,
        IEnumerable<long?> accounts,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            "select id, display_name from accounts where id = any($1)",
            accounts.OfType<long>().Distinct().ToArray()
        );
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<long, string>();
        while (await reader.ReadAsync(cancellation))
        {
            names.Add(reader.GetInt64(0), reader.GetString(1));
        }

        return names;
    }
}
