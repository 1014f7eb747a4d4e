// SPDX-License-Identifier: AGPL-3.0-or-later

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;
using Traguardo.Domain.Verification;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Reading;

/// <summary>What the documents published and the verification reproduces is what the pages print.</summary>
[Collection(ReadingSite.Name)]
public sealed class PublishedFigureTests(TestSite site)
{
    [Theory]
    [InlineData("cciaa-mantova", "mantova-2024", 304)]
    [InlineData("cciaa-sondrio", "sondrio-2024", 236)]
    [InlineData("cciaa-pavia", "pavia-2019", 250)]
    public async Task Every_published_figure_that_is_reproduced_stands_on_the_page_of_its_figure(string body, string cycle, int figures)
    {
        var (dossier, methodology) = ReadingSite.Example(cycle);
        var report = Verifier.Verify(dossier, methodology);
        var links = new ReadingLinks($"/e/{body}/c/{cycle}", asOf: null);
        using var client = await ReadingSite.ControllerAsync(site, body);
        var pages = new Dictionary<string, IHtmlDocument>();
        var wrong = new List<string>();
        var compared = 0;
        foreach (var comparison in report.Comparisons.Where(one => one.Outcome == ComparisonOutcome.Reproduced))
        {
            if (comparison.Published.Figure is not { } published)
            {
                continue;
            }

            compared++;
            var figure = report.Scorecard.Find(published)!.Ref;
            var path = links.Of(figure).Split('#')[0];
            if (!pages.TryGetValue(path, out var page))
            {
                pages[path] = page = await client.PageAsync(path);
            }

            var shown = Shown(page, figure, published.Aspect);
            if (!Agrees(published.Aspect, comparison.Published.Text, shown, report.Scorecard, figure))
            {
                wrong.Add(
                    $"{comparison.Published.Code} {published}: published {comparison.Published.Text}, shown {shown ?? "nothing"} on {path}"
                );
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(figures, compared);
    }

    /// <summary>What a page prints of a figure, in the elements that carry its name.</summary>
    private static string? Shown(IHtmlDocument page, FigureRef figure, FigureAspect aspect)
    {
        var mark = FigureMark.Of(figure);
        var elements = page.QuerySelectorAll("main [data-cifra]").Where(element => element.GetAttribute("data-cifra") == mark).ToList();
        var selector = aspect switch
        {
            FigureAspect.Score => ".tg-score",
            FigureAspect.Rating => ".tg-badge",
            FigureAspect.Achievement => "[data-grandezza='raggiungimento']",
            FigureAspect.Variance => "[data-grandezza='scostamento']",
            FigureAspect.Weight => "[data-grandezza='peso']",
            FigureAspect.Target => "[data-grandezza='target']",
            _ => "[data-grandezza='risultato']",
        };
        return elements.Select(element => element.QuerySelector(selector)?.Text().Trim()).FirstOrDefault(text => text is not null);
    }

    private static bool Agrees(FigureAspect aspect, string published, string? shown, Scorecard card, FigureRef figure)
    {
        if (aspect == FigureAspect.Rating)
        {
            return string.Equals(published.Trim(), shown, StringComparison.OrdinalIgnoreCase);
        }

        if (aspect == FigureAspect.Variance && published.Trim() is "" or "-" or "(vuoto)" or "=")
        {
            return shown is null || Number(shown) == 0;
        }

        if (shown is null)
        {
            return false;
        }

        var facts = card.FactsOf(figure);
        if (aspect == FigureAspect.Target)
        {
            var context = new NotationContext(card.Plan.Cycle.Year, facts!.Indicator.Unit);
            // The plan's own text may be corrected by a reading, which the page tells beside it
            return Asked.IsSame(TargetNotation.Read(published, context).Target, TargetNotation.Read(shown, context).Target)
                || facts.TargetEntry!.Reading is not null;
        }

        if (Number(published) is { } printed && Number(shown) is { } there)
        {
            return printed == there
                || Rounding.HalfUp2.WithDigits(Math.Min((int)printed.Scale, (int)there.Scale)) is var coarser
                    && coarser.Apply(printed) == coarser.Apply(there);
        }

        return published.Trim() == shown;
    }

    private static decimal? Number(string text)
    {
        var plain = text.Trim().TrimStart('+');
        return MeasureNotation.Read(plain, new NotationContext(2024)).Value switch
        {
            NumberValue number => number.Quantity.Value,
            _ => null,
        };
    }
}
