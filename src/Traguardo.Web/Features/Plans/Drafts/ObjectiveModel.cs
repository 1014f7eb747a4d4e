// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page of an objective of the draft.</summary>
public sealed record ObjectiveModel
{
    public required DraftFrame Page { get; init; }

    /// <summary>Code shown in the title; null for a new objective.</summary>
    public required string? Code { get; init; }

    public required RowModel Objective { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>Units that take part; the last one is to fill in.</summary>
    public required IReadOnlyList<RowModel> Shares { get; init; }

    public required IReadOnlyList<AssignmentModel> Assignments { get; init; }

    /// <summary>An assignment to fill in; null for a new objective.</summary>
    public required RowModel? NewAssignment { get; init; }

    /// <summary>Title of the earlier cycle; null when there is none.</summary>
    public required string? EarlierTitle { get; init; }

    /// <summary>The groups of weights that the objective is in or has.</summary>
    public required IReadOnlyList<ClosureFace> Closures { get; init; }

    /// <summary>Objectives directly below.</summary>
    public required IReadOnlyList<MenuLink> Below { get; init; }
}
