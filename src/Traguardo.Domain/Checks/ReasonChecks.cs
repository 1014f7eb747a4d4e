// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Who departs from what is printed or computed says why. What changes a score without a reason is an error; the rest is pointed out.</summary>
internal sealed class ReasonChecks(CycleDossier dossier, FindingList findings)
{
    public void Run()
    {
        dossier.Plan.Targets.Each(DossierTable.Targets, CheckTarget);
        dossier.Measures.Each(DossierTable.Measures, CheckMeasure);
        dossier.Overrides.Each(DossierTable.Overrides, CheckOverride);
        dossier.Judgements.Each(DossierTable.Judgements, CheckJudgement);
        dossier.Revisions.Each(DossierTable.Revisions, CheckRevision);
        dossier.Errata.Each(DossierTable.Errata, CheckErratum);
    }

    private void CheckTarget(TargetEntry target, Place row)
    {
        if (target.Reading is { } reading)
        {
            var what = $"della lettura «{reading}» del target «{target.Text}»";
            Check(target.ReadingReason, what, row.At(nameof(TargetEntry.ReadingReason)), Severity.Error);
        }
    }

    private void CheckMeasure(MeasureEntry measure, Place row)
    {
        if (measure.Reading is { } reading)
        {
            var what = $"della lettura «{reading}» del consuntivo «{measure.Text}»";
            Check(measure.ReadingReason, what, row.At(nameof(MeasureEntry.ReadingReason)), Severity.Error);
        }
    }

    private void CheckOverride(ScoreOverride decision, Place row) =>
        Check(decision.Reason, "della rettifica", row.At(nameof(ScoreOverride.Reason)), Severity.Error);

    private void CheckJudgement(Judgement judgement, Place row) =>
        Check(judgement.Reason, "della valutazione", row.At(nameof(Judgement.Reason)), Severity.Warning);

    private void CheckRevision(Revision revision, Place row) =>
        Check(revision.Reason, "della rimodulazione", row.At(nameof(Revision.Reason)), Severity.Warning);

    private void CheckErratum(Erratum erratum, Place row) =>
        Check(erratum.Reason, "dell'errata corrige", row.At(nameof(Erratum.Reason)), Severity.Warning);

    private void Check(string? reason, string what, Place place, Severity severity)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            findings.Add(severity, FindingCode.MissingReason, place, $"Manca il motivo {what}.", null, "il motivo");
        }
    }
}
