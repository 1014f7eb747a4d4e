// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Checks;

/// <summary>Decisions of persons fit the plan and the methodology: revisions reached the plan, classes are in their scale, scores set are scores.</summary>
internal sealed class DecisionChecks(CycleDossier dossier, Methodology? methodology, FindingList findings)
{
    public void Run()
    {
        dossier.Revisions.Each(DossierTable.Revisions, Revision);
        dossier.Overrides.Each(
            DossierTable.Overrides,
            (set, row) =>
            {
                if (set.Score is < 0 or > 100)
                {
                    findings.Warn(
                        FindingCode.OddDecision,
                        row.At(nameof(ScoreOverride.Score)),
                        "Il punteggio assegnato non sta fra 0 e 100.",
                        Printed.Of(set.Score),
                        "un punteggio fra 0 e 100"
                    );
                }
            }
        );
        dossier.Judgements.Each(
            DossierTable.Judgements,
            (judgement, row) =>
            {
                if (
                    judgement.Rating is { } rating
                    && ScaleOf(judgement.Figure) is { } scale
                    && !scale.Classes.Any(c => string.Equals(c.Name, rating, StringComparison.OrdinalIgnoreCase))
                )
                {
                    findings.Warn(
                        FindingCode.OddDecision,
                        row.At(nameof(Judgement.Rating)),
                        $"La classe non è nella scala «{scale.Info.Title}».",
                        rating,
                        string.Join(", ", scale.Classes.Select(c => c.Name))
                    );
                }
            }
        );
    }

    /// <summary>The last approved change of a target must be what the plan asks.</summary>
    private void Revision(Revision revision, Place row)
    {
        if (
            revision is not { Status: RevisionStatus.Approved, Kind: RevisionKind.Target, New: { } wanted, Indicator: { } code }
            || dossier.Revisions.Any(later => later.Version > revision.Version && IsOfSame(later, revision))
        )
        {
            return;
        }

        var period = revision.Period ?? new TargetPeriod(dossier.Plan.Cycle.End);
        var entry = dossier.Plan.Targets.FirstOrDefault(t =>
            t.Variant is null && t.Period == period && string.Equals(t.Indicator, code, StringComparison.Ordinal)
        );
        var indicator = dossier.Plan.Indicators.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal));
        if (entry is null || indicator is null)
        {
            return;
        }

        var context = new NotationContext(dossier.Plan.Cycle.Year, indicator.Unit);
        if (!Asked.IsSame(TargetNotation.Read(wanted, context).Target, TargetNotation.Read(entry.Effective, context).Target))
        {
            findings.Warn(
                FindingCode.RevisionNotApplied,
                row.At(nameof(Planning.Revision.New)),
                $"La variazione approvata non è nel piano: l'indicatore «{code}» ha un altro target.",
                wanted,
                entry.Effective
            );
        }
    }

    private static bool IsOfSame(Revision one, Revision other) =>
        one is { Status: RevisionStatus.Approved, Kind: RevisionKind.Target }
        && one.Period == other.Period
        && string.Equals(one.Indicator, other.Indicator, StringComparison.Ordinal);

    private RatingScale? ScaleOf(FigureRef figure)
    {
        var objective =
            figure.Kind == FigureKind.Objective
                ? dossier.Plan.Objectives.FirstOrDefault(o => string.Equals(o.Code, figure.Code, StringComparison.Ordinal))
                : null;
        var rule =
            figure.Kind == FigureKind.Body
                ? methodology?.BodyRule
                : methodology?.Levels.FirstOrDefault(r =>
                    objective is not null
                    && r.AppliesTo.Any(level => string.Equals(level, objective.Level, StringComparison.OrdinalIgnoreCase))
                );
        return rule?.RatingScale is { } id
            ? methodology!.Ratings.FirstOrDefault(scale => string.Equals(scale.Info.Id, id, StringComparison.Ordinal))
            : null;
    }
}
