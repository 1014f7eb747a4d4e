// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Cycles;

/// <summary>Everything that one cycle of one body carries, with nothing left out.</summary>
public sealed record CycleDossier
{
    /// <summary>The plan as it stands in its last approved version.</summary>
    public required Plan Plan { get; init; }

    public ValueList<MeasureEntry> Measures { get; init; } = [];

    public ValueList<ScoreOverride> Overrides { get; init; } = [];

    public ValueList<Judgement> Judgements { get; init; } = [];

    public ValueList<Act> Acts { get; init; } = [];

    public ValueList<PlanVersion> Versions { get; init; } = [];

    public ValueList<Revision> Revisions { get; init; } = [];

    public ValueList<PriorFigure> PriorFigures { get; init; } = [];

    public ValueList<Narrative> Narratives { get; init; } = [];

    /// <summary>Rows of context tables (staff, budget, economy), in order.</summary>
    public ValueList<ContextCell> ContextTables { get; init; } = [];

    /// <summary>Figures that a document printed: compared, never used.</summary>
    public ValueList<PublishedFigure> Published { get; init; } = [];

    /// <summary>Printed figures that are known to be wrong, with the reason.</summary>
    public ValueList<Erratum> Errata { get; init; } = [];
}

/// <summary>A score set by a person instead of the rule's own, which stays visible.</summary>
/// <param name="Figure">An indicator or an objective.</param>
/// <param name="Score">The score set, in percent points.</param>
/// <param name="Reason">Why; never empty.</param>
/// <param name="Author">Post or organ that decided.</param>
/// <param name="Date">Day of the decision; null when the document does not say.</param>
/// <param name="Act">Code of the opinion or act; null when none.</param>
public sealed record ScoreOverride(
    FigureRef Figure,
    decimal Score,
    string Reason,
    string? Author = null,
    DateOnly? Date = null,
    string? Act = null
);

/// <summary>What the OIV judges, beside what was computed.</summary>
/// <param name="Figure">The figure judged.</param>
/// <param name="Rating">The class given; null when only words.</param>
/// <param name="Reason">Motive; never empty when the class differs from the computed one.</param>
public sealed record Judgement(
    FigureRef Figure,
    string? Rating,
    string Reason,
    string? Author = null,
    DateOnly? Date = null,
    string? Act = null
);

/// <summary>A figure of an earlier year, for comparison only.</summary>
/// <param name="Figure">The figure whose past this is.</param>
/// <param name="Year">The year.</param>
/// <param name="Text">As printed.</param>
public sealed record PriorFigure(FigureRef Figure, int Year, string Text, string? Note = null);

/// <summary>A body's own words for a section of a document.</summary>
/// <param name="Section">Section key.</param>
/// <param name="Title">Heading; null for the section's own.</param>
/// <param name="Text">Markdown.</param>
public sealed record Narrative(string Section, string? Title, string Text);

/// <summary>A cell of a context table.</summary>
public sealed record ContextCell(string Table, string Row, string Column, string Text, string? Source = null, DateOnly? Date = null);

/// <summary>A figure as a document printed it.</summary>
/// <param name="Code">Unique in the dossier, so that an erratum can name it.</param>
/// <param name="Figure">Which figure of the scorecard it is a print of; null when it is an expression.</param>
/// <param name="Text">As printed, with its decimals.</param>
/// <param name="Where">Table or page.</param>
/// <param name="Expression">A calculation over printed numbers ("211 / 220 * 100"), for figures that live only in the text; null otherwise.</param>
public sealed record PublishedFigure(string Code, FigureRef? Figure, string Text, string? Where = null, string? Expression = null);

/// <summary>A printed figure that is wrong.</summary>
/// <param name="Published">Code of the published figure.</param>
/// <param name="Expected">What should have been printed; null when it cannot be known.</param>
/// <param name="Reason">Why it is wrong; never empty.</param>
/// <param name="CarriedUp">True when the document carried the wrong figure into the totals above it, so that these are compared with totals made from it.</param>
public sealed record Erratum(string Published, string? Expected, string Reason, bool CarriedUp = false);
