// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Figures to reach, not to exceed or to hit.</summary>
public class ThresholdTargetTests
{
    public static TheoryData<string, Target> Bare_figures =>
        new()
        {
            { "18", Bare(18) },
            { "3,5", Bare(3.5m) },
            { "28.000", Bare(28000) },
            { "3,50%", Bare(3.50m, Percent) },
            { "98,00 %", Bare(98m, Percent) },
            { "105%", Bare(105, Percent) },
            { "90 per cento", Bare(90, Percent) },
            { "27 gg.", Bare(27, Days) },
            { "50 gg", Bare(50, Days) },
            { "2 GIORNI", Bare(2, Days) },
            { "0 gg", Bare(0, Days) },
            { "-12 gg.", Bare(-12, Days) },
            { "− 12 gg", Bare(-12, Days) },
            { "-12", Bare(-12) },
            { "- 11,00", Bare(-11m) },
            { "40 ore", Bare(40, UnitOfMeasure.Hours) },
            { "6,5 h", Bare(6.5m, UnitOfMeasure.Hours) },
            { "n. 40 ore", Bare(40, UnitOfMeasure.Hours) },
            { "3 anni", Bare(3, UnitOfMeasure.Years) },
            { "12 mesi", Bare(12, UnitOfMeasure.Months) },
            { "115€", Bare(115, UnitOfMeasure.Euro) },
            { "€ 2.791.266,59", Bare(2791266.59m, UnitOfMeasure.Euro) },
            { "euro 5.000", Bare(5000, UnitOfMeasure.Euro) },
            { "- € 500", Bare(-500, UnitOfMeasure.Euro) },
            { "n. 6", Bare(6, N) },
            { "27.000 n.", Bare(27000, N) },
            { "due", Bare(2) },
            { "50%.", Bare(50, Percent) },
        };

    [Theory]
    [MemberData(nameof(Bare_figures), DisableDiscoveryEnumeration = true)]
    public void A_figure_without_operator_stays_bare(string text, Target expected) => Assert.Equal(expected, Target(text));

    public static TheoryData<string, Target> Figures_with_a_noun =>
        new()
        {
            { "N.6 iniziative", Bare(6, N, "iniziative") },
            { "n° 6 iniziative", Bare(6, N, "iniziative") },
            { "Nr. 6 iniziative", Bare(6, N, "iniziative") },
            { "numero 6 iniziative", Bare(6, N, "iniziative") },
            { "n. 1 nuovo regolamento", Bare(1, N, "nuovo regolamento") },
            { "10 comuni da visitare", Bare(10, None, "comuni da visitare") },
            { "1.500 posizioni", Bare(1500, None, "posizioni") },
            { "10 eventi/pillole informative", Bare(10, None, "eventi/pillole informative") },
            { "30 controlli anno 2024", Bare(30, None, "controlli anno 2024") },
            { "10 imprese Transizione 4.0", Bare(10, None, "imprese Transizione 4.0") },
            { "12 report mensili", Bare(12, None, "report mensili") },
            { "Una nuova fiera/evento", Bare(1, None, "nuova fiera/evento") },
            { "ventuno comuni", Bare(21, None, "comuni") },
            { "tre (3) eventi", Bare(3, None, "eventi") },
            { "n. 3 (tre) eventi", Bare(3, N, "eventi") },
            { "-3 eventi", Bare(-3, None, "eventi") },
            { "100% dei richiedenti", Bare(100, Percent, "dei richiedenti") },
            { "100% dei dip. richiedenti", Bare(100, Percent, "dei dip. richiedenti") },
            { "100% delle pratiche entro 30 giorni", Bare(100, Percent, "delle pratiche entro 30 giorni") },
            { "100% entro 30 giorni", Bare(100, Percent, "entro 30 giorni") },
            { "100% delle 448 domande istruite", Bare(100, Percent, "delle 448 domande istruite") },
            { "90% di 436", Bare(90, Percent, "di 436") },
            { "€ 10.000,00 per impresa", Bare(10000m, UnitOfMeasure.Euro, "per impresa") },
            { "10 gg. lavorativi", Bare(10, Days, "lavorativi") },
            { "40 ore all'anno", Bare(40, UnitOfMeasure.Hours) },
        };

