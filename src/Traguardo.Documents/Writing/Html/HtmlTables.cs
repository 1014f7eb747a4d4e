// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing.Html;

/// <summary>Tables as HTML: headers with their scope, a body for each group, and a frame that scrolls sideways for tables that a telephone cannot hold.</summary>
internal sealed class HtmlTables(Markup html, HtmlScope scope, HtmlInlines inlines)
{
    /// <summary>Tables with more columns than this scroll in a frame of their own.</summary>
    private const int MostNarrowColumns = 3;

    /// <summary>What a telephone of 320 pixels holds, in letters: a table whose longest words are longer scrolls too, rather than break them.</summary>
    private const int NarrowLetters = 30;

    /// <summary>Tables with no more rows stay on one page of paper.</summary>
    private const int MostShortRows = 10;

    public void Write(Table table)
    {
        var caption = table.Caption is { Length: > 0 } text ? PlainText.Caption("Tabella", table.Number, text) : null;
        var isWide = table.Columns.Count > MostNarrowColumns || LongestWords(table) > NarrowLetters;
        var name = scope.NewName(caption ?? ("Tabella: " + (scope.Place.Length == 0 ? "senza titolo" : scope.Place)));
        // Two tables of one caption need two names
        var captionId = caption is null ? null : scope.NewId("tabella");
        var label = name == caption ? null : name;
        if (isWide)
        {
            html.Open(
                "section",
                "class",
                "doc-scroll",
                "aria-labelledby",
                label is null ? captionId : null,
                "aria-label",
                label,
                "tabindex",
                "0"
            );
        }

        html.Open("table", "class", ClassOf(table, isWide), "aria-label", caption is null && !isWide ? name : null);
        if (caption is not null)
        {
            html.Element("caption", caption, "id", captionId);
        }

        WriteColumns(table.Columns);
        WriteHeader(table);
        WriteBodies(table);
        html.Close("table");
        if (isWide)
        {
            html.Close("section");
        }

        html.Line();
    }

    private static string ClassOf(Table table, bool isWide)
    {
        // In steps that the style sheet knows
        var columns = Math.Min(table.Columns.Count, 16);
        return "doc-table"
            + (isWide ? " doc-table--c" + columns.ToString(CultureInfo.InvariantCulture) : "")
            + (table.Rows.Count <= MostShortRows ? " doc-table--short" : "");
    }

