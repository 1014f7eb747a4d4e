// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Jobs;

/// <summary>
/// The jobs of the session's body, as the nodes that work on them see them. Of nodes that ask at once, one gets a job; it says again and again that it
/// is alive, and a job whose node fell silent goes to another one, or fails when that has happened too often.
/// </summary>
public static class JobTurns
{
    /// <summary>How often a job is begun: one that takes its node down must not take all of them down.</summary>
    public const int MostAttempts = 3;

    /// <summary>A node that has said nothing for so long is not alive.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(1);

    /// <summary>Takes a job; the node has it when the session is committed.</summary>
    /// <param name="worker">Name of the node's present run.</param>
    /// <param name="id">The job; null for the oldest of those that can be taken.</param>
    /// <returns>Null when there is none to take.</returns>
    public static async Task<Job?> TakeAsync(BodySession session, Guid worker, long? id = null, CancellationToken cancellation = default)
    {
        await FailLostAsync(session, cancellation);
        return await JobStore.OneAsync(
            session.Command(
                $"""
                update jobs set status = 'running', worker = $1, alive_at = clock_timestamp(), attempts = attempts + 1, message = null
                where id = (
                  select id from jobs
                  where body_id = $2 and (status = 'queued' or (status = 'running' and alive_at < clock_timestamp() - $3::interval))
                    and ($4::bigint is null or id = $4)
                  order by id limit 1 for update skip locked)
                returning {JobStore.Columns}
                """,
                worker,
                session.RequiredBodyId,
                Silence,
                id
            ),
            cancellation
        );
    }

    /// <summary>True when the body has a job that nobody works on, or whose node fell silent.</summary>
    public static async Task<bool> AnyAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using var command = session.Command(
            """
            select exists (
              select from jobs
              where body_id = $1 and (status = 'queued' or (status = 'running' and alive_at < clock_timestamp() - $2::interval)))
            """,
            session.RequiredBodyId,
            Silence
        );
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Says that the node is alive.</summary>
    /// <returns>False when the job is no longer the node's: it must stop.</returns>
    public static Task<bool> BeatAsync(BodySession session, long id, Guid worker, CancellationToken cancellation = default) =>
        ChangeAsync(session, "alive_at = clock_timestamp()", id, worker, [], cancellation);

    /// <summary>Says how far the job is.</summary>
    /// <returns>False when the job is no longer the node's: it must stop.</returns>
    public static Task<bool> ReportAsync(
        BodySession session,
        long id,
        Guid worker,
        int done,
        int? total,
        string? message,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            session,
            "alive_at = clock_timestamp(), done = $4, total = $5, message = $6",
            id,
            worker,
            [done, total, message],
            cancellation
        );

    /// <summary>Ends a job, in the session's own transaction: what it did and that it is done are stored together or not at all.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <returns>False when the job is no longer the node's: nothing of what it did may be stored.</returns>
    public static Task<bool> FinishAsync(
        BodySession session,
        long id,
        Guid worker,
        JobOutcome outcome,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            session,
            outcome.Status switch
            {
                JobStatus.Done => "status = 'done', finished_at = clock_timestamp(), payload = $4, result = $5::jsonb, message = $6",
                JobStatus.Failed => "status = 'failed', finished_at = clock_timestamp(), payload = $4, result = $5::jsonb, message = $6",
                JobStatus.Waiting => "status = 'waiting', payload = coalesce($4, payload), result = $5::jsonb, message = $6",
                _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome.Status, "A job does not end so."),
            } + ", parameters = coalesce($7::jsonb, parameters), worker = null, alive_at = null",
            id,
            worker,
            [outcome.Payload, outcome.Result, outcome.Message, outcome.Parameters],
            cancellation
        );

    /// <summary>Gives a job back, for another node or a later start; it does not count as begun.</summary>
    public static Task<bool> GiveBackAsync(BodySession session, long id, Guid worker, CancellationToken cancellation = default) =>
        ChangeAsync(
            session,
            "status = 'queued', worker = null, alive_at = null, attempts = attempts - 1, done = 0, total = null",
            id,
            worker,
            [],
            cancellation
        );

    /// <summary>Removes what nobody needs any more: files that waited or were made more than a day ago, and jobs of more than thirty days.</summary>
    public static async Task ForgetAsync(BodySession session, CancellationToken cancellation = default)
    {
        await using (
            var late = session.Command(
                """
                update jobs set status = case when status = 'waiting' then 'cancelled' else status end, payload = null,
                  result = case when status = 'waiting' then null else result end,
                  message = case when status = 'waiting' then 'Non confermato entro un giorno.' else message end,
                  finished_at = coalesce(finished_at, now())
                where body_id = $1 and status in ('waiting', 'done', 'failed') and coalesce(finished_at, created_at) < now() - interval '1 day'
                  and (payload is not null or status = 'waiting')
                """,
                session.RequiredBodyId
            )
        )
        {
            await late.ExecuteNonQueryAsync(cancellation);
        }

        await using var old = session.Command(
            "delete from jobs where body_id = $1 and finished_at < now() - interval '30 days'",
            session.RequiredBodyId
        );
        await old.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task FailLostAsync(BodySession session, CancellationToken cancellation)
    {
        await using var command = session.Command(
            """
            update jobs set status = 'failed', finished_at = clock_timestamp(), payload = null, worker = null, alive_at = null,
              message = 'Interrotto: il programma si è fermato più volte durante questo lavoro. Nulla è stato modificato.'
            where body_id = $1 and status = 'running' and alive_at < clock_timestamp() - $2::interval and attempts >= $3
            """,
            session.RequiredBodyId,
            Silence,
            MostAttempts
        );
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<bool> ChangeAsync(
        BodySession session,
        string change,
        long id,
        Guid worker,
        object?[] more,
        CancellationToken cancellation
    )
    {
        await using var command = session.Command(
            $"update jobs set {change} where id = $1 and body_id = $2 and worker = $3 and status = 'running'",
            [id, session.RequiredBodyId, worker, .. more]
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }
}

/// <summary>How a job ended.</summary>
/// <param name="Status"><see cref="JobStatus.Done"/>, <see cref="JobStatus.Failed"/> or, when its account must decide, <see cref="JobStatus.Waiting"/>, which keeps the file.</param>
/// <param name="Message">In one sentence; null when there is nothing to say.</param>
/// <param name="Result">What came of it, as JSON; null when nothing.</param>
/// <param name="Payload">The file that was made; null when none.</param>
/// <param name="Parameters">How to go on when it was decided, as JSON; null to leave them as they are.</param>
public sealed record JobOutcome(
    JobStatus Status,
    string? Message = null,
    string? Result = null,
    byte[]? Payload = null,
    string? Parameters = null
);
