// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Web.Components.Structure;

/// <summary>A figure explained, ready to print.</summary>
/// <param name="Line">Name and score in one line.</param>
/// <param name="Href">Page of what the figure belongs to; null when it has none.</param>
/// <param name="Weight">How it enters the figure above; null at the top.</param>
/// <param name="Notes">Rule, calculation, target, result, source: one sentence each.</param>
/// <param name="Below">The figures that it was made from.</param>
public sealed record DerivationNode(
    string Line,
    string? Href,
    string? Weight,
    IReadOnlyList<string> Notes,
    IReadOnlyList<DerivationNode> Below
)
{
    /// <summary>An explanation of the domain with addresses.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="addressOf">Page of a figure; null when it has none.</param>
    public static DerivationNode Of(Explanation explanation, Func<FigureRef, string?> addressOf) =>
        new(
            explanation.Line,
            addressOf(explanation.Figure),
            explanation.Weight,
            [.. explanation.Notes],
            [.. explanation.Below.Select(below => Of(below, addressOf))]
        );
}
