// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Results that are days, lengths of time, answers, states and words.</summary>
public class OtherMeasureTests
{
    private static readonly NotationContext Deadline = NoContext with { Target = By(2019, 12, 31) };
    private static readonly NotationContext Dates = NoContext with { Unit = Units.Date };

    public static TheoryData<string, MeasureValue> Days_done =>
        new()
        {
            { "16.7.2019", On(Day(2019, 7, 16)) },
            { "25.09.2019", On(Day(2019, 9, 25)) },
            { "il 3 dicembre 2019", On(Day(2019, 12, 3)) },
            { "17.4.2019 6.5.2019", On(Day(2019, 4, 17), Day(2019, 5, 6)) },
            { "17.4.2019 e 6.5.2019", On(Day(2019, 4, 17), Day(2019, 5, 6)) },
            { "17/4/2019; 6/5/2019", On(Day(2019, 4, 17), Day(2019, 5, 6)) },
            { "25-26.10.2019", On(Day(2019, 10, 25), Day(2019, 10, 26)) },
        };

    [Theory]
    [MemberData(nameof(Days_done), DisableDiscoveryEnumeration = true)]
    public void Days_are_kept_in_the_order_printed(string text, MeasureValue expected) => Assert.Equal(expected, Value(text));

    [Theory]
    [InlineData("3.12.2019, protocollo n. 123", "protocollo n. 123")]
    [InlineData("3.12.2019 (delibera n. 12 del 20.9.2019)", "delibera n. 12 del 20.9.2019")]
    [InlineData("3.12.2019 (5 incontri)", "5 incontri")]
    public void What_stands_beside_a_day_explains_it(string text, string explanation)
    {
        var read = MeasureNotation.Read(text, NoContext);

        Assert.Equal(On(Day(2019, 12, 3)), read.Value);
        Assert.Equal(explanation, read.Explanation);
    }

    public static TheoryData<string, MeasureValue> Days_where_one_is_asked =>
        new()
        {
            { "30/6", On(Day(2024, 6, 30)) },
            { "30.6", On(Day(2024, 6, 30)) },
            { "marzo 2019", On(Day(2019, 3, 31)) },
            { "Approvato il 25.9.2019", On(Day(2019, 9, 25)) },
            { "Report trasmesso in data 3.12.2019", On(Day(2019, 12, 3)) },
            { "3/8", On(Day(2024, 8, 3)) },
        };

    [Theory]
    [MemberData(nameof(Days_where_one_is_asked), DisableDiscoveryEnumeration = true)]
    public void A_target_in_time_settles_what_could_be_something_else(string text, MeasureValue expected)
    {
        Assert.Equal(expected, Value(text, Deadline));
        Assert.Equal(expected, Value(text, Dates));
    }

    [Theory]
    [InlineData("Delibera n. 12 del 25.9.2019")]
    [InlineData("dal 3.6.2019 al 5.6.2019")]
    [InlineData("31.12.2019 (prorogato al 28.2.2020)")]
    [InlineData("25.9.2019 entro 31.12.2019")]
    [InlineData("31.6.2019")]
    [InlineData("2019")]
    [InlineData("2019/5")]
    [InlineData("26-25.10.2019")]
    public void Days_that_may_not_be_the_result_are_not_taken(string text) => Assert.IsType<UnreadableValue>(Value(text, Deadline));

