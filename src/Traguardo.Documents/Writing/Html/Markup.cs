// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Documents.Writing.Html;

/// <summary>Writes elements of HTML one after another: every text and value is cleaned and escaped on its way out.</summary>
internal sealed class Markup
{
    private readonly StringBuilder text = new();

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Names and values in turn; an attribute without a value is left out.</param>
    public Markup Open(string name, params ReadOnlySpan<string?> attributes)
    {
        text.Append('<').Append(name);
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            if (attributes[i + 1] is { } value)
            {
                text.Append(' ').Append(attributes[i]).Append("=\"");
                Text(value);
                text.Append('"');
            }
        }

        text.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public Markup Close(string name)
    {
        text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element that holds a text.</summary>
    public Markup Element(string name, string content, params ReadOnlySpan<string?> attributes) =>
        Open(name, attributes).Text(content).Close(name);

    /// <summary>A text, outside of tags or in a value between double quotes.</summary>
    public Markup Text(string content)
    {
        var rest = PrintableText.Clean(content).AsSpan();
        for (var at = rest.IndexOfAny("&<>\""); at >= 0; at = rest.IndexOfAny("&<>\""))
        {
            text.Append(rest[..at])
                .Append(
                    rest[at] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        _ => "&quot;",
                    }
                );
            rest = rest[(at + 1)..];
        }

        text.Append(rest);
        return this;
    }

    /// <summary>What is HTML already.</summary>
    public Markup Raw(string html)
    {
        text.Append(html);
        return this;
    }

    /// <summary>A new line in the source: a file that people can read.</summary>
    public Markup Line()
    {
        text.Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();
}
