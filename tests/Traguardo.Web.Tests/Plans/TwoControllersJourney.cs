// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Plans;

/// <summary>Two controllers edit the same plan at the same time, each in a browser.</summary>
public sealed class TwoControllersJourney(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    private const string Plan = "/e/cciaa-mantova/c/mantova-2024/piano";
    private const string Objective = Plan + "/bozza/obiettivo?codice=OS%201.1";

    [Fact]
    public async Task Two_controllers_edit_one_plan_and_nothing_of_either_is_lost()
    {
        await using var anna = await OpenAsync("controller.cciaa-mantova");
        await using var bruno = await OpenAsync("segretario-generale.cciaa-mantova");
        var (one, other) = (await anna.NewPageAsync(), await bruno.NewPageAsync());

        await GoAsync(one, Plan);
        await one.GetByRole(AriaRole.Button, new() { Name = "Inizia una bozza dal piano in vigore" }).ClickAsync();
        await Assertions.Expect(one.Locator("h1")).ToHaveTextAsync("Bozza del piano");

        // Both open the same objective
        await GoAsync(one, Objective);
        await GoAsync(other, Objective);

        // What is typed is read, and the weights are added, before anything is saved
        await one.GetByLabel("Target 2024").First.FillAsync("almeno 5 gg entro fine anno");
        await one.GetByLabel("Target 2024").First.FillAsync("almeno 3,5 %");
        await Assertions.Expect(one.GetByText("Si legge: almeno 3,5 %")).ToBeVisibleAsync();
        await one.Locator("input[name^='assegnazioni.'][name$='.weight']").First.FillAsync("25");
        await one.GetByLabel("Titolo", new() { Exact = true }).FillAsync("Titolo scritto da Anna");
        await one.GetByLabel("Descrizione", new() { Exact = false }).First.FillAsync("Descrizione di Anna");
        await Assertions.Expect(one.Locator("#pesi")).ToContainTextAsync("5 di troppo");
        await ShootAsync(one, "due-controller-1-anna-scrive");
        await SaveAsync(one);
        await Assertions.Expect(one.Locator(".tg-alert--success")).ToContainTextAsync("Bozza salvata");

        // Bruno had the page open: another row of it is saved without a word
        await other.Locator("input[name^='assegnazioni.'][name$='.weight']").Nth(1).FillAsync("35");
        await SaveAsync(other);
        await Assertions.Expect(other.Locator(".tg-alert--success")).ToContainTextAsync("Bozza salvata");
        await Assertions.Expect(other.GetByLabel("Titolo", new() { Exact = true })).ToHaveValueAsync("Titolo scritto da Anna");
        await Assertions.Expect(other.Locator("#pesi")).ToContainTextAsync("chiude");

        // Now both change the same row
        await GoAsync(one, Objective);
        await one.GetByLabel("Titolo", new() { Exact = true }).FillAsync("Secondo titolo di Anna");
        await other.GetByLabel("Titolo", new() { Exact = true }).FillAsync("Titolo scritto da Bruno");
        await other.GetByLabel("Descrizione", new() { Exact = false }).First.FillAsync("Descrizione di Bruno,\nsu due righe");
        await SaveAsync(one);
        await SaveAsync(other);
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync("Qualcun altro ha cambiato gli stessi dati");
        await BrowserFixture.LookAsync(other, "due-controller-2-conflitto");

        // Bruno takes Anna's title and keeps his description
        await other.GetByLabel("La versione salvata dall'altra persona", new() { Exact = false }).First.CheckAsync();
        await ShootAsync(other, "due-controller-3-scelta");
        await other.GetByRole(AriaRole.Button, new() { Name = "Salva con queste scelte" }).ClickAsync();
        await Assertions.Expect(other.Locator(".tg-alert--success")).ToContainTextAsync("Bozza salvata");
        await Assertions.Expect(other.GetByLabel("Titolo", new() { Exact = true })).ToHaveValueAsync("Secondo titolo di Anna");
        await Assertions
            .Expect(other.GetByLabel("Descrizione", new() { Exact = false }).First)
            .ToHaveValueAsync("Descrizione di Bruno,\nsu due righe");

        // Anna has typed something when Bruno discards the draft
        await GoAsync(one, Objective);
        await one.GetByLabel("Titolo", new() { Exact = true }).FillAsync("Titolo da non perdere");
        await GoAsync(other, Plan + "/bozza/scarta");
        await other.GetByRole(AriaRole.Button, new() { Name = "Scarta la bozza" }).ClickAsync();
        await SaveAsync(one);
        await Assertions.Expect(one.Locator("main")).ToContainTextAsync("Titolo da non perdere");
        await BrowserFixture.LookAsync(one, "due-controller-4-bozza-scartata");
    }

    [Fact]
    public async Task A_form_that_is_refused_says_why_and_has_no_barrier()
    {
        await using var context = await OpenAsync("controller.cciaa-sondrio");
        var page = await context.NewPageAsync();
        await GoAsync(page, "/e/cciaa-sondrio/c/sondrio-2024/piano");
        await page.GetByRole(AriaRole.Button, new() { Name = "Inizia una bozza dal piano in vigore" }).ClickAsync();
        await page.Locator("#albero a").First.ClickAsync();
        await page.GetByLabel("Codice", new() { Exact = true }).FillAsync("");
        await page.Locator("[name^='obiettivi.'][name$='.weight']").FillAsync("molto");
        await SaveAsync(page);
        await Assertions.Expect(page.Locator(".tg-summary a")).ToHaveCountAsync(2);
        await BrowserFixture.LookAsync(page, "piano-obiettivo-rifiutato");
    }

    private async Task<IBrowserContext> OpenAsync(string user) =>
        await browser.OpenAsync(
            BrowserChecks.Wide,
            script: true,
            new Cookie
            {
                Name = site.CookieName,
                Value = await site.TicketAsync(user),
                Url = site.Address.ToString(),
            }
        );

    private Task GoAsync(IPage page, string path) => page.GotoAsync(new Uri(site.Address, path).ToString());

    private static Task SaveAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Salva", Exact = true }).ClickAsync();

    private static Task ShootAsync(IPage page, string name) =>
        page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, name + "-1280.png"), FullPage = true }
        );
}
