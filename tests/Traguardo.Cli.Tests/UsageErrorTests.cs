// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;

namespace Traguardo.Cli.Tests;

public sealed class UsageErrorTests
{
    [Theory]
    [InlineData("scor x", "il comando «scor» non esiste. Forse «score»? I comandi sono: demo, score")]
    [InlineData("zzzzzz", "il comando «zzzzzz» non esiste. I comandi sono:")]
    [InlineData("[pippo]", "il comando «[pippo]» non esiste. I comandi sono:")]
    [InlineData("[pippo] score prova-2024", "il comando «[pippo]» non esiste. I comandi sono:")]
    [InlineData("[diagram] score prova-2024", "il comando «[diagram]» non esiste. I comandi sono:")]
    [InlineData("score [pippo]", "il dossier «[pippo]» non si può leggere")]
    [InlineData("methodology", "manca il comando. I comandi sono: check, show.")]
    [InlineData("methodology chek f", "il comando «chek» non esiste. Forse «check»?")]
    [InlineData("score", "manca l'argomento DOSSIER: ")]
    [InlineData("explain prova-2024", "manca l'argomento CODICE: ")]
    [InlineData("score prova-2024 altro", "l'argomento «altro» è di troppo.")]
    [InlineData("score prova-2024 --ful", "l'opzione «--ful» non esiste. Forse «--full»?")]
    [InlineData("score -x prova-2024", "l'opzione «-x» non esiste.")]
    [InlineData("score -x", "l'opzione «-x» non esiste.")]
    [InlineData("--ful", "l'opzione «--ful» non esiste.")]
    [InlineData("score prova-2024 --as-of", "l'opzione --as-of vuole un valore: --as-of DATA.")]
    [InlineData("score prova-2024 --as-of 2024-01-01 --as-of 2024-01-02", "l'opzione --as-of è indicata più volte.")]
    [InlineData("score prova-2024 --as-of ieri", "l'opzione --as-of vuole una data, per esempio 30/6/2024 o 2024-06-30; trovato «ieri».")]
    [InlineData("score prova-2024 --as-of 31/6/2024", "trovato «31/6/2024».")]
    [InlineData("score prova-2024 --as-of 30/6", "trovato «30/6».")]
    [InlineData("score prova-2024 --as-of 30/6/024", "trovato «30/6/024».")]
    [InlineData("score prova-2024 --format jsn", "l'opzione --format non conosce «jsn», forse «json». I valori sono: table, json, csv.")]
    [InlineData("explain prova-2024 ente --depth -1", "l'opzione --depth vuole un numero intero non inferiore a 0; trovato «-1».")]
    [InlineData("explain prova-2024 ente --depth due", "trovato «due».")]
    [InlineData("template piano.xls", "il nome del foglio deve finire con .xlsx; trovato «piano.xls».")]
    public void What_is_wrong_with_a_command_line_is_said_in_Italian_on_the_error_stream(string line, string message)
    {
        using var work = new Workplace();
        var refused = work.Run(line.Split(' '));
        Assert.Equal(2, refused.Exit);
        Assert.Empty(refused.Output);
        Assert.Contains(message, refused.Error.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("traguardo: ", refused.Error, StringComparison.Ordinal);
        Lines.MustFit(refused.Error, 80);
    }

    [Fact]
    public void A_usage_error_shows_how_the_command_is_used()
    {
        using var work = new Workplace();
        var error = work.Run("score", "--full").Error;
        Assert.Contains("Uso: traguardo score DOSSIER [opzioni]\n", error, StringComparison.Ordinal);
        Assert.Contains("Per saperne di più: traguardo score --help\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_a_double_dash_is_never_an_option()
    {
        using var work = new Workplace();
        Assert.Contains("il dossier «-x» non si può leggere", work.Run("score", "--", "-x").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_at_sign_is_no_response_file()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("explain", Workplace.Dossier, "K1@1.1").Exit);
        Assert.Contains("il dossier «@x» non si può leggere", work.Run("score", "@x").Error, StringComparison.Ordinal);
    }
}
