// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Methodologies.Storing;

/// <summary>Chooses the methodology of a cycle, after showing which figures it would change.</summary>
internal static class ChoiceEndpoints
{
    public static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache, long? metodologia)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        return await PageAsync(context, visit, frames, cache, session, metodologia, new FieldErrors());
    }

    public static async Task<IResult> ChooseAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        FlashCookie flashes,
        IFormCollection form
    )
    {
        var id = Number(form["metodologia"]);
        await using var session = await visit.BeginAsync(context.RequestAborted);
        await RegisterTurn.TakeAsync(session, context.RequestAborted);
        if (await MethodologyStore.FindAsync(session, id, context.RequestAborted) is not { } chosen)
        {
            return Results.NotFound();
        }

        var errors = new FieldErrors();
        if (await CycleStore.StampAsync(session, visit.Cycle.Id, context.RequestAborted) != Number(form["versione"]))
        {
            errors.Add(
                "",
                "Il ciclo è cambiato mentre guardava le differenze: qui sotto ci sono quelle di adesso. Controllare e confermare di nuovo."
            );
            return await PageAsync(context, visit, frames, cache, session, id, errors, StatusCodes.Status409Conflict);
        }

        if (await IsUnfitAsync(session, visit, chosen, context.RequestAborted))
        {
            errors.Add("", "Il ciclo non si può misurare con questa metodologia: correggere prima i rilievi elencati qui sotto.");
            return await PageAsync(context, visit, frames, cache, session, id, errors);
        }

        var row = await session.Cycles.Set<CycleRow>().FirstAsync(cycle => cycle.Id == visit.Cycle.Id, context.RequestAborted);
        (row.Methodology, row.MethodologyId) = (chosen.Code, chosen.Id);
        await session.Cycles.SaveChangesAsync(context.RequestAborted);
        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, $"Il ciclo si misura con «{chosen.Title}».");
        return Results.LocalRedirect(visit.BodyPath($"metodologie/{id}"));
    }

    private static async Task<bool> IsUnfitAsync(BodySession session, Visit visit, MethodologyRow chosen, CancellationToken cancellation)
    {
        var dossier = await DossierStore.ReadAsync(session, visit.Cycle, cancellation: cancellation);
        return RulesOf(chosen) is not { } rules || PlanIntegrity.Check(dossier, rules).Any(finding => finding.Severity == Severity.Error);
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        BodySession session,
        long? id,
        FieldErrors errors,
        int refusal = StatusCodes.Status422UnprocessableEntity
    )
    {
        var figures = await cache.OfAsync(session, visit.Cycle, cancellation: context.RequestAborted);
        var stored = await MethodologyStore.ListAsync(session, context.RequestAborted);
        var chosen = id is null ? null : stored.FirstOrDefault(row => row.Id == id);
        if (id is not null && chosen is null)
        {
            return Results.NotFound();
        }

        IReadOnlyList<FigureDifference> differences = [];
        IReadOnlyList<Finding> findings = [];
        var same = 0;
        if (chosen is not null && RulesOf(chosen) is { } rules)
        {
            findings = [.. PlanIntegrity.Check(figures.Dossier, rules), .. WeightClosures.Check(figures.Dossier.Plan, rules)];
            (differences, same) = FigureDifference.Between(figures.Card, Scorer.Score(figures.Dossier, rules));
        }

        var model = new ChoiceModel(
            frames.Of(context, visit, CycleSection.Methodology),
            visit.CyclePath("metodologia/scelta"),
            visit.BodyPath("metodologie"),
            figures.Row,
            stored.FirstOrDefault(row => row.Id == figures.Row.MethodologyId),
            chosen,
            [
                .. stored.Select(row => new Choice(
                    Invariant.Text(row.Id),
                    $"{row.Title} ({row.Code}), del {ItalianTime.Print(row.StoredAt)}"
                )),
            ],
            figures.Stamp,
            differences,
            same,
            findings,
            errors
        );
        return new RazorComponentResult<ChoicePage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : refusal,
        };
    }

    private static Methodology? RulesOf(MethodologyRow row) => MethodologyReader.Read(row.Code + ".yaml", row.Yaml).Methodology;

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
