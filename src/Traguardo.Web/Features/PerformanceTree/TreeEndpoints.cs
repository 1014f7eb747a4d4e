// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.PerformanceTree;

/// <summary>The tree of objectives and indicators, as a list that opens or as nested rectangles.</summary>
internal static class TreeEndpoints
{
    /// <summary>The value of "vista" that asks for the rectangles.</summary>
    public const string MapView = "mappa";

    public static void MapPerformanceTree(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/e/{ente}/c/{ciclo}/albero", ShowAsync).Needs(Permission.ReadCycles);

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, ReadingPages pages, KeptMarkup markup)
    {
        var situation = await pages.SituationAsync(context, visit);
        var frame = pages.Frame(context, visit, CycleSection.Tree);
        if (context.Request.Query["vista"] == MapView)
        {
            return new RazorComponentResult<MapPage>(new { Model = new MapModel(frame, situation, new MapBuilder(situation).Build()) })
            {
                StatusCode = situation.Status,
            };
        }

        var filter = TreeFilter.Of(context.Request.Query);
        var whole = filter.IsEmpty ? await markup.OfAsync<WholeTree>(situation) : (MarkupString?)null;
        var (roots, found) = filter.IsEmpty ? ([], 0) : TreeBuilder.Build(situation, filter);
        return new RazorComponentResult<TreePage>(
            new { Model = new TreeModel(frame, situation, filter, situation.Figures.Kept(TreeChoices.Of), whole, roots, found) }
        )
        {
            StatusCode = situation.Status,
        };
    }
}
