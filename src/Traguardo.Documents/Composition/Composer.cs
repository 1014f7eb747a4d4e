// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Building;
using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;

namespace Traguardo.Documents.Composition;

/// <summary>Makes documents of templates and cycles. A pure function: the same template and the same cycles give the same document.</summary>
public static class Composer
{
    /// <summary>Makes a document.</summary>
    /// <param name="template">The template.</param>
    /// <param name="sources">The cycle; for a joint template, that of the body that publishes, then those of the others in the order of the document.</param>
    /// <exception cref="ArgumentException">No cycle, or several for a template that is not joint.</exception>
    public static ComposedDocument Compose(Template template, params ReadOnlySpan<ReportSource> sources)
    {
        ArgumentNullException.ThrowIfNull(template);
        if (sources.Length == 0 || (sources.Length > 1 && !template.IsJoint))
        {
            throw new ArgumentException("A document is made of one cycle; a joint one of several.", nameof(sources));
        }

        var indexes = new List<CycleIndex>();
        foreach (var source in sources)
        {
            indexes.Add(new CycleIndex(source));
        }

        var index = indexes[0];
        var builder = new DocumentBuilder(template.NumbersHeadings);
        var (engine, scope) = (new Engine(builder, [.. indexes.Skip(1)]), new Scope(index));
        var title = engine.Fill(template.DocumentTitle, scope);
        engine.Write(template.Body, scope);
        foreach (var one in indexes)
        {
            builder.Lacking(CycleLacks.Of(one, template.Phase));
        }

        return new ComposedDocument(
            new Document
            {
                Info = new DocumentInfo(title, index.Plan.Body.Name, template.Description, index.Source.Day)
                {
                    Keywords = ["performance", index.Cycle.Title],
                },
                Sections = builder.Finish(),
            },
            builder.Lacks,
            builder.Narratives
        );
    }
}
