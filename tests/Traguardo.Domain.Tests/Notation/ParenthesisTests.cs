// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What stands in parentheses beside a value: the value again, a least number, a term, the weight, a day, or words about it.</summary>
public sealed class ParenthesisTests
{
    private const string TwoValues =
        "Nella cella ci sono più valori e non è detto a che cosa si riferisce ciascuno; indicare un solo valore, oppure separare le parti con «;».";

    private const string Changed = "Il testo dice che il valore è stato modificato; indicare il solo valore in vigore.";
    private const string Measured = "Il testo riporta un dato rilevato a una certa data, non un valore atteso.";
    private const string Weight = "Il peso stampato nella cella non fa parte del valore.";

    [Theory]
    [InlineData("n. 3 eventi (tre)", "n. 3 eventi", "")]
    [InlineData("tre eventi (3)", "3 eventi", "")]
    [InlineData("3 (tre", "3", "")]
    [InlineData("15 ()", "15", "")]
    [InlineData("100% visite (almeno 30)", "100 % visite (almeno 30)", "")]
    [InlineData("100% (almeno 30 visite)", "100 %", "Il testo aggiunge: «almeno 30 visite».")]
    [InlineData("SI (entro il 30/6/2024)", "entro il 30/06/2024", "")]
    [InlineData("3 eventi (entro il 30/6/2024)", "3 eventi entro il 30/06/2024", "")]
    [InlineData("tra 5 e 10 (entro il 30/6/2024)", "tra 5 e 10", "Il testo aggiunge: «entro il 30/6/2024».")]
    [InlineData("15% (elevato dal 10%)", "15 %", "Il testo aggiunge: «elevato dal 10%».")]
    [InlineData(
        "entro il 31.12.2019 (delibera n. 3 del 28.2.2020)",
        "entro il 31/12/2019",
        "Il testo aggiunge: «delibera n. 3 del 28.2.2020»."
    )]
    [InlineData("15% (circa 20)", "15 %", "Il testo aggiunge: «circa 20».")]
    [InlineData("15 (stima al 30/6/2024)", "15", "Il testo aggiunge: «stima al 30/6/2024».")]
    [InlineData("15% (peso 20%)", "15 %", Weight)]
    [InlineData("15% (peso)", "15 %", Weight)]
    [InlineData("(peso 20%) 15%", "15 %", Weight)]
    [InlineData("Eventi (peso 20%): 15", "15 Eventi", Weight)]
    [InlineData("Eventi (nuovi 20): 15", "15 Eventi", "Il testo aggiunge: «(nuovi 20):».")]
    public void A_target_keeps_its_value(string text, string printed, string remarks)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal((printed, remarks), (TargetNotation.Print(read.Target), string.Join(" / ", read.Remarks)));
    }

    [Theory]
    [InlineData("n. 3 eventi (quattro)", TwoValues)]
    [InlineData("tre eventi (4)", TwoValues)]
    [InlineData("3 eventi (3)", TwoValues)]
    [InlineData("15% (20%)", TwoValues)]
    [InlineData("15 (al 30/6/2024)", TwoValues)]
    [InlineData("100% visite (30)", TwoValues)]
    [InlineData("100% visite (al massimo 30)", TwoValues)]
    [InlineData("100% visite (almeno 30 %)", TwoValues)]
    [InlineData("100% visite (almeno 30) (almeno 20)", TwoValues)]
    [InlineData("50 visite (almeno 30)", TwoValues)]
    [InlineData("Eventi (20%): 15", TwoValues)]
    [InlineData("15% (elevato al 20%)", Changed)]
    [InlineData("15% (ridotto a 10%)", Changed)]
    [InlineData("15% (portata al 20%)", Changed)]
    [InlineData("entro il 31.12.2019 (prorogato al 28.2.2020)", Changed)]
    [InlineData("entro il 31.12.2019 (poi 28.2.2020)", Changed)]
    [InlineData("entro il 30/6/2024 (entro il 30/7/2024)", Changed)]
    [InlineData("15 (dato al 30/6/2024)", Measured)]
    [InlineData("15 (dati al 30/6/2024)", Measured)]
    [InlineData("15 (rilevato al 30/6/2024)", Measured)]
    [InlineData("15 (rilevata al 30/6/2024)", Measured)]
    [InlineData("15 (rilevazione al 30/6/2024)", Measured)]
    [InlineData("15 (rilevazioni al 30/6/2024)", Measured)]
    [InlineData("3 eventi (entro il 31/6/2024)", "La data «31/6/2024» non esiste.")]
    public void A_target_with_a_second_value_is_not_read(string text, string reason) =>
        Assert.Equal(new UnreadableTarget(text, reason), Target(text));

    [Theory]
    [InlineData("15% (20%)", TwoValues)]
    [InlineData("15 (20)", TwoValues)]
    [InlineData("15 (20 N.)", TwoValues)]
    [InlineData("15 gg (20 gg)", TwoValues)]
    [InlineData("tre (4)", TwoValues)]
    [InlineData("n. 3 (quattro)", TwoValues)]
    [InlineData("15 (al 31/6/2024)", "La data «31/6/2024» non esiste.")]
    public void A_result_with_a_rival_is_not_read(string text, string reason) =>
        Assert.Equal(new UnreadableValue(text, reason), Value(text));

    [Theory]
    [InlineData("15 (20 gg)", "15", "20 gg", false)]
    [InlineData("15% (20)", "15 %", "20", false)]
    [InlineData("15 eventi (20)", "15 eventi", "20", false)]
    [InlineData("tre (3)", "3", null, false)]
    [InlineData("n. 3 (tre)", "3 N.", null, false)]
    [InlineData("15 ()", "15", null, false)]
    [InlineData("15 (online) (gratuiti)", "15", "online; gratuiti", false)]
    [InlineData("15 (dato al 30/6/2024)", "15", null, true)]
    [InlineData("15 (rilevato al 30/6/2024)", "15", null, true)]
    [InlineData("15, al 30/6/2024", "15", null, true)]
    [InlineData("15 (stima al 30/6/2024)", "15", "stima al 30/6/2024", true)]
    [InlineData("15 (al 30/6/2024, stima)", "15", "al 30/6/2024, stima", true)]
    [InlineData("15 (a b c d e f al 30/6/2024)", "15", "a b c d e f al 30/6/2024", true)]
    [InlineData("15 (a b c d e f g al 30/6/2024)", "15", "a b c d e f g al 30/6/2024", false)]
    public void A_result_keeps_its_explanation_and_its_day(string text, string printed, string? explanation, bool isDated)
    {
        var read = MeasureNotation.Read(text, NoContext);
        Assert.Equal((printed, explanation), (MeasureNotation.Print(read.Value), read.Explanation));
        Assert.Equal(isDated ? Day(2024, 6, 30) : null, read.AsOf);
    }
}
