// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Writing.Docx.Charts;
using Traguardo.Documents.Writing.Docx.Tables;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>What is around a block.</summary>
/// <param name="Style">Style of its paragraphs; null for their own.</param>
/// <param name="ListLevel">Level of the list that it is in, from 0; -1 outside of lists.</param>
/// <param name="IsBoxed">True inside a callout, whose lines all have the same indent lest its box fall apart.</param>
internal readonly record struct Surroundings(string? Style, int ListLevel, bool IsBoxed)
{
    public static Surroundings None { get; } = new(null, -1, IsBoxed: false);
}

/// <summary>Writes blocks, one below another.</summary>
internal sealed class BlockWriter
{
    private readonly Markup x;
    private readonly DocxBuild build;
    private readonly RunWriter runs;
    private readonly CaptionWriter captions;
    private readonly TableWriter tables;

    public BlockWriter(Markup x, DocxBuild build)
    {
        this.x = x;
        this.build = build;
        runs = new RunWriter(x, build, build.Links);
        captions = new CaptionWriter(x, runs);
        tables = new TableWriter(x, build, runs);
    }

    public void Write(ValueList<Block> blocks) => Write(blocks, Surroundings.None);

    private void Write(ValueList<Block> blocks, Surroundings around)
    {
        foreach (var block in blocks)
        {
            Write(block, around);
        }
    }

    private void Write(Block block, Surroundings around)
    {
        switch (block)
        {
            case TitlePage page:
                TitlePageWriter.Write(x, build, runs, page);
                break;
            case TableOfContents contents:
                ContentsWriter.Write(x, build, runs, contents);
                break;
            case Heading heading:
                Write(heading);
                break;
            case Paragraph paragraph:
                ParagraphWriter.Write(x, runs, StyleOf(paragraph, around), paragraph.Content);
                break;
            case ListBlock list:
                Write(list, around);
                break;
            case Quote quote:
                Write(quote.Blocks, around with { Style = around.Style ?? StyleIds.Quote });
                break;
            case Callout callout:
                Write(callout);
                break;
            case Table table:
                captions.WriteAbove(table);
                tables.Write(table);
                Spacer();
                break;
            case ChartBlock chart:
                Write(chart);
                break;
            case SignatureBlock signature:
                SignatureWriter.Write(x, build, runs, signature);
                break;
            case PageBreak:
                ParagraphWriter.Open(x, StyleIds.Spacer);
                x.Open("w:r").Empty("w:br", "w:type", "page").Close(2);
                break;
            default:
                throw new ArgumentException($"Blocco di tipo non previsto: {block.GetType().Name}.", nameof(block));
        }
    }

    private void Write(Heading heading)
    {
        ParagraphWriter.Open(x, StyleIds.Heading(heading.Level));
        var id = Markup.Number(build.NextBookmark());
        x.Empty("w:bookmarkStart", "w:id", id, "w:name", build.BookmarkOf(heading.Id));
        if (heading.Number is { Length: > 0 } number)
        {
            runs.Text(number);
            var isShort =
                LetterWidths.Of(number, StylesPart.SizeOfHeading(heading.Level), isBold: true) < StylesPart.TabOfHeading(heading.Level);
            if (isShort)
            {
                ParagraphWriter.Tab(x);
            }
            else
            {
                runs.Text("\u2003");
            }
        }

        runs.Write(heading.Content);
        x.Empty("w:bookmarkEnd", "w:id", id).Close();
    }

    private static string StyleOf(Paragraph paragraph, Surroundings around) =>
        paragraph.Style switch
        {
            ParagraphStyle.Normal => around.Style ?? StyleIds.BodyText,
            ParagraphStyle.Lead => StyleIds.Lead,
            ParagraphStyle.Small => StyleIds.Small,
            ParagraphStyle.Operation => StyleIds.Operation,
        };

    private void Write(ListBlock list, Surroundings around)
    {
        var level = Math.Min(around.ListLevel + 1, NumberingPart.Levels - 1);
        var numbering = list.IsOrdered ? build.AddNumbering(list.Start, level, around.IsBoxed) : NumberingPart.Bullets(around.IsBoxed);
        var inside = around.IsBoxed
            ? around with
            {
                ListLevel = level,
            }
            : new Surroundings(StyleIds.ListContinue(level), level, IsBoxed: false);
        var style = around.IsBoxed ? around.Style! : StyleIds.List(list.IsOrdered, level);
        var look = new ParagraphLook(Numbering: (numbering, level), Indent: around.IsBoxed ? NumberingPart.BoxIndent : null);
        foreach (var item in list.Items)
        {
            // The sign stands before the first paragraph; an item that begins with something else gets an empty one
            var first = item is [Paragraph paragraph, ..] ? paragraph.Content : [];
            ParagraphWriter.Write(x, runs, style, first, look);
            foreach (var block in item.Skip(item is [Paragraph, ..] ? 1 : 0))
            {
                Write(block, inside);
            }
        }
    }

    private void Write(Callout callout)
    {
        var kind = callout.Kind switch
        {
            CalloutKind.Note => "Nota",
            CalloutKind.Warning => "Attenzione",
            CalloutKind.Missing => "Manca",
        };
        var title = callout.Title switch
        {
            null or "" => kind,
            { } said when said.StartsWith(kind, StringComparison.OrdinalIgnoreCase) => said,
            { } said => kind + ": " + said,
        };
        ParagraphWriter.Write(x, runs, StyleIds.CalloutTitle(callout.Kind), title);
        Write(callout.Blocks, new Surroundings(StyleIds.Callout(callout.Kind), -1, IsBoxed: true));
        // Two boxes one after another would melt into one
        Spacer();
    }

    private void Write(ChartBlock block)
    {
        if (block.Chart is Documents.Charts.TreeChart tree)
        {
            new TreeDrawing(x, build).Write(tree);
        }
        else
        {
            ParagraphWriter.Open(x, StyleIds.Figure);
            ChartFrame.Write(x, build, block.Chart);
            x.Close();
        }

        captions.WriteBelow(block);
    }

    private void Spacer()
    {
        ParagraphWriter.Open(x, StyleIds.Spacer);
        x.Close();
    }
}
