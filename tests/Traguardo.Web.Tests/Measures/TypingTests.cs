// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>What is said of a row while it is typed: by the server, on the rules of the domain.</summary>
public sealed class TypingTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("OS 1.1 - Kpi 1", "2,00 %", "punteggio 100,00", "target raggiunto")]
    [InlineData("OS 1.1 - Kpi 1", "1,00%", "Letto come 1,00 %", "target non raggiunto")]
    [InlineData("OS 1.1 - Kpi 1", "1 %", "punteggio 50,00", "target non raggiunto")]
    [InlineData("B3.2_01_rev2018", "-20 gg", "Letto come -20 gg", "target raggiunto")]
    [InlineData("OS 1.1 - Kpi 1", "boh", "Senza punteggio: il risultato non è del genere chiesto dal target", "")]
    [InlineData("OS 1.1 - Kpi 1", "12 gg", "Senza punteggio", "gg")]
    [InlineData("OS 1.1 - Kpi 1", "1,43 %", "È già registrato così", "non verrà aggiunto")]
    public async Task A_row_is_tried_on_the_rules_of_the_methodology(string code, string value, string first, string second)
    {
        var text = await TryAsync(code, ("valore", value));
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_score_is_made_from_numerator_and_denominator_where_they_are_given()
    {
        var text = await TryAsync("OO 1.1.2 - Kpi 1", ("valore", "85,71 %"), ("numeratore", "12"), ("denominatore", "14"));
        Assert.Contains("punteggio 85,71", text, StringComparison.Ordinal);
        Assert.Contains(
            "Numeratore e denominatore non danno il risultato stampato",
            await TryAsync("OO 1.1.2 - Kpi 1", ("valore", "86,71 %"), ("numeratore", "12"), ("denominatore", "14")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_forecast_is_said_to_give_no_score()
    {
        Assert.Contains(
            "ma non dà punteggio",
            await TryAsync("OS 1.1 - Kpi 1", ("valore", "3 %"), ("natura", "previsione")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_measure_of_an_earlier_day_is_said_not_to_count()
    {
        Assert.Contains(
            "Non cambia il punteggio: vale la rilevazione del 31/12/2024 (1,43 %).",
            await TryAsync("OS 1.1 - Kpi 1", ("valore", "3 %"), ("data", "30/06/2024")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Trying_records_nothing()
    {
        var before = (await GridPageOf.StoredAsync(site)).Count;
        await TryAsync("OS 1.1 - Kpi 1", ("valore", "3 %"));
        Assert.Equal(before, (await GridPageOf.StoredAsync(site)).Count);
    }

    [Fact]
    public async Task An_empty_row_says_nothing()
    {
        Assert.Equal("", (await TryAsync("OS 1.1 - Kpi 1", ("valore", " "))).Trim());
    }

    private async Task<string> TryAsync(string code, params (string Field, string Value)[] cells)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var page = await client.PageAsync(GridPageOf.Grid + "?codice=" + Uri.EscapeDataString(code));
        GridPageOf.FormOf(page).SetAttribute("action", GridPageOf.Grid + "/prova");
        using var answer = await GridPageOf.SendAsync(client, page, [.. cells.Select(cell => (code, cell.Field, cell.Value))]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var fragment = await GridPageOf.ReadAsync(answer);
        Assert.Null(fragment.QuerySelector("h1"));
        return System.Text.RegularExpressions.Regex.Replace(fragment.Body!.TextContent, "\\s+", " ");
    }
}