    /// <summary>Letters of the longest word of each column, together. A cell over many columns counts with the first.</summary>
    private static int LongestWords(Table table)
    {
        var longest = new int[table.Columns.Count];
        foreach (var row in table.Header.Concat(table.Rows))
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                var at = Math.Min(column, longest.Length - 1);
                longest[at] = Math.Max(longest[at], LongestWord(PlainText.Of(cell.Content)));
                column += cell.ColumnSpan;
            }
        }

        return longest.Sum();
    }

    private static int LongestWord(string text)
    {
        var longest = 0;
        foreach (var word in text.AsSpan().Split(' '))
        {
            longest = Math.Max(longest, word.End.Value - word.Start.Value);
        }

        return longest;
    }

    private void WriteColumns(ValueList<TableColumn> columns)
    {
        var total = columns.Sum(column => column.Width);
        html.Open("colgroup");
        foreach (var column in columns)
        {
            // In steps of two points, which the style sheet knows
            var share = total <= 0 ? 0 : (int)decimal.Round(column.Width / total * 50, MidpointRounding.AwayFromZero) * 2;
            html.Open("col", "class", "doc-w-" + Math.Clamp(share, 2, 100).ToString(CultureInfo.InvariantCulture));
        }

        html.Close("colgroup").Line();
    }

    private void WriteHeader(Table table)
    {
        if (table.Header.Count == 0)
        {
            return;
        }

        html.Open("thead").Line();
        WriteRows(table, table.Header, isHeader: true);
        html.Close("thead").Line();
    }

    /// <summary>A body for the rows before the first group, and one for each group, so that its header heads just its rows.</summary>
    private void WriteBodies(Table table)
    {
        var from = 0;
        for (var row = 0; row <= table.Rows.Count; row++)
        {
            if (row == table.Rows.Count || table.Rows[row].Kind is RowKind.Group)
            {
                if (row > from)
                {
                    WriteBody(table, [.. table.Rows.Skip(from).Take(row - from)]);
                }

                from = row;
            }
        }

        if (table.Rows.Count == 0)
        {
            html.Open("tbody")
                .Open("tr")
                .Element("td", "Nessuna riga.", "colspan", Span(table.Columns.Count), "class", "doc-empty")
                .Close("tr")
                .Close("tbody");
        }
    }

    private void WriteBody(Table table, IReadOnlyList<TableRow> rows)
    {
        html.Open("tbody").Line();
        WriteRows(table, rows, isHeader: false);
        html.Close("tbody").Line();
    }

    private void WriteRows(Table table, IReadOnlyList<TableRow> rows, bool isHeader)
    {
        // Rows below that a cell of an earlier row still reaches, by column
        var reach = new int[table.Columns.Count];
        foreach (var row in rows)
        {
            html.Open("tr", "class", RowClass(row.Kind, isHeader));
            var column = 0;
            foreach (var cell in row.Cells)
            {
                while (column < reach.Length && reach[column] > 0)
                {
                    column++;
                }

                WriteCell(cell, row, column < reach.Length ? table.Columns[column] : table.Columns[^1], isHeader, column == 0);
                for (var spanned = column; spanned < Math.Min(reach.Length, column + cell.ColumnSpan); spanned++)
                {
                    reach[spanned] = cell.RowSpan;
                }

                column += cell.ColumnSpan;
            }

            for (var index = 0; index < reach.Length; index++)
            {
                reach[index] = Math.Max(0, reach[index] - 1);
            }

            html.Close("tr").Line();
        }
    }

    private void WriteCell(TableCell cell, TableRow row, TableColumn column, bool isHeader, bool isFirst)
    {
        var isGroupHead = row.Kind is RowKind.Group && isFirst;
        // A header without words heads nothing
        var element = (cell.IsHeader || isHeader || isGroupHead) && !string.IsNullOrWhiteSpace(PlainText.Of(cell.Content)) ? "th" : "td";
        html.Open(
            element,
            "scope",
            element == "td" ? null : ScopeOf(cell, isHeader, isGroupHead),
            "colspan",
            cell.ColumnSpan > 1 ? Span(cell.ColumnSpan) : null,
            "rowspan",
            cell.RowSpan > 1 ? Span(cell.RowSpan) : null,
            "class",
            CellClass(cell, column)
        );
        if (cell.IsVertical)
        {
            html.Open("span", "class", "doc-vertical__text");
        }

        inlines.Write(cell.Content);
        if (cell.IsVertical)
        {
            html.Close("span");
        }

        html.Close(element);
    }

    private static string ScopeOf(TableCell cell, bool isHeader, bool isGroupHead) =>
        (isHeader, isGroupHead) switch
        {
            (true, _) => cell.ColumnSpan > 1 ? "colgroup" : "col",
            (_, true) => "rowgroup",
            _ => "row",
        };

    private static string? RowClass(RowKind kind, bool isHeader) =>
        (isHeader, kind) switch
        {
            (true, _) or (_, RowKind.Normal) => null,
            (_, RowKind.Group) => "doc-row-group",
            (_, RowKind.Total) => "doc-row-total",
            (_, RowKind.Withdrawn) => "doc-row-withdrawn",
        };

    private static string? CellClass(TableCell cell, TableColumn column)
    {
        var alignment = (cell.Alignment ?? column.Alignment) switch
        {
            CellAlignment.Start => null,
            CellAlignment.Center => "doc-center",
            CellAlignment.End => "doc-end",
        };
        var tone = cell.Tone is { } set ? "doc-tone-" + Tones.Suffix(set) : null;
        var classes = new[] { alignment, tone, cell.IsVertical ? "doc-vertical" : null, cell.Number is null ? null : "doc-number" };
        var all = string.Join(' ', classes.OfType<string>());
        return all.Length == 0 ? null : all;
    }

    private static string Span(int span) => span.ToString(CultureInfo.InvariantCulture);
}
