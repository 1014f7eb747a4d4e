// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Traguardo.Documents.Tests.Samples;
using Traguardo.Documents.Writing;
using Traguardo.Documents.Writing.Html;
using Document = Traguardo.Documents.Model.Document;

namespace Traguardo.Documents.Tests.Writing.Html;

public sealed class HtmlWriterTests
{
    private static readonly IHtmlDocument Sample = Parse(SampleDocument.Relazione);
    private static readonly IHtmlDocument Hostile = Parse(HostileDocument.Rich);

    [Fact]
    public void A_file_says_what_it_is_and_in_which_language()
    {
        Assert.Equal("it-IT", Sample.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Relazione sulla performance 2024", Sample.Title);
        Assert.Equal("Camera di commercio di prova", Meta("author"));
        Assert.Equal("2025-06-12", Meta("dcterms.created"));
        Assert.Equal("performance, relazione, 2024", Meta("keywords"));
        Assert.Equal("Relazione sulla performance 2024", Assert.Single(Sample.QuerySelectorAll("h1")).TextContent);

        static string? Meta(string name) => Sample.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
    }

    [Fact]
    public void A_file_asks_for_nothing_else_and_runs_nothing()
    {
        foreach (var document in new[] { Sample, Hostile })
        {
            Assert.Empty(document.QuerySelectorAll("script, link, img, iframe, object, embed, base, form, [src], [style]"));
            Assert.DoesNotContain(
                document.All.SelectMany(element => element.Attributes),
                attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)
            );
            Assert.Single(document.QuerySelectorAll("style"));
        }

        Assert.DoesNotMatch(@"url\(|@import", HtmlWriter.StyleSheet);
    }

    [Fact]
    public void Every_link_inside_leads_somewhere_and_every_id_is_given_once()
    {
        foreach (var document in new[] { Sample, Hostile })
        {
            var ids = document.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(
                document.QuerySelectorAll("a[href^='#']"),
                link => Assert.Contains(Uri.UnescapeDataString(link.GetAttribute("href")![1..]), ids)
            );
            Assert.All(
                document.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')),
                id => Assert.Contains(id, ids)
            );
        }
    }

    [Fact]
    public void The_contents_are_lists_in_lists_as_deep_as_asked()
    {
        var nav = Sample.QuerySelector("nav")!;
        Assert.Equal("Sommario", nav.QuerySelector("h2")!.TextContent);
        Assert.Equal(
            ["1 Presentazione", "2 I risultati", "3 Il quadro degli indicatori", "4 I grafici"],
            nav.QuerySelectorAll(":scope > ul > li > a").Select(link => link.TextContent)
        );
        Assert.Equal("2.1.1 Scostamenti", nav.QuerySelector("ul ul ul a")!.TextContent);
        Assert.Equal("#scostamenti", nav.QuerySelector("ul ul ul a")!.GetAttribute("href"));
    }

    [Fact]
    public void Headings_of_the_text_begin_below_the_title()
    {
        Assert.Equal("h2", Sample.GetElementById("presentazione")!.LocalName);
        Assert.Equal("2.1.1 Scostamenti", Sample.GetElementById("scostamenti")!.TextContent);
        Assert.Equal("h4", Sample.GetElementById("scostamenti")!.LocalName);
        Assert.Equal("7", Hostile.GetElementById("h6")!.GetAttribute("aria-level"));
    }

    [Fact]
    public void Header_cells_say_what_they_head()
    {
        var table = Sample
            .QuerySelectorAll("table")
            .Single(table => table.QuerySelector("caption")?.TextContent.Contains("Indicatori degli") == true);
        Assert.Equal("Tabella 2. Indicatori degli obiettivi strategici", table.QuerySelector("caption")!.TextContent);
        Assert.Equal(["colgroup", "colgroup"], table.QuerySelectorAll("thead th[colspan]").Select(cell => cell.GetAttribute("scope")!));
        Assert.Equal(2, table.QuerySelectorAll("tbody").Length);
        Assert.All(
            table.QuerySelectorAll("tbody"),
            body => Assert.Equal("rowgroup", body.QuerySelector("tr:first-child > th")!.GetAttribute("scope"))
        );
        Assert.Equal("row", table.QuerySelectorAll("tbody tr")[1].QuerySelector("th")!.GetAttribute("scope"));
        Assert.All(Sample.QuerySelectorAll("th"), cell => Assert.NotNull(cell.GetAttribute("scope")));
    }

