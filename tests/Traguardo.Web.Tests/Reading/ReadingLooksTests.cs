// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.Playwright;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Reading;

/// <summary>Every page that one reads of a cycle, in a real browser: no barrier, no complaint, at every width, without script too.</summary>
public sealed class ReadingLooksTests(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    private const string Mantova = "/e/cciaa-mantova/c/mantova-2024";
    private const string Sondrio = "/e/cciaa-sondrio/c/sondrio-2024";
    private const string Pavia = "/e/cciaa-pavia/c/pavia-2019";
    private const string Brescia = "/e/cciaa-brescia/c/brescia-2024-h1";

    [Theory]
    [LooksAt]
    [InlineData("/", "enti", "analista.unione")]
    [InlineData("/e/cciaa-mantova", "ente", "controller.cciaa-mantova")]
    [InlineData(Mantova + "/cruscotto", "cruscotto", "controller.cciaa-mantova")]
    [InlineData(Brescia + "/cruscotto", "cruscotto-senza-punteggi", "lettore.cciaa-brescia")]
    [InlineData(Sondrio + "/albero", "albero", "controller.cciaa-sondrio")]
    [InlineData(Mantova + "/albero?cerca=imprese&stato=raggiunto", "albero-filtrato", "controller.cciaa-mantova")]
    [InlineData(Pavia + "/albero?vista=mappa", "mappa", "controller.cciaa-pavia")]
    [InlineData(Mantova + "/obiettivo?codice=OS+2.1", "obiettivo", "controller.cciaa-mantova")]
    [InlineData(Brescia + "/obiettivo?codice=1.1.2", "obiettivo-senza-punteggi", "controller.cciaa-brescia")]
    [InlineData(Sondrio + "/indicatore?codice=1.3.2.kpi", "indicatore-rettificato", "controller.cciaa-sondrio")]
    [InlineData(Brescia + "/indicatore?codice=COM.A.1-i1", "indicatore-anni", "controller.cciaa-brescia")]
    [InlineData(Pavia + "/unita", "unita", "controller.cciaa-pavia")]
    [InlineData(Mantova + "/unita/scheda?codice=AA", "unita-scheda", "controller.cciaa-mantova")]
    [InlineData(Pavia + "/schede", "schede", "controller.cciaa-pavia")]
    [InlineData(Pavia + "/scheda?codice=IND-SG", "scheda", "controller.cciaa-pavia")]
    [InlineData(Pavia + "/spiega?figura=ente", "spiega-ente", "controller.cciaa-pavia")]
    [InlineData(Sondrio + "/spiega?figura=scheda&codice=DIR", "spiega-scheda", "controller.cciaa-sondrio")]
    [InlineData(Mantova + "/spiega?figura=unita&codice=AA", "spiega-unita", "controller.cciaa-mantova")]
    [InlineData(Sondrio + "/metodologia", "metodologia", "controller.cciaa-sondrio")]
    public Task A_page_that_one_reads_has_no_barrier(string path, string name, string user) => CheckAsync(path, name, user);

    [Theory]
    [InlineData("cruscotto?al=30/6/2024", "cruscotto-passato", 200)]
    [InlineData("cruscotto?al=domani", "cruscotto-giorno-sbagliato", 422)]
    public Task A_page_of_a_day_of_the_past_has_no_barrier(string page, string name, int status) =>
        CheckAsync($"{Mantova}/{page}", name, "controller.cciaa-mantova", status);

    [Fact]
    public async Task A_cycle_with_nothing_measured_has_no_barrier()
    {
        var plan = Examples.Read("mantova-2024") with
        {
            Measures = [],
            Overrides = [],
            Judgements = [],
            Published = [],
            Errata = [],
            PriorFigures = [],
        };
        var cycle = await ReadingSite.AddAsync(site, "cciaa-mantova", plan, withMethodology: true);
        await CheckAsync($"/e/cciaa-mantova/c/{cycle}/cruscotto", "cruscotto-da-misurare", "controller.cciaa-mantova");
    }

    [Fact]
    public async Task A_cycle_without_methodology_has_no_barrier()
    {
        var cycle = await ReadingSite.AddAsync(site, "cciaa-sondrio", Examples.Read("sondrio-2024"), withMethodology: false);
        await CheckAsync($"/e/cciaa-sondrio/c/{cycle}/cruscotto", "cruscotto-senza-metodologia", "controller.cciaa-sondrio");
    }

    [Fact]
    [LooksAt("/e/{ente}/c/{ciclo}/indicatore")]
    public async Task An_indicator_with_comments_and_evidence_has_no_barrier_and_an_empty_comment_is_refused_without_one()
    {
        const string user = "controller.cciaa-mantova";
        var ticket = BrowserFixture.Session(site.Address, await site.TicketAsync(user));
        await using var context = await browser.OpenAsync(BrowserChecks.Wide, script: true, ticket);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, Mantova + "/evidenze?codice=OO+2.1.4+-+Kpi+1").ToString());
        await page.Locator("main input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "verbale della conferenza di servizi del 12 dicembre 2024.pdf",
                    MimeType = "application/pdf",
                    Buffer = "%PDF-1.7\n"u8.ToArray(),
                }
            );
        await page.Locator("main form:has(input[type=file]) button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".tg-alert--success")).ToBeVisibleAsync();

        await page.GotoAsync(new Uri(site.Address, Mantova + "/indicatore?codice=OO+2.1.4+-+Kpi+1").ToString());
        foreach (var text in new[] { "Quattro su sette: gli altri tre arrivano a gennaio.", "Visto.\nDa riparlarne." })
        {
            await page.GetByLabel("Nuovo commento").FillAsync(text);
            await page.GetByRole(AriaRole.Button, new() { Name = "Aggiungi il commento" }).ClickAsync();
            await Assertions.Expect(page.Locator(".tg-alert--success")).ToBeVisibleAsync();
        }

        await CheckAsync(Mantova + "/indicatore?codice=OO+2.1.4+-+Kpi+1", "indicatore", user);

        await page.GetByLabel("Nuovo commento").FillAsync("   ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Aggiungi il commento" }).ClickAsync();
        await Assertions.Expect(page.Locator(".tg-summary")).ToBeVisibleAsync();
        await BrowserFixture.LookAsync(page, "indicatore-commento-rifiutato");
    }

    private async Task CheckAsync(string path, string name, string user, int status = 200) =>
        await browser.CheckPageAsync(
            new Uri(site.Address, path),
            name,
            status,
            BrowserFixture.Session(site.Address, await site.TicketAsync(user))
        );
}
