// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Ways of scoring that cannot be carried out, or do not say what they need.</summary>
public sealed class RefusedScoringTests
{
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

    /// <summary>A methodology with one rule under test and a general one behind it.</summary>
    private static string One(string keys, bool mark = false) =>
        $"{Refusal.Head}indicatori:\n  - id: prima{(mark ? " # qui" : "")}\n    titolo: Prima\n    fonte: {{natura: dichiarata}}\n    {keys}{Refusal.Rest}";
}
