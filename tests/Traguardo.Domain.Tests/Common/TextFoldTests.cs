// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Tests.Common;

public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Sì", "si")]
    [InlineData("SI'", "si")]
    [InlineData("Unità di misura", "unitadimisura")]
    [InlineData("âäêëîïôöûü áéíóú", "aaeeiioouuaeiou")]
    [InlineData("più-di 30%", "piudi30")]
    [InlineData("«—»", "")]
    public void Only_letters_without_accents_and_digits_are_left(string text, string expected) =>
        Assert.Equal(expected, TextFold.Fold(text));

    [Fact]
    public void Folded_text_is_plain()
    {
        Assert.Equal("perche", TextFold.Fold("Perché"));
        Assert.True(TextFold.AreSame("Più di", "PIU-DI"));
        Assert.False(TextFold.AreSame("più", "meno"));
    }

    [Theory]
    [InlineData("titlo", "titolo")]
    [InlineData("Titòlo", "titolo")]
    [InlineData("fnote", "fonte")]
    [InlineData("ix", "id")]
    [InlineData("xy", null)]
    [InlineData("font", "fonte")]
    [InlineData("pippo", null)]
    [InlineData("", null)]
    public void The_nearest_word_differs_by_few_letters(string word, string? expected) =>
        Assert.Equal(expected, Nearest.To(word, ["titolo", "fonte", "id"]));

    [Fact]
    public void Of_words_equally_near_the_first_is_taken() => Assert.Equal("abc1", Nearest.To("abcd", ["abc1", "abc2"]));

    [Fact]
    public void What_is_too_long_for_a_slip_of_the_pen_is_not_compared() =>
        Assert.Null(Nearest.To(new string('a', 65), [new string('a', 65)]));
}
