// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Jobs;
using Traguardo.Web.Features.Jobs;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Puts all cycles of a body into one archive.</summary>
internal sealed class ExportJob : IJobHandler
{
    public const string KindWord = "esportazione";

    public string Kind => KindWord;

    public async Task<JobOutcome?> RunAsync(JobRun run, CancellationToken cancellation)
    {
        await using var session = await run.BeginReadingAsync(cancellation);
        var body = (await BodyStore.ListAsync(session, cancellation)).First(known => known.Id == run.BodyId);
        using var archive = new MemoryStream();
        var cycles = await BodyArchive.WriteAsync(
            session,
            archive,
            (done, total) => run.ReportAsync(done, total, "Scrittura dei cicli.", cancellation),
            cancellation
        );
        return new JobOutcome(
            JobStatus.Done,
            cycles == 1 ? "Esportato un ciclo." : $"Esportati {cycles} cicli.",
            new JobResult([], File: new JobFile(body.Slug + ".zip", ExportEndpoints.ZipType)).ToJson(),
            archive.ToArray()
        );
    }
}
