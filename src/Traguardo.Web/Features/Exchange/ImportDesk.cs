// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Reading;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Imports of a body: what an upload would do, and doing it. All or nothing, and only what was shown before.</summary>
internal static class ImportDesk
{
    /// <summary>Finds out what an upload would do.</summary>
    /// <param name="session">Sees one moment of the body.</param>
    public static async Task<ImportCheck> CheckAsync(
        BodySession session,
        StoredBody body,
        ImportUpload upload,
        CancellationToken cancellation
    )
    {
        var reading = ImportReading.Of(upload);
        if (reading.Problems.Count > 0 || reading.Dossier is not { Dossier: { } file, Locations: { } locations })
        {
            return ImportCheck.Refused(reading.Problems, reading.ProblemCount);
        }

        if (OfAnotherBody(file, body, locations) is { } foreign)
        {
            return ImportCheck.Refused([foreign]);
        }

        var cycle = await CycleStore.FindByCodeAsync(session, file.Plan.Cycle.Code, cancellation);
        var choice = await MethodologyChoice.OfAsync(session, file.Plan.Cycle.Methodology, reading.Text, cycle, cancellation);
        if (choice.Problem is { } problem)
        {
            var place = locations.Locate(new Place(DossierTable.Cycle, 0, nameof(Cycle.Methodology)));
            return ImportCheck.Refused([ImportProblem.At(place, problem)]);
        }

        var named = WithMethodology(file, choice.New?.Code);
        var findings = Findings(named, choice);
        var errors = findings.Where(finding => finding.Severity == Severity.Error && IsBinding(finding, named, cycle)).ToList();
        if (errors.Count > 0)
        {
            return ImportCheck.Refused([.. errors.Select(error => ImportProblem.Of(error, locations))]);
        }

        var found = PreviewMaker.Findings(findings, locations);
        var preview = Preview(upload, reading, named, choice) with
        {
            IsNew = cycle is null,
            Findings = found,
            FindingCount = findings.Count,
        };
        var parameters = Parameters(upload, choice) with { CycleId = cycle?.Id };
        return cycle is null
            ? new ImportCheck(OfNew(preview, named), parameters)
            : await OfKnownAsync(session, cycle, named, preview, parameters, cancellation);
    }

    /// <summary>Imports an upload that was confirmed. Takes the turn among the writers of the body, and finds out whether what was shown still holds.</summary>
    /// <param name="session">May write; the caller commits.</param>
    public static async Task<ImportOutcome> ApplyAsync(
        BodySession session,
        StoredBody body,
        ImportUpload upload,
        ImportParameters parameters,
        CancellationToken cancellation
    )
    {
        var reading = ImportReading.Of(upload);
        if (reading.Problems.Count > 0 || reading.Dossier?.Dossier is not { } file || file.Plan.Body.Code != body.Body.Code)
        {
            return new ImportOutcome(ImportEnd.Stale);
        }

        await RegisterTurn.TakeAsync(session, cancellation);
        var cycle = await CycleStore.FindByCodeAsync(session, file.Plan.Cycle.Code, cancellation);
        if (
            cycle?.Id != parameters.CycleId
            || (cycle is not null && await CycleStore.StampAsync(session, cycle.Id, cancellation) != parameters.Stamp)
        )
        {
            return new ImportOutcome(ImportEnd.Stale);
        }

        var named = WithMethodology(file, reading.Text?.Code);
        return cycle is null
            ? await AddAsync(session, named, reading.Text, parameters, cancellation)
            : await MergeAsync(session, cycle, named, reading.Text, parameters, cancellation);
    }

    private static async Task<ImportOutcome> AddAsync(
        BodySession session,
        CycleDossier file,
        MethodologyText? sent,
        ImportParameters parameters,
        CancellationToken cancellation
    )
    {
        var methodology = sent;
        if (
            methodology is null
            && parameters.MethodologyId is { } chosen
            && await MethodologyStore.FindAsync(session, chosen, cancellation) is { } row
        )
        {
            methodology = new MethodologyText(row.Code, row.Title, row.Yaml);
        }

        var added = await CycleStore.AddAsync(session, file, methodology, cancellation);
        return new ImportOutcome(ImportEnd.Done, added.Slug);
    }

