// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Tests.Scoring;
using Traguardo.Domain.Verification;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Verification;

public sealed class VerifierTests
{
    private static readonly FigureRef O = Goal("O");

    /// <summary>K1 is 66,67 and K2 100, so that O is 83,33; both are percentages.</summary>
    private static Given Plan() =>
        new Given()
            .Objective("O", weight: 30)
            .Levels(
                Aggregate("L", "obiettivo", Own(Mean.Simple)) with
                {
                    Achievement = new AchievementRule(AchievementKind.Ratio, DefaultTarget: 80),
                    RatingScale = "C",
                }
            )
            .With(m =>
                m with
                {
                    Ratings =
                    [
                        new RatingScale(new("C", "C", Source), FigureAspect.Score, [new("Basso", null, 90), new("Alto", 90, null)], []),
                    ],
                }
            )
            .Indicator("K1", "O", ">= 3 N.", "2 N.", weight: 12.5m)
            .Indicator("K2", "O", ">= 10 N.", "10 N.", weight: 87.5m);

    private static FigureComparison Compare(Given given, FigureRef? figure, string text, Erratum? erratum = null, string? expression = null)
    {
        var dossier = given.Dossier() with
        {
            Published = [new PublishedFigure("P", figure, text, "tabella", expression)],
            Errata = erratum is null ? [] : [erratum],
        };
        return Assert.Single(Verifier.Verify(dossier, given.Methodology).Comparisons);
    }

    [Theory]
    [InlineData("83,33")]
    [InlineData("83,33 %")]
    [InlineData("83,3%")] // fewer decimals: a coarser print of the same figure
    [InlineData("83")]
    [InlineData("83,330")]
    [InlineData("+83,33")]
    public void A_figure_is_reproduced_when_it_prints_as_the_cell_does(string text) =>
        Assert.Equal(ComparisonOutcome.Reproduced, Compare(Plan(), O, text).Outcome);

    [Theory]
    [InlineData("83,34")]
    [InlineData("83,333")] // more decimals than the rule prints: the figure is 83,33
    [InlineData("84")]
    [InlineData("n.d.")]
    [InlineData("-")]
    public void Anything_else_is_unexplained(string text)
    {
        var comparison = Compare(Plan(), O, text);
        Assert.Equal(ComparisonOutcome.Unexplained, comparison.Outcome);
        Assert.Equal("83,33", comparison.Computed);
        Assert.False(comparison.ByRuleAlone);
    }

    [Theory]
    [InlineData("-", ComparisonOutcome.Reproduced)]
    [InlineData("(vuoto)", ComparisonOutcome.Reproduced)]
    [InlineData("50", ComparisonOutcome.Unexplained)]
    public void A_figure_without_score_is_an_empty_cell(string text, ComparisonOutcome outcome) =>
        Assert.Equal(outcome, Compare(new Given().Objective("O").Indicator("K", "O", ">= 10", null), O, text).Outcome);

    [Fact]
    public void An_erratum_explains_only_if_it_expects_the_computed_figure()
    {
        Assert.Equal(ComparisonOutcome.Explained, Compare(Plan(), O, "90", new Erratum("P", "83,33", "motivo")).Outcome);
        Assert.Equal(ComparisonOutcome.Explained, Compare(Plan(), O, "90", new Erratum("P", "83,33 %", "motivo")).Outcome);
        Assert.Equal(ComparisonOutcome.Explained, Compare(Plan(), O, "90", new Erratum("P", null, "motivo")).Outcome);
        var wrong = Compare(Plan(), O, "90", new Erratum("P", "85", "motivo"));
        Assert.Equal(ComparisonOutcome.Unexplained, wrong.Outcome);
        Assert.Equal("l'errata attende 85 e il calcolo dà 83,33", wrong.Remark);
        Assert.Equal(ComparisonOutcome.Unexplained, Compare(Plan(), O, "90", new Erratum("altro", null, "motivo")).Outcome);
    }

