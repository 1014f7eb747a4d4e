// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>How far the name of the thing counted goes, and what comes behind it.</summary>
public sealed class NounTests
{
    private const string TwoValues =
        "Nella cella ci sono più valori e non è detto a che cosa si riferisce ciascuno; indicare un solo valore, oppure separare le parti con «;».";

    [Theory]
    [InlineData("3 corsi/eventi")]
    [InlineData("3 corsi-evento")]
    [InlineData("3 att. formative")]
    [InlineData("3 dip. in servizio")]
    [InlineData("3 dip.")]
    [InlineData("3 \"Libri\" digitali")]
    [InlineData("3 eventi e corsi")]
    [InlineData("3 eventi dati")]
    [InlineData("3 eventi nota")]
    [InlineData("3 eventi totali")]
    [InlineData("3 eventi nell'anno")]
    [InlineData("100 % delle 448 domande")]
    [InlineData("100 % dei n. 448 casi")]
    [InlineData("100 % delle 448")]
    [InlineData("100 % di 448 domande")]
    [InlineData("100 % delle pratiche entro 30 giorni")]
    [InlineData("80 % domande entro 30 gg")]
    [InlineData("3 eventi su 5")]
    [InlineData("3 eventi al mese")]
    public void The_name_goes_on_to_the_end(string text)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal((text, 0), (TargetNotation.Print(read.Target), read.Remarks.Count));
    }

    [Theory]
    [InlineData("3 eventi.", "3 eventi", null)]
    [InlineData("3 il", "3", "il")]
    [InlineData("3 eventi, di cui 2 online", "3 eventi", "di cui 2 online")]
    [InlineData("3 eventi, 2 dei quali online", "3 eventi", "2 dei quali online")]
    [InlineData("3 eventi come previsto", "3 eventi", "come previsto")]
    [InlineData("3 eventi calcolato su 5", "3 eventi", "calcolato su 5")]
    [InlineData("3 eventi dati 5", "3 eventi", "dati 5")]
    [InlineData("3 eventi su una scala di 5", "3 eventi", "su una scala di 5")]
    [InlineData("3 eventi sul 50% degli iscritti", "3 eventi", "sul 50% degli iscritti")]
    [InlineData("3 eventi su 50% degli iscritti", "3 eventi", "su 50% degli iscritti")]
    [InlineData("3 eventi nel 2024", "3 eventi", "nel 2024")]
    [InlineData("3 eventi nell'anno 2024", "3 eventi", "nell'anno 2024")]
    [InlineData("3 eventi al 31/12/2024", "3 eventi", "al 31/12/2024")]
    [InlineData("3 eventi al primo trimestre", "3 eventi", "al primo trimestre")]
    [InlineData("3 attività. Formazione", "3 attività", "Formazione")]
    [InlineData("3 corsi - evento", "3 corsi", "evento")]
    public void What_explains_it_is_no_part_of_it(string text, string printed, string? added)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal(printed, TargetNotation.Print(read.Target));
        Assert.Equal(added is null ? [] : [$"Il testo aggiunge: «{added}»."], read.Remarks);
    }

    [Theory]
    [InlineData("3 eventi nonché 4 corsi", "3 eventi; 4 corsi")]
    [InlineData("3 eventi e 4 corsi", "3 eventi; 4 corsi")]
    [InlineData("3 eventi e incremento del 5%", "3 eventi; 5 % incremento")]
    [InlineData("3 eventi, incremento del 5%", "3 eventi; 5 % incremento")]
    [InlineData("3 eventi con un incremento del 5%", "3 eventi; 5 % con un incremento")]
    public void Another_value_begins_another_part(string text, string printed) => Assert.Equal(printed, TargetNotation.Print(Target(text)));

    [Theory]
    [InlineData("3 e 4")]
    [InlineData("3 eventi e 4")]
    [InlineData("3 eventi entro 30 giorni")]
    [InlineData("3 eventi per un totale di 9")]
    [InlineData("3 eventi totale 9")]
    [InlineData("totale 9 eventi")]
    [InlineData("totale complessivo di 9 eventi")]
    [InlineData("per un totale di n. 9")]
    [InlineData("totale: 9")]
    [InlineData("tot. 9")]
    [InlineData("totali 9")]
    [InlineData("complessivi 9")]
    [InlineData("complessivamente n. 9 eventi")]
    public void A_second_value_without_a_thing_and_a_total_of_parts_are_no_target(string text) =>
        Assert.Equal(new UnreadableTarget(text, TwoValues), Target(text));

    [Theory]
    [InlineData("3 eventi alla data del 30/6/2024", "alla data del 30/6/2024")]
    [InlineData("100% delle 448 gg", "448 gg")]
    [InlineData("3 eventi.2", "2")]
    public void Figures_behind_it_that_nothing_explains_are_not_passed_over(string text, string rest) =>
        Assert.Equal(new UnreadableTarget(text, $"Dopo il valore resta del testo con cifre non spiegate: «{rest}»."), Target(text));

    [Fact]
    public void A_slash_before_a_period_is_a_frequency_in_a_target_and_a_name_in_a_result()
    {
        Assert.Equal(new FrequencyTarget(3, Frequency.Month, "corsi"), Target("3 corsi/mese"));
        Assert.Equal(Number(3, None, "corsi/mese"), Value("3 corsi/mese"));
    }
}
