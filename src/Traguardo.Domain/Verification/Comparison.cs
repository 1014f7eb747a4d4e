// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Domain.Verification;

/// <summary>A printed figure beside the computed one.</summary>
/// <param name="Published">The printed figure.</param>
/// <param name="Computed">The computed one as it would be printed; null when there is none.</param>
/// <param name="Outcome">What the comparison found.</param>
/// <param name="ByRuleAlone">True when the figure comes out also without the scores and judgements set by persons.</param>
/// <param name="Erratum">The erratum that explains it; null when none does.</param>
/// <param name="Remark">What a reader should know, in Italian; null when nothing.</param>
public sealed record FigureComparison(
    PublishedFigure Published,
    string? Computed,
    ComparisonOutcome Outcome,
    bool ByRuleAlone,
    Erratum? Erratum,
    string? Remark
);

/// <summary>Outcomes of a comparison.</summary>
public enum ComparisonOutcome
{
    /// <summary>Printed and computed figure are the same.</summary>
    Reproduced,

    /// <summary>The same once the figures below that errata mark as carried up are taken as they were printed.</summary>
    ReproducedFromPrinted,

    /// <summary>Different, and an erratum says why.</summary>
    Explained,

    /// <summary>Different, and nothing says why.</summary>
    Unexplained,
}
