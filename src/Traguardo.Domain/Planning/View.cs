// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Planning;

/// <summary>A selection of the plan with its own figure: system objectives, a perspective, a count printed in a summary.</summary>
public sealed record View
{
    /// <summary>Unique among views.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Id of the methodology's view rule that makes the figure (a mean, a sum, a count).</summary>
    public required string Rule { get; init; }

    /// <summary>What is selected.</summary>
    public ViewOf Of { get; init; }

    /// <summary>Any of these tags; empty means no condition.</summary>
    public ValueList<string> Tags { get; init; } = [];

    /// <summary>At one of these levels (of the objective, or of the objective that the indicator is assigned to); empty means no condition.</summary>
    public ValueList<string> Levels { get; init; } = [];

    /// <summary>With a unit among these taking part; empty means no condition.</summary>
    public ValueList<string> Units { get; init; } = [];

    /// <summary>Under, or being, one of these objectives; on one of these sheets; empty means no condition.</summary>
    public ValueList<string> Within { get; init; } = [];

    /// <summary>These codes and no other; empty means no condition.</summary>
    public ValueList<string> Codes { get; init; } = [];

    /// <summary>Score at least this; null means no condition.</summary>
    public decimal? ScoreFrom { get; init; }

    /// <summary>Score below this; null means no condition.</summary>
    public decimal? ScoreBelow { get; init; }

    /// <summary>Target on the figure, in its own unit; null when none.</summary>
    public decimal? ScoreTarget { get; init; }
}

/// <summary>What a view selects.</summary>
public enum ViewOf
{
    /// <summary>Assignments of indicators: the rows of the plan's tables.</summary>
    Indicators,
    Objectives,
    Units,
}

/// <summary>A sheet (scheda) of a post: weighted blocks of figures and of indicators of its own.</summary>
public sealed record Sheet
{
    /// <summary>Unique among sheets, and not the code of an objective.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>The body's word for its kind ("segretario generale", "dirigente", "EQ"); methodologies choose rules by it.</summary>
    public string? Kind { get; init; }

    /// <summary>Unit of the post.</summary>
    public string? Unit { get; init; }

    /// <summary>The post, never a person's name in published data.</summary>
    public string? Post { get; init; }
}

/// <summary>A block of a sheet.</summary>
/// <param name="Sheet">Code of the sheet.</param>
/// <param name="Code">Unique in the sheet.</param>
/// <param name="Title">Title.</param>
/// <param name="Weight">Weight in the sheet, in percent points; null when unweighted.</param>
public sealed record SheetBlock(string Sheet, string Code, string Title, decimal? Weight = null);

/// <summary>A line of a sheet that takes over a figure of the scorecard.</summary>
/// <param name="Sheet">Code of the sheet.</param>
/// <param name="Block">Code of the block; null when the sheet has none.</param>
/// <param name="Title">Title.</param>
/// <param name="Figure">The figure taken over.</param>
/// <param name="Weight">Weight in the block or sheet, in percent points; null when unweighted.</param>
public sealed record SheetItem(string Sheet, string? Block, string Title, FigureRef Figure, decimal? Weight = null);
