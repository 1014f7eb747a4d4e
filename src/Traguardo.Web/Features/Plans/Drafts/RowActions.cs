// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>What is done with a row besides editing it: taking it away, moving it.</summary>
internal static class RowActions
{
    /// <summary>Asks before a row is taken away.</summary>
    public static async Task<IResult> ConfirmRemovalAsync(PlanRequest request, string? table, string? id)
    {
        if (RowOf(table, id) is not { } row)
        {
            return TypedResults.NotFound();
        }

        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        if (await request.DraftAsync(session) is not { } content)
        {
            return request.NoDraft();
        }

        return DraftWriter.Preview(content, row.Table, row.Id) is { } preview
            ? RemovalPage(request, content, preview, isOutdated: false)
            : TypedResults.NotFound();
    }

    /// <summary>Takes a row away, with what was shown to go with it.</summary>
    public static async Task<IResult> RemoveAsync(PlanRequest request, IFormCollection form)
    {
        if (RowOf(form["tabella"], form["id"]) is not { } row || Number(form[PostedRows.Draft]) is not { } draftId)
        {
            return TypedResults.BadRequest();
        }

        await using var session = await request.Visit.BeginAsync(request.Aborted);
        var outcome = await DraftWriter.RemoveAsync(session, request.Cycle, draftId, row, form["visto"].ToString(), request.Aborted);
        switch (outcome)
        {
            case DraftSaved saved:
                await session.CommitAsync(request.Aborted);
                var message = saved.Rows == 0 ? "La riga era già stata tolta." : "Tolto dalla bozza.";
                return request.Go(ListOf(request.Paths, row.Table), AlertKind.Success, message);
            case DraftGone gone:
                return DraftEditor.Gone(request, gone.End, posted: null);
            case DraftConflict { Content: var content } when DraftWriter.Preview(content, row.Table, row.Id) is { } preview:
                return RemovalPage(request, content, preview, isOutdated: true);
            case DraftRefused refused:
                return request.Go(ListOf(request.Paths, row.Table), AlertKind.Error, refused.Problems[0].Message);
            default:
                return TypedResults.NotFound();
        }
    }

    /// <summary>Moves a row one place.</summary>
    public static async Task<IResult> MoveAsync(PlanRequest request, IFormCollection form)
    {
        if (RowOf(form["tabella"], form["id"]) is not { } row || Number(form[PostedRows.Draft]) is not { } draftId)
        {
            return TypedResults.BadRequest();
        }

        await using var session = await request.Visit.BeginAsync(request.Aborted);
        var outcome = await DraftWriter.MoveAsync(session, request.Cycle, draftId, row, form["verso"] == "su", request.Aborted);
        if (outcome is not DraftSaved saved)
        {
            return DraftEditor.Gone(request, ((DraftGone)outcome).End, posted: null);
        }

        await session.CommitAsync(request.Aborted);
        return request.Go(
            ListOf(request.Paths, row.Table),
            saved.Rows == 0 ? AlertKind.Info : AlertKind.Success,
            saved.Rows == 0 ? "La riga è già in quella posizione." : "Riga spostata."
        );
    }

    private static IResult RemovalPage(PlanRequest request, DraftContent content, RemovalPreview preview, bool isOutdated)
    {
        var trail = request.Trail(new Crumb("Bozza", request.Paths.Draft), new Crumb("Togliere"));
        var model = RemovalModel.Of(request.Frame(), trail, request.Paths, content, preview, isOutdated);
        return new RazorComponentResult<RemovePage>(new { Model = model })
        {
            StatusCode = isOutdated ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
        };
    }

    private static string ListOf(PlanPaths paths, DossierTable table) =>
        TableModel.Shown.Contains(table) ? paths.Table(table) : paths.Draft;

    private static (DossierTable Table, long Id)? RowOf(string? table, string? id) =>
        DossierTableTokens.Tables.TryParse(table, out var named) && DraftContent.Tables.Contains(named) && Number(id) is { } number
            ? (named, number)
            : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
