// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Jobs;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Jobs;

/// <summary>The page of one's jobs.</summary>
public sealed record JobsModel(PageFrame Frame, string ExchangeHref, IReadOnlyList<JobFace> Jobs);

/// <summary>The page of one job.</summary>
/// <param name="Trail">Path to it.</param>
public sealed record JobModel(PageFrame Frame, IReadOnlyList<Crumb> Trail, JobFace Job);

/// <summary>A job as pages show it.</summary>
/// <param name="Job">The job.</param>
/// <param name="State">Where it is.</param>
/// <param name="Href">Its page.</param>
/// <param name="Result">What came of it; null while nothing did.</param>
public sealed record JobFace(Job Job, JobState State, string Href, JobResult? Result)
{
    /// <summary>Kind of imports: they wait for a decision on a page of their own.</summary>
    public const string Import = "importazione";

    /// <summary>Kind of documents that are generated: their end stores all of them or nothing, so that they may be given up while they run.</summary>
    public const string Document = "documento";

    /// <summary>Kinds that may be given up while a node works on them.</summary>
    public static IReadOnlyList<string> Stoppable { get; } = [Document];

    /// <summary>The page to decide on; null when nothing is to be decided.</summary>
    public string? DecisionHref { get; private init; }

    /// <summary>True while a node works on it, or is to.</summary>
    public bool IsOpen => Job.Status is JobStatus.Queued or JobStatus.Running;

    public bool MayBeCancelled =>
        Job.Status is JobStatus.Queued or JobStatus.Waiting || (Job.Status == JobStatus.Running && Stoppable.Contains(Job.Kind));

    public static JobFace Of(Visit visit, Job job) =>
        new(
            job,
            job.Status switch
            {
                JobStatus.Queued => JobState.Waiting,
                JobStatus.Running => JobState.Running,
                JobStatus.Waiting or JobStatus.Done => JobState.Done,
                JobStatus.Failed or JobStatus.Cancelled => JobState.Failed,
            },
            visit.BodyPath($"lavori/{job.Id}"),
            job.Status is JobStatus.Done or JobStatus.Failed ? JobResult.Of(job.Result) : null
        )
        {
            DecisionHref = job is { Kind: Import, Status: JobStatus.Waiting } ? visit.BodyPath($"scambio/{job.Id}") : null,
        };

    /// <summary>What is happening, or what came of it.</summary>
    public string? Message =>
        Job.Status switch
        {
            JobStatus.Queued => "Comincia appena possibile.",
            JobStatus.Waiting => "Attende una conferma: finché non si conferma, nulla cambia.",
            JobStatus.Cancelled => Job.Message ?? "Annullato: nulla è stato modificato.",
            JobStatus.Running or JobStatus.Done or JobStatus.Failed => Job.Message,
        };
}
