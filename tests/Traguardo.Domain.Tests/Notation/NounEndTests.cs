// SPDX-License-Identifier: AGPL-3.0-or-later

using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>How far the name of what is counted goes.</summary>
public sealed class NounEndTests
{
    [Theory]
    [InlineData("100 % delle 448 domande")]
    [InlineData("100 % dei 448 casi")]
    [InlineData("100 % degli 8 uffici")]
    [InlineData("100 % di 8 uffici")]
    [InlineData("100 % dei n. 448 casi")]
    [InlineData("100 % degli 8")]
    [InlineData("100 % delle domande presentate entro 30 giorni")]
    [InlineData("5 dip. camerali")]
    [InlineData("5 uff. Roma")]
    [InlineData("5 uff.")]
    [InlineData("5 progetti PID.")]
    [InlineData("5 corsi/seminari")]
    [InlineData("5 e-mail")]
    [InlineData("5 corsi-base")]
    [InlineData("5 corsi 2024/2025")]
    [InlineData("5 progetti biennio 2024-2025")]
    [InlineData("5 corsi anno 2024")]
    [InlineData("5 giudizi sulla qualità")]
    [InlineData("5 analisi dei dati")]
    [InlineData("5 iscrizioni per altra causa")]
    [InlineData("5 corsi di base e avanzati")]
    [InlineData("5 visite ed ispezioni")]
    public void It_goes_on(string text)
    {
        Assert.Equal(text, Told(text));
        Assert.Equal(text, ToldOfResult(text));
    }

    [Theory]
    [InlineData("5 eventi. Roma", "5 eventi", "Roma")]
    [InlineData("5 corsi -base", "5 corsi", "base")]
    [InlineData("5 corsi- base", "5 corsi", "base")]
    [InlineData("5 -corsi", "5", "corsi")]
    [InlineData("5% sul 30% dei casi", "5 %", "sul 30% dei casi")]
    [InlineData("5 eventi sulla 30%", "5 eventi", "sulla 30%")]
    [InlineData("5 eventi sui 30%", "5 eventi", "sui 30%")]
    [InlineData("5 eventi sulle 30%", "5 eventi", "sulle 30%")]
    [InlineData("90% di gradimento su una scala da 1 a 5", "90 % di gradimento", "su una scala da 1 a 5")]
    [InlineData("5 iscrizioni causa maltempo", "5 iscrizioni", "causa maltempo")]
    [InlineData("5 iscrizioni dati ISTAT", "5 iscrizioni", "dati ISTAT")]
    [InlineData("5 eventi nell'anno 2024", "5 eventi", "nell'anno 2024")]
    [InlineData("5 eventi alla data", "5 eventi", "alla data")]
    public void What_explains_ends_it(string text, string value, string explanation)
    {
        Assert.Equal($"{value} / Il testo aggiunge: «{explanation}».", Told(text));
        Assert.Equal($"{value} # {explanation}", ToldOfResult(text));
    }

    [Theory]
    [InlineData("5 eventi al 30/6/2024", "5 eventi @ 30/6/2024")]
    [InlineData("5 eventi all'1/6/2024", "5 eventi @ 1/6/2024")]
    [InlineData("5 eventi alla fine di giugno", "5 eventi @ 30/6/2024")]
    [InlineData("5 eventi all'anno 2023", "5 eventi @ 31/12/2023")]
    [InlineData("5 eventi al 2023", "5 eventi @ 31/12/2023")]
    [InlineData("5 eventi (rilevati al 30/6)", "5 eventi @ 30/6/2024 # rilevati al 30/6")]
    [InlineData("5 eventi (rilevazione al 30/6)", "5 eventi @ 30/6/2024")]
    [InlineData("5 eventi (dato al 30/6, in calo)", "5 eventi @ 30/6/2024 # dato al 30/6, in calo")]
    [InlineData("5 eventi nel 2023", "5 eventi @ 31/12/2023 # nel 2023")]
    [InlineData("5 eventi nell'anno 2023", "5 eventi @ 31/12/2023 # nell'anno 2023")]
    [InlineData("5 eventi (al 30/6/2023) nel 2023", "5 eventi @ 30/6/2023 # nel 2023")]
    [InlineData("50 (al 30/6/2024) come previsto", "50 @ 30/6/2024 # come previsto")]
    [InlineData("100% (50% al 30/6)", "100 % # 50% al 30/6")]
    [InlineData("5 eventi all'anno", "5 eventi all'anno")]
    [InlineData("5 eventi nel 2024", "5 eventi # nel 2024")]
    public void A_result_is_of_the_day_that_the_text_gives(string text, string told) => Assert.Equal(told, ToldOfResult(text));

