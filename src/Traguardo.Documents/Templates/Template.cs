// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Templates;

/// <summary>A template that was read without errors: what a document is made of, before the figures.</summary>
public sealed record Template
{
    /// <summary>Name of its file without ending: letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Title of the documents made from it.</summary>
    public required string Title { get; init; }

    /// <summary>What it makes, in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Phase of the cycle that it is for: piano, monitoraggio, relazione, valutazione.</summary>
    public required string Phase { get; init; }

    /// <summary>The texts that people write for it, in the order of the document.</summary>
    public ValueList<NarrativeSlot> Narratives { get; init; } = [];

    /// <summary>True when it is made from the cycles of several bodies.</summary>
    public bool IsJoint { get; init; }

    /// <summary>The Markdown text that it was read from.</summary>
    public required string Source { get; init; }
}

/// <summary>A text that people write for each cycle.</summary>
/// <param name="Section">Key of the text in the dossier.</param>
/// <param name="Title">What people see it called.</param>
/// <param name="IsMandatory">True when the document is not complete without it.</param>
/// <param name="Guide">What to write, for the person who writes it; null when nothing.</param>
public sealed record NarrativeSlot(string Section, string Title, bool IsMandatory, string? Guide);

/// <summary>Why a template cannot be used.</summary>
/// <param name="Line">Line of the template, from 1.</param>
/// <param name="Message">What is wrong there and what is expected, in Italian.</param>
public sealed record TemplateError(int Line, string Message);

/// <summary>A template, or why there is none: never both.</summary>
public sealed record TemplateReading(Template? Template, ValueList<TemplateError> Errors);