    private static async Task<ImportOutcome> MergeAsync(
        BodySession session,
        CycleRow cycle,
        CycleDossier file,
        MethodologyText? sent,
        ImportParameters parameters,
        CancellationToken cancellation
    )
    {
        var merge = ImportMerge.Of(await DossierStore.ReadAsync(session, cycle, cancellation: cancellation), file);
        if (merge.ChangesPlan && !parameters.ReplacesDraft && await PlanRemarks.WaitingDraftAsync(session, cycle, cancellation) is not null)
        {
            return new ImportOutcome(ImportEnd.NeedsConsent);
        }

        var methodologyId = sent is null ? parameters.MethodologyId : await MethodologyStore.KeepAsync(session, sent, cancellation);
        var title = $"Importazione da «{Path.GetFileNameWithoutExtension(parameters.FileName)}»";
        var draft = await CycleImport.ApplyAsync(session, cycle, merge, methodologyId, title, cancellation);
        return new ImportOutcome(ImportEnd.Done, cycle.Slug, draft?.Id);
    }

    private static ImportProblem? OfAnotherBody(CycleDossier file, StoredBody body, LocationIndex locations) =>
        file.Plan.Body.Code == body.Body.Code
            ? null
            : ImportProblem.At(
                locations.Locate(new Place(DossierTable.Body, 0, nameof(Body.Code))),
                "il file è di un altro ente",
                file.Plan.Body.Code,
                $"il codice di questo ente: {body.Body.Code}"
            );

    private static ImportPreview Preview(ImportUpload upload, ImportReading reading, CycleDossier file, MethodologyChoice choice) =>
        new()
        {
            FileName = upload.FileName,
            FileKind = reading.Kind,
            CycleCode = file.Plan.Cycle.Code,
            CycleTitle = file.Plan.Cycle.Title,
            CyclePeriod = $"{ItalianDate.PrintShort(file.Plan.Cycle.Start)} – {ItalianDate.PrintShort(file.Plan.Cycle.End)}",
            IsNew = true,
            IsEmpty = false,
            PlanWords = "",
            MethodologyWords = choice.Words,
            LacksMethodology = choice.IsMissing,
        };

    private static ImportParameters Parameters(ImportUpload upload, MethodologyChoice choice) =>
        new()
        {
            FileName = upload.FileName,
            MethodologyYaml = choice.New?.Yaml,
            MethodologyId = choice.StoredId,
        };

    private static ImportPreview OfNew(ImportPreview preview, CycleDossier file) =>
        preview with
        {
            PlanWords = IsInForce(file)
                ? "Il file dice che una versione del piano è in vigore: il piano sarà approvato, e da lì in poi cambierà solo con una variazione."
                : "Il file non dice da quando il piano è in vigore: il piano sarà una bozza, da completare e approvare.",
            Contents = PreviewMaker.Contents(file),
        };

    private static async Task<ImportCheck> OfKnownAsync(
        BodySession session,
        CycleRow cycle,
        CycleDossier file,
        ImportPreview preview,
        ImportParameters parameters,
        CancellationToken cancellation
    )
    {
        var merge = ImportMerge.Of(await DossierStore.ReadAsync(session, cycle, cancellation: cancellation), file);
        var inForce = await PlanStore.InForceAsync(session, cycle.Id, cancellation);
        var keepsMethodology = parameters.MethodologyYaml is null && parameters.MethodologyId == cycle.MethodologyId;
        return new ImportCheck(
            preview with
            {
                IsEmpty = merge.IsEmpty && keepsMethodology,
                PlanWords = PlanRemarks.Of(merge, inForce),
                ReplacedDraft = merge.ChangesPlan ? await PlanRemarks.WaitingDraftAsync(session, cycle, cancellation) : null,
                Changes = PreviewMaker.Changes(merge),
                Kept = PreviewMaker.Kept(merge),
                KeptCount = merge.KeptMeasures.Count,
                Remarks = [.. PlanRemarks.OfRows(merge, inForce)],
            },
            parameters with
            {
                Stamp = await CycleStore.StampAsync(session, cycle.Id, cancellation),
            }
        );
    }

    private static List<Finding> Findings(CycleDossier file, MethodologyChoice choice) =>
        [.. PlanIntegrity.Check(file, choice.Rules), .. choice.Rules is { } rules ? WeightClosures.Check(file.Plan, rules) : []];

    /// <summary>Open weights stand in the way of a plan in force, not of a draft, which is there to be completed.</summary>
    private static bool IsBinding(Finding finding, CycleDossier file, CycleRow? cycle) =>
        finding.Code is not (FindingCode.OpenWeights or FindingCode.MissingWeight) || (cycle is null && IsInForce(file));

    private static bool IsInForce(CycleDossier dossier) => dossier.Versions.Any(version => version.InForceFrom is not null);

    /// <summary>A cycle that comes with its methodology names it.</summary>
    private static CycleDossier WithMethodology(CycleDossier file, string? code) =>
        code is null ? file : file with { Plan = file.Plan with { Cycle = file.Plan.Cycle with { Methodology = code } } };
}
