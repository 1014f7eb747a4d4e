// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Tests.Scoring;
using Traguardo.Domain.Verification;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Verification;

/// <summary>What a comparison says beside its outcome: the computed figure as it would be printed, and what a reader should know.</summary>
public sealed class RemarksOfComparisonsTests
{
    private static readonly FigureRef O = Goal("O");
    private static readonly FigureRef K = Row("K", "O");

    /// <summary>O is worth 66,67 from K, which measured 2 of 3.</summary>
    private static Given Plan() => new Given().Objective("O", weight: 30).Indicator("K", "O", ">= 3", "2", 100);

    private static FigureComparison Compare(
        FigureRef? figure,
        string text,
        string? expression = null,
        Erratum? erratum = null,
        Given? given = null
    )
    {
        given ??= Plan();
        var dossier = given.Dossier() with
        {
            Published = [new PublishedFigure("P", figure, text, Expression: expression)],
            Errata = erratum is null ? [] : [erratum],
        };
        return Assert.Single(Verifier.Verify(dossier, given.Methodology).Comparisons);
    }

    private static (ComparisonOutcome Outcome, string? Computed, string? Remark) Said(FigureComparison comparison) =>
        (comparison.Outcome, comparison.Computed, comparison.Remark);

    [Fact]
    public void A_figure_that_comes_out_needs_no_remark() =>
        Assert.Equal((ComparisonOutcome.Reproduced, "66,67", null), Said(Compare(O, "66,67")));

    [Fact]
    public void A_figure_that_differs_says_what_was_computed_and_who_is_silent_about_it() =>
        Assert.Equal((ComparisonOutcome.Unexplained, "66,67", null), Said(Compare(O, "66,66")));

    [Theory]
    [InlineData(FigureAspect.Score, "66,67", "il testo stampato non è un numero")]
    [InlineData(FigureAspect.Achievement, null, "la cifra non ha un grado di raggiungimento")]
    [InlineData(FigureAspect.Variance, null, "la grandezza riguarda solo gli indicatori")]
    [InlineData(FigureAspect.Measure, null, "la grandezza riguarda solo gli indicatori")]
    [InlineData(FigureAspect.Weight, "30", null)]
    [InlineData(FigureAspect.Rating, null, null)]
    public void A_text_that_is_no_figure_agrees_with_none(FigureAspect aspect, string? computed, string? remark) =>
        Assert.Equal((ComparisonOutcome.Unexplained, computed, remark), Said(Compare(O with { Aspect = aspect }, "tanto")));

    [Fact]
    public void An_achievement_is_compared_with_numbers_only()
    {
        var given = new Given()
            .Objective("O", target: 80)
            .Levels(Aggregate("L", "obiettivo", Own()) with { Achievement = new AchievementRule(AchievementKind.Ratio) })
            .Indicator("K", "O", ">= 10", "4");
        var reached = O with { Aspect = FigureAspect.Achievement };
        Assert.Equal((ComparisonOutcome.Reproduced, "50,00", null), Said(Compare(reached, "50", given: given)));
        Assert.Equal(
            (ComparisonOutcome.Unexplained, "50,00", "il testo stampato non è un numero"),
            Said(Compare(reached, "metà", given: given))
        );
    }

