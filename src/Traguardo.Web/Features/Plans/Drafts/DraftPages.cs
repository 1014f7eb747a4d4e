// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The pages that show the draft: its tree, and its tables.</summary>
internal static class DraftPages
{
    public static async Task<IResult> TreeAsync(PlanRequest request)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        if (await DraftView.ReadAsync(request, session) is not { } view)
        {
            return request.NoDraft();
        }

        var frame = view.Frame(new FieldErrors());
        var model = new DraftPageModel(
            frame with
            {
                // The page is the draft itself
                Trail = request.Trail(new Crumb("Bozza")),
            },
            LeadOf(view),
            request.Visit.May(Permission.ApprovePlan),
            view.Methodology is null ? null : ClosureFace.Of(view.Plan, view.Methodology, request.Paths),
            DraftTree.Of(view.Plan, request.Paths.ObjectiveOf, request.Paths.IndicatorOf)
        );
        return new RazorComponentResult<DraftPage>(new { Model = model });
    }

    public static async Task<IResult> TableAsync(PlanRequest request, string? name)
    {
        if (!DossierTableTokens.Tables.TryParse(name, out var table) || !TableModel.Shown.Contains(table))
        {
            return TypedResults.NotFound();
        }

        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        if (await DraftView.ReadAsync(request, session) is not { } view)
        {
            return request.NoDraft();
        }

        var frame = view.Frame(new FieldErrors(), new Crumb(RowWords.Title(table)));
        return new RazorComponentResult<TablePage>(new { Model = TableModel.Of(frame, view.Content, table) });
    }

    private static string LeadOf(DraftView view)
    {
        var plan = view.Plan;
        var source = view.Earlier.Title is { } earlier ? $" Il piano è partito da quello di «{earlier}»." : "";
        return $"{plan.Objectives.Count} obiettivi, {plan.Indicators.Count} indicatori, {Filled(plan)} target.{source}";
    }

    private static int Filled(Plan plan) => plan.Targets.Count(target => target.Variant is null);
}
