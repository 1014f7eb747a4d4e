// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Tests.Notation;

public static class ItalianNumberTests
{
    public class Reading_a_number
    {
        [Theory]
        [InlineData("27.000,00", "27000.00")]
        [InlineData("1071", "1071")]
        [InlineData("1.071", "1071")]
        [InlineData("104.736", "104736")]
        [InlineData("1.234.567", "1234567")]
        [InlineData("1.234,5", "1234.5")]
        [InlineData("1234,5", "1234.5")]
        [InlineData("2.791.266,59", "2791266.59")]
        [InlineData("1,234", "1.234")]
        [InlineData("0,80", "0.80")]
        [InlineData("0", "0")]
        [InlineData("-18,07", "-18.07")]
        [InlineData("- 11,00", "-11.00")]
        [InlineData("− 12", "-12")]
        [InlineData("+1.133,00", "1133.00")]
        [InlineData("79.228.162.514.264.337.593.543.950.335", "79228162514264337593543950335")]
        public void gives_the_value_with_the_decimals_printed(string text, string value)
        {
            var read = ItalianNumber.Read(text);

            Assert.Equal(value, read.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Null(read.Remark);
            Assert.Null(read.Reason);
        }

        [Theory]
        [InlineData("1.34", "1.34")]
        [InlineData("2.5", "2.5")]
        [InlineData("0.123", "0.123")]
        [InlineData("1234.5", "1234.5")]
        [InlineData("57.1234", "57.1234")]
        public void takes_a_point_that_parts_no_thousands_for_a_decimal_mark_and_says_so(string text, string value)
        {
            var read = ItalianNumber.Read(text);

            Assert.Equal(value, read.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Contains("virgola decimale", read.Remark, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("05", 5)]
        [InlineData("08", 8)]
        public void drops_one_leading_zero_and_says_so(string text, int value)
        {
            var read = ItalianNumber.Read(text);

            Assert.Equal(value, read.Value);
            Assert.Contains("zero iniziale", read.Remark, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("2.968.64")]
        [InlineData("1234.567")]
        [InlineData("1.2345.678")]
        [InlineData("12345.678,9")]
        [InlineData("0.500,00")]
        [InlineData("1.071.5")]
        [InlineData("1,2,3")]
        [InlineData("1,234,567")]
        [InlineData("1..5")]
        [InlineData("1.,5")]
        [InlineData("12,")]
        [InlineData(",5")]
        [InlineData(".5")]
        [InlineData("5.")]
        [InlineData("023")]
        [InlineData("007")]
        [InlineData("00,5")]
        [InlineData("05,5")]
        [InlineData("")]
        [InlineData(" ")]
        [InlineData("-")]
        [InlineData("12a")]
        [InlineData("1 000")]
        [InlineData("--5")]
        [InlineData("٣")]
        [InlineData("½")]
        public void refuses_what_no_rule_decides(string text)
        {
            var read = ItalianNumber.Read(text);

            Assert.Null(read.Value);
            Assert.NotNull(read.Reason);
            Assert.False(ItalianNumber.TryRead(text, out var value));
            Assert.Equal(0m, value);
        }

        [Fact]
        public void recognises_the_english_notation_and_refuses_it() =>
            Assert.Contains("all'inglese", ItalianNumber.Read("1,234.56").Reason, StringComparison.Ordinal);

        [Theory]
        [InlineData("79228162514264337593543950336")]
        [InlineData("0,12345678901234567890123456789012345")]
        [InlineData("1,00000000000000000000000000000")]
        public void refuses_more_digits_than_can_be_kept_exactly(string text) =>
            Assert.Contains("troppe cifre", ItalianNumber.Read(text).Reason, StringComparison.Ordinal);

        [Fact]
        public void gives_a_zero_without_sign() => Assert.Equal("0,00", ItalianNumber.Print(ItalianNumber.Read("-0,00").Value!.Value));
    }

    public class Saying_why_a_number_is_not_read
    {
        private const string NotANumber = "«{0}» non è un numero scritto con punti per le migliaia e virgola per i decimali.";
        private const string English = "«{0}» sembra scritto all'inglese (virgola per le migliaia, punto per i decimali).";
        private const string Zeros = "«{0}» comincia con zero: può essere un codice o un numero troncato.";
        private const string Digits = "«{0}» ha troppe cifre.";

        [Theory]
        [InlineData("1,234.56", English)]
        [InlineData("12,345.6", English)]
        [InlineData("1,234,567.8", English)]
        [InlineData("1,2.3,4", NotANumber)]
        [InlineData("1.2,3,4", NotANumber)]
        [InlineData("1,2,3", NotANumber)]
        [InlineData("1,2.3.4", NotANumber)]
        [InlineData(",5.5", English)]
        [InlineData(".5,5,5", NotANumber)]
        [InlineData(",5", NotANumber)]
        [InlineData(",", NotANumber)]
        [InlineData(".5", NotANumber)]
        [InlineData(".5,5", NotANumber)]
        [InlineData("12,", NotANumber)]
        [InlineData("1..5", NotANumber)]
        [InlineData("12a", NotANumber)]
        [InlineData("", NotANumber)]
        [InlineData("023", Zeros)]
        [InlineData("00,5", Zeros)]
        [InlineData("05,5", Zeros)]
        public void names_the_figure(string text, string reason) =>
            Assert.Equal(reason.Replace("{0}", text, StringComparison.Ordinal), ItalianNumber.Read(text).Reason);

        [Theory]
        [InlineData(28, 1)]
        [InlineData(29, 30)]
        [InlineData(1, 29)]
        [InlineData(1, 63)]
        [InlineData(40, 40)]
        public void counts_the_digits_on_both_sides_of_the_comma(int whole, int fraction)
        {
            var text = new string('1', whole) + "," + new string('1', fraction);
            var read = ItalianNumber.Read(text);
            Assert.Equal(whole + fraction < 30 ? null : Digits.Replace("{0}", Reasoned(text), StringComparison.Ordinal), read.Reason);
        }

        private static string Reasoned(string text) => text.Length > 80 ? text[..80] + "..." : text;
    }

    public class Printing_a_number
    {
        [Theory]
        [InlineData("27000.00", "27.000,00")]
        [InlineData("1071", "1.071")]
        [InlineData("999", "999")]
        [InlineData("1234567.5", "1.234.567,5")]
        [InlineData("-18.07", "-18,07")]
        [InlineData("-100000", "-100.000")]
        [InlineData("0.80", "0,80")]
        [InlineData("0", "0")]
        public void groups_thousands_and_keeps_the_scale(string value, string printed) =>
            Assert.Equal(printed, ItalianNumber.Print(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

        [Theory]
        [InlineData("2.345", 2, "2,35")]
        [InlineData("-2.345", 2, "-2,35")]
        [InlineData("97.5", 0, "98")]
        [InlineData("1", 2, "1,00")]
        [InlineData("27000", 2, "27.000,00")]
        [InlineData("-0.001", 2, "0,00")]
        public void rounds_half_away_from_zero_to_the_decimals_asked(string value, int decimals, string printed) =>
            Assert.Equal(printed, ItalianNumber.Print(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimals));

        [Theory]
        [InlineData(-1)]
        [InlineData(29)]
        public void refuses_decimals_that_no_figure_has(int decimals) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => ItalianNumber.Print(1m, decimals));
    }
}
