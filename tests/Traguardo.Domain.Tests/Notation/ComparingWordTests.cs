// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Operators that take two words, in any of the ways in which documents join them.</summary>
public sealed class ComparingWordTests
{
    [Theory]
    [InlineData(
        ">= 5",
        "pari o superiore a 5|pari o maggiore di 5|uguale o maggiore a 5|superiore o uguale a 5|superiore od uguale a 5|superiore o pari a 5|maggiore o eguale a 5"
    )]
    [InlineData(">= 5", "maggiore/uguale a 5|maggiore / uguale a 5|uguale/maggiore di 5|superiore e/o uguale a 5|maggiore uguale di 5")]
    [InlineData(">= 5", "superiore oppure uguale a 5|superiore ovvero pari a 5|maggiore e uguale a 5|superiori ed uguali a 5")]
    [InlineData(">= 5", "pari a o superiore a 5|superiore al o uguale al 5|superiore a 5 o uguale|superiore a 5 od uguale|>= 5 o pari")]
    [InlineData(">= 5", "maggiore di 5 e uguale|superiore a 5 ed uguale")]
    [InlineData(
        "<= 5",
        "pari o inferiore a 5|pari o minore di 5|uguale o minore a 5|inferiore o uguale a 5|minore od eguale a 5|inferiore o pari a 5"
    )]
    [InlineData("<= 5", "minore/uguale a 5|inferiore e/o uguale a 5|minori uguali di 5|inferiore a 5 o uguale|<= 5 o uguale")]
    [InlineData(">= 90 % Grado di copertura", "Grado di copertura maggiore od uguale al 90%|Grado di copertura pari o superiore al 90%")]
    [InlineData("<= 30 gg Tempi", "Tempi minori od uguali a 30 giorni|Tempi pari o inferiori a 30 gg")]
    [InlineData("> 5", "superiore a 5|maggiore di 5|maggiore a 5|più di 5|oltre 5")]
    [InlineData("< 5", "inferiore a 5|minore di 5|minori del 5|meno di 5")]
    [InlineData("= 5", "pari a 5|uguale a 5|esattamente 5")]
    [InlineData(">= 5", "5 o più|5 o superiore|5 o maggiore|5 e oltre|5 ed oltre")]
    [InlineData("<= 5", "5 o meno|5 o inferiore|5 o minore")]
    public void One_bound_has_many_wordings(string printed, string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.Equal((text, printed), (text, TargetNotation.Print(Target(text))));
        }
    }

    [Theory]
    [InlineData("maggiore o = 5", "Le parole «maggiore o» cambiano il senso del valore che accompagnano.")]
    [InlineData("superiore o inferiore a 5", "Le parole «superiore o» cambiano il senso del valore che accompagnano.")]
    [InlineData("pari o uguale a 5", "Le parole «pari o» cambiano il senso del valore che accompagnano.")]
    [InlineData("più o meno di 5", "Le parole «più o» cambiano il senso del valore che accompagnano.")]
    [InlineData("Imprese maggiori almeno 5", "Le parole «Imprese maggiori» cambiano il senso del valore che accompagnano.")]
    [InlineData(
        "superiore comunque e sempre = 5",
        "Le parole «superiore comunque e sempre» cambiano il senso del valore che accompagnano."
    )]
    [InlineData("5 o uguale", "Il testo dà due indicazioni in contrasto: «5 o uguale».")]
    [InlineData("= 5 o pari", "Il testo dà due indicazioni in contrasto: «= 5 o pari».")]
    [InlineData("> 5 o più", "Il testo dà due indicazioni in contrasto: «> 5 o più».")]
    public void Words_that_compare_are_never_dropped(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<UnreadableTarget>(Target(text)).Reason);

    [Theory]
    [InlineData("inferiore di 5 punti", "inferiore")]
    [InlineData("superiore del 5%", "superiore")]
    [InlineData("superiori del 5%", "superiori")]
    [InlineData("Tempi inferiori del 5%", "Tempi inferiori")]
    [InlineData("non superiore del 5%", "non superiore")]
    public void By_how_much_something_differs_is_no_bound(string text, string words)
    {
        var reason = $"Le parole «{words}» cambiano il senso del valore che accompagnano.";
        Assert.Equal(reason, Assert.IsType<UnreadableTarget>(Target(text)).Reason);
        Assert.Equal(reason, Assert.IsType<UnreadableValue>(Value(text)).Reason);
    }

    [Theory]
    [InlineData("Imprese maggiori: almeno 5", ">= 5 Imprese maggiori")]
    [InlineData("Uguale opportunità: >= 5", ">= 5 Uguale opportunità")]
    [InlineData("Imprese minori di nuova iscrizione coinvolte: almeno 5", ">= 5 Imprese minori di nuova iscrizione coinvolte")]
    [InlineData("Minori coinvolti nei nuovi progetti educativi almeno 5", ">= 5 Minori coinvolti nei nuovi progetti educativi")]
    public void The_same_words_may_name_a_thing(string text, string printed) => Assert.Equal(printed, TargetNotation.Print(Target(text)));
}
