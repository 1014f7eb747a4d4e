// SPDX-License-Identifier: AGPL-3.0-or-later

using Spectre.Console;

namespace Traguardo.Cli.Output;

/// <summary>Text for tables and panels, which break it into lines: nothing in it is markup, and nothing in it steers the terminal.</summary>
internal static class StyledText
{
    /// <param name="text">The text.</param>
    /// <param name="style">Its style; null for none.</param>
    /// <param name="width">Columns of a line: longer words are cut here, because tables would cut through characters.</param>
    public static Text Of(string text, string? style, int width)
    {
        var lines = ControlCharacters.Shown(text).Split('\n').Select(line => string.Join(' ', line.Split(' ').Select(Fitting)));
        return new(string.Join('\n', lines), style is null ? null : Style.Parse(style));

        string Fitting(string word) => string.Join('\n', Paragraph.Pieces(word, width));
    }
}
