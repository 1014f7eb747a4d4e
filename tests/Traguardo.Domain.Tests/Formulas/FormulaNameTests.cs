// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaNameTests
{
    [Theory]
    [InlineData("proventi strutturali", "proventi strutturali")]
    [InlineData("Ore lavorate del processo A1.2 nell'anno \"n\"", "Ore lavorate del processo A1.2 nell'anno \"n\"")]
    [InlineData("Crediti anno \"n-1\"", "Crediti anno \"n-1\"")]
    [InlineData("N° imprese attive al 31.12", "N° imprese attive al 31.12")]
    [InlineData("Patr. Netto", "Patr. Netto")]
    [InlineData("città", "città")]
    [InlineData("imprese 4.0 dell’anno", "imprese 4.0 dell’anno")]
    [InlineData("costi in €", "costi in €")]
    [InlineData("_x1", "_x1")]
    [InlineData("  ore \t di\nformazione ", "ore di formazione")]
    [InlineData("quota 1,5 anno 1.234,56", "quota 1,5 anno 1.234,56")]
    [InlineData("firma 1rilascio al 31.", "firma 1rilascio al 31.")]
    [InlineData("“n” volte", "“n” volte")]
    [InlineData("anno «n - 1» intero", "anno «n - 1» intero")]
    [InlineData("citta\u0300", "citta\u0300")]
    public void A_name_is_a_run_of_words(string text, string name) => Assert.Equal([name], Given.Formula(text).Names);

    [Theory]
    [InlineData("[costi A-B (netti)]", "costi A-B (netti)")]
    [InlineData("[10.000 imprese attive]", "10.000 imprese attive")]
    [InlineData("[a]]b]", "a]b")]
    [InlineData("[a]]]", "a]")]
    [InlineData("[ ore   totali ]", "ore totali")]
    [InlineData("\"costi A - B\"", "costi A - B")]
    [InlineData("“costi A - B”", "costi A - B")]
    [InlineData("«costi A - B»", "costi A - B")]
    [InlineData("[\"n\"]", "\"n\"")]
    public void Any_text_is_a_name_between_brackets_or_alone_in_quotes(string text, string name) =>
        Assert.Equal([name], Given.Formula(text).Names);

    [Fact]
    public void Names_are_listed_once_in_the_order_and_the_spelling_of_their_first_use() =>
        Assert.Equal(
            ["Proventi strutturali", "Oneri strutturali"],
            Given.Formula("(Proventi strutturali - Oneri strutturali) / proventi  STRUTTURALI * 100").Names
        );

    [Fact]
    public void Spaces_case_and_the_shape_of_apostrophes_and_quotes_do_not_tell_names_apart()
    {
        Assert.True(FormulaName.AreSame(" Ore dell'anno  \"n\"", "ore DELL’ANNO “N”"));
        Assert.True(FormulaName.AreSame("l‘ora «n»", "L'ORA \"n\""));
        Assert.False(FormulaName.AreSame("anno n", "anno \"n\""));
        Assert.False(FormulaName.AreSame("città", "citta"));
        Assert.False(FormulaName.AreSame("ab", "a b"));
        Assert.Single(Given.Formula("Città / CITTÀ").Names);
    }

    [Theory]
    [InlineData("ore di formazione", "ore di formazione")]
    [InlineData("\"ore\"", "ore")]
    [InlineData("[ore]", "ore")]
    [InlineData("[anno \"n\"]", "anno \"n\"")]
    [InlineData("[anno\"n\"]", "[anno\"n\"]")]
    [InlineData("[\"n\"]", "[\"n\"]")]
    [InlineData("[“n”]", "[“n”]")]
    [InlineData("[«n»]", "[«n»]")]
    [InlineData("[\"n\" volte]", "\"n\" volte")]
    [InlineData("[10 imprese]", "[10 imprese]")]
    [InlineData("[1rilascio]", "[1rilascio]")]
    [InlineData("[a-b]", "[a-b]")]
    [InlineData("[a]]b]", "[a]]b]")]
    [InlineData("[uno e due]", "[uno e due]")]
    [InlineData("uno O due", "[uno O due]")]
    [InlineData("[non residenti]", "[non residenti]")]
    [InlineData("[anno \"n]", "[anno \"n]")]
    [InlineData("min", "min")]
    public void The_canonical_text_writes_names_bare_where_that_reads_back(string text, string canonical) =>
        Assert.Equal(canonical, Given.Formula(text).Text);

    [Theory]
    [InlineData("[]", 0, "«[]»", "un nome non vuoto")]
    [InlineData("2 * [  ]", 4, "«[  ]»", "un nome non vuoto")]
    [InlineData("\" \"", 0, "«\" \"»", "un nome non vuoto")]
    [InlineData("2 + [a", 4, "«[»", "un nome chiuso da «]»")]
    [InlineData("2 + [a]]", 4, "«[»", "un nome chiuso da «]»")]
    [InlineData("2 + \"a", 4, "«\"»", "un nome chiuso da «\"»")]
    [InlineData("2 + “a\"", 4, "«“»", "un nome chiuso da «”»")]
    [InlineData("2 + «a\"", 4, "«»", null)]
    public void A_name_must_be_closed_and_not_empty(string text, int position, string found, string? expected)
    {
        var error = Given.Error(text);
        Assert.Equal(position, error.Position);
        Assert.Equal(expected ?? "un nome chiuso da «»»", error.Expected);
        Assert.Equal(expected is null ? "««»" : found, error.Found);
    }

    [Theory]
    [InlineData("imprese attive al 31/12", 18, "«31/12»")]
    [InlineData("imprese attive al 31/12/2024", 18, "«31/12»")]
    [InlineData("1 + quote al 1/3", 13, "«1/3»")]
    [InlineData("self assessment e/o guidati", 16, "«e/o»")]
    [InlineData("assessment e/o", 11, "«e/o»")]
    [InlineData("assessment E/O (x)", 11, "«E/O»")]
    public void A_slash_of_prose_in_a_name_is_no_division(string text, int position, string found)
    {
        var error = Given.Error(text);
        Assert.Equal(position, error.Position);
        Assert.Equal(found, error.Found);
        Assert.Equal("un nome tra [parentesi quadre], o spazi intorno a «/» se è una divisione", error.Expected);
    }

    [Theory]
    [InlineData("imprese al 31 / 12")]
    [InlineData("imprese al 2024/12")]
    [InlineData("imprese al 12/100")]
    [InlineData("imprese al 12/x")]
    [InlineData("imprese 31./12")]
    [InlineData("imprese/12")]
    [InlineData("31/12")]
    [InlineData("e/o")]
    [InlineData("assessment e/oneri")]
    [InlineData("assessment e/x")]
    [InlineData("assessment x/o")]
    [InlineData("assessment e / o")]
    [InlineData("assessment e*o")]
    [InlineData("assessment al 31*12")]
    public void Other_slashes_divide(string text) => Assert.True(Given.Formula(text).Root is ProductNode { Factors.Count: 2 });

    [Fact]
    public void A_name_at_the_end_of_the_text_may_be_followed_by_nothing_but_a_slash() =>
        Assert.Equal(15, Given.Error("imprese al 31 /").Position);
}
