// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>The pages of measures in a browser: axe, console, 320 pixels, no script.</summary>
public sealed class MeasurePagesTests(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    private const string Cycle = "/e/cciaa-mantova/c/mantova-2024";

    [Theory]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni", "rilevazioni")]
    [InlineData("dirigente.cciaa-mantova", Cycle + "/rilevazioni", "rilevazioni-dirigente")]
    [InlineData("controller.cciaa-brescia", "/e/cciaa-brescia/c/brescia-2024-h1/rilevazioni?mostra=mancanti", "rilevazioni-mancanti")]
    [InlineData("controller.cciaa-pavia", "/e/cciaa-pavia/c/pavia-2019/rilevazioni", "rilevazioni-molte")]
    [InlineData("controller.cciaa-sondrio", "/e/cciaa-sondrio/c/sondrio-2024/rilevazioni", "rilevazioni-sondrio")]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni?cerca=nessuno-lo-trova", "rilevazioni-vuote")]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni/modulo", "modulo")]
    [InlineData("controller.cciaa-mantova", Cycle + "/rilevazioni/storia?codice=OS+1.1+-+Kpi+1", "storia")]
    [InlineData("controller.cciaa-mantova", Cycle + "/scadenze", "scadenze")]
    [InlineData("controller.cciaa-brescia", "/e/cciaa-brescia/c/brescia-2024-h1/scadenze", "scadenze-molte")]
    [InlineData("controller.cciaa-mantova", Cycle + "/evidenze?codice=OS+1.1+-+Kpi+1", "evidenze")]
    [InlineData("lettore.cciaa-mantova", Cycle + "/evidenze?codice=OS+1.1+-+Kpi+1", "evidenze-lettore")]
    public async Task A_page_of_measures_is_what_every_page_must_be(string user, string path, string name) =>
        await browser.CheckPageAsync(
            new Uri(site.Address, path),
            name,
            status: 200,
            BrowserFixture.Session(site.Address, await site.TicketAsync(user))
        );
}
