// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Documents.DocumentSite;

namespace Traguardo.Web.Tests.Documents;

/// <summary>Every page of documents in a real browser: no barrier, no complaint, at every width, without script too.</summary>
public sealed class DocumentLooksTests(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    [Theory]
    [LooksAt]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti", "documenti", "controller.cciaa-mantova")]
    [InlineData("/e/cciaa-brescia/c/brescia-2024-h1/documenti", "documenti-altro-ente", "controller.cciaa-brescia")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/relazione-tabelle", "documento", "controller.cciaa-mantova")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/relazione-tabelle", "documento-lettore", "lettore.cciaa-mantova")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/relazione-tabelle/anteprima", "documento-anteprima", "controller.cciaa-mantova")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/testi", "documenti-testi", "controller.cciaa-mantova")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/testi/premessa", "documenti-testo", "controller.cciaa-mantova")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/testi/premessa", "documenti-testo-lettore", "lettore.cciaa-mantova")]
    [InlineData("/e/cciaa-brescia/c/brescia-2024-h1/documenti/monitoraggio", "documento-monitoraggio", "controller.cciaa-brescia")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/relazione-congiunta", "documento-congiunto", "controller.cciaa-mantova")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/modelli", "documenti-modelli", "controller.cciaa-mantova")]
    [InlineData("/e/cciaa-mantova/c/mantova-2024/documenti/modelli/relazione-tabelle", "documenti-modello", "controller.cciaa-mantova")]
    [InlineData(
        "/e/cciaa-mantova/c/mantova-2024/documenti/modelli/relazione-tabelle?modifica=si",
        "documenti-modello-modifica",
        "controller.cciaa-mantova"
    )]
    [InlineData(
        "/e/cciaa-mantova/c/mantova-2024/documenti/modelli/relazione-tabelle/storia",
        "documenti-modello-versioni",
        "controller.cciaa-mantova"
    )]
    public async Task A_page_of_documents_has_no_barrier(string path, string name, string user) => await CheckAsync(path, name, user);

    [Fact]
    [LooksAt(
        "/e/{ente}/c/{ciclo}/documenti/generati/{id:long}",
        "/e/{ente}/c/{ciclo}/documenti/generati/{id:long}/congela",
        "/e/{ente}/c/{ciclo}/documenti/generati/{id:long}/togli"
    )]
    public async Task The_pages_of_a_document_that_was_generated_have_no_barrier()
    {
        using var client = await site.ClientAsync(Controller);
        var document = await client.GenerateAsync();
        await CheckAsync(document, "documento-generato", Controller);
        await CheckAsync(document + "/congela", "documento-congela", Controller);
        await CheckAsync(document + "/togli", "documento-togli", Controller);
        await CheckAsync(Report, "documento-con-storia", Controller);
        using (
            await client.SendAsync(
                await client.PageAsync(document + "/congela"),
                document + "/congela",
                ("atto", ""),
                ("tipo", "delibera"),
                ("organo", "Giunta camerale"),
                ("numero", "45"),
                ("data", "20/6/2025"),
                ("conferma", "true")
            )
        ) { }

        await CheckAsync(document, "documento-congelato", Controller);
    }

    [Fact]
    [LooksAt(Shelf + "/testi/processo", Shelf + "/testi/processo/storia", Shelf + "/modelli/pira/ritorna")]
    public async Task The_pages_of_a_text_and_of_a_template_that_people_changed_have_no_barrier()
    {
        const string Text = Shelf + "/testi/processo";
        const string Template = Shelf + "/modelli/pira";
        using var client = await site.ClientAsync(Controller);
        foreach (
            var text in new[]
            {
                "Prima **versione**.",
                "Nel 2021 c'era altro.\n\n| Voce | Valore |\n|---|---|\n| Sedi | 3 |\n\n- uno\n- due",
            }
        )
        {
            using (await client.SendAsync(await client.PageAsync(Text), Text, ("testo", text), ("azione", "salva"))) { }
        }

        await CheckAsync(Text, "documenti-testo-scritto", Controller);
        await CheckAsync(Text + "/storia", "documenti-testo-versioni", Controller);
        var page = await client.PageAsync(Template + "?modifica=si");
        var source = page.QuerySelector("main textarea")!.TextContent;
        using (await client.SendAsync(page, Template, ("testo", source + "\n\nAltro.\n"), ("azione", "salva"))) { }
        await CheckAsync(Template, "documenti-modello-ente", Controller);
        await CheckAsync(Template + "/storia", "documenti-modello-ente-versioni", Controller);
        await CheckAsync(Template + "/ritorna", "documenti-modello-ritorna", Controller);
    }

    [Fact]
    public async Task The_pages_that_only_a_form_leads_to_have_no_barrier()
    {
        const string Text = Shelf + "/testi/contesto-esterno";
        using var client = await site.ClientAsync(Controller);
        await using var context = await browser.OpenAsync(
            cookies: BrowserFixture.Session(site.Address, await site.TicketAsync("segretario-generale.cciaa-mantova"))
        );
        var page = await context.NewPageAsync();

        // Two people write one text
        await page.GotoAsync(new Uri(site.Address, Text).ToString());
        using (await client.SendAsync(await client.PageAsync(Text), Text, ("testo", "Il testo di un altro."), ("azione", "salva"))) { }
        await page.GetByLabel("Testo (Markdown)").FillAsync("Il mio testo.\n\nDue paragrafi.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Salva", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Modifica contemporanea");
        await BrowserFixture.LookAsync(page, "documenti-testo-conflitto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continua a modificare la propria" }).PressAsync("Enter");
        await Assertions.Expect(page.GetByLabel("Testo (Markdown)")).ToHaveValueAsync("Il mio testo.\n\nDue paragrafi.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Salva", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#anteprima-testo")).ToContainTextAsync("Due paragrafi.");

        // A freeze without an act, a template with errors
        var document = await client.GenerateAsync(Shelf + "/cruscotto");
        await page.GotoAsync(new Uri(site.Address, document + "/congela").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Congela" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".tg-summary li")).ToHaveCountAsync(2);
        await BrowserFixture.LookAsync(page, "documento-congela-errori");
        await context.ClearCookiesAsync();
        await context.AddCookiesAsync([BrowserFixture.Session(site.Address, await site.TicketAsync(Controller))]);
        await page.GotoAsync(new Uri(site.Address, Shelf + "/modelli/addendum?modifica=si").ToString());
        await page.GetByLabel("Testo", new() { Exact = true }).FillAsync("---\ntitolo: Prova\n---\n\n::: ignota\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Controlla" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#errori")).ToContainTextAsync("ignota");
        await BrowserFixture.LookAsync(page, "documenti-modello-errori");
        await page.GotoAsync(new Uri(site.Address, Shelf + "/modelli/cruscotto?modifica=si").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Prova con questo ciclo" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#prova .doc")).ToBeVisibleAsync();
        await BrowserFixture.LookAsync(page, "documenti-modello-prova");
    }

    private async Task CheckAsync(string path, string name, string user) =>
        await browser.CheckPageAsync(
            new Uri(site.Address, path),
            name,
            cookies: BrowserFixture.Session(site.Address, await site.TicketAsync(user))
        );
}
