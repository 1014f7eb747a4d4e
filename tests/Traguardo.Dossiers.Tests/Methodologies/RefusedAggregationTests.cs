// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Rules of levels, units, views, sheets and body that cannot make a figure.</summary>
public sealed class RefusedAggregationTests
{
    [Fact]
    public void A_list_of_components_without_any_is_refused() =>
        Refusal.Expect(Level("componenti: [] # qui"), "L'elenco delle componenti è vuoto");

    [Fact]
    public void Shares_that_do_not_add_to_100_are_refused() =>
        Refusal.Expect(
            Level(
                "componenti:\n      - {quota: 50, di: indicatori-propri, media: pesata} # qui\n      - {quota: 40, di: figli, media: pesata}"
            ),
            "Le quote delle componenti non fanno 100",
            "Trovato: «90»"
        );

    [Theory]
    [InlineData("0")]
    [InlineData("-20")]
    public void A_share_that_is_not_positive_is_refused(string share) =>
        Refusal.ExpectAmong(
            Level(
                $"componenti:\n      - {{quota: 100, di: indicatori-propri, media: pesata}}\n      - {{quota: {share}, di: figli, media: pesata}} # qui"
            ),
            "La quota non è positiva"
        );

    [Fact]
    public void A_mean_must_be_said() =>
        Refusal.Expect(Level("componenti:\n      - {di: indicatori-propri} # qui"), "Manca la chiave «media»");

    [Fact]
    public void What_is_averaged_must_be_said() =>
        Refusal.Expect(Level("componenti:\n      - {media: semplice} # qui"), "Manca la chiave «di»");

    [Theory]
    [InlineData("livelli", "livello: L", "blocchi", "obiettivo")]
    [InlineData("livelli", "livello: L", "selezione", "obiettivo")]
    [InlineData("unita", "tipo: area", "indicatori-propri", "unità organizzativa")]
    [InlineData("viste", "", "figli", "vista")]
    [InlineData("schede", "tipo: EQ", "obiettivi", "scheda")]
    [InlineData("blocchi", "tipo: EQ", "blocchi", "blocco della scheda")]
    public void A_part_that_the_thing_has_not_is_refused(string section, string applies, string source, string thing) =>
        Refusal.Expect(
            Section(section, $"{applies}\n    componenti:\n      - {{di: {source}, media: semplice}} # qui"),
            $"Questa parte non esiste per: {thing}",
            source,
            "uno fra:"
        );

    [Fact]
    public void The_body_has_no_indicators_of_its_own() =>
        Refusal.Expect(
            Refusal.Head
                + """
                performance-di-ente:
                  id: ente
                  titolo: Ente
                  fonte: {natura: dichiarata}
                  componenti:
                    - {di: indicatori-propri, media: semplice} # qui
                """,
            "Questa parte non esiste per: ente",
            "figli, righe, obiettivi, unita, cifre"
        );

    [Fact]
    public void A_level_rule_names_its_level() => Refusal.Expect(Section("livelli", "", mark: true), "Manca la chiave «livello»");

    [Fact]
    public void A_level_named_twice_is_refused() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: figli, media: semplice}")
                + """

                  - id: secondo
                    titolo: Secondo
                    fonte: {natura: dichiarata}
                    livello: [M, L] # qui
                """,
            "Il livello «L» ha già una regola"
        );

    [Fact]
    public void A_kind_named_twice_is_refused() =>
        Refusal.Expect(
            Section("unita", "tipo: area\n    componenti:\n      - {di: righe, media: semplice}")
                + """

                  - id: secondo
                    titolo: Secondo
                    fonte: {natura: dichiarata}
                    tipo: area # qui
                    componenti:
                      - {di: righe, media: semplice}
                """,
            "Il tipo «area» ha già una regola"
        );

    [Fact]
    public void Only_one_rule_is_for_all_other_kinds() =>
        Refusal.Expect(
            Section("unita", "componenti:\n      - {di: righe, media: semplice}")
                + """

                  - id: secondo # qui
                    titolo: Secondo
                    fonte: {natura: dichiarata}
                    componenti:
                      - {di: righe, media: semplice}
                """,
            "Due regole valgono per ogni altro tipo"
        );

    [Fact]
    public void A_level_that_is_not_listed_is_refused_with_the_nearest_one() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: righe, livello: Obiettivo operativ, media: semplice} # qui")
                + """

                  - id: operativo
                    titolo: Operativo
                    fonte: {natura: dichiarata}
                    livello: Obiettivo operativo
                """,
            "Il livello non è fra quelli della metodologia",
            "forse «Obiettivo operativo»"
        );

    [Fact]
    public void A_level_where_it_has_no_effect_is_refused() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: indicatori-propri, livello: L, media: semplice} # qui"),
            "Qui il livello non ha effetto"
        );

    [Fact]
    public void Subunits_are_for_units() =>
        Refusal.Expect(
            Level("componenti:\n      - {di: righe, con-sottounita: si, media: semplice} # qui"),
            "Le sottounità si possono includere solo"
        );

    [Fact]
    public void Units_have_no_weight() =>
        Refusal.Expect(
            Section("unita", "componenti:\n      - {di: unita, media: pesata} # qui"),
            "Le unità organizzative non hanno un peso",
            "Atteso: semplice"
        );

    [Fact]
    public void A_count_is_not_blended() =>
        Refusal.Expect(
            Level("componenti:\n      - {quota: 50, di: figli, media: conteggio} # qui\n      - {quota: 50, di: righe, media: semplice}"),
            "Un conteggio non si può combinare"
        );

    private static string Level(string keys) => Section("livelli", "livello: L\n    " + keys);

    private static string Section(string section, string keys, bool mark = false) =>
        $"{Refusal.Head}{section}:\n  - id: primo{(mark ? " # qui" : "")}\n    titolo: Primo\n    fonte: {{natura: dichiarata}}\n    {keys}";
}
