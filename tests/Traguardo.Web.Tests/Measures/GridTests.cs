// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Dom;
using Traguardo.Domain.Measures;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>Typing measures into the grid and saving them, without script.</summary>
public sealed class GridTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_grid_shows_what_is_asked_and_what_is_known_of_each_indicator()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var page = await client.PageAsync(GridPageOf.Grid);
        Assert.Equal(50, GridPageOf.CodesOf(page).Count);
        var row = page.QuerySelector("#riga-1")!.TextContent;
        Assert.Contains("Incidenza della formazione in materia di compliance normativa", row, StringComparison.Ordinal);
        Assert.Contains(">= 30,00 %", row, StringComparison.Ordinal);
        Assert.Contains("31,80 %", row, StringComparison.Ordinal);
        Assert.Contains("31/12/2024", row, StringComparison.Ordinal);
        Assert.Contains("letto: <= -15,00 gg", page.QuerySelector("#riga-3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("31/12/2024", ((IHtmlInputElement)page.QuerySelector("input[name='comune.data']")!).Value);
    }

    [Theory]
    [InlineData("?pagina=3", 6)]
    [InlineData("?pagina=99", 6)]
    [InlineData("?unita=AA", -1)]
    [InlineData("?obiettivo=OS+1.1", -1)]
    [InlineData("?cerca=compliance", 2)]
    [InlineData("?cerca=oo+1.1.2", 1)]
    [InlineData("?codice=OO+1.1.2+-+Kpi+1", 1)]
    [InlineData("?mostra=mancanti", 0)]
    [InlineData("?mostra=provvisorie", 0)]
    public async Task The_grid_is_filtered_by_its_address(string query, int rows)
    {
        using var client = await site.ClientAsync("oiv.cciaa-mantova");
        Assert.Equal(HttpStatusCode.Forbidden, await client.StatusAsync(GridPageOf.Grid + query));
        using var controller = await site.ClientAsync("segretario-generale.cciaa-mantova");
        var found = GridPageOf.CodesOf(await controller.PageAsync(GridPageOf.Grid + query)).Count;
        Assert.True(rows < 0 ? found is > 0 and < 50 : found == rows, $"{found} rows");
    }

    [Fact]
    public async Task What_is_typed_is_recorded_to_the_letter_and_the_score_follows_at_the_next_request()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await GridPageOf.TypeAsync(
            client,
            "?obiettivo=OS+1.1",
            ("OS 1.1 - Kpi 1", "valore", "2,10 %"),
            ("OS 1.1 - Kpi 1", "nota", "  due righe\r\ndi nota "),
            ("OO 1.1.2 - Kpi 1", "valore", "100,00 %"),
            ("OO 1.1.2 - Kpi 1", "numeratore", "15"),
            ("OO 1.1.2 - Kpi 1", "denominatore", "15"),
            ("OO 1.1.2 - Kpi 1", "data", "30 novembre 2024"),
            ("OO 1.1.2 - Kpi 1", "natura", "provvisorio"),
            ("OO 1.1.2 - Kpi 1", "fonte", "Kronos")
        );
        Assert.StartsWith(GridPageOf.Grid + "?obiettivo=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        var message = await GridPageOf.MessageAsync(client, answer);
        Assert.Contains("Registrate 2 rilevazioni.", message, StringComparison.Ordinal);

        var one = (await GridPageOf.StoredAsync(site, "OS 1.1 - Kpi 1"))[^1];
        Assert.Equal(
            new MeasureEntry
            {
                Indicator = "OS 1.1 - Kpi 1",
                Date = new DateOnly(2024, 12, 31),
                Text = "2,10 %",
                Note = "due righe\ndi nota",
                Author = "controller (STP)",
            },
            one.Entry
        );
        Assert.Equal("Controller (STP), Camera di commercio di Mantova", one.Recorded.Name);
        var two = (await GridPageOf.StoredAsync(site, "OO 1.1.2 - Kpi 1"))[^1].Entry;
        Assert.Equal(
            (new DateOnly(2024, 11, 30), 15m, 15m, MeasureBasis.Provisional, "Kronos"),
            (two.Date!.Value, two.Numerator!.Value, two.Denominator!.Value, two.Basis, two.Source)
        );

        // The message gives the score that the home page has at the next request
        var score = (await client.PageAsync("/")).QuerySelector(".tg-score")!.TextContent;
        Assert.Contains(score, message, StringComparison.Ordinal);
        Assert.NotEqual("97,78", score);
    }

    [Fact]
    public async Task Rows_that_are_wrong_come_back_with_all_that_was_typed_and_nothing_is_recorded()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var before = (await GridPageOf.StoredAsync(site)).Count;
        using var answer = await GridPageOf.TypeAsync(
            client,
            "",
            ("OC_Int_01", "valore", "266"),
            ("OC_Int_02", "data", "31/02/2024"),
            ("OC_Int_02", "valore", "24,00 %"),
            ("OC_Int_03", "numeratore", "3"),
            ("OC_TD_01", "numeratore", "3"),
            ("OC_TD_01", "denominatore", "0"),
            ("OC_TD_02", "numeratore", "tre"),
            ("OC_TD_02", "denominatore", "4"),
            ("OC_TD_03", "stato", "sospeso"),
            ("EC07", "nota", "solo una nota"),
            ("EC27", "natura", "inventata"),
            ("EC27", "valore", "6,00 %")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(before, (await GridPageOf.StoredAsync(site)).Count);
        var page = await GridPageOf.ReadAsync(answer);
        var errors = string.Join('\n', page.QuerySelectorAll(".tg-summary li").Select(line => line.TextContent));
        Assert.Contains(
            "OC_Int_02, data: il valore non è utilizzabile; trovato «31/02/2024»; atteso una data, per esempio 31/12/2024.",
            errors,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "OC_Int_03: Il consuntivo dell'indicatore «OC_Int_03» ha il numeratore ma non il denominatore.",
            errors,
            StringComparison.Ordinal
        );
        Assert.Contains("OC_TD_01: Il denominatore del consuntivo dell'indicatore «OC_TD_01» è zero.", errors, StringComparison.Ordinal);
        Assert.Contains("OC_TD_02, numeratore: il valore non è utilizzabile; trovato «tre»", errors, StringComparison.Ordinal);
        Assert.Contains("OC_TD_03: Lo stato «sospeso» vuole un motivo: scriverlo nella nota.", errors, StringComparison.Ordinal);
        Assert.Contains("EC07: Il consuntivo dell'indicatore «EC07» non dice nulla.", errors, StringComparison.Ordinal);
        Assert.Contains("EC27, natura: il valore non è utilizzabile; trovato «inventata»", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("OC_Int_01", errors, StringComparison.Ordinal);

        // Each error leads to its field, and every field has what was typed
        Assert.All(page.QuerySelectorAll(".tg-summary a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Equal("266", ((IHtmlInputElement)page.QuerySelector($"[name='{GridPageOf.NameOf(page, "OC_Int_01", "valore")}']")!).Value);
        Assert.Equal(
            "31/02/2024",
            ((IHtmlInputElement)page.QuerySelector($"[name='{GridPageOf.NameOf(page, "OC_Int_02", "data")}']")!).Value
        );

        // What is left out is left out, and the rest is recorded
        string[] wrong = ["OC_Int_02", "OC_Int_03", "OC_TD_01", "OC_TD_02", "OC_TD_03", "EC07", "EC27"];
        using var second = await GridPageOf.SendAsync(client, page, [.. wrong.Select(code => (code, "salta", "si"))]);
        Assert.Contains("Registrata 1 rilevazione.", await GridPageOf.MessageAsync(client, second), StringComparison.Ordinal);
        Assert.Equal(before + 1, (await GridPageOf.StoredAsync(site)).Count);
    }

    [Theory]
    [InlineData("EC05.1", "valore", "57,1a4 %", "Il risultato non si legge con certezza")]
    [InlineData("EC09_rev2018", "valore", "SI", "Senza punteggio")]
    [InlineData("EC09_rev2018", "valore", "12 gg", "Senza punteggio: il target è in «%» e il risultato è in «gg»")]
    [InlineData("EC27", "data", "31/12/2022", "viene prima dell'inizio del ciclo")]
    [InlineData("EC27", "data", "31/12/2999", "lontana dal ciclo")]
    public async Task What_is_probably_wrong_is_recorded_only_when_a_person_says_so(string code, string field, string value, string doubt)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var page = await client.PageAsync(GridPageOf.Grid);
        var cells = new List<(string, string, string)> { (code, "valore", "17,00 %"), (code, "nota", Guid.NewGuid().ToString()) };
        cells.RemoveAll(cell => cell.Item2 == field);
        using var answer = await GridPageOf.SendAsync(client, page, [.. cells, (code, field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var back = await GridPageOf.ReadAsync(answer);
        Assert.Contains(doubt, back.QuerySelector(".tg-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Registra comunque", back.QuerySelector(".tg-summary")!.TextContent, StringComparison.Ordinal);

        using var second = await GridPageOf.SendAsync(client, back, (code, "comunque", "si"));
        Assert.Contains("Registrata 1 rilevazione.", await GridPageOf.MessageAsync(client, second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_measure_and_a_changed_one_is_another()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        const string Code = "OC_TBS_02";
        var page = await client.PageAsync(GridPageOf.Grid);
        var before = (await GridPageOf.StoredAsync(site, Code)).Count;
        var sendings = Enumerable.Range(0, 8).Select(_ => GridPageOf.SendAsync(client, page, (Code, "valore", "61,50 %")));
        foreach (var answer in await Task.WhenAll(sendings))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            answer.Dispose();
        }

        Assert.Equal(before + 1, (await GridPageOf.StoredAsync(site, Code)).Count);
        using var repeated = await GridPageOf.SendAsync(client, page, (Code, "valore", "61,50 %"));
        Assert.Contains(
            "Nessuna nuova rilevazione. Una era già registrata così com'è.",
            await GridPageOf.MessageAsync(client, repeated),
            StringComparison.Ordinal
        );

        // The same form, after a step back in the browser, with a correction
        using var corrected = await GridPageOf.SendAsync(client, page, (Code, "valore", "62,50 %"));
        Assert.Contains("Registrata 1 rilevazione.", await GridPageOf.MessageAsync(client, corrected), StringComparison.Ordinal);
        using var restored = await GridPageOf.SendAsync(client, await client.PageAsync(GridPageOf.Grid), (Code, "valore", "61,50 %"));
        Assert.Contains("Registrata 1 rilevazione.", await GridPageOf.MessageAsync(client, restored), StringComparison.Ordinal);
        Assert.Equal(
            ["61,50 %", "62,50 %", "61,50 %"],
            (await GridPageOf.StoredAsync(site, Code)).Skip(before).Select(row => row.Entry.Text)
        );
    }

    [Fact]
    public async Task An_empty_grid_is_not_saved()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await GridPageOf.TypeAsync(client, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Nessuna riga è compilata", Assert.Single(await GridPageOf.ErrorsAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_may_go_on_to_the_next_page()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var page = await client.PageAsync(GridPageOf.Grid);
        using var answer = await client.SubmitAsync(
            GridPageOf.FormOf(page),
            (GridPageOf.NameOf(page, "OC_TBS_01", "valore"), "28.200,00 N."),
            ("avanti", "si")
        );
        Assert.Equal(GridPageOf.Grid + "?pagina=2", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_manager_sees_and_records_the_indicators_of_the_own_unit_only()
    {
        using var client = await site.ClientAsync(GridPageOf.Manager);
        var page = await client.PageAsync(GridPageOf.Grid);
        Assert.Contains(GridPageOf.Own, GridPageOf.CodesOf(page));
        Assert.DoesNotContain(GridPageOf.Foreign, GridPageOf.CodesOf(page));
        using var answer = await GridPageOf.SendAsync(client, page, (GridPageOf.Own, "valore", "99,00 %"));
        await GridPageOf.MessageAsync(client, answer);
        Assert.Equal("dirigente, Area Amministrativa", (await GridPageOf.StoredAsync(site, GridPageOf.Own))[^1].Entry.Author);
    }

    [Fact]
    public async Task A_manager_cannot_record_for_another_unit_by_a_forged_form_either()
    {
        using var client = await site.ClientAsync(GridPageOf.Manager);
        var before = (await GridPageOf.StoredAsync(site)).Count;
        foreach (var address in new[] { "/rilevazioni", "/rilevazioni/prova" })
        {
            var page = await client.PageAsync(GridPageOf.Grid + "?codice=" + Uri.EscapeDataString(GridPageOf.Own));
            GridPageOf.FormOf(page).SetAttribute("action", GridPageOf.Cycle + address);
            using var answer = await GridPageOf.SendAsync(
                client,
                page,
                (GridPageOf.Own, "codice", GridPageOf.Foreign),
                (GridPageOf.Own, "valore", "99,00 %")
            );
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(before, (await GridPageOf.StoredAsync(site)).Count);
    }

    [Fact]
    public async Task A_form_with_the_token_of_somebody_else_is_refused()
    {
        using var controller = await site.ClientAsync(GridPageOf.Controller);
        using var manager = await site.ClientAsync(GridPageOf.Manager);
        var page = await controller.PageAsync(GridPageOf.Grid + "?codice=" + Uri.EscapeDataString(GridPageOf.Own));
        var before = (await GridPageOf.StoredAsync(site)).Count;
        using var answer = await GridPageOf.SendAsync(manager, page, (GridPageOf.Own, "valore", "12,00 %"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var forged = await GridPageOf.SendAsync(controller, page, (GridPageOf.Own, "valore", "12,00 %"));
        Assert.Equal(HttpStatusCode.Redirect, forged.StatusCode);
        Assert.Equal(before + 1, (await GridPageOf.StoredAsync(site)).Count);
    }
}
