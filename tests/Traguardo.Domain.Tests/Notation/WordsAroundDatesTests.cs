// SPDX-License-Identifier: AGPL-3.0-or-later

using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Words that lead to a term, periods that are one, and the limits of both.</summary>
public sealed class WordsAroundDatesTests
{
    private const string LastDay = " / Del periodo indicato è stato preso l'ultimo giorno.";

    [Theory]
    [InlineData("al più tardi il 30/6/2024")]
    [InlineData("entro e non oltre il 30/6/2024")]
    [InlineData("entro ed non oltre il 30/6/2024")]
    [InlineData("non oltre il 30/6/2024")]
    [InlineData("entro il termine del 30/6/2024")]
    [InlineData("entro la data del giorno 30/6/2024")]
    public void A_term_has_many_beginnings(string text) => Assert.Equal("entro il 30/06/2024", Told(text));

    [Theory]
    [InlineData("al più il 30/6/2024", "al più entro il 30/06/2024")]
    [InlineData("al tardi il 30/6/2024", "al tardi entro il 30/06/2024")]
    [InlineData("Relazione tardi il 30/6/2024", "Relazione tardi entro il 30/06/2024")]
    public void Half_of_such_words_names_a_thing(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("entro e oltre il 30/6/2024")]
    [InlineData("entro e non il 30/6/2024")]
    [InlineData("entro la data del giorno del mese di fine giugno 2024")]
    public void Other_words_between_are_not_passed_over(string text) =>
        Assert.DoesNotContain("entro il 30/06/2024", Told(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("entro la fine dell'anno", "31/12/2024")]
    [InlineData("entro la fine dell'anno 2025", "31/12/2025")]
    [InlineData("entro fine 2025", "31/12/2025")]
    [InlineData("entro la fine del 2025", "31/12/2025")]
    [InlineData("entro la fine di giugno", "30/06/2024")]
    [InlineData("entro la fine del mese di giugno", "30/06/2024")]
    [InlineData("entro il mese di giugno 2025", "30/06/2025")]
    [InlineData("entro sett. 2025", "30/09/2025")]
    [InlineData("entro gen. 2025", "31/01/2025")]
    [InlineData("I semestre 2199", "30/06/2199")]
    [InlineData("I semestre 1900", "30/06/1900")]
    [InlineData("entro il II quadrimestre", "31/08/2024")]
    public void A_period_is_its_last_day(string text, string day) => Assert.Equal($"entro il {day}{LastDay}", Told(text));

    [Theory]
    [InlineData("31/12/2199", "entro il 31/12/2199")]
    [InlineData("1/1/1900", "entro il 01/01/1900")]
    [InlineData("1/1/2200", "La data «1/1/2200» non esiste.")]
    [InlineData("31/12/1899", "La data «31/12/1899» non esiste.")]
    [InlineData("I semestre 2200", "La data «I semestre 2200» non esiste.")]
    [InlineData("I semestre 1899", "La data «I semestre 1899» non esiste.")]
    [InlineData("31.12.20199", "La data «31.12.20199» non esiste.")]
    [InlineData("5 sett. 2024", "entro il 05/09/2024")]
    [InlineData("5 set. 2024", "entro il 05/09/2024")]
    [InlineData("30 giugno dell'anno 7,00 %", "La data «30 giugno dell'anno 7,00 %» non è sicura.")]
    public void Days_are_of_three_centuries(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("entro anno corrente", "entro anno corrente")]
    [InlineData("anno", "anno")]
    [InlineData("fine anno", "fine anno")]
    public void Words_for_a_period_alone_are_a_milestone(string text, string told) => Assert.Equal(told, Told(text));
}
