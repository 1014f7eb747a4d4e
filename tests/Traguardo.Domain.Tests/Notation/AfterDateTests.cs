// SPDX-License-Identifier: AGPL-3.0-or-later

using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What stands behind a term: the thing to deliver, what explains it, or another value.</summary>
public sealed class AfterDateTests
{
    private const string Superseded =
        "Nella cella ci sono due termini senza quantità: uno ha probabilmente sostituito l'altro; indicare quello in vigore.";

    private const string Stages = "Ci sono più termini e non tutti hanno una quantità; indicare la quantità per ciascun termine.";
    private const string TermOfWhat = "Non è chiaro se il termine sia quello del lavoro o quello delle cose di cui si parla.";

    private const string TwoValues =
        "Nella cella ci sono più valori e non è detto a che cosa si riferisce ciascuno; indicare un solo valore, oppure separare le parti con «;».";

    [Theory]
    [InlineData("entro il 30/6/2024: report")]
    [InlineData("entro il 30/6/2024, report")]
    [InlineData("entro il 30/6/2024 - report")]
    [InlineData("entro il 30/6/2024. report")]
    [InlineData("30/6/2024: report")]
    public void The_thing_to_deliver_follows_any_mark(string text) => Assert.Equal("report entro il 30/06/2024", Told(text));

    [Theory]
    [InlineData("entro il 30/6/2024 due report", "2 report entro il 30/06/2024")]
    [InlineData("entro il 30/6/2024: n. 2 report", "n. 2 report entro il 30/06/2024")]
    [InlineData("entro il 30/6/2024 5 gg", "5 gg entro il 30/06/2024")]
    [InlineData("3.12.2019, 05", "5 entro il 03/12/2019 / In «05» lo zero iniziale non è stato considerato.")]
    [InlineData("30.4.2019 023", "«023» comincia con zero: può essere un codice o un numero troncato.")]
    [InlineData("30.4.2019 5° corso", "«5°» è un ordinale o una sigla, non una quantità.")]
    public void So_many_of_it_are_read_as_anywhere(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("3.12.2019*", "entro il 03/12/2019 / Il richiamo di nota accanto al valore non è stato letto.")]
    [InlineData("entro il 30/6/2024 (report) bilancio", "bilancio entro il 30/06/2024 / Il testo aggiunge: «report».")]
    [InlineData("entro il 30/6/2024 per la pubblicazione", "entro il 30/06/2024 / Il testo aggiunge: «per la pubblicazione».")]
    [InlineData("entro il 30/6/2024 con report", "entro il 30/06/2024 / Il testo aggiunge: «con report».")]
    [InlineData("entro il 30/6/2024 report del", "entro il 30/06/2024 / Il testo aggiunge: «report del».")]
    [InlineData("31 dic. a", "entro il 31/12/2024 / L'anno non è stampato: è stato preso 2024. / Il testo aggiunge: «a».")]
    [InlineData(
        "entro il 30/6/2024 come previsto da delibera 5",
        "entro il 30/06/2024 / Il testo aggiunge: «come previsto da delibera 5»."
    )]
    [InlineData("Report entro il 30/6/2024 pubblicazione", "Report entro il 30/06/2024 / Il testo aggiunge: «pubblicazione».")]
    [InlineData("5 eventi entro il 30/6/2024 report", "5 eventi entro il 30/06/2024 / Il testo aggiunge: «report».")]
    [InlineData("5 eventi entro il 30/6/2024 di cui 3 online", "5 eventi entro il 30/06/2024 / Il testo aggiunge: «di cui 3 online».")]
    public void The_rest_explains(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("17.4.2019 e il 6.5.2019", Superseded)]
    [InlineData("17.4.2019 ed il 6.5.2019", Superseded)]
    [InlineData("11.12.2019 e in data 25.9.2019 convenzione", Superseded)]
    [InlineData("entro il 30/6/2024 - 30/9/2024", Superseded)]
    [InlineData("entro il 30/6/2024; 5 eventi", Stages)]
    [InlineData("entro il 30/6/2024 ed altro", Stages)]
    [InlineData("entro il 30/6/2024 ed almeno 5 eventi", Stages)]
    [InlineData("Bilancio entro giugno 5%", TwoValues)]
    [InlineData("5 eventi entro il 30/6/2024 almeno 3", TwoValues)]
    [InlineData("entro il 30/6/2024 istanze pervenute", TermOfWhat)]
    [InlineData("17/04/2019 depositata, 06/05/2019", TermOfWhat)]
    [InlineData("17.4.2019, data 6.5.2019", "Dopo il valore resta del testo con cifre non spiegate: «data 6.5.2019».")]
    [InlineData("3.12.2019 il 5%", "Dopo il valore resta del testo con cifre non spiegate: «il 5%».")]
    [InlineData("Report entro il 30/6/2024 pubblicazione 5", "Dopo il valore resta del testo con cifre non spiegate: «pubblicazione 5».")]
    public void A_second_value_makes_it_unsure(string text, string reason) => Assert.Equal(reason, Told(text));

