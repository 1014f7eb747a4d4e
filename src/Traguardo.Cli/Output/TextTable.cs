// SPDX-License-Identifier: AGPL-3.0-or-later

using Spectre.Console;

namespace Traguardo.Cli.Output;

/// <summary>How a column of a table takes its share of the line.</summary>
internal enum ColumnFit
{
    /// <summary>As wide as its content, as far as the line has room.</summary>
    Word,

    /// <summary>Like a word, aligned to the right.</summary>
    Number,

    /// <summary>No wider than its longest word when the line is short.</summary>
    Phrase,

    /// <summary>What the other columns leave.</summary>
    Text,
}

/// <summary>A cell: its text, and a style for terminals with colours.</summary>
internal readonly record struct TableCell(string? Text, string? Style = null)
{
    public static implicit operator TableCell(string? text) => new(text);
}

/// <summary>
/// A table without frame, its headings underlined, that fits the line: codes and numbers keep their width, and text takes what is left. A column
/// that is empty in every row is not shown.
/// </summary>
/// <param name="columns">Headings, and how each column takes its share.</param>
internal sealed class TextTable(params (string Heading, ColumnFit Fit)[] columns)
{
    private const int Gap = 2;

    /// <summary>Width below which text is tiring to read: phrases are broken before that.</summary>
    private const int EasyText = 36;

    /// <summary>Least width of a column of text.</summary>
    private const int LeastText = 12;

    private readonly List<TableCell[]> rows = [];

    public void Add(params TableCell[] cells) => rows.Add(cells);

    /// <summary>Prints the table; nothing when it has no rows.</summary>
    public void Write(Terminal terminal)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var shown = Enumerable
            .Range(0, columns.Length)
            .Where(column => rows.Exists(row => !string.IsNullOrEmpty(row[column].Text)))
            .ToList();
        var widths = WidthsOf(shown, terminal.Width);
        var table = new Table { Border = TableBorder.None };
        for (var i = 0; i < shown.Count; i++)
        {
            var (heading, fit) = columns[shown[i]];
            table.AddColumn(
                new TableColumn(StyledText.Of(heading, Lights.Strong, widths[i]))
                {
                    Width = widths[i],
                    Padding = new Padding(0, 0, i == shown.Count - 1 ? 0 : Gap, 0),
                    Alignment = fit == ColumnFit.Number ? Justify.Right : Justify.Left,
                }
            );
        }

        table.AddRow(widths.Select(width => StyledText.Of(new string('─', width), style: null, width)));
        foreach (var row in rows)
        {
            table.AddRow(shown.Select((column, i) => StyledText.Of(row[column].Text ?? "", row[column].Style, widths[i])));
        }

        terminal.Write(table);
    }

    private int[] WidthsOf(List<int> shown, int line)
    {
        var widths = shown.Select(NaturalWidth).ToArray();
        var room = line - (Gap * (shown.Count - 1));
        Shrink(shown, widths, room, ColumnFit.Text, _ => EasyText);
        Shrink(shown, widths, room, ColumnFit.Phrase, LongestWord);
        Shrink(shown, widths, room, ColumnFit.Text, _ => LeastText);
        Shrink(shown, widths, room, ColumnFit.Word, _ => LeastText);

        return widths;
    }

    /// <summary>Narrows the columns of one kind, the widest first, until the line is not exceeded.</summary>
    private void Shrink(List<int> shown, int[] widths, int room, ColumnFit fit, Func<int, int> least)
    {
        while (widths.Sum() > room)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (columns[shown[i]].Fit == fit && widths[i] > least(shown[i]) && (widest < 0 || widths[i] > widths[widest]))
                {
                    widest = i;
                }
            }

            if (widest < 0)
            {
                return;
            }

            widths[widest]--;
        }
    }

    private int NaturalWidth(int column) =>
        rows.SelectMany(row => (row[column].Text ?? "").Split('\n')).Append(columns[column].Heading).Max(line => line.Length);

    private int LongestWord(int column) =>
        rows.SelectMany(row => (row[column].Text ?? "").Split(' ', '\n')).Append(columns[column].Heading).Max(word => word.Length);
}
