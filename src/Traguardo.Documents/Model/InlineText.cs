// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Model;

/// <summary>Running text without its marks.</summary>
public static class InlineText
{
    /// <summary>The words, with footnotes left out and a space for each line break.</summary>
    public static string Of(ValueList<Inline> content) => string.Concat(content.Select(Of));

    private static string Of(Inline inline) =>
        inline switch
        {
            TextRun run => run.Text,
            Link link => Of(link.Content),
            Light light => light.Word,
            MissingText missing => "[manca: " + missing.What + "]",
            LineBreak => " ",
            _ => "",
        };
}
