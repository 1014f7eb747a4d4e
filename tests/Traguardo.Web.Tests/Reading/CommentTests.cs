// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Reading.ReadingSite;

namespace Traguardo.Web.Tests.Reading;

[Collection(Name)]
public sealed class CommentTests(TestSite site)
{
    private static readonly string Indicator = Path("cciaa-mantova", "mantova-2024", "indicatore?codice=OO+2.1.4+-+Kpi+1");
    private static readonly string OtherIndicator = Path("cciaa-mantova", "mantova-2024", "indicatore?codice=OO+4.4.1+-+Kpi+2");
    private static readonly string Objective = Path("cciaa-mantova", "mantova-2024", "obiettivo?codice=OO+2.1.4");

    private static IHtmlFormElement? FormOf(IHtmlDocument page) => page.QuerySelector("#commenti form") as IHtmlFormElement;

    [Theory]
    [InlineData("controller", true)]
    [InlineData("dirigente", false)]
    [InlineData("oiv", true)]
    public async Task A_comment_stands_on_the_page_with_who_wrote_it(string role, bool onObjective)
    {
        var path = onObjective ? Objective : Indicator;
        using var client = await site.ClientAsync($"{role}.cciaa-mantova");
        var text = $"Nota di {role}\ncon <b>segni</b> & righe";
        using var answer = await client.SubmitAsync(FormOf(await client.PageAsync(path))!, ("commento", "  " + text + " "));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await client.PageAsync(answer.Headers.Location!.ToString().Split('#')[0]);
        var comment = page.QuerySelector("#commenti .tg-comments li")!;
        Assert.Equal(text, comment.QuerySelector(".tg-preline")!.TextContent);
        Assert.Contains("Camera di commercio", comment.QuerySelector("strong")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Il commento è stato aggiunto", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   ", "Scrivere il commento")]
    [InlineData("", "Scrivere il commento")]
    public async Task An_empty_comment_is_sent_back(string text, string words)
    {
        using var client = await site.ClientAsync("controller.cciaa-mantova");
        using var answer = await client.SubmitAsync(FormOf(await client.PageAsync(Indicator))!, ("commento", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_is_too_long_comes_back_whole()
    {
        var text = new string('è', 10_001);
        using var client = await site.ClientAsync("controller.cciaa-mantova");
        using var answer = await client.SubmitAsync(FormOf(await client.PageAsync(Objective))!, ("commento", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        Assert.Equal(text, page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Contains("10001 caratteri", page.QuerySelector("#commenti")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_limited_to_a_unit_comments_on_what_is_its_own()
    {
        using var client = await site.ClientAsync("dirigente.cciaa-mantova");
        var own = FormOf(await client.PageAsync(Indicator))!;
        Assert.Null(FormOf(await client.PageAsync(OtherIndicator)));

        // The form of one's own page sent to another
        own.SetAttribute("action", OtherIndicator);
        using var answer = await client.SubmitAsync(own, ("commento", "di altri"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain(
            "di altri",
            (await client.PageAsync(OtherIndicator)).QuerySelector("#commenti")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_only_reads_has_no_form()
    {
        using var client = await site.ClientAsync("lettore.cciaa-mantova");
        Assert.Null(FormOf(await client.PageAsync(Indicator)));
    }
}