    [Fact]
    public void An_erratum_for_a_figure_that_comes_out_is_pointed_out()
    {
        var comparison = Compare(Plan(), O, "83,33", new Erratum("P", null, "motivo"));
        Assert.Equal(ComparisonOutcome.Reproduced, comparison.Outcome);
        Assert.Contains("la cifra torna", comparison.Remark, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FigureAspect.Achievement, "100", true)]
    [InlineData(FigureAspect.Achievement, "99", false)]
    [InlineData(FigureAspect.Rating, "basso", true)]
    [InlineData(FigureAspect.Rating, "Alto", false)]
    [InlineData(FigureAspect.Weight, "30,00 %", true)]
    [InlineData(FigureAspect.Weight, "31", false)]
    [InlineData(FigureAspect.Variance, "1", false)]
    public void Other_aspects_of_an_objective_are_compared_too(FigureAspect aspect, string text, bool agrees) =>
        Assert.Equal(agrees, Compare(Plan(), O with { Aspect = aspect }, text).Outcome == ComparisonOutcome.Reproduced);

    [Theory]
    [InlineData("K1", FigureAspect.Variance, "-1,00 N.", true)]
    [InlineData("K1", FigureAspect.Variance, "+1,00 N.", false)]
    [InlineData("K2", FigureAspect.Variance, "-", true)]
    [InlineData("K2", FigureAspect.Variance, "", true)]
    [InlineData("K2", FigureAspect.Variance, "0,00", true)]
    [InlineData("K1", FigureAspect.Variance, "-", false)]
    [InlineData("K1", FigureAspect.Measure, "2,00 N.", true)]
    [InlineData("K1", FigureAspect.Measure, "3", false)]
    [InlineData("K1", FigureAspect.Target, ">= 3,00", true)]
    [InlineData("K1", FigureAspect.Target, "3 N.", true)]
    [InlineData("K1", FigureAspect.Target, "<= 3 N.", false)]
    [InlineData("K1", FigureAspect.Target, ">= 3 %", false)]
    [InlineData("K1", FigureAspect.Weight, "12,5 %", true)]
    [InlineData("K1", FigureAspect.Score, "66,67", true)]
    public void Aspects_of_an_indicator_are_compared(string code, FigureAspect aspect, string text, bool agrees) =>
        Assert.Equal(agrees, Compare(Plan(), Row(code) with { Aspect = aspect }, text).Outcome == ComparisonOutcome.Reproduced);

    [Fact]
    public void Variances_are_printed_with_their_sign()
    {
        Assert.Equal("-1,00", Compare(Plan(), Row("K1") with { Aspect = FigureAspect.Variance }, "5").Computed);
        Assert.Equal("-", Compare(Plan(), Row("K2") with { Aspect = FigureAspect.Variance }, "5").Computed);
        var over = new Given().Objective("O").Indicator("K", "O", ">= 10", "1.143,5");
        Assert.Equal("+1.133,50", Compare(over, Row("K") with { Aspect = FigureAspect.Variance }, "5").Computed);
        var late = new Given().Objective("O").Indicator("K", "O", "entro il 30/6/2024", "10/7/2024");
        Assert.Equal("+10,00", Compare(late, Row("K") with { Aspect = FigureAspect.Variance }, "5").Computed);
    }

    [Fact]
    public void A_result_that_is_no_figure_is_compared_as_it_reads()
    {
        var given = new Given().Objective("O").Rules(Rule("I", new YesNo())).Indicator("K", "O", "SI", "SI");
        Assert.Equal(ComparisonOutcome.Reproduced, Compare(given, Row("K") with { Aspect = FigureAspect.Measure }, "Sì").Outcome);
        Assert.Equal(ComparisonOutcome.Unexplained, Compare(given, Row("K") with { Aspect = FigureAspect.Measure }, "NO").Outcome);
    }

    [Theory]
    [InlineData("211 / 220 * 100", "95,9%", true)]
    [InlineData("211 / 220 * 100", "95,1%", false)]
    [InlineData("30 - 21,43", "8,57", true)]
    [InlineData("1 / 0", "1", false)]
    [InlineData("1 +", "1", false)]
    [InlineData("1 + 1", "molto", false)]
    public void A_calculation_of_the_text_is_rounded_as_it_is_printed(string expression, string text, bool agrees) =>
        Assert.Equal(agrees, Compare(Plan(), figure: null, text, expression: expression).Outcome == ComparisonOutcome.Reproduced);

