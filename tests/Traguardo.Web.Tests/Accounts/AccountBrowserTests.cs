// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.SingleSignOn;
using Traguardo.Web.Tests.Accounts.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Accounts;

/// <summary>The pages in a real browser: accessible, narrow, and with the browser's own passkeys.</summary>
public sealed class AccountBrowserTests(AccountSite site, BrowserFixture browsers) : IClassFixture<AccountSite>
{
    private const string Password = AccountSite.Password;

    private static readonly AccountOptions WithEverything = new()
    {
        Demonstration = true,
        SingleSignOn = new SingleSignOnOptions
        {
            Authority = new Uri("https://accesso.example.org"),
            ClientId = "traguardo",
            Name = "le credenziali dell’ente",
        },
    };

    [Theory]
    [LooksAt]
    [InlineData("/accesso", "accesso", 200)]
    [InlineData("/accesso/uscita?unico=1", "accesso-uscita", 200)]
    [InlineData("/accesso/unico/errore?causa=Untrusted", "accesso-unico-errore", 401)]
    public async Task Pages_for_everybody_are_usable_by_everybody(string path, string name, int status)
    {
        var node = await site.NodeAsync(WithEverything);
        await browsers.CheckPageAsync(Named(node, path), name, status);
    }

    [Theory]
    [LooksAt]
    [InlineData("/profilo", "profilo", 200)]
    [InlineData("/profilo/password", "profilo-password", 200)]
    [InlineData("/profilo/codice", "profilo-codice", 200)]
    [InlineData("/profilo/passkey", "profilo-passkey", 200)]
    [InlineData("/accesso/riprendi/999999", "accesso-riprendi-niente", 404)]
    [InlineData("/amministrazione/account", "amministrazione-account", 200)]
    [InlineData("/amministrazione/account/nuovo", "amministrazione-account-nuovo", 200)]
    [InlineData("/amministrazione/account/{id:long}", "amministrazione-account-uno", 200)]
    public async Task Pages_of_who_has_signed_in_are_usable_by_everybody(string path, string name, int status)
    {
        var node = await site.NodeAsync(WithEverything);
        var account = await node.AddAccountAsync(Password, isInstaller: true, email: "chi@example.org");
        await AddTracesAsync(account);
        var cookies = await CookiesAsync(node, account);
        var id = account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await browsers.CheckPageAsync(Named(node, path.Replace("{id:long}", id, StringComparison.Ordinal)), name, status, cookies);
    }

    [Fact]
    [LooksAt("/accesso/riprendi/{id:long}")]
    public async Task The_page_that_gives_a_form_back_is_usable_by_everybody()
    {
        var node = await site.NodeAsync(WithEverything);
        var account = await node.AddAccountAsync(Password);
        using var browser = node.NewBrowser("localhost");
        await browser.SignInAsync(account.UserName, Password);
        var form = await browser.GetAsync(Node.FormPage);
        await browser.SubmitAsync(await browser.GetAsync("/profilo"), "form[action='/accesso/esci']");
        var signIn = await browser.SubmitAsync(
            form,
            "form",
            ("testo", new string('W', 300) + "\nseconda riga"),
            ("indicatore[12].valore", "12,5")
        );
        var resume = await browser.SubmitAsync(signIn, "#password form", ("password", Password));
        var cookies = browser.Cookies.GetAllCookies().Select(cookie => Copy(cookie, node)).ToList();
        await browsers.CheckPageAsync(Named(node, resume.Address.PathAndQuery), "accesso-riprendi", 200, cookies);
        await browsers.CheckPageAsync(
            Named(node, "/accesso?ritorno=" + resume.Address.AbsolutePath),
            "accesso-riprendi-inizio",
            200,
            [.. cookies.Where(cookie => cookie.Name != "traguardo.sessione")]
        );
    }

    [Fact]
    [LooksAt("/accesso/codice", "/profilo/codice/togli", "/profilo/codice/recupero")]
    public async Task The_pages_of_the_second_factor_are_usable_by_everybody()
    {
        var node = await site.NodeAsync(WithEverything);
        var account = await node.AddAccountAsync(Password);
        var secret = await SecondFactorTests.EnableAsync(site.Test.Database, account);
        using var browser = node.NewBrowser("localhost");
        var asked = await browser.SignInAsync(account.UserName, Password);
        await browsers.CheckPageAsync(Named(node, "/accesso/codice"), "accesso-codice", 200, CookiesOf(browser, node));
        await browser.SubmitAsync(asked, "form[action='/accesso/codice']", ("codice", SecondFactorTests.CodeOf(secret, node)));
        await browsers.CheckPageAsync(Named(node, "/profilo/codice/togli"), "profilo-codice-togli", 200, CookiesOf(browser, node));
        await browsers.CheckPageAsync(Named(node, "/profilo/codice/recupero"), "profilo-codice-recupero", 200, CookiesOf(browser, node));
    }

