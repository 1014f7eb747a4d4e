// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Runtime.CompilerServices;
using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Audit;

/// <summary>
/// Reads the register of the session's body. Writers of a body take turns, so that the changes of one transaction stand together: a group is a run of
/// entries with one transaction, however its number may repeat in a database that was made from a backup.
/// </summary>
public static class RegisterStore
{
    private const string Columns = "e.sequence, e.at, e.account_id, e.cycle_id, e.action, e.subject, e.old::text, e.new::text";

    /// <summary>The filter as a condition on parameters 2 to 7; the body is parameter 1.</summary>
    private const string Matches = """
        e.body_id = $1 and ($2::bigint is null or e.cycle_id = $2) and ($3::bigint is null or e.account_id = $3)
        and ($4::text is null or e.subject = $4) and ($5::timestamptz is null or e.at >= $5) and ($6::timestamptz is null or e.at < $6)
        and ($7::text is null or position(lower($7) in lower(concat_ws(' ', e.old::text, e.new::text))) > 0)
        """;

    /// <summary>Groups of entries that match, the latest first.</summary>
    /// <param name="before">Only what stands before this number; null for the latest.</param>
    /// <param name="groups">How many groups at most.</param>
    /// <param name="entries">How many entries of a group at most.</param>
    public static async Task<IReadOnlyList<RegisterGroup>> ReadAsync(
        BodySession session,
        RegisterFilter filter,
        long? before,
        int groups,
        int entries,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            $"""
            with recursive runs as (
              (select e.sequence, e.transaction, 1 as nth from audit_entries e
               where {Matches} and ($8::bigint is null or e.sequence < $8) order by e.sequence desc limit 1)
              union all
              select below.sequence, below.transaction, runs.nth + 1
              from runs cross join lateral (
                select e.sequence, e.transaction from audit_entries e
                where {Matches} and e.sequence <= (
                  select f.sequence from audit_entries f
                  where f.body_id = $1 and f.sequence < runs.sequence and f.transaction <> runs.transaction order by f.sequence desc limit 1)
                order by e.sequence desc limit 1) below
              where runs.nth < $9
            ), bounds as (
              select nth, sequence as last, coalesce((
                select max(f.sequence) from audit_entries f
                where f.body_id = $1 and f.sequence < runs.sequence and f.transaction <> runs.transaction), 0) as below
              from runs
            )
            select bounds.nth, found.total, bounds.last, found.* from bounds cross join lateral (
              select {Columns}, count(*) over ()::integer as total from audit_entries e
              where {Matches} and e.sequence <= bounds.last and e.sequence > bounds.below
              order by e.sequence limit $10) found
            order by bounds.nth, found.sequence
            """,
            [.. Parameters(session, filter), before, groups, entries]
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var found = new List<RegisterGroup>();
        var (run, rows) = (0, new List<RegisterEntry>());
        while (await reader.ReadAsync(cancellation))
        {
            if (reader.GetInt32(0) != run)
            {
                (run, rows) = (reader.GetInt32(0), []);
                found.Add(new RegisterGroup(rows, reader.GetInt32(1), reader.GetInt64(2)));
            }

            rows.Add(Read(reader, 3));
        }

        return found;
    }

    /// <summary>All entries that match, in their order, one at a time.</summary>
    public static async IAsyncEnumerable<RegisterEntry> StreamAsync(
        BodySession session,
        RegisterFilter filter,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            $"select {Columns} from audit_entries e where {Matches} order by e.sequence",
            Parameters(session, filter)
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            yield return Read(reader, 0);
        }
    }

    /// <summary>The tables that the register speaks of.</summary>
    public static async Task<IReadOnlyList<string>> SubjectsAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "select distinct subject from audit_entries where body_id = $1 order by subject",
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var subjects = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            subjects.Add(reader.GetString(0));
        }

        return subjects;
    }

    /// <summary>The accounts that the register speaks of, with their names.</summary>
    public static async Task<IReadOnlyDictionary<long, string>> AccountsAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select id, display_name from accounts
            where id in (select distinct account_id from audit_entries where body_id = $1) order by display_name, id
            """,
            session.RequiredBodyId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<long, string>();
        while (await reader.ReadAsync(cancellation))
        {
            names.Add(reader.GetInt64(0), reader.GetString(1));
        }

        return names;
    }

    /// <summary>Who changed a row last, and when; null when the register does not know it. The name is null for the program itself.</summary>
    public static async Task<(string? Who, DateTimeOffset At)?> LastChangeAsync(
        BodySession session,
        string subject,
        long rowId,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            select (select display_name from accounts where id = e.account_id), e.at from audit_entries e
            where e.body_id = $1 and e.subject = $2 and e.row_id = $3 order by e.sequence desc limit 1
            """,
            session.RequiredBodyId,
            subject,
            rowId
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? (reader.IsDBNull(0) ? null : reader.GetString(0), reader.GetFieldValue<DateTimeOffset>(1))
            : null;
    }

    /// <summary>Recomputes the chain of the register.</summary>
    public static async Task<RegisterCheck> CheckAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            "select first_broken_audit_entry(), (select count(*) from audit_entries where body_id = $1)",
            session.RequiredBodyId
        );
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new RegisterCheck(reader.GetInt64(1), reader.IsDBNull(0) ? null : reader.GetInt64(0));
    }

    private static object?[] Parameters(BodySession session, RegisterFilter filter) =>
        [
            session.RequiredBodyId,
            filter.CycleId,
            filter.AccountId,
            filter.Subject,
            filter.From?.ToUniversalTime(),
            filter.Until?.ToUniversalTime(),
            filter.Text,
        ];

    private static RegisterEntry Read(NpgsqlDataReader reader, int first) =>
        new(
            reader.GetInt64(first),
            reader.GetFieldValue<DateTimeOffset>(first + 1),
            reader.IsDBNull(first + 2) ? null : reader.GetInt64(first + 2),
            reader.IsDBNull(first + 3) ? null : reader.GetInt64(first + 3),
            reader.GetString(first + 4) switch
            {
                "insert" => RegisterAction.Added,
                "delete" => RegisterAction.Removed,
                _ => RegisterAction.Changed,
            },
            reader.GetString(first + 5),
            reader.IsDBNull(first + 6) ? null : reader.GetString(first + 6),
            reader.IsDBNull(first + 7) ? null : reader.GetString(first + 7)
        );
}

/// <summary>What the check of a register found.</summary>
/// <param name="Entries">How many entries it has.</param>
/// <param name="FirstBroken">Number of the first entry that does not follow from the one before it, or that is missing; null when the register is whole.</param>
public sealed record RegisterCheck(long Entries, long? FirstBroken)
{
    public bool IsWhole => FirstBroken is null;
}