    [Theory]
    [InlineData("5% rispetto al 2023", "5 % # rispetto al 2023")]
    [InlineData("5% (rispetto al 31/12/2022)", "5 % # rispetto al 31/12/2022")]
    [InlineData("5 eventi in più rispetto al primo semestre 2023", "5 eventi in più # rispetto al primo semestre 2023")]
    [InlineData("5% in confronto al 2023", "5 % in confronto # al 2023")]
    [InlineData("5% (a paragone all'anno 2023)", "5 % # a paragone all'anno 2023")]
    public void But_not_of_the_day_that_it_is_compared_with(string text, string told) => Assert.Equal(told, ToldOfResult(text));

    [Theory]
    [InlineData("90% al 30/6 e 100% al 31/12")]
    [InlineData("90% all'1/6/2024, 100% all'1/7/2024")]
    [InlineData("90% nel 2023, 95% nel 2024")]
    [InlineData("90% nell'anno 2023, 95% nell'anno 2024")]
    public void Two_results_of_two_days_are_not_read_as_one(string text) =>
        Assert.StartsWith("Nella cella ci sono più valori", ToldOfResult(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("3 eventi all'1/6/2024 e 2", "all'1/6/2024 e 2")]
    [InlineData("3 eventi nell'anno 2024 e 2 nel 2025", "nell'anno 2024 e 2 nel 2025")]
    [InlineData("3 eventi alla fine di giugno e 2", "alla fine di giugno e 2")]
    public void In_a_target_a_day_explains_only_itself(string text, string rest) =>
        Assert.Equal($"Dopo il valore resta del testo con cifre non spiegate: «{rest}».", Told(text));

    [Theory]
    [InlineData("Il testo n. 264", "264 N. / Il testo premette: «Il testo».")]
    [InlineData("h: ~ 0,6", "0,6 / Il testo premette: «h». / Il valore è indicato come approssimativo.")]
    [InlineData("gennaio: almeno 4", ">= 4 / Il testo premette: «gennaio».")]
    [InlineData("ed più: n. 42", "42 N. / Il testo premette: «ed più».")]
    public void Words_before_a_value_that_could_not_stand_behind_it_are_told(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("100 % (almeno 30)", "100% visite|(almeno 30)")]
    [InlineData("15 %", "15%|(elevato dal 10%)")]
    public void A_parenthesis_may_recall_or_add(string start, string parts)
    {
        var text = parts.Replace('|', ' ');
        Assert.StartsWith(start[..4], Told(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("15% (elevato a 20)")]
    [InlineData("15% (elevato ad 80)")]
    [InlineData("15% (elevato al 20%)")]
    [InlineData("15% (elevato all'80%)")]
    [InlineData("15% (elevata alla soglia del 20%)")]
    [InlineData("entro il 30/6/2024 (ora 31/12/2024)")]
    [InlineData("entro il 30/6/2024 (prorogato a dicembre 2024)")]
    public void A_parenthesis_that_changes_the_value_leaves_none(string text) =>
        Assert.Equal("Il testo dice che il valore è stato modificato; indicare il solo valore in vigore.", Told(text));
}
