// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>Writes tables: their header rows repeated, their rows whole on a page, their merged cells readable wherever a page ends.</summary>
internal sealed class TableWriter(Markup x, DocxBuild build, RunWriter runs)
{
    /// <summary>A merged cell taller than this part of a page begins again, so that a page break leaves no empty column.</summary>
    private const int MergedPercent = 40;

    /// <summary>Rows with merged cells in common stay together unless they are taller than this part of a page.</summary>
    private const int LinkedPercent = 70;

    /// <summary>A row taller than this part of a page may be split.</summary>
    private const int PartOfPageForRow = 2;

    public void Write(Table table)
    {
        var header = TableGrid.Of(table.Header, table.Columns.Count);
        var body = TableGrid.Of(table.Rows, table.Columns.Count);
        if (header.Count + body.Count == 0)
        {
            // A table without rows is no table for word processors
            ParagraphWriter.Write(x, runs, StyleIds.Small, "(tabella senza righe)");
            return;
        }

        var (size, widths) = ColumnWidths.Of(table.Columns, [.. header, .. body], build.TextWidth);
        Open(table, header, widths);
        var isRepeated = RowHeights.Of(header, widths, size).Sum() * 5 < Look.TextHeight(build.Orientation) * 2;
        WriteRows(new RowStyle(table, widths, size, IsHeader: true, isRepeated), header);
        WriteRows(new RowStyle(table, widths, size, IsHeader: false, IsRepeated: false), body);
        x.Close();
    }

    /// <summary>What all rows of a part of a table have in common.</summary>
    private sealed record RowStyle(Table Table, int[] Widths, int Size, bool IsHeader, bool IsRepeated);

    private void Open(Table table, IReadOnlyList<PlacedRow> header, int[] widths)
    {
        var hasRowHeaders = table.Rows.Any(row => row.Kind is RowKind.Normal && row.Cells is [{ IsHeader: true }, ..]);
        x.Open("w:tbl").Open("w:tblPr").Value("w:tblStyle", StyleIds.Table);
        x.Empty("w:tblW", "w:w", Markup.Number(widths.Sum()), "w:type", "dxa").Empty("w:tblLayout", "w:type", "fixed");
        x.Empty(
            "w:tblLook",
            "w:val",
            (header.Count > 0, hasRowHeaders) switch
            {
                (true, true) => "06A0",
                (true, false) => "0620",
                (false, true) => "0680",
                (false, false) => "0600",
            },
            "w:firstRow",
            header.Count > 0 ? "1" : "0",
            "w:lastRow",
            "0",
            "w:firstColumn",
            hasRowHeaders ? "1" : "0",
            "w:lastColumn",
            "0",
            "w:noHBand",
            "1",
            "w:noVBand",
            "1"
        );
        if (table.Caption is { Length: > 0 } caption)
        {
            x.Value("w:tblCaption", LetterWidths.Fit(PrintableText.Clean(caption), 20_000, Look.BodySize));
        }

        x.Close().Open("w:tblGrid");
        foreach (var width in widths)
        {
            x.Empty("w:gridCol", "w:w", Markup.Number(width));
        }

        x.Close();
    }

