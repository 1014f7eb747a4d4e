// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Tests.Published;

/// <summary>A table of a document as a reader sees it: under which heading it stands, its headings, and every cell in its place, merged ones repeated.</summary>
internal sealed class PrintedTable
{
    private PrintedTable(string heading, Table table)
    {
        Heading = heading;
        Caption = table.Caption ?? "";
        Header = table.Header.Count == 0 ? [] : [.. table.Header[0].Cells.Select(Text)];
        Rows = Expand(table);
    }

    /// <summary>Text of the heading above it.</summary>
    public string Heading { get; }

    /// <summary>What stands before the hyphen of a heading of a card.</summary>
    public string HeadingCode => Heading.Split(" - ")[0];

    public string Caption { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    public string Cell(IReadOnlyList<string> row, string column) =>
        row[
            Header.ToList().IndexOf(column) is >= 0 and var index
                ? index
                : throw new ArgumentException($"{Caption}: {column}", nameof(column))
        ];

    /// <summary>The row whose first cell has a code, spaces apart; null when there is none.</summary>
    public IReadOnlyList<string>? Find(string code) => Rows.FirstOrDefault(row => IsCode(row[0].Split('\n', 2)[0], code));

    public static bool IsCode(string printed, string code) =>
        printed.Replace(" ", "", StringComparison.Ordinal) == code.Replace(" ", "", StringComparison.Ordinal);

    public static IReadOnlyList<PrintedTable> Of(Document document)
    {
        var (tables, heading) = (new List<PrintedTable>(), "");
        foreach (var block in document.AllBlocks)
        {
            if (block is Heading above)
            {
                heading = InlineText.Of(above.Content);
            }
            else if (block is Table table)
            {
                tables.Add(new PrintedTable(heading, table));
            }
        }

        return tables;
    }

    private static IReadOnlyList<string>[] Expand(Table table)
    {
        var grid = table.Rows.Select(_ => new string?[table.Columns.Count]).ToList();
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var column = 0;
            foreach (var cell in table.Rows[r].Cells)
            {
                while (grid[r][column] is not null)
                {
                    column++;
                }

                for (var down = 0; down < cell.RowSpan; down++)
                {
                    for (var right = 0; right < cell.ColumnSpan; right++)
                    {
                        grid[r + down][column + right] = Text(cell);
                    }
                }
            }
        }

        return
        [
            .. grid.Select(row =>
                row.Select(text => text ?? throw new InvalidOperationException("A row does not fill its columns.")).ToList()
            ),
        ];
    }

    private static string Text(TableCell cell) =>
        string.Concat(
            cell.Content.Select(inline =>
                inline switch
                {
                    TextRun run => run.Text,
                    Light light => light.Word,
                    LineBreak => "\n",
                    MissingText missing => "[" + missing.What + "]",
                    _ => "",
                }
            )
        );
}
