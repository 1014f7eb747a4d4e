// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Xml.Linq;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Documents.Tests.Support;
using static Traguardo.Documents.Tests.Support.DocxContent;
using static Traguardo.Documents.Tests.Support.SampleDocuments;

namespace Traguardo.Documents.Tests.Writing.Docx;

public sealed class DocxTextTests
{
    [Fact]
    public void Every_style_that_the_text_uses_is_defined()
    {
        var content = DocxContent.Of(Rich);
        var defined = content
            .Part("word/styles.xml")
            .Elements(W + "style")
            .Select(style => style.Attribute(W + "styleId")!.Value)
            .ToHashSet();
        var used = content
            .Body.Descendants()
            .Where(element => element.Name == W + "pStyle" || element.Name == W + "rStyle" || element.Name == W + "tblStyle")
            .Select(element => element.Attribute(W + "val")!.Value)
            .Distinct();
        Assert.Empty(used.Except(defined));
    }

    [Fact]
    public void Headings_have_levels_of_the_outline_and_stay_with_what_follows()
    {
        var styles = DocxContent
            .Of(Rich)
            .Part("word/styles.xml")
            .Elements(W + "style")
            .ToDictionary(style => style.Attribute(W + "styleId")!.Value);
        for (var level = 1; level <= 6; level++)
        {
            var style = styles[$"Heading{level}"];
            Assert.Equal($"heading {level}", style.Element(W + "name")!.Attribute(W + "val")!.Value);
            Assert.Equal($"{level - 1}", style.Descendants(W + "outlineLvl").Single().Attribute(W + "val")!.Value);
            Assert.Single(style.Descendants(W + "keepNext"));
        }
    }

    [Fact]
    public void A_heading_shows_its_number_and_can_be_linked_to()
    {
        var content = DocxContent.Of(
            new Heading(2, ["Risultati"], "i-risultati", "2.1"),
            new Paragraph([new Link("#i-risultati", ["vedi"])])
        );
        var heading = content.Styled("Heading2");
        Assert.Equal("2.1Risultati", TextOf(heading));
        Assert.Single(heading.Descendants(W + "tab"));
        var bookmark = heading.Element(W + "bookmarkStart")!.Attribute(W + "name")!.Value;
        Assert.Equal(bookmark, content.Body.Descendants(W + "hyperlink").Single().Attribute(W + "anchor")!.Value);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    [InlineData("#altrove")]
    public void A_link_to_anything_but_the_web_is_printed_as_text(string target)
    {
        var content = DocxContent.Of(new Paragraph([new Link(target, ["qui"])]));
        Assert.Empty(content.Body.Descendants(W + "hyperlink"));
        Assert.Equal($"qui ({target})", TextOf(content.Styled("BodyText")));
    }

    [Fact]
    public void Footnotes_are_real_ones_in_the_order_of_their_marks()
    {
        var content = DocxContent.Of(new Paragraph(["a", new Footnote(["prima"]), "b", new Footnote(["seconda"])]));
        Assert.Equal(["1", "2"], content.Body.Descendants(W + "footnoteReference").Select(mark => mark.Attribute(W + "id")!.Value));
        var notes = content.Part("word/footnotes.xml").Elements(W + "footnote").Where(note => note.Attribute(W + "type") is null);
        Assert.Equal([" prima", " seconda"], notes.Select(TextOf));
    }

    [Fact]
    public void What_is_missing_is_said_in_brackets_and_lights_have_a_shape_and_a_word()
    {
        var content = DocxContent.Of(new Paragraph([new MissingText("data dell'atto"), " ", new Light(Tone.Bad, "Non raggiunto")]));
        Assert.Equal("[manca: data dell'atto] ■\u00a0Non raggiunto", TextOf(content.Styled("BodyText")));
    }

    [Theory]
    [InlineData(CalloutKind.Note, null, "Nota")]
    [InlineData(CalloutKind.Warning, "dati provvisori", "Attenzione: dati provvisori")]
    [InlineData(CalloutKind.Missing, "Manca la relazione", "Manca la relazione")]
    public void A_callout_says_its_kind_in_words(CalloutKind kind, string? title, string expected)
    {
        var content = DocxContent.Of(new Callout(kind, title, [Text("testo")]));
        Assert.Equal(expected, TextOf(content.Styled($"Callout{kind}Title")));
        Assert.Equal("testo", TextOf(content.Styled($"Callout{kind}")));
    }

    [Fact]
    public void A_numbered_list_begins_at_its_number_and_the_next_one_anew()
    {
        var content = DocxContent.Of(
            new ListBlock(
                IsOrdered: true,
                [
                    [Text("tre")],
                    [Text("quattro")],
                ],
                3
            ),
            new ListBlock(
                IsOrdered: true,
                [
                    [Text("uno")],
                ]
            )
        );
        var ids = content
            .Paragraphs.Where(paragraph => StyleOf(paragraph) == "ListNumber")
            .Select(item => item.Descendants(W + "numId").Single().Attribute(W + "val")!.Value)
            .ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[1], ids[2]);
        var starts = content
            .Part("word/numbering.xml")
            .Elements(W + "num")
            .Where(num => num.Elements(W + "lvlOverride").Any())
            .Select(num => num.Descendants(W + "startOverride").Single().Attribute(W + "val")!.Value);
        Assert.Equal(["3", "1"], starts);
    }

