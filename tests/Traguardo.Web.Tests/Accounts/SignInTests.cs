// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Net;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class SignInTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;

    [Fact]
    public async Task The_right_password_enters_and_leads_back_to_the_page_that_was_asked_for()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser();

        var asked = await browser.GetAsync(Node.FormPage + "?x=1");
        Assert.Equal("/accesso", asked.Address.AbsolutePath);
        var page = await browser.SubmitAsync(asked, "#password form", ("utente", account.UserName), ("password", Password));

        Assert.Equal(Node.FormPage + "?x=1", page.Address.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal((AccountEvent.SignedIn, "Password"), (await node.EventsAsync(account)).Select(one => (one.What, one.Detail)).First());
    }

    [Fact]
    public async Task Names_are_the_same_in_any_case_and_with_spaces_around()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser();
        var page = await browser.SignInAsync($"  {account.UserName.ToUpperInvariant()} ", Password);
        Assert.Equal("/", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_is_an_account()
    {
        var node = await site.NodeAsync();
        var known = await node.AddAccountAsync(Password);
        var locked = await node.AddAccountAsync(Password);
        var withoutPassword = await node.AddAccountAsync();
        using var browser = node.NewBrowser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SignInAsync(locked.UserName, "sbagliata");
        }

        var answers = new List<(HttpStatusCode, string?)>();
        foreach (
            var (name, password) in new[]
            {
                ("nessuno.mai", "sbagliata"),
                (known.UserName, "sbagliata"),
                (locked.UserName, "sbagliata"),
                (locked.UserName, Password),
                (withoutPassword.UserName, "sbagliata"),
                (known.UserName, new string('x', 5000)),
                (new string('u', 5000), "sbagliata"),
            }
        )
        {
            var page = await browser.SignInAsync(name, password);
            answers.Add((page.Status, page[".tg-summary"]));
        }

        var (status, text) = Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("Nome utente o password non corretti.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_the_answer_does_not_tell_whether_there_is_an_account()
    {
        var node = await site.NodeAsync(
            new AccountOptions { AddressLimit = 1000, Lockout = new LockoutRule(1000, TimeSpan.FromMinutes(1)) }
        );
        var known = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser();
        var form = await browser.GetAsync("/accesso");
        var times = new Dictionary<string, List<TimeSpan>>(StringComparer.Ordinal) { [known.UserName] = [], ["nessuno.mai"] = [] };
        for (var round = 0; round < 13; round++)
        {
            // In turn, so that whatever else the machine does weighs on both
            foreach (var (name, list) in times)
            {
                var watch = Stopwatch.StartNew();
                await browser.SubmitAsync(form, "#password form", ("utente", name), ("password", "sbagliata"));
                list.Add(watch.Elapsed);
            }
        }

        // Other work of the machine only adds: the least is what the answer takes. Without the decoy the unknown name takes a tenth of the time
        Assert.InRange(times["nessuno.mai"].Min() / times[known.UserName].Min(), 0.6, 1.7);
    }

    [Fact]
    public async Task The_fifth_wrong_password_suspends_the_account_for_ten_minutes()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await browser.SignInAsync(account.UserName, "sbagliata");
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync(account.UserName, Password)).Status);
        Assert.Contains(await node.EventsAsync(account), one => one.What is AccountEvent.Locked);
        node.Clock.Forward(TimeSpan.FromMinutes(10.1));
        Assert.Equal("/", (await browser.SignInAsync(account.UserName, Password)).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_right_password_forgives_the_wrong_ones_before_it()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        for (var round = 0; round < 3; round++)
        {
            using var browser = node.NewBrowser();
            for (var attempt = 0; attempt < 4; attempt++)
            {
                await browser.SignInAsync(account.UserName, "sbagliata");
            }

            Assert.Equal("/", (await browser.SignInAsync(account.UserName, Password)).Address.AbsolutePath);
        }
    }

    [Fact]
    public async Task Too_many_failures_from_an_address_close_it_for_a_while_and_right_ones_do_not_count()
    {
        var node = await site.NodeAsync(new AccountOptions { AddressLimit = 3 });
        var account = await node.AddAccountAsync(Password);
        for (var round = 0; round < 6; round++)
        {
            using var office = node.NewBrowser();
            Assert.Equal("/", (await office.SignInAsync(account.UserName, Password)).Address.AbsolutePath);
        }

        using var browser = node.NewBrowser();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync($"nome{attempt}", "sbagliata")).Status);
        }

        var closed = await browser.SignInAsync(account.UserName, Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, closed.Status);
        Assert.Contains("troppi tentativi", closed[".tg-summary"], StringComparison.Ordinal);
        Assert.NotNull(closed.Headers.RetryAfter);
        node.Clock.Forward(TimeSpan.FromMinutes(10.1));
        Assert.Equal("/", (await browser.SignInAsync(account.UserName, Password)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Who_is_disabled_is_told_so_after_the_right_password_only()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        await DisableAsync(node, account);
        using var browser = node.NewBrowser();
        Assert.DoesNotContain("disattivato", (await browser.SignInAsync(account.UserName, "sbagliata")).Text, StringComparison.Ordinal);
        var page = await browser.SignInAsync(account.UserName, Password);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("disattivato", page[".tg-summary"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_fields_are_named_and_no_attempt_is_made()
    {
        var node = await site.NodeAsync();
        using var browser = node.NewBrowser();
        var page = await browser.SignInAsync("", "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            ["#campo-utente", "#campo-password"],
            page.Document.QuerySelectorAll(".tg-summary a").Select(a => a.GetAttribute("href"))
        );
    }

    [Theory]
    [InlineData("https://altrove.example.org/")]
    [InlineData("//altrove.example.org/")]
    [InlineData("/\\altrove.example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/altrove.example.org/")]
    public async Task Nobody_is_led_to_another_site(string returnTo)
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser();
        var page = await browser.SignInAsync(account.UserName, Password, "/accesso?ritorno=" + Uri.EscapeDataString(returnTo));
        Assert.Equal(new Uri(node.Address, "/"), page.Address);

        using var tampering = node.NewBrowser();
        page = await tampering.SubmitAsync(
            await tampering.GetAsync("/accesso"),
            "#password form",
            ("utente", account.UserName),
            ("password", Password),
            ("ritorno", returnTo)
        );
        Assert.Equal(new Uri(node.Address, "/"), page.Address);
    }

    [Fact]
    public async Task A_sign_in_without_the_token_of_its_page_is_refused_with_a_page_that_says_what_to_do()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser();
        var page = await browser.SubmitAsync(
            await browser.GetAsync("/accesso"),
            "#password form",
            ("utente", account.UserName),
            ("password", Password),
            ("__RequestVerificationToken", "inventato")
        );
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("La pagina è scaduta", page["h1"], StringComparison.Ordinal);
        Assert.DoesNotContain(browser.SetCookies, cookie => cookie.StartsWith("traguardo.sessione=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_entered_is_not_asked_again_and_leaves_with_a_button()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        using var browser = await node.SignedInAsync(account, Password);
        Assert.Equal(Node.FormPage, (await browser.GetAsync("/accesso?ritorno=" + Node.FormPage)).Address.AbsolutePath);

        var left = await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");
        Assert.Equal("/accesso/uscita", left.Address.AbsolutePath);
        Assert.Equal("/accesso", (await browser.GetAsync(Node.FormPage)).Address.AbsolutePath);
        Assert.Equal(AccountEvent.SignedOut, (await node.EventsAsync(account))[0].What);
    }

    private async Task DisableAsync(Node node, Account account)
    {
        await using var session = await site.Test.Database.BeginOutsideAsync(accountId: null);
        var read = (await AccountRows.FindAsync(session, account.Id))!;
        read.DisabledAt = node.Clock.GetUtcNow();
        Assert.True(await AccountRows.UpdateAsync(session, read, address: null));
        await session.CommitAsync();
    }
}
