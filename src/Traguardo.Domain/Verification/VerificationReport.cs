// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Verification;

/// <summary>All printed figures of a dossier beside the computed ones.</summary>
/// <param name="Scorecard">The scorecard that they are compared with.</param>
/// <param name="Comparisons">In the dossier's order.</param>
public sealed record VerificationReport(Scorecard Scorecard, IReadOnlyList<FigureComparison> Comparisons)
{
    public int Total => Comparisons.Count;

    /// <summary>Figures that come out, those carried up from printed errors included.</summary>
    public int Reproduced => Comparisons.Count(c => c.Outcome is ComparisonOutcome.Reproduced or ComparisonOutcome.ReproducedFromPrinted);

    public int ReproducedFromPrinted => Comparisons.Count(c => c.Outcome == ComparisonOutcome.ReproducedFromPrinted);

    public int Explained => Comparisons.Count(c => c.Outcome == ComparisonOutcome.Explained);

    public int Unexplained => Comparisons.Count(c => c.Outcome == ComparisonOutcome.Unexplained);
}