    [Theory]
    [InlineData("66,67")]
    [InlineData("-")]
    public void A_figure_that_is_not_there_or_is_not_named_agrees_with_nothing(string text)
    {
        Assert.Equal((ComparisonOutcome.Unexplained, null, "la cifra non esiste nel piano"), Said(Compare(Goal("X"), text)));
        Assert.Equal((ComparisonOutcome.Unexplained, null, "la riga non dice di quale cifra si tratta"), Said(Compare(null, text)));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" - ", true)]
    [InlineData("–", true)]
    [InlineData("—", true)]
    [InlineData("=", true)]
    [InlineData("(vuoto)", true)]
    [InlineData("0", false)]
    [InlineData("n.d.", false)]
    public void A_figure_without_score_is_printed_as_an_empty_cell_or_a_dash(string text, bool agrees)
    {
        var comparison = Compare(O, text, given: new Given().Objective("O").Indicator("K", "O", ">= 3", null));
        Assert.Equal(
            (agrees, null, "nessuna delle parti ha un punteggio"),
            (comparison.Outcome == ComparisonOutcome.Reproduced, comparison.Computed, comparison.Remark)
        );
    }

    [Fact]
    public void A_variance_needs_two_figures()
    {
        var given = new Given().Objective("O").Rules(Rule("I", new YesNo())).Indicator("K", "O", "SI", "NO");
        var variance = K with { Aspect = FigureAspect.Variance };
        Assert.Equal(
            (ComparisonOutcome.Unexplained, null, "target e risultato non sono cifre"),
            Said(Compare(variance, "1", given: given))
        );
        Assert.Equal((ComparisonOutcome.Reproduced, null, "target e risultato non sono cifre"), Said(Compare(variance, "-", given: given)));
    }

    [Fact]
    public void A_weight_is_that_of_the_thing_named_and_not_of_another_of_the_same_code()
    {
        var given = new Given()
            .Objective("1", weight: 30)
            .Unit("1")
            .Indicator("1", "1", ">= 3", "2", 40)
            .Objective("2", weight: 70)
            .Assign("1", "2");
        string? Weight(FigureRef figure) => Compare(figure with { Aspect = FigureAspect.Weight }, "x", given: given).Computed;
        Assert.Equal("30", Weight(Goal("1")));
        Assert.Equal("40", Weight(Row("1", "1")));
        Assert.Null(Weight(Row("1", "2")));
        Assert.Null(Weight(new FigureRef(FigureKind.Unit, "1")));
    }

    [Theory]
    [InlineData("200 / 3", "66,67", "66,67", null)]
    [InlineData("200 / 3", "66,7", "66,7", null)]
    [InlineData("200 / 3", "66", "67", null)]
    [InlineData("200 / 3", "tanto", null, "il testo stampato non è un numero")]
    [InlineData("1 / 0", "1", null, "divisione per zero")]
    public void A_calculation_is_printed_with_the_decimals_of_the_text(string expression, string text, string? computed, string? remark)
    {
        var comparison = Compare(null, text, expression);
        Assert.Equal((computed == text, computed), (comparison.Outcome == ComparisonOutcome.Reproduced, comparison.Computed));
        Assert.True(
            remark is null ? comparison.Remark is null : comparison.Remark!.Contains(remark, StringComparison.Ordinal),
            comparison.Remark
        );
    }

    [Theory]
    [InlineData("1 +", "1")]
    [InlineData("1 / 0", "-")]
    public void A_calculation_without_a_value_agrees_with_nothing(string expression, string text) =>
        Assert.Equal(ComparisonOutcome.Unexplained, Compare(null, text, expression).Outcome);

    [Fact]
    public void An_erratum_is_held_against_what_was_computed_or_against_nothing()
    {
        Assert.Equal(
            (ComparisonOutcome.Unexplained, null, "l'errata attende 5 e il calcolo dà nessuna cifra"),
            Said(Compare(Goal("X"), "4", erratum: new Erratum("P", "5", "refuso")))
        );
        var explained = Compare(O, "66", erratum: new Erratum("P", "66,67", "refuso"), given: Plan().Rules(Rule("I", Proportional())));
        Assert.Equal(
            (ComparisonOutcome.Reproduced, "66,67", "c'è un'errata, ma la cifra torna"),
            Said(Compare(O, "66,67", erratum: new Erratum("P", null, "refuso")))
        );
        Assert.Equal(
            (ComparisonOutcome.Explained, "66,67", "refuso", false),
            (explained.Outcome, explained.Computed, explained.Remark, explained.ByRuleAlone)
        );
    }

    [Fact]
    public void Only_what_the_rules_give_alone_is_by_rule_alone()
    {
        var given = Plan()
            .Rules(Rule("I", Proportional(), rounding: new Rounding(RoundingMode.HalfUp, 0)))
            .Objective("Q")
            .Override(Goal("Q"), 90);
        var dossier = given.Dossier() with
        {
            Published =
            [
                new PublishedFigure("riga", K, "66"),
                new PublishedFigure("totale", O, "66"),
                new PublishedFigure("altro", Goal("Q"), "90"),
                new PublishedFigure("ignoto", O, "12"),
            ],
            Errata = [new Erratum("riga", "67", "troncato", CarriedUp: true)],
        };
        Assert.Equal(
            [
                (ComparisonOutcome.Explained, false, "troncato"),
                (ComparisonOutcome.ReproducedFromPrinted, false, "torna dai valori stampati: l'errore sta in una cifra sottostante"),
                (ComparisonOutcome.Reproduced, false, null),
                (ComparisonOutcome.Unexplained, false, null),
            ],
            Verifier.Verify(dossier, given.Methodology).Comparisons.Select(c => (c.Outcome, c.ByRuleAlone, c.Remark))
        );
    }

    [Fact]
    public void Scores_set_by_persons_stand_beside_the_printed_ones_that_were_carried_up()
    {
        var given = new Given()
            .Objective("O")
            .Indicator("K1", "O", ">= 10", "5", 50)
            .Indicator("K2", "O", ">= 10", "5", 50)
            .Override(Row("K2"), 100)
            .Override(Row("K1"), 60);
        var dossier = given.Dossier() with
        {
            Published = [new PublishedFigure("riga", Row("K1"), "40"), new PublishedFigure("totale", O, "70")],
            Errata = [new Erratum("riga", "60", "refuso", CarriedUp: true)],
        };
        Assert.Equal(ComparisonOutcome.ReproducedFromPrinted, Verifier.Verify(dossier, given.Methodology).Comparisons[1].Outcome);
    }
}
