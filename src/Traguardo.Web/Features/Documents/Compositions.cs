// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using Traguardo.Documents.Completeness;
using Traguardo.Documents.Composition;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;
using Traguardo.Domain.Common;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Documents;

/// <summary>
/// The documents that could be made from a cycle as it stands. What each lacks and asks for is kept as long as the figures are; the documents themselves
/// are large, and made anew.
/// </summary>
internal sealed class Compositions
{
    private readonly ReportSource source;

    // By the text of the template: another text is another document
    private readonly ConcurrentDictionary<string, Lazy<DocumentSketch>> sketches = new(StringComparer.Ordinal);

    private Compositions(CycleFigures figures) => source = new ReportSource(figures.Dossier, figures.Methodology, figures.AsOf);

    public static Compositions Of(CycleFigures figures) => figures.Kept(made => new Compositions(made));

    /// <summary>Makes the document.</summary>
    public ComposedDocument Compose(Template template) => Composer.Compose(template, source);

    /// <summary>What the document would lack, and which texts it asks for.</summary>
    public DocumentSketch SketchOf(Template template) =>
        sketches.GetOrAdd(template.Source, _ => new Lazy<DocumentSketch>(() => DocumentSketch.Of(Compose(template)))).Value;
}

/// <summary>What pages say of a document that could be made.</summary>
/// <param name="Lacks">What it would lack.</param>
/// <param name="Narratives">The texts that people write for it, in its order.</param>
internal sealed record DocumentSketch(ValueList<Lack> Lacks, ValueList<NarrativeSlot> Narratives)
{
    public static DocumentSketch Of(ComposedDocument document) => new(document.Lacks, document.Narratives);
}
