// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class KeptFormTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;
    private const string Written = "Prima riga\r\n«Seconda» <b>riga</b> & fine";

    [Fact]
    public async Task What_was_written_in_an_expired_session_is_sent_after_signing_in_again_and_one_click()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        node.Clock.Forward(TimeSpan.FromHours(9));

        var signIn = await browser.SubmitAsync(form, "form", ("testo", Written), ("valore", "1"), ("valore", "2"));
        Assert.Equal("/accesso", signIn.Address.AbsolutePath);
        Assert.Contains("quello che hai scritto è conservato", signIn[".tg-alert--warning"], StringComparison.Ordinal);
        Assert.Contains(account.DisplayName, signIn[".tg-alert--warning"], StringComparison.Ordinal);
        Assert.Equal(account.UserName, signIn.Document.QuerySelector("#campo-utente")!.GetAttribute("value"));

        var resume = await browser.SubmitAsync(signIn, "#password form", ("password", Password));
        Assert.Equal("Riprendi l’invio", resume["h1"]);
        Assert.Equal(
            ["testo", "valore", "valore"],
            resume.Document.QuerySelectorAll("#campi tbody th").Select(th => th.TextContent.Trim())
        );
        Assert.Empty(node.Taken);

        var done = await browser.SubmitAsync(resume, $"form[action='{Node.FormPage}']");
        Assert.Equal("/prova/fatto", done.Address.AbsolutePath);
        Assert.Equal(["testo=" + Written, "valore=1", "valore=2"], Assert.Single(node.Taken));

        // It has done its work
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(resume.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task The_same_after_signing_out_in_another_tab()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");

        var signIn = await browser.SubmitAsync(form, "form", ("testo", "rimasto"));
        var resume = await browser.SubmitAsync(signIn, "#password form", ("password", Password));
        await browser.SubmitAsync(resume, $"form[action='{Node.FormPage}']");
        Assert.Equal(["testo=rimasto"], Assert.Single(node.Taken));
    }

    [Fact]
    public async Task The_same_after_the_stamp_changed_and_with_a_code_asked_and_on_another_node()
    {
        var node = await site.NodeAsync();
        var other = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        var secret = await SecondFactorTests.EnableAsync(site.Test.Database, account);

        var signIn = await browser.SubmitAsync(form, "form", ("testo", "con codice"));
        Assert.Equal("/accesso", signIn.Address.AbsolutePath);
        signIn.Form("#password form").SetAttribute("action", new Uri(other.Address, "/accesso").AbsoluteUri);
        var code = await browser.SubmitAsync(signIn, "#password form", ("password", Password));
        Assert.Equal(new Uri(other.Address, "/accesso/codice"), code.Address);
        var resume = await browser.SubmitAsync(code, "form[action='/accesso/codice']", ("codice", SecondFactorTests.CodeOf(secret, other)));
        Assert.Equal("Riprendi l’invio", resume["h1"]);
        await browser.SubmitAsync(resume, $"form[action='{Node.FormPage}']");
        Assert.Equal(["testo=con codice"], Assert.Single(other.Taken));
    }

    [Fact]
    public async Task A_form_that_is_still_wrong_stays_until_it_is_taken()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        node.Clock.Forward(TimeSpan.FromHours(9));
        var signIn = await browser.SubmitAsync(form, "form", ("testo", "x"), ("rifiuta", "1"));
        var resume = await browser.SubmitAsync(signIn, "#password form", ("password", Password));

        var wrong = await browser.SubmitAsync(resume, $"form[action='{Node.FormPage}']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("Riprendi l’invio", (await browser.GetAsync(resume.Address.AbsolutePath))["h1"]);

        var dropped = await browser.SubmitAsync(resume, "form[action$='/scarta']");
        Assert.Equal("/", dropped.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(resume.Address.AbsolutePath)).Status);
    }

    [Fact]
    public async Task It_is_for_the_same_account_in_the_same_browser_only()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var colleague = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        node.Clock.Forward(TimeSpan.FromHours(9));
        var signIn = await browser.SubmitAsync(form, "form", ("testo", "riservato"));

        using var elsewhere = await node.SignedInAsync(account, Password);
        var address = Uri.UnescapeDataString(signIn.Address.Query["?ritorno=".Length..]);
        var stolen = await elsewhere.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, stolen.Status);
        Assert.DoesNotContain("riservato", stolen.Text, StringComparison.Ordinal);

        var ofColleague = await browser.SubmitAsync(signIn, "#password form", ("utente", colleague.UserName), ("password", Password));
        Assert.Equal((HttpStatusCode.NotFound, address), (ofColleague.Status, ofColleague.Address.AbsolutePath));
        Assert.DoesNotContain("riservato", ofColleague.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inventato")]
    [InlineData("")]
    public async Task A_form_that_does_not_come_from_our_page_is_not_kept(string token)
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        node.Clock.Forward(TimeSpan.FromHours(9));
        var page = await browser.SubmitAsync(form, "form", ("testo", "ostile"), ("__RequestVerificationToken", token));
        Assert.Equal("/accesso", page.Address.PathAndQuery);
        Assert.Equal(0, await CountAsync(account));
    }

    [Fact]
    public async Task A_form_of_a_page_that_another_account_had_opened_is_neither_taken_nor_kept()
    {
        var node = await site.NodeAsync();
        var first = await node.AddAccountAsync(Password);
        var second = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(first, Password);
        var form = await browser.GetAsync(Node.FormPage);
        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");
        await browser.SignInAsync(second.UserName, Password);

        var page = await browser.SubmitAsync(form, "form", ("testo", "del primo"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("La pagina non è valida per questa sessione", page["h1"]);
        Assert.Empty(node.Taken);

        node.Clock.Forward(TimeSpan.FromHours(9));
        page = await browser.SubmitAsync(form, "form", ("testo", "del primo"));
        Assert.Equal("/accesso", page.Address.PathAndQuery);
        Assert.Equal(0, await CountAsync(first) + await CountAsync(second));
    }

    [Fact]
    public async Task Who_never_signed_in_makes_the_server_keep_nothing()
    {
        var node = await site.NodeAsync();
        using var stranger = node.NewBrowser();
        await stranger.GetAsync("/accesso");
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, Node.FormPage))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("testo", "x")]),
        };
        Assert.Equal("/accesso", (await stranger.SendAsync(request)).Address.PathAndQuery);
    }

    [Fact]
    public async Task Secrets_are_not_kept()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        form.Form("form").SetAttribute("action", "/prova/segreto");
        var password = await browser.GetAsync("/profilo/password");
        node.Clock.Forward(TimeSpan.FromHours(9));
        Assert.Equal("/accesso", (await browser.SubmitAsync(form, "form", ("testo", "x"))).Address.PathAndQuery);
        await browser.SubmitAsync(password, "form[action='/profilo/password']", ("attuale", Password), ("nuova", "segretissima nuova"));
        Assert.Equal(0, await CountAsync(account));
    }

    [Fact]
    public async Task Files_are_chosen_again_and_the_rest_is_kept()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        var token = form.Document.QuerySelector("input[type=hidden]")!.GetAttribute("value")!;
        node.Clock.Forward(TimeSpan.FromHours(9));
        var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent("con prova"), "testo" },
            { new ByteArrayContent([1, 2, 3]), "prova", "prova.pdf" },
        };
        var signIn = await browser.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, Node.FormPage)) { Content = content }
        );

        var resume = await browser.SubmitAsync(signIn, "#password form", ("password", Password));
        var again = resume.Form($"form[action='{Node.FormPage}']");
        Assert.Equal("multipart/form-data", again.GetAttribute("enctype"));
        Assert.NotNull(again.QuerySelector("input[type=file][name=prova]"));
        await browser.SubmitAsync(resume, again);
        Assert.Equal(["testo=con prova"], Assert.Single(node.Taken));
    }

    [Fact]
    public async Task What_is_too_large_to_keep_is_said_and_not_lost_by_the_browser()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        node.Clock.Forward(TimeSpan.FromHours(9));
        var page = await browser.SubmitAsync(form, "form", ("testo", new string('x', 1_000_001)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("troppo grande per essere conservato", page.Text, StringComparison.Ordinal);

        var huge = await browser.SubmitAsync(form, "form", ("testo", new string('x', 10_000_000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.Status);
    }

    [Theory]
    [InlineData("//altrove.example.org/prova")]
    [InlineData("/\\altrove.example.org/prova")]
    public async Task An_address_that_could_lead_elsewhere_is_not_kept(string path)
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        node.Clock.Forward(TimeSpan.FromHours(9));
        var token = form.Document.QuerySelector("input[type=hidden]")!.GetAttribute("value")!;
        var page = await browser.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, node.Address.GetLeftPart(UriPartial.Authority) + path)
            {
                Content = new FormUrlEncodedContent([
                    KeyValuePair.Create("__RequestVerificationToken", token),
                    KeyValuePair.Create("testo", "x"),
                ]),
            }
        );
        Assert.NotEqual(HttpStatusCode.OK, page.Status);
        Assert.Equal(0, await CountAsync(account));
    }

    [Fact]
    public async Task A_fragment_is_kept_too_and_sends_the_browser_to_sign_in()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var form = await browser.GetAsync(Node.FormPage);
        var token = form.Document.QuerySelector("input[type=hidden]")!.GetAttribute("value")!;
        node.Clock.Forward(TimeSpan.FromHours(9));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, Node.FormPage))
        {
            Content = new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", token),
                KeyValuePair.Create("testo", "x"),
            ]),
        };
        request.Headers.Add("HX-Request", "true");
        var page = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.StartsWith(
            "/accesso?ritorno=%2Faccesso%2Friprendi%2F",
            page.Headers.GetValues("HX-Redirect").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(1, await CountAsync(account));
    }

    [Theory]
    [InlineData(Node.FormPage)]
    [InlineData("/prova/pubblico")]
    public async Task Whatever_changes_something_needs_the_token_of_a_page(string path)
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        foreach (var content in new HttpContent[] { new FormUrlEncodedContent([]), new StringContent("{}"), new ByteArrayContent([]) })
        {
            var page = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, path)) { Content = content });
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Equal("La pagina non è valida per questa sessione", page["h1"]);
        }

        Assert.Empty(node.Taken);
    }

    private async Task<long> CountAsync(Account account)
    {
        await using var session = await site.Test.Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command("select count(*) from kept_forms where account_id = $1", account.Id);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
