// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Indicator rules that leave targets without a rule, that no target reaches, or that cannot score what reaches them.</summary>
public sealed class RefusedIndicatorRuleTests
{
    [Fact]
    public void A_kind_of_target_without_rule_is_refused() =>
        Refusal.Expect(
            Rules(
                """
                indicatori:
                  - id: valori # qui
                    titolo: Valori
                    fonte: {natura: dichiarata}
                    quando: {target: [senza-operatore, almeno, piu-di, al-massimo, meno-di, esatto, intervallo]}
                    punteggio: raggiunto-o-no
                """
            ),
            "Nessuna regola vale sempre per questi target: scadenza, tappe, si-no, copertura, fasi, frequenza, composto, descrittivo"
        );

    [Fact]
    public void A_kind_of_target_covered_only_under_a_condition_is_refused_with_a_case_left_out() =>
        Refusal.Expect(
            Rules(
                """
                indicatori:
                  - id: crescenti # qui
                    titolo: Crescenti
                    fonte: {natura: dichiarata}
                    quando: {target: almeno, direzione: [crescente, a-target, non-indicata]}
                    punteggio: raggiunto-o-no
                  - id: altri
                    titolo: Tutto il resto
                    fonte: {natura: dichiarata}
                    quando: {target: [senza-operatore, piu-di, al-massimo, meno-di, esatto, intervallo, scadenza, tappe, si-no, copertura, fasi, frequenza, composto, descrittivo]}
                    punteggio: raggiunto-o-no
                """
            ),
            "Fra i target «almeno» restano casi senza regola",
            "meglio se basso"
        );

    [Fact]
    public void A_rule_for_one_unit_of_measure_does_not_cover_a_kind() =>
        Refusal.Expect(
            Rules(
                """
                indicatori:
                  - id: giorni # qui
                    titolo: Giorni
                    fonte: {natura: dichiarata}
                    quando: {unita: gg}
                    punteggio: raggiunto-o-no
                """
            ),
            "Nessuna regola vale sempre per questi target: senza-operatore, almeno"
        );

    [Fact]
    public void Rules_that_share_a_kind_between_them_cover_it() =>
        Assert.Empty(
            Dossiers
                .Methodologies.MethodologyReader.Read(
                    "prova.yaml",
                    Rules(
                        """
                        indicatori:
                          - id: con-soglia
                            titolo: Con soglia
                            fonte: {natura: dichiarata}
                            quando: {con-soglia-minima: si}
                            punteggio: raggiunto-o-no
                          - id: senza-soglia
                            titolo: Senza soglia
                            fonte: {natura: dichiarata}
                            quando: {con-soglia-minima: no}
                            punteggio: raggiunto-o-no
                        """
                    )
                )
                .Errors
        );

    [Fact]
    public void A_rule_after_a_general_one_is_refused_because_it_can_never_apply() =>
        Refusal.Expect(
            Rules(
                """
                indicatori:
                  - id: generale
                    titolo: Generale
                    fonte: {natura: dichiarata}
                    punteggio: raggiunto-o-no
                  - id: particolare # qui
                    titolo: Particolare
                    fonte: {natura: dichiarata}
                    quando: {target: scadenza}
                    punteggio: raggiunto-o-no
                """
            ),
            "La regola «particolare» non si applica mai",
            "«generale»",
            "le regole particolari prima di quelle generali"
        );

    [Fact]
    public void A_rule_that_several_earlier_ones_cover_together_can_never_apply() =>
        Refusal.Expect(
            Rules(
                """
                indicatori:
                  - id: con-soglia
                    titolo: Con soglia
                    fonte: {natura: dichiarata}
                    quando: {con-soglia-minima: si}
                    punteggio: raggiunto-o-no
                  - id: senza-soglia
                    titolo: Senza soglia
                    fonte: {natura: dichiarata}
                    quando: {con-soglia-minima: no}
                    punteggio: raggiunto-o-no
                  - id: scadenze # qui
                    titolo: Scadenze
                    fonte: {natura: dichiarata}
                    quando: {target: scadenza, unita: gg}
                    punteggio: raggiunto-o-no
                """
            ),
            "non si applica mai",
            "«con-soglia», «senza-soglia»"
        );

