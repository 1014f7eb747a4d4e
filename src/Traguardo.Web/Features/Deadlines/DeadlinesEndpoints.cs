// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Deadlines;

/// <summary>Le mie scadenze: what the reader must enter, by when.</summary>
internal static class DeadlinesEndpoints
{
    public static void MapDeadlines(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/e/{ente}/c/{ciclo}/scadenze", ShowAsync).Needs(Permission.RecordMeasures);

    private static async Task<RazorComponentResult<DeadlinesPage>> ShowAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        TimeProvider clock
    )
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        var model = new DeadlinesModel(
            frames.Of(context, visit, CycleSection.Deadlines),
            visit.CyclePath(),
            visit.Cycle.Title,
            desk.Plan.Cycle,
            desk.Today,
            DeadlineList.Of(desk.Mine, desk.Plan),
            desk.Scope is not null
        );
        return new(new { Model = model });
    }
}
