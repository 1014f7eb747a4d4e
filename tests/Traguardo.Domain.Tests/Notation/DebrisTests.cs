// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What scanning programs and web pages leave around a text.</summary>
public class DebrisTests
{
    public static TheoryData<string, Target> Targets_with_debris =>
        new()
        {
            { "$\\geq 3,00$ N.", AtLeast(3m, N) },
            { "$\\geq$ 3,00 N.", AtLeast(3m, N) },
            { "\\geq 3,00 N.", AtLeast(3m, N) },
            { "$\\leq 2{,}00$ gg", AtMost(2m, Days) },
            { "$100\\%$", Bare(100, Percent) },
            { "&ge; 3,00 N.", AtLeast(3m, N) },
            { "&gt;= 30&nbsp;%", AtLeast(30, Percent) },
            { ">= <b>30,00</b> %", AtLeast(30m, Percent) },
            { "30<br/>eventi", Bare(30, None, "eventi") },
            { ">= 30,00 % <i>(Peso 20%)</i>", AtLeast(30m, Percent) },
            { "<i>(Peso 20%)</i> >= 30,00 %", AtLeast(30m, Percent) },
            { "=> 4", AtLeast(4) },
            { "= > 4", AtLeast(4) },
            { "> = 4", AtLeast(4) },
            { "= < 4", AtMost(4) },
            { "1 ¹⁶", Bare(1) },
            { "98%*", Bare(98, Percent) },
            { "$1^{16}$", Bare(1) },
            { "100% %", Bare(100, Percent) },
            { "• 3 eventi", Bare(3, None, "eventi") },
            { "–entro 30.4.2019", By(2019, 4, 30) },
            { "5\u200B0 %", Bare(50, Percent) },
        };

    [Theory]
    [MemberData(nameof(Targets_with_debris), DisableDiscoveryEnumeration = true)]
    public void Debris_does_not_change_the_reading(string text, Target expected) => Assert.Equal(expected, Target(text));

    [Theory]
    [InlineData("= > 4", "L'operatore «= >» è stato letto «>=».")]
    [InlineData("1 ¹⁶", "Il richiamo di nota")]
    [InlineData(">= 30 % (Peso 20%)", "Il peso stampato")]
    [InlineData("100% %", "due volte")]
    [InlineData("1.34", "virgola decimale")]
    [InlineData("+5%", "segno +")]
    [InlineData("circa 100", "approssimativo")]
    public void What_was_set_aside_is_remarked(string text, string remark) =>
        Assert.Contains(TargetNotation.Read(text, NoContext).Remarks, found => found.Contains(remark, StringComparison.Ordinal));

    [Theory]
    [InlineData("$ 100")]
    [InlineData("<x>5</x>")]
    [InlineData("\\foo 5")]
    [InlineData("5 & 6")]
    [InlineData("< br 5")]
    public void Signs_that_are_not_known_debris_are_not_overlooked(string text) => Assert.IsType<UnreadableTarget>(Target(text));
}