    [Fact]
    public void A_rule_for_what_is_never_scored_is_refused() =>
        Refusal.Expect(
            One("quando: {target: [rinviato, assente]} # qui\n    punteggio: raggiunto-o-no"),
            "riguardano solo target che non si valutano"
        );

    [Fact]
    public void A_rule_used_only_by_name_has_no_conditions() =>
        Refusal.Expect(
            One("solo-se-richiamata: si\n    quando: {target: almeno} # qui\n    punteggio: raggiunto-o-no"),
            "solo dove un'assegnazione la richiama"
        );

    [Theory]
    [InlineData("rapporto-giorni", "almeno", "calendario: reale\n      pieno-se-raggiunto: si")]
    [InlineData("rapporto", "scadenza", "pieno-se-raggiunto: si\n      target-zero: raggiunto-o-no\n      target-negativo: raggiunto-o-no")]
    [InlineData("si-no", "almeno", "")]
    [InlineData("quota", "scadenza", "")]
    [InlineData("composto", "almeno", "unione: media")]
    [InlineData("formula", "descrittivo", "espressione: r")]
    [InlineData("composto", "tappe", "unione: media")]
    [InlineData("rapporto-giorni", "tappe", "calendario: reale\n      pieno-se-raggiunto: si")]
    [InlineData("risultato-diretto", "si-no", "")]
    public void A_way_of_scoring_that_means_nothing_for_a_target_is_refused(string type, string target, string more) =>
        Refusal.Expect(
            One($"quando: {{target: {target}}}\n    punteggio:\n      tipo: {type} # qui\n      {more}"),
            "non ha significato",
            $"Trovato: «{target}»"
        );

    [Fact]
    public void A_general_rule_must_suit_every_target_that_is_left_to_it() =>
        Refusal.Expect(
            Rules("indicatori:\n  - id: tutti\n    titolo: Tutti\n    fonte: {natura: dichiarata}\n    punteggio: quota # qui"),
            "non ha significato",
            "scadenza, si-no, composto, descrittivo"
        );

    [Fact]
    public void Two_rules_with_one_id_are_refused() =>
        Refusal.Expect(
            One("quando: {target: almeno}\n    punteggio: quota").Replace("id: altri", "id: prima # qui", StringComparison.Ordinal),
            "L'id «prima» è già di un'altra regola"
        );

    [Fact]
    public void A_rule_without_source_is_refused() =>
        Refusal.Expect(
            Rules("indicatori:\n  - id: tutti # qui\n    titolo: Tutti\n    punteggio: raggiunto-o-no"),
            "Manca la chiave «fonte»"
        );

    [Fact]
    public void An_inferred_rule_says_how() =>
        Refusal.Expect(
            Rules("indicatori:\n  - id: tutti\n    titolo: Tutti\n    fonte: {natura: dedotta} # qui\n    punteggio: raggiunto-o-no"),
            "La regola è dedotta ma non si dice come"
        );

    [Fact]
    public void A_level_that_the_methodology_does_not_list_is_refused() =>
        Refusal.Expect(
            One("quando: {livello: Obiettivo operativo} # qui\n    punteggio: raggiunto-o-no"),
            "Il livello non è fra quelli della metodologia"
        );

    [Fact]
    public void A_repeated_condition_is_refused() =>
        Refusal.Expect(One("quando: {target: [almeno, almeno]} # qui\n    punteggio: raggiunto-o-no"), "Il valore è ripetuto", "almeno");

    [Fact]
    public void An_empty_list_of_conditions_is_refused() =>
        Refusal.Expect(One("quando: {target: []} # qui\n    punteggio: raggiunto-o-no"), "L'elenco è vuoto");

    /// <summary>A methodology with the given sections.</summary>
    private static string Rules(string sections) => Refusal.Head + sections;

    /// <summary>A methodology with one rule under test and a general one behind it.</summary>
    private static string One(string keys, bool mark = false) =>
        $"{Refusal.Head}indicatori:\n  - id: prima{(mark ? " # qui" : "")}\n    titolo: Prima\n    fonte: {{natura: dichiarata}}\n    {keys}{Refusal.Rest}";
}
