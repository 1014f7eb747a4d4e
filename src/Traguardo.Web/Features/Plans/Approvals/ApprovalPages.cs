// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Plans.Approval;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Drafts;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Features.Plans.Versions;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Approvals;

/// <summary>Makes a draft a version: shows every check and every change, asks for the act.</summary>
internal static class ApprovalPages
{
    public const string Seen = "visto";

    public static async Task<IResult> ShowAsync(PlanRequest request)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        if (await request.DraftAsync(session) is not { } content)
        {
            return request.NoDraft();
        }

        var nothing = new Dictionary<string, string>(StringComparer.Ordinal);
        return await PageAsync(request, session, content, nothing, new FieldErrors(), StatusCodes.Status200OK);
    }

    public static async Task<IResult> ApproveAsync(PlanRequest request, IFormCollection form)
    {
        if (!long.TryParse(form[PostedRows.Draft], NumberStyles.None, CultureInfo.InvariantCulture, out var draftId))
        {
            return TypedResults.BadRequest();
        }

        var typed = form.ToDictionary(pair => pair.Key, pair => pair.Value.LastOrDefault() ?? "", StringComparer.Ordinal);
        await using var session = await request.Visit.BeginAsync(request.Aborted);
        if (await request.DraftAsync(session) is not { } content || content.Header.Id != draftId)
        {
            return DraftEditor.Gone(request, await PlanHistoryStore.EndAsync(session, request.Cycle.Id, draftId, request.Aborted), null);
        }

        var methodology = await request.MethodologyAsync(session);
        var review = await ApprovalStore.ReviewAsync(session, request.Cycle, content.Header, methodology, request.Aborted);
        var reading = ApprovalForm.Read(typed, review);
        if (!reading.Errors.IsEmpty || reading.Approval is not { } approval)
        {
            return await PageAsync(request, session, content, typed, reading.Errors, StatusCodes.Status422UnprocessableEntity);
        }

        switch (await ApprovalStore.ApproveAsync(session, request.Cycle, draftId, approval, methodology, request.Aborted))
        {
            case PlanApproved approved:
                await session.CommitAsync(request.Aborted);
                return request.Go(
                    request.Paths.Home,
                    AlertKind.Success,
                    $"La bozza è ora la versione {approved.Version.Number} del piano."
                );
            case ApprovalGone gone:
                return DraftEditor.Gone(request, gone.End, posted: null);
            case ApprovalOutdated:
                var now = (await DraftStore.ReadAsync(session, request.Cycle, draftId, request.Aborted))!;
                return await PageAsync(request, session, now, typed, new FieldErrors(), StatusCodes.Status409Conflict);
            default:
                return await PageAsync(request, session, content, typed, new FieldErrors(), StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static async Task<IResult> PageAsync(
        PlanRequest request,
        BodySession session,
        DraftContent content,
        IReadOnlyDictionary<string, string> typed,
        FieldErrors errors,
        int status
    )
    {
        var methodology = await request.MethodologyAsync(session);
        var review = await ApprovalStore.ReviewAsync(session, request.Cycle, content.Header, methodology, request.Aborted);
        var previous = await Storage.Cycles.PlanStore.InForceAsync(session, request.Cycle.Id, request.Aborted);
        var before =
            previous is null || previous.Id == content.Header.Id
                ? null
                : await DraftStore.ReadAsync(session, request.Cycle, previous.Id, request.Aborted);
        var model = new ApprovalModel
        {
            Frame = request.Frame(),
            Trail = request.Trail(new Crumb("Bozza", request.Paths.Draft), new Crumb("Verifica e approvazione")),
            Paths = request.Paths,
            DraftId = content.Header.Id,
            Seen = content.Fingerprint,
            Number = review.Number,
            Findings = [.. review.Errors.Select(finding => LocatedFinding.Of(finding, content, request.Paths))],
            Warnings = [.. review.Warnings.Select(finding => LocatedFinding.Of(finding, content, request.Paths))],
            Said = [.. review.Variations.Said.Select(VariationLine.Of)],
            Unsaid = [.. review.Variations.Unsaid.SelectMany(change => Lines(change, before?.Plan, content.Plan))],
            Follows = before is not null,
            Typed =
                typed.Count > 0
                    ? typed
                    : new Dictionary<string, string>(StringComparer.Ordinal) { ["versione.title"] = content.Header.Title },
            Errors = errors,
            IsOutdated = status == StatusCodes.Status409Conflict,
        };
        return new RazorComponentResult<ApprovalPage>(new { Model = model }) { StatusCode = status, PreventStreamingRendering = true };
    }

    private static IEnumerable<Components.Data.Difference> Lines(DossierChange change, Plan? before, Plan after) =>
        (before is null ? [] : ComparedTable.LinesOf(change, before, after)).Select(line =>
            line with
            {
                Label = $"{RowWords.Title(change.Table)}, {line.Label}",
            }
        );
}
