// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>A text that is not read tells its reader why, and what to write instead.</summary>
public sealed class ReasonsTests
{
    private const string TwoValues =
        "Nella cella ci sono più valori e non è detto a che cosa si riferisce ciascuno; indicare un solo valore, oppure separare le parti con «;».";

    private const string Ratio =
        "Non è chiaro se la barra indichi una data, un rapporto o una parte di un totale; scrivere per esempio «3 su 8».";

    private const string Combined = "La combinazione di queste indicazioni non ha una forma prevista; separare le parti con «;».";
    private const string OneYear =
        "La cifra può essere un anno o un valore; per un valore indicare l'unità, oppure il punto delle migliaia.";

    private const string NoFigure = "Il testo chiede una quantità ma manca un valore in cifre.";
    private const string Deferred = "Una parte del lavoro è rinviata e un'altra è richiesta; indicare il solo valore atteso che resta.";

    private const string CountAndCadence =
        "Non è chiaro se la quantità valga in tutto o per ogni periodo; scrivere per esempio «1 report a trimestre».";

    private const string Operator = "L'operatore non si adatta a questa forma di valore atteso.";

    [Theory]
    [InlineData("-1 su 14", "La parte di un totale non può essere negativa.")]
    [InlineData("5 su 0", "Il totale è zero.")]
    [InlineData("almeno 5", "Il risultato è un limite («almeno», «al massimo»), non un valore.")]
    [InlineData("tra 5 e 10", "Il risultato è un intervallo, non un valore.")]
    [InlineData(
        "5 eventi entro il 30/6/2024",
        "Il testo contiene una data, ma non è sicuro che sia quella del risultato; indicare la sola data."
    )]
    [InlineData("- 5 eventi", "Non è chiaro se il trattino sia un segno meno o un elenco.")]
    [InlineData("?", "Il testo non contiene né parole né cifre.")]
    [InlineData(
        "Partecipanti corso formazione 2023",
        "Il testo contiene cifre che nessuna regola spiega: «Partecipanti corso formazione 2023»."
    )]
    [InlineData("SI/NO", "«SI/NO» indica l'unità di misura, non un valore.")]
    [InlineData("l0", "«l0» può essere un numero letto male.")]
    [InlineData("Partecipanti 2023", "Il testo contiene cifre che nessuna regola spiega: «Partecipanti 2023».")]
    [InlineData("159 assessment + 4 controlli totale n. 164", "La somma delle parti non dà il totale stampato.")]
    [InlineData("159 assessment + 4 % totale n. 163", TwoValues)]
    [InlineData("almeno 159 assessment + 4 controlli totale n. 163", TwoValues)]
    [InlineData("159 su 200 assessment + 4 controlli totale n. 163", TwoValues)]
    [InlineData("3 eventi; 12", TwoValues)]
    [InlineData(
        "3 eventi + 12 partecipanti",
        "Ci sono più valori sommati con «+» ma manca il totale; indicare il totale oppure separare le parti con «;»."
    )]
    [InlineData("11 gg e 5 mesi", TwoValues)]
    [InlineData("5 mesi e 11 gg di ritardo", TwoValues)]
    [InlineData("5 mesi e 1000000 gg", TwoValues)]
    [InlineData("-5 mesi e 11 gg", TwoValues)]
    [InlineData("5,5 mesi e 11 gg", TwoValues)]
    [InlineData("circa 5 mesi e 11 gg", TwoValues)]
    [InlineData("5 mesi e 11 ore", TwoValues)]
    [InlineData("3/8", Ratio)]
    [InlineData("1/1", Ratio)]
    [InlineData("1/12", Ratio)]
    [InlineData("31/12", Ratio)]
    [InlineData("1/2024", Ratio)]
    [InlineData("12/2024", Ratio)]
    [InlineData("15/14", Ratio)]
    [InlineData("5,5/5", Ratio)]
    [InlineData("4/4,5", Ratio)]
    [InlineData("13/14 uffici", Ratio)]
    [InlineData("3/0", "Il totale è zero.")]
    [InlineData("2019/2024", "Le cifre sembrano anni, non valori.")]
    public void Of_a_result(string text, string reason) => Assert.Equal(new UnreadableValue(text, reason), Value(text));

    [Theory]
    [InlineData("32/40", 32, 40)]
    [InlineData("31/31", 31, 31)]
    [InlineData("12/13", 12, 13)]
    [InlineData("0/12", 0, 12)]
    [InlineData("13/2024", 13, 2024)]
    [InlineData("0/2024", 0, 2024)]
    [InlineData("2019/3000", 2019, 3000)]
    public void A_slash_that_can_be_no_day_and_no_month_parts_a_whole(string text, int part, int whole) =>
        Assert.Equal(new FractionValue(part, whole), Value(text));

