// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Checks;

/// <summary>References in what a cycle adds to its plan name something.</summary>
internal sealed class CycleReferenceChecks(CycleDossier dossier, DossierCodes codes, ReferenceFinder references, FigureFinder figures)
{
    public void Run()
    {
        dossier.Measures.Each(DossierTable.Measures, CheckMeasure);
        dossier.Overrides.Each(DossierTable.Overrides, CheckOverride);
        dossier.Judgements.Each(DossierTable.Judgements, CheckJudgement);
        dossier.Versions.Each(DossierTable.Versions, CheckVersion);
        dossier.Revisions.Each(DossierTable.Revisions, CheckRevision);
        dossier.PriorFigures.Each(DossierTable.PriorFigures, CheckPriorFigure);
        dossier.Published.Each(DossierTable.Published, CheckPublished);
        dossier.Errata.Each(DossierTable.Errata, CheckErratum);
    }

    private void CheckMeasure(MeasureEntry measure, Place row)
    {
        references.Required(measure.Indicator, codes.Indicators, row.At(nameof(MeasureEntry.Indicator)));
        figures.Optional(measure.Figure, row.At(nameof(MeasureEntry.Figure)), FigureFinder.Numbers);
    }

    private void CheckOverride(ScoreOverride decision, Place row)
    {
        figures.Required(decision.Figure, row.At(nameof(ScoreOverride.Figure)), [FigureAspect.Score]);
        references.Optional(decision.Act, codes.Acts, row.At(nameof(ScoreOverride.Act)));
    }

    private void CheckJudgement(Judgement judgement, Place row)
    {
        figures.Required(judgement.Figure, row.At(nameof(Judgement.Figure)), [FigureAspect.Score, FigureAspect.Rating]);
        references.Optional(judgement.Act, codes.Acts, row.At(nameof(Judgement.Act)));
    }

    private void CheckVersion(PlanVersion version, Place row) =>
        references.Optional(version.Act, codes.Acts, row.At(nameof(PlanVersion.Act)));

    private void CheckRevision(Revision revision, Place row)
    {
        var version = revision.Version is { } number ? Printed.Of(number) : null;
        references.Optional(version, codes.Versions, row.At(nameof(Revision.Version)));
        references.Optional(revision.Opinion, codes.Acts, row.At(nameof(Revision.Opinion)));
        references.Optional(revision.Act, codes.Acts, row.At(nameof(Revision.Act)));

        // The plan is the last approved one: what was deleted, or only proposed, need not be in it
        var severity = MayBeOutsideThePlan(revision) ? Severity.Notice : Severity.Warning;
        references.Optional(revision.Objective, codes.Owners, row.At(nameof(Revision.Objective)), severity);
        references.Optional(revision.Indicator, codes.Indicators, row.At(nameof(Revision.Indicator)), severity);
    }

    private static bool MayBeOutsideThePlan(Revision revision) =>
        revision.Status != RevisionStatus.Approved || revision.Kind is RevisionKind.IndicatorDeleted or RevisionKind.ObjectiveDeleted;

    /// <summary>The code of an earlier year may be of something that is no longer there.</summary>
    private void CheckPriorFigure(PriorFigure prior, Place row) =>
        figures.Required(prior.Figure, row.At(nameof(PriorFigure.Figure)), Severity.Warning);

    private void CheckPublished(PublishedFigure published, Place row) =>
        figures.Optional(published.Figure, row.At(nameof(PublishedFigure.Figure)));

    private void CheckErratum(Erratum erratum, Place row) =>
        references.Required(erratum.Published, codes.Published, row.At(nameof(Erratum.Published)));
}
