// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Npgsql;
using Traguardo.Web.Tests.Exchange;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Administration;

public sealed class AdministrationTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Page = "/e/cciaa-mantova/amministrazione";
    private const string Installation = "/amministrazione";

    [Fact]
    public async Task An_administrator_sees_how_much_each_cycle_holds_and_changes_the_data_of_the_body()
    {
        using var client = await site.ClientAsync("amministratore.cciaa-mantova");
        var page = await client.PageAsync(Page);
        Assert.Contains("1 versione", Text(page), StringComparison.Ordinal);
        using var saved = await client.PressAsync(page, Page, ("tipo", "Camera"), ("codice", "altro-codice"), ("dal", "1/1/1990"));
        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        var after = await client.PageAsync(Page);
        Assert.Equal("Camera", after.QuerySelector("input[name='tipo']")!.GetAttribute("value"));
        Assert.Equal("01/01/1990", after.QuerySelector("input[name='dal']")!.GetAttribute("value"));
        Assert.DoesNotContain("altro-codice", Text(after), StringComparison.Ordinal);

        using var stale = await client.PressAsync(page, Page, ("tipo", "Altro"));
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var wrong = await client.PressAsync(after, Page, ("nome", ""), ("al", "1/1/1980"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
    }

    [Fact]
    public async Task All_cycles_are_made_again_and_held_beside_what_was_published()
    {
        using var client = await site.ClientAsync("amministratore.cciaa-mantova");
        using var started = await client.PressAsync(await client.PageAsync(Page), Page + "/ricalcola");
        var path = started.Headers.Location!.ToString();
        IHtmlDocument page;
        do
        {
            await Task.Delay(100);
            page = await client.PageAsync(path);
        } while (page.QuerySelector("[hx-get]") is not null);

        Assert.Contains("97,78", Text(page), StringComparison.Ordinal);
        Assert.Contains("ogni cifra pubblicata torna", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_looks_after_the_installation_sees_bodies_database_and_backups_and_nothing_of_the_bodies()
    {
        using var client = await site.ClientAsync("installazione");
        var page = await client.PageAsync(Installation);
        // Four examples, and those that other tests of this class add
        Assert.InRange(page.QuerySelectorAll("#enti tbody tr").Length, 4, int.MaxValue);
        Assert.Contains("Nessuna copia ancora", Text(page), StringComparison.Ordinal);
        Assert.Matches("PostgreSQL\\s*[0-9]+", Text(page));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/e/cciaa-mantova"));
        using var other = await site.ClientAsync("amministratore.cciaa-mantova");
        Assert.Equal(HttpStatusCode.Forbidden, await other.StatusAsync(Installation));
    }

    [Fact]
    public async Task A_broken_register_is_seen_in_the_installation_and_in_its_body()
    {
        using var client = await site.ClientAsync("installazione");
        using var controller = await site.ClientAsync("oiv.cciaa-brescia");
        Assert.Contains("integro", Text(await client.PageAsync(Installation + "?verifica=true")), StringComparison.Ordinal);
        Assert.Contains(
            "Il registro è integro",
            Text(await controller.PageAsync("/e/cciaa-brescia/registro/verifica")),
            StringComparison.Ordinal
        );
        await using (var admin = NpgsqlDataSource.Create(site.Owner + ";Username=traguardo_admin"))
        await using (
            var tamper = admin.CreateCommand(
                """
                alter table traguardo.audit_entries disable trigger all;
                update traguardo.audit_entries set new = new || '{"text": "100"}'
                where sequence = 7 and body_id = (select id from traguardo.bodies where slug = 'cciaa-brescia');
                alter table traguardo.audit_entries enable trigger all
                """
            )
        )
        {
            await tamper.ExecuteNonQueryAsync();
        }

        var page = await client.PageAsync(Installation + "?verifica=true");
        Assert.Contains("non integro dalla voce 7", Text(page), StringComparison.Ordinal);
        Assert.Equal(1, Text(page).Split("non integro").Length - 1);
        Assert.Contains(
            "La voce 7 non segue",
            Text(await controller.PageAsync("/e/cciaa-brescia/registro/verifica")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_new_body_has_its_first_administrator()
    {
        using var client = await site.ClientAsync("installazione");
        var page = await client.PageAsync(Installation);
        using var added = await client.PressAsync(
            page,
            Installation + "/enti",
            ("codice", "nuovo ente"),
            ("nome", "Ente nuovo"),
            ("amministratore", "lettore.cciaa-pavia")
        );
        Assert.Equal(HttpStatusCode.Found, added.StatusCode);
        using var administrator = await site.ClientAsync("lettore.cciaa-pavia");
        var form = await administrator.PageAsync("/e/nuovo-ente/amministrazione");
        Assert.Equal("Ente nuovo", form.QuerySelector("input[name='nome']")!.GetAttribute("value"));

        using var twice = await client.PressAsync(
            page,
            Installation + "/enti",
            ("codice", "nuovo ente"),
            ("nome", "Ente nuovo"),
            ("amministratore", "lettore.cciaa-pavia")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("c'è già", Text(await twice.ParseAsync()), StringComparison.Ordinal);
        using var nobody = await client.PressAsync(
            page,
            Installation + "/enti",
            ("codice", "x"),
            ("nome", "y"),
            ("amministratore", "nessuno")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);
        using var forged = await administrator.Http.PostAsync(
            new Uri(Installation + "/enti", UriKind.Relative),
            new FormUrlEncodedContent([])
        );
        Assert.Contains(forged.StatusCode, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
    }

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
