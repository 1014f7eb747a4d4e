// SPDX-License-Identifier: AGPL-3.0-or-later

using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Traguardo.Documents.Model;
using Traguardo.Documents.Syntax;
using Traguardo.Domain.Common;
using Block = Traguardo.Documents.Model.Block;
using Table = Traguardo.Documents.Model.Table;
using TableCell = Traguardo.Documents.Model.TableCell;
using TableRow = Traguardo.Documents.Model.TableRow;

namespace Traguardo.Documents.Building;

/// <summary>Turns Markdown into blocks.</summary>
/// <param name="builder">Where they go.</param>
/// <param name="inlines">Turns running text into the model's.</param>
/// <param name="above">Level of the heading below which it stands: its own headings are deeper. 0 for a template's own Markdown.</param>
internal sealed class MarkdownBlocks(DocumentBuilder builder, MarkdownInlines inlines, int above)
{
    /// <summary>Markdown of a template, with placeholders.</summary>
    public static void Write(MarkdownDocument markdown, DocumentBuilder builder, Func<Phrase, TemplateValue> evaluate) =>
        new MarkdownBlocks(builder, new MarkdownInlines(evaluate), above: 0).WriteAll(markdown);

    /// <summary>Markdown that a person wrote; its headings stand below the one that it is under.</summary>
    public static void WriteNarrative(string text, DocumentBuilder builder)
    {
        MarkdownDocument markdown;
        try
        {
            markdown = MarkdownText.OfNarrative(text);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the library goes: printed as it is rather than not at all
            builder.Add(new Paragraph([text]));
            return;
        }

        new MarkdownBlocks(builder, new MarkdownInlines(_ => TemplateValue.Nothing), builder.HeadingLevel).WriteAll(markdown);
    }

    private void WriteAll(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Write(block);
        }
    }

    private void Write(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                builder.AddHeading(above + heading.Level, inlines.Of(heading.Inline));
                break;
            case ParagraphBlock paragraph:
                if (inlines.Of(paragraph.Inline) is { Count: > 0 } content)
                {
                    builder.Add(new Paragraph(content));
                }

                break;
            case Markdig.Syntax.ListBlock list:
                WriteList(list);
                break;
            case QuoteBlock quote:
                builder.Add(new Quote(builder.Apart(() => WriteAll(quote))));
                break;
            case Markdig.Extensions.Tables.Table table:
                builder.AddTable(TableOf(table));
                break;
            case ThematicBreakBlock:
                builder.Add(new PageBreak());
                break;
            case LeafBlock { Lines.Count: > 0 } leaf when leaf is CodeBlock:
                builder.Add(new Paragraph([new TextRun(leaf.Lines.ToString(), TextStyle.Code)]));
                break;
            case ContainerBlock other:
                WriteAll(other);
                break;
        }
    }

    private void WriteList(Markdig.Syntax.ListBlock list)
    {
        var items = new List<ValueList<Block>>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (builder.Apart(() => WriteAll(item)) is { Count: > 0 } blocks)
            {
                items.Add(blocks);
            }
        }

        if (items.Count > 0)
        {
            var start = int.TryParse(list.OrderedStart, System.Globalization.CultureInfo.InvariantCulture, out var first) ? first : 1;
            builder.Add(new Model.ListBlock(list.IsOrdered, [.. items], start));
        }
    }

    private Table TableOf(Markdig.Extensions.Tables.Table table)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var count = rows.Max(row => row.Count);
        return new Table
        {
            Columns = [.. Enumerable.Range(0, count).Select(i => new TableColumn(1, AlignmentOf(table, i)))],
            Header = [.. rows.Where(row => row.IsHeader).Select(row => RowOf(row, count, isHeader: true))],
            Rows = [.. rows.Where(row => !row.IsHeader).Select(row => RowOf(row, count, isHeader: false))],
        };
    }

    private TableRow RowOf(Markdig.Extensions.Tables.TableRow row, int count, bool isHeader)
    {
        var cells = row.OfType<Markdig.Extensions.Tables.TableCell>()
            .Select((cell, i) => new TableCell(ContentOf(cell)) { IsHeader = isHeader || i == 0 })
            .ToList();
        cells.AddRange(Enumerable.Repeat(new TableCell { IsHeader = isHeader }, count - cells.Count));
        return new TableRow([.. cells]);
    }

    private ValueList<Inline> ContentOf(Markdig.Extensions.Tables.TableCell cell) =>
        [.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => inlines.Of(paragraph.Inline))];

    private static CellAlignment AlignmentOf(Markdig.Extensions.Tables.Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => CellAlignment.Center,
            TableColumnAlign.Right => CellAlignment.End,
            _ => CellAlignment.Start,
        };
}
