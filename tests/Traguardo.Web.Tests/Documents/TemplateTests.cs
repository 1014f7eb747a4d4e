// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Traguardo.Web.Tests.Exchange;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Documents.DocumentSite;

namespace Traguardo.Web.Tests.Documents;

/// <summary>A body makes the templates its own.</summary>
public sealed class TemplateTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_template_that_was_changed_makes_other_documents_until_the_body_goes_back()
    {
        var template = Shelf + "/modelli/cruscotto";
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(template + "?modifica=si");
        var provided = TextIn(page);
        using (var saved = await client.SendAsync(page, template, ("testo", provided + "\n\nParole dell'ente.\n"), ("azione", "salva")))
        {
            Assert.Equal(template, saved.Headers.Location!.ToString());
        }

        Assert.Contains("modello dell'ente", TextOf(await client.PageAsync(Shelf)), StringComparison.Ordinal);
        Assert.Contains("Parole dell'ente.", TextOf(await client.PageAsync(Shelf + "/cruscotto/anteprima")), StringComparison.Ordinal);
        // All cycles of the body, and no other body
        using var other = await site.ClientAsync("controller.cciaa-pavia");
        Assert.DoesNotContain(
            "Parole dell'ente.",
            TextOf(await other.PageAsync("/e/cciaa-pavia/c/pavia-2019/documenti/cruscotto/anteprima")),
            StringComparison.Ordinal
        );

        var document = await client.GenerateAsync(Shelf + "/cruscotto");
        Assert.Contains("nel testo modificato dall'ente", TextOf(await client.PageAsync(document)), StringComparison.Ordinal);
        Assert.NotNull((await client.PageAsync(template)).QuerySelector($"#generati a[href='{document}']"));

        using (var back = await client.SendAsync(await client.PageAsync(template + "/ritorna"), template + "/ritorna"))
        {
            Assert.Equal(template, back.Headers.Location!.ToString());
        }

        Assert.DoesNotContain(
            "Parole dell'ente.",
            TextOf(await client.PageAsync(Shelf + "/cruscotto/anteprima")),
            StringComparison.Ordinal
        );
        var history = await client.PageAsync(template + "/storia");
        Assert.Contains("Si è tornati al modello fornito", TextOf(history), StringComparison.Ordinal);
        var again = await client.PageAsync(history.QuerySelector("main a[href*='?modifica=']")!.GetAttribute("href")!);
        Assert.EndsWith("Parole dell'ente.\n", TextIn(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_with_errors_is_refused_with_line_and_reason_and_nothing_is_lost()
    {
        var template = Shelf + "/modelli/piano";
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(template + "?modifica=si");
        var wrong = TextIn(page) + "\n::: tabella-ignota livello=1\n";
        using var refused = await client.SendAsync(page, template, ("testo", wrong), ("azione", "salva"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var shown = await refused.ParseAsync();
        var error = shown.QuerySelector("#errori tbody tr")!;
        var line = wrong.Split('\n').ToList().FindIndex(text => text.Contains("tabella-ignota", StringComparison.Ordinal)) + 1;
        Assert.Equal(line.ToString(System.Globalization.CultureInfo.InvariantCulture), error.QuerySelector("th")!.TextContent);
        Assert.Contains("tabella-ignota", error.TextContent, StringComparison.Ordinal);
        Assert.Equal(wrong, TextIn(shown));
        var row = (await client.PageAsync(Shelf + "/modelli")).QuerySelector($"main a[href='{template}']")!.Closest("tr")!;
        Assert.Contains("fornito", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checking_saves_nothing()
    {
        var template = Shelf + "/modelli/variazioni";
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(template + "?modifica=si");
        using var answer = await client.SendAsync(page, template, ("testo", TextIn(page) + "\nAltro.\n"), ("azione", "controlla"));
        var shown = await answer.ParseAsync();
        Assert.Contains("Nessun errore", TextOf(shown), StringComparison.Ordinal);
        Assert.EndsWith("Altro.\n", TextIn(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("Altro.", TextOf(await client.PageAsync(template)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_can_be_tried_with_the_cycle_before_it_is_saved()
    {
        var template = Shelf + "/modelli/variazioni";
        using var client = await site.ClientAsync(Controller);
        var page = await client.PageAsync(template + "?modifica=si");
        using var answer = await client.SendAsync(page, template, ("testo", TextIn(page) + "\nAltre parole.\n"), ("azione", "prova"));
        Assert.Contains("Altre parole.", (await answer.ParseAsync()).QuerySelector("#prova .doc")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Altre parole.", TextOf(await client.PageAsync(template)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_people_who_change_the_same_template_the_second_is_shown_the_other()
    {
        var template = Shelf + "/modelli/schede";
        using var one = await site.ClientAsync(Controller);
        using var two = await site.ClientAsync("amministratore.cciaa-mantova");
        var open = await two.PageAsync(template + "?modifica=si");
        var text = TextIn(open);
        using (
            await one.SendAsync(await one.PageAsync(template + "?modifica=si"), template, ("testo", text + "\nUno.\n"), ("azione", "salva"))
        ) { }

        using var conflict = await two.SendAsync(open, template, ("testo", text + "\nDue.\n"), ("azione", "salva"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.StatusCode);
        var shown = await conflict.ParseAsync();
        Assert.EndsWith("Uno.\n", shown.QuerySelector("#altra .tg-source")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("Due.\n", TextIn(shown), StringComparison.Ordinal);
        using var saved = await two.SendAsync(shown, template, ("azione", "salva"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_change_templates_reads_them()
    {
        using var client = await site.ClientAsync("segretario-generale.cciaa-mantova");
        var page = await client.PageAsync(Shelf + "/modelli/piano?modifica=si");
        Assert.Null(page.QuerySelector("main textarea"));
        Assert.Contains("::: frontespizio", TextOf(page), StringComparison.Ordinal);
    }

    private static string TextIn(IHtmlDocument page) => page.QuerySelector<IHtmlTextAreaElement>("main textarea")!.Value;
}
