// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Traguardo.Web.Tests.Measures;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Hosting;

public sealed class DatabaseAwayTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task While_the_database_is_away_every_page_says_so_and_when_it_is_back_the_site_goes_on_by_itself()
    {
        await using var line = new BreakableLine(site.Owner);
        await using var node = await site.TwinAsync(line.Owner);
        using var client = await node.ClientAsync(GridPageOf.Controller);
        var grid = await client.PageAsync(GridPageOf.Grid);

        await line.CutAsync();
        using (var page = await client.Http.GetAsync(new Uri(GridPageOf.Grid, UriKind.Relative)))
        {
            await SaysSoAsync(page);
            var retry = (await DocumentAsync(page)).QuerySelector($"main a[href='{GridPageOf.Grid}']");
            Assert.True(retry is not null, "there is no link to try again");
        }

        using (var answer = await GridPageOf.SendAsync(client, grid, (GridPageOf.Own, "valore", "77")))
        {
            await SaysSoAsync(answer);
        }

        using (var style = await client.Http.GetAsync(grid.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")))
        {
            Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        }

        line.Mend();
        var again = await client.PageAsync(GridPageOf.Grid);
        Assert.Equal(GridPageOf.CodesOf(grid), GridPageOf.CodesOf(again));
        using var saved = await GridPageOf.SendAsync(client, grid, (GridPageOf.Own, "valore", "77"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task A_line_that_broke_between_two_requests_is_noticed_by_none_of_them()
    {
        await using var line = new BreakableLine(site.Owner);
        await using var node = await site.TwinAsync(line.Owner);
        using var client = await node.ClientAsync(GridPageOf.Controller);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.PageAsync(GridPageOf.Grid)));
        await line.CutAsync();
        line.Mend();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.PageAsync(GridPageOf.Grid)));
    }

    private static async Task SaysSoAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        var text = (await DocumentAsync(answer)).Body!.TextContent;
        Assert.DoesNotContain("Npgsql", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> DocumentAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
