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
    private readonly ILookup<string, string> owners = dossier.Plan.Assignments.ToLookup(
        row => row.Indicator,
        DossierCodes.OwnerOf,
        StringComparer.Ordinal
    );

    public void Run()
    {
        dossier.Revisions.Each(DossierTable.Revisions, Revision);
        dossier.Overrides.Each(DossierTable.Overrides, Override);
        dossier.Judgements.Each(DossierTable.Judgements, Judge);
        OncePerDay(DossierTable.Overrides, nameof(ScoreOverride.Figure), dossier.Overrides.Select(set => (set.Figure, set.Date)));
        OncePerDay(DossierTable.Judgements, nameof(Judgement.Figure), dossier.Judgements.Select(j => (j.Figure, j.Date)));
    }

    private void Override(ScoreOverride set, Place row)
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

    private void Judge(Judgement judgement, Place row)
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

    /// <summary>The latest decision on a figure counts: of two of one day nobody knows which.</summary>
    private void OncePerDay(DossierTable table, string field, IEnumerable<(FigureRef Figure, DateOnly? Date)> decisions)
    {
        var seen = new HashSet<(FigureRef, DateOnly)>();
        var row = -1;
        foreach (var (figure, date) in decisions)
        {
            row++;
            if (!seen.Add((WithOwner(figure), date ?? dossier.Plan.Cycle.UsualDay)))
            {
                findings.Error(
                    FindingCode.DuplicateDecision,
                    new(table, row, field),
                    "C'è già una decisione sulla stessa cifra, con la stessa data.",
                    figure.Code,
                    "una sola decisione, oppure la data di ciascuna: vale l'ultima"
                );
            }
        }
    }

    /// <summary>An indicator assigned once is the same figure with its owner and without.</summary>
    private FigureRef WithOwner(FigureRef figure) =>
        figure is { Kind: FigureKind.Indicator, Owner: null } && owners[figure.Code].Take(2).ToList() is [var only]
            ? figure with
            {
                Owner = only,
                Aspect = FigureAspect.Score,
            }
            : figure with
            {
                Aspect = FigureAspect.Score,
            };

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
