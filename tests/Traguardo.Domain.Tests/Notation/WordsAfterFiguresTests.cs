// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Units and bounds behind a figure.</summary>
public sealed class WordsAfterFiguresTests
{
    [Theory]
    [InlineData("%", "percento|per cento|%")]
    [InlineData("gg", "gg|gg.|giorno|giorni|GIORNI")]
    [InlineData("ore", "h|h.|hh|hh.|ora|ore")]
    [InlineData("minuti", "minuto|minuti")]
    [InlineData("settimane", "settimana|settimane")]
    [InlineData("mesi", "mese|mesi")]
    [InlineData("anni", "anno|anni")]
    [InlineData("€", "€|euro|eur")]
    [InlineData("N.", "n.|n|nr|nr.|num|numero|nro|n°")]
    public void A_unit_has_one_symbol_for_all_its_words(string symbol, string words)
    {
        foreach (var word in words.Split('|'))
        {
            Assert.Equal((word, symbol), (word, Assert.IsType<ThresholdTarget>(Target("5 " + word)).Quantity.Unit.Symbol));
        }
    }

    [Theory]
    [InlineData("5 numero verde", "5 numero verde")]
    [InlineData("5 e meno", "<= 5")]
    [InlineData("5 massimo gg", "<= 5 gg")]
    [InlineData("almeno 5 o più", ">= 5")]
    [InlineData("al massimo 5 o meno", "<= 5")]
    [InlineData("5 gg o più", ">= 5 gg")]
    [InlineData("5% al massimo", "<= 5 %")]
    public void What_stands_behind_a_figure_is_its_own(string text, string printed) =>
        Assert.Equal(printed, TargetNotation.Print(Target(text)));

    [Theory]
    [InlineData(
        ">= 5",
        "minimo|minimi|minime|almeno|al minimo|come minimo|o più|e più|ed più|o oltre|e oltre|ed oltre|o superiore|e superiore"
    )]
    [InlineData("<= 5", "massimo|massimi|massime|max|al massimo|o meno|e meno|ed meno|o inferiore|e inferiore")]
    public void A_bound_may_follow_its_figure(string printed, string words)
    {
        foreach (var word in words.Split('|'))
        {
            Assert.Equal((word, printed), (word, TargetNotation.Print(Target("5 " + word))));
        }
    }

    [Theory]
    [InlineData("5 circa")]
    [InlineData("5 ca")]
    [InlineData("5 ca.")]
    [InlineData("circa 5")]
    public void About_may_stand_on_either_side(string text) => Assert.Equal("~ 5", MeasureNotation.Print(Value(text)));

    [Theory]
    [InlineData("5 min", "«min» può voler dire minuti o minimo.")]
    [InlineData("5 mila", "«5 mila»: scrivere il numero per esteso, in cifre.")]
    [InlineData("5 milioni", "«5 milioni»: scrivere il numero per esteso, in cifre.")]
    [InlineData("5 per mille", "«5 per»: scrivere il numero per esteso, in cifre.")]
    [InlineData("almeno 5 massimo", "Il testo dà due indicazioni in contrasto: «almeno 5 massimo».")]
    [InlineData("5 n. €", "Dopo il valore resta del testo con cifre non spiegate: «€».")]
    public void A_word_that_may_mean_two_things_is_not_guessed_at(string text, string reason) =>
        Assert.Equal(new UnreadableTarget(text, reason), Target(text));

    [Theory]
    [InlineData("= > 50", ">= 50", "L'operatore «= >» è stato letto «>=».")]
    [InlineData("=> 50", ">= 50", "L'operatore «=>» è stato letto «>=».")]
    [InlineData("=< 50", "<= 50", "L'operatore «=<» è stato letto «<=».")]
    [InlineData("== 50", "= 50", "L'operatore «==» è stato letto «=».")]
    [InlineData(">= 50", ">= 50", "")]
    [InlineData(">= a 50", ">= 50", "")]
    [InlineData(">= il 50%", ">= 50 %", "")]
    public void An_unusual_sign_is_told(string text, string printed, string remark)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal((printed, remark), (TargetNotation.Print(read.Target), string.Join(" / ", read.Remarks)));
    }
}
