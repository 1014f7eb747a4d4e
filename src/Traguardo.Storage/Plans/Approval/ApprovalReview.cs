// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;

namespace Traguardo.Storage.Plans.Approval;

/// <summary>What is to be known of a draft before it becomes a version.</summary>
public sealed record ApprovalReview
{
    /// <summary>The number that the version gets.</summary>
    public required int Number { get; init; }

    /// <summary>What forbids the approval, in the order of the tables.</summary>
    public required IReadOnlyList<Finding> Errors { get; init; }

    /// <summary>What a person should look at, in the order of the tables.</summary>
    public required IReadOnlyList<Finding> Warnings { get; init; }

    /// <summary>What the version changes of the one before; <see cref="PlanVariations.None"/> for the first.</summary>
    public required PlanVariations Variations { get; init; }

    /// <summary>First day in force of the version before; null when there is none, or its day is not known.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>Runs every check over the cycle as it would be with the draft in force.</summary>
    /// <param name="dossier">The cycle with the draft as its plan.</param>
    /// <param name="methodology">The methodology that scores it; null while it has none.</param>
    /// <param name="previous">The version in force; null when the draft makes the first.</param>
    public static ApprovalReview Of(
        CycleDossier dossier,
        Methodology? methodology,
        (Plan Plan, int Number, DateOnly? InForceFrom)? previous
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var findings = PlanIntegrity.Check(dossier, methodology).ToList();
        // Figures can be made only of what hangs together
        var hangsTogether = !findings.Exists(finding => finding.Severity == Severity.Error);
        if (methodology is not null)
        {
            findings.AddRange(WeightClosures.Check(dossier.Plan, methodology));
        }

        if (dossier.Plan.Objectives.Count == 0 && dossier.Plan.Indicators.Count == 0)
        {
            findings.Add(new("piano-vuoto", Severity.Error, new(DossierTable.Objectives), "Il piano non ha né obiettivi né indicatori."));
        }

        if (hangsTogether)
        {
            findings.AddRange(MissingTargets.Of(dossier.Plan));
            findings.AddRange(ReadingChecks.OfTargets(dossier).Where(finding => finding.Severity != Severity.Notice));
            if (methodology is not null)
            {
                findings.AddRange(UnusableFigures.Of(dossier, Scorer.Score(dossier, methodology)));
            }
        }

        var ordered = findings.OrderBy(finding => finding.Place.Table).ThenBy(finding => finding.Place.Row).ToList();
        return new ApprovalReview
        {
            Number = NumberOf(dossier, previous?.Number),
            Errors = [.. ordered.Where(finding => finding.Severity == Severity.Error)],
            Warnings = [.. ordered.Where(finding => finding.Severity == Severity.Warning)],
            Variations = previous is { } version ? VariationFinder.Between(version.Plan, dossier.Plan) : PlanVariations.None,
            Before = previous?.InForceFrom,
        };
    }

    /// <summary>One more than the last version that is or was in force; a version that was only proposed gives its number away.</summary>
    private static int NumberOf(CycleDossier dossier, int? previous) =>
        dossier.Versions.Where(version => version.InForceFrom is not null).Select(version => version.Number).Append(previous ?? 0).Max()
        + 1;
}
