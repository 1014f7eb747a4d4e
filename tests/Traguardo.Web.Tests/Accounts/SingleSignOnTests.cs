// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Net.Sockets;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.SingleSignOn;
using Traguardo.Web.Tests.Accounts.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Accounts;

/// <summary>Against a real provider (oidc-provider), through its own pages.</summary>
public sealed class SingleSignOnTests(AccountSite site, OidcServer provider, BrowserFixture browsers)
    : IClassFixture<AccountSite>,
        IClassFixture<OidcServer>,
        IAsyncLifetime
{
    private const string Password = AccountSite.Password;

    public async ValueTask InitializeAsync() => await provider.SetModeAsync("honest");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("traguardo", true)]
    [InlineData("traguardo-es", true)]
    [InlineData("traguardo-pubblico", false)]
    public async Task Who_is_linked_enters_through_the_provider_and_comes_back_to_the_page_that_was_asked_for(string client, bool hasSecret)
    {
        var node = await NodeAsync(client: client, hasSecret: hasSecret);
        var account = await LinkedAsync(node, "anna-" + client);
        using var browser = node.NewBrowser();
        var asked = await browser.GetAsync(Node.FormPage + "?x=1");
        Assert.Equal("Entra con Prova", asked["#unico a"]);

        var page = await ThroughProviderAsync(browser, asked.Document.QuerySelector("#unico a")!.GetAttribute("href")!, "anna-" + client);
        Assert.Equal(new Uri(node.Address, Node.FormPage + "?x=1"), page.Address);
        Assert.Equal(
            (AccountEvent.SignedIn, "SingleSignOn"),
            (await node.EventsAsync(account)).Select(one => (one.What, one.Detail)).First()
        );
    }

    [Fact]
    public async Task Who_is_unknown_is_refused_and_told_what_to_ask_the_administrator()
    {
        await ForgetAddressesAsync();
        var node = await NodeAsync();
        using var browser = node.NewBrowser();
        var page = await ThroughProviderAsync(browser, "/accesso/unico", "anna");
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("Non hai ancora un account in Traguardo", page["h1"]);
        Assert.Contains("Anna Bianchi", page[".tg-alert"], StringComparison.Ordinal);
        Assert.Equal(
            ["anna", provider.Issuer.AbsoluteUri.TrimEnd('/')],
            page.Document.QuerySelectorAll("dd").Select(dd => dd.TextContent.Trim())
        );
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        // No code or state of the provider stays in the address
        Assert.Equal("/accesso/unico/fine", page.Address.PathAndQuery);
    }

    [Theory]
    [InlineData("anna", "anna@example.org", FirstSignIn.VerifiedEmail, true)]
    [InlineData("anna", "anna@example.org", FirstSignIn.Refuse, false)]
    // The provider says that the address is not verified
    [InlineData("bruno", "bruno@example.org", FirstSignIn.VerifiedEmail, false)]
    // It says no address
    [InlineData("carla", "carla@example.org", FirstSignIn.VerifiedEmail, false)]
    [InlineData("anna", "un-altro@example.org", FirstSignIn.VerifiedEmail, false)]
    public async Task A_first_sign_in_links_by_a_verified_address_where_that_is_configured(
        string person,
        string address,
        FirstSignIn rule,
        bool enters
    )
    {
        await ForgetAddressesAsync();
        var node = await NodeAsync(rule);
        var account = await node.AddAccountAsync(email: address.ToUpperInvariant());
        using var browser = node.NewBrowser();
        var page = await ThroughProviderAsync(browser, "/accesso/unico", person);
        Assert.Equal(enters ? "/" : "/accesso/unico/fine", page.Address.AbsolutePath);
        Assert.Equal(enters, (await node.EventsAsync(account)).Any(one => one.What is AccountEvent.LoginLinked));
        if (enters)
        {
            await ChangeAsync(account, read => read.Email = read.NormalizedEmail = null);
            using var later = node.NewBrowser();
            Assert.Equal("/", (await ThroughProviderAsync(later, "/accesso/unico", person)).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task An_address_of_two_accounts_links_none()
    {
        await ForgetAddressesAsync();
        var node = await NodeAsync(FirstSignIn.VerifiedEmail);
        await node.AddAccountAsync(email: "anna@example.org");
        await node.AddAccountAsync(email: "anna@example.org");
        using var browser = node.NewBrowser();
        Assert.Equal(HttpStatusCode.Forbidden, (await ThroughProviderAsync(browser, "/accesso/unico", "anna")).Status);
    }

    [Fact]
    public async Task A_disabled_account_does_not_enter_through_the_provider()
    {
        var node = await NodeAsync();
        var account = await LinkedAsync(node, "dina");
        await ChangeAsync(account, read => read.DisabledAt = DateTimeOffset.UtcNow);
        using var browser = node.NewBrowser();
        var page = await ThroughProviderAsync(browser, "/accesso/unico", "dina");
        Assert.Equal("Account disattivato", page["h1"]);
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Who_comes_through_the_provider_is_not_asked_for_a_password_that_was_never_handed_over()
    {
        var node = await NodeAsync();
        await LinkedAsync(node, "dora", mustChangePassword: true);
        using var browser = node.NewBrowser();
        await ThroughProviderAsync(browser, "/accesso/unico", "dora");
        Assert.Equal("/profilo", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("wrong-nonce")]
    [InlineData("no-nonce")]
    [InlineData("expired")]
    [InlineData("future")]
    [InlineData("other-audience")]
    [InlineData("other-party")]
    [InlineData("other-issuer")]
    [InlineData("no-subject")]
    [InlineData("other-key")]
    [InlineData("unknown-key")]
    [InlineData("no-signature")]
    [InlineData("shared-secret")]
    [InlineData("no-token")]
    [InlineData("other-person")]
    public async Task A_token_that_proves_nothing_is_refused(string mode)
    {
        var node = await NodeAsync();
        await LinkedAsync(node, "elena-" + mode);
        await provider.SetModeAsync(mode);
        using var browser = node.NewBrowser();
        var page = await ThroughProviderAsync(browser, "/accesso/unico", "elena-" + mode);
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("L’accesso non è stato accettato", page["h1"]);
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_forged_state_and_a_sign_in_of_another_browser_are_refused()
    {
        var node = await NodeAsync();
        await LinkedAsync(node, "franca");
        using var browser = node.NewBrowser();
        var forged = await browser.GetAsync("/accesso/unico/ritorno?code=x&state=inventato");
        Assert.Equal((HttpStatusCode.BadRequest, "L’accesso è rimasto a metà"), (forged.Status, forged["h1"]));

        // The attacker's own answer, opened by somebody else
        using var attacker = node.NewBrowser();
        attacker.StopAt = "/accesso/unico/ritorno";
        var stopped = await ThroughProviderAsync(attacker, "/accesso/unico", "franca");
        var victim = await browser.GetAsync(stopped.Address.AbsoluteUri);
        Assert.Equal("L’accesso è rimasto a metà", victim["h1"]);
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);

        // Who it belongs to may use it once
        Assert.Equal("/", (await attacker.GetAsync(stopped.Address.AbsoluteUri)).Address.AbsolutePath);
        Assert.Equal("L’accesso è rimasto a metà", (await attacker.GetAsync(stopped.Address.AbsoluteUri))["h1"]);
    }

    [Fact]
    public async Task An_answer_that_names_another_issuer_is_refused()
    {
        var node = await NodeAsync();
        using var browser = node.NewBrowser();
        browser.StopAt = "/accesso/unico/ritorno";
        var stopped = await ThroughProviderAsync(browser, "/accesso/unico", "gina");
        var mixed = stopped.Address.AbsoluteUri.Replace(
            Uri.EscapeDataString(provider.Issuer.AbsoluteUri.TrimEnd('/')),
            Uri.EscapeDataString("https://altrove.example.org"),
            StringComparison.Ordinal
        );
        Assert.NotEqual(stopped.Address.AbsoluteUri, mixed);
        Assert.Equal("L’accesso non è stato accettato", (await browser.GetAsync(mixed))["h1"]);
    }

    [Fact]
    public async Task Who_cancels_at_the_provider_is_told_so()
    {
        var node = await NodeAsync();
        using var browser = node.NewBrowser();
        var login = await browser.GetAsync("/accesso/unico");
        var abort = login.Document.QuerySelectorAll("a").Single(a => a.GetAttribute("href")!.EndsWith("/abort", StringComparison.Ordinal));
        var page = await browser.GetAsync(new Uri(login.Address, abort.GetAttribute("href")).AbsoluteUri);
        Assert.Equal("Accesso annullato", page["h1"]);
    }

    [Theory]
    [InlineData("/.well-known/openid-configuration")]
    [InlineData("/token")]
    [InlineData("/jwks")]
    [InlineData("/me")]
    public async Task A_provider_that_fails_halfway_has_a_clear_page(string deaf)
    {
        var node = await NodeAsync();
        await provider.SetModeAsync("deaf-" + deaf);
        using var browser = node.NewBrowser();
        var page = await ThroughProviderAsync(browser, "/accesso/unico", "ines");
        Assert.Equal((HttpStatusCode.BadGateway, "Il servizio di accesso non risponde"), (page.Status, page["h1"]));

        // And works again as soon as it does, without a restart
        await provider.SetModeAsync("honest");
        using var later = node.NewBrowser();
        Assert.Equal("Non hai ancora un account in Traguardo", (await ThroughProviderAsync(later, "/accesso/unico", "ines"))["h1"]);
    }

    [Fact]
    public async Task New_keys_of_the_provider_are_found_within_a_minute_and_not_asked_for_at_every_token()
    {
        var node = await NodeAsync();
        await provider.SetModeAsync("few-keys");
        using var browser = node.NewBrowser();
        Assert.Equal("L’accesso non è stato accettato", (await ThroughProviderAsync(browser, "/accesso/unico", "olga"))["h1"]);
        await provider.SetModeAsync("honest");
        Assert.Equal("L’accesso non è stato accettato", (await ThroughProviderAsync(browser, "/accesso/unico", "olga"))["h1"]);
        node.Clock.Forward(TimeSpan.FromMinutes(1.1));
        Assert.Equal("Non hai ancora un account in Traguardo", (await ThroughProviderAsync(browser, "/accesso/unico", "olga"))["h1"]);
    }

    [Fact]
    public async Task A_provider_that_is_down_has_a_clear_page_and_the_password_still_enters()
    {
        var node = await NodeAsync(authority: new Uri($"http://127.0.0.1:{FreePort()}"));
        var account = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync("/accesso/unico");
        Assert.Equal((HttpStatusCode.BadGateway, "Il servizio di accesso non risponde"), (page.Status, page["h1"]));
        Assert.Equal("/", (await browser.SignInAsync(account.UserName, Password)).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/accesso/unico/esci")).Status);
    }

    [Fact]
    public async Task Leaving_leads_out_of_the_provider_too()
    {
        var node = await NodeAsync();
        await LinkedAsync(node, "lia");
        using var browser = node.NewBrowser();
        await ThroughProviderAsync(browser, "/accesso/unico", "lia");
        var left = await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");
        Assert.Contains(
            "La sessione presso il servizio di accesso esterno resta aperta",
            left.Document.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        // Until then the provider lets in again without asking
        Assert.Equal("/", (await browser.GetAsync("/accesso/unico")).Address.AbsolutePath);
        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");

        var asks = await browser.GetAsync("/accesso/unico/esci");
        Assert.Equal(provider.Issuer.Authority, asks.Address.Authority);
        var back = await browser.SubmitAsync(asks, "form", ("logout", "yes"));
        Assert.Equal(new Uri(node.Address, "/accesso/uscita").GetLeftPart(UriPartial.Path), back.Address.GetLeftPart(UriPartial.Path));
        Assert.StartsWith("/interaction/", (await browser.GetAsync("/accesso/unico")).Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_links_and_unlinks_ones_own_account_and_is_asked_before()
    {
        var node = await NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var other = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var confirm = await ThroughProviderAsync(browser, "/profilo/unico/collega", "marta");
        Assert.Equal("Collega l’identità", confirm["h1"]);
        using (var early = node.NewBrowser())
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await ThroughProviderAsync(early, "/accesso/unico", "marta")).Status);
        }

        var linked = await browser.SubmitAsync(confirm, "form[action='/profilo/unico/conferma']");
        Assert.Contains("è collegata", linked[".tg-alert--success"], StringComparison.Ordinal);
        using (var through = node.NewBrowser())
        {
            await ThroughProviderAsync(through, "/accesso/unico", "marta");
            Assert.Equal(account.DisplayName, (await through.GetAsync("/profilo"))[".tg-slim__user"]);
        }

        using (var thief = await node.SignedInAsync(other, Password))
        {
            var again = await ThroughProviderAsync(thief, "/profilo/unico/collega", "marta");
            var refused = await thief.SubmitAsync(again, "form[action='/profilo/unico/conferma']");
            Assert.Contains("già collegata", refused[".tg-alert--warning"], StringComparison.Ordinal);
            // What was confirmed for one account is of no use to another
            var token = confirm.Form("form[action='/profilo/unico/conferma']").QuerySelector("[name=identita]")!.GetAttribute("value")!;
            var stolen = await thief.SubmitAsync(again, "form[action='/profilo/unico/conferma']", ("identita", token));
            Assert.Contains("È passato troppo tempo", stolen[".tg-alert--warning"], StringComparison.Ordinal);
        }

        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/profilo/unico/scollega']");
        using var after = node.NewBrowser();
        Assert.Equal(HttpStatusCode.Forbidden, (await ThroughProviderAsync(after, "/accesso/unico", "marta")).Status);
    }

    [Fact]
    [LooksAt("/accesso/unico/fine")]
    public async Task The_page_that_asks_whether_to_link_has_no_barrier()
    {
        var node = await NodeAsync();
        using var browser = await node.SignedInAsync(await node.AddAccountAsync(Password), Password);
        browser.StopAt = "/accesso/unico/fine";
        var arrival = await ThroughProviderAsync(browser, "/profilo/unico/collega", "olga");
        await using var context = await browsers.OpenAsync(
            BrowserChecks.Wide,
            script: true,
            [
                .. browser
                    .Cookies.GetCookies(node.Address)
                    .Select(cookie => new Microsoft.Playwright.Cookie
                    {
                        Name = cookie.Name,
                        Value = cookie.Value,
                        Url = node.Address.AbsoluteUri,
                    }),
            ]
        );
        var page = await context.NewPageAsync();
        await page.GotoAsync(arrival.Address.AbsoluteUri);
        await Microsoft.Playwright.Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Collega l’identità");
        await BrowserFixture.LookAsync(page, "accesso-unico-collega");
    }

    [Fact]
    public async Task A_form_that_was_kept_survives_the_journey_to_the_provider()
    {
        var node = await NodeAsync();
        await LinkedAsync(node, "nora");
        using var browser = node.NewBrowser();
        await ThroughProviderAsync(browser, "/accesso/unico", "nora");
        var form = await browser.GetAsync(Node.FormPage);
        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");
        var signIn = await browser.SubmitAsync(form, "form", ("testo", "di passaggio"));

        var resume = await browser.GetAsync(signIn.Document.QuerySelector("#unico a")!.GetAttribute("href")!);
        Assert.Equal("Riprendi l’invio", resume["h1"]);
        await browser.SubmitAsync(resume, $"form[action='{Node.FormPage}']");
        Assert.Equal(["testo=di passaggio"], Assert.Single(node.Taken));
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_button_and_no_page()
    {
        var node = await site.NodeAsync();
        using var browser = node.NewBrowser();
        Assert.Null((await browser.GetAsync("/accesso")).Document.QuerySelector("#unico"));
        foreach (var path in new[] { "/accesso/unico", "/accesso/unico/fine", "/accesso/unico/errore?causa=Stale", "/accesso/unico/esci" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        }
    }

    private Task<Node> NodeAsync(
        FirstSignIn rule = FirstSignIn.Refuse,
        string client = "traguardo",
        bool hasSecret = true,
        Uri? authority = null
    ) =>
        site.NodeAsync(
            new AccountOptions
            {
                SingleSignOn = new SingleSignOnOptions
                {
                    Authority = authority ?? provider.Issuer,
                    ClientId = client,
                    ClientSecret = hasSecret ? "s+e:c r%t" : null,
                    Name = "Prova",
                    FirstSignIn = rule,
                },
            }
        );

    /// <summary>Goes to the provider, says who one is, agrees, and comes back.</summary>
    private async Task<WebPage> ThroughProviderAsync(Browser browser, string start, string person)
    {
        var page = await browser.GetAsync(start);
        while (page.Address.Authority == provider.Issuer.Authority && page.Document.QuerySelector("form") is not null)
        {
            var isLogin = page.Document.QuerySelector("input[name=login]") is not null;
            page = await browser.SubmitAsync(page, "form", isLogin ? [("login", person), ("password", "x")] : []);
        }

        return page;
    }

    private async Task<Account> LinkedAsync(Node node, string subject, bool mustChangePassword = false)
    {
        var account = await node.AddAccountAsync(mustChangePassword ? Password : null, mustChangePassword: mustChangePassword);
        await using var session = await site.Test.Database.BeginOutsideAsync(accountId: null);
        var issuer = provider.Issuer.AbsoluteUri.TrimEnd('/');
        Assert.True(await AccountLogins.AddAsync(session, account.Id, issuer, subject, name: null, address: null));
        await session.CommitAsync();
        return account;
    }

    private async Task ChangeAsync(Account account, Action<Account> change)
    {
        await using var session = await site.Test.Database.BeginOutsideAsync(accountId: null);
        var read = (await AccountRows.FindAsync(session, account.Id))!;
        change(read);
        Assert.True(await AccountRows.UpdateAsync(session, read, address: null));
        await session.CommitAsync();
    }

    /// <summary>Tests of addresses share the people of the provider.</summary>
    private async Task ForgetAddressesAsync()
    {
        await using var session = await site.Test.Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command(
            "with gone as (delete from account_logins where provider_key in ('anna', 'bruno', 'carla')) update accounts set normalized_email = null"
        );
        await command.ExecuteNonQueryAsync();
        await session.CommitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
