// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Syntax;

namespace Traguardo.Documents.Templates;

/// <summary>Reads templates: a head of settings between lines of three hyphens, then Markdown with directives.</summary>
public static class TemplateReader
{
    /// <summary>Longest template, in characters.</summary>
    public const int LongestText = 1_000_000;

    /// <summary>Reads a template. Never throws for what the text says.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its Markdown text.</param>
    public static TemplateReading Read(string name, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            return new TemplateReading(null, [new TemplateError(1, $"Il modello è più lungo di {LongestText} caratteri.")]);
        }

        var errors = new List<TemplateError>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var head = TemplateHead.Read(lines, errors);
        var body = new TemplateBodyReader(lines, head.FirstLine, errors).Read();
        return errors.Count > 0
            ? new TemplateReading(null, [.. errors.OrderBy(error => error.Line)])
            : new TemplateReading(
                new Template
                {
                    Name = name,
                    Title = head.Title,
                    Description = head.Description,
                    Phase = head.Phase,
                    IsJoint = head.IsJoint,
                    NumbersHeadings = head.NumbersHeadings,
                    DocumentTitle = head.DocumentTitle ?? PhraseParser.TextOf(head.Title),
                    Body = body,
                    Source = text,
                },
                []
            );
    }
}
