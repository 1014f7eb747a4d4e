// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Words that make another number of the figure beside them: the figure alone is never read.</summary>
public sealed class MultipleTests
{
    [Theory]
    [InlineData("50 in migliaia di euro", "in migliaia di euro")]
    [InlineData("Ricavi in migliaia di euro: 50", "Ricavi in migliaia di euro")]
    [InlineData("Ricavi (in migliaia di euro): 50", "(in migliaia di euro):")]
    [InlineData("50 (migliaia di euro)", "migliaia di euro")]
    [InlineData("50 (euro mln)", "euro mln")]
    [InlineData("Ricavi €/mln: 50", "Ricavi €/mln")]
    [InlineData("Ricavi € mln: 50", "Ricavi € mln")]
    [InlineData("mln € 50", "mln")]
    [InlineData("n. 5 (mila)", "mila")]
    [InlineData("5 milioni", "5 milioni")]
    [InlineData("5 centinaia di imprese", "5 centinaia")]
    [InlineData("5 decine di imprese", "5 decine")]
    [InlineData("5 e mezzo", "5 e mezzo")]
    [InlineData("5% e mezzo", "5% e mezzo")]
    [InlineData("2 anni e mezzo", "2 anni e mezzo")]
    [InlineData("almeno 2 ore e mezza", "almeno 2 ore e mezza")]
    [InlineData("5 punti e mezzo", "punti e mezzo")]
    public void Such_a_value_is_not_read(string text, string words)
    {
        var reason = $"«{words}»: scrivere il numero per esteso, in cifre.";
        Assert.Equal(reason, Assert.IsType<UnreadableTarget>(Target(text)).Reason);
        Assert.Equal(reason, Assert.IsType<UnreadableValue>(Value(text)).Reason);
    }

    [Theory]
    [InlineData("tra 2 e 3 milioni")]
    [InlineData("tra 2 e 3 anni e mezzo")]
    [InlineData("5 su 10 mila")]
    [InlineData("entro 2 anni e mezzo")]
    public void Nor_is_one_end_of_it(string text)
    {
        Assert.IsType<UnreadableTarget>(Target(text));
        Assert.IsType<UnreadableValue>(Value(text));
    }

    [Theory]
    [InlineData("un'ora e mezza")]
    [InlineData("entro due ore e mezza")]
    [InlineData("cinque milioni")]
    public void Nor_is_one_in_words(string text)
    {
        Assert.IsType<UnreadableTarget>(Target(text));
        Assert.IsType<TextValue>(Value(text));
    }

    [Theory]
    [InlineData("5 eventi con migliaia di partecipanti", "5 eventi con migliaia di partecipanti")]
    [InlineData("Progetti da un milione: 5", "5 Progetti da un milione")]
    [InlineData("Eventi di mezza giornata n. 2", "n. 2 Eventi di mezza giornata")]
    [InlineData("2 eventi e mezzi propri", "2 eventi e mezzi propri")]
    public void The_same_words_may_speak_of_something_else(string text, string printed)
    {
        Assert.Equal(printed, TargetNotation.Print(Target(text)));
        Assert.Equal(printed, MeasureNotation.Print(Value(text)));
    }
}