    private void WriteRows(RowStyle style, IReadOnlyList<PlacedRow> rows)
    {
        var heights = RowHeights.Of(rows, style.Widths, style.Size);
        var pageHeight = Look.TextHeight(build.Orientation);
        var repeats = MergedCells.Repeats(rows, heights, pageHeight * MergedPercent / 100);
        var links = MergedCells.Links(rows, heights, repeats, pageHeight * LinkedPercent / 100);
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var isWhole = heights[index] < pageHeight / PartOfPageForRow;
            x.Open("w:tr").Open("w:trPr");
            if (isWhole)
            {
                x.Empty("w:cantSplit");
            }

            var least = row.Cells.Max(cell => RowHeights.LeastFor(cell, style.Widths, style.Size));
            if (least > 0)
            {
                x.Empty("w:trHeight", "w:val", Markup.Number(least), "w:hRule", "atLeast");
            }

            if (style.IsRepeated)
            {
                x.Empty("w:tblHeader");
            }

            x.Close();
            var isKept = style.IsHeader || links[index] || (row.Row.Kind is RowKind.Group && index + 1 < rows.Count);
            foreach (var cell in row.Cells)
            {
                Write(style, row.Row, cell, isKept, repeats.Contains((index, cell.Column)));
            }

            x.Close();
        }
    }

    private void Write(RowStyle style, TableRow row, PlacedCell placed, bool isKept, bool isRepeat)
    {
        var cell = placed.Cell;
        var width = style.Widths.AsSpan(placed.Column, placed.ColumnSpan).ToArray().Sum();
        x.Open("w:tc").Open("w:tcPr").Empty("w:tcW", "w:w", Markup.Number(width), "w:type", "dxa");
        if (placed.ColumnSpan > 1)
        {
            x.Value("w:gridSpan", placed.ColumnSpan);
        }

        if (placed.RowSpan > 1)
        {
            x.Empty("w:vMerge", "w:val", placed.IsFirstRow || isRepeat ? "restart" : "continue");
        }

        if (GroundOf(cell, row, style.IsHeader) is { } ground)
        {
            x.Empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", ground);
        }

        if (cell.IsVertical)
        {
            x.Value("w:textDirection", "btLr");
        }

        x.Value("w:vAlign", style.IsHeader || cell.IsVertical ? "center" : "top").Close();
        WriteText(style, row, placed, isKept, isRepeat, width);
        x.Close();
    }

    private void WriteText(RowStyle style, TableRow row, PlacedCell placed, bool isKept, bool isRepeat, int width)
    {
        var cell = placed.Cell;
        var isHeading = style.IsHeader || cell.IsHeader;
        var usual = style.IsHeader ? CellAlignment.Center : style.Table.Columns[placed.Column].Alignment;
        var alignment =
            cell.Alignment
            ?? (
                cell.IsVertical ? CellAlignment.Center
                : placed.ColumnSpan > 1 && !style.IsHeader ? CellAlignment.Start
                : usual
            );
        ParagraphWriter.Open(
            x,
            isHeading ? StyleIds.TableHeading : StyleOf(style.Size),
            new ParagraphLook(KeepNext: isKept, Alignment: isHeading || alignment is not CellAlignment.Start ? alignment : null)
        );
        if (placed.IsFirstRow || isRepeat)
        {
            var look = new RunLook(
                IsBold: row.Kind is RowKind.Group or RowKind.Total,
                Color: row.Kind is RowKind.Withdrawn ? Look.Quiet : null,
                Size: isHeading && style.Size != TextSizes.Largest ? style.Size : null,
                BreakAfter: cell.IsVertical ? 0 : width - 2 * ColumnWidths.CellMargin
            );
            runs.Write(cell.Content, look);
            if (isRepeat && !placed.IsFirstRow && cell.Content.Count > 0)
            {
                runs.Text(" (segue)", look);
            }
        }

        x.Close();
    }

    private static string StyleOf(int size) =>
        size switch
        {
            TextSizes.Largest => StyleIds.TableText,
            TextSizes.Middle => StyleIds.TableTextSmall,
            _ => StyleIds.TableTextSmallest,
        };

    private static string? GroundOf(TableCell cell, TableRow row, bool isHeader) =>
        cell.Tone is { } tone and not Tone.None ? Look.Pale(tone)
        : cell.Tone is Tone.None ? Look.Pale(Tone.None)
        : isHeader ? Look.HeaderGround
        : row.Kind switch
        {
            RowKind.Group => Look.GroupGround,
            RowKind.Total => Look.TotalGround,
            RowKind.Normal or RowKind.Withdrawn => cell.IsHeader ? Look.GroupGround : null,
        };
}
