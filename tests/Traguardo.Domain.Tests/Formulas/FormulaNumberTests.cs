// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaNumberTests
{
    [Theory]
    [InlineData("18,36", "18.36")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("27.000", "27000")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("123.456,7", "123456.7")]
    [InlineData("0,5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("0", "0")]
    [InlineData("1234567,89", "1234567.89")]
    public void Italian_notation_is_native(string text, string value) => AssertNumber(value, text);

    [Theory]
    [InlineData("18.36", "18.36")]
    [InlineData("1.5", "1.5")]
    [InlineData("1.2345", "1.2345")]
    [InlineData("1234.567", "1234.567")]
    [InlineData("0.125", "0.125")]
    [InlineData("00.125", "0.125")]
    public void A_point_that_cannot_separate_thousands_is_a_decimal_point(string text, string value) => AssertNumber(value, text);

    [Theory]
    [InlineData("1,2,3")]
    [InlineData("1.23.456")]
    [InlineData("1.234.56")]
    [InlineData("1.2345.678")]
    [InlineData("12.34,5")]
    [InlineData("1234.567,8")]
    [InlineData("0.123,4")]
    [InlineData("1,234.5")]
    [InlineData("1.234,567.8")]
    public void Points_and_commas_that_make_no_number_are_an_error(string text)
    {
        var error = Given.Error("2 + " + text);
        Assert.Equal(4, error.Position);
        Assert.Equal($"«{text}»", error.Found);
        Assert.Equal("un numero come 1.234,56 o 18.36", error.Expected);
    }

    [Fact]
    public void Twenty_eight_digits_are_kept_and_one_more_is_an_error()
    {
        AssertNumber("1234567890123456789012345678", "1234567890123456789012345678");
        AssertNumber("12345678901234567890.12345678", "0012345678901234567890,12345678");
        Assert.Equal("0," + new string('9', 28), Given.Formula("0," + new string('9', 28)).Text);
        Assert.Equal("un numero di al massimo 28 cifre", Given.Error(new string('9', 29)).Expected);
        Assert.Equal("un numero di al massimo 28 cifre", Given.Error("12345678901234567890,123456789").Expected);
    }

    [Theory]
    [InlineData("18,50", "18,5")]
    [InlineData("18.50", "18,5")]
    [InlineData("27.000", "27000")]
    [InlineData("2,00", "2")]
    [InlineData("100", "100")]
    [InlineData("0,00", "0")]
    public void The_canonical_number_has_a_comma_no_thousands_and_no_zeros_at_its_end(string text, string canonical) =>
        Assert.Equal(canonical, Given.Formula(text).Text);

    private static void AssertNumber(string value, string text) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Given.Value($"({text})"));
}
