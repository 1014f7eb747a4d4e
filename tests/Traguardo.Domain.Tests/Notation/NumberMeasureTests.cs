// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Results in figures.</summary>
public class NumberMeasureTests
{
    public static TheoryData<string, MeasureValue> Figures =>
        new()
        {
            { "208", Number(208) },
            { "1071", Number(1071) },
            { "1.011", Number(1011) },
            { "43,1", Number(43.1m) },
            { "-18,07 gg", Number(-18.07m, Days) },
            { "- 21,43", Number(-21.43m) },
            { "- 19,5%", Number(-19.5m, Percent) },
            { "97,47%", Number(97.47m, Percent) },
            { "103,22 %", Number(103.22m, Percent) },
            { "28.133,00 N.", Number(28133m, N) },
            { "+1.133,00 N.", Number(1133m, N) },
            { "6,5 h", Number(6.5m, UnitOfMeasure.Hours) },
            { "n. 40 ore", Number(40, UnitOfMeasure.Hours) },
            { "€ 2.791.266,59", Number(2791266.59m, UnitOfMeasure.Euro) },
            { "214,48€", Number(214.48m, UnitOfMeasure.Euro) },
            { "61,93 gg.", Number(61.93m, Days) },
            { "4 azioni", Number(4, None, "azioni") },
            { "1071 imprese beneficiarie", Number(1071, None, "imprese beneficiarie") },
            { "4 mercati visitati", Number(4, None, "mercati visitati") },
            { "70 tra provvedimenti e verbali", Number(70, None, "tra provvedimenti e verbali") },
            {
                "12 controlli sui prodotti tessili o strumenti di misura",
                Number(12, None, "controlli sui prodotti tessili o strumenti di misura")
            },
            { "6 report bimestrali", Number(6, None, "report bimestrali") },
            { "n. 3 procedure", Number(3, N, "procedure") },
            { "Una convenzione stilata", Number(1, None, "convenzione stilata") },
            { "dodici", Number(12) },
            { "zero", Number(0) },
            { "-5 eventi", Number(-5, None, "eventi") },
            { "100% realizzato", Number(100, Percent, "realizzato") },
            { "100% entro 30 giorni", Number(100, Percent, "entro 30 giorni") },
            { "Partecipanti eventi digitalizzazione n. 1.011", Number(1011, N, "Partecipanti eventi digitalizzazione") },
            { "Verona 2017 = 13", Number(13, None, "Verona 2017") },
        };

    [Theory]
    [MemberData(nameof(Figures), DisableDiscoveryEnumeration = true)]
    public void A_figure_keeps_its_unit_and_what_it_counts(string text, MeasureValue expected) => Assert.Equal(expected, Value(text));

    [Theory]
    [InlineData("~ 0,6", Qualifier.About)]
    [InlineData("circa 0,6", Qualifier.About)]
    [InlineData("0,6 circa", Qualifier.About)]
    [InlineData("0,6 ca.", Qualifier.About)]
    [InlineData("> 0,6", Qualifier.MoreThan)]
    [InlineData("oltre 0,6", Qualifier.MoreThan)]
    [InlineData("più di 0,6", Qualifier.MoreThan)]
    [InlineData("< 0,6", Qualifier.LessThan)]
    [InlineData("= 0,6", Qualifier.Exactly)]
    [InlineData("0,6", Qualifier.Exactly)]
    public void How_sure_a_figure_says_to_be_is_kept(string text, Qualifier qualifier) =>
        Assert.Equal(Number(0.6m, qualifier: qualifier), Value(text));

