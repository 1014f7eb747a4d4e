// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Bands with gaps, overlaps or ends, and lines that turn back.</summary>
public sealed class RefusedTableTests
{
    [Fact]
    public void A_gap_between_bands_is_refused_with_the_values_that_have_none() =>
        Refusal.Expect(
            Bands("- {a: 60, punteggio: 0}", "- {da: 60, a: 79.99, punteggio: 60}", "- {da: 80, punteggio: 100} # qui"),
            "I valori da 79,99 (compreso) a 80 (escluso) non hanno fascia",
            "una fascia che cominci da 79,99"
        );

    [Fact]
    public void An_overlap_of_bands_is_refused_with_the_values_that_have_two() =>
        Refusal.Expect(
            Bands("- {a: 60, punteggio: 0}", "- {da: 55, a: 80, punteggio: 60} # qui", "- {da: 80, punteggio: 100}"),
            "I valori da 55 (compreso) a 60 (escluso) stanno in due fasce"
        );

    [Fact]
    public void A_band_inside_another_is_an_overlap_of_its_own_values() =>
        Refusal.ExpectAmong(
            Bands("- {a: 90, punteggio: 0}", "- {da: 60, a: 80, punteggio: 60} # qui", "- {da: 80, punteggio: 100}"),
            "I valori da 60 (compreso) a 80 (escluso) stanno in due fasce"
        );

    [Fact]
    public void Bands_from_the_highest_to_the_lowest_are_refused() =>
        Refusal.ExpectAmong(
            Bands("- {da: 80, punteggio: 100} # qui", "- {da: 60, a: 80, punteggio: 60}", "- {a: 60, punteggio: 0}"),
            "Solo l'ultima fascia può non avere il limite superiore"
        );

    [Fact]
    public void A_band_below_the_one_before_it_is_refused() =>
        Refusal.Expect(
            Bands(
                "- {a: 60, punteggio: 0}",
                "- {da: 60, a: 80, punteggio: 60}",
                "- {da: 40, a: 50, punteggio: 70} # qui",
                "- {da: 80, punteggio: 100}"
            ),
            "La fascia sta sotto quella che la precede",
            "dalla più bassa alla più alta"
        );

    [Fact]
    public void A_band_that_begins_nowhere_in_the_middle_is_refused() =>
        Refusal.Expect(
            Bands("- {a: 60, punteggio: 0}", "- {a: 80, punteggio: 60} # qui", "- {da: 80, punteggio: 100}"),
            "Solo la prima fascia può non avere il limite inferiore"
        );

    [Fact]
    public void A_first_band_with_a_lower_bound_leaves_values_out() =>
        Refusal.Expect(
            Bands("- {da: 0, a: 60, punteggio: 0} # qui", "- {da: 60, punteggio: 100}"),
            "I valori sotto 0 non hanno fascia",
            "la scelta esplicita di lasciarli fuori"
        );

    [Fact]
    public void A_last_band_with_an_upper_bound_leaves_values_out() =>
        Refusal.Expect(
            Bands("- {a: 60, punteggio: 0}", "- {da: 60, a: 100, punteggio: 100} # qui"),
            "I valori da 100 in su non hanno fascia: il limite superiore è escluso"
        );

    [Fact]
    public void A_table_may_leave_values_out_when_it_says_so() =>
        Assert.Empty(
            MethodologyReader
                .Read(
                    "prova.yaml",
                    Bands("- {da: 0, a: 60, punteggio: 0}", "- {da: 60, a: 100, punteggio: 100}")
                        .Replace("      fasce:", "      fuori-dalle-fasce: non-valutare\n      fasce:", StringComparison.Ordinal)
                )
                .Errors
        );

    [Fact]
    public void The_word_that_leaves_values_out_is_one() =>
        Refusal.Expect(
            Bands("- {da: 0, a: 60, punteggio: 0}", "- {da: 60, a: 100, punteggio: 100}")
                .Replace("      fasce:", "      fuori-dalle-fasce: zero # qui\n      fasce:", StringComparison.Ordinal),
            "non è fra quelli ammessi",
            "«non-valutare»"
        );

    [Fact]
    public void An_empty_band_is_refused() =>
        Refusal.ExpectAmong(
            Bands("- {a: 60, punteggio: 0}", "- {da: 60, a: 60, punteggio: 60} # qui", "- {da: 60, punteggio: 100}"),
            "non contiene nessun valore"
        );

    [Fact]
    public void A_table_without_bands_is_refused() =>
        Refusal.Expect(Bands().Replace("      fasce:", "      fasce: [] # qui", StringComparison.Ordinal), "La tabella non ha fasce");

    [Fact]
    public void A_threshold_as_bound_needs_a_standard_one() =>
        Refusal.ExpectAmong(
            Bands("- {a: soglia-minima, punteggio: 0} # qui", "- {da: soglia-minima, punteggio: 100}"),
            "non si dice che cosa vale per le assegnazioni che non ne hanno",
            "«soglia-minima-predefinita»"
        );

