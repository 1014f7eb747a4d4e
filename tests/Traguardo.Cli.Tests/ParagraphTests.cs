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
