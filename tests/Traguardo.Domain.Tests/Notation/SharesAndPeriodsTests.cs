// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Ranges, so many in every period, so many for each one of a population, so many of so many: every way to write them.</summary>
public sealed class SharesAndPeriodsTests
{
    private const string UpsideDown =
        "Il primo valore supera il secondo: non è chiaro se sia un intervallo o il passaggio da un valore all'altro.";

    private const string TwoValues =
        "Nella cella ci sono più valori e non è detto a che cosa si riferisce ciascuno; indicare un solo valore, oppure separare le parti con «;».";

    [Theory]
    [InlineData(
        "tra 5 e 10",
        "tra 5 e 10|fra 5 ed 10|compreso tra 5 e 10|da 5 a 10|da 5 ad 10|dai 5 ai 10|dalle 5 alle 10|tra i 5 e i 10|5 - 10|5-10|5 ÷ 10"
    )]
    [InlineData(
        "tra 5 e 10 %",
        "comprese tra 5% e 10%|compresi tra il 5% e il 10%|dal 5% al 10%|tra 5 e 10%|tra 5% e 10|5% - 10%|dall' 5% all' 10%"
    )]
    [InlineData("tra 0,8 e 1", "tra lo 0,8 e l'1")]
    [InlineData("tra 5 e 10 gg", "compresa fra 5 e 10 gg")]
    [InlineData("tra 5 e 10 ore", "tra le 5 e le 10 ore")]
    [InlineData(
        "3 volte al mese",
        "3 volte il mese|3 volte al mese|3 volte a mese|3 volte per mese|3 volte ogni mese|3 volte ciascun mese|3 volte in ogni mese"
    )]
    [InlineData("3 volte all'anno", "3 volte l'anno|3 volte all'anno|3 volte ad anno|3 volte per anno|3 volte/anno")]
    [InlineData("3 volte a settimana", "3 volte a settimana|3 volte alla settimana|3 volte per ciascuna settimana")]
    [InlineData("1 report al mese", "1 report a cadenza mensile|1 report cadenza mensile|1 report con cadenza mensile")]
    [InlineData("1 report a settimana", "1 report con frequenza settimanale")]
    [InlineData("1 report al giorno", "1 report con periodicità giornaliera|1 report con cadenza quotidiana")]
    [InlineData(
        "almeno 1 addetto per ogni sede",
        "1 addetto per ogni sede|1 addetto in ciascuna sede|1 addetto ogni sede|1 addetto per sede|1 addetto di ogni sede|1 addetto da ciascuna sede|1 addetto presso ogni sede|1 addetto su ogni sede|1 addetto a ogni sede|1 addetto ad ogni singola sede|1 addetto per singola sede"
    )]
    [InlineData(
        "5 su 10",
        "5 su 10|5 sul totale di 10|5 su un totale di 10|5 su un totale 10|5 di 10|5 dei 10|5 delle 10|5 degli 10|5 su dieci|5 su n. 10"
    )]
    [InlineData("5 uffici su 10", "5 uffici su 10|5 dei 10 uffici|5 su totale complessivo di 10 uffici")]
    public void Many_ways_are_one(string printed, string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            var reading = TargetNotation.Print(Target(text)).Replace(" singola ", " ", StringComparison.Ordinal);
            Assert.Equal((text, printed), (text, reading));
        }
    }

    [Theory]
    [InlineData("tra 10 e 5", UpsideDown)]
    [InlineData("10 - 5", UpsideDown)]
    [InlineData("tra 5% e 10 gg", "Il testo dà due indicazioni in contrasto: «tra 5% e 10 gg».")]
    [InlineData("2023 - 2024", "Le cifre sembrano anni, non valori.")]
    [InlineData("80% - 2024", "La cifra può essere un anno o un valore; per un valore indicare l'unità, oppure il punto delle migliaia.")]
    [InlineData("da 5 e 10", TwoValues)]
    [InlineData("tra >= 5 e 10", TwoValues)]
    [InlineData("tra 5 a 10", "Il testo contiene cifre che nessuna regola spiega: «5 a 10».")]
    [InlineData("tra 5 e 31/12/2024", "Il testo contiene cifre che nessuna regola spiega: «5 e 31/12/2024».")]
    [InlineData("2 volte al giorno 30", "Dopo il valore resta del testo con cifre non spiegate: «30».")]
    [InlineData("5 uffici di 10", "Dopo il valore resta del testo con cifre non spiegate: «10».")]
    [InlineData("5 su 10/12", "Dopo il valore resta del testo con cifre non spiegate: «10/12».")]
    [InlineData("5 su 1.2.3", "«1.2.3» non è un numero scritto con punti per le migliaia e virgola per i decimali.")]
    public void What_does_not_fit_together_is_not_read(string text, string reason) =>
        Assert.Equal(new UnreadableTarget(text, reason), Target(text));

    [Theory]
    [InlineData("2 volte per l'anno", "2 volte per l'anno", "")]
    [InlineData("2 volte in mese", "2 volte in mese", "")]
    [InlineData("1 report con cadenza annuale", "1 report con cadenza annuale", "")]
    [InlineData("1 addetto per persona", "1 addetto per persona", "")]
    [InlineData("1 addetto per ciascuno dei tre uffici", "1 addetto per ciascuno dei tre uffici", "")]
    [InlineData("1 addetto per ogni due uffici", "1 addetto per ogni due uffici", "")]
    [InlineData("5 su un", "5 su un", "")]
    [InlineData("5 su 10%", "5", "Il testo aggiunge: «su 10%».")]
    [InlineData("5 il totale 10", "5", "Il testo aggiunge: «il totale 10».")]
    [InlineData("100% su 14 uffici", "100 %", "Il testo aggiunge: «su 14 uffici».")]
    [InlineData("4,4 su 5", "4,4", "Il testo aggiunge: «su 5».")]
    [InlineData("dai 5 ai 10 eventi", "tra 5 e 10", "Il testo aggiunge: «eventi».")]
    [InlineData("compreso da 5 a 10", "tra 5 e 10", "Il testo premette: «compreso».")]
    public void What_only_resembles_them_is_the_name_of_the_thing_or_explains_it(string text, string printed, string remarks)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal((printed, remarks), (TargetNotation.Print(read.Target), string.Join(" / ", read.Remarks)));
    }
}
