// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Keys and values that are not what a methodology has in their place.</summary>
public sealed class RefusedValueTests
{
    [Fact]
    public void An_unknown_key_is_refused_with_the_nearest_one() =>
        Refusal.Expect(Refusal.Head + "somma-dei-pessi: [] # qui", "non è prevista qui", "somma-dei-pessi", "forse «somma-dei-pesi»");

    [Fact]
    public void An_unknown_key_like_no_other_is_refused_with_all_that_may_stand_there() =>
        Refusal.Expect(Refusal.Head + "pippo: x # qui", "non è prevista qui", "una fra: fonte, id, titolo, ente");

    [Fact]
    public void A_key_that_belongs_to_another_way_of_scoring_is_refused() =>
        Refusal.Expect(
            Refusal.Head
                + """
                indicatori:
                  - id: tutti
                    titolo: Tutti
                    fonte: {natura: dichiarata}
                    punteggio:
                      tipo: raggiunto-o-no
                      target-zero: non-valutare # qui
                """,
            "non è prevista qui",
            "una fra: tipo, raggiunto, non-raggiunto"
        );

    [Theory]
    [InlineData("id")]
    [InlineData("titolo")]
    [InlineData("fonte")]
    public void A_missing_key_is_refused(string key)
    {
        var lines = Refusal.Head.Split('\n').ToList();
        var from = lines.FindIndex(line => line.StartsWith(key, StringComparison.Ordinal));
        lines.RemoveRange(from, key == "fonte" ? 3 : 1);

        var error = Assert.Single(Refusal.Errors(string.Join('\n', lines)));
        Assert.Equal((1, $"Manca la chiave «{key}»."), (error.Line, error.Message));
    }

    [Theory]
    [InlineData("titolo")]
    [InlineData("ente")]
    [InlineData("valida-dal")]
    public void A_key_without_value_is_refused(string key)
    {
        var head = string.Join('\n', Refusal.Head.Split('\n').Where(line => !line.StartsWith(key, StringComparison.Ordinal)));
        Refusal.Expect($"{head}{key}: # qui", $"La chiave «{key}» non ha un valore");
    }

    [Theory]
    [InlineData("1.500", "Non è chiaro se il punto separi le migliaia o i decimali")]
    [InlineData("cento", "Qui serve un numero")]
    [InlineData("50 %%", "Qui serve un numero")]
    [InlineData("12,5,3", "Qui serve un numero")]
    [InlineData("1.23.4", "Qui serve un numero")]
    [InlineData("1e3", "Qui serve un numero")]
    [InlineData("\",5\"", "Qui serve un numero")]
    [InlineData("--5", "Qui serve un numero")]
    [InlineData("99999999999999999999999999999999999999", "Qui serve un numero")]
    [InlineData("[1, 2]", "Qui serve un testo")]
    public void What_is_no_sure_number_is_refused(string text, string fragment) =>
        Refusal.Expect($"{Refusal.Head}somma-dei-pesi:\n  - di: indicatori\n    vincolante: si\n    totale: {text} # qui", fragment);

