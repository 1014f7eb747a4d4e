// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace Traguardo.Web.Tests.Support;

/// <summary>
/// Debian's Chromium, started by the first test that needs it and shared by all. <c>TRAGUARDO_CHROMIUM</c> names another executable. Take it as a
/// parameter of the constructor of a test class.
/// </summary>
public sealed class BrowserFixture : IAsyncDisposable
{
    private const string UsualExecutable = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> running = new(StartAsync);

    /// <summary>Where pictures of pages are kept to be looked at.</summary>
    public static string Screenshots { get; } =
        Directory.CreateDirectory(Path.Combine(Examples.Root, "TestResults", "screenshots")).FullName;

    /// <summary>A browser of its own: cookies, width, script on or off.</summary>
    /// <param name="width">Width of the window, in pixels.</param>
    /// <param name="script">False for who has none.</param>
    /// <param name="cookies">Cookies, for the address.</param>
    public async Task<IBrowserContext> OpenAsync(int width = 1280, bool script = true, params IReadOnlyList<Cookie> cookies)
    {
        var (_, browser) = await running.Value;
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                Locale = "it-IT",
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(20_000);
        if (cookies.Count > 0)
        {
            await context.AddCookiesAsync(cookies);
        }

        return context;
    }

    /// <summary>The cookie of a session, as <see cref="TestSite.TicketAsync"/> gives it.</summary>
    public static Cookie Session(Uri site, string ticket) =>
        new()
        {
            Name = "traguardo.sessione",
            Value = ticket,
            Url = site.ToString(),
        };

    /// <summary>
    /// Holds a page against what every page must be: no violation of axe, as it opens at 1280 pixels and with everything opened at 320; nothing in the
    /// console and no file missing; nothing that scrolls sideways at 320 pixels; the same content without script. Leaves pictures in
    /// <see cref="Screenshots"/>. Fails with the list of all that is wrong.
    /// </summary>
    /// <param name="address">The page.</param>
    /// <param name="name">Name of the pictures, such as "cruscotto".</param>
    /// <param name="status">The status that the page has.</param>
    /// <param name="cookies">Cookies, for the address.</param>
    public async Task CheckPageAsync(Uri address, string name, int status = 200, params IReadOnlyList<Cookie> cookies)
    {
        LooksAtAttribute.Record(address);
        var problems = new List<string>();
        await using (var context = await OpenAsync(BrowserChecks.Wide, script: true, cookies))
        {
            await BrowserChecks.WithScriptAsync(context, address, name, status, problems);
        }

        await using (var context = await OpenAsync(BrowserChecks.Narrow, script: false, cookies))
        {
            await BrowserChecks.WithoutScriptAsync(context, address, status, problems);
        }

        Assert.True(problems.Count == 0, $"{address}\n  {string.Join("\n  ", problems)}");
    }

    /// <summary>
    /// Holds a page that is open against the same, as far as that goes without loading it again: for pages that only a form leads to, and in journeys.
    /// </summary>
    /// <param name="page">The page, at the usual width.</param>
    /// <param name="name">Name of the pictures.</param>
    public static async Task LookAsync(IPage page, string name)
    {
        LooksAtAttribute.Record(new Uri(page.Url));
        var problems = new List<string>();
        await BrowserChecks.OpenedAsync(page, name, problems);
        Assert.True(problems.Count == 0, $"{page.Url}\n  {string.Join("\n  ", problems)}");
    }

    public async ValueTask DisposeAsync()
    {
        if (running.IsValueCreated)
        {
            var (playwright, browser) = await running.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var executable = Environment.GetEnvironmentVariable("TRAGUARDO_CHROMIUM") ?? UsualExecutable;
        Assert.True(File.Exists(executable), $"There is no {executable}: install Debian's package «chromium», which ./test does.");
        var playwright = await Playwright.CreateAsync();
        return (
            playwright,
            await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = Flags })
        );
    }
}
