// SPDX-License-Identifier: AGPL-3.0-or-later

using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Reading.ReadingSite;

namespace Traguardo.Web.Tests.Reading;

[Collection(Name)]
public sealed class TreeTests(TestSite site)
{
    private async Task<IHtmlDocument> TreeAsync(string query)
    {
        using var client = await ControllerAsync(site, "cciaa-mantova");
        return await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "albero" + query));
    }

    private static List<string> Codes(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".tg-tree .tg-code").Select(code => code.TextContent)];

    private static List<string> Matches(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".tg-tree__name--match .tg-code").Select(code => code.TextContent)];

    [Fact]
    public async Task The_tree_holds_every_objective_and_assignment_in_the_order_in_which_people_count()
    {
        var codes = Codes(await TreeAsync(""));
        Assert.Equal(68 + 112, codes.Count);
        Assert.True(codes.IndexOf("OO 3.1.9") < codes.IndexOf("OO 3.1.10"));
        Assert.True(codes.IndexOf("OS 2.1") < codes.IndexOf("OO 2.1.1"));
    }

    [Theory]
    [InlineData("affidamento")]
    [InlineData("AFFIDAMENTO ordinarie")]
    [InlineData("oo 2.1.4 - kpi")]
    public async Task A_search_finds_words_in_any_order_and_shows_what_lies_above(string words)
    {
        var page = await TreeAsync("?cerca=" + Uri.EscapeDataString(words));
        Assert.Equal(["OO 2.1.4 - Kpi 1"], Matches(page));
        Assert.Equal(["AS2", "OS 2.1", "OO 2.1.4", "OO 2.1.4 - Kpi 1"], Codes(page));
        Assert.Equal(3, page.QuerySelectorAll(".tg-tree details[open]").Length);
        Assert.Contains("1 elemento trovato", page.QuerySelector("[role='status']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objective_that_is_found_brings_what_lies_below_it()
    {
        var page = await TreeAsync("?cerca=OO+3.1.10");
        Assert.Contains("OO 3.1.10", Matches(page));
        Assert.True(Codes(page).Count > Matches(page).Count);
    }

    [Fact]
    public async Task Filters_narrow_the_tree_together()
    {
        var missed = Matches(await TreeAsync("?stato=non+raggiunto"));
        Assert.Equal(15, missed.Count);
        var ofUnit = Matches(await TreeAsync("?stato=non+raggiunto&unita=AA"));
        Assert.Equal(3, ofUnit.Count);
        Assert.Empty(ofUnit.Except(missed));
        Assert.Equal(5, Matches(await TreeAsync("?giudizio=Parzialmente+Raggiunto")).Count);
        Assert.Equal(
            2,
            Matches(await TreeAsync("?stato=eliminato"))
                .Count(code => code.StartsWith("OO", StringComparison.Ordinal) && !code.Contains("Kpi", StringComparison.Ordinal))
        );
        Assert.NotEmpty(Matches(await TreeAsync("?etichetta=" + Uri.EscapeDataString(await FirstTagAsync()))));
    }

    private async Task<string> FirstTagAsync() =>
        ((IHtmlSelectElement)(await TreeAsync("")).QuerySelector("select[name='etichetta']")!)
            .Options.First(option => option.Value.Length > 0)
            .Value;

    [Fact]
    public async Task A_search_that_finds_nothing_says_so_and_keeps_what_was_asked()
    {
        var page = await TreeAsync("?cerca=%3Cscript%3Ealert(1)%3C/script%3E&unita=XX");
        Assert.Contains("Nessun elemento trovato", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script>", ((IHtmlInputElement)page.QuerySelector("input[name='cerca']")!).Value);
        Assert.DoesNotContain(page.QuerySelectorAll("main script"), _ => true);
    }

    [Fact]
    public async Task The_map_links_every_part_that_it_draws_and_tells_all_in_a_table()
    {
        var page = await TreeAsync("?vista=mappa");
        Assert.NotEmpty(page.QuerySelectorAll("svg a[href]"));
        Assert.Contains("OS 3.4", page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
    }
}
