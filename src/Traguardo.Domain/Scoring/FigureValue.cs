// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Scoring;

/// <summary>
/// What scoring found for one figure. A figure has a score or a reason for having none, never both, never neither.
/// A struct kept small: a nation has millions of them.
/// </summary>
public struct FigureValue
{
    private Attained? attained;

    /// <summary>The unrounded score in percent points, after cap and floor; 0 when not scored.</summary>
    public decimal Exact { get; internal set; }

    /// <summary>The score as printed: rounded by its rule.</summary>
    public decimal Score { get; internal set; }

    /// <summary>The score that goes up: rounded or not, as the rule says.</summary>
    public readonly decimal Carried => CarriesRounded ? Score : Exact;

    /// <summary>Unrounded achievement against the figure's own target; null when there is none.</summary>
    public readonly decimal? ExactAchievement => attained?.Exact;

    /// <summary>Achievement as printed; null when there is none.</summary>
    public readonly decimal? Achievement => attained?.Printed;

    /// <summary>Why there is no score, in Italian; null when there is one.</summary>
    public string? Reason { get; internal set; }

    public bool IsScored { get; internal set; }

    /// <summary>State of the figure; for a scored one measured or provisional, or the state that its methodology scores.</summary>
    public MeasureState State { get; internal set; }

    /// <summary>Whether the target was met; null when that cannot be said.</summary>
    public bool? Met { get; internal set; }

    internal bool CarriesRounded { get; set; }

    internal void Attain(decimal exact, decimal printed) => attained = new Attained(exact, printed);

    private sealed record Attained(decimal Exact, decimal Printed);
}
