// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Figures that name something, and figures that only look as if they did.</summary>
public sealed class ReferenceTests
{
    private static string Figures(string text) => $"Il testo contiene cifre che nessuna regola spiega: «{text}».";

    [Theory]
    [InlineData("Atto: delibera n. 103 del 19/12/2023")]
    [InlineData("Attuazione delibera di Giunta n. 103 del 19/12/2023")]
    [InlineData("delibera a b c d n. 5")]
    [InlineData("Atto: delibera n. 103/2023")]
    [InlineData("Atto: delibera n. 29/AMM")]
    [InlineData("Atto: delibera n. 103/2023 del 19/12/2023")]
    [InlineData("Atto: delibera del 19/12/2023")]
    [InlineData("Atto: prot. n. 5 dd. 19/12/2023")]
    [InlineData("Atto: prot. n. 5 dd 19/12/2023")]
    [InlineData("Atto: nota dell'8/5/2024")]
    [InlineData("Invio di una pec del 30/4/24")]
    [InlineData("Applicazione D.Lgs. 150/2009")]
    [InlineData("Applicazione legge 241")]
    [InlineData("fase 2 completata")]
    [InlineData("fase 2 del progetto")]
    [InlineData("lotto 2 fase 3")]
    [InlineData("fase 2 delibera")]
    [InlineData("Applicazione art. 5")]
    [InlineData("Applicazione art. n. 5")]
    [InlineData("Aggiornamento obiettivi 1.1.1 e 2.2.2")]
    [InlineData("Aggiornamento obiettivi 1.1.1, 2.2.2 - 3.3.3")]
    [InlineData("Aggiornamento codici 1.12.1")]
    [InlineData("Avvio bandi 2023 e 2024")]
    [InlineData("Avvio bandi 2023/2024")]
    [InlineData("Avvio bandi 2023-2024")]
    [InlineData("Avvio bandi (2023)")]
    [InlineData("Avvio bandi \"2023\"")]
    [InlineData("Avvio bandi 2023 eventi")]
    [InlineData("Avvio bandi 1990")]
    [InlineData("Avvio bandi 2099")]
    [InlineData("Avvio Transizione 4.0")]
    [InlineData("Avvio Impresa 5.0")]
    public void Acts_parts_codes_years_and_versions_are_named_by_their_figures(string text) =>
        Assert.Equal(new MilestoneTarget(text), Target(text));

    [Theory]
    [InlineData("delibera 103 eventi", "103 eventi")]
    [InlineData("evento 5 partecipanti", "5 partecipanti")]
    [InlineData("fase 2 e 3", "3")]
    [InlineData("misura 5", "5")]
    [InlineData("Avvio bandi 1989", "1989")]
    [InlineData("Avvio bandi 2100", "2100")]
    [InlineData("Avvio bandi 2023, 2024", "2024")]
    [InlineData("Avvio Transizione 4.1", "4.1")]
    [InlineData("Avvio Transizione 0.0", "0.0")]
    [InlineData("Avvio Transizione 40", "40")]
    [InlineData("Avvio Progetto 4.0", "4.0")]
    [InlineData("ab 2018", "2018")]
    [InlineData("codici 1.1", "1.1")]
    public void Others_may_be_counts_and_are_not_guessed_at(string text, string figures) =>
        Assert.Equal(new UnreadableTarget(text, Figures(figures)), Target(text));

    [Theory]
    [InlineData("delibera a b c d e n. 5", "n. 5 delibera a b c d")]
    [InlineData("3 delibere", "3 delibere")]
    [InlineData("2018 eventi", "2.018 eventi")]
    [InlineData("bandi 2023 %", "2.023 % bandi")]
    [InlineData("bandi 2023 €", "€ 2.023 bandi")]
    [InlineData("bandi 2023 ore", "2.023 ore bandi")]
    [InlineData("2018 = 100%", "= 100 %")]
    [InlineData("2018: 100%", "100 %")]
    [InlineData("delibera 19/12/2023", "delibera entro il 19/12/2023")]
    [InlineData("fase 2 entro il 30/6/2024", "fase 2 entro il 30/06/2024")]
    public void Beside_a_unit_or_a_thing_they_are_values(string text, string printed) =>
        Assert.Equal(printed, TargetNotation.Print(Target(text)));

    [Theory]
    [InlineData("1.1.1")]
    [InlineData("codici 1.123.1")]
    [InlineData("codici 1.1,1")]
    [InlineData("codici 1.1.1; 2.2.2")]
    public void Codes_need_a_word_before_them_and_short_numbers_between_their_dots(string text) =>
        Assert.Contains("non è un numero", Assert.IsType<UnreadableTarget>(Target(text)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_reading_that_passes_over_figures_says_so() =>
        Assert.Equal(
            ["Le cifre nel testo («Avvio bandi 2023») sono state lette come riferimenti, non come valori."],
            TargetNotation.Read("Avvio bandi 2023", NoContext).Remarks
        );
}