    [Theory]
    [InlineData("100", "100")]
    [InlineData("100,00", "100.00")]
    [InlineData("100.00", "100.00")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("27.5", "27.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("80 %", "80")]
    [InlineData("80%", "80")]
    [InlineData("+5", "5")]
    [InlineData("\"27,5\"", "27.5")]
    public void Numbers_are_read_as_people_write_them(string text, string expected)
    {
        var reading = MethodologyReader.Read(
            "prova.yaml",
            $"{Refusal.Head}somma-dei-pesi:\n  - di: indicatori\n    vincolante: si\n    totale: {text}"
        );
        Assert.Equal(expected, reading.Methodology!.Closures[0].Total.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("si", true)]
    [InlineData("sì", true)]
    [InlineData("SI'", true)]
    [InlineData("true", true)]
    [InlineData("no", false)]
    [InlineData("false", false)]
    public void Yes_and_no_are_read_as_people_write_them(string text, bool expected)
    {
        var reading = MethodologyReader.Read(
            "prova.yaml",
            $"{Refusal.Head}somma-dei-pesi:\n  - di: indicatori\n    vincolante: {text}\n    totale: 100"
        );
        Assert.Equal(expected, reading.Methodology!.Closures[0].Binding);
    }

    [Fact]
    public void What_is_neither_yes_nor_no_is_refused() =>
        Refusal.Expect(
            $"{Refusal.Head}somma-dei-pesi:\n  - di: indicatori\n    totale: 100\n    vincolante: forse # qui",
            "Qui serve sì o no",
            "forse"
        );

    [Theory]
    [InlineData("31/12/2024")]
    [InlineData("2024-12-31")]
    public void Days_are_read_as_people_write_them(string text) =>
        Assert.Equal(
            new DateOnly(2024, 12, 31),
            MethodologyReader.Read("prova.yaml", $"{Refusal.Head}valida-al: {text}").Methodology!.ValidTo
        );

    [Theory]
    [InlineData("31/2/2024")]
    [InlineData("12/31/2024")]
    [InlineData("2024")]
    public void What_is_no_day_is_refused(string text) =>
        Refusal.Expect($"{Refusal.Head}valida-al: {text} # qui", "Qui serve una data", text);

    [Fact]
    public void A_validity_that_ends_before_it_begins_is_refused() =>
        Refusal.Expect(
            $"{Refusal.Head}valida-dal: 01/01/2025\nvalida-al: 31/12/2024 # qui",
            "finisce prima di cominciare",
            "31/12/2024",
            "non precedente al 01/01/2025"
        );

    [Fact]
    public void A_word_that_is_not_among_those_allowed_is_refused_with_all_of_them() =>
        Refusal.Expect(
            $"{Refusal.Head}somma-dei-pesi:\n  - di: indicatore # qui\n    totale: 100\n    vincolante: si",
            "non è fra quelli ammessi",
            "forse «indicatori»",
            "uno fra: indicatori, obiettivi, obiettivi-di-vertice, obiettivi-per-unita, schede"
        );

    [Fact]
    public void A_list_where_a_text_belongs_is_refused() =>
        Refusal.Expect(Refusal.Head + "ente: [a, b] # qui", "Qui serve un testo", "un elenco");

    [Fact]
    public void A_text_where_a_list_belongs_is_refused() =>
        Refusal.Expect(Refusal.Head + "livelli: tutti # qui", "Qui serve un elenco", "tutti");

    [Fact]
    public void A_text_where_a_group_belongs_is_refused() =>
        Refusal.Expect(Refusal.Head + "convenzioni: nessuna # qui", "Qui serve un gruppo di chiavi", "nessuna");

    [Fact]
    public void A_decimal_comma_inside_braces_is_explained() =>
        Refusal.ExpectAmong(
            $"{Refusal.Head}somma-dei-pesi:\n  - {{di: indicatori, totale: 99,5, vincolante: si}} # qui",
            "la virgola separa le voci",
            ",5",
            "il punto al posto della virgola"
        );

    [Theory]
    [InlineData("Con Maiuscole")]
    [InlineData("perché")]
    [InlineData("con spazi")]
    [InlineData("sotto_linea")]
    public void An_id_that_does_not_fit_file_names_and_addresses_is_refused(string id) =>
        Refusal.Expect(
            Refusal.Head.Replace("id: prova", $"id: {id} # qui", StringComparison.Ordinal),
            "L'id non va bene",
            "lettere minuscole"
        );

    [Fact]
    public void A_source_without_document_is_refused() =>
        Refusal.Expect("id: prova\ntitolo: Prova\nfonte:\n  natura: dichiarata # qui", "Manca la chiave «documento»");

    [Fact]
    public void An_inferred_source_must_say_how() =>
        Refusal.Expect(
            "id: prova\ntitolo: Prova\nfonte:\n  documento: Prova # qui\n  natura: dedotta",
            "non si dice come",
            "quanto è sicura"
        );

    [Theory]
    [InlineData("13")]
    [InlineData("-1")]
    [InlineData("1,5")]
    public void Decimals_out_of_range_are_refused(string digits) =>
        Refusal.Expect(
            $"{Refusal.Head}convenzioni:\n  numero-senza-operatore: almeno\n  contrasto-operatore-direzione: non-valutare\n  arrotondamento-scostamenti:\n    modo: meta-in-su\n    decimali: {digits} # qui",
            "Il numero di decimali non va bene",
            "da 0 a 12"
        );

    [Fact]
    public void All_errors_of_a_file_are_told_at_once()
    {
        var errors = Refusal.Errors(
            """
            id: Prova
            titolo: Prova
            fonte:
              documento: Documento
              natura: inventata
            valida-al: mai
            livelli:
              - id: uno
                titolo: Uno
                livello: Uno
                fonte: {natura: dichiarata}
                componenti:
                  - {quota: 60, di: figli, media: semplice}
                  - {quota: 60, di: indicatori-propri, media: semplice}
            somma-dei-pesi:
              - di: niente
                totale: 100
                vincolante: si
            """
        );

        Assert.Equal([1, 5, 6, 13, 16], errors.Select(error => error.Line));
    }
}
