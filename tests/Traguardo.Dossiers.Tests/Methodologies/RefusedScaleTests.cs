// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Scales, states and totals of weights that do not hold together.</summary>
public sealed class RefusedScaleTests
{
    [Fact]
    public void A_gap_between_classes_is_refused() =>
        Refusal.Expect(
            Rating("- {nome: A, a: 49.99}", "- {nome: B, da: 50} # qui"),
            "I valori da 49,99 (compreso) a 50 (escluso) non hanno classe"
        );

    [Fact]
    public void An_overlap_of_classes_is_refused() =>
        Refusal.Expect(
            Rating("- {nome: A, a: 60}", "- {nome: B, da: 50} # qui"),
            "I valori da 50 (compreso) a 60 (escluso) stanno in due classi"
        );

    [Fact]
    public void A_highest_class_with_an_upper_bound_leaves_the_best_figures_out() =>
        Refusal.Expect(Rating("- {nome: A, a: 50}", "- {nome: B, da: 50, a: 100} # qui"), "I valori da 100 in su non hanno classe");

    [Fact]
    public void A_scale_without_classes_is_refused() =>
        Refusal.Expect(Rating().Replace("classi:", "classi: [] # qui", StringComparison.Ordinal), "La scala non ha classi");

    [Fact]
    public void A_class_named_twice_is_refused() =>
        Refusal.Expect(Rating("- {nome: A, a: 50}", "- {nome: A, da: 50} # qui"), "La classe «A» è ripetuta");

    [Fact]
    public void The_lowest_class_has_no_condition() =>
        Refusal.Expect(
            Rating("- {nome: A, a: 50, indicatore-peggiore-almeno: 10} # qui", "- {nome: B, da: 50}"),
            "La classe più bassa non può avere"
        );

    [Fact]
    public void A_traffic_light_has_four_colours() =>
        Refusal.Expect(
            Rating("- {nome: A, a: 50, semaforo: rossso} # qui", "- {nome: B, da: 50}"),
            "Il semaforo non ha questo colore",
            "forse «rosso»"
        );

    [Fact]
    public void An_example_names_a_class_of_the_scale() =>
        Refusal.Expect(
            Rating("- {nome: Raggiunto}") + "\n    esempi:\n      - {punteggio: 90, classe: Ragiunto} # qui",
            "La classe dell'esempio non è nella scala",
            "forse «Raggiunto»"
        );

    [Fact]
    public void The_word_that_leaves_figures_out_is_one() =>
        Refusal.Expect(Rating("- {nome: A, da: 0}") + "\n    fuori-dalle-classi: niente # qui", "«nessun-giudizio»");

    [Fact]
    public void A_choice_needs_two_grades() => Refusal.Expect(Grades("- {nome: Unico, punteggio: 100} # qui"), "servono almeno due gradi");

    [Fact]
    public void A_grade_named_twice_is_refused() =>
        Refusal.Expect(Grades("- {nome: A, punteggio: 100}", "- {nome: A, punteggio: 50} # qui"), "Il grado «A» è ripetuto");

    [Fact]
    public void Two_scales_with_one_id_are_refused() =>
        Refusal.Expect(
            Grades("- {nome: A, punteggio: 100}", "- {nome: B, punteggio: 50}")
                + "\n  - id: scala # qui\n    titolo: Altra\n    fonte: {natura: dichiarata}\n    gradi:\n      - {nome: A, punteggio: 1}\n      - {nome: B, punteggio: 0}",
            "L'id «scala» è già"
        );

    [Fact]
    public void A_state_that_does_not_exist_is_refused() =>
        Refusal.Expect(
            $"{Refusal.Head}stati:\n  annullato: {{conta: no}} # qui",
            "non è prevista qui",
            "una fra: misurato, provvisorio, non-realizzato"
        );

    [Fact]
    public void A_state_says_whether_it_counts() =>
        Refusal.Expect($"{Refusal.Head}stati:\n  sospeso: {{motivo-di: OIV}} # qui", "Manca la chiave «conta»");

    [Fact]
    public void A_state_that_does_not_count_has_no_score() =>
        Refusal.Expect($"{Refusal.Head}stati:\n  sospeso: {{conta: no, punteggio: 50}} # qui", "Lo stato non conta ma ha un punteggio");

    [Theory]
    [InlineData("0")]
    [InlineData("-100")]
    public void A_total_of_weights_is_positive(string total) =>
        Refusal.Expect(
            $"{Refusal.Head}somma-dei-pesi:\n  - di: indicatori\n    vincolante: si\n    totale: {total} # qui",
            "Il totale dei pesi non è positivo"
        );

    [Fact]
    public void A_total_of_weights_is_given_once() =>
        Refusal.Expect(
            $"{Refusal.Head}somma-dei-pesi:\n  - {{di: indicatori, totale: 100, vincolante: si}}\n  - {{di: indicatori, totale: 1, vincolante: no}} # qui",
            "è indicato due volte per: indicatori, tutti i livelli"
        );

    [Fact]
    public void Sheets_have_no_level() =>
        Refusal.Expect(
            $"{Refusal.Head}livelli:\n  - id: l\n    titolo: L\n    livello: L\n    fonte: {{natura: dichiarata}}\nsomma-dei-pesi:\n  - {{di: schede, livello: L, totale: 100, vincolante: si}} # qui",
            "Le schede non stanno in un livello"
        );

    [Fact]
    public void A_total_of_weights_names_levels_that_exist() =>
        Refusal.Expect(
            $"{Refusal.Head}somma-dei-pesi:\n  - {{di: indicatori, livello: X, totale: 100, vincolante: si}} # qui",
            "Il livello non è fra quelli della metodologia"
        );

    private static string Rating(params string[] classes) =>
        $"{Refusal.Head}scale-di-giudizio:\n  - id: scala\n    titolo: Scala\n    fonte: {{natura: dichiarata}}\n    classi:"
        + string.Concat(classes.Select(item => "\n      " + item));

    private static string Grades(params string[] grades) =>
        $"{Refusal.Head}scale-di-valutazione:\n  - id: scala\n    titolo: Scala\n    fonte: {{natura: dichiarata}}\n    gradi:"
        + string.Concat(grades.Select(item => "\n      " + item));
}
