// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Features.Accounts.KeptForms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>The grid in which measures are typed: shown, tried row by row while typing, filled by a paste, saved whole or not at all.</summary>
internal static class GridEndpoints
{
    /// <summary>A page has some hundred fields, a paste of many rows some thousand.</summary>
    private const int MostFields = 40_000;

    private const int LongestField = 1024 * 1024;
    private const int LargestForm = 8 * 1024 * 1024;

    public static void MapGrid(this IEndpointRouteBuilder cycle)
    {
        cycle.MapGet("/rilevazioni", ShowAsync).Needs(Permission.RecordMeasures);
        cycle.MapPost("/rilevazioni", SaveAsync).Needs(Permission.RecordMeasures).TakesGrid();
        cycle.MapPost("/rilevazioni/prova", TryAsync).Needs(Permission.RecordMeasures).TakesGrid().NeverKept();
        cycle.MapPost("/rilevazioni/incolla", PasteAsync).Needs(Permission.RecordMeasures).TakesGrid();
    }

    private static async Task<RazorComponentResult<GridPage>> ShowAsync(
        HttpContext context,
        Visit visit,
        FigureCache cache,
        TimeProvider clock,
        GridPages pages
    ) => pages.Empty(context, visit, await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted));

    private static async Task<IResult> SaveAsync(
        HttpContext context,
        Visit visit,
        IFormCollection fields,
        FigureCache cache,
        TimeProvider clock,
        GridPages pages,
        FlashCookie flashes
    )
    {
        if (TypedFormReader.Read(fields) is not { } form)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        if (form.Rows.Any(row => desk.IsForbidden(row.Code)))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var sheet = TypedSheet.Of(desk, form);
        if (sheet.IsEmpty)
        {
            sheet.Errors.Add("", "Nessuna riga è compilata: scrivere almeno un risultato, oppure uno stato con il suo motivo.");
        }

        if (!sheet.Errors.IsEmpty)
        {
            return pages.SentBack(context, visit, desk, form, sheet);
        }

        var outcome =
            sheet.Entries.Count == 0
                ? new RecordOutcome([], MeasureRecorder.Message(0, sheet.Unchanged))
                : await new MeasureRecorder(cache).RecordAsync(
                    visit,
                    desk.Figures,
                    sheet.Entries,
                    form.Form,
                    sheet.Unchanged,
                    context.RequestAborted
                );
        if (outcome.UnknownIndicators.Count > 0)
        {
            sheet.Errors.Add("", $"Il piano in vigore è appena cambiato e non ha più: {string.Join(", ", outcome.UnknownIndicators)}.");
            return pages.SentBack(context, visit, desk, form, sheet);
        }

        flashes.Add(context, AlertKind.Success, outcome.Message);
        var filter = GridFilter.Of(context.Request.Query);
        var page = fields.ContainsKey(GridFields.Next) ? filter.Page + 1 : filter.Page;
        return TypedResults.LocalRedirect(visit.CyclePath("rilevazioni") + filter.Query(page));
    }

    /// <summary>What would come of one row: a fragment.</summary>
    private static async Task<IResult> TryAsync(
        HttpContext context,
        Visit visit,
        IFormCollection fields,
        FigureCache cache,
        TimeProvider clock
    )
    {
        if (TypedFormReader.Read(fields) is not { Rows: [var row] } form)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        if (desk.IsForbidden(row.Code))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        // Doubts are shown as such while typing, not as errors
        var tried = row with
        {
            Fields = row.Fields.With(GridFields.Accept, "si"),
        };
        var sheet = TypedSheet.Of(desk, form with { Rows = [tried] });
        return new RazorComponentResult<TrialView>(
            new
            {
                Trial = sheet.Rows[0].Trial,
                Errors = sheet.Errors,
                IsUnchanged = sheet.Unchanged > 0,
            }
        );
    }

    private static async Task<IResult> PasteAsync(
        HttpContext context,
        Visit visit,
        IFormCollection fields,
        FigureCache cache,
        TimeProvider clock,
        GridPages pages
    )
    {
        if (TypedFormReader.Read(fields) is not { } form)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }

        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        var text = fields[GridPages.PasteField].ToString();
        var (rows, problems) = PasteReader.Read(text, desk);
        var pasted = form with { Rows = rows };
        return pages.Pasted(context, visit, desk, pasted, TypedSheet.Of(desk, pasted), problems, text);
    }

    private static RouteHandlerBuilder TakesGrid(this RouteHandlerBuilder route) =>
        route
            .WithFormOptions(valueCountLimit: MostFields, valueLengthLimit: LongestField, bufferBodyLengthLimit: LargestForm)
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
}
