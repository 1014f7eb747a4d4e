// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Exchange;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Methodologies;

public sealed class StoringTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Controller = "controller.cciaa-mantova";
    private const string List = "/e/cciaa-mantova/metodologie";
    private const string Choice = "/e/cciaa-mantova/c/mantova-2024/metodologia/scelta";

    private static string Yaml => Examples.Methodology(Examples.Read("mantova-2024"));

    [Fact]
    public async Task A_methodology_with_errors_is_refused_with_their_lines()
    {
        using var client = await site.ClientAsync(Controller);
        var kept = (await client.PageAsync(List)).QuerySelectorAll("#testi tbody tr").Length;
        using var answer = await SendAsync(client, Yaml.Replace("modo: meta-in-su", "modo: a-caso", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.ParseAsync();
        Assert.NotEmpty(page.QuerySelectorAll("#errori tbody tr"));
        Assert.Matches("^[0-9]+$", page.QuerySelector("#errori tbody tr td.tg-num")!.TextContent);
        Assert.Equal(kept, page.QuerySelectorAll("#testi tbody tr").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0")]
    [InlineData("a: &a [*a, *a]")]
    [InlineData("!!python/object:os.system x")]
    public async Task What_is_no_methodology_is_refused(string text)
    {
        using var client = await site.ClientAsync(Controller);
        using var answer = await SendAsync(client, text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_methodology_whose_examples_do_not_come_out_is_kept_only_by_who_says_so()
    {
        using var client = await site.ClientAsync(Controller);
        var wrong = Yaml.Replace("id: mantova-2024", "id: esempi-sbagliati", StringComparison.Ordinal);
        wrong = wrong.Replace("punteggio: 98,46", "punteggio: 12,34", StringComparison.Ordinal);
        using var refused = await SendAsync(client, wrong);
        Assert.True(refused.StatusCode == HttpStatusCode.UnprocessableEntity, await Uploads.Shown(refused));
        Assert.Contains("non torna", Text(await refused.ParseAsync()), StringComparison.Ordinal);
        using var kept = await client.UploadAsync(
            List,
            "m.yaml",
            System.Text.Encoding.UTF8.GetBytes(wrong),
            methodology: null,
            ("conserva", "true")
        );
        Assert.Equal(HttpStatusCode.Found, kept.StatusCode);
    }

    [Fact]
    public async Task The_same_text_is_kept_once()
    {
        using var client = await site.ClientAsync(Controller);
        using var answer = await SendAsync(client, Yaml);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await client.PageAsync(answer.Headers.Location!.ToString());
        Assert.Contains("già conservato", Text(page), StringComparison.Ordinal);
        var text = await client.Http.GetStringAsync(new Uri(answer.Headers.Location + "/testo", UriKind.Relative));
        Assert.Equal(Yaml, text);
    }

    [Fact]
    public async Task Another_methodology_shows_which_figures_it_changes_and_is_chosen_after_that()
    {
        using var client = await site.ClientAsync(Controller);
        var other = Yaml.Replace("id: mantova-2024", "id: altra", StringComparison.Ordinal)
            .Replace("decimali: 2", "decimali: 0", StringComparison.Ordinal);
        using var kept = await client.UploadAsync(
            List,
            "m.yaml",
            System.Text.Encoding.UTF8.GetBytes(other),
            methodology: null,
            ("conserva", "true")
        );
        Assert.True(kept.StatusCode == HttpStatusCode.Found, await Uploads.Shown(kept));
        var id = kept.Headers.Location!.ToString().Split('/')[^1];
        var page = await client.PageAsync($"{Choice}?metodologia={id}");
        Assert.Contains("97,78", page.QuerySelector("#figure tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("restano come sono", Text(page), StringComparison.Ordinal);

        // Somebody changes the cycle meanwhile
        using (await client.PressAsync(await client.PageAsync($"{Choice}?metodologia={id}"), Choice)) { }
        var home = await client.PageAsync("/e/cciaa-mantova");
        Assert.DoesNotContain("97,78", Text(home), StringComparison.Ordinal);
        using var late = await client.PressAsync(page, Choice);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);

        var first = (await client.PageAsync(List)).QuerySelectorAll("#testi a").Last().GetAttribute("href")!.Split('/')[^1];
        using (await client.PressAsync(await client.PageAsync($"{Choice}?metodologia={first}"), Choice)) { }
        Assert.Contains("97,78", Text(await client.PageAsync("/e/cciaa-mantova")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_methodology_that_does_not_fit_the_cycle_cannot_be_chosen()
    {
        using var client = await site.ClientAsync(Controller);
        var other = Examples.Methodology(Examples.Read("pavia-2019"));
        using var kept = await client.UploadAsync(
            List,
            "m.yaml",
            System.Text.Encoding.UTF8.GetBytes(other),
            methodology: null,
            ("conserva", "true")
        );
        var id = kept.Headers.Location!.ToString().Split('/')[^1];
        var page = await client.PageAsync($"{Choice}?metodologia={id}");
        Assert.NotNull(page.QuerySelector("#figure"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"{Choice}?metodologia=999999"));
    }

    private static Task<HttpResponseMessage> SendAsync(TestClient client, string text) =>
        client.UploadAsync(List, "metodologia.yaml", System.Text.Encoding.UTF8.GetBytes(text));

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
