// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Jobs;
using Traguardo.Storage.Moments;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Exchange;

/// <summary>The steps of an import: a file is sent, what it would do is shown, and it is confirmed. Between the steps it waits in the database, for this account only.</summary>
internal static class ImportEndpoints
{
    /// <summary>Takes a file, and shows what is wrong with it or what it would do.</summary>
    public static async Task<IResult> UploadAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        ImportTurns turns,
        JobSignal signal,
        IFormCollection form
    )
    {
        var errors = new FieldErrors();
        if (await ImportForm.ReadAsync(form, errors, context.RequestAborted) is not { } upload)
        {
            return await ExchangePages.RefuseAsync(context, visit, frames, errors);
        }

        var title = $"Importazione di «{upload.FileName}»";
        if (upload.Content.Length > ImportTurns.LargestAtOnce)
        {
            var parameters = new ImportParameters { FileName = upload.FileName, MethodologyYaml = upload.Methodology?.Yaml };
            var job = new NewJob(JobFace.Import, title, JobStatus.Queued) { Payload = upload.Content, Parameters = parameters.ToJson() };
            var queued = await AddAsync(visit, job, context.RequestAborted);
            signal.Tell(visit.Body.Id);
            return Results.LocalRedirect(visit.BodyPath($"lavori/{queued}"));
        }

        var check = await turns.InTurnAsync(() => CheckAsync(visit, upload, context.RequestAborted), context.RequestAborted);
        if (check is not { Preview: { } preview, Parameters: { } found })
        {
            var frame = frames.Of(context, visit, CycleSection.Exchange);
            var model = new ProblemsModel(frame, visit.BodyPath("scambio"), upload.FileName, check.Problems, check.ProblemCount);
            return new RazorComponentResult<ProblemsPage>(new { Model = model }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var waiting = await AddAsync(
            visit,
            new NewJob(JobFace.Import, title, JobStatus.Waiting)
            {
                Payload = upload.Content,
                Parameters = found.ToJson(),
                Result = preview.ToJson(),
            },
            context.RequestAborted
        );
        return Results.LocalRedirect(visit.BodyPath($"scambio/{waiting}"));
    }

    /// <summary>Shows what an import will do.</summary>
    public static async Task<IResult> PreviewAsync(HttpContext context, Visit visit, Frames frames, long id)
    {
        var job = await FindAsync(visit, id, context.RequestAborted);
        return job switch
        {
            null => Results.NotFound(),
            { Status: JobStatus.Waiting } => Show(context, visit, frames, job, new FieldErrors()),
            _ => Results.LocalRedirect(visit.BodyPath($"lavori/{id}")),
        };
    }

    /// <summary>Imports what was shown.</summary>
    public static async Task<IResult> ConfirmAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        ImportTurns turns,
        JobSignal signal,
        FlashCookie flashes,
        IFormCollection form,
        long id
    )
    {
        if (await FindAsync(visit, id, context.RequestAborted) is not { } job)
        {
            return Results.NotFound();
        }

        if (job.Status != JobStatus.Waiting)
        {
            flashes.Add(context, AlertKind.Info, "Questa importazione è già stata confermata o annullata.");
            return Results.LocalRedirect(visit.BodyPath($"lavori/{id}"));
        }

        var replaces = form["sostituisci"].Count > 0;
        if (!replaces && ImportPreview.Of(job.Result!).ReplacedDraft is not null)
        {
            return Show(context, visit, frames, job, MissingConsent());
        }

        var parameters = ImportParameters.Of(job.Parameters) with { IsConfirmed = true, ReplacesDraft = replaces };
        if (job.PayloadBytes > ImportTurns.LargestAtOnce)
        {
            return await QueueAsync(context, visit, signal, id, parameters);
        }

        return await turns.InTurnAsync(() => ApplyAsync(context, visit, frames, flashes, job, parameters), context.RequestAborted);
    }

    /// <summary>Shows what an import would do now.</summary>
    public static async Task<IResult> CheckAgainAsync(
        HttpContext context,
        Visit visit,
        ImportTurns turns,
        JobSignal signal,
        FlashCookie flashes,
        long id
    )
    {
        if (await FindAsync(visit, id, context.RequestAborted) is not { } job)
        {
            return Results.NotFound();
        }

        var parameters = ImportParameters.Of(job.Parameters) with { IsConfirmed = false, ReplacesDraft = false };
        if (job.PayloadBytes > ImportTurns.LargestAtOnce)
        {
            return await QueueAsync(context, visit, signal, id, parameters);
        }

        if (await PayloadAsync(visit, id, context.RequestAborted) is { } content)
        {
            var upload = parameters.ToUpload(content);
            var check = await turns.InTurnAsync(() => CheckAsync(visit, upload, context.RequestAborted), context.RequestAborted);
            await using var session = await visit.BeginAsync(context.RequestAborted);
            if (check is { Preview: { } preview, Parameters: { } found })
            {
                await JobStore.AskAgainAsync(session, id, found.ToJson(), preview.ToJson(), context.RequestAborted);
            }
            else
            {
                await JobStore.CancelAsync(session, id, context.RequestAborted);
                flashes.Add(context, AlertKind.Error, $"Il file non si può più importare: {check.Problems[0].Message}.");
            }

            await session.CommitAsync(context.RequestAborted);
        }

        return Results.LocalRedirect(visit.BodyPath($"scambio/{id}"));
    }

    /// <summary>Gives an import up.</summary>
    public static async Task<IResult> CancelAsync(HttpContext context, Visit visit, FlashCookie flashes, long id)
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        if (!await JobStore.CancelAsync(session, id, context.RequestAborted))
        {
            return Results.NotFound();
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, "Importazione annullata: nulla è stato modificato.");
        return Results.LocalRedirect(visit.BodyPath("scambio"));
    }

    private static async Task<IResult> ApplyAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FlashCookie flashes,
        Job job,
        ImportParameters parameters
    )
    {
        var content = await PayloadAsync(visit, job.Id, context.RequestAborted);
        await using var session = await visit.BeginAsync(context.RequestAborted);
        // Of two confirmations that arrive together the second waits here, and then finds that nothing waits any more
        if (content is null || await JobStore.HoldWaitingAsync(session, job.Id, context.RequestAborted) is null)
        {
            return Results.LocalRedirect(visit.BodyPath($"lavori/{job.Id}"));
        }

        var upload = parameters.ToUpload(content);
        var outcome = await ImportDesk.ApplyAsync(session, visit.Body, upload, parameters, context.RequestAborted);
        switch (outcome.End)
        {
            case ImportEnd.Stale:
                var frame = frames.Of(context, visit, CycleSection.Exchange);
                var model = new StaleModel(frame, visit.BodyPath("scambio"), visit.BodyPath($"scambio/{job.Id}"), upload.FileName);
                return new RazorComponentResult<StalePage>(new { Model = model }) { StatusCode = StatusCodes.Status409Conflict };
            case ImportEnd.NeedsConsent:
                return Show(context, visit, frames, job, MissingConsent());
            case ImportEnd.Done:
            default:
                var words = ImportWords.Of(visit.Body, outcome);
                await JobStore.CompleteWaitingAsync(session, job.Id, words.Result.ToJson(), words.Message, context.RequestAborted);
                await session.CommitAsync(context.RequestAborted);
                flashes.Add(context, AlertKind.Success, words.Message);
                return Results.LocalRedirect(visit.BodyPath("c/" + outcome.Slug));
        }
    }

    private static async Task<IResult> QueueAsync(HttpContext context, Visit visit, JobSignal signal, long id, ImportParameters parameters)
    {
        await using (var session = await visit.BeginAsync(context.RequestAborted))
        {
            await JobStore.QueueAsync(session, id, parameters.ToJson(), context.RequestAborted);
            await session.CommitAsync(context.RequestAborted);
        }

        signal.Tell(visit.Body.Id);
        return Results.LocalRedirect(visit.BodyPath($"lavori/{id}"));
    }

    private static IResult Show(HttpContext context, Visit visit, Frames frames, Job job, FieldErrors errors)
    {
        var model = new PreviewModel(
            frames.Of(context, visit, CycleSection.Exchange),
            visit.BodyPath("scambio"),
            visit.BodyPath($"scambio/{job.Id}"),
            ImportPreview.Of(job.Result!),
            ItalianTime.Print(job.CreatedAt.AddDays(1)),
            job.Message,
            errors
        );
        return new RazorComponentResult<PreviewPage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static FieldErrors MissingConsent()
    {
        var errors = new FieldErrors();
        errors.Add("sostituisci", "Il ciclo ha già una bozza del piano: confermare che può essere sostituita, oppure annullare.");
        return errors;
    }

    private static async Task<ImportCheck> CheckAsync(Visit visit, ImportUpload upload, CancellationToken cancellation)
    {
        await using var session = await visit.BeginReadingAsync(cancellation);
        return await ImportDesk.CheckAsync(session, visit.Body, upload, cancellation);
    }

    private static async Task<long> AddAsync(Visit visit, NewJob job, CancellationToken cancellation)
    {
        await using var session = await visit.BeginAsync(cancellation);
        var id = await JobStore.AddAsync(session, job, cancellation);
        await session.CommitAsync(cancellation);
        return id;
    }

    private static async Task<Job?> FindAsync(Visit visit, long id, CancellationToken cancellation)
    {
        await using var session = await visit.BeginReadingAsync(cancellation);
        return await JobStore.FindAsync(session, id, cancellation) is { Kind: JobFace.Import } job ? job : null;
    }

    private static async Task<byte[]?> PayloadAsync(Visit visit, long id, CancellationToken cancellation)
    {
        await using var session = await visit.BeginReadingAsync(cancellation);
        return await JobStore.PayloadAsync(session, id, cancellation);
    }
}
