// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Targets without a figure.</summary>
public class WordTargetTests
{
    [Theory]
    [InlineData("SI", true, null)]
    [InlineData("Si", true, null)]
    [InlineData("Sì", true, null)]
    [InlineData("SÌ", true, null)]
    [InlineData("SI.", true, null)]
    [InlineData("NO", false, null)]
    [InlineData("SI (predisposizione)", true, "predisposizione")]
    [InlineData("Si, con riserva", true, "con riserva")]
    [InlineData("SI - predisposizione", true, "predisposizione")]
    [InlineData("Sì predisposizione", true, "predisposizione")]
    [InlineData("Valore atteso: SI", true, null)]
    public void Yes_and_no_may_have_a_note(string text, bool expected, string? note) =>
        Assert.Equal(new YesNoTarget(expected, note), Target(text));

    [Theory]
    [InlineData("Attivazione impianto")]
    [InlineData("piano di azione")]
    [InlineData("Nuova struttura organizzativa")]
    [InlineData("Acquisto nuovo centro stella, switch e nuovi server")]
    [InlineData("Monitorag. e ammodern. standard attrezzature informatiche")]
    [InlineData("Attivazione nuovo servizio per le imprese \"Libri Digitali\"")]
    [InlineData("Si prevede la realizzazione di un nuovo sportello")]
    [InlineData("Relazione annuale")]
    [InlineData("entro i termini di legge")]
    [InlineData("II fase completata")]
    [InlineData("un terzo delle imprese")]
    public void Words_alone_are_a_milestone(string text) => Assert.Equal(new MilestoneTarget(text), Target(text));

    [Theory]
    [InlineData("Istruttoria e provvedimenti di concessione dei bandi 2023")]
    [InlineData("Pubblicazione e bilancio sostenibilità 2023")]
    [InlineData("Prosecuzione e lavori (Termine nel 2027)")]
    [InlineData("Conclusione fase 2 del progetto")]
    [InlineData("fase 2 completata")]
    [InlineData("Applicazione art. 5 D.Lgs. 150/2009")]
    [InlineData("Attuazione della delibera di Giunta n. 103 del 19/12/2023")]
    [InlineData("Aggiornamento obiettivi 1.1.1 e 2.2.2")]
    [InlineData("Avvio piano Transizione 5.0")]
    [InlineData("Riduzione emissioni CO2")]
    public void Figures_that_name_something_leave_a_milestone(string text) => Assert.Equal(new MilestoneTarget(text), Target(text));

    [Fact]
    public void Figures_that_name_something_are_remarked() =>
        Assert.Contains(
            TargetNotation.Read("Istruttoria dei bandi 2023", NoContext).Remarks,
            remark => remark.Contains("riferimenti", StringComparison.Ordinal)
        );

    [Fact]
    public void A_label_that_repeats_the_heading_is_no_part_of_the_milestone() =>
        Assert.Equal(new MilestoneTarget("Piano di Azione"), Target("Obiettivo previsto per il 2024: Piano di Azione"));

    [Theory]
    [InlineData("Rinvio al 2028")]
    [InlineData("Rinviato al 2028")]
    [InlineData("Obiettivo rinviato")]
    [InlineData("Differimento dei lavori")]
    public void A_deferral_is_said_as_such(string text) => Assert.Equal(new DeferredTarget(text), Target(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("--")]
    [InlineData("//")]
    [InlineData("n.d.")]
    [InlineData("nd")]
    [InlineData("N/D")]
    [InlineData("ND vedi nota")]
    [InlineData("Non previsto")]
    [InlineData("nessun target")]
    [InlineData("da definire")]
    [InlineData("L'indicatore non prevede un target semestrale")]
    public void A_cell_may_say_that_there_is_no_target(string text) => Assert.Equal(new NoTarget(text.Trim()), Target(text));
}
