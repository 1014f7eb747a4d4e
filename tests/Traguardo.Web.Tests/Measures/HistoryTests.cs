// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>What was ever recorded of an indicator, and what is withdrawn.</summary>
public sealed class HistoryTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_measure_withdrawn_gives_way_to_the_one_before_and_stays_in_sight()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var typed = await GridPageOf.TypeAsync(
            client,
            "",
            ("OS 1.1 - Kpi 2", "valore", "1,00 %"),
            ("OS 1.1 - Kpi 2", "comunque", "si")
        );
        await GridPageOf.MessageAsync(client, typed);
        Assert.Equal(["in vigore", "superata"], await StatesAsync(client, "OS 1.1 - Kpi 2"));
        var changed = await ScoreAsync(client);

        var id = (await GridPageOf.StoredAsync(site, "OS 1.1 - Kpi 2"))[^1].Id;
        var page = await client.PageAsync(GridPageOf.Grid + "/ritira?misura=" + id);
        var form = (IHtmlFormElement)page.QuerySelector(".tg-confirm form")!;
        using var silent = await client.SubmitAsync(form, ("motivo", "   "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Equal(["Scrivere il motivo del ritiro: resta nella storia dell'indicatore."], await GridPageOf.ErrorsAsync(silent));

        using var done = await client.SubmitAsync(form, ("motivo", "inserita sull'indicatore sbagliato"));
        Assert.Contains("è stata ritirata", await GridPageOf.MessageAsync(client, done), StringComparison.Ordinal);
        Assert.Equal(["ritirata", "in vigore"], await StatesAsync(client, "OS 1.1 - Kpi 2"));
        Assert.Contains(
            "inserita sull'indicatore sbagliato",
            (await client.PageAsync(Address("OS 1.1 - Kpi 2"))).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEqual(changed, await ScoreAsync(client));

        using var again = await client.SubmitAsync(form, ("motivo", "di nuovo"));
        Assert.Contains("era già stata ritirata", await GridPageOf.MessageAsync(client, again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_withdraws_of_the_own_unit_only()
    {
        using var client = await site.ClientAsync(GridPageOf.Manager);
        var foreign = (await GridPageOf.StoredAsync(site, GridPageOf.Foreign))[0].Id;
        var own = (await GridPageOf.StoredAsync(site, GridPageOf.Own))[0].Id;
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(GridPageOf.Grid + "/ritira?misura=" + foreign));
        var form = (IHtmlFormElement)(await client.PageAsync(GridPageOf.Grid + "/ritira?misura=" + own)).QuerySelector(".tg-confirm form")!;
        using var forged = await client.SubmitAsync(
            form,
            ("misura", foreign.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("motivo", "di un altro")
        );
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
        Assert.False((await GridPageOf.StoredAsync(site, GridPageOf.Foreign))[0].IsWithdrawn);
        Assert.Empty((await client.PageAsync(Address(GridPageOf.Foreign))).QuerySelectorAll("a[href*='ritira']"));
    }

    [Fact]
    public async Task Who_only_reads_sees_the_history_and_cannot_change_it()
    {
        using var client = await site.ClientAsync("lettore.cciaa-mantova");
        var page = await client.PageAsync(Address("OO 2.1.4 - Kpi 1"));
        Assert.Contains("57,14 %", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href*='ritira'], main form"));
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(GridPageOf.Grid + "/ritira?misura=1"));
    }

    [Theory]
    [InlineData("/storia")]
    [InlineData("/storia?codice=non+esiste")]
    [InlineData("/ritira?misura=0")]
    [InlineData("/ritira?misura=uno")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(GridPageOf.Grid + path));
    }

    [Fact]
    public async Task The_deadlines_of_a_manager_are_those_of_the_unit_and_lead_to_the_grid()
    {
        using var client = await site.ClientAsync(GridPageOf.Manager);
        using var typed = await GridPageOf.TypeAsync(
            client,
            "",
            (GridPageOf.Own, "valore", "98,00 %"),
            (GridPageOf.Own, "natura", "provvisorio")
        );
        await GridPageOf.MessageAsync(client, typed);
        var page = await client.PageAsync(GridPageOf.Cycle + "/scadenze");
        var row = page.QuerySelectorAll("main tbody tr")
            .Single(line => line.TextContent.Contains(GridPageOf.Own, StringComparison.Ordinal));
        Assert.Contains("rendere definitivo", row.TextContent, StringComparison.Ordinal);
        Assert.Equal([GridPageOf.Own], GridPageOf.CodesOf(await client.PageAsync(row.QuerySelector("a")!.GetAttribute("href")!)));
        Assert.DoesNotContain(GridPageOf.Foreign, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Address(string code) => GridPageOf.Grid + "/storia?codice=" + Uri.EscapeDataString(code);

    private static async Task<IEnumerable<string>> StatesAsync(TestClient client, string code) =>
        (await client.PageAsync(Address(code))).QuerySelectorAll("main tbody .tg-badge").Select(badge => badge.TextContent.Trim());

    private static async Task<string> ScoreAsync(TestClient client) =>
        (await client.PageAsync("/")).QuerySelector(".tg-score")!.TextContent;
}
