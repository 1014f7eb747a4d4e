// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Explanations;

/// <summary>How any figure of a cycle was made, all the way down to the results.</summary>
internal static class ExplanationEndpoints
{
    public static void MapExplanations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/e/{ente}/c/{ciclo}/spiega", ShowAsync).Needs(Permission.ReadCycles);

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        var query = context.Request.Query;
        if (!FigureTokens.Kinds.TryParse(query["figura"].ToString(), out var kind))
        {
            return TypedResults.NotFound();
        }

        var figures = Find(situation.Card, kind, query["codice"].ToString(), query["presso"].ToString());
        if (figures.Count == 0)
        {
            return TypedResults.NotFound();
        }

        var frame = pages.Frame(context, visit, CycleSection.Tree);
        return new RazorComponentResult<ExplanationPage>(new { Model = new ExplanationModel(frame, situation, figures) })
        {
            StatusCode = situation.Status,
        };
    }

    /// <summary>The figure named; all assignments of an indicator, or all blocks of one code, where no owner is.</summary>
    private static List<Figure> Find(Scorecard card, FigureKind kind, string code, string owner)
    {
        if (kind == FigureKind.Body)
        {
            return [card.Find(FigureRef.Body)!];
        }

        return owner.Length > 0
            ? card.Find(new FigureRef(kind, code, owner)) is { } one
                ? [one]
                : []
            : [.. card.Figures.Where(figure => figure.Ref.Kind == kind && figure.Ref.Code == code)];
    }
}

/// <summary>The page that derives figures.</summary>
/// <param name="Figures">At least one; several for an indicator that is assigned several times.</param>
public sealed record ExplanationModel(PageFrame Frame, Situation Situation, IReadOnlyList<Figure> Figures);
