// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Npgsql;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Jobs;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Jobs;

/// <summary>
/// Does the jobs of this node, a few at once, and takes over those of nodes that fell silent. A job that is asked for here begins here at once; one that
/// nobody takes is found by the next node that looks round.
/// </summary>
internal sealed partial class JobRunner(
    Database database,
    IEnumerable<IJobHandler> handlers,
    JobSignal signal,
    JobPace pace,
    ILogger<JobRunner> logger
) : BackgroundService
{
    /// <summary>Name of this run of the node: a node that was started again does not take its former self for itself.</summary>
    private readonly Guid worker = Guid.NewGuid();

    private readonly Dictionary<string, IJobHandler> byKind = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([LookRoundAsync(stoppingToken), .. Enumerable.Range(0, pace.AtOnce).Select(_ => WorkAsync(stoppingToken))]);

    /// <summary>Looks round again and again for work that nobody does, and tidies up now and then.</summary>
    private async Task LookRoundAsync(CancellationToken stopping)
    {
        var tidied = Stopwatch.StartNew();
        var isFirst = true;
        while (!stopping.IsCancellationRequested)
        {
            var tidies = isFirst || tidied.Elapsed > pace.Tidying;
            await TryAsync(() => LookRoundOnceAsync(tidies, stopping), stopping);
            if (tidies)
            {
                tidied.Restart();
                isFirst = false;
            }

            await PauseAsync(pace.LookRound, stopping);
        }
    }

    private async Task LookRoundOnceAsync(bool tidies, CancellationToken stopping)
    {
        IReadOnlyList<StoredBody> bodies;
        await using (var session = await database.BeginAsSystemAsync(stopping))
        {
            bodies = await BodyStore.ListAsync(session, stopping);
        }

        foreach (var body in bodies)
        {
            await using var session = await database.BeginAsync(body.Id, accountId: null, stopping);
            if (tidies)
            {
                await JobTurns.ForgetAsync(session, stopping);
                await session.CommitAsync(stopping);
            }
            else if (await JobTurns.AnyAsync(session, stopping))
            {
                signal.Tell(body.Id);
            }
        }
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await TryAsync(
                async () =>
                {
                    var body = await signal.NextAsync(stopping);
                    while (await TakeAsync(body, stopping) is { } run)
                    {
                        await RunAsync(run, stopping);
                    }
                },
                stopping
            );
        }
    }

    private async Task<JobRun?> TakeAsync(long bodyId, CancellationToken stopping)
    {
        await using var session = await database.BeginAsync(bodyId, accountId: null, stopping);
        var job = await JobTurns.TakeAsync(session, worker, cancellation: stopping);
        await session.CommitAsync(stopping);
        return job is null ? null : new JobRun(database, bodyId, job, worker);
    }

    private async Task RunAsync(JobRun run, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var beats = BeatAsync(run, ended);
        try
        {
            var outcome = byKind.TryGetValue(run.Job.Kind, out var handler)
                ? await handler.RunAsync(run, ended.Token)
                : new JobOutcome(JobStatus.Failed, "Questo lavoro è stato chiesto a un'altra versione del programma.");
            if (outcome is not null && !run.IsFinished)
            {
                await run.EndAsync(outcome, ended.Token);
            }
        }
        catch (JobLostException)
        {
            LogLost(run.Job.Id, run.Job.Kind);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            if (stopping.IsCancellationRequested)
            {
                await TryAsync(() => run.GiveBackAsync(CancellationToken.None), CancellationToken.None);
            }
        }
        catch (Exception problem) when (problem is not NpgsqlException { IsTransient: true })
        {
            LogFailed(run.Job.Id, run.Job.Kind, problem);
            await TryAsync(
                () =>
                    run.EndAsync(
                        new JobOutcome(JobStatus.Failed, "Il lavoro si è interrotto per un errore, che è stato registrato."),
                        CancellationToken.None
                    ),
                stopping
            );
        }
        finally
        {
            await ended.CancelAsync();
            await beats;
        }
    }

    /// <summary>Says that this node is alive, until the job ends; stops the job when it has gone to another node.</summary>
    private async Task BeatAsync(JobRun run, CancellationTokenSource ended)
    {
        try
        {
            while (true)
            {
                await Task.Delay(pace.Beat, ended.Token);
                try
                {
                    await run.BeatAsync(ended.Token);
                }
                catch (NpgsqlException problem)
                {
                    LogTrouble(problem);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended
        }
        catch (JobLostException)
        {
            // Its own end takes it away as well
            if (!run.IsFinished)
            {
                await ended.CancelAsync();
            }
        }
    }

    /// <summary>Does something that must not take the node down: a database that is away is waited for.</summary>
    private async Task TryAsync(Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The node stops
        }
        catch (JobLostException)
        {
            // Another node has it
        }
        catch (Exception problem)
        {
            if (DatabaseTrouble.IsAway(problem))
            {
                LogAway(problem.Message);
            }
            else
            {
                LogTrouble(problem);
            }

            await PauseAsync(pace.AfterTrouble, stopping);
        }
    }

    private static async Task PauseAsync(TimeSpan time, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(time, stopping);
        }
        catch (OperationCanceledException)
        {
            // The node stops
        }
    }

    [LoggerMessage(LogLevel.Warning, "The job {Job} ({Kind}) has gone to another node")]
    private partial void LogLost(long job, string kind);

    [LoggerMessage(LogLevel.Error, "The job {Job} ({Kind}) failed")]
    private partial void LogFailed(long job, string kind, Exception problem);

    [LoggerMessage(LogLevel.Warning, "Jobs wait for the database: {Reason}")]
    private partial void LogAway(string reason);

    [LoggerMessage(LogLevel.Warning, "Jobs cannot be looked for or reported on")]
    private partial void LogTrouble(Exception problem);
}

/// <summary>How often and how much.</summary>
public sealed record JobPace
{
    /// <summary>Jobs that a node does at once.</summary>
    public int AtOnce { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Between two looks round for work that nobody does.</summary>
    public TimeSpan LookRound { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Between two signs of life; several go into <see cref="JobTurns.Silence"/>.</summary>
    public TimeSpan Beat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Between two removals of what nobody needs any more.</summary>
    public TimeSpan Tidying { get; init; } = TimeSpan.FromHours(1);

    /// <summary>After something that went wrong.</summary>
    public TimeSpan AfterTrouble { get; init; } = TimeSpan.FromSeconds(5);
}
