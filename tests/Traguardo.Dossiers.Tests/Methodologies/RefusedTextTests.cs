// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>Texts that are no YAML, or more than a methodology needs.</summary>
public sealed class RefusedTextTests
{
    [Theory]
    [InlineData("id: prova\ntarget: >= 30 %\n", 2, 9, "va fra virgolette")]
    [InlineData("id: prova\n\ttitolo: x\n", 2, 1, "tabulazione")]
    [InlineData("id: prova\nfonte:\n\tnatura: dichiarata\n", 3, 1, "tabulazione")]
    [InlineData("...\nid: prova\n", 1, 1, "non è YAML valido")]
    [InlineData("id: prova\n titolo: x\n", 2, 8, "rientro sbagliato")]
    [InlineData("id: prova\ntitolo: Prima: seconda\n", 2, 14, "va fra virgolette")]
    [InlineData("id: prova\ntitolo: \"aperto\nente: x\n", 2, 9, "virgolette aperte qui")]
    [InlineData("id: prova\ntitolo: 'aperto\n", 2, 9, "virgolette aperte qui")]
    [InlineData("id: prova\ntitolo: \"a\\q\"\n", 2, 9, "barra rovesciata")]
    [InlineData("id: prova\ntitolo: @x\n", 2, 9, "non può cominciare con questo carattere")]
    [InlineData("- uno\nid: prova\n", 2, 1, "voci di un elenco")]
    [InlineData("id: prova\nlista: - uno\n", 2, 8, "a capo")]
    [InlineData("id: prova\nfonte: {natura: [x}\n", 2, 19, "parentesi")]
    [InlineData("id: prova\nlista: [1, 2\ntitolo: x\n", 2, 9, "parentesi")]
    [InlineData("id: prova\ntitolo: }\n", 2, 9, "parentesi non si chiude")]
    [InlineData("id: |\n  x\n y\n", 3, 2, "il rientro non corrisponde")]
    public void Broken_yaml_is_located(string yaml, int line, int column, string fragment)
    {
        var error = Assert.Single(Refusal.Errors(yaml));

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(fragment, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Il file è vuoto")]
    [InlineData("# solo un commento\n", "Il file è vuoto")]
    [InlineData("solo testo", "Qui serve un gruppo di chiavi")]
    [InlineData("- elenco", "Qui serve un gruppo di chiavi")]
    public void A_text_that_is_no_group_of_keys_is_refused(string yaml, string fragment) =>
        Assert.Contains(fragment, Assert.Single(Refusal.Errors(yaml)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_written_twice_is_refused_and_says_where_the_other_is() =>
        Refusal.Expect(Refusal.Head + "titolo: Altro titolo # qui", "già alla riga 2", "titolo");

    [Fact]
    public void A_second_document_is_refused() => Refusal.Expect(Refusal.Head + "\n--- # qui\nid: seconda\n", "più di un documento");

    [Fact]
    public void An_anchor_is_refused() => Refusal.Expect(Refusal.Head + "ente: &nome Prova # qui", "ancore", "&nome");

    [Fact]
    public void An_alias_is_refused() => Refusal.Expect(Refusal.Head + "ente: *nome # qui", "rimandi", "*nome");

    [Fact]
    public void A_tag_is_refused() => Refusal.Expect(Refusal.Head + "ente: !!str Prova # qui", "etichette di tipo");

    [Fact]
    public void A_key_that_is_no_word_is_refused() => Refusal.Expect(Refusal.Head + "? [a, b] # qui\n: c\n", "una parola");

    [Fact]
    public void A_bomb_of_aliases_costs_nothing()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var level = 1; level < 60; level++)
        {
            bomb.Append($"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]\n");
        }

        Assert.Contains(Refusal.Errors(bomb.ToString()), error => error.Message.Contains("rimandi", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[", "[")]
    [InlineData("{a: ", "{")]
    public void A_bomb_of_brackets_costs_nothing(string open, string _)
    {
        var error = Assert.Single(Refusal.Errors(string.Concat(Enumerable.Repeat(open, 200_000))));
        Assert.Contains("Troppi gruppi", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("? ")]
    public void A_bomb_of_blocks_costs_nothing(string open)
    {
        var error = Assert.Single(Refusal.Errors(string.Concat(Enumerable.Repeat(open, 200_000))));
        Assert.Contains("Troppi gruppi", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_more_than_a_megabyte_is_refused()
    {
        var error = Assert.Single(Refusal.Errors("# " + new string('x', 1024 * 1024)));
        Assert.Contains("troppo grande", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_refused_without_reading_it()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, new string('x', (1024 * 1024) + 1));
        Assert.Contains("troppo grande", Assert.Single(MethodologyReader.ReadFile(path).Errors).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void A_file_that_is_not_utf_8_is_refused()
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, [.. "titolo: Unit"u8, 0xE0, .. "\n"u8]);
        Assert.Contains("UTF-8", Assert.Single(MethodologyReader.ReadFile(path).Errors).Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_lines_change_nothing()
    {
        var reading = MethodologyReader.Read("prova.yaml", "\uFEFF" + Refusal.Head.ReplaceLineEndings("\r\n"));
        Assert.Empty(reading.Errors);
    }

    [Fact]
    public void Only_the_first_two_hundred_errors_are_told()
    {
        var keys = string.Concat(Enumerable.Range(0, 500).Select(number => $"chiave{number}: x\n"));
        var errors = Refusal.Errors(Refusal.Head + keys);

        Assert.Equal(201, errors.Count);
        Assert.Contains("E altri 300 errori", errors[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_says_file_line_column_what_was_found_and_what_is_expected() =>
        Assert.Equal(
            "prova.yaml, riga 6, colonna 12: Qui serve una data. Trovato: «domani». Atteso: una data, per esempio 31/12/2024 oppure 2024-12-31.",
            Assert.Single(Refusal.Errors(Refusal.Head + "valida-al: domani")).ToString()
        );
}
