// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Charts;
using Traguardo.Web.Components.Structure;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.PerformanceTree;

/// <summary>The page of the tree as a list that opens.</summary>
/// <param name="Found">How many elements the filter found; without meaning when it is empty.</param>
public sealed record TreeModel(
    PageFrame Frame,
    Situation Situation,
    TreeFilter Filter,
    TreeChoices Choices,
    IReadOnlyList<TreeNode> Roots,
    int Found
);

/// <summary>The page of the tree as nested rectangles.</summary>
public sealed record MapModel(PageFrame Frame, Situation Situation, TreeMapData Map);
