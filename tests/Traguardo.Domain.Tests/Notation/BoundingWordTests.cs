// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Words that bound a figure, or reckon with it, and are no operators: read without them it would say something else.</summary>
public sealed class BoundingWordTests
{
    [Theory]
    [InlineData("sotto il 5%", "sotto")]
    [InlineData("sopra il 5%", "sopra")]
    [InlineData("al di sotto del 5%", "al di sotto")]
    [InlineData("al di sopra del 5%", "al di sopra")]
    [InlineData("sotto € 5", "sotto")]
    [InlineData("sotto n. 5", "sotto")]
    [InlineData("Tempo medio sotto i 30 giorni", "Tempo medio sotto i")]
    [InlineData("Spese entro il 5%", "Spese entro")]
    [InlineData("sino al 5%", "sino")]
    [InlineData("superare il 5%", "superare")]
    [InlineData("inferiore 5%", "inferiore")]
    [InlineData("nel limite del 5%", "nel limite")]
    [InlineData("sotto la soglia del 5%", "sotto la soglia")]
    [InlineData("tetto del 5%", "tetto")]
    [InlineData("metà del 50%", "metà")]
    [InlineData("un terzo di 30", "un terzo")]
    [InlineData("doppio di 50", "doppio")]
    [InlineData("uno di 5", "uno")]
    [InlineData("una di 5", "una")]
    [InlineData("ogni 5 giorni", "ogni")]
    public void Such_a_figure_is_not_read(string text, string words)
    {
        var reason = $"Le parole «{words}» cambiano il senso del valore che accompagnano.";
        Assert.Equal(new UnreadableTarget(text, reason), Target(text));
        Assert.Equal(new UnreadableValue(text, reason), Value(text));
    }

    [Fact]
    public void After_a_day_is_not_by_that_day() =>
        Assert.Equal(
            new UnreadableTarget("dopo il 30/6/2024", "Le parole «dopo» cambiano il senso del valore che accompagnano."),
            Target("dopo il 30/6/2024")
        );

    [Theory]
    [InlineData("oltre il 5%", "> 5 %")]
    [InlineData("superiore al 5%", "> 5 %")]
    [InlineData("limite massimo di 5 gg", "<= 5 gg limite")]
    [InlineData("soglia minima del 5%", ">= 5 % soglia")]
    [InlineData("entro 30 giorni", "<= 30 gg")]
    [InlineData("evasione entro 30 giorni", "<= 30 gg evasione")]
    [InlineData("un report ogni mese", "1 report al mese")]
    [InlineData("Fase prima: 5 eventi", "5 eventi")]
    [InlineData("Fase prima entro il 30/6/2024", "Fase prima entro il 30/06/2024")]
    public void Operators_labels_and_terms_say_themselves_what_the_figure_is(string text, string printed) =>
        Assert.Equal(printed, TargetNotation.Print(Target(text)));
}
