// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;
using Traguardo.Storage.Jobs;
using Traguardo.Web.Features.Jobs;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Reads large files, and stores those that were confirmed.</summary>
internal sealed class ImportJob(ImportTurns turns) : IJobHandler
{
    public string Kind => JobFace.Import;

    public async Task<JobOutcome?> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var parameters = ImportParameters.Of(run.Job.Parameters);
        byte[]? content;
        StoredBody body;
        await using (var session = await run.BeginReadingAsync(cancellation))
        {
            content = await JobStore.PayloadAsync(session, run.Job.Id, cancellation);
            body = (await BodyStore.ListAsync(session, cancellation)).First(known => known.Id == run.BodyId);
        }

        if (content is null)
        {
            return new JobOutcome(JobStatus.Failed, "Il file non c'è più: inviarlo di nuovo.");
        }

        var upload = parameters.ToUpload(content);
        return await turns.InTurnAsync(
            () =>
                parameters.IsConfirmed
                    ? ApplyAsync(run, body, upload, parameters, cancellation)
                    : CheckAsync(run, body, upload, cancellation),
            cancellation
        );
    }

    private static async Task<JobOutcome?> CheckAsync(
        JobRun run,
        StoredBody body,
        ImportUpload upload,
        CancellationToken cancellation,
        string? remark = null
    )
    {
        await run.ReportAsync(1, 2, "Lettura del file e confronto con quello che c'è.", cancellation);
        await using var session = await run.BeginReadingAsync(cancellation);
        var check = await ImportDesk.CheckAsync(session, body, upload, cancellation);
        return check is { Preview: { } preview, Parameters: { } found }
            ? new JobOutcome(JobStatus.Waiting, remark, preview.ToJson(), Parameters: found.ToJson())
            : Refused(body, check);
    }

    private static async Task<JobOutcome?> ApplyAsync(
        JobRun run,
        StoredBody body,
        ImportUpload upload,
        ImportParameters parameters,
        CancellationToken cancellation
    )
    {
        await run.ReportAsync(1, 2, "Scrittura nella base di dati, tutta insieme.", cancellation);
        ImportOutcome outcome;
        await using (var session = await run.BeginAsync(cancellation))
        {
            outcome = await ImportDesk.ApplyAsync(session, body, upload, parameters, cancellation);
            if (outcome.End == ImportEnd.Done)
            {
                var words = ImportWords.Of(body, outcome);
                await run.FinishAsync(session, new JobOutcome(JobStatus.Done, words.Message, words.Result.ToJson()), cancellation);
                return null;
            }
        }

        return await CheckAsync(
            run,
            body,
            upload,
            cancellation,
            outcome.End == ImportEnd.Stale
                ? "Il ciclo è cambiato dopo l'anteprima, e nulla è stato importato: questa è l'anteprima di adesso."
                : "Il ciclo ha già una bozza del piano, e nulla è stato importato: confermare che può essere sostituita."
        );
    }

    private static JobOutcome Refused(StoredBody body, ImportCheck check) =>
        new(
            JobStatus.Failed,
            check.ProblemCount == 1
                ? "Il file ha un errore: nulla è stato importato."
                : $"Il file ha {check.ProblemCount} errori: nulla è stato importato.",
            new JobResult(
                [new JobLink("Importa un altro file", $"/e/{body.Slug}/scambio")],
                new JobTable(
                    ["Dove", "Problema", "Trovato", "Atteso"],
                    [
                        .. check.Problems.Select<ImportProblem, IReadOnlyList<string>>(problem =>
                            [problem.Place, problem.Message, problem.Found ?? "", problem.Expected ?? ""]
                        ),
                    ]
                )
            ).ToJson()
        );
}
