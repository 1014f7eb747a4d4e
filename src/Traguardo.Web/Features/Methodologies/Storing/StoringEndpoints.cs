// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Domain.Methodologies.Examples;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Storage.Cycles;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Exchange;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Methodologies.Storing;

/// <summary>The methodologies that a body keeps: texts that never change. A new one is checked, and its worked examples are run, before it is kept.</summary>
internal static class StoringEndpoints
{
    private const string FileField = "file";
    private const string AnywayField = "conserva";

    public static void MapMethodologyStoring(this IEndpointRouteBuilder routes)
    {
        var methodologies = routes.MapGroup("/e/{ente}/metodologie");
        methodologies.MapGet("", ListAsync).Needs(Permission.ManageMethodologies);
        methodologies
            .MapPost("", UploadAsync)
            .Needs(Permission.ManageMethodologies)
            .WithMetadata(new RequestSizeLimitAttribute(2 * MethodologyUpload.LargestFile));
        methodologies.MapGet("/{id:long}", ShowAsync).Needs(Permission.ManageMethodologies);
        methodologies.MapGet("/{id:long}/testo", TextAsync).Needs(Permission.ManageMethodologies);
        routes.MapGet("/e/{ente}/c/{ciclo}/metodologia/scelta", ChoiceEndpoints.ShowAsync).Needs(Permission.ManageMethodologies);
        routes.MapPost("/e/{ente}/c/{ciclo}/metodologia/scelta", ChoiceEndpoints.ChooseAsync).Needs(Permission.ManageMethodologies);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Visit visit, Frames frames) =>
        await PageAsync(context, visit, frames, new FieldErrors(), [], []);

    private static async Task<IResult> UploadAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FlashCookie flashes,
        IFormCollection form
    )
    {
        var errors = new FieldErrors();
        if (form.Files.GetFile(FileField) is not { Length: > 0 } file)
        {
            errors.Add(FileField, "Scegliere il file .yaml della metodologia.");
            return await PageAsync(context, visit, frames, errors, [], []);
        }

        var yaml = await MethodologyUpload.TextOfAsync(file, context.RequestAborted);
        var reading = MethodologyReader.Read(Path.GetFileName(file.FileName), yaml);
        if (reading.Methodology is not { } methodology)
        {
            errors.Add(
                FileField,
                reading.ErrorCount == 1
                    ? "Il file ha un errore, indicato qui sotto."
                    : $"Il file ha {reading.ErrorCount} errori, elencati qui sotto."
            );
            return await PageAsync(context, visit, frames, errors, [.. reading.Errors.Select(ImportProblem.Of)], []);
        }

        var wrong = ExampleRunner.Run(methodology).Where(example => !example.Agrees).ToList();
        if (wrong.Count > 0 && form[AnywayField].Count == 0)
        {
            errors.Add(
                FileField,
                "Gli esempi qui sotto non tornano: le regole non dicono quello che il loro autore pensa. Correggere il file, oppure inviarlo di nuovo chiedendo di conservarlo lo stesso."
            );
            return await PageAsync(context, visit, frames, errors, [], wrong);
        }

        await using var session = await visit.BeginAsync(context.RequestAborted);
        var known = (await MethodologyStore.ListAsync(session, context.RequestAborted)).Count;
        var id = await MethodologyStore.KeepAsync(
            session,
            new MethodologyText(methodology.Id, methodology.Title, yaml),
            context.RequestAborted
        );
        var isNew = (await MethodologyStore.ListAsync(session, context.RequestAborted)).Count > known;
        await session.CommitAsync(context.RequestAborted);
        flashes.Add(
            context,
            isNew ? AlertKind.Success : AlertKind.Info,
            isNew ? $"La metodologia «{methodology.Title}» è conservata." : "Questo testo era già conservato."
        );
        return Results.LocalRedirect(visit.BodyPath($"metodologie/{id}"));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, long id)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        if (await MethodologyStore.FindAsync(session, id, context.RequestAborted) is not { } row)
        {
            return Results.NotFound();
        }

        var reading = MethodologyReader.Read(row.Code + ".yaml", row.Yaml);
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var model = new StoredModel(
            frames.Of(context, visit, CycleSection.Methodology),
            visit.BodyPath("metodologie"),
            row,
            [.. reading.Errors.Select(ImportProblem.Of)],
            reading.Methodology is { } methodology ? [.. ExampleRunner.Run(methodology)] : [],
            [.. cycles.Select(cycle => new StoredCycle(cycle, visit.BodyPath("c/" + cycle.Slug), cycle.MethodologyId == id))]
        );
        return new RazorComponentResult<StoredPage>(new { Model = model });
    }

    private static async Task<IResult> TextAsync(HttpContext context, Visit visit, long id)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        return await MethodologyStore.FindAsync(session, id, context.RequestAborted) is { } row
            ? Results.File(Encoding.UTF8.GetBytes(row.Yaml), "application/yaml", "metodologia.yaml")
            : Results.NotFound();
    }

    private static async Task<RazorComponentResult<StoringPage>> PageAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FieldErrors errors,
        IReadOnlyList<ImportProblem> problems,
        IReadOnlyList<ExampleOutcome> wrong
    )
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var model = new StoringModel(
            frames.Of(context, visit, CycleSection.Methodology),
            visit.BodyPath("metodologie"),
            [
                .. (await MethodologyStore.ListAsync(session, context.RequestAborted)).Select(row => new StoredRow(
                    row,
                    [.. cycles.Where(cycle => cycle.MethodologyId == row.Id).Select(cycle => cycle.Title)]
                )),
            ],
            errors,
            problems,
            wrong
        );
        return new RazorComponentResult<StoringPage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
