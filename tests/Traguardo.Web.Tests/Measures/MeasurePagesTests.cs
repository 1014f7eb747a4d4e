// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>The pages of measures in a browser: axe, console, 320 pixels, no script.</summary>
public sealed class MeasurePagesTests(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    private const string Cycle = "/e/cciaa-mantova/c/mantova-2024";

    [Theory]
    [LooksAt]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni", "rilevazioni")]
    [InlineData("dirigente.cciaa-mantova", Cycle + "/rilevazioni", "rilevazioni-dirigente")]
    [InlineData("controller.cciaa-brescia", "/e/cciaa-brescia/c/brescia-2024-h1/rilevazioni?mostra=mancanti", "rilevazioni-mancanti")]
    [InlineData("controller.cciaa-pavia", "/e/cciaa-pavia/c/pavia-2019/rilevazioni", "rilevazioni-molte")]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni?cerca=nessuno-lo-trova", "rilevazioni-vuote")]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni/modulo", "modulo")]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni/storia?codice=OS+1.1+-+Kpi+1", "storia")]
    [InlineData("controller.cciaa-mantova", Cycle + "/scadenze", "scadenze")]
    [InlineData("controller.cciaa-brescia", "/e/cciaa-brescia/c/brescia-2024-h1/scadenze", "scadenze-molte")]
    [InlineData("controller.cciaa-mantova", Cycle + "/evidenze?codice=OS+1.1+-+Kpi+1", "evidenze")]
    [InlineData("lettore.cciaa-mantova", Cycle + "/evidenze?codice=OS+1.1+-+Kpi+1", "evidenze-lettore")]
    public Task A_page_of_measures_is_what_every_page_must_be(string user, string path, string name) => CheckAsync(path, name, user);

    [Fact]
    [LooksAt("/e/{ente}/c/{ciclo}/rilevazioni/modulo/{invio:long}", "/e/{ente}/c/{ciclo}/rilevazioni/ritira")]
    public async Task The_preview_of_a_workbook_and_the_withdrawal_of_a_measure_are_what_every_page_must_be()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var good = await WorkbookTests.SendAsync(
            client,
            WorkbookTests.Raw(["OS 1.1 - Kpi 1", "1,50 %", "31/12/2024"], ["OS 1.1 - Kpi 2", "12 gg", "30/06/2024"])
        );
        await CheckAsync(good.Headers.Location!.ToString(), "modulo-anteprima", GridPageOf.Controller);
        using var bad = await WorkbookTests.SendAsync(
            client,
            WorkbookTests.Raw(["OS 1.1 - Kpi 1", "1,50 %", "31/02/2024"], ["EC99", "5 %"])
        );
        await CheckAsync(bad.Headers.Location!.ToString(), "modulo-errori", GridPageOf.Controller, status: 422);
        var measure = (await GridPageOf.StoredAsync(site, "OS 1.1 - Kpi 1"))[^1].Id;
        await CheckAsync(Cycle + "/rilevazioni/ritira?misura=" + measure, "ritira", GridPageOf.Controller);
    }

    private async Task CheckAsync(string path, string name, string user, int status = 200) =>
        await browser.CheckPageAsync(
            new Uri(site.Address, path),
            name,
            status,
            BrowserFixture.Session(site.Address, await site.TicketAsync(user))
        );
}
