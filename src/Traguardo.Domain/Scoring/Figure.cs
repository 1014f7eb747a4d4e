// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;

namespace Traguardo.Domain.Scoring;

/// <summary>A figure of a scorecard with everything that a page or a table says of it.</summary>
public sealed record Figure
{
    public required FigureRef Ref { get; init; }

    /// <summary>Code that documents print; null when it is the figure's own.</summary>
    public string? PrintedCode { get; init; }

    public required string Name { get; init; }

    /// <summary>Level, kind of unit or of sheet; null when none.</summary>
    public string? Level { get; init; }

    /// <summary>Code of what contains it; null at the top.</summary>
    public string? Parent { get; init; }

    public required FigureValue Value { get; init; }

    /// <summary>Class by the rating scale; null when not rated.</summary>
    public RatingClass? Rating { get; init; }

    /// <summary>What the OIV judged, beside the computed class; null when nothing.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>A score set by a person; null when the rule's own stands.</summary>
    public ScoreOverride? Override { get; init; }

    /// <summary>The class to print: the judgement's where there is one.</summary>
    public string? PrintedRating => Judgement?.Rating ?? Rating?.Name;
}
