// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Tests.Exchange;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.People;

public sealed class PeoplePagesTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Administrator = "amministratore.cciaa-sondrio";
    private const string People = "/e/cciaa-sondrio/persone";

    [Fact]
    public async Task Accounts_with_a_role_are_listed_also_when_nobody_says_whose_they_are()
    {
        using var client = await site.ClientAsync("controller.cciaa-sondrio");
        var page = await client.PageAsync(People);
        Assert.Contains("dirigente.cciaa-sondrio", Text(page), StringComparison.Ordinal);
        Assert.Contains("analista.unione", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("cciaa-brescia", Text(page), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll($"a[href='{People}/nuova']"));
    }

    [Fact]
    public async Task A_person_is_added_linked_to_an_account_and_given_a_role_that_counts_at_once()
    {
        using var client = await site.ClientAsync(Administrator);
        using var newcomer = await site.ClientAsync("controller.cciaa-pavia");
        Assert.Equal(HttpStatusCode.NotFound, await newcomer.StatusAsync("/e/cciaa-sondrio"));

        var path = await AddAsync(client, "Rossi <b>Maria</b>");
        var person = await client.PageAsync(path);
        Assert.Empty(person.QuerySelectorAll("main b"));
        using var unknown = await client.PressAsync(person, path + "/account", ("utente", "nessuno"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        using (await client.PressAsync(person, path + "/account", ("utente", "Controller.CCIAA-pavia"))) { }
        var linked = await client.PageAsync(path);
        using var given = await client.PressAsync(linked, path + "/ruoli", ("ruolo", "lettore"));
        Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await newcomer.StatusAsync("/e/cciaa-sondrio"));
        Assert.Equal(HttpStatusCode.Forbidden, await newcomer.StatusAsync(People));

        var withRole = await client.PageAsync(path);
        var end = withRole.QuerySelector($"a[href^='{People}/ruoli/']")!.GetAttribute("href")!;
        using (await client.PressAsync(await client.PageAsync(end), end)) { }
        Assert.Equal(HttpStatusCode.NotFound, await newcomer.StatusAsync("/e/cciaa-sondrio"));
        using var twice = await client.SubmitAsync((await client.PageAsync(path)).Forms[^1], ("nome", "x"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(end));
    }

    [Fact]
    public async Task An_account_is_made_for_a_person_with_a_password_that_is_seen_once()
    {
        using var client = await site.ClientAsync(Administrator);
        var path = await AddAsync(client, "Bianchi Ugo");
        using var taken = await client.PressAsync(
            await client.PageAsync(path),
            path + "/account/nuovo",
            ("nuovo-utente", "controller.cciaa-sondrio")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);
        using var made = await client.PressAsync(await client.PageAsync(path), path + "/account/nuovo", ("nuovo-utente", "ugo.bianchi"));
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        Assert.True(made.Headers.CacheControl!.NoStore);
        Assert.Contains("ugo.bianchi", Text(await made.ParseAsync()), StringComparison.Ordinal);
        var person = await client.PageAsync(path);
        Assert.Contains("ugo.bianchi", Text(person), StringComparison.Ordinal);
        Assert.DoesNotContain(person.Forms, form => form.GetAttribute("action") == path + "/account/nuovo");
        // The password that was handed over must be changed first
        await using var session = await site.Database.BeginOutsideAsync(accountId: null);
        Assert.True((await AccountRows.FindByNameAsync(session, "UGO.BIANCHI"))!.MustChangePassword);
    }

    [Fact]
    public async Task Of_two_who_make_an_account_for_one_person_at_once_one_does()
    {
        using var client = await site.ClientAsync(Administrator);
        var path = await AddAsync(client, "Neri Ada");
        var page = await client.PageAsync(path);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(one => client.PressAsync(page, path + "/account/nuovo", ("nuovo-utente", $"ada.{one}")))
        );
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound],
            answers.Select(answer => answer.StatusCode).Order()
        );
        await using var session = await site.Database.BeginOutsideAsync(accountId: null);
        Assert.Equal(1, (await AccountRows.SearchAsync(session, "Neri Ada", 0, 9)).Total);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_role_of_a_day_to_come_counts_from_that_day()
    {
        using var client = await site.ClientAsync(Administrator);
        using var newcomer = await site.ClientAsync("oiv.cciaa-pavia");
        var path = await LinkedAsync(client, "Domani", "oiv.cciaa-pavia");
        using (await client.PressAsync(await client.PageAsync(path), path + "/ruoli", ("ruolo", "oiv"), ("ruolo-dal", "1/1/2150"))) { }
        Assert.Contains("(non ancora)", Text(await client.PageAsync(path)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await newcomer.StatusAsync("/e/cciaa-sondrio"));
    }

    [Fact]
    public async Task The_last_administrator_cannot_go_but_the_last_but_one_can()
    {
        using var client = await site.ClientAsync("amministratore.cciaa-brescia");
        const string List = "/e/cciaa-brescia/persone";
        var page = await client.PageAsync(List);
        var row = page.QuerySelectorAll("tbody tr")
            .First(row => row.TextContent.Contains("amministratore.cciaa-brescia", StringComparison.Ordinal));
        var end = row.QuerySelector($"a[href^='{List}/ruoli/']")!.GetAttribute("href")!;
        var question = await client.PageAsync(end);
        Assert.Contains("tuo stesso account", Text(question), StringComparison.Ordinal);
        using var refused = await client.PressAsync(question, end);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("ultimo amministratore", Text(await refused.ParseAsync()), StringComparison.Ordinal);

        var path = await LinkedAsync(client, "Secondo", "lettore.cciaa-brescia", "cciaa-brescia");
        using (await client.PressAsync(await client.PageAsync(path), path + "/ruoli", ("ruolo", "amministratore"))) { }
        using var ended = await client.PressAsync(await client.PageAsync(end), end);
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(List));
        using var second = await site.ClientAsync("lettore.cciaa-brescia");
        Assert.Equal(HttpStatusCode.OK, await second.StatusAsync(List));
    }

    [Fact]
    public async Task What_is_typed_wrong_comes_back_with_its_errors()
    {
        using var client = await site.ClientAsync(Administrator);
        var page = await client.PageAsync(People + "/nuova");
        using var answer = await client.PressAsync(
            page,
            People + "/nuova",
            ("nome", " "),
            ("posta", "non una posta"),
            ("incarico", new string('x', 300)),
            ("unita", "U-ignota"),
            ("dal", "31/2/2024"),
            ("al", "ieri")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = await answer.ParseAsync();
        Assert.Equal(6, shown.QuerySelectorAll(".tg-summary li").Length);
        Assert.Equal("non una posta", shown.QuerySelector("input[name='posta']")!.GetAttribute("value"));
        Assert.Equal("31/2/2024", shown.QuerySelector("input[name='dal']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_two_who_save_a_person_the_second_sees_both_versions_and_chooses()
    {
        using var client = await site.ClientAsync(Administrator);
        var path = await AddAsync(client, "Verdi Ada");
        var (mine, theirs) = (await client.PageAsync(path), await client.PageAsync(path));
        using (await client.PressAsync(theirs, path, ("incarico", "dirigente"))) { }
        using var answer = await client.PressAsync(mine, path, ("incarico", "responsabile"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var conflict = await answer.ParseAsync();
        Assert.Contains("dirigente", Text(conflict), StringComparison.Ordinal);
        Assert.Contains("responsabile", Text(conflict), StringComparison.Ordinal);
        using (await client.PressAsync(conflict, path)) { }
        Assert.Equal("responsabile", (await client.PageAsync(path)).QuerySelector("input[name='incarico']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_person_of_another_body_is_not_found()
    {
        using var client = await site.ClientAsync(Administrator);
        var path = await AddAsync(client, "Di Sondrio");
        using var other = await site.ClientAsync("amministratore.cciaa-pavia");
        Assert.Equal(
            HttpStatusCode.NotFound,
            await other.StatusAsync(path.Replace("cciaa-sondrio", "cciaa-pavia", StringComparison.Ordinal))
        );
    }

    private static async Task<string> AddAsync(TestClient client, string name, string body = "cciaa-sondrio")
    {
        var address = $"/e/{body}/persone/nuova";
        using var answer = await client.PressAsync(await client.PageAsync(address), address, ("nome", name));
        Assert.True(answer.StatusCode == HttpStatusCode.Found, await Uploads.Shown(answer));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<string> LinkedAsync(TestClient client, string name, string account, string body = "cciaa-sondrio")
    {
        var path = await AddAsync(client, name, body);
        using var answer = await client.PressAsync(await client.PageAsync(path), path + "/account", ("utente", account));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return path;
    }

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