    [Theory]
    [InlineData("18,30% (al 31/05/2024)", "18.30", 2024, 5, 31, null)]
    [InlineData("63% (rilevazioni al 30/5/24)", "63", 2024, 5, 30, null)]
    [InlineData("12,5% dato al 31/05/2024", "12.5", 2024, 5, 31, null)]
    [InlineData("24% dato al 30/6", "24", 2024, 6, 30, null)]
    [InlineData("90 % al 30 giugno", "90", 2024, 6, 30, null)]
    [InlineData("51,93% con dato Movimprese al primo trimestre", "51.93", 2024, 3, 31, "con dato Movimprese al primo trimestre")]
    [InlineData("51,93% con dato Movimpresa al I trimestre 2024", "51.93", 2024, 3, 31, "con dato Movimpresa al I trimestre 2024")]
    public void The_text_may_give_the_day_of_its_value(string text, string value, int year, int month, int day, string? explanation)
    {
        var read = MeasureNotation.Read(text, NoContext);

        Assert.Equal(Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Percent), read.Value);
        Assert.Equal(Day(year, month, day), read.AsOf);
        Assert.Equal(explanation, read.Explanation);
    }

    [Theory]
    [InlineData("12.978 dato al 31/05/2024", 12978, 2024, 5, 31)]
    [InlineData("-24 dato al 30/6", -24, 2024, 6, 30)]
    [InlineData("60 al 31.12.2018", 60, 2018, 12, 31)]
    public void The_day_of_a_count_is_read_too(string text, int value, int year, int month, int day)
    {
        var read = MeasureNotation.Read(text, NoContext);

        Assert.Equal(Number(value), read.Value);
        Assert.Equal(Day(year, month, day), read.AsOf);
        Assert.Null(read.Explanation);
    }

    public static TheoryData<string, MeasureValue, string> Explained =>
        new()
        {
            {
                "100% (delle n. 448 domande istruite, ne sono state ammesse a contributo n. 415)",
                Number(100, Percent),
                "delle n. 448 domande istruite, ne sono state ammesse a contributo n. 415"
            },
            { "100% delle visite ispettive richieste (17)", Number(100, Percent, "delle visite ispettive richieste"), "17" },
            {
                "16,3 il numero degli assessment totali è 163 (159 + 4)",
                Number(16.3m),
                "il numero degli assessment totali è 163 (159 + 4)"
            },
            { "32,6 (n. 326 utenti formati/10)", Number(32.6m), "n. 326 utenti formati/10" },
            { "32,6 (n. 326 utenti/10) NB: gli utenti sono 326", Number(32.6m), "n. 326 utenti/10; NB: gli utenti sono 326" },
            {
                "120 post complessivi (incremento da quantificare a fine anno)",
                Number(120, None, "post complessivi"),
                "incremento da quantificare a fine anno"
            },
            { "> 100% (n. 57 quesiti)", Number(100, Percent, qualifier: Qualifier.MoreThan), "n. 57 quesiti" },
            { "100% (n.264)", Number(100, Percent), "n.264" },
            { "20gg, come previsto dalla norma", Number(20, Days), "come previsto dalla norma" },
            { "8 quesiti, 3 dei quali online", Number(8, None, "quesiti"), "3 dei quali online" },
            { "10 eventi di cui 5 online", Number(10, None, "eventi"), "di cui 5 online" },
            { "10 eventi: 5 online e 5 in presenza", Number(10, None, "eventi"), "5 online e 5 in presenza" },
            { "415 domande, pari al 92%", Number(415, None, "domande"), "pari al 92%" },
            { "n. 43 nel 2018 con fondi superiori", Number(43, N), "nel 2018 con fondi superiori" },
            { "207 (2023)", Number(207), "2023" },
            { "2018 = n. 6 incoming", Number(6, N, "incoming"), "2018" },
            { "2018 = - 11,59", Number(-11.59m), "2018" },
            { "Valore rilevato nel 2018 = 4,4", Number(4.4m), "Valore rilevato nel 2018" },
            { "-24 gg sul 100% delle fatture ricevute", Number(-24, Days), "sul 100% delle fatture ricevute" },
            { "4,5 su 5", Number(4.5m), "su 5" },
            { "4,5/5", Number(4.5m), "/5" },
            { "57,14% (8 su 14)", Number(57.14m, Percent), "8 su 14" },
            { "Realizzati 5 eventi", Number(5, None, "eventi"), "Realizzati" },
            { "Sono stati realizzati n. 5 eventi", Number(5, N, "eventi"), "Sono stati realizzati" },
            { "€ 1.000,00 (IVA esclusa)", Number(1000m, UnitOfMeasure.Euro), "IVA esclusa" },
            { "90%. Il dato è in linea con i 3 anni precedenti", Number(90, Percent), "Il dato è in linea con i 3 anni precedenti" },
        };

    [Theory]
    [MemberData(nameof(Explained), DisableDiscoveryEnumeration = true)]
    public void What_stands_behind_the_value_explains_it(string text, MeasureValue expected, string explanation)
    {
        var read = MeasureNotation.Read(text, NoContext);

        Assert.Equal(expected, read.Value);
        Assert.Equal(explanation, read.Explanation);
    }

    public static TheoryData<string, MeasureValue, string> Totals =>
        new()
        {
            {
                "159 assessment digitalizzazione + 4 assessment sostenibilità ambientale totale n. 163",
                Number(163, N),
                "159 assessment digitalizzazione + 4 assessment sostenibilità ambientale"
            },
            {
                "19 eventi digitalizzazione + 10 eventi sostenibilità ambientale totale 29 eventi sulla doppia transizione",
                Number(29, None, "eventi sulla doppia transizione"),
                "19 eventi digitalizzazione + 10 eventi sostenibilità ambientale"
            },
            { "19 eventi e 10 seminari per un totale di 29", Number(29), "19 eventi + 10 seminari" },
        };

    [Theory]
    [MemberData(nameof(Totals), DisableDiscoveryEnumeration = true)]
    public void A_stated_total_is_the_value_of_its_parts(string text, MeasureValue expected, string explanation)
    {
        var read = MeasureNotation.Read(text, NoContext);

        Assert.Equal(expected, read.Value);
        Assert.Equal(explanation, read.Explanation);
    }

    public static TheoryData<string, MeasureValue> Fractions =>
        new()
        {
            { "13 uffici su 14", new FractionValue(13, 14, "uffici") },
            { "13 uffici su 14 (Azienda speciale = 1 Ufficio)", new FractionValue(13, 14, "uffici") },
            { "232 su 972 (2023)", new FractionValue(232, 972) },
            { "190 carte su un totale di 846", new FractionValue(190, 846, "carte") },
            { "3 di 8", new FractionValue(3, 8) },
            { "due su tre", new FractionValue(2, 3) },
            { "Realizzati 3 eventi su 5", new FractionValue(3, 5, "eventi") },
            { "15 su 14", new FractionValue(15, 14) },
            { "190/846", new FractionValue(190, 846) },
            { "1.234 / 1.500", new FractionValue(1234, 1500) },
        };

    [Theory]
    [MemberData(nameof(Fractions), DisableDiscoveryEnumeration = true)]
    public void So_many_of_so_many_keep_both_terms(string text, MeasureValue expected) => Assert.Equal(expected, Value(text));

    public static TheoryData<string, MeasureValue> Composites =>
        new()
        {
            { "N. 2 azioni n. 3 riunioni", new CompositeValue([Number(2, N, "azioni"), Number(3, N, "riunioni")]) },
            {
                "n. 18 dipendenti (formazione sillabus) n. 130 dipendenti (formazione camerale)",
                new CompositeValue([Number(18, N, "dipendenti"), Number(130, N, "dipendenti")])
            },
            { "4 incontri e 2 seminari", new CompositeValue([Number(4, None, "incontri"), Number(2, None, "seminari")]) },
            { "100% dei casi; 5 eventi", new CompositeValue([Number(100, Percent, "dei casi"), Number(5, None, "eventi")]) },
            {
                "3 incontri; evento realizzato",
                new CompositeValue([Number(3, None, "incontri"), new ProgressValue(WorkProgress.Done, "evento realizzato")])
            },
        };

    [Theory]
    [MemberData(nameof(Composites), DisableDiscoveryEnumeration = true)]
    public void Several_results_in_a_cell_stay_side_by_side(string text, MeasureValue expected) => Assert.Equal(expected, Value(text));

    [Fact]
    public void Added_results_answer_a_target_of_as_many_parts()
    {
        var context = NoContext with { Target = All(AtLeast(1, None, "azioni"), AtLeast(1, None, "riunioni")) };

        Assert.Equal(new CompositeValue([Number(2, None, "azioni"), Number(3, None, "riunioni")]), Value("2 azioni + 3 riunioni", context));
    }

    [Theory]
    [InlineData("almeno 30 partecipanti", "limite")]
    [InlineData("<= 5", "limite")]
    [InlineData("tra 5 e 10", "intervallo")]
    [InlineData("10 (20)", "più valori")]
    [InlineData("25%  30%", "non spiegate")]
    [InlineData("13 uffici 14", "più valori")]
    [InlineData("In corso (50%)", "nessuna regola")]
    [InlineData("5 eventi + 3 incontri", "manca il totale")]
    [InlineData("159 a + 4 b totale n. 164", "non dà il totale")]
    [InlineData("2.968.64", "non è un numero")]
    [InlineData("3/8", "barra")]
    [InlineData("2019/2020", "anni")]
    [InlineData("5/0", "zero")]
    [InlineData("12 su 0", "zero")]
    [InlineData("8/5,5", "barra")]
    [InlineData("- 5 eventi", "trattino")]
    [InlineData("2 ore e 30 minuti", "più valori")]
    [InlineData("Partecipanti 2023", "nessuna regola")]
    [InlineData("In corso: avviati 3 progetti su 5", "nessuna regola")]
    [InlineData("12,", "non spiegate")]
    [InlineData("l00", "letto male")]
    [InlineData("> ", "manca un valore")]
    public void What_is_not_sure_is_kept_with_its_reason(string text, string reason)
    {
        var read = MeasureNotation.Read(text, NoContext);

        var unreadable = Assert.IsType<UnreadableValue>(read.Value);
        Assert.Equal(text, unreadable.Text);
        Assert.Contains(reason, unreadable.Reason, StringComparison.Ordinal);
        Assert.Null(read.AsOf);
        Assert.Null(read.Explanation);
        Assert.Empty(read.Remarks);
    }
}
