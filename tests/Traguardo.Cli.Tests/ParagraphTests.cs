// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;

namespace Traguardo.Cli.Tests;

public sealed class ParagraphTests
{
    [Fact]
    public void Text_breaks_at_blanks() =>
        Assert.Equal(["uno due tre quattro", "cinque"], Paragraph.Lines("uno due tre quattro cinque", 20));

    [Fact]
    public void A_word_longer_than_the_line_is_cut() =>
        Assert.Equal([new string('x', 20), "xxxxx y"], Paragraph.Lines(new string('x', 25) + " y", 20));

    [Theory]
    [InlineData("😀", 10)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("e\u0301", 10)]
    [InlineData("🇮🇹", 5)]
    public void A_word_is_cut_only_between_characters_as_people_see_them(string character, int inOneLine)
    {
        var lines = Paragraph.Lines("x" + string.Concat(Enumerable.Repeat(character, inOneLine + 1)), 20).ToList();
        Assert.Equal("x" + string.Concat(Enumerable.Repeat(character, lines[0].Length / character.Length)), lines[0]);
        Assert.Equal(string.Concat(Enumerable.Repeat(character, lines[1].Length / character.Length)), lines[1]);
        Assert.InRange(lines[0].Length, 1, 20);
    }

    [Fact]
    public void A_character_wider_than_a_line_stays_whole()
    {
        var marked = "a" + string.Concat(Enumerable.Repeat('\u0301', 50));
        Assert.Equal([marked, "b"], Paragraph.Lines(marked + "b", 20));
    }

    [Fact]
    public void Lines_of_the_text_are_kept() => Assert.Equal(["uno", "", "due"], Paragraph.Lines("uno\r\n\ndue", 20));

    [Fact]
    public void A_figure_and_its_percent_sign_stay_together() =>
        Assert.Equal(["quasi tutto il peso del", "100 %"], Paragraph.Lines("quasi tutto il peso del 100 %", 27));

    [Fact]
    public void An_empty_text_is_one_empty_line() => Assert.Equal([""], Paragraph.Lines("", 20));

    [Fact]
    public void Lines_after_the_first_hang()
    {
        using var output = new StringWriter { NewLine = "\n" };
        Paragraph.Write(output, "uno due tre quattro cinque sei", 26, "- ", "    ");
        Assert.Equal("- uno due tre quattro\n    cinque sei\n", output.ToString());
    }
}
