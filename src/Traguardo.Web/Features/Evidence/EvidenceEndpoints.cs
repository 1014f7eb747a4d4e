// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Storage.Attachments;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Evidence;

/// <summary>Evidence: files that prove results, kept with their hash, given back as they came and never shown in the browser.</summary>
internal static class EvidenceEndpoints
{
    private const string FileField = "file";
    private const string CodeField = "codice";

    /// <summary>What a form needs around its file.</summary>
    private const int FormBytes = 64 * 1024;

    public static void AddEvidence(this IServiceCollection services) =>
        services.AddSingleton(provider => EvidenceOptions.Of(provider.GetRequiredService<IConfiguration>()));

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        var largest = routes.ServiceProvider.GetRequiredService<EvidenceOptions>().LargestFile;
        var cycle = routes.MapGroup("/e/{ente}/c/{ciclo}");
        cycle.MapGet("/evidenze", ListAsync).Needs(Permission.ReadCycles);
        cycle
            .MapPost("/evidenze", AddAsync)
            .Needs(Permission.RecordMeasures)
            .WithFormOptions(multipartBodyLengthLimit: largest + FormBytes)
            .WithMetadata(new RequestSizeLimitAttribute(largest + FormBytes));
        cycle.MapGet("/evidenze/{file:long}", DownloadAsync).Needs(Permission.ReadCycles);
        cycle.MapPost("/evidenze/{file:long}/rimuovi", RemoveAsync).Needs(Permission.RecordMeasures);
    }

    private static async Task<IResult> ListAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        TimeProvider clock,
        EvidenceOptions options
    )
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        return desk.Find(context.Request.Query[CodeField].ToString()) is { } indicator
            ? await PageAsync(context, visit, frames, desk, indicator, options, new FieldErrors())
            : TypedResults.NotFound();
    }

    private static async Task<IResult> AddAsync(
        HttpContext context,
        Visit visit,
        IFormCollection fields,
        Frames frames,
        FigureCache cache,
        TimeProvider clock,
        EvidenceOptions options,
        FlashCookie flashes
    )
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        if (desk.Find(fields[CodeField].ToString()) is not { } indicator)
        {
            return TypedResults.NotFound();
        }

        if (desk.IsForbidden(indicator.Code))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var file = fields.Files.GetFile(FileField);
        var name = EvidenceName.Clean(file?.FileName ?? "");
        await using var content = file?.OpenReadStream();
        if (ProblemOf(name, content, options) is { } problem)
        {
            var errors = new FieldErrors();
            errors.Add(FileField, problem);
            return await PageAsync(context, visit, frames, desk, indicator, options, errors);
        }

        await using (var session = await visit.BeginAsync(context.RequestAborted))
        {
            var kind = EvidenceKind.Of(EvidenceName.EndingOf(name))!;
            await AttachmentStore.AddAsync(
                session,
                visit.Cycle.Id,
                new NewAttachment(indicator.Code, name, kind.MediaType, content!),
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
        }

        flashes.Add(context, AlertKind.Success, $"«{name}» è stato allegato.");
        return TypedResults.LocalRedirect(PageOf(visit, indicator.Code));
    }

    /// <summary>What is wrong with a file; null when nothing is.</summary>
    private static string? ProblemOf(string name, Stream? content, EvidenceOptions options)
    {
        if (content is not { Length: > 0 })
        {
            return "Scegliere un file che non sia vuoto.";
        }

        if (content.Length > options.LargestFile)
        {
            return $"Il file è troppo grande: il limite è {options.Limit}.";
        }

        var ending = EvidenceName.EndingOf(name);
        return EvidenceKind.Of(ending) is not { } kind
                ? $"I file «.{ending}» non si possono allegare. Sono ammessi: {string.Join(", ", EvidenceKind.Endings)}."
            : !kind.Fits(content)
                ? $"Il contenuto di «{name}» non è quello di un file .{ending} ({kind.Name}): aprirlo, salvarlo di nuovo e riprovare."
            : null;
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, Visit visit, long file)
    {
        StoredAttachment? found;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            found = await AttachmentStore.FindAsync(session, visit.Cycle.Id, file, context.RequestAborted);
        }

        if (found is not { RemovedAt: null } attachment)
        {
            return TypedResults.NotFound();
        }

        // What people send is never run or shown here: no script, no frame, no guess of what it may be
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.ContentLength = attachment.Size;
        return TypedResults.Stream(
            async target =>
            {
                await using var session = await visit.BeginReadingAsync(context.RequestAborted);
                await AttachmentStore.CopyToAsync(session, attachment, target, context.RequestAborted);
            },
            attachment.MediaType,
            attachment.Name
        );
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext context,
        Visit visit,
        long file,
        IFormCollection fields,
        FigureCache cache,
        TimeProvider clock,
        FlashCookie flashes
    )
    {
        _ = fields;
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        await using var session = await visit.BeginAsync(context.RequestAborted);
        if (await AttachmentStore.FindAsync(session, visit.Cycle.Id, file, context.RequestAborted) is not { } attachment)
        {
            return TypedResults.NotFound();
        }

        if (desk.IsForbidden(attachment.Indicator))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await AttachmentStore.RemoveAsync(session, visit.Cycle.Id, file, context.RequestAborted))
        {
            await session.CommitAsync(context.RequestAborted);
            flashes.Add(context, AlertKind.Success, $"«{attachment.Name}» è stato tolto: resta nel registro con la sua impronta.");
        }

        return TypedResults.LocalRedirect(PageOf(visit, attachment.Indicator));
    }

    private static async Task<RazorComponentResult<EvidencePage>> PageAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        Measuring desk,
        MeasuredIndicator indicator,
        EvidenceOptions options,
        FieldErrors errors
    )
    {
        IReadOnlyList<StoredAttachment> files;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            files = await AttachmentStore.ListAsync(session, visit.Cycle.Id, indicator.Code, context.RequestAborted);
        }

        var mayRecord = visit.May(Permission.RecordMeasures) && !desk.IsForbidden(indicator.Code);
        var model = new EvidenceModel(
            frames.Of(context, visit, mayRecord ? CycleSection.Measures : CycleSection.Tree),
            visit.CyclePath(),
            visit.Cycle.Title,
            indicator,
            files,
            mayRecord,
            options.Limit,
            options.LargestFile,
            errors
        );
        return new(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static string PageOf(Visit visit, string code) => visit.CyclePath("evidenze") + "?codice=" + Uri.EscapeDataString(code);
}
