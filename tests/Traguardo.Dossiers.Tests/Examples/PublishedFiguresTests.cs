// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;
using static Traguardo.Dossiers.Tests.Examples.Example;

namespace Traguardo.Dossiers.Tests.Examples;

/// <summary>The published figures of real documents come out to the last printed decimal, and each one that does not is explained.</summary>
public sealed class PublishedFiguresTests
{
    [Theory]
    [InlineData("mantova-2024", 308, 304, 4)]
    [InlineData("sondrio-2024", 244, 241, 3)]
    [InlineData("pavia-2019", 258, 254, 4)]
    [InlineData("brescia-2024-h1", 86, 75, 11)]
    public void Every_published_figure_is_reproduced_or_explained(string name, int total, int reproduced, int explained)
    {
        var report = Of(name).Report;
        Assert.Equal(0, report.Unexplained);
        Assert.Equal((total, reproduced, explained), (report.Total, report.Reproduced, report.Explained));
    }

    [Fact]
    public void All_85_scores_of_objectives_areas_and_body_come_out_by_rule_alone()
    {
        var scores = Of("mantova-2024")
            .Report.Comparisons.Where(c => c.Published.Figure is { Aspect: FigureAspect.Score, Kind: not FigureKind.Indicator })
            .ToList();
        Assert.Equal(85, scores.Count);
        Assert.All(scores, score => Assert.True(score.ByRuleAlone, score.Published.Code));
    }

    [Fact]
    public void Variances_come_out_but_for_one_printed_with_the_wrong_sign()
    {
        var variances = Of("mantova-2024").Report.Comparisons.Where(c => c.Published.Figure is { Aspect: FigureAspect.Variance }).ToList();
        Assert.Equal(112, variances.Count);
        Assert.Equal(111, Reproduced(variances));
        var wrong = Assert.Single(variances, v => v.Outcome == ComparisonOutcome.Explained);
        Assert.Equal(("+3,07 gg", "-3,07"), (wrong.Published.Text, wrong.Computed));
    }

    [Fact]
    public void Classes_come_out_with_one_judgement_of_the_oiv()
    {
        var classes = Of("mantova-2024").Report.Comparisons.Where(c => c.Published.Figure is { Aspect: FigureAspect.Rating }).ToList();
        Assert.Equal((62, 62, 61), (classes.Count, Reproduced(classes), classes.Count(c => c.ByRuleAlone)));
    }

    [Fact]
    public void Three_scores_need_the_unrounded_measure()
    {
        var example = Of("mantova-2024");
        var printed = example.Dossier with
        {
            Measures = [.. example.Dossier.Measures.Select(m => m with { Numerator = null, Denominator = null })],
        };
        var missed = Verifier
            .Verify(printed, example.Methodology)
            .Comparisons.Where(c => c.Published.Figure is { Aspect: FigureAspect.Score } && c.Outcome == ComparisonOutcome.Unexplained)
            .Select(c => c.Published.Figure!.Value.Code)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(["OO 2.1.4", "OO 2.1.4 - Kpi 1", "OS 2.2"], missed);
    }

    [Fact]
    public void Step_bands_perspectives_system_objectives_and_counts_come_out_but_for_two_percentages_of_the_text()
    {
        // the tables of the document, each figure once: 53 legible actions, 17 operational and 9 strategic objectives (score and achievement),
        // 4 perspectives, 2 of the body, 5 of the manager, 10 counts of the text (the eleventh counts the perspectives), 7 calculations of the text
        var example = Of("sondrio-2024");
        var once = example
            .In(
                "Cruscotto, percentuale",
                "Cruscotto, obiettivi operativi",
                "Obiettivo strategico - risultato misurato",
                "Obiettivo strategico - % raggiungimento",
                "Ente",
                "Dirigente",
                "Conteggio",
                "Testo"
            )
            .Concat(example.In("Prospettiva").Where(c => c.Published.Where == "Prospettiva"))
            .Where(c => c.Published.Figure?.Code != "N-PROSPETTIVE")
            .ToList();
        Assert.Equal((116, 114), (once.Count, Reproduced(once)));
    }

    [Fact]
    public void Rows_of_dates_counts_and_coverages_come_out_by_rule_or_by_six_overrides()
    {
        var example = Of("pavia-2019");
        var rows = example.In("§3.1 righe", "§3.2 ente righe", "§3.2 unità righe", "§3.2 schede righe");
        Assert.Equal((199, 198, 192), (rows.Count, Reproduced(rows), rows.Count(r => r.ByRuleAlone)));
        Assert.Equal(6, example.Dossier.Overrides.Count);
        var aggregates = example.Report.Comparisons.Except(rows).ToList();
        Assert.Equal((59, 56), (aggregates.Count, Reproduced(aggregates)));
    }

    [Fact]
    public void A_half_year_report_without_scores_is_a_complete_cycle()
    {
        var example = Of("brescia-2024-h1");
        Assert.DoesNotContain(example.Report.Scorecard.Figures, figure => figure.Value.IsScored);
        var closures = WeightClosures.Of(example.Dossier.Plan, example.Methodology);
        Assert.Empty(WeightClosures.Check(example.Dossier.Plan, example.Methodology));
        Assert.Equal(35, closures.Count(c => c.Of == ClosureOf.Indicators));
        Assert.All(closures, closure => Assert.Equal(100, closure.Sum));
    }

    [Fact]
    public void Half_year_and_year_targets_are_kept_apart()
    {
        var example = Of("brescia-2024-h1");
        var newsletters = new FigureRef(FigureKind.Indicator, "1.2.1-i4");
        Assert.Equal(6, Scorer.Score(example.Dossier, example.Methodology).FactsOf(newsletters)!.Asked);
        Assert.Equal(12, Scorer.Score(example.Dossier, example.Methodology, new DateOnly(2024, 12, 31)).FactsOf(newsletters)!.Asked);
    }

    [Fact]
    public void At_least_95_percent_of_targets_and_results_are_read()
    {
        var (texts, unread) = (0, 0);
        foreach (var name in new[] { "mantova-2024", "sondrio-2024", "pavia-2019", "brescia-2024-h1" })
        {
            var example = Of(name);
            texts += example.Dossier.Plan.Targets.Count + example.Dossier.Measures.Count(m => m.Text is not null);
            var printed = example.Dossier with
            {
                Plan = example.Dossier.Plan with { Targets = [.. example.Dossier.Plan.Targets.Select(t => t with { Reading = null })] },
                Measures = [.. example.Dossier.Measures.Select(m => m with { Reading = null })],
            };
            unread += ReadingChecks.Of(printed, example.Methodology).Count(f => f.Code.EndsWith("illeggibile", StringComparison.Ordinal));
        }

        Assert.True(unread <= 0.05 * texts, $"{unread} of {texts} texts are not read");
    }
}
