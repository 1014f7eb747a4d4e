// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Jobs;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Administration;

/// <summary>Makes the figures of all cycles of a body again, and holds them beside those that documents published. Changes nothing.</summary>
internal sealed class RecomputeJob : IJobHandler
{
    public const string KindWord = "ricalcolo";

    private static readonly string[] Columns =
    [
        "Ciclo",
        "Punteggio dell'ente",
        "Giudizio",
        "Cifre pubblicate che tornano",
        "Senza spiegazione",
    ];

    public string Kind => KindWord;

    public async Task<JobOutcome?> RunAsync(JobRun run, CancellationToken cancellation)
    {
        await using var session = await run.BeginReadingAsync(cancellation);
        var body = (await BodyStore.ListAsync(session, cancellation)).First(known => known.Id == run.BodyId);
        var cycles = await CycleStore.ListAsync(session, cancellation);
        // Figures that are kept would be those of before: these are made from what is stored
        var cache = new FigureCache();
        var rows = new List<IReadOnlyList<string>>();
        var unexplained = 0;
        foreach (var cycle in cycles)
        {
            await run.ReportAsync(rows.Count, cycles.Count, $"Ricalcolo di «{cycle.Title}».", cancellation);
            var figures = await cache.OfAsync(session, cycle, cancellation: cancellation);
            rows.Add(Row(figures));
            unexplained += figures.Verification?.Unexplained ?? 0;
        }

        return new JobOutcome(
            JobStatus.Done,
            unexplained == 0
                ? "Ricalcolo concluso: ogni cifra pubblicata torna, o ha la sua spiegazione."
                : $"Ricalcolo concluso: {unexplained} cifre pubblicate non tornano e non hanno una spiegazione.",
            new JobResult(
                [new JobLink("Torna all'amministrazione", $"/e/{body.Slug}/amministrazione")],
                new JobTable(Columns, rows)
            ).ToJson()
        );
    }

    private static IReadOnlyList<string> Row(CycleFigures figures)
    {
        var face = FigureFace.Of(figures.Card, FigureRef.Body);
        return
        [
            figures.Row.Title,
            face.Text ?? (figures.Card is null ? "senza metodologia" : "nessuno"),
            face.Rating ?? "",
            figures.Verification is { Total: > 0 } report ? $"{report.Reproduced} su {report.Total}" : "nessuna pubblicata",
            figures.Verification is { } verification
                ? verification.Unexplained.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : "",
        ];
    }
}
