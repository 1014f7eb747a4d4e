// SPDX-License-Identifier: AGPL-3.0-or-later

using Markdig;
using Markdig.Syntax;

namespace Traguardo.Documents.Syntax;

/// <summary>Reads Markdown: headings, paragraphs, emphasis, lists, quotes, links, tables, footnote-free; HTML is text.</summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Templates = Pipeline().Use<PlaceholderExtension>().Build();
    private static readonly MarkdownPipeline Narratives = Pipeline().Build();

    /// <summary>Markdown of a template, with placeholders.</summary>
    /// <exception cref="TemplateProblem">A placeholder cannot be read.</exception>
    public static MarkdownDocument OfTemplate(string text) => Markdown.Parse(text, Templates);

    /// <summary>Markdown that a person wrote for a cycle: braces are braces.</summary>
    public static MarkdownDocument OfNarrative(string text) => Markdown.Parse(text, Narratives);

    private static MarkdownPipelineBuilder Pipeline()
    {
        var builder = new MarkdownPipelineBuilder { }
            .DisableHtml()
            .UsePipeTables()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough);
        return builder;
    }
}
