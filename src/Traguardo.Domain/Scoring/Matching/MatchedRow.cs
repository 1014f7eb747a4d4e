// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring.Matching;

/// <summary>
/// An assignment with its result: all that scoring needs of the two. Kept side by side in memory, because scoring a nation is mostly waiting for it.
/// </summary>
/// <param name="Match">Target and result in common terms; the state of a row that is not in force.</param>
/// <param name="Rule">The rule for such a match; null when the methodology has none.</param>
/// <param name="Terms">What else the row brings to its rule.</param>
/// <param name="IsProvisional">True for provisional results and estimates.</param>
internal readonly record struct MatchedRow(Match Match, IndicatorRule? Rule, RowTerms Terms, bool IsProvisional)
{
    public static MatchedRow Of(RowNode row, ReadMeasure? measure) =>
        row.FixedState is { } state
            ? new(Match.InState(state, row.FixedReason!), Rule: null, row.Terms, IsProvisional: false)
            : Of(row, measure, RowMatcher.Of(row, measure));

    /// <summary>A deadline that also asks how many has a rule of its own for results that say how many.</summary>
    public static MatchedRow Of(RowNode row, ReadMeasure? measure, in Match match) =>
        new(
            match,
            match.Kind is MatchKind.Figures or MatchKind.Share ? row.CountRule ?? row.Rule : row.Rule,
            row.Terms,
            measure?.IsProvisional == true
        );
}
