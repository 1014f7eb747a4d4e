// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What a person should see beside a target that was read for sure.</summary>
public sealed class TargetNotesTests
{
    private const string LastDay = "Del periodo indicato è stato preso l'ultimo giorno.";
    private const string Bounds = "Il minimo e il massimo sono stati letti come un intervallo.";
    private const string Implied = "«Almeno» è già nel significato di questa forma e non è ripetuto.";
    private const string Bullet = "Il trattino iniziale è stato letto come segno di elenco.";

    [Theory]
    [InlineData("50 %", "50 %", "")]
    [InlineData("* 3 eventi", "3 eventi", Bullet)]
    [InlineData("• 3 eventi", "3 eventi", Bullet)]
    [InlineData("50 *", "50", "Il richiamo di nota accanto al valore non è stato letto.")]
    [InlineData("Obiettivo previsto per il 2024: 3 eventi", "3 eventi", "")]
    [InlineData("Obiettivo previsto: Valore atteso al 31/12/2024: 50 %", "50 %", "")]
    [InlineData("Valore atteso:", "Valore atteso:", "")]
    [InlineData("Obiettivo eventi: 50", "50 Obiettivo eventi", "")]
    [InlineData("tra 5 e 10", "tra 5 e 10", "")]
    [InlineData("tra 5 e 10 eventi", "tra 5 e 10", "Il testo aggiunge: «eventi».")]
    [InlineData("almeno 80% e al massimo 90%", "tra 80 e 90 %", Bounds)]
    [InlineData("almeno 80% e al massimo 80%", "tra 80 e 80 %", Bounds)]
    [InlineData("100% visite, almeno 30", "100 % visite (almeno 30)", "")]
    [InlineData("100% visite, almeno 30 (nel 2024)", "100 % visite (almeno 30)", "Il testo aggiunge: «nel 2024».")]
    [InlineData("0 fasi su 5", "0 fasi su 5", "")]
    [InlineData("5 fasi su 5", "5 fasi su 5", "")]
    [InlineData("Organizzazione di 3 eventi", "3 eventi", "Il testo premette: «Organizzazione».")]
    [InlineData("Eventi in presenza: n. 3 (di cui 2 online)", "n. 3 Eventi in presenza", "Il testo aggiunge: «di cui 2 online».")]
    [InlineData("SI entro il 30/6/2024", "entro il 30/06/2024", "")]
    [InlineData("circa 50 eventi", "50 eventi", "Il valore è indicato come approssimativo.")]
    [InlineData("3 report entro il 30/6/2024", "3 report entro il 30/06/2024", "")]
    [InlineData("almeno 3 report entro il 30/6/2024", "3 report entro il 30/06/2024", Implied)]
    [InlineData("Report entro il 30/6", "Report entro il 30/06/2024", "L'anno non è stampato: è stato preso 2024.")]
    [InlineData("Report finale entro giugno 2024", "Report finale entro il 30/06/2024", LastDay)]
    [InlineData("giugno 2024", "entro il 30/06/2024", LastDay)]
    [InlineData("entro l'8/5/2024", "entro l'08/05/2024", "")]
    [InlineData("entro l'11/5/2024", "entro l'11/05/2024", "")]
    [InlineData("1 entro aprile 2024; 1 entro il 31/12/2024", "1 entro il 30/04/2024; 1 entro il 31/12/2024", LastDay)]
    [InlineData(
        "n. 1 report (bozza) entro il 30/4/2024; n. 1 report entro il 31/12/2024",
        "1 entro il 30/04/2024; 1 entro il 31/12/2024",
        "Il testo aggiunge: «report». / Il testo aggiunge: «bozza»."
    )]
    [InlineData("almeno 1 entro il 30/4/2024; almeno 1 entro il 31/12/2024", "1 entro il 30/04/2024; 1 entro il 31/12/2024", Implied)]
    [InlineData("0 entro il 30/4/2024; 1 entro il 31/12/2024", "0 entro il 30/04/2024; 1 entro il 31/12/2024", "")]
    [InlineData("3 incontri; 2 seminari entro il 31/12/2024", "3 incontri; 2 seminari entro il 31/12/2024", "")]
    [InlineData("Piano approvato; 3 eventi", "Piano approvato; 3 eventi", "")]
    [InlineData("2030", "2.030", "")]
    [InlineData("2018", "2.018", "")]
    [InlineData("Set di indicatori", "Set di indicatori", "")]
    [InlineData("Rinvio mensile", "Rinvio mensile", "")]
    [InlineData("Rinviato.", "Rinviato.", "")]
    [InlineData("Bozza di semestrale", "Bozza di semestrale", "")]
    [InlineData("Report finale trimestrale", "1 Report finale a trimestre", "")]
    [InlineData("un controllo ogni mese", "1 controllo al mese", "")]
    [InlineData("4 trimestrali", "4 trimestrali", "")]
    [InlineData("3 incontri e 2 seminari; 4 eventi entro il 31/12/2024", "3 incontri; 2 seminari; 4 eventi entro il 31/12/2024", "")]
    [InlineData("almeno 3 eventi; Report entro il 30/6/2024", ">= 3 eventi; Report entro il 30/06/2024", "")]
    [InlineData("5 a settimana", "5 a settimana", "")]
    [InlineData("almeno 2 report al mese", "2 report al mese", "")]
    [InlineData("1 addetto per ufficio al mese", "1 addetto per ufficio al mese", "")]
    [InlineData("40 ore all'anno", "40 ore", "")]
    public void A_reading_says_what_it_took_and_what_it_left(string text, string printed, string remarks)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal((printed, remarks), (TargetNotation.Print(read.Target), string.Join(" / ", read.Remarks)));
    }
}
