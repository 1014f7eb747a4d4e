// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Marks that programs leave in a text and that no reader sees.</summary>
public sealed class PrintedTextTests
{
    private static string Printed(string text) => TargetNotation.Print(Target(text));

    [Theory]
    [InlineData("i")]
    [InlineData("b")]
    [InlineData("B")]
    [InlineData("u")]
    [InlineData("em")]
    [InlineData("strong")]
    [InlineData("small")]
    [InlineData("span")]
    [InlineData("font")]
    [InlineData("sub")]
    [InlineData("sup")]
    public void A_tag_inside_a_line_is_not_there(string tag)
    {
        Assert.Equal(">= 50 %", Printed($"<{tag}>>= 50</{tag}> %"));
        Assert.Equal("50 eventi", Printed($"50 ev<{tag}>enti</{tag}>"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("p")]
    [InlineData("div")]
    [InlineData("td")]
    [InlineData("li")]
    [InlineData("ul")]
    public void A_tag_that_breaks_a_line_is_a_space(string tag)
    {
        Assert.Equal("50 corsi brevi", Printed($"50 corsi<{tag}>brevi"));
        Assert.Equal("50 corsi brevi", Printed($"50 corsi<{tag}/>brevi"));
        Assert.Equal("50 corsi brevi", Printed($"50 corsi</{tag}>brevi"));
    }

    [Theory]
    [InlineData("<xyz>50")]
    [InlineData("<blockquotes>50")]
    [InlineData("50<")]
    [InlineData("50</")]
    [InlineData("50<b")]
    [InlineData("50<br/")]
    [InlineData("5 < 10")]
    [InlineData("50 &amp")]
    [InlineData("50 &xyz; 3")]
    [InlineData("& 50")]
    [InlineData("&ge 50")]
    [InlineData("&abcdefghij; 50")]
    [InlineData("50\\")]
    [InlineData("\\foo 50")]
    [InlineData("50\\_x")]
    [InlineData("50 \\$")]
    [InlineData("50 $")]
    [InlineData("{50}")]
    [InlineData("50^{16}")]
    [InlineData("$50^{a}$")]
    [InlineData("$50^$")]
    public void What_only_looks_like_a_mark_stays_and_is_not_guessed_at(string text) =>
        Assert.Equal(text, Assert.IsType<UnreadableTarget>(Target(text)).Text);

    [Theory]
    [InlineData("&ge; 50", ">= 50")]
    [InlineData("&gt; 50", "> 50")]
    [InlineData("&le; 50", "<= 50")]
    [InlineData("&lt; 50", "< 50")]
    [InlineData("50&nbsp;%", "50 %")]
    [InlineData("R&amp;S", "R&S")]
    [InlineData("50 &euro;", "€ 50")]
    [InlineData("50 &quot;Libri&quot;", "50 \"Libri\"")]
    [InlineData("&minus;50", "-50")]
    [InlineData("10 &ndash; 20", "tra 10 e 20")]
    [InlineData("1&deg; marzo 2024", "entro il 01/03/2024")]
    [InlineData("50 attivit&agrave;", "50 attività")]
    [InlineData("50 caff&egrave;", "50 caffè")]
    [InlineData("s&igrave;", "SI")]
    [InlineData("Per&ograve;", "Però")]
    [InlineData("pi&ugrave; di 50", "> 50")]
    public void An_entity_is_the_character_that_it_names(string text, string printed) => Assert.Equal(printed, Printed(text));

    [Theory]
    [InlineData("$\\geq 50$", ">= 50")]
    [InlineData("$\\ge 50$", ">= 50")]
    [InlineData("$\\geqslant 50$", ">= 50")]
    [InlineData("$\\leq 50$", "<= 50")]
    [InlineData("$\\le 50$", "<= 50")]
    [InlineData("$\\leqslant 50$", "<= 50")]
    [InlineData("$\\gt 50$", "> 50")]
    [InlineData("$\\lt 50$", "< 50")]
    [InlineData("50\\quad eventi", "50 eventi")]
    [InlineData("$\\text{50 eventi}$", "50 eventi")]
    [InlineData("$\\mathrm{50}$", "50")]
    [InlineData("$\\mathbf{50}$", "50")]
    [InlineData("50\\% eventi", "50 % eventi")]
    [InlineData("R\\&S", "R&S")]
    [InlineData("50\\,%", "50 %")]
    [InlineData("50\\;%", "50 %")]
    [InlineData("50\\ %", "50 %")]
    [InlineData("$$50$$", "50")]
    [InlineData("$50^{16}$", "50")]
    [InlineData("$50^2$", "50")]
    [InlineData("$50$ {x}", "50 x")]
    public void A_command_of_a_formula_is_what_it_prints(string text, string printed) => Assert.Equal(printed, Printed(text));

    [Theory]
    [InlineData("$\\sim 50$")]
    [InlineData("$\\approx 50$")]
    public void About_is_a_command_too(string text) => Assert.Equal("~ 50", MeasureNotation.Print(Value(text)));

    [Theory]
    [InlineData("  50   eventi  ", "50 eventi")]
    [InlineData("50\u00A0eventi", "50 eventi")]
    [InlineData("50\r\neventi", "50 eventi")]
    [InlineData("50\u200B eve\u00ADnti\uFEFF", "50 eventi")]
    [InlineData("50 ev\u200Ce\u200Dn\u2060ti", "50 eventi")]
    public void Spaces_of_every_kind_are_one_and_characters_without_a_width_are_none(string text, string printed) =>
        Assert.Equal(printed, Printed(text));
}
