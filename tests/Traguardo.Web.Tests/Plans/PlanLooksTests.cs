// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Plans.PlanPerson;

namespace Traguardo.Web.Tests.Plans;

/// <summary>Every page of the plan in a real browser: no barrier, no complaint, at every width, without script too.</summary>
public sealed class PlanLooksTests(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    private const string Plan = "/e/cciaa-mantova/c/mantova-2024/piano";

    [Theory]
    [LooksAt]
    [InlineData(Plan, "piano-versioni")]
    [InlineData(Plan + "/versioni/2", "piano-versione")]
    [InlineData(Plan + "/confronto?da=2&a=bozza", "piano-confronto")]
    [InlineData(Plan + "/bozza", "piano-bozza")]
    [InlineData(Plan + "/bozza/obiettivo?codice=OS%203.3", "piano-obiettivo")]
    [InlineData(Plan + "/bozza/obiettivo?sotto=OS%203.3", "piano-obiettivo-nuovo")]
    [InlineData(Plan + "/bozza/indicatore?codice=OC_Int_01", "piano-indicatore")]
    [InlineData(Plan + "/bozza/indicatore?per=OS%203.3", "piano-indicatore-nuovo")]
    [InlineData(Plan + "/bozza/tabella?nome=indicatori", "piano-indicatori")]
    [InlineData(Plan + "/bozza/tabella?nome=unita", "piano-unita")]
    [InlineData(Plan + "/bozza/riga?tabella=viste", "piano-vista-nuova")]
    [InlineData(Plan + "/bozza/scheda", "piano-scheda-nuova")]
    [InlineData(Plan + "/bozza/catalogo", "piano-catalogo")]
    [InlineData(Plan + "/bozza/approvazione", "piano-approvazione")]
    [InlineData(Plan + "/bozza/scarta", "piano-scarta")]
    public async Task A_page_of_the_plan_has_no_barrier(string path, string name)
    {
        using var person = await OfAsync(site, "controller", "cciaa-mantova", "mantova-2024");
        var plan = await person.PageAsync(person.Plan);
        if (plan.QuerySelector("form[action$='/bozza/inizia']") is not null)
        {
            await person.StartAsync();
            var page = await person.ObjectiveAsync("OS 3.3");
            await person.SaveAsync(
                page,
                "/bozza/obiettivo",
                (NameOf(page, "obiettivi", "title"), "Promuovere la trasparenza del mercato"),
                (NameOf(page, "assegnazioni", "weight", "indicator", "OS 3.3 - Kpi 1"), "47,5"),
                (NameOf(page, "target", "text", "indicator", "OS 3.3 - Kpi 1"), "al massimo 90 gg")
            );
            var units = await person.PageAsync(person.Draft + "/tabella?nome=unita");
            var unit = await person.PageAsync(units.QuerySelector("tbody th a")!.GetAttribute("href")!);
            await person.SaveAsync(unit, "/bozza/riga", (NameOf(unit, "unita", "name"), "Nome riveduto"));
        }

        await CheckAsync(path, name);
    }

    [Fact]
    [LooksAt("/e/{ente}/c/{ciclo}/piano/bozza/scheda", "/e/{ente}/c/{ciclo}/piano/bozza/togli")]
    public async Task The_sheet_with_its_lines_and_the_confirmation_of_a_removal_have_no_barrier()
    {
        using var person = await OfAsync(site, "controller", "cciaa-pavia", "pavia-2019");
        await person.StartAsync();
        var sheets = await person.PageAsync(person.Draft + "/tabella?nome=schede");
        var href = sheets.QuerySelector("tbody th a")!.GetAttribute("href")!;
        await CheckAsync(href, "piano-scheda", "controller.cciaa-pavia");
        var remove = (await person.PageAsync(href)).QuerySelector("a[href*='/bozza/togli']")!.GetAttribute("href")!;
        await CheckAsync(remove, "piano-togli", "controller.cciaa-pavia");
    }

    [Fact]
    [LooksAt("/e/{ente}/nuovo-ciclo")]
    public Task The_page_that_starts_a_cycle_has_no_barrier() => CheckAsync("/e/cciaa-mantova/nuovo-ciclo?da=mantova-2024", "nuovo-ciclo");

    private async Task CheckAsync(string path, string name, string user = "controller.cciaa-mantova")
    {
        using var client = await site.ClientAsync(user);
        await client.PageAsync(path);
        await browser.CheckPageAsync(
            new Uri(site.Address, path),
            name,
            200,
            new Microsoft.Playwright.Cookie
            {
                Name = site.CookieName,
                Value = await site.TicketAsync(user),
                Url = site.Address.ToString(),
            }
        );
    }
}
