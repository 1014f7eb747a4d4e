// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Html;

/// <summary>The blocks of a document as HTML. The title of the document is the only heading of the first level; those of the text begin with the second.</summary>
internal sealed class HtmlBlocks
{
    private const int DeepestElement = 6;

    private readonly Markup html;
    private readonly HtmlScope scope;
    private readonly HtmlInlines inlines;
    private readonly HtmlTables tables;
    private readonly bool isPart;
    private bool hasTitle;

    /// <param name="isPart">True for a part of a page whose title the page gives.</param>
    public HtmlBlocks(Markup html, HtmlScope scope, bool isPart)
    {
        this.html = html;
        this.scope = scope;
        this.isPart = isPart;
        inlines = new HtmlInlines(html, scope);
        tables = new HtmlTables(html, scope, inlines);
    }

    public void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    /// <summary>The notes met so far, each with a link back.</summary>
    public void WriteNotes()
    {
        if (scope.Notes.Count == 0)
        {
            return;
        }

        var id = scope.NewId("note");
        html.Open("section", "class", "doc-notes", "role", "doc-endnotes", "aria-labelledby", id)
            .Element("h2", "Note", "id", id)
            .Open("ol")
            .Line();
        // Notes in notes join the list while it is written
        for (var index = 0; index < scope.Notes.Count; index++)
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            html.Open("li", "id", scope.Id("nota_" + number));
            inlines.Write(scope.Notes[index].Content);
            html.Text(" ")
                .Element(
                    "a",
                    "↑",
                    "href",
                    "#" + scope.Id("rinvio_" + number),
                    "class",
                    "doc-back",
                    "role",
                    "doc-backlink",
                    "aria-label",
                    $"Torna al testo della nota {number}"
                )
                .Close("li")
                .Line();
        }

        html.Close("ol").Close("section").Line();
    }

    /// <summary>The title of a document, once: further title pages repeat it as a line.</summary>
    public void WriteTitle(string title)
    {
        html.Element(isPart || hasTitle ? "p" : "h1", title, "class", "doc-title");
        hasTitle = true;
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case TitlePage page:
                WriteTitlePage(page);
                break;
            case TableOfContents contents:
                new HtmlContents(html, scope).Write(contents);
                break;
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                WriteParagraph(paragraph);
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case Quote quote:
                html.Open("blockquote").Line();
                Write(quote.Blocks);
                html.Close("blockquote").Line();
                break;
            case Callout callout:
                WriteCallout(callout);
                break;
            case Table table:
                tables.Write(table);
                break;
            case ChartBlock chart:
                new HtmlFigures(html, scope).Write(chart);
                break;
            case SignatureBlock signatures:
                WriteSignatures(signatures);
                break;
            case PageBreak:
                html.Open("div", "class", "doc-break").Close("div").Line();
                break;
        }
    }

    private void WriteTitlePage(TitlePage page)
    {
        html.Open("div", "class", "doc-title-page").Line().Element("p", page.Body, "class", "doc-body-name").Line();
        WriteTitle(page.Title);
        html.Line();
        if (page.Subtitle is { Length: > 0 } subtitle)
        {
            html.Element("p", subtitle, "class", "doc-subtitle").Line();
        }

        foreach (var line in page.Lines)
        {
            html.Open("p", "class", "doc-title-line");
            inlines.Write(line);
            html.Close("p").Line();
        }

        html.Close("div").Line();
    }

    private void WriteHeading(Heading heading)
    {
        scope.Place = PlainText.Of(heading);
        var level = Math.Clamp(heading.Level + 1, 2, DeepestElement + 1);
        var element = "h" + Math.Min(level, DeepestElement).ToString(CultureInfo.InvariantCulture);
        html.Open(element, "id", scope.Id(heading.Id), "aria-level", level > DeepestElement ? "7" : null);
        if (heading.Number is { Length: > 0 } number)
        {
            html.Element("span", number, "class", "doc-heading-number").Text(" ");
        }

        if (string.IsNullOrWhiteSpace(PlainText.Of(heading.Content)))
        {
            html.Text(PlainText.Untitled);
        }

        inlines.Write(heading.Content);
        html.Close(element).Line();
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        if (paragraph.Content.Count == 0)
        {
            return;
        }

        html.Open(
            "p",
            "class",
            paragraph.Style switch
            {
                ParagraphStyle.Normal => null,
                ParagraphStyle.Lead => "doc-lead",
                ParagraphStyle.Small => "doc-small",
                ParagraphStyle.Operation => "doc-operation",
            }
        );
        inlines.Write(paragraph.Content);
        html.Close("p").Line();
    }

    private void WriteList(ListBlock list)
    {
        if (list.Items.Count == 0)
        {
            return;
        }

        var element = list.IsOrdered ? "ol" : "ul";
        html.Open(element, "start", list.IsOrdered && list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : null).Line();
        foreach (var item in list.Items)
        {
            html.Open("li");
            // A single line needs no paragraph around it
            if (item is [Paragraph { Style: ParagraphStyle.Normal } only])
            {
                inlines.Write(only.Content);
            }
            else
            {
                Write(item);
            }

            html.Close("li").Line();
        }

        html.Close(element).Line();
    }

    private void WriteCallout(Callout callout)
    {
        var (name, word) = callout.Kind switch
        {
            CalloutKind.Note => ("note", "Nota"),
            CalloutKind.Warning => ("warning", "Attenzione"),
            CalloutKind.Missing => ("missing", "Manca"),
        };
        html.Open("div", "class", "doc-callout doc-callout--" + name, "role", "note").Line();
        html.Element("p", callout.Title is { Length: > 0 } title ? title : word, "class", "doc-callout__title").Line();
        Write(callout.Blocks);
        html.Close("div").Line();
    }

    private void WriteSignatures(SignatureBlock block)
    {
        html.Open("div", "class", "doc-signatures").Line().Open("p");
        if (block.Place is { Length: > 0 } place)
        {
            html.Text(place);
        }
        else
        {
            html.Text("Luogo e data: ").Element("span", "da compilare", "class", "doc-blank");
        }

        html.Close("p").Line().Open("div", "class", "doc-signers").Line();
        foreach (var signer in block.Signers)
        {
            html.Open("div", "class", "doc-signer").Element("p", signer.Post, "class", "doc-signer__post");
            if (signer.Name is { Length: > 0 } name)
            {
                html.Element("p", name);
            }
            else
            {
                html.Open("p").Element("span", "da firmare", "class", "doc-blank").Close("p");
            }

            html.Close("div").Line();
        }

        html.Close("div").Close("div").Line();
    }
}
