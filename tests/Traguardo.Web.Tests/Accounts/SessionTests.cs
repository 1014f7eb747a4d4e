// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class SessionTests(AccountSite site, TestCluster cluster) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;

    [Fact]
    public async Task Cookies_are_out_of_the_reach_of_scripts_and_of_other_sites()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");

        Assert.Contains(browser.SetCookies, cookie => cookie.StartsWith("traguardo.sessione=", StringComparison.Ordinal));
        Assert.All(
            browser.SetCookies,
            cookie =>
            {
                Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
                // Gone with the browser, unless they are being taken away
                Assert.Equal(
                    cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase),
                    cookie.Contains("1970", StringComparison.Ordinal)
                );
            }
        );
    }

    [Fact]
    public async Task Over_tls_cookies_never_travel_without_it()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
        await using var node = await Node.StartAsync(
            site.Test.Database,
            new AccountOptions(),
            host =>
                host.UseKestrelHttpsConfiguration()
                    .UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)))
        );
        var account = await node.AddAccountAsync(Password);
        using var browser = new Browser(node.Address, certificate);

        await browser.SignInAsync(account.UserName, Password);

        Assert.True(browser.SetCookies.Count >= 3);
        Assert.All(browser.SetCookies, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_session_ends_after_eight_idle_hours_and_not_before()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var used = await node.SignedInAsync(account, Password);
        using var idle = await node.SignedInAsync(account, Password);

        node.Clock.Forward(TimeSpan.FromHours(1));
        Assert.Equal("/profilo", (await used.GetAsync("/profilo")).Address.AbsolutePath);
        node.Clock.Forward(TimeSpan.FromHours(7.5));
        Assert.Equal("/profilo", (await used.GetAsync("/profilo")).Address.AbsolutePath);
        Assert.Equal("/accesso", (await idle.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_much_it_is_used()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        for (var hour = 1; hour < 12; hour++)
        {
            node.Clock.Forward(TimeSpan.FromHours(1));
            Assert.Equal("/profilo", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        }

        node.Clock.Forward(TimeSpan.FromHours(1.01));
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_new_password_ends_all_other_sessions_at_once_on_every_node()
    {
        var node = await site.NodeAsync();
        var other = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var mine = await node.SignedInAsync(account, Password);
        using var elsewhere = await other.SignedInAsync(account, Password);

        var page = await mine.SubmitAsync(
            await mine.GetAsync("/profilo/password"),
            "form[action='/profilo/password']",
            ("attuale", Password),
            ("nuova", "sei lampade blu cantano"),
            ("conferma", "sei lampade blu cantano")
        );

        Assert.Equal("/profilo", page.Address.AbsolutePath);
        Assert.Contains("La password è cambiata", page[".tg-alert--success"], StringComparison.Ordinal);
        Assert.Equal("/accesso", (await elsewhere.GetAsync("/profilo")).Address.AbsolutePath);
        Assert.Equal("/profilo", (await mine.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        await using (var session = await site.Test.Database.BeginOutsideAsync(accountId: null))
        {
            var read = (await AccountRows.FindAsync(session, account.Id))!;
            read.DisabledAt = DateTimeOffset.UtcNow;
            await AccountRows.UpdateAsync(session, read, address: null);
            await session.CommitAsync();
        }

        var page = await browser.GetAsync("/profilo");
        Assert.Equal("/accesso", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task A_new_name_is_seen_at_the_next_page()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        await using (var session = await site.Test.Database.BeginOutsideAsync(accountId: null))
        {
            var read = (await AccountRows.FindAsync(session, account.Id))!;
            read.DisplayName = "Nome Nuovo";
            await AccountRows.UpdateAsync(session, read, address: null);
            await session.CommitAsync();
        }

        Assert.Equal("Nome Nuovo", (await browser.GetAsync("/profilo"))[".tg-slim__user"]);
    }

    [Fact]
    public async Task Each_node_reads_the_cookies_of_the_other_and_a_restart_loses_none()
    {
        var one = await site.NodeAsync();
        var account = await one.AddAccountAsync(Password);
        using var browser = await one.SignedInAsync(account, Password);
        await using var two = await Node.StartAsync(site.Test.Database, new AccountOptions());

        var page = await browser.GetAsync(new Uri(two.Address, Node.FormPage).AbsoluteUri);
        Assert.Equal(new Uri(two.Address, Node.FormPage), page.Address);
        // Forms given by one are taken by the other
        var taken = await browser.SubmitAsync(await browser.GetAsync(Node.FormPage), "form", ("testo", "uno"));
        Assert.Equal("/prova/fatto", taken.Address.AbsolutePath);
        var form = await browser.GetAsync(Node.FormPage);
        form.Form("form").SetAttribute("action", new Uri(two.Address, Node.FormPage).AbsoluteUri);
        Assert.Equal("/prova/fatto", (await browser.SubmitAsync(form, "form", ("testo", "due"))).Address.AbsolutePath);
        Assert.Single(two.Taken);
    }

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_make_one_key()
    {
        var test = new TestDatabase(cluster) { FromNothing = true };
        await test.InitializeAsync();
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Node.StartAsync(test.Database, new AccountOptions())));
        await using (var session = await test.Database.BeginOutsideAsync(accountId: null))
        {
            Assert.Single(await ProtectionKeys.ListAsync(session));
        }

        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await test.DisposeAsync();
    }

    [Fact]
    public async Task Style_sheets_are_there_for_the_page_that_says_that_the_database_is_silent()
    {
        var test = new TestDatabase(cluster);
        await test.InitializeAsync();
        await using var node = await Node.StartAsync(test.Database, new AccountOptions());
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var sheet = (await browser.GetAsync("/profilo")).Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        await test.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(sheet)).Status);
        Assert.True((int)(await browser.GetAsync("/profilo")).Status >= 500);
    }

    [Fact]
    public async Task A_cookie_that_was_changed_is_no_cookie()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var cookie = browser.Cookies.GetAllCookies().Single(one => one.Name == "traguardo.sessione");
        cookie.Value = cookie.Value[..^5] + "AAAAA";
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_fragment_whose_session_has_ended_sends_the_browser_to_sign_in_and_back()
    {
        var node = await site.NodeAsync();
        using var browser = node.NewBrowser();
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node.Address, "/profilo"));
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("HX-Current-URL", new Uri(node.Address, "/pagina?x=1").AbsoluteUri);
        var page = await browser.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Equal("/accesso?ritorno=%2Fpagina%3Fx%3D1", page.Headers.GetValues("HX-Redirect").Single());
    }
}
