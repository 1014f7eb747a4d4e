// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Plans.PlanPerson;

namespace Traguardo.Web.Tests.Plans;

public sealed class NewCyclePageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Path = "/e/cciaa-mantova/nuovo-ciclo";

    [Fact]
    public async Task The_next_year_is_proposed_and_starts_with_the_plan_and_what_was_reached()
    {
        using var person = await OfAsync(site, "controller", "cciaa-mantova", "cciaa-mantova-2025");
        var page = await person.PageAsync(Path + "?da=mantova-2024");
        Assert.Equal("cciaa-mantova-2025", ValueOf(page, "code"));
        Assert.Equal("01/01/2025", ValueOf(page, "start"));
        var plan = await person.SaveAsync(page, "/nuovo-ciclo");
        Assert.Contains("ancora una versione approvata", plan.QuerySelector("#bozza")!.TextContent, StringComparison.Ordinal);
        var objective = await person.ObjectiveAsync("OS 1.1");
        var text = objective.QuerySelector("#indicatori")!.TextContent;
        Assert.Contains("Relazione sulla performance 2024:", text, StringComparison.Ordinal);
        Assert.Contains("target >= 30,00 %, risultato", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_may_start_empty_and_without_methodology()
    {
        using var person = await OfAsync(site, "controller", "cciaa-mantova", "vuoto-2026");
        var page = await person.PageAsync(Path);
        await person.SaveAsync(page, "/nuovo-ciclo", ("da", ""), ("methodology", ""), ("code", "vuoto-2026"));
        var draft = await person.PageAsync(person.Draft);
        Assert.Contains("Nessun obiettivo", draft.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var level = await person.PageAsync(person.Draft + "/riga?tabella=livelli");
        await person.SaveAsync(level, "/bozza/riga", ("livelli.n1.name", "Obiettivo"));
        var objective = await person.PageAsync(person.Draft + "/obiettivo");
        Assert.Equal("Obiettivo", ValueOf(objective, "obiettivi.n1.level"));
        await person.SaveAsync(objective, "/bozza/obiettivo", ("obiettivi.n1.code", "1"), ("obiettivi.n1.title", "Primo"));
    }

    [Theory]
    [InlineData("code", "mantova-2024", "ha già un ciclo con il codice")]
    [InlineData("code", "", "manca un valore obbligatorio")]
    [InlineData("end", "1/1/2020", "finirebbe prima di cominciare")]
    [InlineData("start", "boh", "il valore non è utilizzabile")]
    [InlineData("methodology", "999999", "non è tra quelle dell'ente")]
    [InlineData("da", "pavia-2019", "non è tra quelli dell'ente")]
    public async Task What_cannot_be_comes_back_with_the_reason(string field, string value, string words)
    {
        using var person = await OfAsync(site, "controller", "cciaa-mantova", "mantova-2024");
        var page = await person.PageAsync(Path + "?da=mantova-2024");
        var (status, back) = await person.SendAsync(page, "/nuovo-ciclo", ("title", "Titolo che resta"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words, back.QuerySelector(".tg-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Titolo che resta", ValueOf(back, "title"));
    }

    [Theory]
    [InlineData("lettore")]
    [InlineData("dirigente")]
    [InlineData("segretario-generale")]
    public async Task Who_may_not_start_cycles_is_refused(string role)
    {
        using var person = await OfAsync(site, role, "cciaa-mantova", "mantova-2024");
        Assert.Equal(HttpStatusCode.Forbidden, await person.Client.StatusAsync(Path));
    }
}
