// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>What an assignment brings to a scoring function besides target and result.</summary>
/// <param name="Direction">Direction of the indicator; where it is not said, the one of the target's operator.</param>
/// <param name="Threshold">Minimum threshold; null when none.</param>
/// <param name="Maximum">Value of the best score; null when none.</param>
/// <param name="Baseline">Starting value; null when none or not a figure.</param>
internal sealed record RowTerms(Direction Direction, decimal? Threshold, decimal? Maximum, decimal? Baseline)
{
    /// <summary>Of a deadline, to which figures of the assignment say nothing.</summary>
    public static RowTerms None { get; } = new(Direction.Unspecified, Threshold: null, Maximum: null, Baseline: null);
}
