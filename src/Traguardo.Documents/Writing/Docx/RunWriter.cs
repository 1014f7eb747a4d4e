// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>How runs are set besides what their paragraph's style says.</summary>
/// <param name="IsBold">All bold.</param>
/// <param name="Color">Colour of the letters; null for the style's.</param>
/// <param name="Size">Half points; null for the style's.</param>
/// <param name="BreakAfter">Width in twips beyond which a word gets places to break at; 0 for none.</param>
internal readonly record struct RunLook(bool IsBold = false, string? Color = null, int? Size = null, int BreakAfter = 0);

/// <summary>Writes running text.</summary>
/// <param name="x">Where to write.</param>
/// <param name="build">The document.</param>
/// <param name="links">Links of the part that the text is in.</param>
/// <param name="canHaveFootnotes">False inside a footnote: a note in a note is printed in brackets.</param>
internal sealed class RunWriter(Markup x, DocxBuild build, ExternalLinks links, bool canHaveFootnotes = true)
{
    public void Write(ValueList<Inline> content, RunLook look = default)
    {
        foreach (var inline in content)
        {
            Write(inline, look, isLink: false);
        }
    }

    /// <summary>A run of plain text.</summary>
    public void Text(string text, RunLook look = default, TextStyle style = TextStyle.Plain, string? runStyle = null)
    {
        var clean = PrintableText.Clean(text);
        if (clean.Length == 0)
        {
            return;
        }

        var broken = look.BreakAfter > 0 ? BreakPlaces.Add(clean, look.BreakAfter, look.Size ?? Look.BodySize) : clean;
        x.Open("w:r");
        Properties(look, style, runStyle);
        x.Text("w:t", broken, "xml:space", "preserve").Close();
    }

    private void Write(Inline inline, RunLook look, bool isLink)
    {
        switch (inline)
        {
            case TextRun run:
                var isCode = run.Style.HasFlag(TextStyle.Code);
                Text(
                    run.Text,
                    look,
                    run.Style,
                    isLink ? StyleIds.Hyperlink
                        : isCode ? StyleIds.Code
                        : null
                );
                break;
            case LineBreak:
                x.Open("w:r").Empty("w:br").Close();
                break;
            case Link link:
                Write(link, look, isLink);
                break;
            case Footnote note:
                Write(note, look);
                break;
            case Light light:
                Text(Look.Shape(light.Tone) + "\u00a0", look with { Color = Look.Letters(light.Tone), BreakAfter = 0 });
                Text(light.Word, look);
                break;
            case MissingText missing:
                Text("[manca: " + missing.What + "]", look, runStyle: StyleIds.Missing);
                break;
            default:
                throw new ArgumentException($"Testo di tipo non previsto: {inline.GetType().Name}.", nameof(inline));
        }
    }

    private void Write(Link link, RunLook look, bool isInsideLink)
    {
        var anchor = link.Target.StartsWith('#') ? build.BookmarkOf(link.Target[1..]) : null;
        var id = anchor is null && !isInsideLink ? links.IdOf(link.Target) : null;
        var isWritten = !isInsideLink && (anchor ?? id) is not null;
        if (isWritten)
        {
            x.Open("w:hyperlink", "r:id", id, "w:anchor", anchor, "w:history", "1");
        }

        foreach (var inline in link.Content)
        {
            // A mark of a footnote inside a link would be two links in one
            Write(inline, look, isLink: isWritten || isInsideLink);
        }

        if (isWritten)
        {
            x.Close();
        }
        else if (!isInsideLink)
        {
            Text(" (" + link.Target + ")", look);
        }
    }

    private void Write(Footnote note, RunLook look)
    {
        if (canHaveFootnotes)
        {
            var id = Markup.Number(build.Footnotes.Add(note.Content));
            x.Open("w:r").Open("w:rPr").Value("w:rStyle", StyleIds.FootnoteReference).Close();
            x.Empty("w:footnoteReference", "w:id", id).Close();
        }
        else
        {
            Text(" (", look);
            Write(note.Content, look);
            Text(")", look);
        }
    }

    private void Properties(RunLook look, TextStyle style, string? runStyle)
    {
        var isBold = look.IsBold || style.HasFlag(TextStyle.Bold);
        var isItalic = style.HasFlag(TextStyle.Italic);
        var isStruck = style.HasFlag(TextStyle.Struck);
        if (!isBold && !isItalic && !isStruck && runStyle is null && look is { Color: null, Size: null })
        {
            return;
        }

        x.Open("w:rPr").Value("w:rStyle", runStyle);
        if (isBold)
        {
            x.Empty("w:b");
        }

        if (isItalic)
        {
            x.Empty("w:i");
        }

        if (isStruck)
        {
            x.Empty("w:strike");
        }

        x.Value("w:color", runStyle is null ? look.Color : null);
        if (look.Size is { } size)
        {
            x.Value("w:sz", size).Value("w:szCs", size);
        }

        x.Close();
    }
}
