// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>What a paragraph says besides its style.</summary>
/// <param name="KeepNext">Stays on the page of what follows.</param>
/// <param name="Numbering">Id of its numbering and level; null when it is no item of a list.</param>
/// <param name="Indent">Indent that stands against that of the numbering; null for none.</param>
/// <param name="Alignment">Where its lines stand; null for the style's.</param>
/// <param name="Before">Space before; null for the style's.</param>
internal readonly record struct ParagraphLook(
    bool KeepNext = false,
    (int Id, int Level)? Numbering = null,
    int? Indent = null,
    CellAlignment? Alignment = null,
    int? Before = null
);

/// <summary>Writes paragraphs.</summary>
internal static class ParagraphWriter
{
    /// <summary>A whole paragraph.</summary>
    public static void Write(Markup x, RunWriter runs, string style, ValueList<Inline> content, ParagraphLook look = default)
    {
        Open(x, style, look);
        runs.Write(content);
        x.Close();
    }

    /// <summary>A whole paragraph of plain text.</summary>
    public static void Write(Markup x, RunWriter runs, string style, string text, ParagraphLook look = default)
    {
        Open(x, style, look);
        runs.Text(text);
        x.Close();
    }

    /// <summary>Opens a paragraph and writes its properties.</summary>
    public static void Open(Markup x, string style, ParagraphLook look = default)
    {
        x.Open("w:p").Open("w:pPr").Value("w:pStyle", style);
        if (look.KeepNext)
        {
            x.Empty("w:keepNext");
        }

        if (look.Numbering is { } numbering)
        {
            x.Open("w:numPr").Value("w:ilvl", numbering.Level).Value("w:numId", numbering.Id).Close();
        }

        if (look.Before is { } before)
        {
            x.Empty("w:spacing", "w:before", Markup.Number(before));
        }

        if (look.Indent is { } indent)
        {
            x.Empty("w:ind", "w:left", Markup.Number(indent), "w:firstLine", "0");
        }

        x.Value(
            "w:jc",
            look.Alignment switch
            {
                CellAlignment.Center => "center",
                CellAlignment.End => "right",
                CellAlignment.Start => "left",
                null => null,
            }
        );
        x.Close();
    }

    /// <summary>A field with what it shows until somebody refreshes it.</summary>
    public static void Field(Markup x, string instruction, string shown)
    {
        FieldMark(x, "begin");
        x.Open("w:r").Text("w:instrText", " " + instruction + " ", "xml:space", "preserve").Close();
        FieldMark(x, "separate");
        x.Open("w:r").Text("w:t", shown, "xml:space", "preserve").Close();
        FieldMark(x, "end");
    }

    public static void FieldMark(Markup x, string kind) => x.Open("w:r").Empty("w:fldChar", "w:fldCharType", kind).Close();

    public static void Tab(Markup x) => x.Open("w:r").Empty("w:tab").Close();
}
