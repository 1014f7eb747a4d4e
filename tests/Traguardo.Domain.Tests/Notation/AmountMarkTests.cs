// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Signs, marks and letters around a figure.</summary>
public sealed class AmountMarkTests
{
    private const string About = "Il valore è indicato come approssimativo.";
    private const string Plus = "Il segno + indica una variazione; è stato letto il solo valore.";
    private const string Note = "Il richiamo di nota accanto al valore non è stato letto.";
    private const string Twice = "Il segno % è stampato due volte.";
    private const string Ordinal = " è un ordinale o una sigla, non una quantità.";
    private const string NotANumber = " non è un numero scritto con punti per le migliaia e virgola per i decimali.";

    [Theory]
    [InlineData("€ 50", "€ 50|€. 50|euro 50|eur 50|50 €|€ 50 €|50 euro")]
    [InlineData("€ -50", "€ -50|- € 50|-€ 50")]
    [InlineData("6 N.", "n. 6|N.6|n° 6|nr. 6|numero 6|n. sei|N6|num. 6|nro 6")]
    [InlineData("-6 N.", "n. -6")]
    [InlineData("-50", "-50|- 50|−50|–50")]
    [InlineData("-5 % variazione", "variazione -5%")]
    [InlineData(">= 50", "≥50|⩾ 50|≧50|>=50|almeno >= 50|almeno pari a 50")]
    [InlineData("<= 50", "≤50|⩽50|≦50|<=50")]
    [InlineData("50 %", "50%|50％|50 %")]
    [InlineData("<= 30 gg", "entro 30 giorni|entro i 30 giorni|entro trenta giorni|entro le 30 gg|entro gli 30 giorni|entro il 30 gg")]
    [InlineData("2", "2|due|due (2)")]
    [InlineData("2 gg", "due gg|due giorni")]
    [InlineData("2 %", "due %")]
    [InlineData("50 CO2", "50 CO2")]
    public void Many_ways_are_one(string printed, string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            var read = TargetNotation.Read(text, NoContext);
            Assert.Equal((text, printed, 0), (text, TargetNotation.Print(read.Target), read.Remarks.Count));
        }
    }

    [Theory]
    [InlineData("~ 50|circa 50|ca. 50|ca 50|circa. 50|≈ 50|∼50", "50", About)]
    [InlineData("almeno circa 50", ">= 50", About)]
    [InlineData("+50|+ 50", "50", Plus)]
    [InlineData("+50%", "50 %", Plus)]
    [InlineData("98 ¹⁶ %|98¹⁶%|98* %", "98 %", Note)]
    [InlineData("98* eventi", "98 eventi", Note)]
    [InlineData("50 %%|50 % %", "50 %", Twice)]
    [InlineData("50 [nota]", "50", "Il testo aggiunge: «nota».")]
    public void A_mark_that_changes_nothing_is_told(string texts, string printed, string remark)
    {
        foreach (var text in texts.Split('|'))
        {
            var read = TargetNotation.Read(text, NoContext);
            Assert.Equal((text, printed, remark), (text, TargetNotation.Print(read.Target), string.Join(" / ", read.Remarks)));
        }
    }

    [Theory]
    [InlineData("€ 50 gg", "Il testo dà due indicazioni in contrasto: «50 gg».")]
    [InlineData("€ 50%", "Il testo dà due indicazioni in contrasto: «50%».")]
    [InlineData("50% €", "Il testo dà due indicazioni in contrasto: «50% €».")]
    [InlineData("50 gg ore", "Il testo dà due indicazioni in contrasto: «50 gg ore».")]
    [InlineData("almeno > 50", "Il testo dà due indicazioni in contrasto: «almeno > 50».")]
    [InlineData("> almeno 50", "Il testo dà due indicazioni in contrasto: «> almeno 50».")]
    [InlineData("al massimo almeno 50", "Il testo dà due indicazioni in contrasto: «al massimo almeno 50».")]
    [InlineData("variazione - 5%", "Non è chiaro se il trattino sia un segno meno o un elenco.")]
    [InlineData("3D", "«3D»" + Ordinal)]
    [InlineData("2a edizione", "«2a»" + Ordinal)]
    [InlineData("2ª edizione", "«2ª»" + Ordinal)]
    [InlineData("2° corso", "«2°»" + Ordinal)]
    [InlineData("27 000", "«27 000»" + NotANumber)]
    [InlineData("27 000,00", "«27 000,00»" + NotANumber)]
    [InlineData("27 000 eventi", "«27 000»" + NotANumber)]
    [InlineData("27 0000", "Dopo il valore resta del testo con cifre non spiegate: «0000».")]
    [InlineData("27 000.5", "Dopo il valore resta del testo con cifre non spiegate: «000.5».")]
    [InlineData("27 5", "Dopo il valore resta del testo con cifre non spiegate: «5».")]
    [InlineData("5 ° corso", "Dopo il valore resta del testo con cifre non spiegate: «° corso».")]
    [InlineData("50)", "Dopo il valore resta del testo con cifre non spiegate: «)».")]
    [InlineData("(50", "Il testo contiene cifre che nessuna regola spiega: «(50».")]
    [InlineData("[50]", "Il testo contiene cifre che nessuna regola spiega: «[50]».")]
    [InlineData("CO2 50", "Il testo contiene cifre che nessuna regola spiega: «50».")]
    [InlineData("S.p.A. 5", "Il testo contiene cifre che nessuna regola spiega: «5».")]
    public void A_mark_that_may_mean_two_things_is_not_guessed_at(string text, string reason) =>
        Assert.Equal(new UnreadableTarget(text, reason), Target(text));

    [Theory]
    [InlineData("SI|Si|sì|SI.|SI,", true, null)]
    [InlineData("NO|no|NO.", false, null)]
    [InlineData("SI (fatto)|SI: fatto|SI; fatto|SI, fatto|SI - fatto|SI. fatto|Sì fatto", true, "fatto")]
    public void An_answer_may_have_a_note_behind_any_mark(string texts, bool answer, string? note)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal((text, new YesNoTarget(answer, note)), (text, Target(text)));
        }
    }

    [Theory]
    [InlineData("SI predisposizione|SI (a (b))", "Dopo «SI» c'è altro testo senza parentesi; non è sicuro che sia una risposta.")]
    [InlineData("SI/NO", "«SI/NO» indica l'unità di misura, non un valore.")]
    public void An_answer_that_goes_on_is_not_sure(string texts, string reason)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new UnreadableTarget(text, reason), Target(text));
        }
    }

    [Theory]
    [InlineData("SI (a) b|SI PREDISPOSIZIONE|Si predispone|SI entro|NO fatto|due, tre|una parte|n. eventi")]
    public void Other_words_are_a_milestone(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal(new MilestoneTarget(text), Target(text));
        }
    }
}
