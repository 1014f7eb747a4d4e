// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Home;

public sealed class HomeTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Who_has_a_role_in_one_body_sees_that_body_and_no_other()
    {
        using var client = await site.ClientAsync("controller.cciaa-mantova");
        var page = await client.PageAsync("/");
        Assert.Equal("/e/cciaa-mantova", Assert.Single(page.QuerySelectorAll("main a[href^='/e/'].btn")).GetAttribute("href"));
    }

    [Fact]
    public async Task Who_reads_many_bodies_sees_all_with_their_figures()
    {
        using var client = await site.ClientAsync("analista.unione");
        var page = await client.PageAsync("/");
        Assert.Equal(4, page.QuerySelectorAll("main table").Length);
        Assert.Contains("97,78", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/e/cciaa-mantova", HttpStatusCode.OK)]
    [InlineData("/e/cciaa-pavia", HttpStatusCode.NotFound)]
    [InlineData("/e/cciaa-mantova/c/mantova-2024", HttpStatusCode.Found)]
    [InlineData("/e/cciaa-mantova/c/pavia-2019", HttpStatusCode.NotFound)]
    [InlineData("/niente", HttpStatusCode.NotFound)]
    public async Task A_body_of_others_is_answered_as_one_that_does_not_exist(string path, HttpStatusCode status)
    {
        using var client = await site.ClientAsync("controller.cciaa-mantova");
        Assert.Equal(status, await client.StatusAsync(path));
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_sent_to_sign_in()
    {
        using var client = await site.ClientAsync(userName: null);
        using var answer = await client.Http.GetAsync(new Uri("/e/cciaa-mantova", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/accesso?ritorno=%2Fe%2Fcciaa-mantova", new Uri(site.Address, answer.Headers.Location!).PathAndQuery);
    }
}
