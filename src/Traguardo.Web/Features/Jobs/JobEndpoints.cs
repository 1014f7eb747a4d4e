// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Jobs;
using Traguardo.Web.Access;
using Traguardo.Web.Components;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Jobs;

/// <summary>Long pieces of work: how far they are and what came of them. Everybody sees one's own.</summary>
internal static class JobEndpoints
{
    private const int Shown = 50;

    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/e/{ente}/lavori");
        jobs.MapGet("", ListAsync).Needs(Permission.ReadCycles);
        jobs.MapGet("/{id:long}", ShowAsync).Needs(Permission.ReadCycles);
        jobs.MapGet("/{id:long}/stato", StateAsync).Needs(Permission.ReadCycles);
        jobs.MapGet("/{id:long}/file", FileAsync).Needs(Permission.Export);
        jobs.MapPost("/{id:long}/annulla", CancelAsync).Needs(Permission.ReadCycles);
    }

    /// <summary>Wires the node's workers.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobPace>();
        services.AddSingleton<JobSignal>();
        services.AddHostedService<JobRunner>();
        return services;
    }

    private static async Task<RazorComponentResult<JobsPage>> ListAsync(HttpContext context, Visit visit, Frames frames)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var jobs = await JobStore.ListAsync(session, Shown, context.RequestAborted);
        return new RazorComponentResult<JobsPage>(
            new
            {
                Model = new JobsModel(
                    frames.Of(context, visit, CycleSection.Exchange),
                    visit.BodyPath("scambio"),
                    [.. jobs.Select(job => JobFace.Of(visit, job))]
                ),
            }
        );
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, long id)
    {
        if (await FindAsync(context, visit, id) is not { } job)
        {
            return Results.NotFound();
        }

        return new RazorComponentResult<JobPage>(
            new { Model = new JobModel(frames.Of(context, visit, SectionOf(job)), TrailOf(visit, job), JobFace.Of(visit, job)) }
        );
    }

    private static CycleSection SectionOf(Job job) => job.Kind == JobFace.Document ? CycleSection.Documents : CycleSection.Exchange;

    private static IReadOnlyList<Crumb> TrailOf(Visit visit, Job job)
    {
        var cycle = job.Kind == JobFace.Document ? visit.Cycles.FirstOrDefault(row => row.Id == job.CycleId) : null;
        return
        [
            cycle is null
                ? new Crumb("Importa/Esporta", visit.BodyPath("scambio"))
                : new Crumb("Documenti", CycleNavigation.AddressOf(CycleSection.Documents, visit.BodyPath("c/" + cycle.Slug))),
            new Crumb("Lavori", visit.BodyPath("lavori")),
            new Crumb("Lavoro " + Invariant.Text(job.Id)),
        ];
    }

    private static async Task<IResult> StateAsync(HttpContext context, Visit visit, long id) =>
        await FindAsync(context, visit, id) is { } job
            ? new RazorComponentResult<JobStateView>(new { Job = JobFace.Of(visit, job) })
            : Results.NotFound();

    private static async Task<IResult> FileAsync(HttpContext context, Visit visit, long id)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        return
            await JobStore.FindAsync(session, id, context.RequestAborted) is { Status: JobStatus.Done } job
            && JobResult.Of(job.Result)?.File is { } file
            && await JobStore.PayloadAsync(session, id, context.RequestAborted) is { } content
            ? Results.File(content, file.MediaType, file.Name)
            : Results.NotFound();
    }

    private static async Task<IResult> CancelAsync(HttpContext context, Visit visit, FlashCookie flashes, long id)
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        if (await JobStore.CancelAsync(session, id, JobFace.Stoppable, context.RequestAborted))
        {
            await session.CommitAsync(context.RequestAborted);
            flashes.Add(context, AlertKind.Success, "Il lavoro è stato annullato: nulla è stato modificato.");
        }
        else
        {
            flashes.Add(context, AlertKind.Warning, "Il lavoro è già cominciato o concluso: non si può più annullare.");
        }

        return Results.LocalRedirect(visit.BodyPath("lavori"));
    }

    private static async Task<Job?> FindAsync(HttpContext context, Visit visit, long id)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        return await JobStore.FindAsync(session, id, context.RequestAborted);
    }
}
