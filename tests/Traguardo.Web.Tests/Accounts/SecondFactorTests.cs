// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Features.Accounts.SecondFactor;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class SecondFactorTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;
    private const string CodeForm = "form[action='/accesso/codice']";

    [Fact]
    public async Task The_authenticator_is_given_its_secret_proves_itself_and_is_asked_from_then_on()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);

        var setup = await browser.GetAsync("/profilo/codice");
        var secret = setup[".tg-secret"]!.Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains(
            $"otpauth://totp/Traguardo:{account.UserName}?secret={secret}&issuer=Traguardo",
            setup.Document.QuerySelectorAll(".tg-secret")[1].TextContent,
            StringComparison.Ordinal
        );
        var wrong = await browser.SubmitAsync(setup, "form[action='/profilo/codice']", ("codice", "000000"), ("password", Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        // The same secret, which may be in the authenticator by now
        Assert.Equal(setup[".tg-secret"], wrong[".tg-secret"]);

        var code = CodeOf(secret, node);
        var codes = await browser.SubmitAsync(wrong, "form[action='/profilo/codice']", ("codice", code), ("password", Password));
        Assert.Equal(10, codes.Document.QuerySelectorAll("li.tg-secret").Length);
        Assert.Equal("/profilo", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        Assert.Equal(AccountEvent.SecondFactorOn, (await node.EventsAsync(account))[0].What);

        using var later = node.NewBrowser();
        var asked = await later.SignInAsync(account.UserName, Password, "/accesso?ritorno=" + Node.FormPage);
        Assert.Equal("/accesso/codice", asked.Address.AbsolutePath);
        // The code that proved the authenticator has been used
        Assert.Equal(HttpStatusCode.Unauthorized, (await later.SubmitAsync(asked, CodeForm, ("codice", code))).Status);
        node.Clock.Forward(TimeSpan.FromSeconds(30));
        var next = CodeOf(secret, node);
        var entered = await later.SubmitAsync(asked, CodeForm, ("codice", next[..3] + " " + next[3..]));
        Assert.Equal(Node.FormPage, entered.Address.AbsolutePath);
        Assert.Equal("PasswordAndCode", (await node.EventsAsync(account))[0].Detail);
    }

    [Fact]
    public async Task The_password_alone_does_not_enter()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        await EnableAsync(site.Test.Database, account);
        using var browser = node.NewBrowser();
        await browser.SignInAsync(account.UserName, Password);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name == "traguardo.sessione");
        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
        using var fresh = node.NewBrowser();
        Assert.Equal("/accesso", (await fresh.GetAsync("/accesso/codice")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var secret = await EnableAsync(site.Test.Database, account);
        var code = CodeOf(secret, node);
        using var one = node.NewBrowser();
        using var two = node.NewBrowser();
        var first = await one.SignInAsync(account.UserName, Password);
        var second = await two.SignInAsync(account.UserName, Password);
        Assert.Equal("/", (await one.SubmitAsync(first, CodeForm, ("codice", code))).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.Unauthorized, (await two.SubmitAsync(second, CodeForm, ("codice", code))).Status);
    }

    [Fact]
    public async Task A_recovery_code_enters_once_however_it_is_typed()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        await EnableAsync(site.Test.Database, account, "k7rm-9xtq-2hwd-pf4z");
        using var browser = node.NewBrowser();
        var asked = await browser.SignInAsync(account.UserName, Password);
        Assert.Equal("/", (await browser.SubmitAsync(asked, CodeForm, ("codice", "K7RM 9XTQ 2HWD PF4Z"))).Address.AbsolutePath);
        Assert.Equal("PasswordAndRecoveryCode", (await node.EventsAsync(account))[0].Detail);

        using var again = node.NewBrowser();
        asked = await again.SignInAsync(account.UserName, Password);
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.SubmitAsync(asked, CodeForm, ("codice", "k7rm-9xtq-2hwd-pf4z"))).Status);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_by_signing_in_again_and_again()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var secret = await EnableAsync(site.Test.Database, account);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var guessing = node.NewBrowser();
            var asked = await guessing.SignInAsync(account.UserName, Password);
            Assert.Equal("/accesso/codice", asked.Address.AbsolutePath);
            Assert.Equal(HttpStatusCode.Unauthorized, (await guessing.SubmitAsync(asked, CodeForm, ("codice", "000000"))).Status);
        }

        using var browser = node.NewBrowser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync(account.UserName, Password)).Status);
        node.Clock.Forward(TimeSpan.FromMinutes(10.1));
        var page = await browser.SignInAsync(account.UserName, Password);
        Assert.Equal("/", (await browser.SubmitAsync(page, CodeForm, ("codice", CodeOf(secret, node)))).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_password_that_changed_meanwhile_ends_a_sign_in_that_waits_for_its_code()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var secret = await EnableAsync(site.Test.Database, account);
        using var browser = node.NewBrowser();
        var asked = await browser.SignInAsync(account.UserName, Password);
        await using (var session = await site.Test.Database.BeginOutsideAsync(accountId: null))
        {
            var read = (await AccountRows.FindAsync(session, account.Id))!;
            read.SecurityStamp = "altro";
            await AccountRows.UpdateAsync(session, read, address: null);
            await session.CommitAsync();
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SubmitAsync(asked, CodeForm, ("codice", CodeOf(secret, node)))).Status);
    }

    [Fact]
    public async Task It_goes_and_its_codes_are_renewed_with_the_password_only()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var setup = await browser.GetAsync("/profilo/codice");
        var secret = setup[".tg-secret"]!.Replace(" ", "", StringComparison.Ordinal);
        var unproved = await browser.SubmitAsync(
            setup,
            "form[action='/profilo/codice']",
            ("codice", CodeOf(secret, node)),
            ("password", "sbagliata")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unproved.Status);
        await browser.SubmitAsync(unproved, "form[action='/profilo/codice']", ("codice", CodeOf(secret, node)), ("password", Password));

        const string Renewal = "form[action='/profilo/codice/recupero']";
        var ask = await browser.GetAsync("/profilo/codice/recupero");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(ask, Renewal, ("password", "sbagliata"))).Status);
        var renewed = await browser.SubmitAsync(ask, Renewal, ("password", Password));
        Assert.Equal(10, renewed.Document.QuerySelectorAll("li.tg-secret").Length);

        const string Removal = "form[action='/profilo/codice/togli']";
        var remove = await browser.GetAsync("/profilo/codice/togli");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(remove, Removal, ("password", ""))).Status);
        Assert.True((await node.ReadAsync(account)).HasSecondFactor);
        await browser.SubmitAsync(remove, Removal, ("password", Password));
        Assert.False((await node.ReadAsync(account)).HasSecondFactor);
        Assert.Equal("/profilo", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Guessing_the_password_in_the_profile_suspends_the_account_like_anywhere_else()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        await EnableAsync(site.Test.Database, account);
        var secret = (await node.ReadAsync(account)).AuthenticatorKey!;
        using var browser = node.NewBrowser();
        var asked = await browser.SignInAsync(account.UserName, Password);
        await browser.SubmitAsync(asked, CodeForm, ("codice", CodeOf(secret, node)));
        var remove = await browser.GetAsync("/profilo/codice/togli");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SubmitAsync(remove, "form[action='/profilo/codice/togli']", ("password", "sbagliata"));
        }

        var closed = await browser.SubmitAsync(remove, "form[action='/profilo/codice/togli']", ("password", Password));
        Assert.Contains("Troppe password sbagliate", closed.Text, StringComparison.Ordinal);
        Assert.True((await node.ReadAsync(account)).HasSecondFactor);
    }

    /// <summary>Turns the second factor on in the database.</summary>
    internal static async Task<string> EnableAsync(Database database, Account account, params string[] recoveryCodes)
    {
        var secret = Totp.NewKey();
        await using var session = await database.BeginOutsideAsync(account.Id);
        var hashes = recoveryCodes.Select(code => RecoveryCodes.Hash(account.Id, code));
        await SecondFactorRows.EnableAsync(session, account.Id, secret, step: 1, hashes, address: null);
        await session.CommitAsync();
        return secret;
    }

    /// <summary>What an authenticator shows now.</summary>
    internal static string CodeOf(string secret, Node node) => Totp.CodeOf(Base32.Decode(secret), Totp.StepAt(node.Clock.GetUtcNow()));
}
