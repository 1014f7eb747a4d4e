// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Web.Figures;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Plans.PlanPerson;

namespace Traguardo.Web.Tests.Plans;

public sealed class ApprovalPageTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly (string, string)[] Act =
    [
        ("versione.title", "Piano aggiornato"),
        ("versione.inForceFrom", "1/11/2024"),
        ("atto.kind", "delibera"),
        ("atto.organ", "Giunta"),
        ("atto.number", "88"),
        ("atto.date", "28/10/2024"),
        ("atto.protocol", "1234"),
        ("motivo", "Riordino degli uffici"),
    ];

    [Fact]
    public async Task A_draft_becomes_a_version_with_act_and_variations_and_past_days_keep_their_figures()
    {
        using var person = await OfAsync(site, "controller", "cciaa-mantova", "mantova-2024");
        var before = await ScoreAsync(new DateOnly(2024, 10, 31));
        await person.StartAsync();
        var page = await person.ObjectiveAsync("OS 4.1");
        var target = NameOf(page, "target", "text", "indicator", "OC_Int_01");
        await person.SaveAsync(page, "/bozza/obiettivo", (target, ">= 900,00 N."), (NameOf(page, "obiettivi", "title"), "Titolo riveduto"));

        var approval = await person.PageAsync(person.Draft + "/approvazione");
        var variations = approval.QuerySelector("#variazioni")!.TextContent;
        Assert.Contains("variazione del target", variations, StringComparison.Ordinal);
        Assert.Contains(">= 245,00 N.", variations, StringComparison.Ordinal);
        Assert.Contains("obiettivo modificato", variations, StringComparison.Ordinal);
        Assert.Contains("solo a parole", variations, StringComparison.Ordinal);

        var versions = await person.SaveAsync(approval, "/bozza/approvazione", Act);
        var list = versions.QuerySelector("#versioni")!.TextContent;
        Assert.Contains("Versione 3", list, StringComparison.Ordinal);
        Assert.Contains("delibera (Giunta), n. 88, del 28/10/2024, protocollo 1234", list, StringComparison.Ordinal);
        Assert.Contains("1/11/2024", list, StringComparison.Ordinal);
        Assert.Contains("Riordino degli uffici", versions.QuerySelector("#variazioni")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(before, await ScoreAsync(new DateOnly(2024, 10, 31)));
        Assert.NotEqual(before, await ScoreAsync(null));

        var compare = await person.PageAsync(person.Plan + "/confronto");
        var differences = compare.QuerySelector("main")!.TextContent;
        Assert.Contains("Titolo riveduto", differences, StringComparison.Ordinal);
        Assert.Contains(">= 900,00 N.", differences, StringComparison.Ordinal);
        Assert.Contains(
            ">= 245,00 N.",
            (await person.PageAsync(person.Plan + "/versioni/2")).QuerySelector("#tabelle")!.TextContent,
            StringComparison.Ordinal
        );
        await Refused("update objectives set title = 'x' where plan_id = (select id from plans where number = 3)");
    }

    [Fact]
    public async Task Weights_that_do_not_close_are_located_and_forbid_the_approval()
    {
        using var person = await WithNewCycleAsync(site, "pesi-2025");
        var page = await person.ObjectiveAsync("OS 1.1");
        await person.SaveAsync(page, "/bozza/obiettivo", (NameOf(page, "assegnazioni", "weight", "indicator", "OS 1.1 - Kpi 1"), "21"));
        var approval = await person.PageAsync(person.Draft + "/approvazione");
        var checks = approval.QuerySelector("#verifiche")!;
        Assert.Contains("sommano a 101 e non a 100", checks.TextContent, StringComparison.Ordinal);
        Assert.NotNull(checks.QuerySelector("a[href*='/bozza/obiettivo?codice=OS%201.1']"));
        Assert.Contains("non ha un target per il periodo del ciclo", checks.TextContent, StringComparison.Ordinal);
        var (status, _) = await person.SendAsync(approval, "/bozza/approvazione", Act);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("chiudono", (await person.PageAsync(person.Draft)).QuerySelector("#pesi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_of_act_day_and_reason_is_said_and_what_was_typed_comes_back()
    {
        using var person = await OfAsync(site, "controller", "cciaa-pavia", "pavia-2019");
        await person.StartAsync();
        var page = await person.PageAsync(person.Draft + "/tabella?nome=livelli");
        var level = await person.PageAsync(page.QuerySelector("tbody th a")!.GetAttribute("href")!);
        await person.SaveAsync(level, "/bozza/riga", (NameOf(level, "livelli", "name"), "prospettiva rinominata"));
        var approval = await person.PageAsync(person.Draft + "/approvazione");
        Assert.Contains("prospettiva rinominata", approval.QuerySelector("#variazioni")!.TextContent, StringComparison.Ordinal);
        var (status, back) = await person.SendAsync(
            approval,
            "/bozza/approvazione",
            ("versione.inForceFrom", "1/1/2019"),
            ("atto.kind", ""),
            ("atto.date", "31/2/2019"),
            ("atto.number", "77")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        var errors = back.QuerySelector(".tg-summary")!.TextContent;
        Assert.Contains("la nuova deve cominciare dopo", errors, StringComparison.Ordinal);
        Assert.Contains("Tipo: manca un valore obbligatorio", errors, StringComparison.Ordinal);
        Assert.Contains("Data: il valore non è utilizzabile", errors, StringComparison.Ordinal);
        Assert.Contains("Motivo:", errors, StringComparison.Ordinal);
        Assert.Equal("77", ValueOf(back, "atto.number"));
    }

    [Fact]
    public async Task A_draft_that_a_colleague_changes_meanwhile_is_looked_at_again_before_it_is_approved()
    {
        using var one = await OfAsync(site, "controller", "cciaa-sondrio", "sondrio-2024");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        await one.StartAsync();
        var approval = await one.PageAsync(one.Draft + "/approvazione");
        var views = await other.PageAsync(other.Draft + "/tabella?nome=viste");
        var view = await other.PageAsync(views.QuerySelector("tbody th a")!.GetAttribute("href")!);
        await other.SaveAsync(view, "/bozza/riga", (NameOf(view, "viste", "name"), "Altro nome"));
        var (status, again) = await one.SendAsync(approval, "/bozza/approvazione", Act);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Altro nome", again.QuerySelector("#variazioni")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("88", ValueOf(again, "atto.number"));
        await one.SaveAsync(again, "/bozza/approvazione", ("versione.inForceFrom", "1/12/2024"));
        Assert.Contains("Versione 2", (await one.PageAsync(one.Plan)).QuerySelector("#versioni")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The figures of Mantova's cycle as a day gives them.</summary>
    private async Task<string> ScoreAsync(DateOnly? day)
    {
        long bodyId;
        await using (var system = await site.Database.BeginAsSystemAsync())
        {
            bodyId = (await BodyStore.ListAsync(system)).Single(one => one.Slug == "cciaa-mantova").Id;
        }

        await using var session = await site.Database.BeginReadingAsync(bodyId, accountId: null);
        var cycle = (await CycleStore.FindAsync(session, "mantova-2024"))!;
        var figures = await site.Services.GetRequiredService<FigureCache>().OfAsync(session, cycle, day);
        return string.Join('\n', figures.Card!.Figures.Select(figure => $"{figure.Ref} {figure.Value.State} {figure.Value.Score}"));
    }

    private async Task Refused(string sql)
    {
        long bodyId;
        await using (var system = await site.Database.BeginAsSystemAsync())
        {
            bodyId = (await BodyStore.ListAsync(system)).Single(one => one.Slug == "cciaa-mantova").Id;
        }

        await using var session = await site.Database.BeginAsync(bodyId, accountId: null);
        await using var command = session.Command(sql);
        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal("TR003", problem.SqlState);
    }
}
