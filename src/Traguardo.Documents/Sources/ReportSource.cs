// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Sources;

/// <summary>A cycle of a body with its figures: what a document is made from.</summary>
public sealed class ReportSource
{
    private readonly Lazy<Scorecard> card;

    /// <param name="dossier">The cycle; its plan may be an earlier version.</param>
    /// <param name="methodology">The methodology that scores it; null when it has none, and then only whether targets are met can be said.</param>
    /// <param name="asOf">The day at which it is looked at; null for its usual day with all that is known.</param>
    public ReportSource(CycleDossier dossier, Methodology? methodology, DateOnly? asOf = null)
    {
        Dossier = dossier;
        Methodology = methodology;
        AsOf = asOf;
        card = new(() => Scorer.Score(dossier, methodology ?? Methodology.None, asOf));
    }

    public CycleDossier Dossier { get; }

    public Methodology? Methodology { get; }

    public DateOnly? AsOf { get; }

    /// <summary>The day that the document is about.</summary>
    public DateOnly Day => AsOf ?? Dossier.Plan.Cycle.UsualDay;

    public Scorecard Card => card.Value;
}
