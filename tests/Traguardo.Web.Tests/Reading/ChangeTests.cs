// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Reading.ReadingSite;

namespace Traguardo.Web.Tests.Reading;

/// <summary>On a site of their own: they change what others read.</summary>
public sealed class ChangeTests(TestSite site) : IClassFixture<TestSite>
{
    private async Task<string> ChangedAsync(string body, string cycle)
    {
        using var client = await ControllerAsync(site, body);
        return (await client.PageAsync(Path(body, cycle, "cruscotto"))).QuerySelector("#cambiato")!.TextContent;
    }

    private static async Task DoAsync(BodySession session, string sql, params object?[] parameters)
    {
        await using var command = session.Command(sql, parameters);
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task The_loading_of_a_cycle_is_told_in_one_line() =>
        Assert.Contains(
            "Ciclo caricato: aggiunte 874 righe (",
            await ChangedAsync("cciaa-brescia", "brescia-2024-h1"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_result_is_in_the_dashboard_at_the_next_request_and_in_the_story_of_its_indicator()
    {
        var cycle = await AddAsync(site, "cciaa-mantova", Storage.Tests.Support.Examples.Read("mantova-2024"), withMethodology: true);
        using var client = await ControllerAsync(site, "cciaa-mantova");
        var before = await client.PageAsync(Path("cciaa-mantova", cycle, "cruscotto"));
        Assert.Contains("97,78", before.QuerySelector("#ente")!.TextContent, StringComparison.Ordinal);
        await using (var session = await InBodyAsync(site, "cciaa-mantova"))
        {
            await DoAsync(
                session,
                """
                insert into measures (cycle_id, indicator, date, text, quantities, reconstructed, basis, ordinal)
                select id, $2, $3, '7 su 7 «finali»', '[]', false, 'provisional', 1000000 from cycles where slug = $1
                """,
                cycle,
                "OO 2.1.4 - Kpi 1",
                new DateOnly(2024, 12, 31)
            );
            await session.CommitAsync();
        }

        var after = await client.PageAsync(Path("cciaa-mantova", cycle, "cruscotto"));
        Assert.DoesNotContain("97,78", after.QuerySelector("#ente .tg-score")!.TextContent, StringComparison.Ordinal);
        var line = after
            .QuerySelectorAll("#cambiato li li a")
            .First(link => link.TextContent.StartsWith("Consuntivo", StringComparison.Ordinal));
        Assert.Equal("Consuntivo di OO 2.1.4 - Kpi 1 al 31/12/2024: «7 su 7 «finali»» (dato provvisorio)", line.TextContent);
        Assert.Contains("Controller (STP)", after.QuerySelector("#cambiato .tg-changes__when")!.TextContent, StringComparison.Ordinal);
        var indicator = await client.PageAsync(line.GetAttribute("href")!);
        Assert.Contains("7 su 7", indicator.QuerySelector("#storia")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, indicator.QuerySelectorAll("#consuntivi tbody tr").Length);
    }

    [Fact]
    public async Task A_change_of_a_draft_is_told_with_what_it_was_and_what_it_is()
    {
        await using (var session = await InBodyAsync(site, "cciaa-brescia"))
        {
            await DoAsync(session, "update objectives set weight = 45.5, title = title || ' (nuovo)' where code = '1.1'");
            await DoAsync(session, "update targets set period = '2024-09-30' where indicator = '1.1-i1' and period = '2024-12-31'");
            await session.CommitAsync();
        }

        var text = await ChangedAsync("cciaa-brescia", "brescia-2024-h1");
        Assert.Contains("Modifica: obiettivo 1.1, ", text, StringComparison.Ordinal);
        Assert.Contains("Peso da «50» a «45,5»", text, StringComparison.Ordinal);
        Assert.Contains("Modifica: target al 30/9/2024 di 1.1-i1, Periodo da «2024» a «", text, StringComparison.Ordinal);
        Assert.Contains("(bozza del piano)", text, StringComparison.Ordinal);
        using var client = await ControllerAsync(site, "cciaa-brescia");
        var page = await client.PageAsync(Path("cciaa-brescia", "brescia-2024-h1", "indicatore?codice=1.1-i1"));
        Assert.Contains("Modifica: target al 30/9/2024", page.QuerySelector("#storia")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_is_withdrawn_is_told_with_the_reason()
    {
        await using (var session = await InBodyAsync(site, "cciaa-pavia"))
        {
            await DoAsync(
                session,
                """
                insert into measure_withdrawals (cycle_id, measure_id, reason)
                select cycle_id, id, 'scritto due volte' from measures where indicator = 'S1.1.a.i1'
                """
            );
            await session.CommitAsync();
        }

        Assert.Contains(
            "Consuntivo di S1.1.a.i1 ritirato: scritto due volte",
            await ChangedAsync("cciaa-pavia", "pavia-2019"),
            StringComparison.Ordinal
        );
    }
}
