// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Jobs;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Exchange;

/// <summary>The page from which imports and exports start.</summary>
internal static class ExchangePages
{
    private const int JobsShown = 8;

    public static Task<RazorComponentResult<ExchangePage>> ShowAsync(HttpContext context, Visit visit, Frames frames) =>
        RefuseAsync(context, visit, frames, new FieldErrors());

    /// <summary>The page with what was wrong with the form that was sent from it.</summary>
    public static async Task<RazorComponentResult<ExchangePage>> RefuseAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FieldErrors errors
    )
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var cycles = new List<ExportCycle>();
        foreach (var row in await CycleStore.ListAsync(session, context.RequestAborted))
        {
            var plans = await PlanStore.ListAsync(session, row.Id, context.RequestAborted);
            var hasVersion = plans.Any(plan => plan.Status == PlanStatus.Approved);
            cycles.Add(
                new ExportCycle(
                    row,
                    visit.BodyPath($"c/{row.Slug}/esporta"),
                    hasVersion ? plans.FirstOrDefault(plan => plan.Status == PlanStatus.Draft)?.Id : null
                )
            );
        }

        var jobs = await JobStore.ListAsync(session, JobsShown, context.RequestAborted);
        var model = new ExchangeModel(
            frames.Of(context, visit, CycleSection.Exchange),
            visit.BodyPath("scambio"),
            visit.May(Permission.Import),
            cycles,
            [.. jobs.Select(job => JobFace.Of(visit, job))],
            visit.BodyPath("lavori"),
            errors
        );
        return new RazorComponentResult<ExchangePage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}
