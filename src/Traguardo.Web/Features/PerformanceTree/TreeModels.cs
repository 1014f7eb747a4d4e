// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Components;
using Traguardo.Documents.Charts;
using Traguardo.Web.Components.Structure;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.PerformanceTree;

/// <summary>The page of the tree as a list that opens.</summary>
/// <param name="Whole">The whole tree where nothing is filtered; null where something is.</param>
/// <param name="Roots">What the filter leaves; empty where nothing is filtered.</param>
/// <param name="Found">How many elements the filter found.</param>
public sealed record TreeModel(
    PageFrame Frame,
    Situation Situation,
    TreeFilter Filter,
    TreeChoices Choices,
    MarkupString? Whole,
    IReadOnlyList<TreeNode> Roots,
    int Found
);

/// <summary>The page of the tree as nested rectangles.</summary>
public sealed record MapModel(PageFrame Frame, Situation Situation, TreeMapData Map);
