// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Components.Structure;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page of the draft as a whole.</summary>
/// <param name="Page">What all pages of the draft show.</param>
/// <param name="Lead">What the draft is.</param>
/// <param name="MayApprove">True when the reader may make it a version.</param>
/// <param name="Closures">Every group of weights; null when no methodology asks for any.</param>
/// <param name="Roots">The tree.</param>
public sealed record DraftPageModel(
    DraftFrame Page,
    string Lead,
    bool MayApprove,
    IReadOnlyList<ClosureFace>? Closures,
    IReadOnlyList<TreeNode> Roots
)
{
    /// <summary>The groups that do not close.</summary>
    public IReadOnlyList<ClosureFace> Open { get; } = [.. (Closures ?? []).Where(closure => closure.Missing is not null)];

    /// <summary>How many groups close.</summary>
    public string ClosedText => $"chiudono {(Closures?.Count ?? 0) - Open.Count} gruppi su {Closures?.Count ?? 0}";
}
