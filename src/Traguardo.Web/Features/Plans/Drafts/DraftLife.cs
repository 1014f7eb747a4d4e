// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Plans;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>How a draft begins, and how it ends without becoming a version.</summary>
internal static class DraftLife
{
    /// <summary>Starts the draft, as a copy of the plan in force or empty.</summary>
    public static async Task<IResult> StartAsync(PlanRequest request, IFormCollection form)
    {
        await using var session = await request.Visit.BeginAsync(request.Aborted);
        var known = await DraftStore.FindAsync(session, request.Cycle.Id, request.Aborted);
        await DraftStore.StartAsync(session, request.Cycle, form["da"] == "vuota", request.Aborted);
        await session.CommitAsync(request.Aborted);
        return known is null
            ? request.Go(request.Paths.Draft, AlertKind.Success, "La bozza è pronta: si modifica senza toccare il piano in vigore.")
            : request.Go(request.Paths.Draft, AlertKind.Info, "C'era già una bozza: eccola.");
    }

    /// <summary>Asks before the draft is thrown away.</summary>
    public static async Task<IResult> ConfirmDiscardAsync(PlanRequest request)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        if (await request.DraftAsync(session) is not { } content)
        {
            return request.NoDraft();
        }

        var model = new DiscardModel(
            request.Frame(),
            request.Trail(new Crumb("Bozza", request.Paths.Draft), new Crumb("Scartare")),
            request.Paths,
            content.Header.Id,
            $"{content.Plan.Objectives.Count} obiettivi e {content.Plan.Indicators.Count} indicatori"
        );
        return new RazorComponentResult<DiscardPage>(new { Model = model });
    }

    /// <summary>Throws the draft away.</summary>
    public static async Task<IResult> DiscardAsync(PlanRequest request, IFormCollection form)
    {
        if (!long.TryParse(form[PostedRows.Draft], NumberStyles.None, CultureInfo.InvariantCulture, out var draftId))
        {
            return TypedResults.BadRequest();
        }

        await using var session = await request.Visit.BeginAsync(request.Aborted);
        switch (await DraftStore.DiscardAsync(session, request.Cycle, draftId, request.Aborted))
        {
            case DiscardOutcome.Discarded:
                await session.CommitAsync(request.Aborted);
                return request.Go(
                    request.Paths.Home,
                    AlertKind.Success,
                    "La bozza è stata scartata. Nel registro resta quello che conteneva."
                );
            case DiscardOutcome.Needed:
                return request.Go(
                    request.Paths.Draft,
                    AlertKind.Error,
                    "Questa bozza non si può scartare: è l'unico piano di un ciclo che ha già misure, oppure un altro ciclo è partito da qui."
                );
            default:
                var end = await PlanHistoryStore.EndAsync(session, request.Cycle.Id, draftId, request.Aborted);
                return DraftEditor.Gone(request, end, posted: null);
        }
    }
}

/// <summary>The page that asks before a draft is thrown away.</summary>
/// <param name="What">What is in it.</param>
public sealed record DiscardModel(PageFrame Frame, IReadOnlyList<Crumb> Trail, PlanPaths Paths, long DraftId, string What);
