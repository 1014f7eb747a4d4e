// SPDX-License-Identifier: AGPL-3.0-or-later

using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Traguardo.Documents.Syntax;

/// <summary><c>{{...}}</c> in running text.</summary>
internal sealed class PlaceholderInline : LeafInline
{
    public required Phrase Phrase { get; init; }
}

/// <summary>Knows <c>{{...}}</c> before any other mark, so that stars and underscores inside are not emphasis.</summary>
internal sealed class PlaceholderExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['{'];

        /// <exception cref="TemplateProblem">The placeholder cannot be read.</exception>
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.PeekChar() != '{')
            {
                return false;
            }

            var text = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1);
            var close = text.IndexOf("}}", StringComparison.Ordinal);
            if (close < 0)
            {
                throw new TemplateProblem("dopo «{{» manca «}}» sulla stessa riga");
            }

            processor.Inline = new PlaceholderInline { Phrase = PhraseParser.Parse(text[2..close].ToString()), Line = processor.LineIndex };
            slice.Start += close + 2;
            return true;
        }
    }
}
