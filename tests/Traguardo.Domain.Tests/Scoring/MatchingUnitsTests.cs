// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Scoring.Given;

namespace Traguardo.Domain.Tests.Scoring;

/// <summary>A result in another shape than the target's: parts of a whole, ratios, spans of months.</summary>
public sealed class MatchingUnitsTests
{
    private static RowFacts Facts(string target, string result, string unit = "") =>
        new Given().Objective("O").Indicator("K", "O", target, result, unit: unit).Score().FactsOf(Row("K"))!;

    private static FigureValue Of(string target, MeasureEntry entry, string unit = "") =>
        new Given()
            .Objective("O")
            .Rules(Rule("I", Proportional()))
            .Indicator("K", "O", target, null, unit: unit)
            .Measure(entry)
            .Score()
            .Find(Row("K"))!
            .Value;

    private static readonly MeasureEntry Measured = new() { Indicator = "K" };

    [Theory]
    [InlineData(">= 20", "%", "12 su 15", "80")]
    [InlineData(">= 20 %", "", "12 su 15", "80")]
    [InlineData(">= 20", "", "12 su 15", "12")]
    [InlineData("tra 20 e 90", "%", "12 su 15", "80")]
    [InlineData("tra 20% e 90%", "", "12 su 15", "80")]
    [InlineData("tra 20 e 90", "", "12 su 15", "12")]
    public void Parts_of_a_whole_are_a_percentage_where_one_is_asked_and_the_parts_elsewhere(
        string target,
        string unit,
        string result,
        string figure
    ) => Assert.Equal(D(figure), Facts(target, result, unit).Result);

    [Theory]
    [InlineData("tra 20 e 90", "%", "80")]
    [InlineData("tra 0,2 e 0,9", "", "0.8")]
    public void A_ratio_between_two_bounds_is_a_percentage_where_the_indicator_says_so(string target, string unit, string figure)
    {
        var given = new Given()
            .Objective("O")
            .Indicator("K", "O", target, null, unit: unit)
            .Measure(Measured with { Numerator = 12, Denominator = 15 });
        Assert.Equal(D(figure), given.Score().FactsOf(Row("K"))!.Result);
    }

    [Theory]
    [InlineData("<= 24 mesi", "1 anno e 6 mesi", 18)]
    [InlineData("<= 600 gg", "1 anno e 6 mesi", 540)]
    public void A_span_of_years_and_months_is_counted_in_the_targets_unit(string target, string result, decimal figure)
    {
        Assert.Equal(figure, Facts(target, result).Result);
        Assert.Equal(100, ScoreOf(new MetOrNot(), target, result).Score);
    }

    [Fact]
    public void A_span_of_time_is_no_figure_of_another_unit() =>
        Assert.Equal("il risultato non è del genere chiesto dal target", ScoreOf(new MetOrNot(), ">= 3", "1 anno e 6 mesi").Reason);

    [Theory]
    [InlineData("tra 5 e 10", "SI", "il target chiede una cifra e il risultato è un sì o un no")]
    [InlineData("tra 5 e 10", "30/06/2024", "il risultato non è del genere chiesto dal target")]
    [InlineData("2 report al mese", "SI", "il target chiede una cifra e il risultato è un sì o un no")]
    [InlineData("tra 5% e 10%", "7 gg", "il target è in «%» e il risultato è in «gg»")]
    public void What_is_no_figure_is_held_against_no_bounds(string target, string result, string reason)
    {
        var value = ScoreOf(new MetOrNot(), target, result);
        Assert.Equal((MeasureState.Unreadable, reason), (value.State, value.Reason));
    }

    [Fact]
    public void A_least_number_is_taken_from_the_text_where_no_numbers_are_given()
    {
        const string target = "100% visite ispettive (almeno 30)";
        Assert.Equal(100, Of(target, Measured with { Text = "30 su 30" }, "%").Score);
        Assert.Equal(
            (100, false),
            (Of(target, Measured with { Text = "29 su 29" }, "%").Score, Of(target, Measured with { Text = "29 su 29" }, "%").Met)
        );
        var corrected = Measured with { Text = "29 su 29", Numerator = 30, Denominator = 30 };
        Assert.True(Of(target, corrected, "%").Met);
    }

    [Theory]
    [InlineData("85 %", "85")]
    [InlineData("SI", "100")]
    [InlineData("NO", "0")]
    public void A_coverage_can_be_given_in_percent_or_as_an_answer(string result, string score) =>
        Assert.Equal(D(score), ScoreOf(new Share(), "almeno 1 addetto per Ufficio", result).Score);

    [Fact]
    public void A_coverage_can_be_given_by_its_two_numbers_unless_the_whole_is_nothing()
    {
        const string target = "almeno 1 addetto per Ufficio";
        var given = new Given().Objective("O").Rules(Rule("I", new Share())).Indicator("K", "O", target, null);
        FigureValue With(decimal whole) =>
            new Given()
                .Objective("O")
                .Rules(Rule("I", new Share()))
                .Indicator("K", "O", target, null)
                .Measure(Measured with { Numerator = 3, Denominator = whole })
                .Score()
                .Find(Row("K"))!
                .Value;
        Assert.Equal(75, With(4).Score);
        Assert.Equal("il denominatore è zero", With(0).Reason);
        Assert.Equal("manca il risultato", given.Score().Find(Row("K"))!.Value.Reason);
    }

    [Fact]
    public void A_coverage_without_the_whole_says_what_is_missing() =>
        Assert.Equal(
            "il target chiede una copertura («addetto» per «Ufficio») e il risultato non dice su quanti",
            ScoreOf(new Share(), "almeno 1 addetto per Ufficio", "12").Reason
        );

    [Theory]
    [InlineData("80 %", true, 100)]
    [InlineData("40 %", false, 50)]
    [InlineData("4", true, 100)]
    [InlineData("2", false, 50)]
    [InlineData("SI", true, 100)]
    [InlineData("NO", false, 0)]
    public void Phases_can_be_given_in_percent_by_their_number_or_as_an_answer(string result, bool met, decimal score)
    {
        var value = ScoreOf(new Share(), "4 fasi su 5", result);
        Assert.Equal((met, score), (value.Met, value.Score));
    }

    [Fact]
    public void Phases_can_be_given_by_their_two_numbers()
    {
        FigureValue With(decimal whole) => Of("4 fasi su 5", Measured with { Numerator = 2, Denominator = whole });
        Assert.Equal(50, With(5).Score);
        Assert.Equal("il totale del risultato non è quello del target", With(6).Reason);
    }

    [Theory]
    [InlineData("2 report al mese", "2 report al mese", true)]
    [InlineData("2 report al mese", "1 report al mese", false)]
    [InlineData("2 report al mese", "3 report al mese", true)]
    [InlineData("2 report al mese", "6 report a trimestre", true)]
    public void A_frequency_meets_a_frequency_when_it_makes_as_many_a_year(string target, string result, bool met) =>
        Assert.Equal(met, ScoreOf(new MetOrNot(), target, result).Met);
}
