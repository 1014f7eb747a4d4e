// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Changes;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Comments;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Indicators;

/// <summary>Everything about one indicator.</summary>
internal static class IndicatorEndpoints
{
    private const string Pattern = "/e/{ente}/c/{ciclo}/indicatore";

    /// <summary>Changes told of an indicator.</summary>
    private const int MostChanges = 100;

    public static void MapIndicators(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, ShowAsync).Needs(Permission.ReadCycles);
        routes.MapPost(Pattern, CommentAsync).Needs(Permission.Comment);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        return Find(context, situation) is { } indicator
            ? await PageAsync(context, visit, pages, situation, indicator)
            : TypedResults.NotFound();
    }

    private static async Task<IResult> CommentAsync(
        HttpContext context,
        Visit visit,
        ReadingPages pages,
        CommentForm comments,
        [FromForm(Name = CommentForm.TextField)] string? text
    )
    {
        var situation = await pages.SituationAsync(context, visit);
        if (Find(context, situation) is not { } indicator)
        {
            return TypedResults.NotFound();
        }

        var figure = new FigureRef(FigureKind.Indicator, indicator.Code);
        if (!CommentScope.Allows(visit, situation, figure))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        return await comments.KeepAsync(context, visit, figure, text ?? "") is { } errors
            ? await PageAsync(context, visit, pages, situation, indicator, text, errors)
            : TypedResults.LocalRedirect(situation.Links.Indicator(indicator.Code) + "#commenti");
    }

    private static Indicator? Find(HttpContext context, Situation situation)
    {
        var code = context.Request.Query["codice"].ToString();
        return situation.Plan.Indicators.FirstOrDefault(indicator => indicator.Code == code);
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Visit visit,
        ReadingPages pages,
        Situation situation,
        Indicator indicator,
        string? typed = null,
        FieldErrors? errors = null
    )
    {
        IReadOnlyList<ChangeGroup> changes;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            changes = await ChangeStore.OfIndicatorAsync(session, visit.Cycle.Id, indicator.Code, MostChanges, context.RequestAborted);
        }

        var comments = await CommentForm.ReadAsync(
            visit,
            situation,
            new FigureRef(FigureKind.Indicator, indicator.Code),
            situation.Links.Indicator(indicator.Code),
            typed,
            errors,
            context.RequestAborted
        );
        var frame = pages.Frame(context, visit, CycleSection.Tree);
        var model = new IndicatorModel(
            frame,
            situation,
            IndicatorFacts.Of(situation, indicator),
            RecordHref(visit, situation, indicator),
            changes,
            comments
        );
        return new RazorComponentResult<IndicatorPage>(new { Model = model })
        {
            StatusCode = errors is null ? situation.Status : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>Where the person may record a result of the indicator; null where not.</summary>
    private static string? RecordHref(Visit visit, Situation situation, Indicator indicator) =>
        visit.May(Permission.RecordMeasures)
        && visit.IndicatorsFor(Permission.RecordMeasures, situation.Plan)?.Contains(indicator.Code) is not false
            ? visit.CyclePath("rilevazioni?indicatore=" + Uri.EscapeDataString(indicator.Code))
            : null;
}
