// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Measures;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Features.Measures.Grid;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Measures.Workbook;

/// <summary>
/// Measures by workbook: given out with a row for each indicator, filled in, sent back, looked at, confirmed. What was sent waits in the database, so that
/// looking at it again needs no sending again.
/// </summary>
internal static class WorkbookEndpoints
{
    private const int LargestFile = 5 * 1024 * 1024;
    private const int LargestName = 120;
    private const string FileField = "file";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapWorkbook(this IEndpointRouteBuilder cycle)
    {
        cycle.MapGet("/rilevazioni/modulo.xlsx", DownloadAsync).Needs(Permission.RecordMeasures);
        cycle.MapGet("/rilevazioni/modulo", ShowAsync).Needs(Permission.RecordMeasures);
        cycle
            .MapPost("/rilevazioni/modulo", UploadAsync)
            .Needs(Permission.RecordMeasures)
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile + (64 * 1024)));
        cycle.MapGet("/rilevazioni/modulo/{invio:long}", PreviewAsync).Needs(Permission.RecordMeasures);
        cycle.MapPost("/rilevazioni/modulo/{invio:long}", ConfirmAsync).Needs(Permission.RecordMeasures);
        cycle.MapPost("/rilevazioni/modulo/{invio:long}/annulla", DropAsync).Needs(Permission.RecordMeasures);
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, Visit visit, FigureCache cache, TimeProvider clock)
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        var rows = GridFilter.Of(context.Request.Query).Of(desk.Mine, desk.Plan).Select(indicator => RowOf(indicator, desk));
        using var workbook = new MemoryStream();
        MeasureForm.Write(rows, workbook);
        return TypedResults.File(workbook.ToArray(), WorkbookType, $"rilevazioni-{visit.Cycle.Slug}.xlsx");
    }

    private static MeasureFormRow RowOf(MeasuredIndicator indicator, Measuring desk) =>
        new(
            new MeasureEntry { Indicator = indicator.Code, Date = desk.SuggestedDate },
            indicator.Indicator.Name,
            indicator.Indicator.Unit.IsNone ? null : indicator.Indicator.Unit.Symbol,
            string.Join(" | ", indicator.Targets.Select(target => target.Text)),
            indicator.Last is { } last
                ? $"{MeasureContent.ShortWords(last.Entry)} ({ItalianDate.Print(MeasureContent.DateOf(last.Entry, desk.Plan.Cycle))})"
                : null
        );

    private static async Task<RazorComponentResult<WorkbookPage>> ShowAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        TimeProvider clock
    ) => await PageAsync(context, visit, frames, cache, clock, new FieldErrors());

    private static async Task<RazorComponentResult<WorkbookPage>> PageAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        TimeProvider clock,
        FieldErrors errors
    )
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        var filter = GridFilter.Of(context.Request.Query);
        var model = new WorkbookModel(
            frames.Of(context, visit, CycleSection.Measures),
            visit.CyclePath(),
            visit.Cycle.Title,
            filter,
            filter.Of(desk.Mine, desk.Plan).Count,
            errors
        );
        return new(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<IResult> UploadAsync(
        HttpContext context,
        Visit visit,
        IFormFileCollection files,
        Frames frames,
        FigureCache cache,
        TimeProvider clock
    )
    {
        var errors = new FieldErrors();
        if (files.GetFile(FileField) is not { Length: > 0 } file)
        {
            errors.Add(FileField, "Scegliere il modulo compilato: un file .xlsx non vuoto.");
        }
        else if (file.Length > LargestFile)
        {
            errors.Add(FileField, $"Il file è troppo grande: il limite è {LargestFile / (1024 * 1024)} MB.");
        }
        else
        {
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, context.RequestAborted);
            await using var session = await visit.BeginAsync(context.RequestAborted);
            var id = await MeasureUploadStore.AddAsync(
                session,
                visit.Cycle.Id,
                NameOf(file.FileName),
                content.ToArray(),
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
            return TypedResults.LocalRedirect(visit.CyclePath($"rilevazioni/modulo/{id}"));
        }

        return await PageAsync(context, visit, frames, cache, clock, errors);
    }

    private static async Task<IResult> PreviewAsync(
        HttpContext context,
        Visit visit,
        long invio,
        Frames frames,
        FigureCache cache,
        TimeProvider clock
    )
    {
        if (await FindAsync(visit, invio, context.RequestAborted) is not { } upload)
        {
            return TypedResults.NotFound();
        }

        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        return PreviewPage(context, visit, frames, desk, upload, UploadPreview.Of(upload.Content, upload.Name, desk));
    }

    private static RazorComponentResult<UploadPage> PreviewPage(
        HttpContext context,
        Visit visit,
        Frames frames,
        Measuring desk,
        MeasureUpload upload,
        UploadPreview preview
    )
    {
        var figures = desk.Figures;
        var after =
            figures.Methodology is { } methodology && preview.CanBeRecorded
                ? Scorer.Score(WithMeasures(figures.Dossier, preview), methodology)
                : null;
        var model = new UploadModel(
            frames.Of(context, visit, CycleSection.Measures),
            visit.CyclePath(),
            visit.Cycle.Title,
            desk.Plan.Cycle,
            upload,
            preview,
            FigureFace.Of(figures.Card, FigureRef.Body).Text,
            FigureFace.Of(after, FigureRef.Body).Text
        );
        return new(new { Model = model })
        {
            StatusCode = preview.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static CycleDossier WithMeasures(CycleDossier dossier, UploadPreview preview) =>
        dossier with
        {
            Measures = dossier.Measures.Concat(preview.Added.Select(row => row.Measure)).ToValueList(),
        };

    private static async Task<IResult> ConfirmAsync(
        HttpContext context,
        Visit visit,
        long invio,
        IFormCollection fields,
        Frames frames,
        FigureCache cache,
        TimeProvider clock,
        FlashCookie flashes
    )
    {
        _ = fields;
        if (await FindAsync(visit, invio, context.RequestAborted) is not { } upload)
        {
            // Confirmed before, by a second press of the button: its message is on the page already
            return TypedResults.LocalRedirect(visit.CyclePath("rilevazioni"));
        }

        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        var preview = UploadPreview.Of(upload.Content, upload.Name, desk);
        if (!preview.CanBeRecorded)
        {
            return PreviewPage(context, visit, frames, desk, upload, preview);
        }

        var outcome = await new MeasureRecorder(cache).RecordAsync(
            visit,
            desk.Figures,
            [.. preview.Added.Select(row => row.Measure)],
            $"modulo {upload.Id}",
            preview.Unchanged.Count,
            context.RequestAborted
        );
        if (outcome.UnknownIndicators.Count > 0)
        {
            return TypedResults.LocalRedirect(visit.CyclePath($"rilevazioni/modulo/{upload.Id}"));
        }

        await RemoveAsync(visit, invio, context.RequestAborted);
        flashes.Add(context, AlertKind.Success, outcome.Message);
        return TypedResults.LocalRedirect(visit.CyclePath("rilevazioni"));
    }

    private static async Task<IResult> DropAsync(HttpContext context, Visit visit, long invio, IFormCollection fields, FlashCookie flashes)
    {
        _ = fields;
        await RemoveAsync(visit, invio, context.RequestAborted);
        flashes.Add(context, AlertKind.Info, "Il modulo inviato è stato scartato: non è stato registrato nulla.");
        return TypedResults.LocalRedirect(visit.CyclePath("rilevazioni/modulo"));
    }

    private static async Task<MeasureUpload?> FindAsync(Visit visit, long id, CancellationToken cancellation)
    {
        await using var session = await visit.BeginReadingAsync(cancellation);
        return await MeasureUploadStore.FindAsync(session, visit.Cycle.Id, id, cancellation);
    }

    private static async Task RemoveAsync(Visit visit, long id, CancellationToken cancellation)
    {
        await using var session = await visit.BeginAsync(cancellation);
        await MeasureUploadStore.RemoveAsync(session, visit.Cycle.Id, id, cancellation);
        await session.CommitAsync(cancellation);
    }

    /// <summary>The name that a browser sent, for errors and for the eye.</summary>
    private static string NameOf(string sent)
    {
        var name = string.Concat(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? "modulo.xlsx"
            : name.Length <= LargestName ? name
            : string.Concat(name.AsSpan(0, LargestName), "…");
    }
}
