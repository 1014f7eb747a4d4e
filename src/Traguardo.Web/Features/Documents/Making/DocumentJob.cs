// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Documents.Composition;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Jobs;
using Traguardo.Web.Features.Administration;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Documents.Making;

/// <summary>
/// Makes a document with all its files. The cycle is read in one moment and its connection given back: while the files are made, which may take seconds,
/// the database is asked nothing but to note how far it is. Document and files are stored together with the end of the job.
/// </summary>
internal sealed class DocumentJob(DocumentPress press, FigureCache cache) : IJobHandler
{
    public const string KindWord = JobFace.Document;

    public string Kind => KindWord;

    public async Task<JobOutcome?> RunAsync(JobRun run, CancellationToken cancellation)
    {
        var order = JsonSerializer.Deserialize<DocumentOrder>(run.Job.Parameters)!;
        // Beside the files: the composition
        var total = press.Formats.Count + 1;
        await run.ReportAsync(0, total, "Composizione del documento.", cancellation);
        if (await ReadAsync(run, order, cancellation) is not { } cycle)
        {
            return new JobOutcome(JobStatus.Failed, "Il ciclo non c'è più.");
        }

        if (cycle.Template is not { Template: { } usable } template)
        {
            return new JobOutcome(
                JobStatus.Failed,
                "Il modello non si può usare: correggerlo nella pagina dei modelli, poi generare di nuovo."
            );
        }

        var composed = Compositions.Of(cycle.Figures).Compose(usable);
        var done = 1;
        var printing = await press.PrintAsync(
            composed.Document,
            format => run.ReportAsync(done++, total, $"Scrittura del file {format.Label}.", cancellation),
            cancellation
        );
        await using var session = await run.BeginAsync(cancellation);
        var id = await DocumentStore.AddAsync(
            session,
            cycle.Figures.Row.Id,
            DocumentOf(order, cycle, template, composed, printing),
            cancellation
        );
        await run.FinishAsync(session, OutcomeOf(order, id, composed, printing), cancellation);
        return null;
    }

    /// <summary>What the document is made of, in one moment; null when the cycle is no more.</summary>
    private async Task<Material?> ReadAsync(JobRun run, DocumentOrder order, CancellationToken cancellation)
    {
        await using var session = await run.BeginReadingAsync(cancellation);
        return await CycleStore.FindAsync(session, order.Cycle, cancellation) is not { } cycle
            ? null
            : new Material(
                await cache.OfAsync(session, cycle, order.Day, cancellation: cancellation),
                (await TemplateShelf.ReadAsync(session, cancellation)).Find(order.Template),
                await DocumentStore.StampAsync(session, cycle.Id, cancellation)
            );
    }

    private static NewDocument DocumentOf(
        DocumentOrder order,
        Material cycle,
        ShelfTemplate template,
        ComposedDocument composed,
        PrintedDocument printing
    )
    {
        var day = cycle.Figures.AsOf ?? cycle.Figures.Dossier.Plan.Cycle.UsualDay;
        return new NewDocument(
            template.Name,
            template.Text,
            template.Own is not null,
            composed.Document.Info.Title,
            day,
            cycle.Figures.AsOf,
            cycle.Stamp,
            composed.IsComplete,
            JsonSerializer.Serialize(composed.Lacks.ToArray()),
            [
                .. printing.Files.Select(file => new NewDocumentFile(
                    file.Format.Ending,
                    file.Format.NameOf(template.Name, order.Cycle, day),
                    file.Content
                )),
            ]
        );
    }

    private static JobOutcome OutcomeOf(DocumentOrder order, long id, ComposedDocument composed, PrintedDocument printing)
    {
        var state = composed.IsComplete
            ? "Il documento ha tutto ciò che deve avere."
            : $"Nel documento {LackWords.StateOf(composed.Lacks)}.";
        return new JobOutcome(
            JobStatus.Done,
            string.Join(' ', new[] { state, printing.Note }.OfType<string>()),
            new JobResult(
                [new JobLink("Apri il documento generato", DocumentPaths.OfCycle(order.CyclePath).Generated(id))],
                new JobTable(
                    ["File", "Dimensione"],
                    [.. printing.Files.Select(file => (IReadOnlyList<string>)[file.Format.Label, ByteText.Of(file.Content.Length)])]
                )
            ).ToJson()
        );
    }

    private sealed record Material(CycleFigures Figures, ShelfTemplate? Template, long Stamp);
}
