// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Composition;

/// <summary>Makes documents of templates and cycles. A pure function: the same template and the same cycles give the same document.</summary>
public static class Composer
{
    /// <summary>Makes a document.</summary>
    /// <param name="template">The template.</param>
    /// <param name="sources">The cycle; for a joint template, that of the body that publishes, then those of the others in the order of the document.</param>
    public static ComposedDocument Compose(Template template, params ReadOnlySpan<ReportSource> sources) =>
        new(
            new Document
            {
                Info = new DocumentInfo(template.Title, sources[0].Dossier.Plan.Body.Name, Subject: null, sources[0].Day),
                Sections = [new Section(PageOrientation.Portrait, [new Heading(1, [template.Title], "titolo")])],
            },
            []
        );
}

/// <summary>A document with what it lacks.</summary>
public sealed record ComposedDocument(Document Document, ValueList<Lack> Lacks)
{
    /// <summary>True when nothing that it must have is missing.</summary>
    public bool IsComplete => Lacks.All(lack => !lack.IsMandatory);
}

/// <summary>Something that a document should have and does not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">What is missing and where to give it, in Italian, one sentence.</param>
/// <param name="IsMandatory">True when the document should not be approved without it.</param>
/// <param name="Section">Key of the text to write, for <see cref="LackKind.Text"/> and <see cref="LackKind.StaleText"/>; null otherwise.</param>
/// <param name="Code">Code of the indicator, objective or act meant; null when none.</param>
public sealed record Lack(LackKind Kind, string Message, bool IsMandatory, string? Section = null, string? Code = null);

/// <summary>What is missing in a document.</summary>
public enum LackKind
{
    /// <summary>A text that nobody has written.</summary>
    Text,

    /// <summary>A text that names years that are no longer those of the cycle.</summary>
    StaleText,

    /// <summary>A target that cannot be read.</summary>
    Target,

    /// <summary>A result that is missing or cannot be read.</summary>
    Measure,

    /// <summary>An act that is not in the cycle, or has no number or date.</summary>
    Act,

    /// <summary>Weights that do not close.</summary>
    Weights,

    /// <summary>A figure that the document prints and that cannot be computed.</summary>
    Figure,

    /// <summary>A table of data that the document needs.</summary>
    Data,
}
