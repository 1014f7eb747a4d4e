// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Plans.PlanPerson;

namespace Traguardo.Web.Tests.Plans;

public sealed class DraftTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_draft_starts_from_the_plan_in_force_with_its_tree_and_closures()
    {
        using var person = await OfAsync(site, "controller", "cciaa-sondrio", "sondrio-2024");
        var page = await person.StartAsync();
        Assert.Equal("Bozza del piano", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("chiudono", page.QuerySelector("#pesi")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#albero a[href*='/bozza/obiettivo?codice=']"));
        Assert.Contains("Bozza", (await person.PageAsync(person.Plan)).QuerySelector("#bozza")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_weights_targets_and_units_of_an_objective_are_saved_together()
    {
        using var person = await WithNewCycleAsync(site, "insieme-2025");
        var page = await person.ObjectiveAsync("OS 1.1");
        Assert.Contains("target >= 2,00 %", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var weight = NameOf(page, "assegnazioni", "weight", "indicator", "OS 1.1 - Kpi 1");
        var target = NameOf(page, "target", "text", "indicator", "OS 1.1 - Kpi 1");
        var saved = await person.SaveAsync(
            page,
            "/bozza/obiettivo",
            (NameOf(page, "obiettivi", "title"), "Titolo nuovo"),
            (weight, "33,5"),
            (target, "almeno 3 %"),
            ("responsabilita.n1.unit", "SSG")
        );
        Assert.Equal("Titolo nuovo", ValueOf(saved, NameOf(saved, "obiettivi", "title")));
        Assert.Equal("33,5", ValueOf(saved, weight));
        Assert.Equal("SSG", ValueOf(saved, NameOf(saved, "responsabilita", "unit", "unit", "SSG")));
        var now = NameOf(saved, "target", "text", "indicator", "OS 1.1 - Kpi 1");
        Assert.Equal("almeno 3 %", ValueOf(saved, now));
        Assert.Contains("Si legge: almeno 3 %", saved.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("13,5 di troppo", saved.QuerySelector("#pesi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controlling_without_saving_shows_readings_and_sums_of_what_is_typed()
    {
        using var person = await WithNewCycleAsync(site, "controllo-2025");
        var page = await person.ObjectiveAsync("OS 1.1");
        var weight = NameOf(page, "assegnazioni", "weight", "indicator", "OS 1.1 - Kpi 1");
        var target = NameOf(page, "target", "text", "indicator", "OS 1.1 - Kpi 1");
        var (status, shown) = await person.SendAsync(
            page,
            "/bozza/obiettivo",
            ("azione", "verifica"),
            (weight, "15"),
            (target, "al massimo 3 giorni entro marzo/aprile")
        );
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("15", ValueOf(shown, weight));
        Assert.Contains("mancano 5", shown.QuerySelector("#pesi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Non si legge con certezza", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("20", ValueOf(await person.ObjectiveAsync("OS 1.1"), weight));
    }

    [Fact]
    public async Task A_target_against_direction_or_unit_of_its_indicator_is_said_beside_it()
    {
        using var person = await WithNewCycleAsync(site, "urti-2025");
        var indicator = Uri.EscapeDataString("OS 1.1 - Kpi 1");
        var page = await person.PageAsync(
            $"{person.Draft}/lettura?indicatore={indicator}&elemento=x&target.1.text={Uri.EscapeDataString("<= 2 gg")}"
        );
        var text = page.Body!.TextContent;
        Assert.Contains("Si legge: al massimo 2 gg", text, StringComparison.Ordinal);
        Assert.Contains("l'indicatore migliora quando il valore sale", text, StringComparison.Ordinal);
        Assert.Contains("l'unità di misura dell'indicatore è «%»", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_controllers_who_edit_different_rows_of_one_draft_do_not_meet()
    {
        using var one = await WithNewCycleAsync(site, "diverse-2025");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        var (mine, theirs) = (await one.ObjectiveAsync("OS 1.1"), await other.ObjectiveAsync("OS 2.1"));
        await one.SaveAsync(mine, "/bozza/obiettivo", (NameOf(mine, "obiettivi", "title"), "Di uno"));
        await other.SaveAsync(theirs, "/bozza/obiettivo", (NameOf(theirs, "obiettivi", "title"), "Dell'altro"));
        var tree = (await one.PageAsync(one.Draft)).QuerySelector("#albero")!.TextContent;
        Assert.Contains("Di uno", tree, StringComparison.Ordinal);
        Assert.Contains("Dell'altro", tree, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_controllers_who_edit_different_rows_of_one_page_do_not_meet_either()
    {
        using var one = await WithNewCycleAsync(site, "stessa-pagina-2025");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        var (mine, theirs) = (await one.ObjectiveAsync("OS 1.1"), await other.ObjectiveAsync("OS 1.1"));
        await one.SaveAsync(mine, "/bozza/obiettivo", (NameOf(mine, "obiettivi", "title"), "Di uno"));
        var weight = NameOf(theirs, "assegnazioni", "weight", "indicator", "OS 1.1 - Kpi 2");
        var now = await other.SaveAsync(theirs, "/bozza/obiettivo", (weight, "41"));
        Assert.Equal("Di uno", ValueOf(now, NameOf(now, "obiettivi", "title")));
        Assert.Equal("41", ValueOf(now, weight));
    }

    [Fact]
    public async Task Whoever_saves_a_row_second_chooses_field_by_field_and_loses_nothing()
    {
        using var one = await WithNewCycleAsync(site, "stessa-2025");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        var (mine, theirs) = (await one.ObjectiveAsync("OS 1.1"), await other.ObjectiveAsync("OS 1.1"));
        var (title, description, programme) = (
            NameOf(mine, "obiettivi", "title"),
            NameOf(mine, "obiettivi", "description"),
            NameOf(mine, "obiettivi", "programme")
        );
        var was = ValueOf(mine, title);
        await one.SaveAsync(mine, "/bozza/obiettivo", (title, "Titolo di uno"), (programme, "Programma di uno"));
        var weight = NameOf(theirs, "assegnazioni", "weight", "indicator", "OS 1.1 - Kpi 1");
        var (status, conflict) = await other.SendAsync(
            theirs,
            "/bozza/obiettivo",
            (title, "Titolo dell'altro"),
            (description, "Riga uno\nRiga «due» & <tre>"),
            (weight, "22")
        );

        Assert.Equal(HttpStatusCode.Conflict, status);
        var text = conflict.QuerySelector("main")!.TextContent;
        Assert.Contains("Controller", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Titolo di uno", text, StringComparison.Ordinal);
        Assert.Contains("Titolo dell'altro", text, StringComparison.Ordinal);
        Assert.Contains(was, text, StringComparison.Ordinal);
        // What only one of them changed is proposed as that one has it
        Assert.Equal("Titolo dell'altro", conflict.QuerySelector($"input[name='{title}'][checked]")!.GetAttribute("value"));
        Assert.Equal("Programma di uno", conflict.QuerySelector($"input[name='{programme}'][checked]")!.GetAttribute("value"));

        var saved = await other.SaveAsync(conflict, "/bozza/obiettivo", (title, "Titolo di uno"));
        Assert.Equal("Titolo di uno", ValueOf(saved, title));
        Assert.Equal("Programma di uno", ValueOf(saved, programme));
        Assert.Equal("Riga uno\nRiga «due» & <tre>", ValueOf(saved, description));
        Assert.Equal("22", ValueOf(saved, weight));
    }

    [Fact]
    public async Task A_conflict_can_be_taken_up_again_in_the_form_with_what_was_typed()
    {
        using var one = await WithNewCycleAsync(site, "riprendi-2025");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        var (mine, theirs) = (await one.ObjectiveAsync("OS 1.1"), await other.ObjectiveAsync("OS 1.1"));
        var title = NameOf(mine, "obiettivi", "title");
        await one.SaveAsync(mine, "/bozza/obiettivo", (title, "Titolo di uno"));
        var (_, conflict) = await other.SendAsync(theirs, "/bozza/obiettivo", (title, "Titolo dell'altro"));
        var (status, form) = await other.SendAsync(conflict, "/bozza/obiettivo", ("azione", "verifica"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Titolo dell'altro", ValueOf(form, title));
        Assert.Equal("Titolo dell'altro", ValueOf(await other.SaveAsync(form, "/bozza/obiettivo"), title));
    }

    [Fact]
    public async Task A_row_that_a_colleague_took_away_can_be_made_again_with_what_was_typed()
    {
        using var one = await WithNewCycleAsync(site, "tolta-2025");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        var first = await one.IndicatorAsync("OS 1.1 - Kpi 1");
        await one.SaveAsync(first, "/bozza/indicatore", ("target.n1.period", "2025"), ("target.n1.text", ">= 1"));
        var (mine, theirs) = (await one.IndicatorAsync("OS 1.1 - Kpi 1"), await other.IndicatorAsync("OS 1.1 - Kpi 1"));
        var target = NameOf(mine, "target", "text");
        await one.SaveAsync(mine, "/bozza/indicatore", (target, ""));
        var (status, conflict) = await other.SendAsync(theirs, "/bozza/indicatore", (target, ">= 99"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("ha tolto questa riga", conflict.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var saved = await other.SaveAsync(conflict, "/bozza/indicatore");
        Assert.Equal(">= 99", ValueOf(saved, NameOf(saved, "target", "text")));
    }

    [Fact]
    public async Task A_renamed_code_is_the_new_one_everywhere()
    {
        using var person = await WithNewCycleAsync(site, "rinomina-2025");
        var page = await person.ObjectiveAsync("OS 2.1");
        var saved = await person.SaveAsync(page, "/bozza/obiettivo", (NameOf(page, "obiettivi", "code"), "OS 2.1/bis & <b>"));
        Assert.Equal("Obiettivo OS 2.1/bis & <b>", saved.QuerySelector("h1")!.TextContent);
        Assert.Contains("«OS 2.1» è diventato", saved.QuerySelector(".tg-alert--success")!.TextContent, StringComparison.Ordinal);
        var child = await person.ObjectiveAsync("OO 2.1.4");
        Assert.Equal("OS 2.1/bis & <b>", ValueOf(child, NameOf(child, "obiettivi", "parent")));
    }

    [Theory]
    [InlineData("parent", "OS 2.1", "cerchio")]
    [InlineData("parent", "OO 2.1.4", "cerchio")]
    [InlineData("code", "OS 2.2", "è già in uso")]
    [InlineData("weight", "molto", "punti percentuali")]
    [InlineData("title", "  ", "obbligatorio")]
    public async Task What_cannot_be_comes_back_with_the_reason_at_its_field_and_with_all_that_was_typed(
        string field,
        string value,
        string words
    )
    {
        using var person = await WithNewCycleAsync(site, $"rifiuto-{field}-{value.Length}");
        var page = await person.ObjectiveAsync("OS 2.1");
        var (name, description) = (NameOf(page, "obiettivi", field), NameOf(page, "obiettivi", "description"));
        var (status, back) = await person.SendAsync(page, "/bozza/obiettivo", (name, value), (description, "Scritta a lungo"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(words, back.QuerySelector(".tg-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", back.QuerySelector($"[name='{name}']")!.GetAttribute("aria-invalid"));
        Assert.Equal("Scritta a lungo", ValueOf(back, description));
    }

    [Fact]
    public async Task Markup_in_a_title_is_shown_as_text_on_every_page()
    {
        const string Title = "<script>alert(1)</script><img src=x onerror=alert(2)> =cmd|' /C calc'!A0";
        using var person = await WithNewCycleAsync(site, "testo-2025");
        var page = await person.ObjectiveAsync("OS 1.1");
        await person.SaveAsync(page, "/bozza/obiettivo", (NameOf(page, "obiettivi", "title"), Title));
        foreach (var path in new[] { person.Draft, $"{person.Draft}/obiettivo?codice=OS%201.1", $"{person.Draft}/approvazione" })
        {
            var shown = await person.PageAsync(path);
            Assert.Empty(shown.QuerySelectorAll("main script, main img[src=x]"));
        }

        Assert.Contains(Title, (await person.PageAsync(person.Draft)).QuerySelector("#albero")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200_000, HttpStatusCode.UnprocessableEntity)]
    [InlineData(10_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_text_that_is_too_long_is_refused_and_nothing_is_saved(int length, HttpStatusCode expected)
    {
        using var person = await WithNewCycleAsync(site, $"lungo-{length}");
        var page = await person.ObjectiveAsync("OS 1.1");
        var description = NameOf(page, "obiettivi", "description");
        var (status, _) = await person.SendAsync(page, "/bozza/obiettivo", (description, new string('x', length)));
        Assert.Equal(expected, status);
        Assert.Equal("", ValueOf(await person.ObjectiveAsync("OS 1.1"), description));
    }

    [Theory]
    [InlineData("lettore")]
    [InlineData("dirigente")]
    [InlineData("oiv")]
    [InlineData("dipendente")]
    public async Task Who_may_not_edit_the_plan_reads_its_versions_and_is_refused_the_draft(string role)
    {
        using var person = await OfAsync(site, role, "cciaa-mantova", "mantova-2024");
        var page = await person.PageAsync(person.Plan);
        Assert.Empty(page.QuerySelectorAll("main form[method=post], main a[href*='/bozza']"));
        Assert.Equal(HttpStatusCode.OK, await person.Client.StatusAsync(person.Plan + "/versioni/2"));
        foreach (var path in new[] { "", "/obiettivo?codice=OS+1.1", "/approvazione", "/scarta", "/catalogo", "/tabella?nome=livelli" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await person.Client.StatusAsync(person.Draft + path));
        }
    }

    [Fact]
    public async Task Taking_a_row_away_says_first_what_goes_with_it()
    {
        using var person = await WithNewCycleAsync(site, "togliere-2025");
        var page = await person.ObjectiveAsync("OS 2.1");
        var href = page.QuerySelector("a[href*='/bozza/togli']")!.GetAttribute("href")!;
        var confirm = await person.PageAsync(href);
        var text = confirm.QuerySelector("main")!.TextContent;
        Assert.Contains("OO 2.1.4", text, StringComparison.Ordinal);
        Assert.Contains("Assegnazioni", text, StringComparison.Ordinal);
        var after = await person.SaveAsync(confirm, "/bozza/togli");
        Assert.DoesNotContain("OO 2.1.4", after.QuerySelector("#albero")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removal_is_asked_again_when_a_colleague_has_added_something_below()
    {
        using var one = await WithNewCycleAsync(site, "togliere-due-2025");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        var href = (await one.ObjectiveAsync("OS 2.1")).QuerySelector("a[href*='/bozza/togli']")!.GetAttribute("href")!;
        var confirm = await one.PageAsync(href);
        var page = await other.PageAsync(other.Draft + "/obiettivo?sotto=OS%202.1");
        await other.SaveAsync(page, "/bozza/obiettivo", ("obiettivi.n1.code", "OO 2.1.99"), ("obiettivi.n1.title", "Aggiunto intanto"));
        var (status, again) = await one.SendAsync(confirm, "/bozza/togli");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("OO 2.1.99", again.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levels_units_views_and_sheets_are_added_moved_and_edited()
    {
        using var person = await WithNewCycleAsync(site, "tabelle-2025");
        var levels = await person.PageAsync(person.Draft + "/tabella?nome=livelli");
        var moved = await person.SaveAsync(levels, "/bozza/sposta", ("verso", "giu"));
        Assert.NotEqual(levels.QuerySelector("tbody th")!.TextContent, moved.QuerySelector("tbody th")!.TextContent);
        var unit = await person.PageAsync(person.Draft + "/riga?tabella=unita");
        var units = await person.SaveAsync(unit, "/bozza/riga", ("unita.n1.code", "U-nuova"), ("unita.n1.name", "Ufficio nuovo"));
        Assert.Contains("U-nuova – Ufficio nuovo", units.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        var sheet = await person.PageAsync(person.Draft + "/scheda");
        var saved = await person.SaveAsync(sheet, "/bozza/scheda", ("schede.n1.code", "SG"), ("schede.n1.title", "Segretario"));
        var full = await person.SaveAsync(
            saved,
            "/bozza/scheda",
            ("blocchi.n1.code", "B1"),
            ("blocchi.n1.title", "Ente"),
            ("blocchi.n1.weight", "60"),
            ("voci.n1.title", "Performance di ente"),
            ("voci.n1.figure.kind", "ente")
        );
        Assert.Equal("60", ValueOf(full, NameOf(full, "blocchi", "weight")));
        Assert.Equal("ente", ValueOf(full, NameOf(full, "voci", "figure.kind")));
    }

    [Fact]
    public async Task Moving_an_indicator_of_an_objective_saves_what_was_typed_as_well()
    {
        using var person = await WithNewCycleAsync(site, "sposta-2025");
        var page = await person.ObjectiveAsync("OS 1.1");
        var second = page.QuerySelectorAll("button[name='sposta'][value$='.su']")[1].GetAttribute("value")!;
        var saved = await person.SaveAsync(
            page,
            "/bozza/obiettivo",
            (NameOf(page, "obiettivi", "title"), "Con lo spostamento"),
            ("sposta", second)
        );
        Assert.Equal("Con lo spostamento", ValueOf(saved, NameOf(saved, "obiettivi", "title")));
        Assert.Equal(
            ["OS 1.1 - Kpi 2", "OS 1.1 - Kpi 1", "OS 1.1 - Kpi 4"],
            saved.QuerySelectorAll("#indicatori legend .tg-code").Select(code => code.TextContent)
        );
    }

    [Fact]
    public async Task A_new_indicator_is_assigned_where_it_was_asked_for()
    {
        using var person = await WithNewCycleAsync(site, "nuovo-indicatore-2025");
        var page = await person.PageAsync(person.Draft + "/indicatore?per=OS%201.1");
        var saved = await person.SaveAsync(
            page,
            "/bozza/indicatore",
            ("indicatori.n1.code", "KPI nuovo"),
            ("indicatori.n1.name", "Tempo medio"),
            ("indicatori.n1.unit", "gg"),
            ("indicatori.n1.direction", "decrescente"),
            ("assegnazioni.n1.weight", "10")
        );
        Assert.Equal("Obiettivo OS 1.1", saved.QuerySelector("h1")!.TextContent);
        Assert.Equal("10", ValueOf(saved, NameOf(saved, "assegnazioni", "weight", "indicator", "KPI nuovo")));
    }

    [Fact]
    public async Task Definitions_of_other_cycles_are_found_and_copied()
    {
        using var person = await WithNewCycleAsync(site, "catalogo-2025");
        var page = await person.IndicatorAsync("C1.1_07");
        var confirm = await person.PageAsync(page.QuerySelector("a[href*='/bozza/togli']")!.GetAttribute("href")!);
        await person.SaveAsync(confirm, "/bozza/togli");
        var library = await person.PageAsync(person.Draft + "/catalogo?cerca=c1.1_07&per=OS%201.1");
        Assert.Single(library.QuerySelectorAll("tbody tr"));
        var saved = await person.SaveAsync(library, "/bozza/catalogo");
        Assert.Equal("Obiettivo OS 1.1", saved.QuerySelector("h1")!.TextContent);
        Assert.Contains("C1.1_07", saved.QuerySelector("#indicatori")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_into_a_draft_that_is_gone_is_shown_to_be_copied()
    {
        using var one = await WithNewCycleAsync(site, "andata-2025");
        using var other = await one.ColleagueAsync(site, "segretario-generale");
        var page = await one.ObjectiveAsync("OS 1.1");
        var discard = await other.PageAsync(other.Draft + "/scarta");
        await other.SaveAsync(discard, "/bozza/scarta");
        var (status, gone) = await one.SendAsync(page, "/bozza/obiettivo", (NameOf(page, "obiettivi", "title"), "Da non perdere"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        var text = gone.QuerySelector("main")!.TextContent;
        Assert.Contains("È stata scartata da Segretario generale", text, StringComparison.Ordinal);
        Assert.Contains("Da non perdere", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/obiettivo?codice=niente", HttpStatusCode.NotFound)]
    [InlineData("/indicatore?codice=niente", HttpStatusCode.NotFound)]
    [InlineData("/scheda?codice=niente", HttpStatusCode.NotFound)]
    [InlineData("/riga?tabella=misure&id=1", HttpStatusCode.NotFound)]
    [InlineData("/riga?tabella=unita&id=999999", HttpStatusCode.NotFound)]
    [InlineData("/riga?tabella=unita&id=abc", HttpStatusCode.BadRequest)]
    [InlineData("/tabella?nome=misure", HttpStatusCode.NotFound)]
    [InlineData("/togli?tabella=unita&id=-1", HttpStatusCode.NotFound)]
    [InlineData("/lettura", HttpStatusCode.OK)]
    public async Task An_address_of_nothing_is_answered_as_such(string path, HttpStatusCode expected)
    {
        using var person = await OfAsync(site, "controller", "cciaa-brescia", "brescia-2024-h1");
        Assert.Equal(expected, await person.Client.StatusAsync(person.Draft + path));
    }
}
