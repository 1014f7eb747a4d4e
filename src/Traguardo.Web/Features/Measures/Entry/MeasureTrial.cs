// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>What would come of a measure that is not recorded yet.</summary>
public sealed record MeasureTrial
{
    /// <summary>What must be put right.</summary>
    public required IReadOnlyList<TrialNote> Errors { get; init; }

    /// <summary>What is probably wrong: it is recorded when a person says so.</summary>
    public required IReadOnlyList<TrialNote> Doubts { get; init; }

    /// <summary>What is worth knowing.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>How the text was understood; null when there is no text, or it says nothing else.</summary>
    public string? Reading { get; init; }

    /// <summary>The figures of the indicator's assignments as they would be; none when it would not count.</summary>
    public required IReadOnlyList<TrialScore> Scores { get; init; }
}

/// <summary>Something to say of a measure.</summary>
/// <param name="Property">Property of the measure; null for the measure as a whole.</param>
/// <param name="Text">A sentence in Italian.</param>
public sealed record TrialNote(string? Property, string Text);

/// <summary>The figure of one assignment.</summary>
/// <param name="Owner">Code of the objective or sheet.</param>
/// <param name="Face">The score, or why there is none.</param>
/// <param name="Met">Whether the target would be met; null when that cannot be said.</param>
public sealed record TrialScore(string Owner, FigureFace Face, bool? Met);
