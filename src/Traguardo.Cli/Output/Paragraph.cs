// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Cli.Output;

/// <summary>Breaks text into lines.</summary>
internal static class Paragraph
{
    /// <summary>Least width of a line of text: deep trees in narrow terminals overflow rather than become a column of letters.</summary>
    private const int LeastWidth = 20;

    /// <summary>Keeps a figure and its "%" on one line.</summary>
    private const string HardBlank = "\u00a0";

    /// <summary>The lines of a text: breaks at blanks, and inside a word only when it is longer than a line.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        width = Math.Max(width, LeastWidth);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Replace(" %", HardBlank + "%", StringComparison.Ordinal).Split('\n'))
        {
            foreach (var line in LinesOf(paragraph, width))
            {
                yield return line.Replace(HardBlank, " ", StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Writes a text with one indent for its first line and another for the ones that follow.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="text">The text.</param>
    /// <param name="width">Columns of a line, indent included.</param>
    /// <param name="first">What stands before the first line.</param>
    /// <param name="next">What stands before the others.</param>
    /// <param name="style">Adds a style to the text of a line; null for none.</param>
    public static void Write(TextWriter output, string text, int width, string first, string next, Func<string, string>? style = null)
    {
        var indent = first;
        foreach (var line in Lines(text, width - Math.Max(first.Length, next.Length)))
        {
            output.WriteLine(line.Length == 0 ? indent.TrimEnd() : indent + (style is null ? line : style(line)));
            indent = next;
        }
    }

    /// <summary>Writes two columns, as lists of options and commands do.</summary>
    public static void WriteColumns(TextWriter output, IReadOnlyList<(string Left, string Right)> rows, int width, int indent = 2)
    {
        var longest = rows.Max(row => row.Left.Length);
        var column = indent + Math.Min(longest, width / 3) + 2;
        foreach (var (left, right) in rows)
        {
            var label = new string(' ', indent) + left;
            if (label.Length > column - 2)
            {
                output.WriteLine(label);
                label = "";
            }

            Write(output, right, width, label.PadRight(column), new string(' ', column));
        }
    }

    /// <summary>The pieces of a word that is longer than a line, cut between characters as people see them: never inside an emoji or before an accent.</summary>
    public static IEnumerable<string> Pieces(string word, int width)
    {
        if (word.Length <= width)
        {
            return [word];
        }

        var pieces = new List<string> { "" };
        for (var characters = StringInfo.GetTextElementEnumerator(word); characters.MoveNext(); )
        {
            var character = characters.GetTextElement();
            if (pieces[^1].Length > 0 && pieces[^1].Length + character.Length > width)
            {
                pieces.Add("");
            }

            pieces[^1] += character;
        }

        return pieces;
    }

    private static IEnumerable<string> LinesOf(string paragraph, int width)
    {
        var line = "";
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        yield return line;
    }
}
