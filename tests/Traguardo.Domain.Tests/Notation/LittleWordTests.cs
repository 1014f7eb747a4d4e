// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Little words, cut words and figures of speech on which the reading of a value turns.</summary>
public sealed class LittleWordTests
{
    private const string LastDay = " / Del periodo indicato è stato preso l'ultimo giorno.";
    private const string Stages = "Ci sono più termini e non tutti hanno una quantità; indicare la quantità per ciascun termine.";

    private static readonly NotationContext AsksDay = NoContext with { Target = By(2024, 12, 31) };

    [Theory]
    [InlineData("5 set formativi", "5 set")]
    [InlineData("5 set di indicatori", "5 set")]
    [InlineData("n. 5 set di indicatori", "5 set")]
    [InlineData("5 mar Ligure", "5 mar")]
    public void A_month_cut_to_a_word_of_its_own_gives_no_day(string text, string unsure)
    {
        var reason = $"La data «{unsure}» non è sicura.";
        Assert.Equal(reason, Told(text));
        Assert.Equal(reason, ToldOfResult(text));
        Assert.Equal(reason, ToldOfResult(text, AsksDay));
    }

    [Theory]
    [InlineData("Set di indicatori", "Set di indicatori")]
    [InlineData("Mar Ligure", "Mar Ligure")]
    [InlineData("set 2024", "30/09/2024" + LastDay)]
    [InlineData("5 set", "05/09/2024 / L'anno non è stampato: è stato preso 2024.")]
    [InlineData("5 set del 2024", "05/09/2024")]
    [InlineData("5 mar dell'anno 2024", "05/03/2024")]
    [InlineData("5 set. incontro", "05/09/2024 # incontro / L'anno non è stampato: è stato preso 2024.")]
    public void Where_a_day_is_asked_such_a_word_is_a_month_only_beside_a_year_or_alone(string text, string told) =>
        Assert.Equal(told, ToldOfResult(text, AsksDay));

