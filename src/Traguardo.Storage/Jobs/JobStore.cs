// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Jobs;

/// <summary>The jobs of the session's body, as those who asked for them see them.</summary>
public static class JobStore
{
    internal const string Columns =
        "id, kind, title, status, account_id, created_at, cycle_id, parameters::text, result::text, message, done, total, finished_at, octet_length(payload)::bigint";

    /// <summary>Adds a job of the session's account.</summary>
    public static async Task<long> AddAsync(BodySession session, NewJob job, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            insert into jobs (kind, title, status, cycle_id, parameters, payload, result, message)
            values ($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb, $8) returning id
            """,
            job.Kind,
            job.Title,
            WordOf(job.Status),
            job.CycleId,
            job.Parameters,
            job.Payload,
            job.Result,
            job.Message
        );
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>A job of the session's account; null when it has none such. A job of somebody else is none.</summary>
    public static Task<Job?> FindAsync(BodySession session, long id, CancellationToken cancellation = default) =>
        OneAsync(
            session.Command(
                $"select {Columns} from jobs where id = $1 and body_id = $2 and account_id = $3",
                id,
                session.RequiredBodyId,
                session.AccountId
            ),
            cancellation
        );

    /// <summary>A job of the session's account that waits for its decision, held until the session ends, so that two decisions cannot cross; null when there is none such.</summary>
    public static Task<Job?> HoldWaitingAsync(BodySession session, long id, CancellationToken cancellation = default) =>
        OneAsync(
            session.Command(
                $"select {Columns} from jobs where id = $1 and body_id = $2 and account_id = $3 and status = 'waiting' for update",
                id,
                session.RequiredBodyId,
                session.AccountId
            ),
            cancellation
        );

    /// <summary>The latest jobs of the session's account, the latest first.</summary>
    public static async Task<IReadOnlyList<Job>> ListAsync(BodySession session, int count, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            $"select {Columns} from jobs where body_id = $1 and account_id = $2 order by id desc limit $3",
            session.RequiredBodyId,
            session.AccountId,
            count
        );
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var jobs = new List<Job>();
        while (await reader.ReadAsync(cancellation))
        {
            jobs.Add(Read(reader));
        }

        return jobs;
    }

    /// <summary>The file that waits with a job; null when there is none.</summary>
    public static async Task<byte[]?> PayloadAsync(BodySession session, long id, CancellationToken cancellation = default)
    {
        await using var command = session.Command("select payload from jobs where id = $1 and body_id = $2", id, session.RequiredBodyId);
        return await command.ExecuteScalarAsync(cancellation) as byte[];
    }

    /// <summary>Hands a waiting job of the session's account to the nodes, with other parameters.</summary>
    /// <returns>False when it does not wait any more.</returns>
    public static async Task<bool> QueueAsync(BodySession session, long id, string parameters, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            update jobs set status = 'queued', parameters = $4::jsonb, message = null, done = 0, total = null, attempts = 0
            where id = $1 and body_id = $2 and account_id = $3 and status = 'waiting'
            """,
            id,
            session.RequiredBodyId,
            session.AccountId,
            parameters
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Puts another question to the account of a waiting job.</summary>
    /// <returns>False when it does not wait any more.</returns>
    public static async Task<bool> AskAgainAsync(
        BodySession session,
        long id,
        string parameters,
        string result,
        CancellationToken cancellation = default
    )
    {
        await using var command = session.Command(
            """
            update jobs set parameters = $4::jsonb, result = $5::jsonb
            where id = $1 and body_id = $2 and account_id = $3 and status = 'waiting'
            """,
            id,
            session.RequiredBodyId,
            session.AccountId,
            parameters,
            result
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Ends a waiting job of the session's account, in the session's own transaction; its file goes.</summary>
    /// <returns>False when it does not wait any more.</returns>
    public static Task<bool> CompleteWaitingAsync(
        BodySession session,
        long id,
        string? result,
        string? message,
        CancellationToken cancellation = default
    ) => EndAsync(session, id, "status = 'done', result = $4::jsonb, message = $5", "status = 'waiting'", [result, message], cancellation);

    /// <summary>Gives up a job of the session's account that nobody works on; its file goes.</summary>
    /// <returns>False when there is none such.</returns>
    public static Task<bool> CancelAsync(BodySession session, long id, CancellationToken cancellation = default) =>
        CancelAsync(session, id, [], cancellation);

    /// <summary>
    /// Gives up a job of the session's account that nobody works on; its file goes. A job that a node works on is given up when it is of a kind that stores
    /// everything with its end: the node finds that the job is no longer its own, and stores nothing.
    /// </summary>
    /// <param name="stoppable">Kinds that may be given up while a node works on them.</param>
    /// <returns>False when there is none such.</returns>
    public static Task<bool> CancelAsync(
        BodySession session,
        long id,
        IReadOnlyCollection<string> stoppable,
        CancellationToken cancellation = default
    ) =>
        EndAsync(
            session,
            id,
            "status = 'cancelled', result = null, message = null, worker = null, alive_at = null",
            "(status in ('waiting', 'queued') or (status = 'running' and kind = any($4)))",
            [stoppable.ToArray()],
            cancellation
        );

    internal static Job Read(NpgsqlDataReader reader) =>
        new(
            reader.GetInt64(0),
            reader.GetString(1),
            reader.GetString(2),
            StatusOf(reader.GetString(3)),
            reader.IsDBNull(4) ? null : reader.GetInt64(4),
            reader.GetFieldValue<DateTimeOffset>(5)
        )
        {
            CycleId = reader.IsDBNull(6) ? null : reader.GetInt64(6),
            Parameters = reader.GetString(7),
            Result = reader.TextOrNull(8),
            Message = reader.TextOrNull(9),
            Done = reader.GetInt32(10),
            Total = reader.IsDBNull(11) ? null : reader.GetInt32(11),
            FinishedAt = reader.IsDBNull(12) ? null : reader.GetFieldValue<DateTimeOffset>(12),
            PayloadBytes = reader.IsDBNull(13) ? null : reader.GetInt64(13),
        };

    internal static async Task<Job?> OneAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            return await reader.ReadAsync(cancellation) ? Read(reader) : null;
        }
    }

    private static async Task<bool> EndAsync(
        BodySession session,
        long id,
        string change,
        string condition,
        object?[] more,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            $"update jobs set {change}, payload = null, finished_at = now() where id = $1 and body_id = $2 and account_id = $3 and {condition}",
            [id, session.RequiredBodyId, session.AccountId, .. more]
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static string WordOf(JobStatus status) =>
        status switch
        {
            JobStatus.Queued => "queued",
            JobStatus.Running => "running",
            JobStatus.Waiting => "waiting",
            JobStatus.Done => "done",
            JobStatus.Failed => "failed",
            JobStatus.Cancelled => "cancelled",
        };

    private static JobStatus StatusOf(string word) => Enum.GetValues<JobStatus>().First(status => WordOf(status) == word);
}
