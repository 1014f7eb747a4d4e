// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Drafts;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Versions;

/// <summary>The versions of a plan: which there are, what is in one, what tells two apart.</summary>
internal static class VersionPages
{
    /// <summary>The draft, among the versions to compare.</summary>
    public const string Draft = "bozza";

    public static async Task<IResult> ListAsync(PlanRequest request)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        var plans = await PlanStore.ListAsync(session, request.Cycle.Id, request.Aborted);
        var dossier = (await request.Figures.OfAsync(session, request.Cycle, cancellation: request.Aborted)).Dossier;
        var acts = dossier.Acts.ToLookup(act => act.Code, StringComparer.Ordinal);
        var stored = plans.Where(plan => plan.Number is not null).Select(plan => plan.Number!.Value).ToHashSet();
        var versions = plans
            .Where(plan => plan.Status == PlanStatus.Approved)
            .Select(plan => new VersionRow(
                plan.Number!.Value,
                plan.Title,
                plan.InForceFrom,
                ActOf(acts, plan.Act),
                request.Paths.Version(plan.Number.Value)
            ))
            // Versions that only the dossier tells of: what they were is found by undoing the variations that followed
            .Concat(
                dossier
                    .Versions.Where(version => !stored.Contains(version.Number))
                    .Select(version => new VersionRow(
                        version.Number,
                        version.Title,
                        version.InForceFrom,
                        ActOf(acts, version.Act),
                        Href: null
                    ))
            )
            .OrderByDescending(version => version.Number)
            .ToList();
        var draft = plans.FirstOrDefault(plan => plan.Status == PlanStatus.Draft);
        var model = new VersionsModel(
            request.Frame(),
            [new(request.Cycle.Title, request.Visit.CyclePath("cruscotto")), new("Piano")],
            request.Paths,
            versions,
            draft is null
                ? null
                : new DraftLine(draft.Id, draft.Title, draft.CreatedAt, versions.Exists(version => version.Href is not null)),
            request.Visit.May(Permission.EditPlan),
            request.Visit.May(Permission.Import),
            [.. dossier.Revisions]
        );
        return new RazorComponentResult<VersionsPage>(new { Model = model });
    }

    public static async Task<IResult> ShowAsync(PlanRequest request, int number)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        var plans = await PlanStore.ListAsync(session, request.Cycle.Id, request.Aborted);
        if (plans.FirstOrDefault(plan => plan.Number == number) is not { } row)
        {
            return TypedResults.NotFound();
        }

        var content = (await DraftStore.ReadAsync(session, request.Cycle, row.Id, request.Aborted))!;
        var inForce = plans.First(plan => plan.Status == PlanStatus.Approved);
        var model = new VersionModel(
            request.Frame(),
            request.Trail(new Crumb($"Versione {number}")),
            $"Versione {number}: {row.Title}",
            LeadOf(row, row.Id == inForce.Id),
            DraftTree.Of(content.Plan, _ => null, _ => null),
            [.. PlanTableModel.Of(content.Plan)]
        );
        return new RazorComponentResult<VersionPage>(new { Model = model });
    }

    public static async Task<IResult> CompareAsync(PlanRequest request, string? from, string? to)
    {
        await using var session = await request.Visit.BeginReadingAsync(request.Aborted);
        var plans = await PlanStore.ListAsync(session, request.Cycle.Id, request.Aborted);
        // The draft is for those who edit it
        var shown = plans.Where(plan => plan.Number is not null || request.Visit.May(Permission.EditPlan)).ToList();
        var choices = shown.Select(plan => new Choice(KeyOf(plan), TitleOf(plan))).ToList();
        var (before, after) = (
            shown.FirstOrDefault(plan => KeyOf(plan) == (from ?? DefaultFrom(shown))),
            shown.FirstOrDefault(plan => KeyOf(plan) == (to ?? DefaultTo(shown)))
        );
        var changes =
            before is null || after is null
                ? null
                : ComparedTable.Of(await PlanAsync(request, session, before), await PlanAsync(request, session, after));
        var model = new CompareModel(
            request.Frame(),
            request.Trail(new Crumb("Confronto")),
            request.Paths,
            choices,
            before is null ? null : KeyOf(before),
            after is null ? null : KeyOf(after),
            before is null ? "" : TitleOf(before),
            after is null ? "" : TitleOf(after),
            changes
        );
        return new RazorComponentResult<ComparePage>(new { Model = model });
    }

    private static async Task<Plan> PlanAsync(PlanRequest request, BodySession session, PlanRow row) =>
        (await DraftStore.ReadAsync(session, request.Cycle, row.Id, request.Aborted))!.Plan;

    private static string KeyOf(PlanRow plan) => plan.Number?.ToString(CultureInfo.InvariantCulture) ?? Draft;

    private static string TitleOf(PlanRow plan) => plan.Number is { } number ? $"Versione {number}: {plan.Title}" : "Bozza";

    /// <summary>The latest comes first in the list: what changed last is shown unless other versions are asked for.</summary>
    private static string? DefaultTo(List<PlanRow> plans) => plans.Count > 1 ? KeyOf(plans[0]) : null;

    private static string? DefaultFrom(List<PlanRow> plans) => plans.Count > 1 ? KeyOf(plans[1]) : null;

    private static string? ActOf(ILookup<string, Act> acts, string? code) =>
        code is null ? null
        : acts[code].FirstOrDefault() is not { } act ? code
        : string.Join(
            ", ",
            new[]
            {
                string.Join(' ', new[] { act.Kind, act.Organ is null ? null : $"({act.Organ})" }.OfType<string>()),
                act.Number is null ? null : "n. " + act.Number,
                act.Date is { } date ? "del " + ItalianDate.PrintShort(date) : null,
                act.Protocol is null ? null : "protocollo " + act.Protocol,
            }.OfType<string>()
        );

    private static string LeadOf(PlanRow row, bool isInForce)
    {
        var from = row.InForceFrom is { } day ? $"In vigore dal {ItalianDate.PrintShort(day)}. " : "";
        return from
            + (
                isInForce
                    ? "È la versione in vigore: non si modifica, se ne prepara una nuova da una bozza."
                    : "Una versione successiva l'ha sostituita."
            );
    }
}
