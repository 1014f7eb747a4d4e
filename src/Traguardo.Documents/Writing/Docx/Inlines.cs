// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Running text as plain text, to measure it and for tables of contents.</summary>
internal static class Inlines
{
    /// <summary>The text on one line, without footnotes.</summary>
    public static string PlainText(ValueList<Inline> content) =>
        content is [TextRun only] ? PrintableText.Clean(only.Text) : Joined(content);

    /// <summary>The lines that its breaks make, without footnotes.</summary>
    public static IReadOnlyList<string> Lines(ValueList<Inline> content) =>
        content.Any(inline => inline is LineBreak) ? Joined(content, '\n').Split('\n') : [PlainText(content)];

    private static string Joined(ValueList<Inline> content, char lineEnd = ' ')
    {
        var text = new StringBuilder();
        Append(text, content, lineEnd);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ValueList<Inline> content, char lineEnd)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun run:
                    text.Append(PrintableText.Clean(run.Text));
                    break;
                case LineBreak:
                    text.Append(lineEnd);
                    break;
                case Link link:
                    Append(text, link.Content, lineEnd);
                    break;
                case Light light:
                    text.Append(Look.Shape(light.Tone)).Append('\u00a0').Append(PrintableText.Clean(light.Word));
                    break;
                case MissingText missing:
                    text.Append("[manca: ").Append(PrintableText.Clean(missing.What)).Append(']');
                    break;
                default:
                    break;
            }
        }
    }
}
