// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Exchange;

/// <summary>What an upload would do, or why it cannot be imported.</summary>
/// <param name="Preview">What it would do; null when it cannot be imported.</param>
/// <param name="Parameters">How it is imported when it is confirmed; null when it cannot be.</param>
internal sealed record ImportCheck(ImportPreview? Preview, ImportParameters? Parameters)
{
    /// <summary>Why it cannot be imported; empty when it can.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; private init; } = [];

    /// <summary>How many problems there are, also those that the list only counts.</summary>
    public int ProblemCount { get; private init; }

    public static ImportCheck Refused(IReadOnlyList<ImportProblem> problems, int? count = null) =>
        new(Preview: null, Parameters: null) { Problems = problems, ProblemCount = count ?? problems.Count };
}

/// <summary>What came of a confirmed import.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Slug">The cycle's name in addresses; null when nothing was imported.</param>
/// <param name="DraftId">The draft that holds the plan; null when there is none.</param>
internal sealed record ImportOutcome(ImportEnd End, string? Slug = null, long? DraftId = null);

/// <summary>How a confirmed import ended.</summary>
internal enum ImportEnd
{
    Done,

    /// <summary>The cycle is not what the preview compared with: nothing was imported.</summary>
    Stale,

    /// <summary>A draft would be replaced, and nobody said that it may be: nothing was imported.</summary>
    NeedsConsent,
}
