// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Storage.Roles;
using Traguardo.Web.Access;
using Traguardo.Web.Figures;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Reading;

/// <summary>An evaluator (OIV) asks why an area has its score, and follows the numbers down to the measure that made it what it is.</summary>
public sealed class EvaluatorJourney(TestSite site, BrowserFixture browser) : IClassFixture<TestSite>
{
    private const string Cycle = "/e/cciaa-mantova/c/mantova-2024";

    private static readonly Permission[] Reading =
    [
        Permission.ReadCycles,
        Permission.ReadPeople,
        Permission.ReadRegister,
        Permission.Export,
    ];

    private readonly Scorecard card = CardOf("mantova-2024");

    [Fact]
    [LooksAt("/accesso", Cycle + "/cruscotto", Cycle + "/spiega", Cycle + "/obiettivo", Cycle + "/indicatore")]
    public async Task An_evaluator_reads_the_derivation_of_an_area_down_to_a_measure()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address.ToString());
        await BrowserFixture.LookAsync(page, "percorso-oiv-1-accesso");
        var body = page.Locator("#esempi h3", new() { HasTextString = "Mantova" }).Locator("xpath=following-sibling::ul[1]");
        await body.Locator("button", new() { HasTextString = "OIV" }).PressAsync("Enter");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Relazione sulla performance 2024" }).First.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Cruscotto");
        await OffersNoEditingAsync(page);
        LooksAtAttribute.Record(new Uri(page.Url));

        // The score of the area that lost most leads to why
        var area = new FigureRef(FigureKind.Objective, "AS2");
        var score = page.Locator("#livelli tr", new() { HasTextString = "Gestione della Camera" }).Locator(".tg-score a");
        await Assertions.Expect(score).ToHaveTextAsync(Printed(area));
        await score.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Perché questo punteggio?");
        await Assertions.Expect(page.Locator(".tg-head .tg-score")).ToHaveTextAsync(Printed(area));
        await TellsAsync(page, page.Locator(".tg-derivation"), area, Explainer.Deepest);
        await OffersNoEditingAsync(page);
        await BrowserFixture.LookAsync(page, "percorso-oiv-2-area");

        // Each number of a calculation is the figure below it
        var above = area;
        foreach (var code in new[] { "OS 2.1", "OO 2.1.4" })
        {
            var objective = new FigureRef(FigureKind.Objective, code);
            await FollowAsync(page, above, objective);
            above = objective;
            await Assertions.Expect(page.Locator("h1 .tg-code")).ToHaveTextAsync(code);
            await Assertions.Expect(page.Locator("#risultato .tg-score")).ToHaveTextAsync(Printed(objective));
            await TellsAsync(page, page.Locator("#perche .tg-derivation"), objective, depth: 1);
            await OffersNoEditingAsync(page);
            LooksAtAttribute.Record(new Uri(page.Url));
        }

        // The only indicator of the objective, and its result
        var indicator = new FigureRef(FigureKind.Indicator, "OO 2.1.4 - Kpi 1", "OO 2.1.4");
        await FollowAsync(page, above, indicator);
        await Assertions.Expect(page.Locator("h1 .tg-code")).ToHaveTextAsync("OO 2.1.4 - Kpi 1");
        await Assertions.Expect(page.Locator(".tg-head .tg-score")).ToHaveTextAsync(Printed(indicator));
        await TellsAsync(page, page.Locator("#perche .tg-derivation"), indicator, Explainer.Deepest);
        await OffersNoEditingAsync(page);

        await page.Locator("#perche .tg-derivation__note a", new() { HasTextString = "57,14 %" }).PressAsync("Enter");
        Assert.EndsWith("#consuntivi", page.Url, StringComparison.Ordinal);
        var facts = card.FactsOf(indicator)!;
        var measure = page.Locator("#consuntivi tbody tr", new() { HasTextString = "conta" });
        foreach (
            var text in new[]
            {
                "31/12/2024",
                "57,14 %",
                "4 / 7",
                facts.Measure!.Entry.Note!,
                facts.Measure.Entry.Source ?? facts.Indicator.Source!,
            }
        )
        {
            await Assertions.Expect(measure).ToContainTextAsync(text);
        }

        await BrowserFixture.LookAsync(page, "percorso-oiv-3-misura");
    }

    private static Scorecard CardOf(string cycle)
    {
        var (dossier, methodology) = ReadingSite.Example(cycle);
        return Scorer.Score(dossier, methodology);
    }

    private string Printed(FigureRef figure) => FigureFace.Of(card, card.Find(figure)!).Text!;

    /// <summary>Goes by keyboard from the calculation of a figure to one of the figures that it names.</summary>
    private async Task FollowAsync(IPage page, FigureRef from, FigureRef to)
    {
        var links = new Features.Reading.ReadingLinks(Cycle, asOf: null);
        var told = Explainer
            .Explain(card, from, depth: 0)!
            .Sentences.SelectMany(sentence => sentence.Parts)
            .First(part => part.Figure == to);
        var number = page.Locator($".tg-derivation__note a[href='{links.Of(to)}']").First;
        await Assertions.Expect(number).ToHaveTextAsync(told.Text);
        await number.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The page has every line and every sentence of the domain's explanation, in its order.</summary>
    private async Task TellsAsync(IPage page, ILocator derivation, FigureRef figure, int depth)
    {
        var lines = new List<string>();
        var notes = new List<string>();
        Collect(Explainer.Explain(card, figure, depth)!);
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach((details) => { details.open = true; })");
        Assert.Equal(lines, await derivation.Locator(".tg-derivation__line").AllTextContentsAsync());
        var told = await derivation.Locator(".tg-derivation__note").AllTextContentsAsync();
        Assert.Equal(notes.Count, told.Count);
        Assert.All(
            notes.Zip(told),
            pair =>
            {
                // A rule that was told above is named only
                const string again = " (come sopra)";
                var (wanted, found) = pair;
                Assert.True(
                    found == wanted
                        || (
                            found.EndsWith(again, StringComparison.Ordinal)
                            && wanted.StartsWith(found[..^again.Length], StringComparison.Ordinal)
                        ),
                    $"«{found}», not «{wanted}»"
                );
            }
        );

        void Collect(Explanation explanation)
        {
            lines.Add(explanation.Line + explanation.Weight);
            notes.AddRange(explanation.Notes);
            foreach (var below in explanation.Below)
            {
                Collect(below);
            }
        }
    }

    /// <summary>All that the page leads to is for reading, and its one form adds a comment.</summary>
    private async Task OffersNoEditingAsync(IPage page)
    {
        var addresses = await page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main a[href], nav a[href]')].map((a) => new URL(a.href)).filter((u) => u.origin === location.origin).map((u) => u.pathname)"
        );
        foreach (var address in addresses.Distinct())
        {
            Assert.True(
                PermissionsOf(address)
                    .All(permission => Reading.Contains(permission) && AccessTable.RolesWith(permission).Contains(Role.Evaluator)),
                $"{page.Url} leads an evaluator to {address}"
            );
        }

        var forms = await page.Locator("main form[method=post]")
            .EvaluateAllAsync<string[]>("(forms) => forms.map((form) => form.closest('section')?.id ?? '')");
        Assert.All(forms, form => Assert.Equal("commenti", form));
    }

    private IEnumerable<Permission> PermissionsOf(string address) =>
        site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Where(route => PagePattern.Matches("/" + route.RoutePattern.RawText?.Trim('/'), address))
            .Select(route => route.Metadata.GetMetadata<RouteAccess>()?.Permission)
            .OfType<Permission>();
}
