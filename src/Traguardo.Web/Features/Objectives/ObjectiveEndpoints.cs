// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Comments;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Objectives;

/// <summary>Everything about one objective.</summary>
internal static class ObjectiveEndpoints
{
    private const string Pattern = "/e/{ente}/c/{ciclo}/obiettivo";

    public static void MapObjectives(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pattern, ShowAsync).Needs(Permission.ReadCycles);
        routes.MapPost(Pattern, CommentAsync).Needs(Permission.Comment);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        return situation.Outline.Find(context.Request.Query["codice"].ToString()) is { } node
            ? await PageAsync(context, visit, pages, situation, node)
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
        if (situation.Outline.Find(context.Request.Query["codice"].ToString()) is not { } node)
        {
            return TypedResults.NotFound();
        }

        if (!CommentScope.Allows(visit, situation, node.Figure.Ref))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        return await comments.KeepAsync(context, visit, node.Figure.Ref, text ?? "") is { } errors
            ? await PageAsync(context, visit, pages, situation, node, text, errors)
            : TypedResults.LocalRedirect(situation.Links.Objective(node.Objective.Code) + "#commenti");
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Visit visit,
        ReadingPages pages,
        Situation situation,
        ObjectiveNode node,
        string? typed = null,
        FieldErrors? errors = null
    )
    {
        var comments = await CommentForm.ReadAsync(
            visit,
            situation,
            node.Figure.Ref,
            situation.Links.Objective(node.Objective.Code),
            typed,
            errors,
            context.RequestAborted
        );
        var frame = pages.Frame(context, visit, CycleSection.Tree);
        return new RazorComponentResult<ObjectivePage>(
            new { Model = new ObjectiveModel(frame, situation, node, LossRow.Of(situation.Card, node.Figure.Ref), comments) }
        )
        {
            StatusCode = errors is null ? situation.Status : StatusCodes.Status422UnprocessableEntity,
        };
    }
}

/// <summary>The page of an objective.</summary>
/// <param name="Losses">What costs it points.</param>
public sealed record ObjectiveModel(
    PageFrame Frame,
    Situation Situation,
    ObjectiveNode Node,
    IReadOnlyList<LossRow> Losses,
    CommentPanelModel Comments
);