    [Theory]
    [MemberData(nameof(Figures_with_a_noun), DisableDiscoveryEnumeration = true)]
    public void What_is_counted_is_kept_as_printed(string text, Target expected) => Assert.Equal(expected, Target(text));

    public static TheoryData<string, Target> Operators_and_figures =>
        new()
        {
            { "≥ 4", AtLeast(4) },
            { ">=4", AtLeast(4) },
            { "≥ a 65", AtLeast(65) },
            { "≥ 4,6", AtLeast(4.6m) },
            { "≥ 25 verifiche", AtLeast(25, None, "verifiche") },
            { "≥ 5 mesi", AtLeast(5, UnitOfMeasure.Months) },
            { ">= 27.000,00 N.", AtLeast(27000m, N) },
            { ">= 30,00 %", AtLeast(30m, Percent) },
            { ">= -15,00 gg", AtLeast(-15m, Days) },
            { "≥ a - 11,59", AtLeast(-11.59m) },
            { "≥ - 20%", AtLeast(-20, Percent) },
            { "Almeno 150", AtLeast(150) },
            { "Almeno il 90%", AtLeast(90, Percent) },
            { "almeno 25% delle istanze pervenute", AtLeast(25, Percent, "delle istanze pervenute") },
            { "Almeno il 70% dei voti oltre la media", AtLeast(70, Percent, "dei voti oltre la media") },
            { "Almeno 1 convenzione", AtLeast(1, None, "convenzione") },
            { "Almeno una convenzione stilata", AtLeast(1, None, "convenzione stilata") },
            { "almeno duecento imprese", AtLeast(200, None, "imprese") },
            { "Almeno n. 5 incontri", AtLeast(5, N, "incontri") },
            { "almeno pari al 90%", AtLeast(90, Percent) },
            { "minimo 3", AtLeast(3) },
            { "min. 3 eventi", AtLeast(3, None, "eventi") },
            { "non meno di 5", AtLeast(5) },
            { "non inferiore al 90%", AtLeast(90, Percent) },
            { "pari o superiore a 75%", AtLeast(75, Percent) },
            { "90% minimo", AtLeast(90, Percent) },
            { "10 o più", AtLeast(10) },
            { "> 2,00 N.", MoreThan(2m, N) },
            { "oltre 50", MoreThan(50) },
            { "oltre il 90%", MoreThan(90, Percent) },
            { "più di 5 eventi", MoreThan(5, None, "eventi") },
            { "superiore al 50%", MoreThan(50, Percent) },
            { "<= 35,00 %", AtMost(35m, Percent) },
            { "<=2,00 gg", AtMost(2m, Days) },
            { "<= -1,00 %", AtMost(-1m, Percent) },
            { "al massimo 5 gg", AtMost(5, Days) },
            { "5 gg al massimo", AtMost(5, Days) },
            { "massimo 5 giorni", AtMost(5, Days) },
            { "non più di 30 giorni", AtMost(30, Days) },
            { "non oltre 30 giorni", AtMost(30, Days) },
            { "fino a 10", AtMost(10) },
            { "entro 30 giorni", AtMost(30, Days) },
            { "Entro 15 gg. dalla scadenza", AtMost(15, Days, "dalla scadenza") },
            { "entro e non oltre 6 mesi", AtMost(6, UnitOfMeasure.Months) },
            { "entro 5 giorni lavorativi dalla ricezione", AtMost(5, Days, "lavorativi dalla ricezione") },
            { "inferiore a 20", LessThan(20) },
            { "meno di 20 giorni", LessThan(20, Days) },
            { "= 0,00 N.", Exactly(0m, N) },
            { "= 100,00 %", Exactly(100m, Percent) },
            { "pari a 100%", Exactly(100, Percent) },
            { "uguale a 5", Exactly(5) },
        };

    [Theory]
    [MemberData(nameof(Operators_and_figures), DisableDiscoveryEnumeration = true)]
    public void The_operator_says_how_the_figure_is_compared(string text, Target expected) => Assert.Equal(expected, Target(text));

