// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Plans.Forms;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page of a sheet of the draft.</summary>
public sealed record SheetModel
{
    public required DraftFrame Page { get; init; }

    /// <summary>Code shown in the title; null for a new sheet.</summary>
    public required string? Code { get; init; }

    public required RowModel Sheet { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>Blocks; the last one is to fill in.</summary>
    public required IReadOnlyList<RowModel> Blocks { get; init; }

    /// <summary>Lines that take over a figure; the last one is to fill in.</summary>
    public required IReadOnlyList<RowModel> Items { get; init; }

    public required IReadOnlyList<AssignmentModel> Assignments { get; init; }

    /// <summary>An assignment to fill in; null for a new sheet.</summary>
    public required RowModel? NewAssignment { get; init; }

    /// <summary>Title of the earlier cycle; null when there is none.</summary>
    public required string? EarlierTitle { get; init; }

    public required IReadOnlyList<ClosureFace> Closures { get; init; }
}
