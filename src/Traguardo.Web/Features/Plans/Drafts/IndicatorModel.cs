// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page of an indicator's definition in the draft.</summary>
public sealed record IndicatorModel
{
    public required DraftFrame Page { get; init; }

    /// <summary>Code shown in the title; null for a new indicator.</summary>
    public required string? Code { get; init; }

    public required RowModel Indicator { get; init; }

    /// <summary>Where the form is sent.</summary>
    public required string Action { get; init; }

    /// <summary>For a new indicator: the assignment that is made with it, when it was asked for from an objective or sheet; null otherwise.</summary>
    public required RowModel? Assignment { get; init; }

    /// <summary>Code of the objective or sheet of <see cref="Assignment"/>; null when there is none.</summary>
    public required string? For { get; init; }

    /// <summary>All its targets, whatever their period, place and source; the last one is to fill in.</summary>
    public required IReadOnlyList<(RowModel Row, TargetFace Face)> Targets { get; init; }

    /// <summary>Where it is assigned.</summary>
    public required IReadOnlyList<MenuLink> AssignedTo { get; init; }

    /// <summary>What the earlier cycle says of it; null when nothing.</summary>
    public required EarlierFigure? Earlier { get; init; }

    /// <summary>Title of the earlier cycle; null when there is none.</summary>
    public required string? EarlierTitle { get; init; }
}