    [Theory]
    [InlineData("SI", false)]
    [InlineData("4 fasi su 8", true)]
    [InlineData(">= 50 %", true)]
    [InlineData("almeno 1 addetto per ufficio", true)]
    [InlineData(">= 50", true)]
    [InlineData("entro il 30/6/2024", false)]
    public void A_slash_that_may_be_a_day_parts_a_whole_only_where_a_share_is_asked(string target, bool isShare)
    {
        var context = NoContext with { Unit = Percent, Target = Target(target) };
        Assert.Equal(isShare, Value("3/8", context) is FractionValue);
    }

    [Fact]
    public void The_whole_without_su_is_never_more_than_nothing_or_less_than_its_part()
    {
        var offices = NoContext with { Unit = Units.Read("uffici") };
        Assert.Equal(new UnreadableValue("15 uffici 14", TwoValues), Value("15 uffici 14", offices));
        Assert.Equal(new UnreadableValue("0 uffici 0", TwoValues), Value("0 uffici 0", offices));
    }

    [Fact]
    public void Figures_too_large_to_be_added_are_no_sum()
    {
        const string largest = "79.228.162.514.264.337.593.543.950.335";
        var text = $"{largest} eventi + {largest} incontri totale n. {largest}";
        Assert.Equal(new UnreadableValue(text, "La somma delle parti non dà il totale stampato."), Value(text));
    }

    [Theory]
    [InlineData("-3 fasi su 5", "La parte di un totale non può essere negativa.")]
    [InlineData("6 fasi su 5", "La parte supera il totale.")]
    [InlineData("4 fasi su 0", "Il totale è zero.")]
    [InlineData("> 4 fasi su 5", Operator)]
    [InlineData("4 fasi su 5 al mese", Operator)]
    [InlineData("al massimo 3 report entro il 30/6/2024", Operator)]
    [InlineData("tra 5 e 10 eventi entro il 30/6/2024", Combined)]
    [InlineData("<= 1 addetto per Ufficio", Combined)]
    [InlineData("0 addetti per Ufficio", Combined)]
    [InlineData("1 per ufficio", Combined)]
    [InlineData("al massimo 2 report al mese", Combined)]
    [InlineData("0 report al mese", Combined)]
    [InlineData("50% al mese", Combined)]
    [InlineData("almeno 90% e al massimo 80%", TwoValues)]
    [InlineData("almeno 80% e al massimo 90 gg", TwoValues)]
    [InlineData("almeno 80% (stima) e al massimo 90%", TwoValues)]
    [InlineData("3 eventi; tra 5 e 10 incontri", TwoValues)]
    [InlineData("3 eventi; > 2 fasi su 5", Operator)]
    [InlineData("3 incontri; 2 incontri", "Nella cella ci sono due valori per la stessa cosa; indicare quello in vigore.")]
    [InlineData(
        "Bozza entro il 31.3.2019; bozza entro il 31.3.2019",
        "Nella cella ci sono due valori per la stessa cosa; indicare quello in vigore."
    )]
    [InlineData("3 eventi; Piano; Rinvio dei lavori", Deferred)]
    [InlineData(
        "1 report entro aprile 2024 e entro dicembre 2024",
        "Ci sono più termini e non tutti hanno una quantità; indicare la quantità per ciascun termine."
    )]
    [InlineData(
        "3 incontri e 2 seminari entro il 31/12/2024",
        "Non è chiaro se il termine valga per tutte le parti; separarle con «;» e ripeterlo per ciascuna."
    )]
    [InlineData("2019", OneYear)]
    [InlineData("2029", OneYear)]
    [InlineData(">= 2029", OneYear)]
    [InlineData("% delle imprese", NoFigure)]
    [InlineData("€ previsti", NoFigure)]
    [InlineData("almeno la metà", NoFigure)]
    [InlineData("Marzo/aprile", "La data «Marzo/aprile» non è sicura.")]
    [InlineData("Rinviato; avvio", Deferred)]
    [InlineData("Rinviato. Avvio nel prossimo anno", Deferred)]
    [InlineData("due report mensili", CountAndCadence)]
    [InlineData("1 trimestrale", CountAndCadence)]
    [InlineData("§", "Il testo non contiene né parole né cifre.")]
    [InlineData("=", "Il solo segno «=» non dice quale sia il valore atteso.")]
    public void Of_a_target(string text, string reason) => Assert.Equal(new UnreadableTarget(text, reason), Target(text));

    [Fact]
    public void A_long_text_is_quoted_by_its_beginning()
    {
        string Reason(string text) => Assert.IsType<UnreadableValue>(Value(text)).Reason;
        var longest = "Partecipanti " + new string('a', 62) + " 2023";
        Assert.Equal(80, longest.Length);
        Assert.Equal($"Il testo contiene cifre che nessuna regola spiega: «{longest}».", Reason(longest));
        Assert.Equal($"Il testo contiene cifre che nessuna regola spiega: «a{longest[..79]}...».", Reason("a" + longest));
    }
}
