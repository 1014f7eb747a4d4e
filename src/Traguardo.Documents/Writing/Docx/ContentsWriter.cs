// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>
/// Writes a table of contents: a field that word processors can refresh, with its entries already in it, so that nobody has to (and no program asks
/// whether to).
/// </summary>
internal static class ContentsWriter
{
    public static void Write(Markup x, DocxBuild build, RunWriter runs, TableOfContents contents)
    {
        var depth = Math.Clamp(contents.Depth, 1, 6);
        var entries = build
            .Headings.Where(heading => heading.Level <= depth && Inlines.PlainText(heading.Content).Trim().Length > 0)
            .ToList();
        if (build.IsForLayout)
        {
            ParagraphWriter.Write(x, runs, StyleIds.TocHeading, contents.Title);
            foreach (var entry in entries)
            {
                ParagraphWriter.Open(x, StyleIds.Toc(entry.Level));
                Entry(x, build, runs, entry);
                x.Close();
            }

            return;
        }

        x.Open("w:sdt").Open("w:sdtPr").Open("w:docPartObj").Value("w:docPartGallery", "Table of Contents").Empty("w:docPartUnique");
        x.Close(2).Open("w:sdtContent");
        ParagraphWriter.Write(x, runs, StyleIds.TocHeading, contents.Title);
        var instruction = $" TOC \\o \"1-{depth}\" \\h \\z \\u ";
        for (var i = 0; i < entries.Count; i++)
        {
            ParagraphWriter.Open(x, StyleIds.Toc(entries[i].Level));
            if (i == 0)
            {
                Begin(x, instruction);
            }

            Entry(x, build, runs, entries[i]);
            x.Close();
        }

        x.Open("w:p").Open("w:pPr").Value("w:pStyle", StyleIds.Spacer).Close();
        if (entries.Count == 0)
        {
            Begin(x, instruction);
        }

        ParagraphWriter.FieldMark(x, "end");
        x.Close(3);
    }

    private static void Begin(Markup x, string instruction)
    {
        ParagraphWriter.FieldMark(x, "begin");
        x.Open("w:r").Text("w:instrText", instruction, "xml:space", "preserve").Close();
        ParagraphWriter.FieldMark(x, "separate");
    }

    private static void Entry(Markup x, DocxBuild build, RunWriter runs, Heading heading)
    {
        var bookmark = build.BookmarkOf(heading.Id)!;
        x.Open("w:hyperlink", "w:anchor", bookmark, "w:history", "1");
        if (heading.Number is { Length: > 0 } number)
        {
            // A long number would push the text to the tab of the page
            runs.Text(number);
            if (LetterWidths.Of(number, Look.BodySize, isBold: true) < StylesPart.HangingOfEntry(heading.Level) - 60)
            {
                ParagraphWriter.Tab(x);
            }
            else
            {
                runs.Text("\u2003");
            }
        }

        runs.Text(Inlines.PlainText(heading.Content));
        ParagraphWriter.Tab(x);
        var page = build.Pages.TryGetValue(heading.Id, out var found) ? Markup.Number(found) : "";
        ParagraphWriter.Field(x, $"PAGEREF {bookmark} \\h", page);
        x.Close();
    }
}
