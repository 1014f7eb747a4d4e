// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Footnotes in the order of their marks.</summary>
internal sealed class Footnotes
{
    private readonly List<ValueList<Inline>> notes = [];

    public ExternalLinks Links { get; } = new("rIdLink");

    public bool Any => notes.Count > 0;

    /// <summary>Number of a new footnote, from 1.</summary>
    public int Add(ValueList<Inline> content)
    {
        notes.Add(content);
        return notes.Count;
    }

    /// <summary>The part. Links of footnotes are known when it is written.</summary>
    public Markup Write(DocxBuild build)
    {
        var x = new Markup();
        x.Open("w:footnotes", Namespaces.Word);
        Separator(x, "-1", "separator", "w:separator");
        Separator(x, "0", "continuationSeparator", "w:continuationSeparator");
        var runs = new RunWriter(x, build, Links, canHaveFootnotes: false);
        for (var i = 0; i < notes.Count; i++)
        {
            x.Open("w:footnote", "w:id", Markup.Number(i + 1)).Open("w:p").Open("w:pPr").Value("w:pStyle", StyleIds.FootnoteText).Close();
            x.Open("w:r").Open("w:rPr").Value("w:rStyle", StyleIds.FootnoteReference).Close().Empty("w:footnoteRef").Close();
            x.Open("w:r").Text("w:t", " ", "xml:space", "preserve").Close();
            runs.Write(notes[i]);
            x.Close(2);
        }

        return x.Close();
    }

    private static void Separator(Markup x, string id, string type, string mark) =>
        x.Open("w:footnote", "w:type", type, "w:id", id)
            .Open("w:p")
            .Open("w:pPr")
            .Empty("w:spacing", "w:before", "0", "w:after", "0", "w:line", "240", "w:lineRule", "auto")
            .Close()
            .Open("w:r")
            .Empty(mark)
            .Close(3);
}
