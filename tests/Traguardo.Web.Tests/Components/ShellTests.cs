// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Components;

/// <summary>The shell in a browser: what a reader does with the keyboard, without script, on a telephone, on paper.</summary>
public sealed class ShellTests(ShellSite site, BrowserFixture browser) : IClassFixture<ShellSite>
{
    [Fact]
    public async Task The_first_tab_reaches_a_link_that_leads_past_the_menu()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, "/stile");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Vai al contenuto", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("contenuto", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task On_a_narrow_screen_the_menu_opens_and_closes_by_keyboard_without_script()
    {
        await using var context = await browser.OpenAsync(BrowserChecks.Narrow, script: false);
        var page = await OpenAsync(context, "/stile");
        var entry = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Rilevazioni", Exact = true });
        Assert.False(await entry.IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Menu", Exact = true }).PressAsync("Enter");
        Assert.True(await entry.IsVisibleAsync());
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, "menu-320.png") });

        await page.Keyboard.PressAsync("Escape");
        await entry.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }

    [Fact]
    public async Task On_a_wide_screen_the_menu_is_there_and_marks_the_section_shown()
    {
        await using var context = await browser.OpenAsync(script: false);
        var page = await OpenAsync(context, "/stile");
        Assert.Equal(["Cruscotto"], await page.Locator("#menu a[aria-current=page]").AllInnerTextsAsync());
        Assert.True(await page.Locator("#menu a").Last.IsVisibleAsync());
    }

    [Fact]
    public async Task The_menu_of_the_reader_opens_without_script_and_with_script_escape_closes_it()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, "/stile");
        var button = page.Locator(".tg-slim summary");
        await button.PressAsync("Enter");
        Assert.True(await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Esci" }).IsVisibleAsync());
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, "menu-utente-1280.png") });

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Esci" }).IsVisibleAsync());
        Assert.Equal("SUMMARY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task A_branch_of_the_tree_opens_by_keyboard_and_all_open_at_once_with_script()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, "/stile");
        var hidden = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Ridurre i tempi di pagamento" });
        Assert.False(await hidden.IsVisibleAsync());
        await page.Locator("#albero summary").Last.PressAsync("Enter");
        Assert.True(await hidden.IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Chiudi tutto" }).ClickAsync();
        Assert.Equal(0, await page.Locator("#albero details[open]").CountAsync());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Apri tutto" }).ClickAsync();
        Assert.Equal(0, await page.Locator("#albero details:not([open])").CountAsync());
    }

    [Fact]
    public async Task A_long_work_shows_how_far_it_is_until_it_ends_and_then_asks_no_more()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, "/stile");
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/stile/lavoro", StringComparison.Ordinal) ? 1 : 0;
        await page.Locator("#lavoro").GetByText("Concluso").WaitForAsync();
        Assert.Equal(4, asked);
        await page.WaitForTimeoutAsync(1500);
        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task A_long_work_can_be_followed_without_script_and_no_page_reloads_by_itself()
    {
        await using var context = await browser.OpenAsync(script: false);
        var page = await OpenAsync(context, "/stile");
        Assert.True(await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Aggiorna lo stato" }).IsVisibleAsync());
        Assert.Equal(0, await page.Locator("meta[http-equiv=refresh]").CountAsync());
    }

    [Fact]
    public async Task The_summary_of_errors_has_the_focus_and_leads_to_its_fields()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, "/stile/moduli");
        Assert.Contains("tg-summary", await page.EvaluateAsync<string>("document.activeElement.className"), StringComparison.Ordinal);
        await page.Locator(".tg-summary a").First.PressAsync("Enter");
        Assert.Equal("nome", await page.EvaluateAsync<string>("document.activeElement.name"));
    }

    [Fact]
    public async Task On_paper_there_is_no_menu_and_the_data_of_charts_are_seen()
    {
        await using var context = await browser.OpenAsync();
        var page = await OpenAsync(context, "/stile/grafici");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (var part in new[] { ".tg-header", "#menu", ".tg-footer", ".tg-tabs" })
        {
            Assert.False(await page.Locator(part).IsVisibleAsync(), part + " is printed");
        }

        Assert.True(await page.Locator("#mappa table").IsVisibleAsync());
        Assert.Equal("table-header-group", await page.Locator("#mappa thead").EvaluateAsync<string>("e => getComputedStyle(e).display"));
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, "stampa.png"), FullPage = true }
        );
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.At(path).ToString());
        return page;
    }
}
