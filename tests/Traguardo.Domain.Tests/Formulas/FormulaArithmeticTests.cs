// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaArithmeticTests
{
    [Theory]
    [InlineData("2 + 3", "5")]
    [InlineData("2 - 3 - 4", "-5")]
    [InlineData("2 - (3 - 4)", "3")]
    [InlineData("12 / 3 / 2", "2")]
    [InlineData("12 / (3 / 2)", "8")]
    [InlineData("2 + 3 * 4", "14")]
    [InlineData("(2 + 3) * 4", "20")]
    [InlineData("2 * 3 + 4 / 2 - 1", "7")]
    [InlineData("-2 * 3", "-6")]
    [InlineData("2 * -3", "-6")]
    [InlineData("2 - -3", "5")]
    [InlineData("--2", "2")]
    [InlineData("-(2 + 3)", "-5")]
    [InlineData("((2))", "2")]
    public void Operators_bind_as_on_paper_and_go_from_left_to_right(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("211 / 220 * 100", "95.909090909090909091")]
    [InlineData("(88*18,36+63*43,75)/(88+63)", "28.953178807947019868")]
    [InlineData("(354,5-183,5)/354,5*100", "48.236953455571227080")]
    [InlineData("-(930737-2545824)", "1615087")]
    [InlineData("tronca((930737+3555587)/100000)/10", "4.4")]
    [InlineData("2,44+46,34+51,22", "100")]
    public void Printed_figures_are_recomputed_from_their_numbers(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("6 × 3", "18")]
    [InlineData("6 ÷ 3", "2")]
    [InlineData("6 : 3", "2")]
    [InlineData("6:3", "2")]
    [InlineData("6 − 3", "3")]
    [InlineData("6 – 3", "3")]
    [InlineData("(6) :(3)", null)]
    [InlineData("6: 3", null)]
    public void Typographic_signs_are_operators_and_a_colon_is_where_it_is_no_punctuation(string text, string? value)
    {
        if (value is null)
        {
            Assert.Contains("due punti", Given.Error(text).Expected, StringComparison.Ordinal);
            return;
        }

        AssertValue(value, text);
    }

    [Theory]
    [InlineData("50%", "0.5")]
    [InlineData("50 %", "0.5")]
    [InlineData("-50%", "-0.5")]
    [InlineData("200 * 5%", "10")]
    [InlineData("(2 + 3)%", "0.05")]
    [InlineData("a%", "0.02")]
    public void A_percent_sign_divides_by_a_hundred(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("min(3; 2; 4)", "2")]
    [InlineData("max(3; 4; 2)", "4")]
    [InlineData("media(1; 2; 6)", "3")]
    [InlineData("mean(1; 2)", "1.5")]
    [InlineData("somma(1; 2; 6)", "9")]
    [InlineData("sum(1)", "1")]
    [InlineData("min(7)", "7")]
    [InlineData("max(7)", "7")]
    [InlineData("media(7)", "7")]
    [InlineData("abs(-7)", "7")]
    [InlineData("abs(7)", "7")]
    [InlineData("MAX(a; b) - Min(a; b)", "1")]
    [InlineData("min (2; 1,5)", "1.5")]
    public void Functions_take_arguments_separated_by_semicolons(string text, string value) => AssertValue(value, text);

    [Theory]
    [InlineData("arrotonda(2,345; 2)", "2.35")]
    [InlineData("arrotonda(-2,345; 2)", "-2.35")]
    [InlineData("arrotonda(2,5)", "3")]
    [InlineData("arrotonda(2,49; 0)", "2")]
    [InlineData("round(1/3; 12)", "0.333333333333")]
    [InlineData("tronca(2,349; 2)", "2.34")]
    [InlineData("tronca(-2,9)", "-2")]
    [InlineData("trunc(2,9)", "2")]
    [InlineData("tronca(1/3*3)", "1")]
    public void A_value_can_be_rounded_half_up_or_truncated(string text, string value) => AssertValue(value, text);

    [Fact]
    public void The_result_is_settled_so_that_thirds_add_to_one() => Assert.Equal(1m, Given.Value("1/3 + 1/3 + 1/3"));

    [Fact]
    public void A_quotient_keeps_eighteen_decimals() => Assert.Equal(0.571428571428571429m, Given.Value("4/7"));

    [Theory]
    [InlineData("2 / 0", "divisione per zero in «2 / 0»")]
    [InlineData("1 + a / d * b", "divisione per zero in «a / d * b»")]
    [InlineData("a / (1/3*3 - 1)", "divisione per zero in «a / (1 / 3 * 3 - 1)»")]
    [InlineData("min(1; 2 / 0)", "divisione per zero in «2 / 0»")]
    [InlineData("min(2 / 0; 1)", "divisione per zero in «2 / 0»")]
    [InlineData("-(2 / 0)", "divisione per zero in «2 / 0»")]
    [InlineData("(2 / 0)%", "divisione per zero in «2 / 0»")]
    [InlineData("arrotonda(2 / 0)", "divisione per zero in «2 / 0»")]
    public void A_division_by_zero_is_a_reason_that_quotes_the_division(string text, string reason) =>
        Assert.Equal(reason, Given.Reason(text));

    [Fact]
    public void Zero_can_be_divided() => Assert.Equal(0m, Given.Value("d / a"));

    [Theory]
    [InlineData("9000000000000000000000000000 * 9000000000000000000000000000")]
    [InlineData("somma(9000000000000000000000000000 * 8; 9000000000000000000000000000)")]
    [InlineData("9000000000000000000000000000 / 0,01")]
    public void A_result_too_large_for_a_decimal_is_a_reason(string text) =>
        Assert.Equal("il risultato è troppo grande", Given.Reason(text));

    private static void AssertValue(string value, string text) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Given.Value(text));
}
