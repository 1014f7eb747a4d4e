// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.NewCycle;

/// <summary>Starts a cycle: from the plan of another one of the body, or empty.</summary>
internal static class NewCycleEndpoints
{
    private const string Path = "/e/{ente}/nuovo-ciclo";

    public static void MapNewCycle(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, ShowAsync).Needs(Permission.Import);
        routes.MapPost(Path, StartAsync).Needs(Permission.Import);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, string? da)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var earlier = cycles.FirstOrDefault(cycle => cycle.Slug == da) ?? cycles.FirstOrDefault();
        return await PageAsync(context, visit, frames, session, Proposal(visit, earlier), new FieldErrors());
    }

    private static async Task<IResult> StartAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FlashCookie flashes,
        IFormCollection form
    )
    {
        var typed = form.ToDictionary(pair => pair.Key, pair => pair.Value.LastOrDefault() ?? "", StringComparer.Ordinal);
        await using var session = await visit.BeginAsync(context.RequestAborted);
        var errors = new FieldErrors();
        var cycle = Read(typed, errors);
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var source = typed.GetValueOrDefault(NewCycleModel.Source);
        var earlier = cycles.FirstOrDefault(one => one.Slug == source);
        if (earlier is null && !string.IsNullOrEmpty(source))
        {
            errors.Add(NewCycleModel.Source, "Piano di partenza: il ciclo scelto non è tra quelli dell'ente.");
        }

        var methodology = await MethodologyAsync(session, typed, errors, context.RequestAborted);
        if (cycle is not null && errors.IsEmpty)
        {
            var body = visit.Body.Body;
            var row = await NewCycleStore.AddAsync(session, body, cycle, methodology, earlier, context.RequestAborted);
            if (row is not null)
            {
                await session.CommitAsync(context.RequestAborted);
                flashes.Add(context, AlertKind.Success, $"Il ciclo «{row.Title}» è pronto, con il suo piano in bozza.");
                return TypedResults.LocalRedirect(visit.BodyPath($"c/{row.Slug}/piano"));
            }

            errors.Add("code", $"Codice: l'ente ha già un ciclo con il codice «{cycle.Code}».");
        }

        return await PageAsync(context, visit, frames, session, typed, errors);
    }

    private static async Task<IResult> PageAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        BodySession session,
        IReadOnlyDictionary<string, string> typed,
        FieldErrors errors
    )
    {
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var methodologies = await MethodologyStore.ListAsync(session, context.RequestAborted);
        var model = new NewCycleModel(
            frames.Of(context, visit, section: null),
            [new("I miei enti", "/"), new(visit.Body.Body.Name, visit.BodyPath()), new("Nuovo ciclo")],
            visit.BodyPath("nuovo-ciclo"),
            visit.BodyPath(),
            [.. cycles.Select(cycle => new Choice(cycle.Slug, cycle.Title))],
            [.. methodologies.Select(row => new Choice(row.Id.ToString(CultureInfo.InvariantCulture), $"{row.Title} ({row.Code})"))],
            typed,
            errors
        );
        return new RazorComponentResult<NewCyclePage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            PreventStreamingRendering = true,
        };
    }

    /// <summary>What a new cycle would be called after an earlier one: the same, a period later.</summary>
    private static Dictionary<string, string> Proposal(Visit visit, CycleRow? earlier)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["phase"] = "piano" };
        if (earlier is null)
        {
            return texts;
        }

        var year = earlier.End.Year;
        var next = (year + 1).ToString(CultureInfo.InvariantCulture);
        texts[NewCycleModel.Source] = earlier.Slug;
        texts[NewCycleModel.Methodology] = earlier.MethodologyId?.ToString(CultureInfo.InvariantCulture) ?? "";
        var known = year.ToString(CultureInfo.InvariantCulture);
        texts["code"] = earlier.Code.Contains(known, StringComparison.Ordinal)
            ? earlier.Code.Replace(known, next, StringComparison.Ordinal)
            : $"{visit.Body.Slug}-{next}";
        texts["title"] = $"Piano della performance {next}";
        texts["start"] = ItalianDate.Print(new DateOnly(year + 1, 1, 1));
        texts["end"] = ItalianDate.Print(new DateOnly(year + 1, 12, 31));
        return texts;
    }

    private static Cycle? Read(IReadOnlyDictionary<string, string> typed, FieldErrors errors)
    {
        // The methodology is chosen among those stored, and named by the cycle from there
        var texts = typed.Where(pair => pair.Key != NewCycleModel.Methodology).ToDictionary(StringComparer.Ordinal);
        var reading = RowForm.Of(DossierTable.Cycle).Read(texts);
        foreach (var problem in reading.Problems)
        {
            errors.Add(problem.Name, problem.ToString());
        }

        if (reading.Row is not Cycle cycle)
        {
            return null;
        }

        if (cycle.End < cycle.Start)
        {
            errors.Add("end", "Fine: il ciclo finirebbe prima di cominciare.");
        }
        else if (cycle.ReferenceDate is { } day && (day < cycle.Start || day > cycle.End))
        {
            errors.Add("referenceDate", "Data di riferimento: non sta nel periodo del ciclo.");
        }

        return cycle;
    }

    private static async Task<long?> MethodologyAsync(
        BodySession session,
        IReadOnlyDictionary<string, string> typed,
        FieldErrors errors,
        CancellationToken cancellation
    )
    {
        var text = typed.GetValueOrDefault(NewCycleModel.Methodology);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && await MethodologyStore.FindAsync(session, id, cancellation) is not null
        )
        {
            return id;
        }

        errors.Add(NewCycleModel.Methodology, "Metodologia: quella scelta non è tra quelle dell'ente.");
        return null;
    }
}
