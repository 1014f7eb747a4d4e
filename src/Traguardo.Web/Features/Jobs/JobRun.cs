// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Jobs;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Jobs;

/// <summary>A job while this node does it.</summary>
public sealed class JobRun
{
    private readonly Database database;
    private readonly Guid worker;

    internal JobRun(Database database, long bodyId, Job job, Guid worker)
    {
        this.database = database;
        this.worker = worker;
        BodyId = bodyId;
        Job = job;
    }

    public long BodyId { get; }

    public Job Job { get; }

    /// <summary>True when its end is stored.</summary>
    public bool IsFinished { get; private set; }

    /// <summary>A transaction in the body, by the account that asked for the job.</summary>
    public Task<BodySession> BeginAsync(CancellationToken cancellation = default) =>
        database.BeginAsync(BodyId, Job.AccountId, cancellation);

    /// <summary>A transaction that reads one moment of the body.</summary>
    public Task<BodySession> BeginReadingAsync(CancellationToken cancellation = default) =>
        database.BeginReadingAsync(BodyId, Job.AccountId, cancellation);

    /// <summary>Says how far it is, in a transaction of its own: seen at once.</summary>
    /// <param name="done">Pieces done.</param>
    /// <param name="total">All pieces; null when not known.</param>
    /// <param name="message">What is happening, in one sentence.</param>
    /// <exception cref="JobLostException">The job is no longer this node's.</exception>
    public Task ReportAsync(int done, int? total, string? message, CancellationToken cancellation = default) =>
        ChangeAsync(session => JobTurns.ReportAsync(session, Job.Id, worker, done, total, message, cancellation), cancellation);

    /// <summary>Stores its end with what the session has done, and commits.</summary>
    /// <exception cref="JobLostException">The job is no longer this node's; nothing is stored.</exception>
    public async Task FinishAsync(BodySession session, JobOutcome outcome, CancellationToken cancellation = default)
    {
        if (!await JobTurns.FinishAsync(session, Job.Id, worker, outcome, cancellation))
        {
            throw new JobLostException();
        }

        await session.CommitAsync(cancellation);
        IsFinished = true;
    }

    internal async Task EndAsync(JobOutcome outcome, CancellationToken cancellation)
    {
        await using var session = await BeginAsync(cancellation);
        await FinishAsync(session, outcome, cancellation);
    }

    internal Task BeatAsync(CancellationToken cancellation) =>
        ChangeAsync(session => JobTurns.BeatAsync(session, Job.Id, worker, cancellation), cancellation);

    internal Task GiveBackAsync(CancellationToken cancellation) =>
        ChangeAsync(session => JobTurns.GiveBackAsync(session, Job.Id, worker, cancellation), cancellation);

    private async Task ChangeAsync(Func<BodySession, Task<bool>> change, CancellationToken cancellation)
    {
        await using var session = await BeginAsync(cancellation);
        if (!await change(session))
        {
            throw new JobLostException();
        }

        await session.CommitAsync(cancellation);
    }
}
