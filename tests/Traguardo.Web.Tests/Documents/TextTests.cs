// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Exchange;
using Traguardo.Web.Tests.Reading;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Documents.DocumentSite;

namespace Traguardo.Web.Tests.Documents;

/// <summary>Writing the texts of documents, with plain forms.</summary>
public sealed class TextTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Text = Shelf + "/testi/premessa";

    [Fact]
    public async Task The_texts_that_the_templates_ask_for_are_listed_with_where_each_is()
    {
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(Shelf + "/testi");
        var row = page.QuerySelector($"main a[href='{Text}']")!.Closest("tr")!;
        Assert.Contains("mancante", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector($"a[href='{Report}']"));
        Assert.Matches(@"Da scrivere: \d+ testi obbligatori", TextOf(page));
    }

    [Fact]
    public async Task A_text_that_is_saved_is_no_longer_missing_and_is_printed()
    {
        using var client = await site.ClientAsync(Controller);
        var cycle = await CycleAsync();
        await WriteAsync(client, $"{cycle}/documenti/testi/premessa", "Un testo **importante**.");
        var list = await client.PageAsync($"{cycle}/documenti/testi");
        var row = list.QuerySelector($"main a[href='{cycle}/documenti/testi/premessa']")!.Closest("tr")!;
        Assert.Contains("scritto", row.TextContent, StringComparison.Ordinal);
        Assert.Null(
            (await client.PageAsync($"{cycle}/documenti/relazione-tabelle")).QuerySelector(
                $"#mancanze a[href='{cycle}/documenti/testi/premessa']"
            )
        );
        var preview = await client.PageAsync($"{cycle}/documenti/relazione-tabelle/anteprima");
        Assert.Equal("importante", preview.QuerySelector(".doc strong:contains('importante')")?.TextContent);
    }

    [Fact]
    public async Task The_preview_prints_what_is_typed_and_never_its_markup()
    {
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(Text);
        using var answer = await client.SendAsync(
            page,
            Text,
            ("testo", "Un <script>alert(1)</script> e **grassetto** [x](javascript:alert(2))\n\n- uno\n- due"),
            ("azione", "anteprima")
        );
        var shown = await answer.ParseAsync();
        var view = shown.QuerySelector("#anteprima-testo .doc")!;
        Assert.Equal("grassetto", view.QuerySelector("strong")!.TextContent);
        Assert.Equal(2, view.QuerySelectorAll("li").Length);
        Assert.Empty(view.QuerySelectorAll("script, [href^='javascript']"));
        Assert.Contains("<script>alert(1)</script>", view.TextContent, StringComparison.Ordinal);
        Assert.Contains("non ancora salvato", TextOf(shown), StringComparison.Ordinal);
        Assert.Contains("mancante", TextOf(await client.PageAsync(Shelf + "/testi")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_who_write_the_same_text_the_second_sees_both_and_chooses()
    {
        var cycle = await CycleAsync();
        var text = $"{cycle}/documenti/testi/premessa";
        using var one = await site.ClientAsync(Controller);
        using var two = await site.ClientAsync("segretario-generale.cciaa-mantova");
        var open = await two.PageAsync(text);
        await WriteAsync(one, text, "Il testo del primo.");
        using var conflict = await two.SendAsync(open, text, ("testo", "Il testo del secondo."), ("azione", "salva"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var page = await conflict.ParseAsync();
        Assert.Equal("Il testo del primo.", page.QuerySelector("main del")!.TextContent);
        Assert.Equal("Il testo del secondo.", page.QuerySelector("main ins")!.TextContent);
        Assert.Equal("Il testo del primo.", await ShownAsync(one, text));
        using (await two.SendAsync(page, text, ("azione", "salva"))) { }
        Assert.Equal("Il testo del secondo.", await ShownAsync(one, text));
        var history = await one.PageAsync(text + "/storia");
        Assert.Equal(
            ["Il testo del secondo.", "Il testo del primo."],
            history.QuerySelectorAll(".tg-source").Select(version => version.TextContent)
        );
    }

    [Fact]
    public async Task Who_goes_on_writing_after_a_conflict_loses_nothing()
    {
        var cycle = await CycleAsync();
        var text = $"{cycle}/documenti/testi/premessa";
        using var client = await site.ClientAsync(Controller);
        var open = await client.PageAsync(text);
        await WriteAsync(client, text, "Altro.");
        using var conflict = await client.SendAsync(open, text, ("testo", "Riga uno.\r\n\r\nRiga due."), ("azione", "salva"));
        // "Continua a modificare" sends the same fields without the word that saves
        using var again = await client.SendAsync(await conflict.ParseAsync(), text);
        var page = await again.ParseAsync();
        Assert.Equal("Riga uno.\n\nRiga due.", page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);
        using (await client.SendAsync(page, text, ("azione", "salva"))) { }
        Assert.Equal("Riga uno.\n\nRiga due.", await ShownAsync(client, text));
    }

    [Fact]
    public async Task An_earlier_version_can_be_taken_back()
    {
        var cycle = await CycleAsync();
        var text = $"{cycle}/documenti/testi/premessa";
        using var client = await site.ClientAsync(Controller);
        await WriteAsync(client, text, "Prima versione.");
        await WriteAsync(client, text, "Seconda versione.");
        var back = (await client.PageAsync(text + "/storia")).QuerySelector("main a[href*='?da=']")!.GetAttribute("href")!;
        var page = await client.PageAsync(back);
        Assert.Equal("Prima versione.", page.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value);
        Assert.Equal("Seconda versione.", await ShownAsync(client, text));
        using (await client.SendAsync(page, text, ("azione", "salva"))) { }
        Assert.Equal("Prima versione.", await ShownAsync(client, text));
    }

    [Fact]
    public async Task The_text_of_the_year_before_is_offered_with_the_years_to_look_at()
    {
        using var client = await site.ClientAsync("controller.cciaa-pavia");
        var earlier = "/e/cciaa-pavia/c/pavia-2019/documenti/testi/premessa";
        await WriteAsync(client, earlier, "Nel 2019 la Camera ha fatto molto. Il D.Lgs. 150/2009 resta.");
        var dossier = Examples.Read("pavia-2019");
        var (start, end) = (new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31));
        var next = dossier with { Plan = dossier.Plan with { Cycle = dossier.Plan.Cycle with { Start = start, End = end } } };
        var slug = await ReadingSite.AddAsync(site, "cciaa-pavia", next, withMethodology: true);
        var text = $"/e/cciaa-pavia/c/{slug}/documenti/testi/premessa";
        var page = await client.PageAsync(text);
        var offer = page.QuerySelector($"main a[href='{text}?da=anno-precedente']");
        Assert.True(offer is not null, TextOf(page));
        var taken = await client.PageAsync(text + "?da=anno-precedente");
        Assert.StartsWith("Nel 2019", taken.QuerySelector<IHtmlTextAreaElement>("textarea")!.Value, StringComparison.Ordinal);
        var warning = taken.QuerySelector("#anteprima-testo .tg-alert")!.TextContent;
        Assert.Contains("2019: «Nel 2019 la Camera ha fatto molto.»", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("2009", warning, StringComparison.Ordinal);
        Assert.Equal("", await ShownAsync(client, text));
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_not_lost()
    {
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(Text);
        using var answer = await client.SendAsync(page, Text, ("testo", new string('è', 100_001)), ("azione", "salva"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("100.001 caratteri", TextOf(await answer.ParseAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_sees_the_text_and_no_field()
    {
        using var client = await site.ClientAsync("dipendente.cciaa-mantova");
        var page = await client.PageAsync(Text);
        Assert.Null(page.QuerySelector("main textarea"));
    }

    private async Task<string> CycleAsync() =>
        "/e/cciaa-mantova/c/" + await ReadingSite.AddAsync(site, "cciaa-mantova", Examples.Read("mantova-2024"), withMethodology: true);

    private static async Task WriteAsync(TestClient client, string text, string content)
    {
        using var saved = await client.SendAsync(await client.PageAsync(text), text, ("testo", content), ("azione", "salva"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    private static async Task<string> ShownAsync(TestClient client, string text) =>
        (await client.PageAsync(text)).QuerySelector<IHtmlTextAreaElement>("textarea")!.Value;
}
