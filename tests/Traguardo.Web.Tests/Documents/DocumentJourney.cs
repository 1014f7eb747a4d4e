// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using Microsoft.Playwright;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Reading;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Documents;

/// <summary>A controller makes the Relazione, with the keyboard alone: looks at what is missing, writes a text, previews, generates, downloads, freezes.</summary>
public sealed class DocumentJourney(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    [Fact]
    [LooksAt("/e/{ente}/c/{ciclo}/documenti/{modello}", "/e/{ente}/lavori/{id:long}", "/e/{ente}/c/{ciclo}/documenti/generati/{id:long}")]
    public async Task A_controller_makes_a_document_from_the_first_text_to_the_freeze()
    {
        var cycle = "/e/cciaa-mantova/c/" + await ReadingSite.AddAsync(site, "cciaa-mantova", Examples.Read("mantova-2024"), true);
        await using var context = await browser.OpenAsync(
            cookies: BrowserFixture.Session(site.Address, await site.TicketAsync(DocumentSite.Controller))
        );
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                problems.Add(message.Text);
            }
        };

        // From the menu to the document, and to the first text that it lacks
        await page.GotoAsync(new Uri(site.Address, cycle + "/cruscotto").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Documenti", Exact = true }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Relazione sulla performance - tabelle" }).PressAsync("Enter");
        await BrowserFixture.LookAsync(page, "percorso-documento-1-mancanze");
        await page.Locator("#mancanze").GetByRole(AriaRole.Link, new() { Name = "Scrivi il testo" }).First.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Finalità");

        // The preview follows what is typed
        var field = page.GetByLabel("Testo (Markdown)");
        await field.FocusAsync();
        await page.Keyboard.TypeAsync("La Relazione è **pubblica** dal 2021.");
        await Assertions.Expect(page.Locator("#anteprima-testo .doc strong")).ToHaveTextAsync("pubblica");
        await Assertions.Expect(page.Locator("#anteprima-testo .tg-alert")).ToContainTextAsync("2021");
        await BrowserFixture.LookAsync(page, "percorso-documento-2-testo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Salva", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("testo salvato");

        // The document prints it
        await page.GotoAsync(new Uri(site.Address, cycle + "/documenti/relazione-tabelle").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Vedi l'anteprima" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".tg-document strong", new() { HasTextString = "pubblica" })).ToBeVisibleAsync();
        await page.GoBackAsync();

        // The job says how far it is until it is done, without a reload
        await page.GetByRole(AriaRole.Button, new() { Name = "Genera i file" }).PressAsync("Enter");
        var done = page.GetByRole(AriaRole.Link, new() { Name = "Apri il documento generato" });
        await done.WaitForAsync(new() { Timeout = 60_000 });
        await BrowserFixture.LookAsync(page, "percorso-documento-3-lavoro");
        await done.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#stato")).ToContainTextAsync("impronta verificata");
        foreach (var (label, begins) in Formats)
        {
            var link = page.Locator("#file").GetByRole(AriaRole.Link, new() { NameRegex = new($"^{label}") });
            var hash = await page.Locator("#file tbody tr", new() { HasTextString = label }).First.Locator(".tg-hash").TextContentAsync();
            var download = await page.RunAndWaitForDownloadAsync(() => link.PressAsync("Enter"));
            var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(bytes.AsSpan(0, 20)), StringComparison.Ordinal);
        }

        // Final, for good
        await page.GetByRole(AriaRole.Link, new() { Name = "Congela con un atto" }).PressAsync("Enter");
        await page.GetByLabel("Tipo di atto").FillAsync("delibera");
        await page.GetByLabel("Organo").FillAsync("Giunta camerale");
        await page.GetByLabel("Numero").FillAsync("45");
        await page.GetByLabel("Data").FillAsync("20/6/2025");
        await page.GetByLabel("Ho controllato i file").PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Congela" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#stato")).ToContainTextAsync("Delibera (Giunta camerale) n. 45 del 20/6/2025");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Togli" })).ToHaveCountAsync(0);
        await BrowserFixture.LookAsync(page, "percorso-documento-4-congelato");
        Assert.Empty(problems);
    }

    private static (string Label, string Begins)[] Formats { get; } =
    [("Word", "PK\u0003\u0004"), ("PDF", "%PDF-"), ("ODT", "PK\u0003\u0004"), ("HTML", "<!DOCTYPE html>"), ("Excel", "PK\u0003\u0004")];
}