    [Fact]
    public void A_standard_threshold_that_no_band_uses_is_refused() =>
        Refusal.Expect(
            Bands("- {a: 60, punteggio: 0}", "- {da: 60, punteggio: 100}")
                .Replace("      fasce:", "      soglia-minima-predefinita: 60 # qui\n      fasce:", StringComparison.Ordinal),
            "il valore predefinito non serve"
        );

    [Fact]
    public void Both_bands_that_meet_at_the_threshold_name_it() =>
        Refusal.Expect(
            Bands("- {a: soglia-minima, punteggio: 0}", "- {da: 60, punteggio: 100} # qui")
                .Replace("      fasce:", "      soglia-minima-predefinita: 60\n      fasce:", StringComparison.Ordinal),
            "ma una delle due la scrive come numero"
        );

    [Fact]
    public void A_slope_needs_both_bounds() =>
        Refusal.Expect(
            Bands("- {a: 60, punteggio: 0}", "- {da: 60, punteggio: 100, fino-al-punteggio: 100} # qui"),
            "le servono tutti e due i limiti"
        );

    [Theory]
    [InlineData("rapporto")]
    [InlineData("rapporto-inverso")]
    [InlineData("rapporto-secondo-direzione")]
    [InlineData("scostamento")]
    [InlineData("mancanza")]
    public void A_table_entered_by_dividing_by_the_target_cannot_be_used_for_zero(string argument) =>
        Refusal.Expect(
            Bands("- {a: 60, punteggio: 0}", "- {da: 60, punteggio: 100}")
                .Replace("grandezza: rapporto", "grandezza: " + argument, StringComparison.Ordinal)
                .Replace("target-zero: raggiunto-o-no", "target-zero: stessa-formula # qui", StringComparison.Ordinal),
            "non c'è una proporzione con cui entrarci"
        );

    [Fact]
    public void What_zero_targets_do_is_not_asked_where_nothing_is_divided() =>
        Refusal.ExpectAmong(
            Bands("- {a: 60, punteggio: 0}", "- {da: 60, punteggio: 100}")
                .Replace("grandezza: rapporto", "grandezza: risultato", StringComparison.Ordinal)
                .Replace("target-zero: raggiunto-o-no", "target-zero: raggiunto-o-no # qui", StringComparison.Ordinal),
            "non è prevista qui"
        );

    [Fact]
    public void A_line_needs_two_points() => Refusal.Expect(Line("- {valore: target, punteggio: 100} # qui"), "almeno due punti");

    [Fact]
    public void Scores_along_a_line_do_not_fall() =>
        Refusal.Expect(
            Line("- {valore: 0, punteggio: 0}", "- {valore: 50, punteggio: 80}", "- {valore: target, punteggio: 60} # qui"),
            "I punteggi dei punti calano",
            "almeno 80"
        );

    [Fact]
    public void Scores_along_a_line_are_not_all_equal() =>
        Refusal.Expect(Line("- {valore: 0, punteggio: 50} # qui", "- {valore: target, punteggio: 50}"), "hanno tutti lo stesso punteggio");

    [Fact]
    public void Values_along_a_line_do_not_turn_back() =>
        Refusal.Expect(
            Line("- {valore: 10, punteggio: 0}", "- {valore: 20, punteggio: 50}", "- {valore: 15, punteggio: 100} # qui"),
            "tornano indietro",
            "15 dopo 20"
        );

    [Fact]
    public void Two_points_are_not_on_one_value() =>
        Refusal.Expect(
            Line("- {valore: target, punteggio: 0}", "- {valore: target, punteggio: 100} # qui"),
            "Due punti stanno sullo stesso valore"
        );

    [Fact]
    public void A_fixed_value_cannot_be_missing() =>
        Refusal.Expect(
            Line("- {valore: 10, se-manca: 5, punteggio: 0} # qui", "- {valore: target, punteggio: 100}"),
            "Un valore fisso non può mancare"
        );

    [Fact]
    public void A_value_of_an_assignment_has_a_name_that_exists() =>
        Refusal.Expect(
            Line("- {valore: soglia, punteggio: 0} # qui", "- {valore: target, punteggio: 100}"),
            "target, soglia-minima, massimo, base, un numero"
        );

    private static string Bands(params string[] bands) =>
        Rule(
            "fasce\n      grandezza: rapporto\n      pieno-se-raggiunto: si\n      target-zero: raggiunto-o-no\n      target-negativo: raggiunto-o-no\n      fasce:",
            bands
        );

    private static string Line(params string[] points) => Rule("interpolazione\n      punti:", points);

    private static string Rule(string type, string[] items) =>
        $"{Refusal.Head}indicatori:\n  - id: tabella\n    titolo: Tabella\n    fonte: {{natura: dichiarata}}\n    quando: {{target: almeno}}\n    punteggio:\n      tipo: {type}"
        + string.Concat(items.Select(item => "\n        " + item))
        + Refusal.Rest;
}
