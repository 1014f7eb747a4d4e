// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.SingleSignOn;
using Traguardo.Web.Features.Administration.Accounts;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class AdministrationTests(AccountSite site, TestCluster cluster) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;
    private const string List = "/amministrazione/account";

    [Fact]
    public async Task Only_who_looks_after_the_installation_sees_it()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var target = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        foreach (var path in new[] { List, List + "/nuovo", $"{List}/{target.Id}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path)).Status);
        }

        // With a token that is right for this account
        var form = await browser.GetAsync(Node.FormPage);
        foreach (
            var action in new[]
            {
                "password",
                "disattiva",
                "riattiva",
                "sblocca",
                "codice",
                "incarica",
                "revoca",
                "dati",
                "passkey",
                "identita",
                "identita/togli",
            }
        )
        {
            form.Form("form").SetAttribute("action", $"{List}/{target.Id}/{action}");
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.SubmitAsync(form, "form")).Status);
        }

        Assert.Equal("/", (await node.NewBrowser().SignInAsync(target.UserName, Password)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_new_account_enters_with_the_password_handed_over_and_chooses_its_own_before_anything_else()
    {
        var node = await site.NodeAsync();
        using var admin = await AdministratorAsync(node);
        var issued = await admin.SubmitAsync(
            await admin.GetAsync(List + "/nuovo"),
            "form[action$='/nuovo']",
            ("nome", "Rosa D’Àvila"),
            ("utente", "rosa.davila"),
            ("posta", "rosa@example.org")
        );
        var password = issued["[data-tg-issued]"]!;
        Assert.True(issued.Headers.CacheControl!.NoStore);

        using var browser = node.NewBrowser();
        var page = await browser.SignInAsync("rosa.davila", password, "/accesso?ritorno=" + Node.FormPage);
        Assert.Equal("/profilo/password", page.Address.AbsolutePath);
        Assert.Equal("/profilo/password", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        // What pages are made of is not led elsewhere
        var sheet = page.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        Assert.Equal(sheet, (await browser.GetAsync(sheet)).Address.AbsolutePath);

        var back = await browser.GetAsync(Node.FormPage);
        var entered = await ChangePasswordAsync(browser, back, password, Password);
        Assert.Equal(Node.FormPage, entered.Address.AbsolutePath);
        Assert.Equal("/profilo", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await node.NewBrowser().SignInAsync("rosa.davila", password)).Status);
    }

    [Theory]
    [InlineData("", "x.y", "", "#campo-nome")]
    [InlineData("Nome", "", "", "#campo-utente")]
    [InlineData("Nome", "con spazio", "", "#campo-utente")]
    [InlineData("Nome", "con.accentò", "", "#campo-utente")]
    [InlineData("Nome", "x.y", "non un indirizzo", "#campo-posta")]
    public async Task What_is_wrong_with_a_new_account_is_said_beside_its_field(string name, string userName, string email, string field)
    {
        var node = await site.NodeAsync();
        using var admin = await AdministratorAsync(node);
        var page = await admin.SubmitAsync(
            await admin.GetAsync(List + "/nuovo"),
            "form[action$='/nuovo']",
            ("nome", name),
            ("utente", userName),
            ("posta", email)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal([field], page.Document.QuerySelectorAll(".tg-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(name, page.Document.QuerySelector("#campo-nome")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_name_is_given_once_in_any_case()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var admin = await AdministratorAsync(node);
        var page = await admin.SubmitAsync(
            await admin.GetAsync(List + "/nuovo"),
            "form[action$='/nuovo']",
            ("nome", "Altra"),
            ("utente", account.UserName.ToUpperInvariant())
        );
        Assert.Contains("è già di un altro account", page[".tg-summary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_hands_over_a_password_for_once_and_ends_sessions_and_suspension()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var admin = await AdministratorAsync(node);
        using var open = await node.SignedInAsync(account, Password);
        using var guesser = node.NewBrowser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await guesser.SignInAsync(account.UserName, "sbagliata");
        }

        var issued = await DoAsync(admin, account, "password");
        var password = issued["[data-tg-issued]"]!;
        Assert.Equal("/accesso", (await open.GetAsync("/profilo")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await guesser.SignInAsync(account.UserName, Password)).Status);
        using var browser = node.NewBrowser();
        Assert.Equal("/", (await browser.SignInAsync(account.UserName, password)).Address.AbsolutePath);
        Assert.Equal("/profilo/password", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        // The password handed over is not the new one
        var same = await ChangePasswordAsync(browser, await browser.GetAsync("/profilo/password"), password, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);
        var reset = (await node.EventsAsync(account)).Single(one => one.What is AccountEvent.PasswordReset);
        Assert.False(reset.IsByOwner);
        Assert.NotNull(reset.Actor);
        Assert.Equal("127.0.0.1", reset.Address);
    }

    [Fact]
    public async Task An_account_is_disabled_and_enabled_unlocked_and_relieved_of_its_second_factor()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        await SecondFactorTests.EnableAsync(site.Test.Database, account);
        using var admin = await AdministratorAsync(node);

        await DoAsync(admin, account, "codice");
        using var browser = await node.SignedInAsync(account, Password);
        await DoAsync(admin, account, "disattiva");
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Forbidden, (await node.NewBrowser().SignInAsync(account.UserName, Password)).Status);
        await DoAsync(admin, account, "riattiva");
        // The session of before does not come back
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SignInAsync(account.UserName, "sbagliata");
        }

        Assert.Equal("sospeso", (await admin.GetAsync($"{List}/{account.Id}"))["dd"]);
        await DoAsync(admin, account, "sblocca");
        Assert.Equal("/", (await browser.SignInAsync(account.UserName, Password)).Address.AbsolutePath);
        var happened = (await node.EventsAsync(account)).Where(one => !one.IsByOwner && one.Actor is not null).Select(one => one.What);
        Assert.Equal([AccountEvent.Unlocked, AccountEvent.Enabled, AccountEvent.Disabled, AccountEvent.SecondFactorOff], happened);
    }

    [Fact]
    public async Task Names_and_address_are_corrected()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var admin = await AdministratorAsync(node);
        var page = await admin.SubmitAsync(
            await admin.GetAsync($"{List}/{account.Id}"),
            "form[action$='/dati']",
            ("nome", "Nome Corretto"),
            ("utente", account.UserName + ".bis"),
            ("posta", "nuova@example.org")
        );
        Assert.Equal("Nome Corretto", page["h1"]);
        Assert.Equal("/", (await node.NewBrowser().SignInAsync(account.UserName + ".bis", Password)).Address.AbsolutePath);
        Assert.Equal("NUOVA@EXAMPLE.ORG", (await node.ReadAsync(account)).NormalizedEmail);
    }

    [Fact]
    public async Task Nobody_takes_their_own_place_away()
    {
        var node = await site.NodeAsync();
        var self = await node.AddAccountAsync(Password, isInstaller: true);
        using var admin = await node.SignedInAsync(self, Password);
        var own = await admin.GetAsync($"{List}/{self.Id}");
        Assert.Null(own.Document.QuerySelector("form[action$='/disattiva']"));
        foreach (var action in new[] { "disattiva", "revoca" })
        {
            var form = await admin.GetAsync(Node.FormPage);
            form.Form("form").SetAttribute("action", $"{List}/{self.Id}/{action}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.SubmitAsync(form, "form")).Status);
        }

        Assert.True((await node.ReadAsync(self)) is { IsInstaller: true, IsDisabled: false });
    }

    [Fact]
    public async Task Two_who_take_each_others_place_away_at_the_same_time_leave_one()
    {
        var test = new TestDatabase(cluster) { FromNothing = true };
        await test.InitializeAsync();
        await using (var node = await Node.StartAsync(test.Database, new AccountOptions()))
        {
            var one = await node.AddAccountAsync(Password, isInstaller: true);
            var two = await node.AddAccountAsync(Password, isInstaller: true);
            using var first = await node.SignedInAsync(one, Password);
            using var second = await node.SignedInAsync(two, Password);
            var (ofTwo, ofOne) = (await first.GetAsync($"{List}/{two.Id}"), await second.GetAsync($"{List}/{one.Id}"));
            await Task.WhenAll(
                first.SubmitAsync(ofTwo, "form[action$='/revoca']"),
                second.SubmitAsync(ofOne, "form[action$='/disattiva']")
            );

            var left = new[] { await node.ReadAsync(one), await node.ReadAsync(two) };
            Assert.Single(left, account => account is { IsInstaller: true, IsDisabled: false });
        }

        await test.DisposeAsync();
    }

    [Fact]
    public async Task An_identity_of_the_provider_is_linked_by_its_code_and_unlinked()
    {
        var options = new AccountOptions
        {
            SingleSignOn = new SingleSignOnOptions { Authority = new Uri("https://accesso.example.org/"), ClientId = "traguardo" },
        };
        var node = await site.NodeAsync(options);
        var account = await node.AddAccountAsync(Password);
        using var admin = await AdministratorAsync(node);
        var page = await admin.SubmitAsync(
            await admin.GetAsync($"{List}/{account.Id}"),
            "form[action$='/identita']",
            ("soggetto", " soggetto-1 ")
        );
        Assert.Contains("soggetto-1", page["#unico tbody"], StringComparison.Ordinal);
        var again = await admin.SubmitAsync(page, "form[action$='/identita']", ("soggetto", "soggetto-1"));
        Assert.Contains("già collegata", again[".tg-summary"], StringComparison.Ordinal);
        await using (var session = await site.Test.Database.BeginOutsideAsync(accountId: null))
        {
            Assert.Equal(account.Id, (await AccountLogins.FindAccountAsync(session, "https://accesso.example.org", "soggetto-1"))!.Id);
        }

        var gone = await admin.SubmitAsync(page, "form[action$='/identita/togli']");
        Assert.Contains("Nessuna identità", gone["#unico tbody"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_are_looked_for_by_a_part_of_their_name()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var admin = await AdministratorAsync(node);
        var page = await admin.GetAsync($"{List}?cerca={account.UserName.ToUpperInvariant()}");
        Assert.Equal([account.DisplayName], page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(List + "/999999999")).Status);
    }

    [Fact]
    public async Task The_first_administrator_is_made_once()
    {
        var test = new TestDatabase(cluster) { FromNothing = true };
        await test.InitializeAsync();
        await using (var node = await Node.StartAsync(test.Database, new AccountOptions()))
        {
            await using var scope = node.Services.CreateAsyncScope();
            var administration = scope.ServiceProvider.GetRequiredService<AccountAdministration>();
            var password = await administration.EnsureInstallerAsync("amministratore");
            Assert.NotNull(password);
            Assert.Null(await administration.EnsureInstallerAsync("amministratore"));
            using var browser = node.NewBrowser();
            await browser.SignInAsync("amministratore", password);
            Assert.Equal("/profilo/password", (await browser.GetAsync(List)).Address.AbsolutePath);
        }

        await test.DisposeAsync();
    }

    private static async Task<Browser> AdministratorAsync(Node node) =>
        await node.SignedInAsync(await node.AddAccountAsync(Password, isInstaller: true), Password);

    private static async Task<WebPage> DoAsync(Browser admin, Account account, string action)
    {
        var page = await admin.SubmitAsync(await admin.GetAsync($"{List}/{account.Id}"), $"form[action='{List}/{account.Id}/{action}']");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private static Task<WebPage> ChangePasswordAsync(Browser browser, WebPage page, string old, string chosen) =>
        browser.SubmitAsync(page, "form[action='/profilo/password']", ("attuale", old), ("nuova", chosen), ("conferma", chosen));
}
