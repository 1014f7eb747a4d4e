// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>A block copied from a spreadsheet, without script: read, shown in the grid, saved from there.</summary>
public sealed class PasteTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_block_is_shown_in_the_grid_and_recorded_when_saved()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var before = (await GridPageOf.StoredAsync(site)).Count;
        using var pasted = await PasteAsync(
            client,
            "OC_Int_01\t270\t30/11/2024\tprovvisorio\t\"due\nrighe \"\"tra virgolette\"\"\"\r\n\r\nOO 1.1.2 - kpi 1\t99,00 %\r\n"
        );
        Assert.Equal(HttpStatusCode.OK, pasted.StatusCode);
        var page = await GridPageOf.ReadAsync(pasted);
        Assert.Equal(["OC_Int_01", "OO 1.1.2 - Kpi 1"], GridPageOf.CodesOf(page));
        Assert.Equal(before, (await GridPageOf.StoredAsync(site)).Count);

        using var saved = await GridPageOf.SendAsync(client, page);
        Assert.Contains("Registrate 2 rilevazioni.", await GridPageOf.MessageAsync(client, saved), StringComparison.Ordinal);
        var entry = (await GridPageOf.StoredAsync(site, "OC_Int_01"))[^1].Entry;
        Assert.Equal(("270", new DateOnly(2024, 11, 30), "due\nrighe \"tra virgolette\""), (entry.Text, entry.Date!.Value, entry.Note));
    }

    [Fact]
    public async Task Headings_say_what_the_columns_are()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var pasted = await PasteAsync(
            client,
            "Nome\tCodice\tNumeratore\tDenominatore\tValore\tStato\nqualcosa\tEC07\t3\t4\t75 %\t\n"
        );
        var page = await GridPageOf.ReadAsync(pasted);
        Assert.Equal("75 %", ValueOf(page, "EC07", "valore"));
        Assert.Equal("3", ValueOf(page, "EC07", "numeratore"));
        Assert.Equal("4", ValueOf(page, "EC07", "denominatore"));
    }

    [Theory]
    [InlineData("", "Non c'è nulla da leggere")]
    [InlineData("EC99\t5", "Riga 1: l'indicatore «EC99» non è nel piano in vigore")]
    [InlineData("EC07\t5\t\t\t\tdi troppo", "Riga 1: la cella «di troppo» non ha una colonna")]
    [InlineData("\t5", "Riga 1: manca il codice dell'indicatore.")]
    [InlineData("Codice\tColore\nEC07\tblu", "Intestazioni sconosciute: «Colore».")]
    [InlineData("Codice\tValore\tRisultato\nEC07\t1\t2", "Due colonne hanno la stessa intestazione: «valore».")]
    [InlineData("EC07\t5\t31/02/2024", "EC07, data: il valore non è utilizzabile; trovato «31/02/2024»")]
    [InlineData("EC07\t5\t\tvero", "EC07, natura: il valore non è utilizzabile; trovato «vero»")]
    public async Task What_cannot_be_used_is_said_line_by_line(string text, string expected)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var pasted = await PasteAsync(client, text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pasted.StatusCode);
        Assert.Contains(expected, string.Join('\n', await GridPageOf.ErrorsAsync(pasted)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_of_another_unit_are_left_out_with_a_word()
    {
        using var client = await site.ClientAsync(GridPageOf.Manager);
        using var pasted = await PasteAsync(client, $"{GridPageOf.Own}\t99,00 %\n{GridPageOf.Foreign}\t99,00 %");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, pasted.StatusCode);
        var page = await GridPageOf.ReadAsync(pasted);
        Assert.Equal([GridPageOf.Own], GridPageOf.CodesOf(page));
        Assert.Contains(
            "Riga 2: l'indicatore «OO 3.1.1 - Kpi 1» non è tra quelli",
            page.QuerySelector(".tg-summary")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task<HttpResponseMessage> PasteAsync(TestClient client, string text)
    {
        var page = await client.PageAsync(GridPageOf.Grid);
        return await client.SubmitAsync((IHtmlFormElement)page.QuerySelector(".tg-paste form")!, ("incolla", text));
    }

    private static string ValueOf(IHtmlDocument page, string code, string field) =>
        ((IHtmlInputElement)page.QuerySelector($"[name='{GridPageOf.NameOf(page, code, field)}']")!).Value;
}
