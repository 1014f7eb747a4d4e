// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Planning;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Sheets;

/// <summary>The sheets of posts (SG, dirigenti, EQ): weighted blocks of figures and of indicators of their own.</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/e/{ente}/c/{ciclo}/schede", ListAsync).Needs(Permission.ReadCycles);
        routes.MapGet("/e/{ente}/c/{ciclo}/scheda", ShowAsync).Needs(Permission.ReadCycles);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        var frame = pages.Frame(context, visit, CycleSection.Units);
        return new RazorComponentResult<SheetsPage>(new { Model = new SheetsModel(frame, situation) }) { StatusCode = situation.Status };
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        var code = context.Request.Query["codice"].ToString();
        if (situation.Plan.Sheets.FirstOrDefault(one => one.Code == code) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        var frame = pages.Frame(context, visit, CycleSection.Units);
        return new RazorComponentResult<SheetPage>(
            new { Model = new SheetModel(frame, situation, sheet, SheetOutline.Of(situation, sheet)) }
        )
        {
            StatusCode = situation.Status,
        };
    }
}

/// <summary>The page of all sheets.</summary>
public sealed record SheetsModel(PageFrame Frame, Situation Situation);

/// <summary>The page of one sheet.</summary>
public sealed record SheetModel(PageFrame Frame, Situation Situation, Sheet Sheet, SheetOutline Outline);
