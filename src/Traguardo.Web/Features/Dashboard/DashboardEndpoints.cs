// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Changes;
using Traguardo.Storage.Moments;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Dashboard;

/// <summary>A cycle at a glance, today or on any past day.</summary>
internal static class DashboardEndpoints
{
    /// <summary>Groups of changes that are told.</summary>
    private const int MostChanges = 20;

    public static void MapDashboard(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/e/{ente}/c/{ciclo}/cruscotto", ShowAsync).Needs(Permission.ReadCycles);

    private static async Task<RazorComponentResult<DashboardPage>> ShowAsync(
        HttpContext context,
        Visit visit,
        ReadingPages pages,
        KeptMarkup markup
    )
    {
        var situation = await pages.SituationAsync(context, visit);
        var changes = situation.AsOf is null ? await ChangesAsync(visit, situation, pages.Clock, context.RequestAborted) : null;
        var frame = pages.Frame(context, visit, CycleSection.Dashboard);
        return new RazorComponentResult<DashboardPage>(
            new
            {
                Model = new DashboardModel(
                    frame,
                    situation,
                    await markup.OfAsync<DashboardBody>(situation),
                    changes,
                    visit.May(Permission.RecordMeasures) ? visit.CyclePath("rilevazioni") : null
                ),
            }
        )
        {
            StatusCode = situation.Status,
        };
    }

    /// <summary>What was changed since this day of last month. Kept with the figures: both are as the register stands.</summary>
    private static async Task<IReadOnlyList<ChangeGroup>> ChangesAsync(
        Visit visit,
        Situation situation,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var kept = situation.Figures.Kept(_ => new KeptChanges());
        var since = ItalianTime.Today(clock).AddMonths(-1);
        if (kept.Of(since) is { } known)
        {
            return known;
        }

        await using var session = await visit.BeginReadingAsync(cancellation);
        var changes = await ChangeStore.SinceAsync(
            session,
            visit.Cycle.Id,
            ItalianTime.StartOf(since).UtcDateTime,
            MostChanges,
            cancellation
        );
        kept.Keep(since, changes);
        return changes;
    }

    private sealed class KeptChanges
    {
        private (DateOnly Since, IReadOnlyList<ChangeGroup> Changes)? last;
        private readonly Lock gate = new();

        public IReadOnlyList<ChangeGroup>? Of(DateOnly since)
        {
            lock (gate)
            {
                return last is { } kept && kept.Since == since ? kept.Changes : null;
            }
        }

        public void Keep(DateOnly since, IReadOnlyList<ChangeGroup> changes)
        {
            lock (gate)
            {
                last = (since, changes);
            }
        }
    }
}
