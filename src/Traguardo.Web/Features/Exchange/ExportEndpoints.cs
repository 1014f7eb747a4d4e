// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Writing;
using Traguardo.Dossiers.Xlsx.Writing;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Jobs;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Jobs;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Data as files: one cycle, all cycles, and the workbook to fill in.</summary>
internal static class ExportEndpoints
{
    public const string ZipType = "application/zip";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string JsonType = "application/json";

    /// <summary>A cycle, with the plan in force or with one of its drafts and versions.</summary>
    public static async Task<IResult> CycleAsync(HttpContext context, Visit visit, Frames frames, string formato, long? piano)
    {
        CycleDossier dossier;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            if (
                piano is { } plan
                && (await PlanStore.ListAsync(session, visit.Cycle.Id, context.RequestAborted)).All(row => row.Id != plan)
            )
            {
                return Results.NotFound();
            }

            dossier = await DossierStore.ReadAsync(session, visit.Cycle, piano, context.RequestAborted);
        }

        var name = visit.Cycle.Slug + (piano is null ? "" : "-bozza");
        using var content = new MemoryStream();
        try
        {
            switch (formato)
            {
                case "json":
                    DossierWriter.WriteJson(dossier, content);
                    return Results.File(content.ToArray(), JsonType, name + ".json");
                case "xlsx":
                    DossierWriter.WriteWorkbook(dossier, content);
                    return Results.File(content.ToArray(), WorkbookType, name + ".xlsx");
                case "zip":
                    DossierArchive.Write(
                        DossierWriter.ToFiles(dossier).Select(file => KeyValuePair.Create($"{name}/{file.Key}", file.Value)),
                        content
                    );
                    return Results.File(content.ToArray(), ZipType, name + ".zip");
                default:
                    return Results.NotFound();
            }
        }
        catch (WorkbookCapacityException problem)
        {
            var errors = new FieldErrors();
            errors.Add("", $"Il foglio di calcolo non può contenere il ciclo: {problem.Message} Si può esportare come cartella o JSON.");
            return await ExchangePages.RefuseAsync(context, visit, frames, errors);
        }
    }

    /// <summary>The workbook to fill in.</summary>
    public static IResult Template()
    {
        using var content = new MemoryStream();
        WorkbookTemplate.Write(content);
        return Results.File(content.ToArray(), WorkbookType, "traguardo-modello.xlsx");
    }

    /// <summary>All cycles of the body, in the background.</summary>
    public static async Task<IResult> AllAsync(HttpContext context, Visit visit, JobSignal signal)
    {
        long id;
        await using (var session = await visit.BeginAsync(context.RequestAborted))
        {
            id = await JobStore.AddAsync(
                session,
                new NewJob(ExportJob.KindWord, $"Esportazione di tutti i cicli di {visit.Body.Body.Name}", JobStatus.Queued),
                context.RequestAborted
            );
            await session.CommitAsync(context.RequestAborted);
        }

        signal.Tell(visit.Body.Id);
        return Results.LocalRedirect(visit.BodyPath($"lavori/{id}"));
    }
}
