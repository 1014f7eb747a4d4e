// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Traguardo.Dossiers.Tests.Support;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>What is wrong in a JSON file is told with line and path.</summary>
public sealed class JsonErrorTests
{
    private const string Head = """
        {
          "$schema": "dossier.schema.json",
          "format": "traguardo-dossier/1",
          "body": { "code": "ente", "name": "Ente di prova" },
          "cycle": { "code": "ente-2024", "title": "Relazione", "start": "2024-01-01", "end": "31/12/2024" },
        """;

    [Fact]
    public void An_unknown_table() =>
        Assert.Equal(
            "dossier.json, riga 6, objectivs: chiave sconosciuta; trovato «objectivs»; atteso forse «objectives».",
            Single("  \"objectivs\": []")
        );

    [Fact]
    public void An_unknown_key() =>
        Assert.Equal(
            "dossier.json, riga 7, units[0].nme: chiave sconosciuta; atteso forse «name».",
            Single("\"units\": [{ \"code\": \"A\", \"name\": \"Area\",\n \"nme\": \"x\" }]")
        );

    [Fact]
    public void An_unknown_key_of_a_figure() =>
        Assert.Equal(
            "dossier.json, riga 6, published[0].figure.cod: chiave sconosciuta; atteso forse «figure.code».",
            Single("\"published\": [{ \"code\": \"P\", \"text\": \"1\", \"figure\": { \"kind\": \"body\", \"cod\": \"x\" } }]")
        );

    [Fact]
    public void A_text_of_a_million_characters_does_not_fill_the_screen()
    {
        var million = new string('k', 1_000_000);
        Assert.InRange(Single($"\"{million}\": 1").Length, 80, 2_000);
        Assert.All(
            Errors($"\"objectives\": [{{ \"code\": \"O\", \"title\": \"t\", \"level\": \"{million}\" }}]"),
            error => Assert.InRange(error.Length, 80, 2_000)
        );
    }