    [Fact]
    public void A_wide_table_scrolls_in_a_named_frame_that_the_keyboard_reaches()
    {
        var frames = Sample.QuerySelectorAll("section.doc-scroll");
        Assert.NotEmpty(frames);
        Assert.All(frames, frame => Assert.Equal("0", frame.GetAttribute("tabindex")));
        var names = Hostile
            .QuerySelectorAll("section.doc-scroll")
            .Select(frame => frame.GetAttribute("aria-label") ?? frame.GetAttribute("aria-labelledby")!)
            .ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Notes_are_numbered_through_and_lead_back()
    {
        Assert.Equal(["1", "2"], Sample.QuerySelectorAll(".doc-noteref a").Select(link => link.TextContent));
        var notes = Sample.QuerySelectorAll(".doc-notes li");
        Assert.StartsWith("Sistema di misurazione e valutazione, paragrafo 4.", notes[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("#rinvio_2", notes[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(Hostile.QuerySelectorAll(".doc-noteref a").Length, Hostile.QuerySelectorAll(".doc-notes li").Length);
    }

    [Fact]
    public void Only_safe_addresses_are_links_and_others_stay_as_text()
    {
        var addresses = Hostile
            .QuerySelectorAll("a[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(address => address[0] != '#')
            .ToList();
        Assert.All(addresses, address => Assert.Matches("^(https?|mailto):", address));
        Assert.Equal(2, addresses.Count);
        foreach (var word in new[] { "uno", "due", "tre" })
        {
            Assert.Contains(word, Hostile.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(Hostile.QuerySelectorAll("a"), link => link.TextContent == word);
        }

        Assert.Empty(Hostile.QuerySelectorAll("a a"));
    }

    [Fact]
    public void Hostile_text_is_text()
    {
        Assert.Empty(Hostile.QuerySelectorAll("script"));
        Assert.Contains(PrintableText.Clean(HostileDocument.Script), Hostile.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Encoding.UTF8.GetString(HtmlWriter.Write(HostileDocument.Rich)), letter => letter is '\u0000' or '\u202E');
    }

    [Fact]
    public void What_is_missing_is_marked_and_bracketed() =>
        Assert.Equal("[manca: numero dell'atto]", Sample.QuerySelector("mark.doc-missing")!.TextContent);

    [Fact]
    public void A_light_is_a_shape_and_a_word()
    {
        var light = Sample.QuerySelector("p .doc-light")!;
        Assert.Equal("Raggiunto", light.TextContent);
        Assert.Equal("true", light.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void A_chart_has_its_figures_as_a_table()
    {
        var data = Sample.QuerySelectorAll("details table");
        Assert.Equal(SampleCharts.All.Count, data.Length);
        Assert.Equal(12, data[0].QuerySelectorAll("tbody tr").Length);
        Assert.Equal("n.d.", data[0].QuerySelectorAll("tbody tr")[4].QuerySelector("td")!.TextContent);
    }

    [Fact]
    public void A_part_of_a_page_has_no_title_of_its_own_and_ids_that_do_not_meet_those_of_the_page()
    {
        var part = new HtmlParser().ParseDocument("<main><h1>Pagina</h1>" + HtmlWriter.WriteFragment(SampleDocument.Relazione) + "</main>");
        Assert.Single(part.QuerySelectorAll("h1"));
        Assert.All(
            part.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0),
            id => Assert.StartsWith("doc-", id, StringComparison.Ordinal)
        );
        Assert.Empty(part.QuerySelectorAll("[style], style, script"));
        Assert.Equal("#doc-presentazione", part.QuerySelector("nav a")!.GetAttribute("href"));
    }

    [Fact]
    public void All_rules_of_the_style_sheet_stay_below_the_document()
    {
        var rules = Regex.Replace(HtmlWriter.StyleSheet, @"/\*.*?\*/", "", RegexOptions.Singleline);
        rules = Regex.Replace(rules, @"@page[^{]*\{[^{}]*(\{[^{}]*\}[^{}]*)*\}", "");
        rules = Regex.Replace(rules, @"@media[^{]*\{", "");
        var selectors = Regex
            .Matches(rules, @"([^{}]+)\{")
            .SelectMany(match => match.Groups[1].Value.Split(','))
            .Select(selector => selector.Trim())
            .ToList();
        Assert.True(selectors.Count > 100);
        Assert.All(selectors, selector => Assert.Matches(@"^\.doc(\.doc--file)?(\s|$)", selector));
    }

    [Fact]
    public void Every_class_that_is_written_has_a_rule()
    {
        string[] named =
        [
            "doc--part",
            "doc-section--portrait",
            "doc-contents__2",
            "doc-contents__3",
            "doc-contents__4",
            "doc-contents__5",
            "doc-contents__6",
        ];
        string[] plain =
        [
            "doc-light--good",
            "doc-light--partly",
            "doc-light--bad",
            "doc-light--none",
            "doc-callout--note",
            "tg-chart__image--wide",
        ];
        var classes = new[] { Sample, Hostile, Parse(HostileDocument.Rows(3)) }
            .SelectMany(document => document.All)
            .SelectMany(element => element.ClassList)
            .Distinct();
        Assert.All(
            classes.Except(named).Except(plain),
            name => Assert.Matches(@"\." + Regex.Escape(name) + @"(?![\w-])", HtmlWriter.StyleSheet)
        );
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.Equal(HtmlWriter.Write(SampleDocument.Cards(2)), HtmlWriter.Write(SampleDocument.Cards(2)));

    [Fact]
    public void A_document_without_anything_is_still_a_page_with_a_title() =>
        Assert.Equal("Vuoto", Assert.Single(Parse(HostileDocument.Empty).QuerySelectorAll("h1")).TextContent);

    [Fact]
    public void Five_hundred_rows_are_all_there() =>
        Assert.Equal(500, Parse(HostileDocument.Rows(500)).QuerySelectorAll("tbody tr").Length);

    [Fact]
    public void Sixty_cards_are_written_within_a_tenth_of_a_second()
    {
        var cards = SampleDocument.Cards(60);
        // The least of several times, which other work of the machine does not lengthen
        var times = Enumerable
            .Range(0, 8)
            .Select(_ =>
                Stopwatch.GetTimestamp() is var start && HtmlWriter.Write(cards).Length > 0 ? Stopwatch.GetElapsedTime(start) : default
            );
        Assert.InRange(times.Min(), TimeSpan.FromTicks(1), TimeSpan.FromMilliseconds(100));
    }

    private static IHtmlDocument Parse(Document document) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(HtmlWriter.Write(document)));
}
