// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Populations, parts of a whole, and several targets in one cell.</summary>
public class PartsTargetTests
{
    public static TheoryData<string, Target> Coverages =>
        new()
        {
            { "almeno 1 addetto per Ufficio", new CoverageTarget(1, "addetto", "Ufficio") },
            { "partecipazione di almeno 1 addetto per Servizio/Ufficio", new CoverageTarget(1, "addetto", "Servizio/Ufficio") },
            { "1 incontro per ciascun comune", new CoverageTarget(1, "incontro", "comune") },
            { "n. 1 referente per ogni ufficio camerale", new CoverageTarget(1, "referente", "ufficio camerale") },
            { "una visita in ogni sede", new CoverageTarget(1, "visita", "sede") },
            { "2 controlli ogni impresa", new CoverageTarget(2, "controlli", "impresa") },
        };

    [Theory]
    [MemberData(nameof(Coverages), DisableDiscoveryEnumeration = true)]
    public void So_many_for_every_item_is_a_coverage(string text, Target expected) => Assert.Equal(expected, Target(text));

    public static TheoryData<string, Target> Parts_of_a_whole =>
        new()
        {
            { "13 uffici su 14", new PhasesTarget(13, 14, "uffici") },
            { "4 fasi su 5", new PhasesTarget(4, 5, "fasi") },
            { "almeno 4 fasi su 5", new PhasesTarget(4, 5, "fasi") },
            { "n. 4 fasi su n. 5", new PhasesTarget(4, 5, "fasi") },
            { "4 su 5", new PhasesTarget(4, 5) },
            { "4 su 5 fasi", new PhasesTarget(4, 5, "fasi") },
            { "due su tre", new PhasesTarget(2, 3) },
            { "190 carte su un totale di 846", new PhasesTarget(190, 846, "carte") },
        };

    [Theory]
    [MemberData(nameof(Parts_of_a_whole), DisableDiscoveryEnumeration = true)]
    public void So_many_of_so_many_are_phases(string text, Target expected) => Assert.Equal(expected, Target(text));

    public static TheoryData<string, Target> Compounds =>
        new()
        {
            {
                "n. 2 azioni di comunicazione; n. 2 riunioni di coordinamento con i soggetti aderenti all'accordo",
                All(Bare(2, N, "azioni di comunicazione"), Bare(2, N, "riunioni di coordinamento con i soggetti aderenti all'accordo"))
            },
            {
                "30% dip. coinvolti per Sillabus e 50% dip. coinvolti per formazione camerale",
                All(Bare(30, Percent, "dip. coinvolti per Sillabus"), Bare(50, Percent, "dip. coinvolti per formazione camerale"))
            },
            {
                "30% dip. Coinvolti per Sillabus e 50% dip. Coinvolti per formazione camerale",
                All(Bare(30, Percent, "dip. Coinvolti per Sillabus"), Bare(50, Percent, "dip. Coinvolti per formazione camerale"))
            },
            { "N. 2 azioni n. 3 riunioni", All(Bare(2, N, "azioni"), Bare(3, N, "riunioni")) },
            { "2 azioni, 3 riunioni", All(Bare(2, None, "azioni"), Bare(3, None, "riunioni")) },
            { "2 azioni e 3 riunioni", All(Bare(2, None, "azioni"), Bare(3, None, "riunioni")) },
            { "2 azioni + 3 riunioni", All(Bare(2, None, "azioni"), Bare(3, None, "riunioni")) },
            { "2 azioni - 3 riunioni", All(Bare(2, None, "azioni"), Bare(3, None, "riunioni")) },
            { "100% visite e almeno 30 controlli", All(Bare(100, Percent, "visite"), AtLeast(30, None, "controlli")) },
            { "n. 2 azioni; pubblicazione del piano", All(Bare(2, N, "azioni"), new MilestoneTarget("pubblicazione del piano")) },
            {
                "Minimo un post al giorno per ciascuno dei tre social media Incremento \"follower\" del 5% rispetto al 2023",
                All(
                    new FrequencyTarget(1, Frequency.Day, "post per ciascuno dei tre social media"),
                    Bare(5, Percent, "Incremento \"follower\"")
                )
            },
            {
                "minimo un post al giorno per ciascun social media con incremento ipotizzato del 5% followers rispetto al 2023",
                All(new FrequencyTarget(1, Frequency.Day, "post per ciascun social media"), Bare(5, Percent, "followers"))
            },
        };

    [Theory]
    [MemberData(nameof(Compounds), DisableDiscoveryEnumeration = true)]
    public void Several_targets_in_a_cell_must_all_hold(string text, Target expected) => Assert.Equal(expected, Target(text));

    [Theory]
    [InlineData(
        "N. 100 (valore dell'indicatore 2024 previsto per il progetto nazionale 20%) N. 10 (valore calcolato ogni 10.000 imprese attive)"
    )]
    [InlineData("100 200")]
    [InlineData("50%+50%")]
    [InlineData("5, 6 e 7")]
    [InlineData("target: 85%; soglia: 75%")]
    [InlineData("2 azioni; 2 azioni")]
    [InlineData("2 azioni 3 riunioni")]
    [InlineData("5 eventi con 3 partner")]
    [InlineData("5 eventi con n. 3 partner")]
    [InlineData("2 corsi HACCP 1 livello")]
    [InlineData("3 incontri e 2 seminari entro il 31/12/2024")]
    [InlineData("3 eventi nel 2024 e 2 nel 2025")]
    public void Figures_that_are_not_said_to_be_of_different_things_are_not_sure(string text) =>
        Assert.IsType<UnreadableTarget>(Target(text));
}
