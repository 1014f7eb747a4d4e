// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Methodologies.Examples;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Methodologies;

/// <summary>The rules that a cycle is scored by, in words made from the rules themselves.</summary>
internal static class MethodologyEndpoints
{
    public static void MapMethodologies(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/e/{ente}/c/{ciclo}/metodologia", ShowAsync).Needs(Permission.ReadCycles);

    private static async Task<RazorComponentResult<MethodologyPage>> ShowAsync(HttpContext context, Visit visit, ReadingPages pages)
    {
        var situation = await pages.SituationAsync(context, visit);
        var frame = pages.Frame(context, visit, CycleSection.Methodology);
        var examples = situation.Figures.Kept(RunExamples.Of);
        return new RazorComponentResult<MethodologyPage>(new { Model = new MethodologyModel(frame, situation, examples.Outcomes) })
        {
            StatusCode = situation.Status,
        };
    }

    /// <summary>The worked examples, run once for each state of a cycle.</summary>
    private sealed record RunExamples(ILookup<string, ExampleOutcome> Outcomes)
    {
        public static RunExamples Of(CycleFigures figures) =>
            new(
                (figures.Methodology is { } methodology ? ExampleRunner.Run(methodology) : []).ToLookup(
                    outcome => outcome.Rule.Id,
                    StringComparer.Ordinal
                )
            );
    }
}

/// <summary>The page of the rules.</summary>
/// <param name="Examples">Worked examples beside what the engine makes of them, by id of the rule.</param>
public sealed record MethodologyModel(PageFrame Frame, Situation Situation, ILookup<string, ExampleOutcome> Examples);