    [Fact]
    public void A_key_twice() =>
        Assert.Equal(
            "dossier.json, riga 6, units[0].code: la chiave compare due volte.",
            Single("\"units\": [{ \"code\": \"A\", \"name\": \"Area\", \"code\": \"B\" }]")
        );

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"B\"")]
    public void A_key_twice_in_a_figure_whatever_the_first_one_held(string first) =>
        Assert.Equal(
            "dossier.json, riga 6, published[0].figure.code: la chiave compare due volte; trovato «A».",
            Single(
                $"\"published\": [{{ \"code\": \"P\", \"text\": \"1\", \"figure\": {{ \"kind\": \"unit\", \"code\": {first}, \"code\": \"A\" }} }}]"
            )
        );

    [Fact]
    public void A_table_twice() =>
        Assert.Equal(
            [
                "dossier.json, riga 7, units: la chiave compare due volte.",
                "dossier.json, riga 7, units: il valore non è utilizzabile; atteso un elenco tra parentesi quadre.",
            ],
            Errors("\"units\": [],\n\"units\": []")
        );

    [Fact]
    public void A_missing_value() =>
        Assert.Equal(
            "dossier.json, riga 7, units[1].name: manca un valore obbligatorio; atteso un testo.",
            Single("\"units\": [{ \"code\": \"A\", \"name\": \"Area\" },\n { \"code\": \"B\" }]")
        );

    [Fact]
    public void A_number_that_no_decimal_holds() =>
        Assert.Equal(
            "dossier.json, riga 6, responsibilities[0].weight: il numero ha troppe cifre per essere letto esattamente; trovato «0.12345678901234567890123456789012».",
            Single("\"responsibilities\": [{ \"objective\": \"O\", \"unit\": \"U\", \"weight\": 0.12345678901234567890123456789012 }]")
        );

    [Theory]
    [InlineData("true", "trovato «vero»; atteso un numero in punti percentuali")]
    [InlineData("\"abc\"", "trovato «abc»; atteso un numero in punti percentuali")]
    [InlineData("\"12.5\"", "i decimali si scrivono dopo la virgola: forse 12,5")]
    [InlineData("[1]", "l'elenco può contenere solo testi")]
    [InlineData("{\"a\": 1}", "trovato «a = 1»")]
    public void A_value_of_the_wrong_kind(string value, string problem)
    {
        var error = Single($"\"responsibilities\": [{{ \"objective\": \"O\", \"unit\": \"U\", \"weight\": {value} }}]");
        Assert.StartsWith("dossier.json, riga 6, responsibilities[0].weight: ", error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_found_is_shown_on_one_line_and_cut_between_characters()
    {
        var error = Single(
            "\"acts\": [{ \"code\": \"D\", \"kind\": \"k\", \"date\": \"\\u001b[31m\\n"
                + string.Concat(Enumerable.Repeat("🎯", 90))
                + "\" }]"
        );
        Assert.Contains("trovato « [31m " + string.Concat(Enumerable.Repeat("🎯", 37)) + "…»", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_without_quotes() =>
        Assert.Contains(
            "units[0].code: scrivere il codice tra virgolette; trovato «3,1»",
            Single("\"units\": [{ \"code\": 3.1, \"name\": \"Area\" }]"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Numbers_and_dates_may_be_texts_in_italian_notation()
    {
        var dossier = Read(
                "\"responsibilities\": [{ \"objective\": \"O\", \"unit\": \"U\", \"weight\": \"1.234,50\" }], \"acts\": [{ \"code\": \"D\", \"kind\": \"delibera\", \"date\": \"31/1/2024\" }]"
            )
            .Dossier();
        Assert.Equal("1234.5", dossier.Plan.Responsibilities[0].Weight!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(new DateOnly(2024, 1, 31), dossier.Acts[0].Date);
    }

    [Fact]
    public void Words_may_be_italian_or_english()
    {
        var indicators =
            "\"indicators\": [{ \"code\": \"A\", \"name\": \"a\", \"direction\": \"higher-is-better\" }, { \"code\": \"B\", \"name\": \"b\", \"direction\": \"Crescente\" }]";
        Assert.All(
            Read(indicators).Dossier().Plan.Indicators,
            indicator => Assert.Equal(Domain.Planning.Direction.HigherIsBetter, indicator.Direction)
        );
    }

    [Fact]
    public void An_item_that_is_no_object() =>
        Assert.Equal(
            "dossier.json, riga 6, units[0].code: l'elemento non è un oggetto tra parentesi graffe; trovato «A».",
            Errors("\"units\": [\"A\"]")[0]
        );

    [Fact]
    public void A_table_that_is_no_list() =>
        Assert.Equal(
            "dossier.json, riga 6, units: il valore non è utilizzabile; atteso un elenco tra parentesi quadre.",
            Single("\"units\": {}")
        );

    [Fact]
    public void A_quantity_twice() =>
        Assert.Contains(
            "measures[0].quantities: i nomi devono essere diversi",
            Single("\"measures\": [{ \"indicator\": \"I\", \"quantities\": { \"a\": 1, \"a\": 2 } }]"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_cut_short() =>
        Assert.Equal(
            "dossier.json, riga 6: il file non è JSON valido (posizione 15 della riga).",
            Single(Encoding.UTF8.GetBytes(Head + "\n  \"units\": [{ "))
        );

    [Fact]
    public void Half_a_character() =>
        Assert.StartsWith(
            "dossier.json, riga 6: il file non è JSON valido",
            Single("\"units\": [{ \"code\": \"\\ud800\" }]"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Too_many_brackets() =>
        Assert.Contains("uno dentro l'altro: il limite è 64", Single("\"units\": " + new string('[', 100)), StringComparison.Ordinal);

    [Fact]
    public void No_object_at_all() =>
        Assert.Equal("dossier.json, riga 1: il file non contiene un dossier; atteso un oggetto tra parentesi graffe.", Single("[1, 2]"u8));

    [Fact]
    public void Another_version() =>
        Assert.StartsWith(
            "dossier.json, riga 1, format: il formato del dossier non è tra quelli",
            Single("{ \"boh\": 1, \"format\": \"traguardo-dossier/2\", \"units\": 3 }"u8),
            StringComparison.Ordinal
        );

    [Fact]
    public void No_version() => Assert.Contains("atteso «traguardo-dossier/1»", Single("{ \"units\": [] }"u8), StringComparison.Ordinal);

    [Fact]
    public void No_body_and_no_cycle() =>
        Assert.Equal(
            ["dossier.json: mancano i dati di «Ente».", "dossier.json: mancano i dati di «Ciclo»."],
            Files.FromJson("{ \"format\": \"traguardo-dossier/1\" }").Errors.Select(error => error.ToString())
        );

    [Fact]
    public void An_empty_file() => Assert.Equal("dossier.json: il file è vuoto.", Single(" \n\t"u8));

    [Fact]
    public void Bytes_that_are_no_utf8() =>
        Assert.Equal(
            "dossier.json, riga 2: il testo non è in UTF-8: salvare il file con codifica UTF-8.",
            Single([.. "{\n\""u8, 0xE0, .. "\": 1 }"u8])
        );

    [Fact]
    public void A_byte_order_mark_is_accepted() => Assert.True(Files.FromJson([0xEF, 0xBB, 0xBF, .. Files.Json(Samples.Small)]).Succeeded);

    [Fact]
    public void After_two_hundred_errors_only_their_number_is_told()
    {
        var errors = Errors("\"units\": [" + string.Join(',', Enumerable.Repeat("{}", 500)) + "]");
        Assert.Equal(201, errors.Count);
        Assert.Equal("dossier.json, units[499]: … e altri 800 errori.", errors[^1]);
    }

    private static Dossiers.Reading.DossierReading Read(string more) => Files.FromJson(Head + "\n" + more + "\n}");

    private static string Single(string more) => Assert.Single(Read(more).Errors).ToString();

    private static string Single(ReadOnlySpan<byte> json) => Assert.Single(Files.FromJson(json.ToArray()).Errors).ToString();

    private static List<string> Errors(string more) => [.. Read(more).Errors.Select(error => error.ToString())];
}
