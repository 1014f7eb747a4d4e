// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Tests.Notation;

public static class ItalianDateTests
{
    public class Reading_a_date
    {
        [Theory]
        [InlineData("31.3.2019", 2019, 3, 31)]
        [InlineData("31.07.2019", 2019, 7, 31)]
        [InlineData("31/12/2019", 2019, 12, 31)]
        [InlineData("31-12-2019", 2019, 12, 31)]
        [InlineData("2019-12-31", 2019, 12, 31)]
        [InlineData("30/5/24", 2024, 5, 30)]
        [InlineData("30.5.24", 2024, 5, 30)]
        [InlineData("30 giugno 2024", 2024, 6, 30)]
        [InlineData("30 GIUGNO 2024", 2024, 6, 30)]
        [InlineData("1° marzo 2024", 2024, 3, 1)]
        [InlineData("1º marzo 2024", 2024, 3, 1)]
        [InlineData("30 giu. 2024", 2024, 6, 30)]
        [InlineData("15 sett 2024", 2024, 9, 15)]
        [InlineData("31 dicembre del 2023", 2023, 12, 31)]
        [InlineData("29/2/2024", 2024, 2, 29)]
        [InlineData("30 giugno 24", 2024, 6, 30)]
        public void gives_the_day(string text, int year, int month, int day)
        {
            var read = ItalianDate.Read(text, 2020);

            Assert.Equal(new DateOnly(year, month, day), read.Date);
            Assert.Null(read.Remark);
        }

        [Theory]
        [InlineData("30/6", 6, 30)]
        [InlineData("30.6", 6, 30)]
        [InlineData("30 giugno", 6, 30)]
        [InlineData("31 dicembre dell'anno", 12, 31)]
        public void takes_the_year_of_the_cycle_when_none_is_printed(string text, int month, int day)
        {
            var read = ItalianDate.Read(text, 2021);

            Assert.Equal(new DateOnly(2021, month, day), read.Date);
            Assert.Contains("2021", read.Remark, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("marzo 2019", 2019, 3, 31)]
        [InlineData("febbraio 2024", 2024, 2, 29)]
        [InlineData("aprile", 2021, 4, 30)]
        [InlineData("fine giugno 2024", 2024, 6, 30)]
        [InlineData("fine di giugno", 2021, 6, 30)]
        [InlineData("I semestre 2024", 2024, 6, 30)]
        [InlineData("1° semestre 2024", 2024, 6, 30)]
        [InlineData("primo semestre", 2021, 6, 30)]
        [InlineData("II semestre", 2021, 12, 31)]
        [InlineData("III trimestre 2024", 2024, 9, 30)]
        [InlineData("secondo quadrimestre 2024", 2024, 8, 31)]
        [InlineData("quarto trimestre", 2021, 12, 31)]
        [InlineData("ultimo trimestre", 2021, 12, 31)]
        [InlineData("fine anno", 2021, 12, 31)]
        [InlineData("anno 2023", 2023, 12, 31)]
        [InlineData("2023", 2023, 12, 31)]
        public void takes_the_last_day_of_a_period_and_says_so(string text, int year, int month, int day)
        {
            var read = ItalianDate.Read(text, 2021);

            Assert.Equal(new DateOnly(year, month, day), read.Date);
            Assert.Contains("ultimo giorno", read.Remark, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("31.6.2019")]
        [InlineData("29/2/2023")]
        [InlineData("32.1.2019")]
        [InlineData("1.13.2019")]
        [InlineData("0.1.2019")]
        [InlineData("24 luglio 219")]
        [InlineData("31.12.219")]
        [InlineData("31.12.0219")]
        [InlineData("31.12.20190")]
        [InlineData("31/12/1")]
        [InlineData("giugno 100")]
        [InlineData("V trimestre")]
        [InlineData("terzo semestre 2024")]
        [InlineData("31 dicembre dell'anno successivo")]
        [InlineData("31 dicembre e altro")]
        [InlineData("1.1.1")]
        [InlineData("12/13")]
        [InlineData("boh")]
        [InlineData("")]
        public void refuses_days_that_do_not_exist_or_are_not_sure(string text)
        {
            Assert.NotNull(ItalianDate.Read(text, 2024).Reason);
            Assert.False(ItalianDate.TryRead(text, 2024, out var date));
            Assert.Equal(default, date);
        }

        [Theory]
        [InlineData("boh", "«boh» non è una data.")]
        [InlineData("31 dicembre e altro", "«31 dicembre e altro» non è una data.")]
        [InlineData("31.6.2019", "La data «31.6.2019» non esiste.")]
        public void says_why_it_refuses(string text, string reason) => Assert.Equal(reason, ItalianDate.Read(text, 2024).Reason);

        [Fact]
        public void hands_the_day_out()
        {
            Assert.True(ItalianDate.TryRead("30/6/2024", 2024, out var date));
            Assert.Equal(new DateOnly(2024, 6, 30), date);
        }

        [Theory]
        [InlineData(0)]
        [InlineData(-5)]
        [InlineData(99999)]
        public void refuses_a_year_of_the_cycle_that_cannot_be(int year) => Assert.Null(ItalianDate.Read("30/6", year).Date);
    }

    public class Printing_a_date
    {
        [Fact]
        public void writes_day_month_and_year_in_digits() => Assert.Equal("01/03/2024", ItalianDate.Print(new DateOnly(2024, 3, 1)));

        [Fact]
        public void leaves_the_zeros_out_in_a_sentence() => Assert.Equal("1/3/2024", ItalianDate.PrintShort(new DateOnly(2024, 3, 1)));
    }
}
