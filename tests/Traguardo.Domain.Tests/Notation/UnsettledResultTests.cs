// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What is to come, was never done, or was done in part, is not read as done.</summary>
public sealed class UnsettledResultTests
{
    private static readonly NotationContext Deadline = NoContext with { Target = By(2019, 12, 31) };

    [Theory]
    [InlineData("Il bando verrà pubblicato")]
    [InlineData("verranno approvati")]
    [InlineData("Evento sarà realizzato")]
    [InlineData("saranno realizzati")]
    [InlineData("dovrà essere pubblicato")]
    [InlineData("deve essere approvato")]
    [InlineData("potrà essere realizzato")]
    [InlineData("Evento mai realizzato")]
    [InlineData("Evento quasi realizzato")]
    [InlineData("Evento parzialmente realizzato")]
    [InlineData("Realizzato parzialmente")]
    [InlineData("Evento realizzato solo online")]
    [InlineData("Realizzato il corso, ma con un altro programma")]
    [InlineData("Realizzato il corso, non approvato il bando")]
    [InlineData("Approvato il piano, annullato il bando")]
    [InlineData("Evento sarà realizzato in data 5.6.2019")]
    public void Such_words_are_left_to_a_person(string text) => Assert.Equal(new TextValue(text), Value(text));

    [Theory]
    [InlineData("Evento realizzato")]
    [InlineData("Evento realizzato senza rilievi")]
    [InlineData("Il bando è stato pubblicato")]
    [InlineData("Approvato il piano, nessuna osservazione")]
    public void Words_that_turn_nothing_leave_it_done(string text) => Assert.Equal(new ProgressValue(WorkProgress.Done, text), Value(text));

    [Theory]
    [InlineData("non ancora attivato")]
    [InlineData("non è ancora attivato")]
    [InlineData("non è stato ancora attivato")]
    [InlineData("attività non ancora conclusa")]
    public void Not_yet_done_is_not_begun_and_never_a_zero(string text) =>
        Assert.Equal(new ProgressValue(WorkProgress.NotStarted, text), Value(text));

    [Theory]
    [InlineData("Sarà approvato il 25.9.2019")]
    [InlineData("Verrà approvato il 25.9.2019")]
    [InlineData("Non approvato il 25.9.2019")]
    [InlineData("Mai approvato il 25.9.2019")]
    [InlineData("Report non trasmesso il 25.9.2019")]
    [InlineData("Parzialmente realizzato il 25.9.2019")]
    [InlineData("Rinviato e approvato il 25.9.2019")]
    public void The_day_of_what_was_not_done_is_no_day_of_the_result(string text) =>
        Assert.Equal(
            "Il testo contiene una data, ma non è sicuro che sia quella del risultato; indicare la sola data.",
            Assert.IsType<UnreadableValue>(Value(text, Deadline)).Reason
        );

    [Theory]
    [InlineData("Saranno realizzati 5 eventi", "Saranno realizzati")]
    [InlineData("Verranno realizzati 5", "Verranno realizzati")]
    [InlineData("5 eventi verranno realizzati", "eventi verranno realizzati")]
    public void A_number_of_things_to_come_is_no_result(string text, string words) =>
        Assert.Equal(
            $"Le parole «{words}» cambiano il senso del valore che accompagnano.",
            Assert.IsType<UnreadableValue>(Value(text)).Reason
        );

    [Fact]
    public void A_number_of_things_done_is_one() => Assert.Equal(Number(5, None, "Eventi realizzati"), Value("Eventi realizzati: 5"));
}
