// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Language;

namespace Traguardo.Documents.Tests.Language;

/// <summary>Generated sentences are good Italian.</summary>
public sealed class ItalianTests
{
    [Theory]
    [InlineData("al", "97,78 %", "al 97,78 %")]
    [InlineData("al", "8 %", "all'8 %")]
    [InlineData("del", "80 %", "dell'80 %")]
    [InlineData("al", "88,00 %", "all'88,00 %")]
    [InlineData("il", "811", "l'811")]
    [InlineData("dal", "8.000", "dall'8.000")]
    [InlineData("nel", "11 %", "nell'11 %")]
    [InlineData("nel", "11,5 %", "nell'11,5 %")]
    [InlineData("sul", "11.500", "sull'11.500")]
    [InlineData("al", "110 %", "al 110 %")]
    [InlineData("al", "18 %", "al 18 %")]
    [InlineData("al", "1 %", "al 1 %")]
    public void An_article_loses_its_vowel_before_figures_said_with_one(string article, string figure, string expected) =>
        Assert.Equal(expected, Italian.Before(article, figure));

    [Theory]
    [InlineData(0, "nessun obiettivo")]
    [InlineData(1, "un obiettivo")]
    [InlineData(2, "due obiettivi")]
    [InlineData(10, "dieci obiettivi")]
    [InlineData(11, "11 obiettivi")]
    [InlineData(1500, "1.500 obiettivi")]
    public void A_count_agrees_with_its_noun(int count, string expected) => Assert.Equal(expected, Italian.Count(count, Noun.Objective));

    [Theory]
    [InlineData(0, "nessuna variazione")]
    [InlineData(1, "una variazione")]
    [InlineData(3, "tre variazioni")]
    public void A_feminine_noun_has_its_own_words(int count, string expected) =>
        Assert.Equal(expected, Italian.Count(count, Noun.Revision));

    [Fact]
    public void A_noun_that_begins_with_s_and_a_consonant_takes_uno() =>
        Assert.Equal("uno scostamento", Italian.Count(1, new Noun("scostamento", "scostamenti")));

    [Theory]
    [InlineData("", "a")]
    [InlineData("a e b", "a", "b")]
    [InlineData("a, b e c", "a", "b", "c")]
    [InlineData("a ed ente", "a", "ente")]
    public void Words_in_a_row_end_with_e(string expected, params string[] words) =>
        Assert.Equal(expected.Length == 0 ? "a" : expected, Italian.List(words));
}
