// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using AngleSharp.Html.Parser;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Reading.ReadingSite;

namespace Traguardo.Web.Tests.Reading;

[Collection(Name)]
public sealed class ReadingPageTests(TestSite site)
{
    private static readonly string[] Pages =
    [
        "cruscotto",
        "albero",
        "albero?vista=mappa",
        "unita",
        "schede",
        "metodologia",
        "spiega?figura=ente",
    ];

    [Theory]
    [MemberData(nameof(Cycles), MemberType = typeof(ReadingSite))]
    public async Task Every_page_of_every_objective_indicator_unit_view_and_sheet_opens(string body, string cycle)
    {
        var (dossier, methodology) = Example(cycle);
        var card = Scorer.Score(dossier, methodology);
        var links = new ReadingLinks($"/e/{body}/c/{cycle}", asOf: null);
        using var client = await ControllerAsync(site, body);
        var paths = Pages
            .Select(page => Path(body, cycle, page))
            .Concat(card.Figures.SelectMany(figure => new[] { links.Of(figure.Ref).Split('#')[0], links.Explain(figure.Ref) }));
        foreach (var path in paths.Distinct())
        {
            Assert.True(await client.StatusAsync(path) == HttpStatusCode.OK, path);
        }
    }

    [Theory]
    [InlineData("obiettivo?codice=OO+9.9.9")]
    [InlineData("obiettivo")]
    [InlineData("indicatore?codice=nessuno")]
    [InlineData("indicatore")]
    [InlineData("unita/scheda?codice=XX")]
    [InlineData("scheda?codice=DIR")]
    [InlineData("spiega?figura=obiettivo&codice=OO+9.9.9")]
    [InlineData("spiega?figura=indicatore&codice=OS+1.1+-+Kpi+1&presso=OO+1.1.1")]
    [InlineData("spiega?figura=gatto&codice=1")]
    [InlineData("spiega")]
    public async Task What_the_plan_does_not_have_is_not_found(string page)
    {
        using var client = await ControllerAsync(site, "cciaa-mantova");
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(Path("cciaa-mantova", "mantova-2024", page)));
    }

    [Theory]
    [InlineData("31/12/2023", "fuori dal ciclo")]
    [InlineData("1/1/2150", "fuori dal ciclo")]
    [InlineData("domani", "non è una data")]
    [InlineData("31/6/2024", "non è una data")]
    [InlineData("<b>1</b>", "«<b>1</b>» non è una data")]
    public async Task A_day_that_the_cycle_does_not_have_is_refused_and_the_usual_situation_shown(string day, string words)
    {
        using var client = await ControllerAsync(site, "cciaa-mantova");
        foreach (var page in new[] { "cruscotto", "albero", "obiettivo?codice=AS1" })
        {
            var path = Path("cciaa-mantova", "mantova-2024", page) + (page.Contains('?') ? "&" : "?") + "al=" + Uri.EscapeDataString(day);
            using var answer = await client.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            Assert.Contains(words, document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(page == "cruscotto" ? "97,78" : "96,48", document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_past_day_shows_what_was_known_then_says_so_and_goes_along_with_the_links()
    {
        using var client = await ControllerAsync(site, "cciaa-mantova");
        var page = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "cruscotto?al=30/6/2024"));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Situazione al 30/6/2024", text, StringComparison.Ordinal);
        Assert.DoesNotContain("97,78", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cosa è cambiato", text, StringComparison.Ordinal);
        Assert.Equal(
            Path("cciaa-mantova", "mantova-2024", "cruscotto"),
            page.QuerySelectorAll("main .tg-alert a")
                .Single(link => link.TextContent.Contains("attuale", StringComparison.Ordinal))
                .GetAttribute("href")
        );
        Assert.All(
            page.QuerySelectorAll("main table a[href]"),
            link => Assert.Contains("al=30/6/2024", link.GetAttribute("href"), StringComparison.Ordinal)
        );

        // On that day the target was still the one that the act of September changed
        var indicator = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "indicatore?codice=OO+2.1.4+-+Kpi+1&al=30/6/2024"));
        Assert.Contains(">= 95%", indicator.QuerySelector("#target")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("57,14", indicator.QuerySelector("#consuntivi")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_with_a_plan_and_nothing_measured_yet_opens_everywhere_and_says_what_is_missing()
    {
        var dossier = Examples("mantova-2024") with
        {
            Measures = [],
            Overrides = [],
            Judgements = [],
            Published = [],
            Errata = [],
            PriorFigures = [],
        };
        var cycle = await AddAsync(site, "cciaa-mantova", dossier, withMethodology: true);
        using var client = await ControllerAsync(site, "cciaa-mantova");
        foreach (
            var page in Pages.Append("indicatore?codice=OS+1.1+-+Kpi+1").Append("obiettivo?codice=AS1").Append("unita/scheda?codice=AA")
        )
        {
            await client.PageAsync(Path("cciaa-mantova", cycle, page));
        }

        var dashboard = await client.PageAsync(Path("cciaa-mantova", cycle, "cruscotto"));
        Assert.Contains("Indicatori senza risultato", dashboard.QuerySelector("#manca")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Non ci sono ancora punteggi", dashboard.QuerySelector("#persi")!.TextContent, StringComparison.Ordinal);
        var indicator = await client.PageAsync(Path("cciaa-mantova", cycle, "indicatore?codice=OS+1.1+-+Kpi+1"));
        Assert.Contains("Nessun consuntivo ancora", indicator.QuerySelector("#consuntivi")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("manca il risultato", indicator.QuerySelector("#perche")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_with_no_plan_at_all_opens_everywhere()
    {
        var dossier = Examples("mantova-2024");
        var empty = new CycleDossier
        {
            Plan = new Domain.Planning.Plan { Body = dossier.Plan.Body, Cycle = dossier.Plan.Cycle },
        };
        var cycle = await AddAsync(site, "cciaa-mantova", empty, withMethodology: false);
        using var client = await ControllerAsync(site, "cciaa-mantova");
        foreach (var page in Pages)
        {
            await client.PageAsync(Path("cciaa-mantova", cycle, page));
        }
    }

    [Fact]
    public async Task Without_a_methodology_outcomes_are_shown_and_no_score()
    {
        var cycle = await AddAsync(site, "cciaa-mantova", Examples("mantova-2024"), withMethodology: false);
        using var client = await ControllerAsync(site, "cciaa-mantova");
        var dashboard = await client.PageAsync(Path("cciaa-mantova", cycle, "cruscotto"));
        var text = dashboard.QuerySelector("main")!.TextContent;
        Assert.Contains("Nessuna metodologia", text, StringComparison.Ordinal);
        Assert.Contains("indicatori raggiunti su 112", text, StringComparison.Ordinal);
        Assert.DoesNotContain("97,78", text, StringComparison.Ordinal);
        foreach (var page in Pages.Append("indicatore?codice=OS+1.1+-+Kpi+1").Append("obiettivo?codice=AS1"))
        {
            await client.PageAsync(Path("cciaa-mantova", cycle, page));
        }
    }

    [Fact]
    public async Task A_cycle_that_publishes_no_scores_shows_states_instead()
    {
        using var client = await ControllerAsync(site, "cciaa-brescia");
        var page = await client.PageAsync(Path("cciaa-brescia", "brescia-2024-h1", "cruscotto"));
        Assert.Contains("indicatori raggiunti su 127", page.QuerySelector("#ente")!.TextContent, StringComparison.Ordinal);
        var counts = page.QuerySelectorAll("#esiti tbody tr")
            .ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelector("td")!.TextContent.Trim());
        Assert.StartsWith("44", counts["raggiunto"], StringComparison.Ordinal);
        Assert.StartsWith("17", counts["in corso"], StringComparison.Ordinal);
        Assert.StartsWith("13", counts["da chiarire"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_figure_that_differs_is_told_with_its_reason()
    {
        using var client = await ControllerAsync(site, "cciaa-mantova");
        var page = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "indicatore?codice=B3.2_01_rev2018"));
        Assert.Contains("Il segno è invertito", page.QuerySelector("#pubblicate")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_record_results_is_led_there_and_who_may_not_is_not()
    {
        foreach (var (user, leads) in new[] { ("controller", true), ("dirigente", true), ("lettore", false), ("oiv", false) })
        {
            using var client = await site.ClientAsync($"{user}.cciaa-mantova");
            // An indicator of the unit that the sample manager answers for
            var page = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "indicatore?codice=OO+2.1.4+-+Kpi+1"));
            var links = page.QuerySelectorAll("main a[href*='rilevazioni?indicatore=OO%202.1.4%20-%20Kpi%201']");
            Assert.True(leads == (links.Length == 1), user);
        }

        using var manager = await site.ClientAsync("dirigente.cciaa-mantova");
        var other = await manager.PageAsync(Path("cciaa-mantova", "mantova-2024", "indicatore?codice=OO+4.4.1+-+Kpi+2"));
        Assert.Empty(other.QuerySelectorAll("main a[href*='rilevazioni?indicatore']"));
    }

    [Fact]
    public async Task An_explanation_leads_from_a_score_to_the_results_that_it_is_made_of()
    {
        using var client = await ControllerAsync(site, "cciaa-mantova");
        var page = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "spiega?figura=obiettivo&codice=OS+2.1"));
        var calculation = page.QuerySelectorAll(".tg-derivation__note")
            .First(note => note.TextContent.StartsWith("calcolo:", StringComparison.Ordinal));
        Assert.Contains(
            "50 % × 93,5286 (indicatori propri) + 50 % × 93,446 (obiettivi sottostanti) = 93,4873",
            calculation.TextContent,
            StringComparison.Ordinal
        );
        var number = calculation.QuerySelectorAll("a").Single(link => link.TextContent == "67,23");
        var objective = await client.PageAsync(number.GetAttribute("href")!);
        Assert.Contains("OO 2.1.4", objective.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("«57,14 %», cioè 4 / 7", page.QuerySelector(".tg-derivation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("«57,14 %», cioè 4 / 7", objective.QuerySelector("#perche")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_lost_are_those_that_the_domain_finds()
    {
        var (dossier, methodology) = Example("mantova-2024");
        var card = Scorer.Score(dossier, methodology);
        var dearest = Losses.Of(card, FigureRef.Body).First(loss => loss.Figure.Kind == FigureKind.Indicator);
        using var client = await ControllerAsync(site, "cciaa-mantova");
        var page = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "cruscotto"));
        var first = page.QuerySelector("#persi table tbody tr")!;
        Assert.StartsWith(dearest.Figure.Code, first.QuerySelector("th")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(Domain.Notation.ItalianNumber.Print(dearest.Points, 2), first.QuerySelector("td:last-child")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_rules_are_told_with_source_badges_and_worked_examples()
    {
        using var client = await ControllerAsync(site, "cciaa-mantova");
        var page = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "metodologia"));
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("tornano tutti e 25", text, StringComparison.Ordinal);
        Assert.Contains("Regola dedotta dai risultati pubblicati", text, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".tg-rule__classes .tg-badge"));
        Assert.DoesNotContain("non torna", text, StringComparison.Ordinal);

        // Where an indicator leads to its rule
        var indicator = await client.PageAsync(Path("cciaa-mantova", "mantova-2024", "indicatore?codice=OO+2.1.4+-+Kpi+1"));
        var link = indicator.QuerySelectorAll("a[href*='metodologia#']").First().GetAttribute("href")!;
        Assert.NotNull(page.GetElementById(link.Split('#')[1]));
    }

    [Fact]
    public async Task Every_link_of_the_reading_pages_leads_to_a_page_and_every_fragment_to_a_place()
    {
        using var client = await ControllerAsync(site, "cciaa-sondrio");
        string[] own = ["cruscotto", "albero", "obiettivo", "indicatore", "unita", "schede", "scheda", "spiega", "metodologia"];
        var start = "/e/cciaa-sondrio/c/sondrio-2024/";
        var known = new Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (
            var page in new[]
            {
                "cruscotto",
                "albero",
                "albero?vista=mappa",
                "unita",
                "scheda?codice=DIR",
                "obiettivo?codice=2.1",
                "indicatore?codice=2.1.2.kpi",
                "spiega?figura=vista&codice=SISTEMA",
            }
        )
        {
            var document = await client.PageAsync(start + page);
            var hrefs = document.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Distinct();
            foreach (var href in hrefs.Where(href => href.StartsWith(start, StringComparison.Ordinal)))
            {
                var parts = href.Split('#');
                if (!own.Contains(parts[0][start.Length..].Split('?')[0].Split('/')[0]))
                {
                    continue;
                }

                if (!known.TryGetValue(parts[0], out var target))
                {
                    known[parts[0]] = target = await client.PageAsync(parts[0]);
                }

                Assert.True(parts.Length == 1 || target.GetElementById(parts[1]) is not null, $"{page}: {href}");
            }
        }
    }

    private static CycleDossier Examples(string name) => Storage.Tests.Support.Examples.Read(name);
}
