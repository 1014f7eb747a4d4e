// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Documents.Completeness;
using Traguardo.Documents.Writing;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Jobs;
using Traguardo.Storage.Measures;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Features.Documents.Texts;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Making;

/// <summary>One document: what it lacks, how it looks, and its files.</summary>
internal static class MakingEndpoints
{
    public static async Task<IResult> ShowAsync(HttpContext context, Visit visit, ReadingPages pages, DocumentPress press, string modello)
    {
        var situation = await pages.SituationAsync(context, visit);
        ShelfTemplate? template;
        IReadOnlyList<StoredDocument> generated;
        IReadOnlyDictionary<string, Signature> changes;
        long stamp;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            template = (await TemplateShelf.ReadAsync(session, context.RequestAborted)).Find(modello);
            generated = await DocumentStore.ListAsync(session, visit.Cycle.Id, modello, context.RequestAborted);
            changes = await NarrativeStore.LastChangesAsync(session, visit.Cycle.Id, context.RequestAborted);
            stamp = await DocumentStore.StampAsync(session, visit.Cycle.Id, context.RequestAborted);
        }

        if (template is null)
        {
            return Results.NotFound();
        }

        var links = new LackLinks(visit, situation.Plan);
        var lacks = template.Template is { IsJoint: false } usable
            ? Compositions.Of(situation.Figures).SketchOf(usable).Lacks
            : (IReadOnlyList<Lack>?)null;
        var model = new MakingModel(
            pages.Frame(context, visit, CycleSection.Documents),
            situation,
            DocumentPaths.Of(visit),
            template,
            lacks is null ? null : LackGroup.Of(lacks.Select(links.Of)),
            template.Template is null ? [] : TextRow.Of([template], situation.Figures, changes),
            generated,
            stamp,
            press.HasOffice,
            visit.May(Permission.GenerateDocuments),
            visit.May(Permission.ManageTemplates)
        );
        return new RazorComponentResult<MakingPage>(new { Model = model }) { StatusCode = situation.Status };
    }

    public static async Task<IResult> PreviewAsync(HttpContext context, Visit visit, ReadingPages pages, string modello)
    {
        var situation = await pages.SituationAsync(context, visit);
        if (await UsableAsync(context, visit, modello) is not { Template: { } usable } template)
        {
            return Results.NotFound();
        }

        var composed = Compositions.Of(situation.Figures).Compose(usable);
        var model = new PreviewModel(
            pages.Frame(context, visit, CycleSection.Documents),
            situation,
            DocumentPaths.Of(visit),
            template,
            composed.Lacks,
            DocumentPress.Fragment(composed.Document)
        );
        return new RazorComponentResult<PreviewPage>(new { Model = model }) { StatusCode = situation.Status };
    }

    /// <summary>The preview as a file, to send to somebody: a draft, which is kept nowhere.</summary>
    public static async Task<IResult> PreviewFileAsync(HttpContext context, Visit visit, ReadingPages pages, string modello)
    {
        var situation = await pages.SituationAsync(context, visit);
        if (situation.DayError is not null || await UsableAsync(context, visit, modello) is not { Template: { } usable })
        {
            return Results.NotFound();
        }

        var composed = Compositions.Of(situation.Figures).Compose(usable);
        var html = DocumentFormat.Of(OutputFormat.Html);
        return Results.File(
            DocumentPress.Html(composed.Document),
            html.MediaType,
            html.NameOf(usable.Name, visit.Cycle.Slug, situation.Day, "bozza")
        );
    }

    public static async Task<IResult> GenerateAsync(
        HttpContext context,
        Visit visit,
        IFormCollection form,
        JobSignal signal,
        FlashCookie flashes,
        string modello
    )
    {
        if (await UsableAsync(context, visit, modello) is not { } template)
        {
            return Results.NotFound();
        }

        var typed = form[DocumentPaths.DayField].ToString().Trim();
        DateOnly? day = null;
        if (typed.Length > 0)
        {
            if (!ItalianDate.TryRead(typed, visit.Cycle.Start.Year, out var read))
            {
                flashes.Add(context, AlertKind.Error, $"«{typed}» non è una data: nulla è stato generato.");
                return Results.LocalRedirect(DocumentPaths.Of(visit).Document(modello));
            }

            day = read;
        }

        long id;
        await using (var session = await visit.BeginAsync(context.RequestAborted))
        {
            id = await JobStore.AddAsync(
                session,
                new NewJob(DocumentJob.KindWord, $"{template.Title}, {visit.Cycle.Title}", JobStatus.Queued)
                {
                    CycleId = visit.Cycle.Id,
                    Parameters = JsonSerializer.Serialize(new DocumentOrder(visit.Cycle.Slug, visit.CyclePath(), modello, day)),
                },
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
        }

        signal.Tell(visit.Body.Id);
        return Results.LocalRedirect(visit.BodyPath($"lavori/{id}"));
    }

    /// <summary>The template of a name, when a document can be made from it and this cycle.</summary>
    private static async Task<ShelfTemplate?> UsableAsync(HttpContext context, Visit visit, string name)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var template = (await TemplateShelf.ReadAsync(session, context.RequestAborted)).Find(name);
        return template is { Template.IsJoint: false } ? template : null;
    }
}
