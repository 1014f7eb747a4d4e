// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Syntax;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Templates;

/// <summary>A template that was read without errors: what a document is made of, before the figures.</summary>
public sealed class Template
{
    internal Template() { }

    /// <summary>Name of its file without ending: letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called where people choose it.</summary>
    public required string Title { get; init; }

    /// <summary>What it makes, in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>Phase of the cycle that it is for: one of <see cref="Phases"/>.</summary>
    public required string Phase { get; init; }

    /// <summary>True when it is made from the cycles of several bodies.</summary>
    public bool IsJoint { get; init; }

    /// <summary>True when headings are numbered down to the second level.</summary>
    public bool NumbersHeadings { get; init; }

    /// <summary>The Markdown text that it was read from.</summary>
    public required string Source { get; init; }

    /// <summary>The phases that templates are for, in the order of the cycle.</summary>
    public static ValueList<string> Phases { get; } = ["piano", "monitoraggio", "relazione", "valutazione"];

    /// <summary>Title of the documents made from it, with placeholders.</summary>
    internal PhraseText DocumentTitle { get; init; } = new("", []);

    internal ValueList<TemplateNode> Body { get; init; } = [];
}

/// <summary>Why a template cannot be used.</summary>
/// <param name="Line">Line of the template, from 1.</param>
/// <param name="Message">What is wrong there and what is expected, in Italian.</param>
public sealed record TemplateError(int Line, string Message);

/// <summary>A template, or why there is none: never both.</summary>
public sealed record TemplateReading(Template? Template, ValueList<TemplateError> Errors);
