// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Storage.Bodies;
using Traguardo.Web.Features.Register;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Register;

public sealed class RegisterPagesTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Reader = "oiv.cciaa-pavia";
    private const string Register = "/e/cciaa-pavia/registro";

    [Fact]
    public async Task A_change_is_told_in_Italian_with_who_what_before_and_after()
    {
        await InAsync("update acts set subject = 'oggetto nuovo' where code = (select min(code) from acts)");
        using var client = await site.ClientAsync(Reader);
        var page = await client.PageAsync(Register + "?oggetto=acts");
        var text = Text(page);
        Assert.Contains("segretario-generale", await NameAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Atti, «", text, StringComparison.Ordinal);
        Assert.Contains("cambiata", text, StringComparison.Ordinal);
        Assert.Contains("oggetto nuovo", text, StringComparison.Ordinal);
        Assert.Contains("Relazione", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_imports_are_one_group_and_older_groups_are_a_page_away()
    {
        for (var number = 0; number < 25; number++)
        {
            await InAsync($"insert into people (name) values ('Persona {number}')");
        }

        using var client = await site.ClientAsync(Reader);
        var first = await client.PageAsync(Register);
        Assert.Equal(20, first.QuerySelectorAll("main section.tg-panel").Length);
        var older = await client.PageAsync(
            first
                .QuerySelectorAll("main a.btn")
                .First(link => link.TextContent.Contains("Precedenti", StringComparison.Ordinal))
                .GetAttribute("href")!
        );
        Assert.NotEqual(first.QuerySelector("tbody tr")!.TextContent, older.QuerySelector("tbody tr")!.TextContent);
        var import = older.QuerySelectorAll("main section.tg-panel").Last();
        var all = await client.PageAsync(import.QuerySelector("a[href*='gruppo=']")!.GetAttribute("href")!);
        Assert.True(all.QuerySelectorAll("tbody tr").Length > 500);
    }

    [Theory]
    [InlineData("testo=Persona%2013", 1)]
    [InlineData("testo=niente%20di%20simile", 0)]
    [InlineData("oggetto=people&ciclo=pavia-2019", 0)]
    [InlineData("ciclo=ignoto", 0)]
    [InlineData("persona=xyz", 0)]
    [InlineData("al=1/1/2000", 0)]
    public async Task The_filter_finds_what_it_is_asked_for(string query, int groups)
    {
        await InAsync("insert into people (name) values ('Persona 13, una volta')");
        await InAsync("delete from people where name = 'mai esistita'");
        using var client = await site.ClientAsync(Reader);
        var found = (await client.PageAsync($"{Register}?{query}")).QuerySelectorAll("main section.tg-panel").Length;
        Assert.True(groups == 0 ? found == 0 : found >= groups, $"{query}: {found}");
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_and_comes_back()
    {
        using var client = await site.ClientAsync(Reader);
        using var answer = await client.Http.GetAsync(
            new Uri(Register + "?dal=32/13/2024&testo=" + new string('x', 300), UriKind.Relative)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("32/13/2024", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, await client.StatusAsync(Register + "/registro.csv?dal=oggi"));
    }

    [Fact]
    public async Task The_CSV_has_every_field_and_no_formula()
    {
        await InAsync("insert into people (name, post) values ('=cmd|''/c calc''!A1', '+39 0376; \"x\"')");
        using var client = await site.ClientAsync(Reader);
        var csv = await client.Http.GetStringAsync(new Uri(Register + "/registro.csv?oggetto=people", UriKind.Relative));
        Assert.StartsWith(
            "Numero;Data e ora;Chi;Ciclo;Tabella;Riga;Che cosa;Campo;Prima;Dopo\r\n",
            csv.TrimStart('\uFEFF'),
            StringComparison.Ordinal
        );
        Assert.Contains(";Persone; =cmd|'/c calc'!A1;aggiunta;Nome;; =cmd|'/c calc'!A1\r\n", csv, StringComparison.Ordinal);
        Assert.Contains(";Incarico;;\" +39 0376; \"\"x\"\"\"\r\n", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", " =1+1")]
    [InlineData("@x", " @x")]
    [InlineData("-5,00", "-5,00")]
    [InlineData("\tx", " \tx")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData(null, "")]
    public void A_cell_is_harmless_and_quoted_where_it_must_be(string? text, string cell) => Assert.Equal(cell, RegisterCsv.Cell(text));

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private async Task<string> NameAsync()
    {
        await using var session = await site.Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command("select user_name from accounts where id = $1", await AccountAsync());
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task<long> AccountAsync()
    {
        await using var outside = await site.Database.BeginOutsideAsync(accountId: null);
        await using var find = outside.Command("select id from accounts where user_name = 'segretario-generale.cciaa-pavia'");
        return (long)(await find.ExecuteScalarAsync())!;
    }

    private async Task InAsync(string sql)
    {
        await using var outside = await site.Database.BeginAsSystemAsync();
        var body = (await BodyStore.ListAsync(outside)).Single(one => one.Slug == "cciaa-pavia");
        await using var session = await site.Database.BeginAsync(body.Id, await AccountAsync());
        await using var command = session.Command(sql);
        await command.ExecuteNonQueryAsync();
        await session.CommitAsync();
    }
}