    [Theory]
    [InlineData("entro il 31 gennaio della successiva annualità")]
    [InlineData("entro il 31 gennaio dello stesso anno")]
    [InlineData("entro il 31 gennaio del prossimo anno")]
    [InlineData("entro il 31 gennaio di ciascun anno")]
    [InlineData("entro il 30/6/2024 dell'anno")]
    [InlineData("entro giugno-luglio")]
    [InlineData("3.12.2019 di cui il 5% online")]
    public void Words_that_go_on_with_the_date_make_it_another_one(string text) =>
        Assert.Equal($"La data «{text}» non è sicura.", Told(text));

    [Theory]
    [InlineData(
        "Bilancio entro giugno 5 eventi",
        "Bilancio entro il 30/06/2024; 5 eventi / Del periodo indicato è stato preso l'ultimo giorno."
    )]
    [InlineData("Report entro il 30/6/2024 5 eventi", "Report entro il 30/06/2024; 5 eventi")]
    public void A_count_behind_a_thing_with_its_term_is_another_target(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("31.12.2019 prorogato al 28.2.2020")]
    [InlineData("entro il 31/12/2019, prorogato al 28/2/2020")]
    [InlineData("entro il 31/12/2019. Prorogata all'1/3/2020")]
    [InlineData("entro il 31/12/2019 poi al 28/2/2020")]
    [InlineData("entro il 31/12/2019, prorogato a febbraio 2020")]
    [InlineData("entro il 31/12/2019 (prorogato a febbraio 2020)")]
    [InlineData("Report entro il 31/12/2019 prorogato al 28/2/2020")]
    [InlineData("Report entro il 31/12/2019, slittato al primo semestre 2020")]
    public void Of_a_term_that_was_moved_neither_day_is_taken(string text) =>
        Assert.Equal("Il testo dice che il valore è stato modificato; indicare il solo valore in vigore.", Told(text));

    [Theory]
    [InlineData("entro il 31/12/2019 al 28/2/2020")]
    [InlineData("Report entro il 31/12/2019 alla fine di giugno")]
    public void Nor_of_two_days_side_by_side(string text) => Assert.Equal(TwoValues, Told(text));

    [Theory]
    [InlineData("entro il 30/6/2024 bilancio al 31/12/2023", "bilancio entro il 30/06/2024 / Il testo aggiunge: «al 31/12/2023».")]
    [InlineData(
        "Report entro il 30/6/2024 sui dati al 31/12/2023",
        "Report entro il 30/06/2024 / Il testo aggiunge: «sui dati al 31/12/2023»."
    )]
    [InlineData("entro il 30/6/2024 elenco aggiornato a giugno", "elenco aggiornato a giugno entro il 30/06/2024")]
    [InlineData("entro il 30/6/2024 rispetto al 2023", "entro il 30/06/2024 / Il testo aggiunge: «rispetto al 2023».")]
    public void The_day_of_something_else_is_told(string text, string told) => Assert.Equal(told, Told(text));
}
