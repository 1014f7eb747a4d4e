// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;

namespace Traguardo.Documents.Charts;

/// <summary>
/// Writes an SVG image element by element: well-formed, escaped, numbers with a point and at most two decimals. Colours are presentation attributes,
/// so that the image is complete without a style sheet and inside a page that allows no inline style; classes let a page change them.
/// </summary>
public sealed class SvgWriter
{
    private readonly StringBuilder text = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="attributes">Names and values in turn; an attribute without a value is left out.</param>
    public SvgWriter Open(string name, params ReadOnlySpan<string?> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        open.Push(name);
        return this;
    }

    /// <summary>Closes the element opened last.</summary>
    public SvgWriter Close()
    {
        text.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public SvgWriter Empty(string name, params ReadOnlySpan<string?> attributes)
    {
        Start(name, attributes);
        text.Append("/>");
        return this;
    }

    /// <summary>An element that holds a text.</summary>
    public SvgWriter Text(string name, string content, params ReadOnlySpan<string?> attributes)
    {
        Open(name, attributes);
        Escape(content);
        return Close();
    }

    /// <summary>Elements that another writer has written.</summary>
    internal SvgWriter Raw(string elements)
    {
        text.Append(elements);
        return this;
    }

    /// <summary>A coordinate or length: two decimals, a point.</summary>
    public static string Number(decimal value) =>
        decimal.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The image, all elements closed.</summary>
    public override string ToString()
    {
        while (open.Count > 0)
        {
            Close();
        }

        return text.ToString();
    }

    private void Start(string name, ReadOnlySpan<string?> attributes)
    {
        text.Append('<').Append(name);
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            if (attributes[i + 1] is { } value)
            {
                text.Append(' ').Append(attributes[i]).Append("=\"");
                Escape(value);
                text.Append('"');
            }
        }
    }

    private void Escape(string content)
    {
        // Half of a pair of surrogates comes out as the mark of an unreadable letter
        foreach (var letter in content.EnumerateRunes())
        {
            _ = letter.Value switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                '\t' or '\n' or '\r' => text.Append(' '),
                // Not allowed in XML, not even escaped
                < ' ' or '\uFFFE' or '\uFFFF' => text.Append(Rune.ReplacementChar),
                _ => text.Append(letter.ToString()),
            };
        }
    }
}
