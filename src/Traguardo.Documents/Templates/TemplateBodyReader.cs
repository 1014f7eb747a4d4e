// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.RegularExpressions;
using Traguardo.Documents.Directives;
using Traguardo.Documents.Syntax;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Templates;

/// <summary>Reads what stands below the head of a template: directives line by line, and the Markdown between them.</summary>
/// <param name="lines">All lines of the template.</param>
/// <param name="first">Index of the first one to read.</param>
/// <param name="errors">Where errors go; reading goes on behind them, so that all are found at once.</param>
internal sealed partial class TemplateBodyReader(IReadOnlyList<string> lines, int first, List<TemplateError> errors)
{
    private const string End = "fine";
    private const string Else = "altrimenti";
    private const string If = "se";
    private const string ForEach = "per ogni";

    /// <summary>Deepest nesting of directives.</summary>
    private const int Deepest = 30;

    private int at = first;
    private int depth;

    public ValueList<TemplateNode> Read()
    {
        var nodes = ReadUntil(out var stop);
        while (stop is not null)
        {
            errors.Add(new TemplateError(at, $"«::: {stop}» senza una direttiva aperta prima."));
            nodes = [.. nodes, .. ReadUntil(out stop)];
        }

        return nodes;
    }

    /// <summary>Nodes down to an end that is not theirs.</summary>
    /// <param name="stop">"fine" or "altrimenti"; null at the end of the template. <see cref="at"/> is then behind it.</param>
    private ValueList<TemplateNode> ReadUntil(out string? stop)
    {
        var (nodes, markdown, start, fence) = (new List<TemplateNode>(), new List<string>(), at, false);
        for (; at < lines.Count; at++)
        {
            fence ^= lines[at].TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (fence || DirectiveLine().Match(lines[at]) is not { Success: true } match)
            {
                markdown.Add(lines[at]);
                continue;
            }

            AddMarkdown(nodes, markdown, start);
            var text = match.Groups["text"].Value.Trim();
            at++;
            if (text is End or Else)
            {
                stop = text;
                return [.. nodes];
            }

            if (ReadDirective(text, at) is { } node)
            {
                nodes.Add(node);
            }

            start = at;
            at--;
        }

        AddMarkdown(nodes, markdown, start);
        stop = null;
        return [.. nodes];
    }

    private TemplateNode? ReadDirective(string text, int line)
    {
        if (text.Length == 0)
        {
            errors.Add(new TemplateError(line, "Dopo «:::» manca il nome della direttiva."));
            return null;
        }

        if (text == If || text.StartsWith(If + " ", StringComparison.Ordinal))
        {
            return ReadCondition(text[If.Length..], line);
        }

        if (text == ForEach || text.StartsWith(ForEach + " ", StringComparison.Ordinal))
        {
            var phrase = Try(line, () => PhraseCheck.Loop(PhraseParser.Parse(text[ForEach.Length..])));
            var body = ReadBody(line, text);
            return phrase is null ? null : new LoopNode(line, phrase, body);
        }

        var directive = Try(line, () => PhraseCheck.Directive(PhraseParser.Parse(text)));
        var hasBody = directive is not null && Vocabulary.Directives.Find(directive.Name)!.HasBody;
        var inner = hasBody ? ReadBody(line, text) : [];
        return directive is null ? null : new DirectiveNode(line, directive, inner);
    }

    private ConditionNode? ReadCondition(string text, int line)
    {
        var condition = Try(line, () => PhraseCheck.Condition(ConditionParser.Parse(text)));
        var then = Nested(line, out var stop);
        var otherwise = ValueList<TemplateNode>.Empty;
        if (stop == Else)
        {
            otherwise = Nested(line, out stop);
        }

        Close(stop, line, If + text);
        return condition is null ? null : new ConditionNode(line, condition, then, otherwise);
    }

    private ValueList<TemplateNode> ReadBody(int line, string text)
    {
        var body = Nested(line, out var stop);
        Close(stop, line, text);
        return body;
    }

    private ValueList<TemplateNode> Nested(int line, out string? stop)
    {
        if (++depth > Deepest)
        {
            errors.Add(new TemplateError(line, $"Più di {Deepest} direttive una dentro l'altra."));
            at = lines.Count;
            stop = null;
            return [];
        }

        var nodes = ReadUntil(out stop);
        depth--;
        return nodes;
    }

    private void Close(string? stop, int line, string text)
    {
        if (stop != End)
        {
            errors.Add(
                stop is null
                    ? new TemplateError(line, $"«::: {text.Trim()}» non è chiuso da «::: fine».")
                    : new TemplateError(at, "«::: altrimenti» sta solo dentro «::: se», e una volta sola.")
            );
        }
    }

    private void AddMarkdown(List<TemplateNode> nodes, List<string> markdown, int start)
    {
        if (markdown.Exists(line => !string.IsNullOrWhiteSpace(line)))
        {
            var fine = true;
            for (var i = 0; i < markdown.Count; i++)
            {
                var text = markdown[i];
                fine &= Try(start + i + 1, () => PhraseCheck.Check(PhraseParser.TextOf(text))) is not null;
            }

            if (fine && Try(start + 1, () => new MarkdownNode(start + 1, MarkdownText.OfTemplate(string.Join('\n', markdown)))) is { } node)
            {
                nodes.Add(node);
            }
        }

        markdown.Clear();
    }

    private T? Try<T>(int line, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (TemplateProblem problem)
        {
            errors.Add(new TemplateError(line, Language.Italian.Capital(problem.Message) + "."));
        }
        catch (ArgumentException)
        {
            // The library's own limit
            errors.Add(new TemplateError(line, "Elenchi o citazioni una dentro l'altra oltre il limite."));
        }

        return null;
    }

    [GeneratedRegex(@"^ {0,3}:::(?<text>.*)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DirectiveLine();
}
