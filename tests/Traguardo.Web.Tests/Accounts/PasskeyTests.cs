// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

/// <summary>With an authenticator of our own; a browser's is in <see cref="AccountBrowserTests"/>.</summary>
public sealed class PasskeyTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;
    private const string SignInForm = "form[data-tg-passkey-get]";
    private const string CreateForm = "form[data-tg-passkey-create]";

    [Fact]
    public async Task A_passkey_is_added_with_the_password_and_enters_from_then_on_without_password_or_code()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var authenticator = new SoftAuthenticator();
        using var browser = await AddedAsync(node, account, authenticator);
        await SecondFactorTests.EnableAsync(site.Test.Database, account);

        using var later = Named(node);
        var asked = await later.GetAsync(Node.FormPage);
        var entered = await later.SubmitAsync(
            asked,
            SignInForm,
            ("credenziale", authenticator.Get(asked.Form(SignInForm), OriginOf(node)))
        );
        Assert.Equal(Node.FormPage, entered.Address.AbsolutePath);
        var events = await node.EventsAsync(account);
        Assert.Equal((AccountEvent.SignedIn, "Passkey"), (events[0].What, events[0].Detail));
        Assert.Contains(events, one => one is { What: AccountEvent.PasskeyAdded, Detail: "Portatile" });
    }

    [Fact]
    public async Task An_answer_to_another_question_or_made_for_another_site_does_not_enter()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var authenticator = new SoftAuthenticator();
        using var browser = await AddedAsync(node, account, authenticator);
        using var attacker = Named(node);
        var one = await attacker.GetAsync("/accesso");
        var two = await attacker.GetAsync("/accesso");
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["another question"] = authenticator.Get(one.Form(SignInForm), OriginOf(node)),
            ["another site"] = authenticator.Get(two.Form(SignInForm), "https://truffa.example.org"),
            ["another host below"] = authenticator.Get(two.Form(SignInForm), $"http://ostile.localhost:{node.Address.Port}"),
            ["another port"] = authenticator.Get(two.Form(SignInForm), "http://localhost:1"),
            ["no verification"] = authenticator.Get(two.Form(SignInForm), OriginOf(node), isUserVerified: false),
            ["another key"] = authenticator.Get(two.Form(SignInForm), OriginOf(node), withOtherKey: true),
            ["another owner"] = authenticator.Get(two.Form(SignInForm), OriginOf(node), userHandle: "999999"),
            ["nobody"] = authenticator.Get(two.Form(SignInForm), OriginOf(node), userHandle: "non è un numero"),
            ["nothing"] = "",
            ["no JSON"] = "{",
            ["empty"] = "{}",
        };
        foreach (var (what, answer) in answers)
        {
            var page = await attacker.SubmitAsync(two, SignInForm, ("credenziale", answer));
            Assert.True(page.Status == HttpStatusCode.Unauthorized, $"{what}: {page.Status}");
            Assert.Contains("La passkey non è stata riconosciuta", page[".tg-summary"], StringComparison.Ordinal);
        }

        var right = await attacker.SubmitAsync(two, SignInForm, ("credenziale", authenticator.Get(two.Form(SignInForm), OriginOf(node))));
        Assert.Equal("/", right.Address.AbsolutePath);
    }

    [Fact]
    public async Task An_answer_is_good_once_where_the_authenticator_counts()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var authenticator = new SoftAuthenticator();
        using var browser = await AddedAsync(node, account, authenticator);
        using var later = Named(node);
        var page = await later.GetAsync("/accesso");
        var answer = authenticator.Get(page.Form(SignInForm), OriginOf(node));
        Assert.Equal("/", (await later.SubmitAsync(page, SignInForm, ("credenziale", answer))).Address.AbsolutePath);
        using var replay = Named(node);
        var again = await replay.GetAsync("/accesso");
        var state = page.Form(SignInForm).QuerySelector("[name=stato]")!.GetAttribute("value")!;
        var refused = await replay.SubmitAsync(again, SignInForm, ("stato", state), ("credenziale", answer));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
    }

    [Fact]
    public async Task A_passkey_is_not_added_without_the_password_nor_to_another_account()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var other = await node.AddAccountAsync(Password);
        var authenticator = new SoftAuthenticator();
        using var browser = Named(node);
        await browser.SignInAsync(account.UserName, Password);
        var ask = await browser.GetAsync("/profilo/passkey");
        var refused = await browser.SubmitAsync(ask, "form[action='/profilo/passkey']", ("nome", "Portatile"), ("password", "sbagliata"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Null(refused.Document.QuerySelector(CreateForm));

        var create = await browser.SubmitAsync(ask, "form[action='/profilo/passkey']", ("nome", "Portatile"), ("password", Password));
        var answer = authenticator.Create(create.Form(CreateForm), OriginOf(node));
        using var thief = Named(node);
        await thief.SignInAsync(other.UserName, Password);
        var own = await thief.SubmitAsync(
            await thief.GetAsync("/profilo/passkey"),
            "form[action='/profilo/passkey']",
            ("nome", "Mia"),
            ("password", Password)
        );
        var state = create.Form(CreateForm).QuerySelector("[name=stato]")!.GetAttribute("value")!;
        var stolen = await thief.SubmitAsync(own, CreateForm, ("stato", state), ("credenziale", answer));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stolen.Status);

        var wrong = await browser.SubmitAsync(create, CreateForm, ("credenziale", answer[..^10]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("/profilo", (await browser.SubmitAsync(create, CreateForm, ("credenziale", answer))).Address.AbsolutePath);
        // Registered once
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(create, CreateForm, ("credenziale", answer))).Status);
    }

    [Fact]
    public async Task A_passkey_that_was_removed_enters_no_more()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var authenticator = new SoftAuthenticator();
        using var browser = await AddedAsync(node, account, authenticator);
        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/profilo/passkey/togli']");
        using var later = Named(node);
        var page = await later.GetAsync("/accesso");
        var refused = await later.SubmitAsync(page, SignInForm, ("credenziale", authenticator.Get(page.Form(SignInForm), OriginOf(node))));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Contains(await node.EventsAsync(account), one => one.What is AccountEvent.PasskeyRemoved);
    }

    [Fact]
    public async Task A_disabled_account_does_not_enter_with_its_passkey()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        var authenticator = new SoftAuthenticator();
        using var browser = await AddedAsync(node, account, authenticator);
        await using (var session = await site.Test.Database.BeginOutsideAsync(accountId: null))
        {
            var read = (await AccountRows.FindAsync(session, account.Id))!;
            read.DisabledAt = DateTimeOffset.UtcNow;
            await AccountRows.UpdateAsync(session, read, address: null);
            await session.CommitAsync();
        }

        using var later = Named(node);
        var page = await later.GetAsync("/accesso");
        var refused = await later.SubmitAsync(page, SignInForm, ("credenziale", authenticator.Get(page.Form(SignInForm), OriginOf(node))));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
    }

    [Fact]
    public async Task Where_the_site_has_no_name_passkeys_are_not_offered_and_the_profile_says_why()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        var profile = await browser.GetAsync("/profilo");
        Assert.Contains("solo quando il sito ha un nome", profile["#passkey"], StringComparison.Ordinal);
        Assert.Equal("/profilo", (await browser.GetAsync("/profilo/passkey")).Address.AbsolutePath);
        using var stranger = node.NewBrowser();
        Assert.Null((await stranger.GetAsync("/accesso")).Document.QuerySelector("[data-tg-passkey]"));
    }

    /// <summary>Adds a passkey through the pages, and signs out.</summary>
    private static async Task<Browser> AddedAsync(Node node, Account account, SoftAuthenticator authenticator)
    {
        var browser = Named(node);
        await browser.SignInAsync(account.UserName, Password);
        var ask = await browser.GetAsync("/profilo/passkey");
        var create = await browser.SubmitAsync(ask, "form[action='/profilo/passkey']", ("nome", "Portatile"), ("password", Password));
        var added = await browser.SubmitAsync(
            create,
            CreateForm,
            ("credenziale", authenticator.Create(create.Form(CreateForm), OriginOf(node)))
        );
        Assert.Equal("/profilo", added.Address.AbsolutePath);
        return browser;
    }

    private static Browser Named(Node node) => node.NewBrowser("localhost");

    private static string OriginOf(Node node) => $"http://localhost:{node.Address.Port}";
}
