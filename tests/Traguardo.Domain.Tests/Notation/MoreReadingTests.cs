// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Texts that could be read in more than one way, and the words that decide.</summary>
public sealed class MoreReadingTests
{
    [Theory]
    [InlineData("non conformità: 95 %")]
    [InlineData("5 gg massimo ore")]
    public void A_target_whose_print_would_read_otherwise_is_not_sure(string text) =>
        Assert.Equal("Il testo si presta a più di una lettura.", Told(text));

    [Fact]
    public void Nor_is_such_a_result() => Assert.Equal("Il testo si presta a più di una lettura.", ToldOfResult("non conformità: 95 %"));

    [Theory]
    [InlineData("sono state avviate", WorkProgress.Started)]
    [InlineData("sono stati realizzati gli eventi", WorkProgress.Done)]
    [InlineData("ancora in corso", WorkProgress.InProgress)]
    [InlineData("si è concluso il progetto", WorkProgress.Done)]
    [InlineData("è stata realizzata la guida", WorkProgress.Done)]
    [InlineData("l'evento è stato realizzato", WorkProgress.Done)]
    [InlineData("È in attesa di parere", WorkProgress.Waiting)]
    [InlineData("da avviare", WorkProgress.NotStarted)]
    [InlineData("non ancora attivato", WorkProgress.NotStarted)]
    public void Helping_verbs_leave_the_state_that_they_stand_by(string text, WorkProgress progress) =>
        Assert.Equal(progress, Assert.IsType<ProgressValue>(Value(text)).Progress);

    [Theory]
    [InlineData("non attivato ancora")]
    [InlineData("i corsi previsti non attivati")]
    public void What_was_not_done_is_not_done(string text) => Assert.IsType<NotDoneValue>(Value(text));

    [Fact]
    public void What_is_to_be_found_is_a_text() => Assert.IsType<TextValue>(Value("da individuare"));

    [Theory]
    [InlineData("5 imprese Transizione 1.0", "5 imprese Transizione 1.0")]
    [InlineData("5 imprese Industria 9.0", "5 imprese Industria 9.0")]
    [InlineData("5 imprese Industria 0.5", "Dopo il valore resta del testo con cifre non spiegate: «0.5».")]
    [InlineData(
        "Completamento fase 2 ed altro",
        "Completamento fase 2 ed altro / Le cifre nel testo («Completamento fase 2 ed altro») sono state lette come riferimenti, non come valori."
    )]
    [InlineData(
        "bandi 2023 e 2024",
        "bandi 2023 e 2024 / Le cifre nel testo («bandi 2023 e 2024») sono state lette come riferimenti, non come valori."
    )]
    [InlineData("5 eventi e 1.1.1", "«1.1.1» non è un numero scritto con punti per le migliaia e virgola per i decimali.")]
    [InlineData("eventi 5 e 1.1.1", "Il testo contiene cifre che nessuna regola spiega: «5 e 1.1.1».")]
    [InlineData("avvio e 2024", "Il testo contiene cifre che nessuna regola spiega: «2024».")]
    [InlineData("delibera n. 103 del 5/5/2023 e 5 eventi", "Il testo contiene cifre che nessuna regola spiega: «5 eventi».")]
    [InlineData("delibera del 5/5/2023 5 eventi", "Il testo contiene cifre che nessuna regola spiega: «5 eventi».")]
    public void A_figure_names_something_or_counts(string text, string told) => Assert.Equal(told, Told(text));

    [Fact]
    public void A_long_quotation_is_cut_between_characters()
    {
        var letters = new string('a', 79);
        Assert.Equal($"«{letters}...» non è una data.", ItalianDate.Read(letters + "\U0001F600b", 2024).Reason);
        Assert.Equal($"«{letters}b...» non è una data.", ItalianDate.Read(letters + "bc", 2024).Reason);
        Assert.Equal($"«{letters}b» non è una data.", ItalianDate.Read(letters + "b", 2024).Reason);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void A_number_is_printed_with_up_to_28_decimals(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ItalianNumber.Print(5, decimals));
}
