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
    public void An_unknown_way_of_scoring_is_refused() =>
        Refusal.Expect(One("punteggio: raporto # qui"), "non è fra quelli ammessi", "forse «rapporto»", "solo-esito");

    [Fact]
    public void A_way_of_scoring_must_be_said() =>
        Refusal.ExpectAmong(One("punteggio: {pieno-se-raggiunto: si} # qui"), "Manca la chiave «tipo»");

    [Theory]
    [InlineData("target-zero")]
    [InlineData("target-negativo")]
    [InlineData("pieno-se-raggiunto")]
    public void A_proportion_says_what_zero_and_negative_targets_do_and_what_a_met_one_is_worth(string key)
    {
        string[] keys = ["target-zero: raggiunto-o-no", "target-negativo: raggiunto-o-no", "pieno-se-raggiunto: si"];
        var rest = string.Concat(
            keys.Where(line => !line.StartsWith(key + ":", StringComparison.Ordinal)).Select(line => $"\n      {line}")
        );
        Refusal.Expect(One($"quando: {{target: almeno}}\n    punteggio:\n      tipo: rapporto # qui{rest}"), $"Manca la chiave «{key}»");
    }

    [Theory]
    [InlineData("rapporto", "stessa-formula")]
    [InlineData("rapporto-inverso", "stessa-formula")]
    [InlineData("scostamento-relativo", "scostamento-relativo")]
    public void A_formula_that_divides_by_the_target_cannot_be_used_for_zero(string type, string zero) =>
        Refusal.Expect(
            One(
                $"quando: {{target: almeno}}\n    punteggio:\n      tipo: {type}\n      pieno-se-raggiunto: si\n      target-zero: {zero} # qui\n      target-negativo: non-valutare"
            ),
            "nessun risultato è in proporzione con zero",
            "raggiunto-o-no oppure non-valutare"
        );

    [Theory]
    [InlineData("100 * (r - s", "L'espressione non si legge", "100 * (r - s")]
    [InlineData("100 * r / tetto", "usa un nome che la regola non conosce", "tetto")]
    public void An_expression_speaks_of_what_an_assignment_has(string expression, string fragment, string found) =>
        Refusal.Expect(
            One($"quando: {{target: almeno}}\n    punteggio:\n      tipo: formula\n      espressione: {expression} # qui"),
            fragment,
            found,
            "r (risultato), t (target)"
        );

    [Fact]
    public void A_cap_below_the_floor_is_refused() =>
        Refusal.Expect(
            One("quando: {target: almeno}\n    punteggio: quota\n    massimo: 5 # qui\n    minimo: 20"),
            "Il massimo non è maggiore del minimo",
            "Trovato: «5»",
            "più di 20"
        );

    [Fact]
    public void A_verdict_has_no_cap() =>
        Refusal.Expect(
            One("quando: {target: almeno}\n    punteggio: solo-esito\n    massimo: 100", mark: true),
            "solo un esito, senza punteggio"
        );

    [Fact]
    public void A_score_above_the_rules_own_cap_is_refused() =>
        Refusal.Expect(
            One("quando: {target: almeno}\n    punteggio: {tipo: raggiunto-o-no, raggiunto: 120} # qui\n    massimo: 100"),
            "fuori dal massimo o dal minimo",
            "120"
        );

    [Fact]
    public void A_met_target_is_worth_more_than_a_missed_one() =>
        Refusal.Expect(
            One("quando: {target: almeno}\n    punteggio: {tipo: raggiunto-o-no, raggiunto: 50, non-raggiunto: 50} # qui"),
            "deve valere più di uno non raggiunto"
        );

    [Fact]
    public void Yes_is_worth_more_than_no() =>
        Refusal.Expect(One("quando: {target: si-no}\n    punteggio: {tipo: si-no, si: 0, no: 100} # qui"), "Il sì deve valere più del no");

    [Fact]
    public void An_undefined_scale_is_refused() =>
        Refusal.Expect(
            One("quando: {target: almeno}\n    punteggio: {tipo: scala, scala: gradi} # qui"),
            "scala di valutazione non è definita",
            "gradi"
        );

    [Fact]
    public void A_grade_that_the_scale_has_not_is_refused() =>
        Refusal.Expect(
            One(
                """
                quando: {target: descrittivo}
                    punteggio: {tipo: scala, scala: gradi}
                    esempi:
                      - target: Fatto
                        consuntivo: Fatto a metà
                        grado: Meta # qui
                        punteggio: 50
                """
            )
                + """

                scale-di-valutazione:
                  - id: gradi
                    titolo: Gradi
                    fonte: {natura: dichiarata}
                    gradi:
                      - {nome: Niente, punteggio: 0}
                      - {nome: Metà esatta, punteggio: 50}
                """,
            "Il grado non è nella scala «gradi»",
            "Meta"
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
