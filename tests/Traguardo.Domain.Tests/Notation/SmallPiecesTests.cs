// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

public static class SmallPiecesTests
{
    public class Number_words
    {
        [Theory]
        [InlineData("una", 1)]
        [InlineData("Un", 1)]
        [InlineData("un'", 1)]
        [InlineData("due", 2)]
        [InlineData("dieci", 10)]
        [InlineData("venti", 20)]
        [InlineData("VENTUNO", 21)]
        [InlineData("ventitré", 23)]
        [InlineData("trentotto", 38)]
        [InlineData("novantanove", 99)]
        [InlineData("cento", 100)]
        [InlineData("centocinquanta", 150)]
        [InlineData("centotto", 108)]
        [InlineData("centootto", 108)]
        [InlineData("duecento", 200)]
        [InlineData("mille", 1000)]
        [InlineData("zero", 0)]
        public void are_read_whatever_their_case_and_accents(string word, int value)
        {
            Assert.True(NumberWords.TryRead(word, out var read));
            Assert.Equal(value, read);
        }

        [Theory]
        [InlineData("ventiuno")]
        [InlineData("evento")]
        [InlineData("due eventi")]
        [InlineData("2")]
        [InlineData("")]
        public void are_nothing_else(string word) => Assert.False(NumberWords.TryRead(word, out _));
    }

    public class Units_of_indicators
    {
        [Theory]
        [InlineData("%", "%")]
        [InlineData("percentuale", "%")]
        [InlineData("Percentuale nuovi eventi organizzati", "%")]
        [InlineData("% (riduzione ore)", "%")]
        [InlineData("per cento", "%")]
        [InlineData("N.", "N.")]
        [InlineData("n°", "N.")]
        [InlineData("Nr", "N.")]
        [InlineData("numero", "N.")]
        [InlineData("numero newsletter inviate", "N.")]
        [InlineData("gg", "gg")]
        [InlineData("gg.", "gg")]
        [InlineData("giorni", "gg")]
        [InlineData("GIORNI", "gg")]
        [InlineData("giorno", "gg")]
        [InlineData("ore", "ore")]
        [InlineData("h", "ore")]
        [InlineData("ora", "ore")]
        [InlineData("mesi", "mesi")]
        [InlineData("mese", "mesi")]
        [InlineData("anni", "anni")]
        [InlineData("€", "€")]
        [InlineData("euro", "€")]
        [InlineData("Euro", "€")]
        [InlineData("minuti", "minuti")]
        [InlineData("settimane", "settimane")]
        [InlineData("SI/NO", "SI/NO")]
        [InlineData("Sì/No", "SI/NO")]
        [InlineData("dicotomica SI/NO", "SI/NO")]
        [InlineData("dicotomico", "SI/NO")]
        [InlineData("SI-NO", "SI-NO")]
        [InlineData("uno/no", "uno/no")]
        [InlineData("SI/forse", "SI/forse")]
        [InlineData("SI/NO/forse", "SI/NO/forse")]
        [InlineData("data", "data")]
        [InlineData("Data", "data")]
        [InlineData("data di avvio", "data di avvio")]
        [InlineData("uffici", "uffici")]
        [InlineData("punteggio 1-5", "punteggio 1-5")]
        [InlineData("migliaia di euro", "migliaia di euro")]
        [InlineData("giorni lavorativi", "giorni lavorativi")]
        [InlineData("", "")]
        public void have_one_symbol_for_all_spellings_and_are_kept_as_printed_otherwise(string text, string symbol) =>
            Assert.Equal(symbol, Units.Read(text).Symbol);

        [Fact]
        public void the_default_unit_is_no_unit()
        {
            Assert.Equal(UnitOfMeasure.None, default);
            Assert.Equal(UnitOfMeasure.None.GetHashCode(), default(UnitOfMeasure).GetHashCode());
            Assert.True(default(UnitOfMeasure).IsNone);
        }
    }

