// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Home;

/// <summary>Where one arrives: one's bodies with their cycles, and the cycles of a body.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", HomeAsync).NeedsAccount();
        routes.MapGet("/e/{ente}", BodyAsync).Needs(Permission.ReadCycles);
        routes
            .MapGet("/e/{ente}/c/{ciclo}", (Visit visit) => TypedResults.LocalRedirect(visit.CyclePath("cruscotto")))
            .Needs(Permission.ReadCycles);
    }

    private static async Task<RazorComponentResult<HomePage>> HomeAsync(
        HttpContext context,
        Database database,
        Frames frames,
        FigureCache figures
    )
    {
        var account = context.User.AccountId();
        IReadOnlyList<StoredBody> bodies;
        await using (var outside = await database.BeginOutsideAsync(account, context.RequestAborted))
        {
            bodies = await BodyStore.ListAsync(outside, context.RequestAborted);
        }

        var rows = new List<HomeBody>(bodies.Count);
        foreach (var body in bodies)
        {
            await using var session = await database.BeginReadingAsync(body.Id, account, context.RequestAborted);
            rows.Add(new HomeBody(body, await CyclesOfAsync(session, "/e/" + body.Slug, figures, context.RequestAborted)));
        }

        return new RazorComponentResult<HomePage>(new { Model = new HomeModel(await frames.OutsideAsync(context), rows) });
    }

    private static async Task<RazorComponentResult<BodyPage>> BodyAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache figures
    )
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var cycles = await CyclesOfAsync(session, visit.BodyPath(), figures, context.RequestAborted);
        var frame = frames.Of(context, visit, section: null);
        return new RazorComponentResult<BodyPage>(
            new { Model = new BodyModel(frame, visit.Body, cycles, visit.May(Permission.Import) ? visit.BodyPath("scambio") : null) }
        );
    }

    private static async Task<IReadOnlyList<HomeCycle>> CyclesOfAsync(
        BodySession session,
        string bodyPath,
        FigureCache figures,
        CancellationToken cancellation
    )
    {
        var cycles = new List<HomeCycle>();
        foreach (var row in await CycleStore.ListAsync(session, cancellation))
        {
            var card = (await figures.OfAsync(session, row, cancellation: cancellation)).Card;
            cycles.Add(new HomeCycle(row, $"{bodyPath}/c/{row.Slug}/cruscotto", FigureFace.Of(card, FigureRef.Body)));
        }

        return cycles;
    }
}
