// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>Shows a text as the documents print it: by the same reader and the same writer, which print no markup of a user.</summary>
internal static class NarrativeView
{
    private static readonly DocumentInfo Info = new("Testo", "", Subject: null, DateOnly.MinValue);

    /// <param name="text">Markdown.</param>
    /// <param name="firstYear">First year of the cycle.</param>
    public static TextView Of(string text, int firstYear)
    {
        var blocks = BlocksOf(text);
        var document = new Document { Info = Info, Sections = [new Section(PageOrientation.Portrait, blocks, HasRunningHead: false)] };
        return new TextView(
            blocks.Count == 0 ? "" : DocumentPress.Fragment(document),
            text.Length,
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            StalePlace.In(text, firstYear)
        );
    }

    private static ValueList<Block> BlocksOf(string text) =>
        [
            .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(paragraph => new Paragraph([new TextRun(paragraph)])),
        ];
}
