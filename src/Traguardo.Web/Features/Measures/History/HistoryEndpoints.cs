// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Measures;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Measures.History;

/// <summary>What was ever recorded of an indicator, and the withdrawal of what was recorded by mistake.</summary>
internal static class HistoryEndpoints
{
    private const string MeasureField = "misura";
    private const string ReasonField = "motivo";
    private const int LongestReason = 2000;

    public static void MapHistory(this IEndpointRouteBuilder cycle)
    {
        cycle.MapGet("/rilevazioni/storia", ShowAsync).Needs(Permission.ReadCycles);
        cycle.MapGet("/rilevazioni/ritira", AskAsync).Needs(Permission.WithdrawMeasures);
        cycle.MapPost("/rilevazioni/ritira", WithdrawAsync).Needs(Permission.WithdrawMeasures);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache, TimeProvider clock)
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted);
        if (desk.Find(context.Request.Query["codice"].ToString()) is not { } indicator)
        {
            return TypedResults.NotFound();
        }

        var withdrawing = visit.IndicatorsFor(Permission.WithdrawMeasures, desk.Plan);
        var model = new HistoryModel(
            frames.Of(context, visit, visit.May(Permission.RecordMeasures) ? CycleSection.Measures : CycleSection.Tree),
            visit.CyclePath(),
            visit.Cycle.Title,
            desk.Plan.Cycle,
            indicator,
            [.. indicator.Measures.Reverse()],
            indicator.IsMissing ? null : indicator.Last!.Id,
            visit.May(Permission.RecordMeasures) && !desk.IsForbidden(indicator.Code),
            visit.May(Permission.WithdrawMeasures) && withdrawing?.Contains(indicator.Code) != false
        );
        return new RazorComponentResult<HistoryPage>(new { Model = model });
    }

    private static async Task<IResult> AskAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache, TimeProvider clock)
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted, Permission.WithdrawMeasures);
        var found = Find(desk, context.Request.Query[MeasureField].ToString());
        return found is not var (indicator, measure) ? TypedResults.NotFound()
            : desk.IsForbidden(indicator.Code) ? TypedResults.StatusCode(StatusCodes.Status403Forbidden)
            : measure.IsWithdrawn ? TypedResults.LocalRedirect(HistoryOf(visit, indicator))
            : Page(context, visit, frames, desk, indicator, measure, "", new FieldErrors());
    }

    private static async Task<IResult> WithdrawAsync(
        HttpContext context,
        Visit visit,
        IFormCollection fields,
        Frames frames,
        FigureCache cache,
        TimeProvider clock,
        FlashCookie flashes
    )
    {
        var desk = await Measuring.OpenAsync(visit, cache, clock, context.RequestAborted, Permission.WithdrawMeasures);
        if (Find(desk, fields[MeasureField].ToString()) is not var (indicator, measure))
        {
            return TypedResults.NotFound();
        }

        if (desk.IsForbidden(indicator.Code))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var reason = fields[ReasonField].ToString().Trim();
        var errors = ErrorsOf(reason);
        if (!errors.IsEmpty)
        {
            return Page(context, visit, frames, desk, indicator, measure, reason, errors);
        }

        await using (var session = await visit.BeginAsync(context.RequestAborted))
        {
            var outcome = await MeasureStore.WithdrawAsync(session, visit.Cycle.Id, measure.Id, reason, context.RequestAborted);
            await session.CommitAsync(context.RequestAborted);
            flashes.Add(
                context,
                outcome == WithdrawOutcome.Done ? AlertKind.Success : AlertKind.Info,
                outcome == WithdrawOutcome.Done
                    ? "La rilevazione è stata ritirata: resta nella storia con il suo motivo e non conta più."
                    : "La rilevazione era già stata ritirata."
            );
        }

        return TypedResults.LocalRedirect(HistoryOf(visit, indicator));
    }

    private static FieldErrors ErrorsOf(string reason)
    {
        var errors = new FieldErrors();
        if (reason.Length == 0)
        {
            errors.Add(ReasonField, "Scrivere il motivo del ritiro: resta nella storia dell'indicatore.");
        }
        else if (reason.Length > LongestReason || reason.Contains('\0', StringComparison.Ordinal))
        {
            errors.Add(ReasonField, $"Il motivo è troppo lungo o contiene caratteri non ammessi: il limite è {LongestReason} caratteri.");
        }

        return errors;
    }

    private static (MeasuredIndicator Indicator, StoredMeasure Measure)? Find(Measuring desk, string id)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return
            desk.Measures.FirstOrDefault(measure => measure.Id == number) is { } found && desk.Find(found.Entry.Indicator) is { } indicator
            ? (indicator, found)
            : null;
    }

    private static RazorComponentResult<WithdrawPage> Page(
        HttpContext context,
        Visit visit,
        Frames frames,
        Measuring desk,
        MeasuredIndicator indicator,
        StoredMeasure measure,
        string reason,
        FieldErrors errors
    )
    {
        var model = new WithdrawModel(
            frames.Of(context, visit, CycleSection.Measures),
            visit.CyclePath(),
            visit.Cycle.Title,
            desk.Plan.Cycle,
            indicator,
            measure,
            reason,
            errors
        );
        return new(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static string HistoryOf(Visit visit, MeasuredIndicator indicator) =>
        visit.CyclePath("rilevazioni/storia") + "?codice=" + Uri.EscapeDataString(indicator.Code);
}
