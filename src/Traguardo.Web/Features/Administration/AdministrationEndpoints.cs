// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Jobs;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Errors;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Administration;

/// <summary>The body itself: its data, how much it holds, the check of all its cycles.</summary>
internal static class AdministrationEndpoints
{
    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        var body = routes.MapGroup("/e/{ente}/amministrazione");
        body.MapGet("", ShowAsync).Needs(Permission.ManageBody);
        body.MapPost("", SaveAsync).Needs(Permission.ManageBody);
        body.MapPost("/ricalcola", RecomputeAsync).Needs(Permission.ManageBody);
        routes.MapInstallation();
    }

    /// <summary>Wires the long work of administrators.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services)
    {
        services.AddSingleton<IJobHandler, RecomputeJob>();
        return services;
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var version = await BodyDetails.VersionAsync(session, context.RequestAborted);
        return await PageAsync(context, visit, frames, session, BodyForm.Of(visit.Body.Body) with { Version = version }, new FieldErrors());
    }

    private static async Task<IResult> SaveAsync(HttpContext context, Visit visit, Frames frames, FlashCookie flashes, IFormCollection form)
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        var typed = BodyForm.Of(form) with { Codice = visit.Body.Body.Code };
        var errors = new FieldErrors();
        if (typed.Read(errors) is not { } body)
        {
            return await PageAsync(context, visit, frames, session, typed, errors);
        }

        if (!await BodyDetails.UpdateAsync(session, typed.Version, body, context.RequestAborted))
        {
            return await ConflictAsync(context, visit, frames, session, typed);
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, "I dati dell'ente sono salvati.");
        return Results.LocalRedirect(visit.BodyPath("amministrazione"));
    }

    private static async Task<IResult> RecomputeAsync(HttpContext context, Visit visit, JobSignal signal)
    {
        long id;
        await using (var session = await visit.BeginAsync(context.RequestAborted))
        {
            id = await JobStore.AddAsync(
                session,
                new NewJob(RecomputeJob.KindWord, $"Ricalcolo di tutti i cicli di {visit.Body.Body.Name}", JobStatus.Queued),
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
        }

        signal.Tell(visit.Body.Id);
        return Results.LocalRedirect(visit.BodyPath($"lavori/{id}"));
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        BodySession session,
        BodyForm typed,
        FieldErrors errors
    )
    {
        var sizes = await BodySizes.OfCyclesAsync(session, context.RequestAborted);
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var model = new AdministrationModel(
            frames.Of(context, visit, CycleSection.Administration),
            visit.BodyPath("amministrazione"),
            visit.Body,
            typed,
            [.. cycles.Select(cycle => new AdministrationCycle(cycle, visit.BodyPath("c/" + cycle.Slug), sizes[cycle.Id]))],
            await BodySizes.OfBodyAsync(session, context.RequestAborted),
            errors
        );
        return new RazorComponentResult<AdministrationPage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<IResult> ConflictAsync(HttpContext context, Visit visit, Frames frames, BodySession session, BodyForm typed)
    {
        var stored = (await BodyStore.ListAsync(session, context.RequestAborted)).First(body => body.Id == visit.Body.Id).Body;
        var change = await RegisterStore.LastChangeAsync(session, "bodies", visit.Body.Id, context.RequestAborted);
        var version = await BodyDetails.VersionAsync(session, context.RequestAborted);
        var href = visit.BodyPath("amministrazione");
        return new RazorComponentResult<ConflictPage>(
            new Dictionary<string, object?>
            {
                [nameof(ConflictPage.Frame)] = frames.Of(context, visit, CycleSection.Administration),
                [nameof(ConflictPage.What)] = "i dati dell'ente",
                [nameof(ConflictPage.Who)] = change?.Who ?? "un'altra persona",
                [nameof(ConflictPage.When)] = change is { At: var at } ? "il " + ItalianTime.Print(at) : "nel frattempo",
                [nameof(ConflictPage.Differences)] = BodyForm.Of(stored).DifferencesTo(typed),
                [nameof(ConflictPage.Action)] = href,
                [nameof(ConflictPage.KeepHref)] = href,
                [nameof(ConflictPage.ChildContent)] = BodyFields.Hidden(typed with { Version = version }),
            }
        )
        {
            StatusCode = StatusCodes.Status409Conflict,
        };
    }
}