    public class Comparison_operators
    {
        [Theory]
        [InlineData(">=", Comparison.AtLeast)]
        [InlineData("≥", Comparison.AtLeast)]
        [InlineData("=>", Comparison.AtLeast)]
        [InlineData("= >", Comparison.AtLeast)]
        [InlineData("> =", Comparison.AtLeast)]
        [InlineData("≥ a", Comparison.AtLeast)]
        [InlineData("\\geq", Comparison.AtLeast)]
        [InlineData("&ge;", Comparison.AtLeast)]
        [InlineData("almeno", Comparison.AtLeast)]
        [InlineData("almeno il", Comparison.AtLeast)]
        [InlineData("minimo", Comparison.AtLeast)]
        [InlineData("min.", Comparison.AtLeast)]
        [InlineData("non meno di", Comparison.AtLeast)]
        [InlineData("non inferiore a", Comparison.AtLeast)]
        [InlineData("non inferiori al", Comparison.AtLeast)]
        [InlineData("pari o superiore a", Comparison.AtLeast)]
        [InlineData("superiore o uguale a", Comparison.AtLeast)]
        [InlineData("un minimo di", Comparison.AtLeast)]
        [InlineData("non minori di", Comparison.AtLeast)]
        [InlineData("uguali o superiori a", Comparison.AtLeast)]
        [InlineData("minima", Comparison.AtLeast)]
        [InlineData("minimi", Comparison.AtLeast)]
        [InlineData("minime", Comparison.AtLeast)]
        [InlineData("min", Comparison.AtLeast)]
        [InlineData("min. di", Comparison.AtLeast)]
        [InlineData("uguale o superiore a", Comparison.AtLeast)]
        [InlineData("superiore o pari a", Comparison.AtLeast)]
        [InlineData("maggiore o uguale a", Comparison.AtLeast)]
        [InlineData("maggiori o uguali a", Comparison.AtLeast)]
        [InlineData("uguale o maggiore di", Comparison.AtLeast)]
        [InlineData(">", Comparison.MoreThan)]
        [InlineData("superiore a", Comparison.MoreThan)]
        [InlineData("maggiore di", Comparison.MoreThan)]
        [InlineData("oltre", Comparison.MoreThan)]
        [InlineData("oltre il", Comparison.MoreThan)]
        [InlineData("più di", Comparison.MoreThan)]
        [InlineData("<=", Comparison.AtMost)]
        [InlineData("≤", Comparison.AtMost)]
        [InlineData("=<", Comparison.AtMost)]
        [InlineData("= <", Comparison.AtMost)]
        [InlineData("al massimo", Comparison.AtMost)]
        [InlineData("massimo", Comparison.AtMost)]
        [InlineData("max", Comparison.AtMost)]
        [InlineData("massima", Comparison.AtMost)]
        [InlineData("inferiori o uguali a", Comparison.AtMost)]
        [InlineData("massimi", Comparison.AtMost)]
        [InlineData("massime", Comparison.AtMost)]
        [InlineData("max.", Comparison.AtMost)]
        [InlineData("un massimo di", Comparison.AtMost)]
        [InlineData("pari o inferiore a", Comparison.AtMost)]
        [InlineData("uguale o inferiore a", Comparison.AtMost)]
        [InlineData("inferiore o pari a", Comparison.AtMost)]
        [InlineData("minore o uguale a", Comparison.AtMost)]
        [InlineData("minori o uguali a", Comparison.AtMost)]
        [InlineData("uguale o minore di", Comparison.AtMost)]
        [InlineData("non maggiori di", Comparison.AtMost)]
        [InlineData("non più di", Comparison.AtMost)]
        [InlineData("non superiore a", Comparison.AtMost)]
        [InlineData("non oltre", Comparison.AtMost)]
        [InlineData("fino a", Comparison.AtMost)]
        [InlineData("<", Comparison.LessThan)]
        [InlineData("inferiore a", Comparison.LessThan)]
        [InlineData("minore di", Comparison.LessThan)]
        [InlineData("meno di", Comparison.LessThan)]
        [InlineData("=", Comparison.Exactly)]
        [InlineData("==", Comparison.Exactly)]
        [InlineData("pari a", Comparison.Exactly)]
        [InlineData("uguale a", Comparison.Exactly)]
        [InlineData("eguale a", Comparison.Exactly)]
        [InlineData("eguali a", Comparison.Exactly)]
        [InlineData("esattamente", Comparison.Exactly)]
        public void are_read_in_every_spelling_and_case(string text, Comparison expected)
        {
            Assert.True(Operators.TryRead(text, out var read));
            Assert.Equal(expected, read);
            Assert.True(
                Operators.TryRead(
                    text.ToUpperInvariant()
                        .Replace("\\GEQ", "\\geq", StringComparison.Ordinal)
                        .Replace("&GE;", "&ge;", StringComparison.Ordinal),
                    out read
                )
            );
            Assert.Equal(expected, read);
        }

        [Theory]
        [InlineData("più")]
        [InlineData("meno")]
        [InlineData("superiore")]
        [InlineData("oltre a")]
        [InlineData("5")]
        [InlineData("")]
        public void need_their_preposition_where_the_word_alone_is_another_one(string text) => Assert.False(Operators.TryRead(text, out _));

        [Theory]
        [InlineData(Comparison.AtLeast, ">=")]
        [InlineData(Comparison.MoreThan, ">")]
        [InlineData(Comparison.AtMost, "<=")]
        [InlineData(Comparison.LessThan, "<")]
        [InlineData(Comparison.Exactly, "=")]
        [InlineData(Comparison.Bare, "")]
        public void are_printed_in_symbols(Comparison comparison, string printed) => Assert.Equal(printed, Operators.Print(comparison));
    }
}
