// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Documents;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Freezing;

/// <summary>A document becomes final by an act, for good.</summary>
internal static class FreezeEndpoints
{
    public static Task<IResult> AskAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache, long id) =>
        PageAsync(context, visit, frames, cache, id, form: null, new FieldErrors());

    public static async Task<IResult> FreezeAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        FlashCookie flashes,
        IFormCollection form,
        long id
    )
    {
        var figures = await cache.OfAsync(visit, cancellation: context.RequestAborted);
        var read = FreezeForm.Read(form, figures.Dossier.Acts, visit.Cycle.Start.Year);
        if (read.Act is not { } act)
        {
            return await PageAsync(context, visit, frames, cache, id, form, read.Errors);
        }

        await using var session = await visit.BeginAsync(context.RequestAborted);
        if (await DocumentStore.FreezeAsync(session, visit.Cycle.Id, id, act, context.RequestAborted))
        {
            await session.CommitAsync(context.RequestAborted);
            flashes.Add(context, AlertKind.Success, $"Il documento è congelato: {FreezeWords.Of(act)}.");
        }
        else if (await DocumentStore.FindAsync(session, visit.Cycle.Id, id, context.RequestAborted) is null)
        {
            return Results.NotFound();
        }
        else
        {
            flashes.Add(context, AlertKind.Warning, "Il documento era già congelato: il suo atto è quello qui sotto.");
        }

        return Results.LocalRedirect(DocumentPaths.Of(visit).Generated(id));
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        long id,
        IFormCollection? form,
        FieldErrors errors
    )
    {
        var figures = await cache.OfAsync(visit, cancellation: context.RequestAborted);
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        if (await DocumentStore.FindAsync(session, visit.Cycle.Id, id, context.RequestAborted) is not { } document)
        {
            return Results.NotFound();
        }

        if (document.Freeze is not null)
        {
            return Results.LocalRedirect(DocumentPaths.Of(visit).Generated(id));
        }

        var model = new FreezeModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            document,
            figures.Dossier.Acts,
            document.Stamp < await DocumentStore.StampAsync(session, visit.Cycle.Id, context.RequestAborted),
            (form ?? FormCollection.Empty).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
            errors
        );
        return new RazorComponentResult<FreezePage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
