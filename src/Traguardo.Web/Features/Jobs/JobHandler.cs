// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Jobs;

namespace Traguardo.Web.Features.Jobs;

/// <summary>Does jobs of one kind. A job may be begun more than once, by this node or another: what it does is stored with its end, in one transaction.</summary>
public interface IJobHandler
{
    /// <summary>The kind of <see cref="Job.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Does the job.</summary>
    /// <returns>How it ended; null when it has said so itself (<see cref="JobRun.FinishAsync"/>).</returns>
    /// <exception cref="JobLostException">The job is no longer this node's.</exception>
    Task<JobOutcome?> RunAsync(JobRun run, CancellationToken cancellation);
}

/// <summary>The job has gone to another node, because this one seemed dead: nothing of what was done may be stored.</summary>
public sealed class JobLostException : Exception;