    [Fact]
    public async Task A_browser_makes_a_passkey_and_enters_with_it()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        await using var context = await browsers.OpenAsync();
        var page = await context.NewPageAsync();
        await AddAuthenticatorAsync(context, page);
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // The page of the test that the sign-in leads to names no icon
            if (message.Type is "error" or "warning" && !message.Location.Contains("favicon", StringComparison.Ordinal))
            {
                complaints.Add($"{message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => complaints.Add(error);

        await SignInAsync(page, node, account);
        await page.GotoAsync(Named(node, "/profilo/passkey").AbsoluteUri);
        await page.GetByLabel("Nome della passkey").FillAsync("Chiave del browser");
        await page.GetByLabel("La tua password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continua" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Crea la passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/profilo");
        Assert.Contains("Chiave del browser", await page.Locator("#passkey").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator(".tg-slim summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Esci" }).ClickAsync();
        await page.WaitForURLAsync("**/accesso/uscita");
        await page.GotoAsync(Named(node, "/accesso?ritorno=" + Node.FormPage).AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Entra con una passkey" }).ClickAsync();
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == Node.FormPage);
        Assert.Equal("Passkey", (await node.EventsAsync(account))[0].Detail);
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [Fact]
    public async Task A_browser_without_a_passkey_says_so_on_the_page()
    {
        var node = await site.NodeAsync();
        await using var context = await browsers.OpenAsync();
        var page = await context.NewPageAsync();
        await AddAuthenticatorAsync(context, page);
        await page.GotoAsync(Named(node, "/accesso").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Entra con una passkey" }).ClickAsync();
        var error = page.Locator("[data-tg-passkey-error]");
        await error.WaitForAsync();
        Assert.Contains("non è stata usata", await error.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Entra con una passkey" }).IsEnabledAsync());
    }

    [Fact]
    public async Task Without_script_passkeys_are_not_offered()
    {
        var node = await site.NodeAsync();
        await using var context = await browsers.OpenAsync(script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Named(node, "/accesso").AbsoluteUri);
        Assert.False(await page.GetByText("Entra con una passkey").IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Entra", Exact = true }).IsVisibleAsync());
    }

    [Fact]
    public async Task One_signs_in_with_the_keyboard_alone()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(Password);
        await using var context = await browsers.OpenAsync(width: 320);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Named(node, "/accesso?ritorno=" + Node.FormPage).AbsoluteUri);
        while (!await page.EvaluateAsync<bool>("() => document.activeElement?.id === 'campo-utente'"))
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync(account.UserName);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("sbagliata");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".tg-summary").WaitForAsync();
        // What went wrong is read first
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement?.classList.contains('tg-summary')"));
        while (!await page.EvaluateAsync<bool>("() => document.activeElement?.id === 'campo-password'"))
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == Node.FormPage);
    }

    /// <summary>An authenticator of the browser's own, without a person.</summary>
    private static async Task AddAuthenticatorAsync(IBrowserContext context, IPage page)
    {
        var debugger = await context.NewCDPSessionAsync(page);
        await debugger.SendAsync("WebAuthn.enable");
        await debugger.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["options"] = new
                {
                    protocol = "ctap2",
                    transport = "internal",
                    hasResidentKey = true,
                    hasUserVerification = true,
                    isUserVerified = true,
                    automaticPresenceSimulation = true,
                },
            }
        );
    }

    private static async Task SignInAsync(IPage page, Node node, Account account)
    {
        await page.GotoAsync(Named(node, "/accesso").AbsoluteUri);
        await page.GetByLabel("Nome utente").FillAsync(account.UserName);
        await page.Locator("#campo-password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Entra", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/");
    }

    /// <summary>Something to show in every part of the pages.</summary>
    private async Task AddTracesAsync(Account account)
    {
        await using var session = await site.Test.Database.BeginOutsideAsync(account.Id);
        var subject = Guid.NewGuid().ToString();
        await AccountLogins.AddAsync(session, account.Id, "https://accesso.example.org", subject, "Nome Cognome", "192.0.2.1");
        // As the framework's Identity writes it
        const string Data = """
            {"PublicKey": "", "SignCount": 0, "Transports": [], "IsUserVerified": true, "IsBackupEligible": false, "IsBackedUp": false,
              "AttestationObject": "", "ClientDataJson": ""}
            """;
        var passkey = new AccountPasskey(Guid.NewGuid().ToByteArray(), "Portatile dell’ufficio", Data, DateTimeOffset.UtcNow);
        await AccountPasskeys.SaveAsync(session, account.Id, passkey, "2001:db8:1:2:3:4:5:6");
        await session.CommitAsync();
    }

    private static async Task<IReadOnlyList<Cookie>> CookiesAsync(Node node, Account account)
    {
        using var browser = node.NewBrowser("localhost");
        await browser.SignInAsync(account.UserName, Password);
        return CookiesOf(browser, node);
    }

    private static IReadOnlyList<Cookie> CookiesOf(Browser browser, Node node) =>
        [.. browser.Cookies.GetAllCookies().Select(cookie => Copy(cookie, node))];

    private static Cookie Copy(System.Net.Cookie cookie, Node node) =>
        new()
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Url = Named(node, "/").AbsoluteUri,
        };

    private static Uri Named(Node node, string path) => new($"http://localhost:{node.Address.Port}{path}");
}