    [Theory]
    [InlineData("Ricavi euro 50", "€ 50 Ricavi")]
    [InlineData("Ricavi eur 50", "€ 50 Ricavi")]
    [InlineData("Ricavi di circa 50", "50 Ricavi / Il valore è indicato come approssimativo.")]
    [InlineData("Ricavi: ca. 50", "50 Ricavi / Il valore è indicato come approssimativo.")]
    [InlineData("5 eventi riduzione dello 0,5 %", "5 eventi; 0,5 % riduzione")]
    [InlineData("5 eventi riduzione dell'8%", "5 eventi; 8 % riduzione")]
    [InlineData("5 eventi riduzione costi 5%", "5 eventi; 5 % riduzione costi")]
    [InlineData("5 eventi con aumento di 3 unità", "5 eventi; 3 unità / Il testo premette: «con aumento».")]
    [InlineData("5 eventi aumento (di 3 unità)", "5 eventi aumento / Il testo aggiunge: «di 3 unità».")]
    [InlineData("un post al giorno per ciascun social", "1 post per ciascun social al giorno")]
    [InlineData("3 al mese incontri", "3 incontri al mese")]
    [InlineData("3 al mese, incontri", "3 al mese / Il testo aggiunge: «incontri».")]
    [InlineData("1 addetto per ogni sede per ufficio", "almeno 1 addetto per ogni sede per ufficio")]
    [InlineData("5 il corso", "5 / Il testo aggiunge: «il corso».")]
    [InlineData("5 eventi il corso", "5 eventi il corso")]
    [InlineData("5 h.", "5 ore")]
    [InlineData("5 hh.", "5 ore")]
    [InlineData("5 gg. lavorativi", "5 gg lavorativi")]
    [InlineData("5 ore.", "5 ore")]
    [InlineData("5 N. -", "Dopo il valore resta del testo con cifre non spiegate: «-».")]
    [InlineData("5-10 gg", "tra 5 e 10 gg")]
    [InlineData("5 gg-10 gg", "tra 5 e 10 gg")]
    [InlineData("$50^2$", "50 / Il richiamo di nota accanto al valore non è stato letto.")]
    [InlineData("$50 eventi\\,$", "50 eventi")]
    [InlineData("foo\\ 50", "Il testo contiene cifre che nessuna regola spiega: «50».")]
    [InlineData("delibera eventi 103", "Il testo contiene cifre che nessuna regola spiega: «103».")]
    [InlineData("nota 1/", "Il testo contiene cifre che nessuna regola spiega: «nota 1/».")]
    [InlineData("5 eventi aumento 3 unità", "Dopo il valore resta del testo con cifre non spiegate: «3 unità».")]
    [InlineData("30 entro il 31/6/2019", "La data «31/6/2019» non esiste.")]
    [InlineData(
        "30 istanze pervenute entro il 30/6/2024",
        "Non è chiaro se il termine sia quello del lavoro o quello delle cose di cui si parla."
    )]
    public void Each_is_told_as_it_is_read(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("entro giugno 24", "entro il 30/06/2024" + LastDay)]
    [InlineData("entro giugno 5", "5 entro il 30/06/2024" + LastDay)]
    [InlineData("entro giugno 24 €", "€ 24 entro il 30/06/2024" + LastDay)]
    [InlineData("entro giugno 24%", "24 % entro il 30/06/2024" + LastDay)]
    [InlineData("entro giugno del 5", "La data «giugno del 5» non è sicura.")]
    [InlineData("entro giugno del 1.5", "La data «giugno del 1.5» non è sicura.")]
    [InlineData("entro giugno 05 eventi", "La data «giugno 05» non è sicura.")]
    [InlineData("entro giugno dell'anno", "entro il 30/06/2024" + LastDay)]
    [InlineData("entro giugno dell'anno e dicembre", Stages)]
    [InlineData("entro giugno dell'anno prossimo", "La data «giugno dell'anno prossimo» non è sicura.")]
    public void A_figure_behind_a_month_is_its_year_or_something_else(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("1 anno e 10 gg", "12 mesi e 10 gg")]
    [InlineData("2 anni e 3 mesi", "27 mesi")]
    [InlineData("0 mesi e 5 gg", "0 mesi e 5 gg")]
    [InlineData("È realizzato", "È realizzato")]
    [InlineData("3 eventi: 2 in presenza e 1 online", "3 eventi # 2 in presenza e 1 online")]
    [InlineData("Uffici (20) n. 5", "n. 5 Uffici # (20)")]
    [InlineData("Corsi online: 5 (dal 30/6)", "5 Corsi online # dal 30/6")]
    public void So_are_results(string text, string told) => Assert.StartsWith(told, ToldOfResult(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("tra 5nel e 10 ore", "«5nel» è un ordinale o una sigla, non una quantità.")]
    [InlineData("92,70% - 12a", "«12a» è un ordinale o una sigla, non una quantità.")]
    [InlineData("tra 1.2.3,4 e 5", "«1.2.3,4» non è un numero scritto con punti per le migliaia e virgola per i decimali.")]
    [InlineData("tra 5 e 2024", "La cifra può essere un anno o un valore; per un valore indicare l'unità, oppure il punto delle migliaia.")]
    [InlineData("5% - 2024", "La cifra può essere un anno o un valore; per un valore indicare l'unità, oppure il punto delle migliaia.")]
    [InlineData("2023 - 2024", "Le cifre sembrano anni, non valori.")]
    public void Neither_end_of_a_range_is_doubtful(string text, string reason) =>
        Assert.Contains(reason, Told(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("compreso tra 5 e 10")]
    [InlineData("compresa fra 5 e 10")]
    [InlineData("compresi tra 5 e 10")]
    [InlineData("comprese tra i 5 e i 10")]
    public void A_range_has_many_beginnings(string text) => Assert.Equal("tra 5 e 10", Told(text));
}
