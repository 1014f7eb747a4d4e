// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Writes the first page: the body above, the title in the upper half, the lines below it.</summary>
internal static class TitlePageWriter
{
    /// <summary>Where the title begins, from the foot of the body's name.</summary>
    private const int AboveTitle = 3_400;

    /// <summary>A title this long moves up, so that the page stays one.</summary>
    private const int LongTitle = 160;

    public static void Write(Markup x, DocxBuild build, RunWriter runs, TitlePage page)
    {
        var isLong = page.Title.Length + (page.Subtitle?.Length ?? 0) > LongTitle;
        ParagraphWriter.Write(x, runs, StyleIds.TitleBody, page.Body);
        ParagraphWriter.Write(x, runs, StyleIds.Title, page.Title, new ParagraphLook(Before: isLong ? AboveTitle / 4 : AboveTitle));
        if (page.Subtitle is { Length: > 0 } subtitle)
        {
            ParagraphWriter.Write(x, runs, StyleIds.Subtitle, subtitle);
        }

        var isLandscape = build.Orientation is PageOrientation.Landscape;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            int? before =
                i > 0 ? null
                : isLong || isLandscape ? 480
                : AboveTitle;
            ParagraphWriter.Write(x, runs, StyleIds.TitleLine, page.Lines[i], new ParagraphLook(Before: before));
        }
    }
}
