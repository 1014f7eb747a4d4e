// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Net;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class DemonstrationTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;
    private const string Samples = "form[action='/accesso/esempio']";

    private static readonly AccountOptions Demonstration = new() { Demonstration = true };

    [Fact]
    public async Task A_sample_account_enters_with_one_click_and_goes_where_it_was_going()
    {
        var node = await site.NodeAsync(Demonstration);
        var sample = await node.AddAccountAsync(isSample: true);
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync(Node.FormPage);
        Assert.Contains(page.Document.QuerySelectorAll($"{Samples} button"), button => button.TextContent.Trim() == sample.DisplayName);
        var entered = await browser.SubmitAsync(page, Samples, ("account", Id(sample)));
        Assert.Equal(Node.FormPage, entered.Address.AbsolutePath);
        Assert.Equal("Sample", (await node.EventsAsync(sample))[0].Detail);
    }

    [Fact]
    public async Task Other_accounts_do_not_enter_that_way()
    {
        var node = await site.NodeAsync(Demonstration);
        var real = await node.AddAccountAsync(Password);
        await node.AddAccountAsync(isSample: true);
        using var browser = node.NewBrowser();
        var page = await browser.GetAsync("/accesso");
        Assert.DoesNotContain(real.DisplayName, page["#esempi"], StringComparison.Ordinal);
        foreach (var id in new[] { Id(real), "999999999", "", "x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.SubmitAsync(page, Samples, ("account", id))).Status);
        }

        Assert.Equal("/accesso", (await browser.GetAsync("/profilo")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_click_needs_the_token_of_the_page()
    {
        var node = await site.NodeAsync(Demonstration);
        var sample = await node.AddAccountAsync(isSample: true);
        using var browser = node.NewBrowser();
        var page = await browser.SubmitAsync(
            await browser.GetAsync("/accesso"),
            Samples,
            ("account", Id(sample)),
            ("__RequestVerificationToken", "inventato")
        );
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Outside_the_demonstration_samples_are_neither_shown_nor_entered_nor_kept_in()
    {
        var demonstration = await site.NodeAsync(Demonstration);
        var real = await site.NodeAsync();
        var sample = await demonstration.AddAccountAsync(Password, isSample: true);
        using var browser = demonstration.NewBrowser();
        var page = await browser.GetAsync("/accesso");
        await browser.SubmitAsync(page, Samples, ("account", Id(sample)));
        Assert.Equal("/profilo", (await browser.GetAsync("/profilo")).Address.AbsolutePath);

        // The same cookie, on a node of the same installation that is no demonstration
        Assert.Equal("/accesso", (await browser.GetAsync(new Uri(real.Address, "/profilo").AbsoluteUri)).Address.AbsolutePath);

        using var later = real.NewBrowser();
        var signIn = await later.GetAsync("/accesso");
        Assert.Null(signIn.Document.QuerySelector("#esempi"));
        signIn.Form("#password form").SetAttribute("action", "/accesso/esempio");
        Assert.Equal(HttpStatusCode.NotFound, (await later.SubmitAsync(signIn, "#password form", ("account", Id(sample)))).Status);
        // Whatever password it was given
        Assert.Equal(HttpStatusCode.Unauthorized, (await later.SignInAsync(sample.UserName, Password)).Status);
    }

    [Fact]
    public async Task A_sample_account_is_given_no_password()
    {
        var node = await site.NodeAsync(Demonstration);
        var sample = await node.AddAccountAsync(isSample: true);
        using var admin = await node.SignedInAsync(await node.AddAccountAsync(Password, isInstaller: true), Password);
        var form = await admin.GetAsync(Node.FormPage);
        form.Form("form").SetAttribute("action", $"/amministrazione/account/{Id(sample)}/password");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.SubmitAsync(form, "form")).Status);
    }

    private static string Id(Account account) => account.Id.ToString(CultureInfo.InvariantCulture);
}
