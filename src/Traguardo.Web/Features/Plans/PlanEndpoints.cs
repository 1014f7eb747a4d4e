// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Mvc;
using Traguardo.Domain.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Plans.Approvals;
using Traguardo.Web.Features.Plans.Drafts;
using Traguardo.Web.Features.Plans.Versions;
using Traguardo.Web.Hosting;

namespace Traguardo.Web.Features.Plans;

/// <summary>The plan of a cycle: its versions, its draft, and the approval that makes one of the other.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder routes)
    {
        var plan = routes.MapGroup("/e/{ente}/c/{ciclo}/piano");
        plan.MapGet("", ([AsParameters] PlanRequest request) => VersionPages.ListAsync(request)).Needs(Permission.ReadCycles);
        plan.MapGet("versioni/{numero:int}", ([AsParameters] PlanRequest request, int numero) => VersionPages.ShowAsync(request, numero))
            .Needs(Permission.ReadCycles);
        plan.MapGet("confronto", ([AsParameters] PlanRequest request, string? da, string? a) => VersionPages.CompareAsync(request, da, a))
            .Needs(Permission.ReadCycles);
        MapDraft(plan.MapGroup("bozza"));
        MapRows(plan.MapGroup("bozza"));
        MapApproval(plan.MapGroup("bozza"));
    }

    private static void MapDraft(RouteGroupBuilder draft)
    {
        draft.MapGet("", ([AsParameters] PlanRequest request) => DraftPages.TreeAsync(request)).Needs(Permission.EditPlan);
        draft
            .MapGet("tabella", ([AsParameters] PlanRequest request, string? nome) => DraftPages.TableAsync(request, nome))
            .Needs(Permission.EditPlan);
        draft
            .MapPost("inizia", ([AsParameters] PlanRequest request, IFormCollection form) => DraftLife.StartAsync(request, form))
            .Needs(Permission.EditPlan);
        draft.MapGet("scarta", ([AsParameters] PlanRequest request) => DraftLife.ConfirmDiscardAsync(request)).Needs(Permission.EditPlan);
        draft
            .MapPost("scarta", ([AsParameters] PlanRequest request, IFormCollection form) => DraftLife.DiscardAsync(request, form))
            .Needs(Permission.EditPlan);
        draft
            .MapGet(
                "catalogo",
                ([AsParameters] PlanRequest request, SiteOptions options, string? cerca, string? per) =>
                    Library.ShowAsync(request, options, cerca, per)
            )
            .Needs(Permission.EditPlan);
        draft
            .MapPost(
                "catalogo",
                ([AsParameters] PlanRequest request, SiteOptions options, IFormCollection form) => Library.TakeAsync(request, options, form)
            )
            .Needs(Permission.EditPlan);
        draft
            .MapGet(
                "lettura",
                ([AsParameters] PlanRequest request, string? indicatore, string? elemento) =>
                    Fragments.ReadingAsync(request, indicatore, elemento)
            )
            .Needs(Permission.EditPlan);
        draft
            .MapPost(
                "pesi",
                ([AsParameters] PlanRequest request, IFormCollection form, string? obiettivo) =>
                    Fragments.WeightsAsync(request, form, obiettivo)
            )
            .Needs(Permission.EditPlan);
    }

    private static void MapRows(RouteGroupBuilder draft)
    {
        MapEditor(draft, "obiettivo", (request, query) => new ObjectiveEditor(request, query.Codice, query.Sotto));
        MapEditor(draft, "scheda", (request, query) => new SheetEditor(request, query.Codice));
        MapEditor(draft, "indicatore", (request, query) => new IndicatorEditor(request, query.Codice, query.Per));
        MapEditor(
            draft,
            "riga",
            (request, query) =>
                DossierTableTokens.Tables.TryParse(query.Tabella, out var table) && DraftContent.Tables.Contains(table)
                    ? new RowEditor(request, table, query.Id)
                    : null
        );
        draft
            .MapGet(
                "togli",
                ([AsParameters] PlanRequest request, string? tabella, string? id) => RowActions.ConfirmRemovalAsync(request, tabella, id)
            )
            .Needs(Permission.EditPlan);
        draft
            .MapPost("togli", ([AsParameters] PlanRequest request, IFormCollection form) => RowActions.RemoveAsync(request, form))
            .Needs(Permission.EditPlan);
        draft
            .MapPost("sposta", ([AsParameters] PlanRequest request, IFormCollection form) => RowActions.MoveAsync(request, form))
            .Needs(Permission.EditPlan);
    }

    private static void MapApproval(RouteGroupBuilder draft)
    {
        draft
            .MapGet("approvazione", ([AsParameters] PlanRequest request) => ApprovalPages.ShowAsync(request))
            .Needs(Permission.ApprovePlan);
        draft
            .MapPost(
                "approvazione",
                ([AsParameters] PlanRequest request, IFormCollection form) => ApprovalPages.ApproveAsync(request, form)
            )
            .Needs(Permission.ApprovePlan);
    }

    /// <summary>A page that edits rows: the same address shows and saves.</summary>
    private static void MapEditor(RouteGroupBuilder draft, string path, Func<PlanRequest, EditorQuery, DraftEditor?> editor)
    {
        draft
            .MapGet(
                path,
                async Task<IResult> ([AsParameters] PlanRequest request, [AsParameters] EditorQuery query) =>
                    editor(request, query) is { } page ? await page.GetAsync() : TypedResults.NotFound()
            )
            .Needs(Permission.EditPlan);
        draft
            .MapPost(
                path,
                async Task<IResult> ([AsParameters] PlanRequest request, [AsParameters] EditorQuery query, IFormCollection form) =>
                    editor(request, query) is { } page ? await page.PostAsync(form) : TypedResults.NotFound()
            )
            .Needs(Permission.EditPlan);
    }

    /// <summary>What an address says of the row to edit.</summary>
    private sealed record EditorQuery(
        [FromQuery] string? Codice,
        [FromQuery] string? Sotto,
        [FromQuery] string? Per,
        [FromQuery] string? Tabella,
        [FromQuery] long? Id
    );
}