    [Fact]
    public void Captions_have_numbers_that_can_be_counted_again()
    {
        var content = DocxContent.Of(
            new Table
            {
                Caption = "Pesi",
                Number = 1,
                Columns = [new TableColumn(1)],
                Rows = [Row("x")],
            }
        );
        var caption = content.Styled("Caption");
        Assert.Equal("Tabella 1. Pesi", TextOf(caption));
        Assert.Contains("SEQ Tabella", caption.Descendants(W + "instrText").Single().Value, StringComparison.Ordinal);
        Assert.Single(caption.Descendants(W + "keepNext"));
    }

    [Fact]
    public void The_table_of_contents_is_a_field_with_its_entries_in_it_and_no_program_asks_to_refresh_it()
    {
        var content = DocxContent.Of(Rich);
        Assert.Contains(
            content.Body.Descendants(W + "instrText"),
            field => field.Value.Contains("TOC \\o \"1-3\"", StringComparison.Ordinal)
        );
        var entries = content.Paragraphs.Where(paragraph => StyleOf(paragraph) is "TOC1" or "TOC2" or "TOC3").Select(TextOf).ToList();
        Assert.Equal(9, entries.Count);
        Assert.All(entries, entry => Assert.Matches("[0-9]+$", entry));
        Assert.Empty(content.Part("word/settings.xml").Descendants(W + "updateFields"));
        var bookmarks = content.Body.Descendants(W + "bookmarkStart").Select(mark => mark.Attribute(W + "name")!.Value).ToHashSet();
        Assert.All(content.Body.Descendants(W + "hyperlink").Attributes(W + "anchor"), anchor => Assert.Contains(anchor.Value, bookmarks));
    }

    [Fact]
    public void Sections_have_their_orientation_and_the_title_page_has_no_head()
    {
        var content = DocxContent.Of(Rich);
        var sections = content.Body.Descendants(W + "sectPr").ToList();
        Assert.Equal(Rich.Sections.Count, sections.Count);
        Assert.Equal(
            [null, null, null, "landscape", null],
            sections.Select(section => section.Element(W + "pgSz")!.Attribute(W + "orient")?.Value)
        );
        Assert.Equal("16838", sections[3].Element(W + "pgSz")!.Attribute(W + "w")!.Value);
        var heads = content
            .Parts.Where(part => part.StartsWith("word/header", StringComparison.Ordinal))
            .Select(part => TextOf(content.Part(part)))
            .ToList();
        Assert.Equal(3, heads.Count);
        Assert.Single(heads, head => head.Length == 0);
        Assert.Equal(2, heads.Count(head => head == "Relazione sulla performance 2024Camera di commercio di Esempio"));
    }

    [Fact]
    public void The_properties_say_title_body_and_day_and_the_language_is_Italian()
    {
        var content = DocxContent.Of(Rich);
        var core = content.Part(content.Parts.Single(part => part.EndsWith("core.xml", StringComparison.Ordinal)));
        string Of(string name) => core.Elements().Single(element => element.Name.LocalName == name).Value;
        Assert.Equal("Relazione sulla performance 2024", Of("title"));
        Assert.Equal("Camera di commercio di Esempio", Of("creator"));
        Assert.Equal("2025-06-12T00:00:00Z", Of("created"));
        Assert.Equal("2025-06-12T00:00:00Z", Of("modified"));
        Assert.Equal("performance, relazione", Of("keywords"));
        Assert.Equal("it-IT", content.Part("word/styles.xml").Descendants(W + "lang").First().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Every_drawing_says_what_it_shows()
    {
        var drawings = DocxContent.Of(Rich).Body.Descendants().Where(element => element.Name.LocalName == "docPr").ToList();
        Assert.True(drawings.Count >= 8);
        Assert.All(drawings, drawing => Assert.NotEmpty(drawing.Attribute("descr")!.Value));
        Assert.Equal(drawings.Count, drawings.Select(drawing => drawing.Attribute("id")!.Value).Distinct().Count());
    }

    [Fact]
    public void A_tall_tree_is_parted_into_drawings_that_fit_a_page()
    {
        var content = DocxContent.Of(Rich);
        XNamespace drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
        Assert.All(content.Body.Descendants(drawing + "extent"), extent => Assert.InRange((long)extent.Attribute("cy")!, 1, 24L * 360_000));
        Assert.Contains(
            content.Body.Descendants(drawing + "docPr"),
            frame => frame.Attribute("descr")!.Value.EndsWith("(parte 1 di 3)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Signers_stand_side_by_side_and_an_unknown_name_or_place_leaves_a_line()
    {
        var content = DocxContent.Of(
            new SignatureBlock(Place: null, [new Signer("Il Segretario Generale", "Anna Verdi"), new Signer("Il Presidente")])
        );
        var cells = content.Body.Descendants(W + "tc").ToList();
        Assert.Equal(2, cells.Count);
        Assert.Equal("Il Segretario GeneraleAnna Verdi", TextOf(cells[0]));
        Assert.StartsWith("Il Presidente____", TextOf(cells[1]), StringComparison.Ordinal);
        Assert.StartsWith("Luogo e data: ____", TextOf(content.Body), StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_a_text_stays_text()
    {
        var content = DocxContent.Of(Text("<script>alert('x')</script> & \u202e\u0001"));
        Assert.Equal("<script>alert('x')</script> & \ufffd", TextOf(content.Styled("BodyText")));
    }
}
