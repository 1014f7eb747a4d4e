// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Traguardo.Documents.Completeness;
using Traguardo.Storage.Documents;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Generated;

/// <summary>Documents that were generated: their files, whether these are still what was made, and the end of those that nobody needs.</summary>
internal static class GeneratedEndpoints
{
    /// <summary>Files of documents are never run in the place of our own pages: an HTML file keeps its looks and nothing else.</summary>
    private const string FilePolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    public static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache, long id)
    {
        var figures = await cache.OfAsync(visit, cancellation: context.RequestAborted);
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        if (await DocumentStore.FindAsync(session, visit.Cycle.Id, id, context.RequestAborted) is not { } document)
        {
            return Results.NotFound();
        }

        var shelf = await TemplateShelf.ReadAsync(session, context.RequestAborted);
        var links = new LackLinks(visit, figures.Dossier.Plan);
        var model = new GeneratedModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            document,
            shelf.Find(document.Template)?.Title,
            await DocumentStore.VerifyAsync(session, document, context.RequestAborted),
            document.Stamp < await DocumentStore.StampAsync(session, visit.Cycle.Id, context.RequestAborted),
            [.. LacksOf(document).Select(links.Of)],
            visit.May(Permission.Export),
            visit.May(Permission.GenerateDocuments) && document.Freeze is null,
            visit.May(Permission.FreezeDocuments) && document.Freeze is null
        );
        return new RazorComponentResult<GeneratedPage>(new { Model = model });
    }

    public static async Task<IResult> FileAsync(HttpContext context, Visit visit, long id, string formato)
    {
        if (DocumentFormat.Find(formato) is not { } format)
        {
            return Results.NotFound();
        }

        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var document = await DocumentStore.FindAsync(session, visit.Cycle.Id, id, context.RequestAborted);
        if (document?.Files.FirstOrDefault(file => file.Format == format.Ending) is not { } found)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = FilePolicy;
        // The hash names the content: who has the file already is not sent it again
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(found.Sha256)}\"");
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.Headers.ETag = tag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var content = await DocumentStore.ContentAsync(session, found, context.RequestAborted);
        return Results.File(content, format.MediaType, found.Name, entityTag: tag);
    }

    /// <summary>The hashes of the files, in the form that the usual programs check.</summary>
    public static async Task<IResult> HashesAsync(HttpContext context, Visit visit, long id)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        return await DocumentStore.FindAsync(session, visit.Cycle.Id, id, context.RequestAborted) is { } document
            ? Results.File(
                Encoding.UTF8.GetBytes(DocumentHash.ListOf(document.Files.Select(file => (file.Name, file.Sha256)))),
                "text/plain; charset=utf-8",
                $"impronte-documento-{id}.txt"
            )
            : Results.NotFound();
    }

    public static async Task<IResult> AskRemoveAsync(HttpContext context, Visit visit, Frames frames, long id)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        if (await DocumentStore.FindAsync(session, visit.Cycle.Id, id, context.RequestAborted) is not { Freeze: null } document)
        {
            return Results.NotFound();
        }

        var model = new RemoveModel(frames.Of(context, visit, CycleSection.Documents), DocumentPaths.Of(visit), document);
        return new RazorComponentResult<RemovePage>(new { Model = model });
    }

    public static async Task<IResult> RemoveAsync(HttpContext context, Visit visit, FlashCookie flashes, long id)
    {
        var paths = DocumentPaths.Of(visit);
        await using var session = await visit.BeginAsync(context.RequestAborted);
        var document = await DocumentStore.FindAsync(session, visit.Cycle.Id, id, context.RequestAborted);
        if (document is null)
        {
            return Results.NotFound();
        }

        if (!await DocumentStore.RemoveAsync(session, visit.Cycle.Id, id, context.RequestAborted))
        {
            flashes.Add(context, AlertKind.Error, "Il documento è congelato: non si può togliere.");
            return Results.LocalRedirect(paths.Generated(id));
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, $"«{document.Title}» (n. {id}) è stato tolto: nel registro restano le sue impronte.");
        return Results.LocalRedirect(paths.Document(document.Template));
    }

    internal static IReadOnlyList<Lack> LacksOf(StoredDocument document)
    {
        try
        {
            return JsonSerializer.Deserialize<Lack[]>(document.Lacks) ?? [];
        }
        catch (JsonException)
        {
            // Of another version of the program, which said it in other words
            return [];
        }
    }
}
