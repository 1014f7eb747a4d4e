// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing;

/// <summary>Running text without its looks: for lists of headings, names of regions, properties of files.</summary>
internal static class PlainText
{
    /// <summary>The words, cleaned. Footnotes are left out: they belong to the place, not to the words.</summary>
    /// <param name="content">The text.</param>
    /// <param name="lineBreak">What stands for a new line.</param>
    public static string Of(IEnumerable<Inline> content, string lineBreak = " ")
    {
        var text = new StringBuilder();
        Append(text, content, lineBreak);
        return text.ToString();
    }

    /// <summary>What is printed for something missing.</summary>
    public static string Missing(MissingText missing) => "[manca: " + missing.What + "]";

    private static void Append(StringBuilder text, IEnumerable<Inline> content, string lineBreak)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun run:
                    text.Append(PrintableText.Clean(run.Text));
                    break;
                case LineBreak:
                    text.Append(lineBreak);
                    break;
                case Link link:
                    Append(text, link.Content, lineBreak);
                    break;
                case Light light:
                    text.Append(PrintableText.Clean(light.Word));
                    break;
                case MissingText missing:
                    text.Append(PrintableText.Clean(Missing(missing)));
                    break;
                case Footnote:
                    break;
            }
        }
    }
}