    [Fact]
    public void A_row_that_names_nothing_or_what_does_not_exist_says_so()
    {
        Assert.Contains("non dice di quale cifra", Compare(Plan(), figure: null, "1").Remark, StringComparison.Ordinal);
        Assert.Contains("non esiste nel piano", Compare(Plan(), Goal("X"), "1").Remark, StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_a_person_is_told_from_what_the_rule_gives()
    {
        var given = Plan().Override(Row("K1"), 100).Judged(O, "Alto");
        var dossier = given.Dossier() with
        {
            Published =
            [
                new PublishedFigure("P1", Row("K1"), "100"),
                new PublishedFigure("P2", Row("K2"), "100"),
                new PublishedFigure("P3", O with { Aspect = FigureAspect.Rating }, "Alto"),
            ],
        };
        var report = Verifier.Verify(dossier, given.Methodology);
        Assert.Equal((3, 3, 0, 0), (report.Total, report.Reproduced, report.Explained, report.Unexplained));
        Assert.Equal([false, true, false], report.Comparisons.Select(c => c.ByRuleAlone));
    }

    [Fact]
    public void An_error_carried_up_makes_the_totals_come_out_from_the_printed_values()
    {
        var given = Plan().Rules(Rule("I", Proportional(), rounding: new Rounding(RoundingMode.HalfUp, 0)));
        var dossier = given.Dossier() with
        {
            Published =
            [
                new PublishedFigure("riga", Row("K1"), "66"),
                new PublishedFigure("totale", O, "83"),
                new PublishedFigure("altro", Row("K2"), "99"),
            ],
            Errata = [new Erratum("riga", "67", "troncato", CarriedUp: true)],
        };
        var report = Verifier.Verify(dossier, given.Methodology);
        Assert.Equal(
            [ComparisonOutcome.Explained, ComparisonOutcome.ReproducedFromPrinted, ComparisonOutcome.Unexplained],
            report.Comparisons.Select(c => c.Outcome)
        );
        Assert.Equal((1, 1, 1, 1), (report.Reproduced, report.ReproducedFromPrinted, report.Explained, report.Unexplained));
        Assert.Equal(83.5m, report.Scorecard.Find(O)!.Value.Score); // the printed error never enters a score
        var notCarried = Verifier.Verify(dossier with { Errata = [new Erratum("riga", "67", "troncato")] }, given.Methodology);
        Assert.Equal(ComparisonOutcome.Unexplained, notCarried.Comparisons[1].Outcome);
    }

    [Fact]
    public void Readings_are_checked_text_by_text()
    {
        var given = new Given()
            .Objective("O")
            .Indicator("A", "O", "entro il 30.9.2024 entro il 30.11.2024", "3")
            .Indicator("B", "O", ">= 10", "5", direction: Direction.LowerIsBetter)
            .Indicator("C", "O", ">= 85,00 %", null)
            .Measure(
                new MeasureEntry
                {
                    Indicator = "C",
                    Text = "57,15 %",
                    Numerator = 4,
                    Denominator = 7,
                }
            )
            .Indicator("D", "O", ">= 85,00 %", null)
            .Measure(
                new MeasureEntry
                {
                    Indicator = "D",
                    Text = "57,14 %",
                    Numerator = 4,
                    Denominator = 7,
                }
            )
            .Indicator("E", "O", ">= 3", "31.6.2024");
        var findings = ReadingChecks
            .Of(given.Dossier(), given.Methodology)
            .Where(f => f.Severity != Domain.Checks.Severity.Notice)
            .ToList();
        Assert.Equal(
            [("target-illeggibile", 0), ("operatore-contrario", 1), ("risultato-non-torna", 2), ("risultato-illeggibile", 4)],
            findings.Select(f => (f.Code, f.Place.Row))
        );
        Assert.Equal("57,14", findings[2].Expected);
    }
}
