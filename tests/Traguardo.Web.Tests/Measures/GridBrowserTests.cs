// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>The grid as people use it all day: by keyboard, by paste, with its answers while they type.</summary>
public sealed class GridBrowserTests(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_manager_enters_ten_measures_by_keyboard_alone()
    {
        await using var context = await OpenAsync(GridPageOf.Manager);
        var page = await GoAsync(context, GridPageOf.Grid);
        var before = (await GridPageOf.StoredAsync(site)).Count;

        // From the first field of the filter to the first cell with the key Tab alone
        await page.Locator("#campo-cerca").FocusAsync();
        for (var press = 0; press < 30 && await ActiveAsync(page, "dataset.tgCol") != "valore"; press++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("campo-righe-0--valore", await ActiveAsync(page, "id"));
        for (var row = 0; row < 10; row++)
        {
            await page.Keyboard.TypeAsync($"{90 + row},50 %");
            await page.Keyboard.PressAsync(row % 2 == 0 ? "Enter" : "ArrowDown");
            Assert.Equal($"campo-righe-{row + 1}--valore", await ActiveAsync(page, "id"));
        }

        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("campo-righe-9--valore", await ActiveAsync(page, "id"));
        await Assertions.Expect(page.Locator("[data-tg-entry-count]")).ToHaveTextAsync("10 righe compilate");
        await Assertions.Expect(page.Locator("#esito-9")).ToContainTextAsync("punteggio");
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, "griglia-compilata-1280.png") }
        );

        // Down past the last row the key Enter leads to the button that saves
        await page.Keyboard.PressAsync("End");
        for (var press = 0; press < 60 && await ActiveAsync(page, "type") != "submit"; press++)
        {
            await page.Keyboard.PressAsync("Enter");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".tg-alert--success, .tg-summary").First).ToBeVisibleAsync();
        if (await page.Locator(".tg-summary").CountAsync() > 0)
        {
            // A figure that its target does not take is asked about: the space bar confirms it
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, "griglia-dubbi-1280.png"), FullPage = true }
            );
            foreach (var box in await page.Locator("input[name$='.comunque']").AllAsync())
            {
                await box.FocusAsync();
                await page.Keyboard.PressAsync("Space");
            }

            await page.Locator(".tg-entry__bar button").First.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".tg-alert--success")).ToBeVisibleAsync();
        }

        Assert.Equal(before + 10, (await GridPageOf.StoredAsync(site)).Count);
    }

    [Fact]
    public async Task A_row_answers_while_it_is_typed()
    {
        await using var context = await OpenAsync(GridPageOf.Controller);
        var page = await GoAsync(context, GridPageOf.Grid + "?codice=OS+1.1+-+Kpi+1");
        await page.Locator("#campo-righe-0--valore").PressSequentiallyAsync("2,00 %");
        await Assertions.Expect(page.Locator("#esito-0")).ToContainTextAsync("target raggiunto");
        await page.Locator("#campo-righe-0--valore").FillAsync("12 gg");
        await Assertions.Expect(page.Locator("#esito-0")).ToContainTextAsync("Senza punteggio");
        await page.Locator("#campo-righe-0--data").FillAsync("31/02/2024");
        await Assertions.Expect(page.Locator("#esito-0")).ToContainTextAsync("atteso una data");
        await page.Locator("#campo-righe-0--data").FillAsync("");
        await page.Locator("#campo-righe-0--valore").FillAsync("2,00 %");
        await page.Locator("#campo-righe-0--natura").SelectOptionAsync("previsione");
        await Assertions.Expect(page.Locator("#esito-0")).ToContainTextAsync("non dà punteggio");
    }

    [Theory]
    [InlineData("96,00 %\t30/11/2024\tprovvisorio\n97,00 %\n98,00 %\n", "Incollate 3 righe")]
    [InlineData("CODES", "Incollate 2 righe")]
    [InlineData("1\t2\t3\t4\t5\t6", "celle non hanno")]
    public async Task A_block_of_a_spreadsheet_fills_the_cells(string text, string expected)
    {
        await using var context = await OpenAsync(GridPageOf.Controller);
        var page = await GoAsync(context, GridPageOf.Grid + "?obiettivo=OO+1.1.2");
        page = await GoAsync(context, GridPageOf.Grid);
        if (text == "CODES")
        {
            text = "OS 1.1 - Kpi 4\t1,00 N.\nEC07\t5,25 %\n";
        }

        await page.Locator("#campo-righe-0--valore").FocusAsync();
        await page.EvaluateAsync(
            """
            (text) => {
              const data = new DataTransfer();
              data.setData("text/plain", text);
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            text
        );
        await Assertions.Expect(page.Locator("[data-tg-entry-count]")).ToContainTextAsync(expected);
        if (text.StartsWith("96", StringComparison.Ordinal))
        {
            Assert.Equal("97,00 %", await page.Locator("#campo-righe-1--valore").InputValueAsync());
            Assert.Equal("30/11/2024", await page.Locator("#campo-righe-0--data").InputValueAsync());
            Assert.Equal("provvisorio", await page.Locator("#campo-righe-0--natura").InputValueAsync());
            await Assertions.Expect(page.Locator("#esito-2")).Not.ToBeEmptyAsync();
        }
        else if (text.StartsWith("OS", StringComparison.Ordinal))
        {
            Assert.Equal("", await page.Locator("#campo-righe-0--valore").InputValueAsync());
            Assert.Equal("1,00 N.", await page.Locator("#campo-righe-2--valore").InputValueAsync());
        }
    }

    [Fact]
    public async Task Without_script_the_grid_is_typed_and_saved_all_the_same()
    {
        var ticket = await site.TicketAsync(GridPageOf.Controller);
        await using var context = await browser.OpenAsync(320, script: false, BrowserFixture.Session(site.Address, ticket));
        var page = await GoAsync(context, GridPageOf.Grid + "?codice=OC_TBS_05");
        await page.Locator("#campo-righe-0--valore").FillAsync("104,00 %");
        await page.Locator("#campo-righe-0--valore").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".tg-alert--success")).ToContainTextAsync("Registrata 1 rilevazione.");
    }

    [Fact]
    public async Task A_session_that_ends_while_somebody_types_takes_nothing_away()
    {
        await using var context = await OpenAsync(GridPageOf.Controller);
        var page = await GoAsync(context, GridPageOf.Grid + "?codice=OC_TBS_05");
        await page.Locator("#campo-righe-0--valore").FillAsync("104,00 %");
        await Assertions.Expect(page.Locator("#esito-0")).ToContainTextAsync("punteggio");
        await context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = site.CookieName });
        await page.Locator("#campo-righe-0--valore").PressSequentiallyAsync(" circa");
        await Assertions.Expect(page.Locator("#esito-0")).ToContainTextAsync("La sessione è scaduta");
        Assert.EndsWith("?codice=OC_TBS_05", page.Url, StringComparison.Ordinal);
        Assert.Equal("104,00 % circa", await page.Locator("#campo-righe-0--valore").InputValueAsync());
    }

    [Fact]
    public async Task Errors_take_the_focus_and_lead_to_their_fields()
    {
        await using var context = await OpenAsync(GridPageOf.Controller, 320);
        var page = await GoAsync(context, GridPageOf.Grid + "?codice=OC_TBS_05");
        await page.Locator("#campo-righe-0--valore").FillAsync("104,00 %");
        await page.Locator("#campo-righe-0--data").FillAsync("ieri");
        await page.Locator("#campo-righe-0--stato")
            .EvaluateAsync("(select) => { select.closest('details').open = true; select.value = 'sospeso'; }");
        await page.Locator(".tg-entry__bar button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".tg-summary")).ToBeFocusedAsync();
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, "griglia-errori-320.png"), FullPage = true }
        );
        await BrowserAxe.LoadAsync(page);
        Assert.Empty(await BrowserAxe.ViolationsAsync(page, "errori"));
        await page.Locator(".tg-summary a").First.ClickAsync();
        Assert.Equal("campo-righe-0--data", await ActiveAsync(page, "id"));
    }

    private async Task<IBrowserContext> OpenAsync(string user, int width = 1280) =>
        await browser.OpenAsync(width, script: true, BrowserFixture.Session(site.Address, await site.TicketAsync(user)));

    private async Task<IPage> GoAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Assert.Fail(error);
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        return page;
    }

    private static Task<string> ActiveAsync(IPage page, string property) =>
        page.EvaluateAsync<string>($"String(document.activeElement.{property})");
}
