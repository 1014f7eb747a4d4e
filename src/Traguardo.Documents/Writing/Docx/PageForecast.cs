// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Writing.Docx.Charts;
using Traguardo.Documents.Writing.Docx.Tables;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>
/// Foresees on which page each heading comes to stand, where no program is at hand that lays the document out: for a table of contents that is nearly
/// right until a word processor refreshes it.
/// </summary>
internal sealed class PageForecast
{
    private const int TextLine = 275;
    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);
    private readonly Document document;
    private PageOrientation orientation;
    private int page = 1;
    private long used;

    private PageForecast(Document document) => this.document = document;

    public static IReadOnlyDictionary<string, int> Of(Document document)
    {
        var forecast = new PageForecast(document);
        for (var i = 0; i < document.Sections.Count; i++)
        {
            forecast.orientation = document.Sections[i].Orientation;
            if (i > 0)
            {
                forecast.NewPage();
            }

            forecast.Add(document.Sections[i].Blocks);
        }

        return forecast.pages;
    }

    private void Add(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case TableOfContents contents:
                Take(900);
                Flow(document.AllBlocks.OfType<Heading>().Count(heading => heading.Level <= contents.Depth) * 300L);
                break;
            case Heading heading:
                // Kept with some lines of what follows
                Take(Lines(Inlines.PlainText(heading.Content), 30) * 340 + 500, needed: 1_400);
                pages.TryAdd(heading.Id, page);
                break;
            case Paragraph paragraph:
                Flow(Lines(Inlines.PlainText(paragraph.Content), Look.BodySize) * TextLine + 130);
                break;
            case Table table:
                Add(table);
                break;
            case ChartBlock { Chart: Documents.Charts.TreeChart tree }:
                foreach (var height in TreeDrawing.HeightsOf(tree, orientation))
                {
                    Take(height + 120);
                }

                Flow(300);
                break;
            case ChartBlock chart:
                Take(300 + ChartSpecs.Of(chart.Chart).Height);
                break;
            case SignatureBlock:
                Take(1_800);
                break;
            case PageBreak:
                NewPage();
                break;
            default:
                Add(block.Inner);
                break;
        }
    }

    private void Add(Table table)
    {
        var header = TableGrid.Of(table.Header, table.Columns.Count);
        var rows = TableGrid.Of(table.Rows, table.Columns.Count);
        if (header.Count + rows.Count == 0)
        {
            return;
        }

        var (size, widths) = ColumnWidths.Of(table.Columns, [.. header, .. rows], Look.TextWidth(orientation));
        var head = RowHeights.Of(header, widths, size).Sum();
        Take(head + (table.Caption is null ? 0 : 420), needed: head + 900);
        foreach (var height in RowHeights.Of(rows, widths, size))
        {
            var before = page;
            Take(height);
            used += page == before ? 0 : head;
        }

        used += 140;
    }

    private long Lines(string text, int size) => 1 + LetterWidths.Of(text, size) * 21L / 20 / Look.TextWidth(orientation);

    /// <summary>Something that stays whole.</summary>
    private void Take(long height, long needed = 0)
    {
        if (used > 0 && used + Math.Max(height, needed) > Look.TextHeight(orientation))
        {
            NewPage();
        }

        Flow(height);
    }

    /// <summary>Something that may go on over the next page.</summary>
    private void Flow(long height)
    {
        used += height;
        while (used > Look.TextHeight(orientation))
        {
            used -= Look.TextHeight(orientation);
            page++;
        }
    }

    private void NewPage()
    {
        page++;
        used = 0;
    }
}
