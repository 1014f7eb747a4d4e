// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing;

/// <summary>Running text without its looks: for lists of headings, names of regions, properties of files.</summary>
internal static class PlainText
{
    /// <summary>What a heading without words is called, so that a link to it can be read.</summary>
    public const string Untitled = "Senza titolo";

    /// <summary>The words, cleaned. Footnotes are left out: they belong to the place, not to the words.</summary>
    public static string Of(IEnumerable<Inline> content)
    {
        var text = new StringBuilder();
        Append(text, content);
        return text.ToString();
    }

    /// <summary>A heading with its number.</summary>
    public static string Of(Heading heading)
    {
        var words = Of(heading.Content) is var own && string.IsNullOrWhiteSpace(own) ? Untitled : own;
        return heading.Number is { Length: > 0 } number ? number + " " + words : words;
    }

    /// <summary>A caption with its number: "Tabella 3. Indicatori".</summary>
    public static string Caption(string kind, int? number, string caption) =>
        number is { } printed ? $"{kind} {printed.ToString(CultureInfo.InvariantCulture)}. {caption}" : caption;

    /// <summary>What is printed for something missing.</summary>
    public static string Missing(MissingText missing) => "[manca: " + missing.What + "]";

    private static void Append(StringBuilder text, IEnumerable<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun run:
                    text.Append(PrintableText.Clean(run.Text));
                    break;
                case LineBreak:
                    text.Append(' ');
                    break;
                case Link link:
                    Append(text, link.Content);
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
