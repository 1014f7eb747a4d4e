// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Templates;

namespace Traguardo.Documents.Tests.Templates;

/// <summary>Templates with errors are refused, each error with its line and what is expected; nothing that a text says makes the reader throw.</summary>
public sealed class TemplateReaderTests
{
    private const string Head = "---\ntitolo: Prova\nfase: relazione\n---\n";

    [Theory]
    [InlineData("::: tabela indicatori", "La direttiva «tabela» non esiste: forse «tabella»")]
    [InlineData("::: tabella indicatore", "Dopo «tabella», «indicatore» non esiste: forse «indicatori»")]
    [InlineData("::: tabella", "Dopo «tabella» manca che cosa: punteggi")]
    [InlineData("::: tabella indicatori colonne=\"nome, taget\"", "La tabella «indicatori» non ha la colonna «taget»: forse «target»")]
    [InlineData("::: tabella indicatori livelo=1", "«indicatori» non ha l'impostazione «livelo»: forse «livello»")]
    [InlineData("::: tabella indicatori meno-di=tanto", "«meno-di» vuole un numero; trovato «tanto»")]
    [InlineData("::: tabella indicatori raggiunti=forse", "«raggiunti» vuole «si» o «no»; trovato «forse»")]
    [InlineData("::: tabella obiettivi sotto=nipoti", "«sotto» vuole una di: figli, tutti; trovato «nipoti»")]
    [InlineData("::: tabella punteggi ente comuni", "Dopo «punteggi» non può stare «comuni»; possono: ente, obiettivi, unita, viste")]
    [InlineData("::: tabella atti tutti", "Dopo «atti» c'è una parola di troppo: «tutti»")]
    [InlineData("::: tabella atti titolo=\"A\" titolo=\"B\"", "«titolo=» è scritto due volte")]
    [InlineData("::: tabella atti titolo=\"A", "Le virgolette non sono chiuse")]
    [InlineData("::: per ogni obbiettivo\n::: fine", "Dopo «per ogni», «obbiettivo» non esiste: forse «obiettivo»")]
    [InlineData("::: per ogni obiettivo\ntesto", "«::: per ogni obiettivo» non è chiuso da «::: fine»")]
    [InlineData("::: se punteggio\ntesto", "«::: se punteggio» non è chiuso da «::: fine»")]
    [InlineData("::: se puntegio\n::: fine", "Il valore «puntegio» non esiste: forse «punteggio»")]
    [InlineData("::: se\n::: fine", "Dopo «se» manca la condizione")]
    [InlineData("::: fine", "«::: fine» senza una direttiva aperta prima")]
    [InlineData(":::", "Dopo «:::» manca il nome della direttiva")]
    [InlineData("Il punteggio è {{puntegio ente}}.", "Il valore «puntegio» non esiste: forse «punteggio»")]
    [InlineData("Il punteggio è {{punteggio ente.", "Dopo «{{» manca «}}»")]
    [InlineData("Vuoto {{}} qui", "Manca il nome")]
    [InlineData("::: tabella atti titolo=\"{{ano}}\"", "Il valore «ano» non esiste: forse «anno»")]
    [InlineData("::: frasi poesia", "Dopo «frasi», «poesia» non esiste")]
    public void An_error_names_its_line_and_what_is_expected(string body, string message)
    {
        var reading = TemplateReader.Read("prova", Head + "\n# Titolo\n\n" + body + "\n");
        Assert.Null(reading.Template);
        var error = Assert.Single(reading.Errors);
        Assert.Equal(8, error.Line);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Senza testa", 1, "Il modello deve cominciare con una riga «---»")]
    [InlineData("", 1, "Il modello deve cominciare con una riga «---»")]
    [InlineData("---\nfase: relazione\n---\n", 1, "Tra le impostazioni manca «titolo»")]
    [InlineData("---\ntitolo: T\n---\n", 1, "Tra le impostazioni manca «fase»")]
    [InlineData(
        "---\ntitolo: T\nfase: estate\n---\n",
        3,
        "«fase» deve essere una di: piano, monitoraggio, relazione, valutazione; trovato «estate»"
    )]
    [InlineData("---\ntitolo: T\nfase: piano\nnumera: si\n---\n", 4, "L'impostazione «numera» non esiste")]
    [InlineData("---\ntitolo: T\nfase: piano\ncongiunto: forse\n---\n", 4, "«congiunto» deve essere «si» o «no»; trovato «forse»")]
    [InlineData("---\ntitolo: T\nfase: piano\n", 1, "Le impostazioni non sono chiuse")]
    public void An_error_of_the_head_names_its_line(string text, int line, string message)
    {
        var reading = TemplateReader.Read("prova", text);
        Assert.Contains(reading.Errors, error => error.Line == line && error.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.Null(reading.Template);
    }

    [Fact]
    public void All_errors_are_found_at_once_in_the_order_of_lines()
    {
        var reading = TemplateReader.Read("prova", Head + "{{uno}}\n::: due\n{{tre}}\n::: se quattro\n::: fine\n");
        Assert.Equal([5, 6, 7, 8], reading.Errors.Select(error => error.Line));
    }

    [Fact]
    public void Directives_in_a_block_of_code_are_text() =>
        Assert.Empty(TemplateReader.Read("prova", Head + "```\n::: non-esiste\n```\n").Errors);

    [Fact]
    public void A_quoted_word_may_hold_a_value_with_quotes_of_its_own() =>
        Assert.Empty(
            TemplateReader.Read("prova", Head + "::: tabella atti titolo=\"Punteggio {{punteggio obiettivo \"OS 1.1\"}} finale\"\n").Errors
        );

    [Fact]
    public void Directives_nested_beyond_all_reason_are_refused()
    {
        var text =
            Head + string.Concat(Enumerable.Repeat("::: per ogni obiettivo\n", 200)) + string.Concat(Enumerable.Repeat("::: fine\n", 200));
        Assert.Contains(
            TemplateReader.Read("prova", text).Errors,
            error => error.Message.StartsWith("Più di 30 direttive", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Lists_nested_beyond_the_limit_are_an_error_and_no_crash()
    {
        var text = Head + string.Concat(Enumerable.Repeat("> ", 5000)) + "fine\n";
        var reading = TemplateReader.Read("prova", text);
        Assert.True(reading.Template is not null || reading.Errors.Count > 0);
    }

    [Fact]
    public void A_template_that_is_too_long_is_refused() =>
        Assert.Null(TemplateReader.Read("prova", new string('a', TemplateReader.LongestText + 1)).Template);

    [Fact]
    public void The_templates_that_come_with_the_program_have_no_errors_and_cover_every_phase()
    {
        Assert.Equal(13, TemplateLibrary.All.Count);
        Assert.Equal(Template.Phases.Order(), TemplateLibrary.All.Select(template => template.Phase).Distinct().Order());
        Assert.All(TemplateLibrary.All, template => Assert.NotEmpty(template.Description));
    }
}