    public static TheoryData<string, Target> Words_before_the_figure =>
        new()
        {
            {
                "gradimento del servizio dal 75% delle imprese che lo hanno utilizzato",
                Bare(75, Percent, "delle imprese che lo hanno utilizzato")
            },
            {
                "Evasione tramite il “pulsante evadi” di almeno il 25% delle istanze pervenute",
                AtLeast(25, Percent, "delle istanze pervenute")
            },
            { "miglioramento della qualità dell'informazione relativo ad almeno 5.000 imprese", AtLeast(5000, None, "imprese") },
            {
                "Incremento adesioni delle start up innovative alla rete (almeno il 10%)",
                AtLeast(10, Percent, "Incremento adesioni delle start up innovative alla rete")
            },
            { "Riduzione del 10%", Bare(10, Percent, "Riduzione") },
            { "Realizzazione di 3 eventi", Bare(3, None, "eventi") },
            { "Numero imprese: 5", Bare(5, None, "Numero imprese") },
            { "tempo medio 25 gg", Bare(25, Days, "tempo medio") },
            { "Obiettivo previsto per il 2024: 10%", Bare(10, Percent) },
            { "Obiettivo previsto per il 2024: Almeno una convenzione stilata", AtLeast(1, None, "convenzione stilata") },
            { "Target 2024: ≥ 90%", AtLeast(90, Percent) },
            { "Valore atteso al 31/12/2024: 5", Bare(5) },
        };

    [Theory]
    [MemberData(nameof(Words_before_the_figure), DisableDiscoveryEnumeration = true)]
    public void Words_before_the_figure_name_it_or_are_remarked(string text, Target expected) => Assert.Equal(expected, Target(text));

    [Theory]
    [InlineData("100% visite ispettive (almeno 30)")]
    [InlineData("100% visite ispettive (minimo 30)")]
    [InlineData("100% visite ispettive, almeno 30")]
    public void A_share_may_ask_for_a_minimum_count_as_well(string text) =>
        Assert.Equal(new ThresholdTarget(Comparison.Bare, new Quantity(100, Percent, "visite ispettive"), 30), Target(text));

    [Theory]
    [InlineData("≥ 4,4 (su scala da 1 a 5)", "su scala da 1 a 5")]
    [InlineData("≥ 4,4 su una scala da 1 a 5", "su una scala da 1 a 5")]
    [InlineData("≥ 4,4 su 5", "su 5")]
    [InlineData("≥ 4,4/5", "/5")]
    public void The_scale_of_a_score_is_remarked(string text, string remark)
    {
        var read = TargetNotation.Read(text, NoContext);

        Assert.Equal(AtLeast(4.4m), read.Target);
        Assert.Contains(read.Remarks, found => found.Contains("«" + remark + "»", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20gg, come previsto dalla norma", "come previsto dalla norma")]
    [InlineData("20 gg (di cui 5 festivi)", "di cui 5 festivi")]
    [InlineData("20 gg rispetto ai 25 del 2023", "rispetto ai 25 del 2023")]
    [InlineData("20 gg al 31/12/2024", "al 31/12/2024")]
    [InlineData("20 gg (elevato dal 15 nel 2024)", "elevato dal 15 nel 2024")]
    public void What_explains_the_figure_is_remarked(string text, string remark)
    {
        var read = TargetNotation.Read(text, NoContext);

        Assert.Equal(Bare(20, Days), read.Target);
        Assert.Contains(read.Remarks, found => found.Contains("«" + remark + "»", StringComparison.Ordinal));
    }

    public static TheoryData<string, Target> Ranges =>
        new()
        {
            { "Tra 0,8 e 1", Between(0.8m, 1) },
            { "da 0,8 a 1", Between(0.8m, 1) },
            { "0,8 - 1", Between(0.8m, 1) },
            { "0,8-1", Between(0.8m, 1) },
            { "0,8 ÷ 1", Between(0.8m, 1) },
            { "compreso tra 10% e 20%", Between(10, 20, Percent) },
            { "tra il 10% e il 20%", Between(10, 20, Percent) },
            { "tra 10 e 20%", Between(10, 20, Percent) },
            { "dal 10% al 20%", Between(10, 20, Percent) },
            { "10%-20%", Between(10, 20, Percent) },
            { "fra 5 e 10 giorni", Between(5, 10, Days) },
            { "tra -5 e 5 gg", Between(-5, 5, Days) },
            { "≥ 80% e ≤ 90%", Between(80, 90, Percent) },
        };

    [Theory]
    [MemberData(nameof(Ranges), DisableDiscoveryEnumeration = true)]
    public void Two_ends_make_a_range(string text, Target expected) => Assert.Equal(expected, Target(text));
}
