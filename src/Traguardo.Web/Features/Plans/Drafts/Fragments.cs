// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans;
using Traguardo.Web.Features.Plans.Forms;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>Parts of pages that follow the typing. The same stands on the page that "Controlla senza salvare" gives.</summary>
internal static class Fragments
{
    /// <summary>How a target is understood.</summary>
    public static async Task<IResult> ReadingAsync(PlanRequest request, string? code, string? element)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        var text = request
            .Context.Request.Query.FirstOrDefault(pair => pair.Key.EndsWith(".text", StringComparison.Ordinal))
            .Value.ToString();
        var content = await request.DraftAsync(session);
        var indicator = content?.Plan.Indicators.FirstOrDefault(one => one.Code == code);
        var face = TargetFace.Of(text, indicator, request.Cycle.End.Year, await request.MethodologyAsync(session));
        return new RazorComponentResult<TargetReadingView>(new { Id = element ?? "", Face = face });
    }

    /// <summary>What the weights around an objective add to, with what was typed.</summary>
    public static async Task<IResult> WeightsAsync(PlanRequest request, IFormCollection form, string? objective)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        var posted = PostedRows.Read(form);
        if (
            !long.TryParse(objective, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await request.DraftAsync(session) is not { } content
            || content.Find(DossierTable.Objectives, id)?.Record is not Objective stored
        )
        {
            return TypedResults.NotFound();
        }

        var plan = DraftWriter.Try(content, posted.ToSent());
        var typed = posted[new RowName(DossierTable.Objectives, id)]?.Typed.GetValueOrDefault("code")?.Trim();
        var closures = ObjectiveEditor.ClosuresOf(
            plan,
            await request.MethodologyAsync(session),
            request.Paths,
            string.IsNullOrEmpty(typed) ? stored.Code : typed
        );
        return new RazorComponentResult<ClosureTable>(new { Caption = "Chiusura dei pesi", Closures = closures });
    }
}
