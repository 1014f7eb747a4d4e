// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>
/// Writes the XML of a part with prefixes written out, as the schemas print them. A part of hundreds of tables is streamed through here, without a
/// tree of objects in between. Attributes are pairs of name and value; a null value is left out.
/// </summary>
internal sealed class Markup
{
    private readonly StringBuilder text;
    private readonly Stack<string> open = new();

    public Markup(int capacity = 4096) =>
        text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", capacity);

    /// <summary>How many elements are open: to find out whether somebody left one.</summary>
    public int Depth => open.Count;

    /// <summary>Opens an element.</summary>
    public Markup Open(string name, params ReadOnlySpan<string?> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        open.Push(name);
        return this;
    }

    /// <summary>Closes the innermost open elements.</summary>
    public Markup Close(int elements = 1)
    {
        for (var i = 0; i < elements; i++)
        {
            text.Append("</").Append(open.Pop()).Append('>');
        }

        return this;
    }

    /// <summary>An element without content.</summary>
    public Markup Empty(string name, params ReadOnlySpan<string?> attributes)
    {
        Start(name, attributes);
        text.Append("/>");
        return this;
    }

    /// <summary>An element that has only a "w:val".</summary>
    public Markup Value(string name, string? value) => value is null ? this : Empty(name, "w:val", value);

    /// <summary>An element that has only a "w:val".</summary>
    public Markup Value(string name, int value) => Empty(name, "w:val", Number(value));

    /// <summary>An element of text only, with its spaces kept.</summary>
    public Markup Text(string name, string content, params ReadOnlySpan<string?> attributes)
    {
        Start(name, attributes);
        text.Append('>');
        Escape(content);
        text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>Markup made elsewhere by this class.</summary>
    public Markup Append(Markup other)
    {
        text.Append(other.Body());
        return this;
    }

    /// <summary>A part's text as markup that begins with no declaration, to go inside another.</summary>
    public static Markup Fragment() => new(capacity: 256) { IsFragment = true };

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Writes the whole part.</summary>
    /// <exception cref="InvalidOperationException">An element is still open.</exception>
    public void WriteTo(Stream stream)
    {
        if (open.Count > 0)
        {
            throw new InvalidOperationException($"L'elemento {open.Peek()} non è chiuso.");
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16_384, leaveOpen: true);
        foreach (var chunk in text.GetChunks())
        {
            writer.Write(chunk.Span);
        }
    }

    private bool IsFragment
    {
        init
        {
            if (value)
            {
                text.Clear();
            }
        }
    }

    private StringBuilder Body() => open.Count == 0 ? text : throw new InvalidOperationException($"L'elemento {open.Peek()} non è chiuso.");

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
        var rest = content.AsSpan();
        while (rest.IndexOfAny("&<>\"") is >= 0 and var special)
        {
            text.Append(rest[..special]);
            text.Append(
                rest[special] switch
                {
                    '&' => "&amp;",
                    '<' => "&lt;",
                    '>' => "&gt;",
                    _ => "&quot;",
                }
            );
            rest = rest[(special + 1)..];
        }

        text.Append(rest);
    }
}