    [Fact]
    public void Zero_against_a_day_is_not_done()
    {
        Assert.Equal(new NotDoneValue("0"), Value("0", Deadline));
        Assert.Equal(new NotDoneValue("0"), Value("0", Dates));
        Assert.Equal(Number(0), Value("0"));
        Assert.Equal(Number(1), Value("1", Deadline));
        Assert.Equal(Number(0), Value("0", NoContext with { Target = By(2019, 12, 31, Of(2, N, "procedure")) }));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void Zero_and_one_against_yes_or_no_are_answers(string text, bool answer)
    {
        Assert.Equal(new YesNoValue(answer), Value(text, NoContext with { Target = new YesNoTarget(true) }));
        Assert.Equal(new YesNoValue(answer), Value(text, NoContext with { Unit = Units.YesNo }));
    }

    [Theory]
    [InlineData("5 mesi e 11 gg", 5, 11)]
    [InlineData("5 mesi, 11 giorni", 5, 11)]
    [InlineData("5 mesi 11 gg.", 5, 11)]
    [InlineData("1 anno e 3 mesi", 15, 0)]
    [InlineData("5 mesi e 11 gg (contratto)", 5, 11)]
    public void A_length_of_time_keeps_its_parts(string text, int months, int days) =>
        Assert.Equal(new DurationValue(months, days), Value(text));

    [Theory]
    [InlineData("13 uffici 14 (Azienda speciale = 1 ufficio)", 13)]
    [InlineData("8 uffici 14", 8)]
    public void The_whole_without_su_is_read_where_a_population_is_asked(string text, int part)
    {
        var coverage = NoContext with { Target = new CoverageTarget(1, "addetto", "Ufficio") };
        var offices = NoContext with { Unit = Units.Read("uffici") };

        Assert.Equal(new FractionValue(part, 14, "uffici"), Value(text, coverage));
        Assert.Equal(new FractionValue(part, 14, "uffici"), Value(text, offices));
        Assert.Contains(MeasureNotation.Read(text, coverage).Remarks, remark => remark.Contains("«su»", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slash_is_a_part_of_a_whole_where_a_share_is_asked()
    {
        Assert.Equal(new FractionValue(3, 8), Value("3/8", NoContext with { Target = AtLeast(50, Percent) }));
        Assert.Equal(new FractionValue(3, 8), Value("3/8", NoContext with { Target = new PhasesTarget(4, 8) }));
        Assert.Equal(new FractionValue(3, 8), Value("3/8 (due in corso)", NoContext with { Unit = Percent }));
    }

    [Theory]
    [InlineData("SI", true, null)]
    [InlineData("Sì, con riserva", true, "con riserva")]
    [InlineData("SI (n. 2 incontri)", true, "n. 2 incontri")]
    [InlineData("NO", false, null)]
    public void Answers_may_have_a_note(string text, bool answer, string? note) => Assert.Equal(new YesNoValue(answer, note), Value(text));

    [Theory]
    [InlineData("In corso di realizzazione", WorkProgress.InProgress)]
    [InlineData("in corso", WorkProgress.InProgress)]
    [InlineData("In fase di realizzazione", WorkProgress.InProgress)]
    [InlineData("Attività in corso", WorkProgress.InProgress)]
    [InlineData("Avvio attività", WorkProgress.Started)]
    [InlineData("Avvio attività di raccolta dati", WorkProgress.Started)]
    [InlineData("Avviata l'attività", WorkProgress.Started)]
    [InlineData("Inizio attività", WorkProgress.Started)]
    [InlineData("Istruttoria avviata con delega all'ufficio", WorkProgress.Started)]
    [InlineData("Attività sospesa", WorkProgress.Suspended)]
    [InlineData("sospeso", WorkProgress.Suspended)]
    [InlineData("In attesa esiti Customer", WorkProgress.Waiting)]
    [InlineData("Rilevazione al 31/12", WorkProgress.MeasuredLater)]
    [InlineData("Il report verrà reso disponibile a fine anno", WorkProgress.MeasuredLater)]
    [InlineData("Dato disponibile a fine anno", WorkProgress.MeasuredLater)]
    [InlineData("Da quantificare a fine anno", WorkProgress.MeasuredLater)]
    [InlineData("Non ancora attivato il relativo bando da parte della Regione", WorkProgress.NotStarted)]
    [InlineData("Non avviato", WorkProgress.NotStarted)]
    [InlineData("Da avviare", WorkProgress.NotStarted)]
    [InlineData("Rinvio al 2028", WorkProgress.Deferred)]
    [InlineData("Rinviato", WorkProgress.Deferred)]
    [InlineData("predisposti", WorkProgress.Done)]
    [InlineData("Evento realizzato", WorkProgress.Done)]
    [InlineData("Un evento è stato svolto", WorkProgress.Done)]
    [InlineData("È stato realizzato l'evento", WorkProgress.Done)]
    [InlineData("Il bando è stato pubblicato", WorkProgress.Done)]
    [InlineData("Attrezzatura acquistata ed installata", WorkProgress.Done)]
    [InlineData("Predisposto e pubblicato il bilancio di sostenibilità.", WorkProgress.Done)]
    [InlineData("Evento realizzato in data 5.6.2019", WorkProgress.Done)]
    public void The_state_of_the_work_is_read_from_its_words(string text, WorkProgress progress) =>
        Assert.Equal(new ProgressValue(progress, text), Value(text));

    [Theory]
    [InlineData("Predisposizione dei questionari di indagine")]
    [InlineData("Attuazione del monitoraggio nel 2024 – sostituzione centro stella e server completata")]
    [InlineData("Protocollo approvato con delibera di Giunta n. 103 del 19/12/2023. Convenzione stipulata con pec del 12/1/2024.")]
    [InlineData("Con determina n. 29/AMM del 20/3/2024 si è affidata la fornitura. I lavori sono iniziati il 1/7/2024.")]
    [InlineData("Avviata l'istruttoria, conclusa la fase di ascolto")]
    [InlineData("Una parte delle attività è stata svolta")]
    [InlineData("uno dei tre eventi è stato svolto")]
    [InlineData("Si veda la relazione allegata")]
    [InlineData("Partecipanti corso di formazione 2023")]
    public void A_narrative_is_left_to_a_person(string text) => Assert.Equal(new TextValue(text), Value(text));

    [Theory]
    [InlineData("=")]
    [InlineData("==")]
    [InlineData("Non realizzato")]
    [InlineData("Non affidato")]
    [InlineData("obiettivo non raggiunto nel 2018")]
    [InlineData("Mancata realizzazione")]
    public void Not_done_is_said_by_a_sign_or_by_words(string text) => Assert.Equal(new NotDoneValue(text), Value(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("//")]
    [InlineData("nd")]
    [InlineData("N.D.")]
    [InlineData("> nd")]
    [InlineData("ND vedi nota")]
    [InlineData("dato non disponibile")]
    [InlineData("Non previsto")]
    [InlineData("obiettivo non presente nel 2018")]
    public void There_may_be_no_figure_to_be_had(string text) => Assert.Equal(new NotAvailableValue(text), Value(text));
}
