// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>What aggregation rules do with their figure (limits, achievement, scale, examples), and the figures that they name.</summary>
public sealed class RefusedFigureTests
{
    [Fact]
    public void A_cap_below_the_floor_is_refused() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, media: semplice}\n    massimo: 100 # qui\n    minimo: 100"),
            "Il massimo non è maggiore del minimo"
        );

    [Fact]
    public void An_undefined_rating_scale_is_refused() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, media: semplice}\n    scala-di-giudizio: classi # qui"),
            "La scala di giudizio non è definita",
            "classi"
        );

    [Fact]
    public void A_scale_of_achievements_needs_an_achievement() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, media: semplice}\n    scala-di-giudizio: classi # qui")
                + """

                scale-di-giudizio:
                  - id: classi
                    titolo: Classi
                    fonte: {natura: dichiarata}
                    grandezza: raggiungimento
                    classi:
                      - {nome: Unica}
                """,
            "la regola non confronta il punteggio con un target"
        );

    [Fact]
    public void An_achievement_is_taken_only_from_levels_that_make_one() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, livello: L, grandezza: raggiungimento, media: semplice} # qui"),
            "Il livello «L» non ha un grado di raggiungimento"
        );

    [Fact]
    public void A_quantity_that_is_no_part_of_a_mean_is_refused() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, grandezza: peso, media: semplice} # qui"),
            "Questa grandezza non entra nelle medie",
            "punteggio oppure raggiungimento"
        );

    [Theory]
    [InlineData("massimo: 0", "massimo")]
    [InlineData("massimo: 100, target: -80", "target")]
    public void An_achievement_has_a_positive_target_and_cap(string keys, string _) =>
        Refusal.Expect(
            Level($"componenti:\n      - {{di: figli, media: semplice}}\n    raggiungimento: {{tipo: rapporto, {keys}}} # qui"),
            "Il valore non è positivo"
        );

    [Fact]
    public void An_achievement_says_its_cap_even_when_it_has_none() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, media: semplice}\n    raggiungimento: {tipo: rapporto} # qui"),
            "Manca la chiave «massimo»"
        );

    [Fact]
    public void A_rounding_says_when_it_happens() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, media: semplice}\n    arrotondamento: {modo: meta-in-su, decimali: 2} # qui"),
            "Manca la chiave «quando»"
        );

    [Fact]
    public void Weights_of_figures_that_do_not_add_to_100_are_refused() =>
        Refusal.Expect(
            Figures("pesata", "{tipo: ente, peso: 40} # qui", "{tipo: unita, codice: A, peso: 50}"),
            "I pesi delle cifre non fanno 100",
            "90"
        );

    [Fact]
    public void Weights_given_to_some_figures_only_are_refused() =>
        Refusal.Expect(
            Figures("pesata", "{tipo: ente, peso: 40} # qui", "{tipo: unita, codice: A}"),
            "Solo alcune cifre hanno un peso",
            "1 su 2"
        );

    [Fact]
    public void A_weight_of_a_figure_that_is_not_positive_is_refused() =>
        Refusal.Expect(Figures("pesata", "{tipo: ente, peso: 120}", "{tipo: unita, codice: A, peso: -20} # qui"), "Il peso non è positivo");

    [Fact]
    public void A_weighted_mean_of_figures_needs_weights() =>
        Refusal.Expect(Figures("pesata # qui", "{tipo: ente}"), "La media è pesata, ma le cifre non hanno un peso");

    [Fact]
    public void A_simple_mean_of_figures_has_no_weights() =>
        Refusal.Expect(Figures("semplice # qui", "{tipo: ente, peso: 100}"), "Le cifre hanno un peso, ma la media non è pesata");

    [Fact]
    public void A_figure_taken_twice_is_refused() =>
        Refusal.Expect(
            Figures("semplice", "{tipo: vista, codice: V}", "{tipo: vista, codice: V} # qui"),
            "La stessa cifra è presa due volte",
            "vista V"
        );

    [Fact]
    public void A_figure_has_a_code() => Refusal.Expect(Figures("semplice", "{tipo: vista} # qui"), "Manca la chiave «codice»");

    [Fact]
    public void Figures_are_listed_where_they_are_used() =>
        Refusal.Expect(Level("componenti:\n      - di: cifre # qui\n        media: semplice"), "Mancano le cifre");

    [Fact]
    public void Figures_are_not_listed_where_they_are_not_used() =>
        Refusal.Expect(
            Level("componenti:\n      - di: figli\n        media: semplice\n        cifre:\n          - {tipo: ente} # qui"),
            "Le cifre si elencano solo quando"
        );

    [Fact]
    public void An_example_gives_the_parts_of_every_component() =>
        Refusal.Expect(
            Level(
                "componenti:\n      - {quota: 50, di: figli, media: semplice}\n      - {quota: 50, di: righe, media: semplice}\n    esempi:\n      - parti: 100; 80 # qui\n        punteggio: 90"
            ),
            "L'esempio non dà le parti di ogni componente",
            "2, una riga per componente"
        );

    [Theory]
    [InlineData("100; ottanta")]
    [InlineData("100 x 50 x 2")]
    [InlineData("100 x tanto")]
    [InlineData("';'")]
    public void An_example_that_does_not_read_is_refused(string parts) =>
        Refusal.ExpectAmong(
            Level($"componenti:\n      - {{di: figli, media: semplice}}\n    esempi:\n      - parti: {parts} # qui\n        punteggio: 90"),
            "Le parti dell'esempio non si leggono",
            "«80 x 60; 100 x 40»"
        );

    [Fact]
    public void A_weighted_example_gives_all_weights() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, media: pesata}\n    esempi:\n      - parti: 93 x 50; 100 # qui\n        punteggio: 90"),
            "Nell'esempio mancano dei pesi"
        );

    private static string Level(string keys) => Section("livelli", "livello: L\n    " + keys);

    private static string Section(string section, string keys, bool mark = false) =>
        $"{Refusal.Head}{section}:\n  - id: primo{(mark ? " # qui" : "")}\n    titolo: Primo\n    fonte: {{natura: dichiarata}}\n    {keys}";

    private static string Figures(string mean, params string[] figures) =>
        Section("schede", $"componenti:\n      - di: cifre\n        media: {mean}\n        cifre:")
        + string.Concat(figures.Select(figure => "\n          - " + figure));
}
