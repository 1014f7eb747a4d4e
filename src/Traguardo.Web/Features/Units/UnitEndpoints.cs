// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Planning;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Units;

/// <summary>The units of a body with their figures, and each with what it answers for.</summary>
internal static class UnitEndpoints
{
    public static void MapUnits(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/e/{ente}/c/{ciclo}/unita", ListAsync).Needs(Permission.ReadCycles);
        routes.MapGet("/e/{ente}/c/{ciclo}/unita/scheda", ShowAsync).Needs(Permission.ReadCycles);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        var frame = pages.Frame(context, visit, CycleSection.Units);
        return new RazorComponentResult<UnitsPage>(new { Model = new UnitsModel(frame, situation, situation.Figures.Kept(UnitOutline.Of)) })
        {
            StatusCode = situation.Status,
        };
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        if (situation.Figures.Kept(UnitOutline.Of).Find(context.Request.Query["codice"].ToString()) is not { } node)
        {
            return TypedResults.NotFound();
        }

        var frame = pages.Frame(context, visit, CycleSection.Units);
        var model = new UnitModel(
            frame,
            situation,
            node,
            [.. situation.Plan.Sheets.Where(sheet => sheet.Unit == node.Unit.Code)],
            LossRow.Of(situation.Card, node.Figure.Ref)
        );
        return new RazorComponentResult<UnitPage>(new { Model = model }) { StatusCode = situation.Status };
    }
}

/// <summary>The page of all units.</summary>
public sealed record UnitsModel(PageFrame Frame, Situation Situation, UnitOutline Outline);

/// <summary>The page of one unit.</summary>
/// <param name="Sheets">Sheets of posts in the unit.</param>
/// <param name="Losses">What costs it points.</param>
public sealed record UnitModel(
    PageFrame Frame,
    Situation Situation,
    UnitNode Node,
    IReadOnlyList<Sheet> Sheets,
    IReadOnlyList<LossRow> Losses
);
