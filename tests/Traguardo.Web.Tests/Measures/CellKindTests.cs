// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Domain.Measures;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>The cells fit what is asked: quantities of a formula, steps of a scale, dates, phases.</summary>
public sealed class CellKindTests(CellKindTests.Filled filled) : IClassFixture<CellKindTests.Filled>
{
    private const string Grid = SmallBody.Cycle + "/rilevazioni";

    [Fact]
    public async Task Each_kind_of_target_shows_how_its_result_is_written()
    {
        using var client = await filled.Site.ClientAsync(SmallBody.User);
        var page = await client.PageAsync(Grid);
        Assert.Equal("es. 57,14 %", HintOf(page, "FORMULA"));
        Assert.Equal("es. realizzato il 15/06/2021", HintOf(page, "PAROLE"));
        Assert.Equal("es. 15/03/2021", HintOf(page, "DATA"));
        Assert.Equal("es. SI oppure NO", HintOf(page, "SI-NO"));
        Assert.Equal("es. 3 fasi su 5", HintOf(page, "FASI"));
        Assert.Contains("sospeso: in attesa della norma", page.QuerySelector("#riga-5")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quantities_of_a_formula_have_a_cell_each_and_give_the_score()
    {
        using var client = await filled.Site.ClientAsync(SmallBody.User);
        var page = await client.PageAsync(Grid);
        Assert.Equal(["proventi", "oneri"], page.QuerySelectorAll("#riga-0 .tg-entry__value > label").Select(label => label.TextContent));
        using var wrong = await GridPageOf.SendAsync(client, page, ("FORMULA", "quantita0", "1.200,50"), ("FORMULA", "quantita1", "molti"));
        Assert.Equal(
            ["FORMULA, oneri: il valore non è utilizzabile; trovato «molti»; atteso un numero, per esempio 1.234,56."],
            await GridPageOf.ErrorsAsync(wrong)
        );
        using var answer = await GridPageOf.SendAsync(client, page, ("FORMULA", "quantita0", "1.200,50"), ("FORMULA", "quantita1", "900"));
        await GridPageOf.MessageAsync(client, answer);
        var stored = (await GridPageOf.StoredAsync(filled.Site, "FORMULA", SmallBody.CycleSlug))[^1].Entry;
        Assert.Equal([new NamedQuantity("proventi", 1200.50m), new NamedQuantity("oneri", 900m)], stored.Quantities);
    }

    [Fact]
    public async Task A_result_in_words_is_judged_on_the_scale_of_the_methodology()
    {
        using var client = await filled.Site.ClientAsync(SmallBody.User);
        var page = await client.PageAsync(Grid);
        var scale = (IHtmlSelectElement)page.QuerySelector($"[name='{GridPageOf.NameOf(page, "PAROLE", "gradino")}']")!;
        Assert.Equal(["", "Per niente", "In parte", "Del tutto"], scale.Options.Select(option => option.Value));
        GridPageOf.FormOf(page).SetAttribute("action", Grid + "/prova");
        var single = await client.PageAsync(Grid + "?codice=PAROLE");
        GridPageOf.FormOf(single).SetAttribute("action", Grid + "/prova");
        using var tried = await GridPageOf.SendAsync(
            client,
            single,
            ("PAROLE", "valore", "Impianto in collaudo"),
            ("PAROLE", "gradino", "In parte")
        );
        Assert.Contains("punteggio 50,00", (await GridPageOf.ReadAsync(tried)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DATA", "15/03/2021", "target raggiunto")]
    [InlineData("DATA", "15/04/2021", "target non raggiunto")]
    [InlineData("SI-NO", "sì", "target raggiunto")]
    [InlineData("FASI", "5 fasi su 5", "target raggiunto")]
    public async Task A_result_is_held_against_its_target(string code, string value, string expected)
    {
        using var client = await filled.Site.ClientAsync(SmallBody.User);
        var page = await client.PageAsync(Grid + "?codice=" + code);
        GridPageOf.FormOf(page).SetAttribute("action", Grid + "/prova");
        using var answer = await GridPageOf.SendAsync(client, page, (code, "valore", value));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(expected, (await GridPageOf.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static string? HintOf(IHtmlDocument page, string code) =>
        page.QuerySelector($"[name='{GridPageOf.NameOf(page, code, "valore")}']")!.GetAttribute("placeholder");

    public sealed class Filled(TestCluster cluster) : IAsyncLifetime
    {
        public TestSite Site { get; } = new(cluster);

        public async ValueTask InitializeAsync()
        {
            await Site.InitializeAsync();
            await SmallBody.AddAsync(Site);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
