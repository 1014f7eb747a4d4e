// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Web.Components.Structure;

/// <summary>A branch or leaf of a tree.</summary>
/// <param name="Code">Its code, before the label; empty when none.</param>
/// <param name="Label">Its name.</param>
/// <param name="Href">Its page; null when it has none.</param>
/// <param name="Score">Printed figure; null when none.</param>
/// <param name="Rating">Class or state in words; null when none.</param>
/// <param name="Tone">Tone of the class.</param>
/// <param name="Detail">A remark in small print: weight, unit.</param>
/// <param name="Children">What is below, in order.</param>
/// <param name="IsOpen">True when what is below shows at once.</param>
/// <param name="IsMatch">True when a search found it: marked.</param>
public sealed record TreeNode(
    string Code,
    string Label,
    string? Href,
    string? Score,
    string? Rating,
    Tone Tone,
    string? Detail,
    IReadOnlyList<TreeNode> Children,
    bool IsOpen = false,
    bool IsMatch = false
);
