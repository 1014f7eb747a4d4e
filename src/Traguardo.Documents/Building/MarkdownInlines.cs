// SPDX-License-Identifier: AGPL-3.0-or-later

using Markdig.Syntax.Inlines;
using Traguardo.Documents.Model;
using Traguardo.Documents.Syntax;
using Traguardo.Domain.Common;
using Inline = Traguardo.Documents.Model.Inline;

namespace Traguardo.Documents.Building;

/// <summary>Turns running Markdown into running text of the model. Values are text: a star in a title stays a star.</summary>
/// <param name="evaluate">Gives the value of a placeholder.</param>
internal sealed class MarkdownInlines(Func<Phrase, TemplateValue> evaluate)
{
    public ValueList<Inline> Of(ContainerInline? container)
    {
        var content = new List<Inline>();
        Add(container, TextStyle.Plain, content);
        return [.. Trimmed(content)];
    }

    private void Add(ContainerInline? container, TextStyle style, List<Inline> content)
    {
        foreach (var inline in container ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            Add(inline, style, content);
        }
    }

    private void Add(Markdig.Syntax.Inlines.Inline inline, TextStyle style, List<Inline> content)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddText(literal.Content.ToString(), style, content);
                break;
            case PlaceholderInline placeholder:
                AddValue(evaluate(placeholder.Phrase), style, content);
                break;
            case EmphasisInline emphasis:
                Add(emphasis, style | StyleOf(emphasis), content);
                break;
            case CodeInline code:
                AddText(code.Content, style | TextStyle.Code, content);
                break;
            case LineBreakInline line:
                content.Add(line.IsHard ? new LineBreak() : new TextRun(" ", style));
                break;
            case HtmlEntityInline entity:
                AddText(entity.Transcoded.ToString(), style, content);
                break;
            case AutolinkInline auto:
                content.Add(new Link((auto.IsEmail ? "mailto:" : "") + auto.Url, [auto.Url]));
                break;
            case LinkInline { IsImage: false, Url: { Length: > 0 } url } link:
                var inner = new List<Inline>();
                Add(link, style, inner);
                content.Add(new Link(url, [.. inner]));
                break;
            case ContainerInline other:
                // An image is its alternative text: documents have no pictures of their own but charts
                Add(other, style, content);
                break;
        }
    }

    private static TextStyle StyleOf(EmphasisInline emphasis) =>
        emphasis switch
        {
            { DelimiterChar: '~' } => TextStyle.Struck,
            { DelimiterCount: >= 2 } => TextStyle.Bold,
            _ => TextStyle.Italic,
        };

    private static void AddText(string text, TextStyle style, List<Inline> content)
    {
        if (text.Length > 0)
        {
            content.Add(new TextRun(text, style));
        }
    }

    private static void AddValue(TemplateValue value, TextStyle style, List<Inline> content)
    {
        if (value.Marked is { } marked)
        {
            content.AddRange(marked.Select(one => one is TextRun run ? run with { Style = run.Style | style } : one));
        }
        else if (value.Text is { } text)
        {
            AddText(text, style, content);
        }
        else if (value.Lack is { } lack)
        {
            content.Add(new MissingText(lack));
        }
    }

    /// <summary>Blanks at both ends come of values that are not there.</summary>
    private static IEnumerable<Inline> Trimmed(List<Inline> content)
    {
        var first = content.FindIndex(inline => !IsBlank(inline));
        var last = content.FindLastIndex(inline => !IsBlank(inline));
        return first < 0 ? [] : content.Skip(first).Take(last - first + 1);
    }

    private static bool IsBlank(Inline inline) => inline is LineBreak || (inline is TextRun run && string.IsNullOrWhiteSpace(run.Text));
}
