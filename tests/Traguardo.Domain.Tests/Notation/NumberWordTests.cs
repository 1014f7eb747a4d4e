// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Numbers written in letters, from zero to nine hundred and ninety-nine, and a thousand.</summary>
public sealed class NumberWordTests
{
    private static decimal? Read(string word) => NumberWords.TryRead(word, out var value) ? value : null;

    [Fact]
    public void The_first_twenty_have_a_word_each()
    {
        var words =
            "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove".Split(
                ' '
            );
        Assert.Equal(Enumerable.Range(0, 20).Select(value => (decimal?)value), words.Select(Read));
    }

    [Theory]
    [InlineData(20, "venti", "ventuno ventidue ventitre ventiquattro venticinque ventisei ventisette ventotto ventinove")]
    [InlineData(30, "trenta", "trentuno trentadue trentatre trentaquattro trentacinque trentasei trentasette trentotto trentanove")]
    [InlineData(
        40,
        "quaranta",
        "quarantuno quarantadue quarantatre quarantaquattro quarantacinque quarantasei quarantasette quarantotto quarantanove"
    )]
    [InlineData(
        50,
        "cinquanta",
        "cinquantuno cinquantadue cinquantatre cinquantaquattro cinquantacinque cinquantasei cinquantasette cinquantotto cinquantanove"
    )]
    [InlineData(
        60,
        "sessanta",
        "sessantuno sessantadue sessantatre sessantaquattro sessantacinque sessantasei sessantasette sessantotto sessantanove"
    )]
    [InlineData(
        70,
        "settanta",
        "settantuno settantadue settantatre settantaquattro settantacinque settantasei settantasette settantotto settantanove"
    )]
    [InlineData(
        80,
        "ottanta",
        "ottantuno ottantadue ottantatre ottantaquattro ottantacinque ottantasei ottantasette ottantotto ottantanove"
    )]
    [InlineData(
        90,
        "novanta",
        "novantuno novantadue novantatre novantaquattro novantacinque novantasei novantasette novantotto novantanove"
    )]
    public void Tens_lose_their_last_vowel_before_another(int ten, string word, string above)
    {
        Assert.Equal(ten, Read(word));
        Assert.Equal(Enumerable.Range(ten + 1, 9).Select(value => (decimal?)value), above.Split(' ').Select(Read));
    }

    [Theory]
    [InlineData("cento", 100)]
    [InlineData("duecento", 200)]
    [InlineData("trecento", 300)]
    [InlineData("quattrocento", 400)]
    [InlineData("cinquecento", 500)]
    [InlineData("seicento", 600)]
    [InlineData("settecento", 700)]
    [InlineData("ottocento", 800)]
    [InlineData("novecento", 900)]
    [InlineData("centouno", 101)]
    [InlineData("centodue", 102)]
    [InlineData("centodiciannove", 119)]
    [InlineData("centottanta", 180)]
    [InlineData("centoottanta", 180)]
    [InlineData("duecentotto", 208)]
    [InlineData("duecentoottantotto", 288)]
    [InlineData("novecentonovantanove", 999)]
    [InlineData("mille", 1000)]
    public void Hundreds_go_before_what_is_below_them(string word, int value) => Assert.Equal(value, Read(word));

    [Theory]
    [InlineData("centozero")]
    [InlineData("centocento")]
    [InlineData("centdue")]
    [InlineData("unocento")]
    [InlineData("diecicento")]
    [InlineData("zerocento")]
    [InlineData("ventidieci")]
    [InlineData("ventizero")]
    [InlineData("trentaotto")]
    [InlineData("trentdue")]
    [InlineData("duemille")]
    public void What_nobody_says_is_no_number(string word) => Assert.Null(Read(word));

    [Theory]
    [InlineData("un report", "1 report")]
    [InlineData("uno sportello", "1 sportello")]
    [InlineData("una relazione", "1 relazione")]
    [InlineData("mille eventi", "1.000 eventi")]
    [InlineData("centouno eventi", "101 eventi")]
    public void Before_a_thing_they_count_it(string text, string printed) => Assert.Equal(printed, TargetNotation.Print(Target(text)));

    [Theory]
    [InlineData("un")]
    [InlineData("uno")]
    [InlineData("una")]
    public void The_articles_alone_count_nothing(string text) => Assert.Equal(new Domain.Targets.MilestoneTarget(text), Target(text));
}
