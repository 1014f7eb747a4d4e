// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>Text of cells: always a text, never a formula, whatever it begins with.</summary>
internal static partial class XlsxText
{
    /// <summary>What a cell holds; more is cut, with a mark.</summary>
    private const int Longest = 32_767;

    /// <summary>The pieces of a text of equal looks. Footnotes become a number between brackets, and join the notes below the table.</summary>
    public static List<(string Text, TextStyle Style)> Pieces(IEnumerable<Inline> content, List<Footnote> notes)
    {
        var pieces = new List<(string Text, TextStyle Style)>();
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun run:
                    pieces.Add((PrintableText.Clean(run.Text), run.Style & ~TextStyle.Code));
                    break;
                case LineBreak:
                    pieces.Add(("\n", TextStyle.Plain));
                    break;
                case Link link:
                    pieces.AddRange(Pieces(link.Content, notes));
                    break;
                case Light light:
                    pieces.Add((PrintableText.Clean(light.Word), TextStyle.Plain));
                    break;
                case MissingText missing:
                    pieces.Add((PrintableText.Clean(PlainText.Missing(missing)), TextStyle.Bold));
                    break;
                case Footnote note:
                    notes.Add(note);
                    pieces.Add(("[" + notes.Count.ToString(CultureInfo.InvariantCulture) + "]", TextStyle.Plain));
                    break;
            }
        }

        return pieces;
    }

    /// <summary>The pieces in one text.</summary>
    public static string Join(IEnumerable<(string Text, TextStyle Style)> pieces) => string.Concat(pieces.Select(piece => piece.Text));

    /// <summary>A cell with a text.</summary>
    public static void Write(XmlWriter xml, string reference, string style, string text) =>
        Write(xml, reference, style, [(PrintableText.Clean(text), TextStyle.Plain)], XlsxLetter.Normal);

    /// <summary>A cell with text of several looks.</summary>
    /// <param name="letter">The letters of the cell, which pieces with a look of their own have besides.</param>
    public static void Write(
        XmlWriter xml,
        string reference,
        string style,
        IReadOnlyList<(string Text, TextStyle Style)> pieces,
        XlsxLetter letter
    )
    {
        xml.WriteStartElement("c", XlsxParts.Main);
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", style);
        if (Join(pieces).Length > 0)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", XlsxParts.Main);
            WritePieces(xml, Cut(pieces), letter);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WritePieces(XmlWriter xml, IReadOnlyList<(string Text, TextStyle Style)> pieces, XlsxLetter letter)
    {
        if (pieces.All(piece => piece.Style == TextStyle.Plain))
        {
            WriteText(xml, Join(pieces));
            return;
        }

        foreach (var (text, style) in pieces.Where(piece => piece.Text.Length > 0))
        {
            xml.WriteStartElement("r", XlsxParts.Main);
            xml.WriteStartElement("rPr", XlsxParts.Main);
            var isBold = style.HasFlag(TextStyle.Bold) || letter is XlsxLetter.Bold;
            foreach (
                var (isSet, element) in new[]
                {
                    (isBold, "b"),
                    (style.HasFlag(TextStyle.Italic), "i"),
                    (style.HasFlag(TextStyle.Struck), "strike"),
                }
            )
            {
                if (isSet)
                {
                    xml.WriteStartElement(element, XlsxParts.Main);
                    xml.WriteEndElement();
                }
            }

            foreach (var (element, value) in new[] { ("sz", "11"), ("rFont", "Calibri") })
            {
                xml.WriteStartElement(element, XlsxParts.Main);
                xml.WriteAttributeString("val", value);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            WriteText(xml, text);
            xml.WriteEndElement();
        }
    }

    private static List<(string Text, TextStyle Style)> Cut(IReadOnlyList<(string Text, TextStyle Style)> pieces)
    {
        var room = Longest;
        var kept = new List<(string Text, TextStyle Style)>();
        foreach (var (text, style) in pieces)
        {
            if (text.Length > room)
            {
                var end = Math.Max(0, room - 1);
                kept.Add((text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…", style));
                break;
            }

            kept.Add((text, style));
            room -= text.Length;
        }

        return kept;
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteStartElement("t", XlsxParts.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        // What looks like the escape of a character would be read as that character
        xml.WriteString(Openings().Replace(text, "_x005F_"));
        xml.WriteEndElement();
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Openings();
}
