// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Days in every shape, and shapes that are no day.</summary>
public sealed class DateShapeTests
{
    private const string LastDay = "Del periodo indicato è stato preso l'ultimo giorno.";
    private const string NoYear = "L'anno non è stampato: è stato preso 2024.";

    [Theory]
    [InlineData(
        "31.12.2019|31.12.19|31/12/2019|31/12/19|31 / 12 / 2019|31-12-2019|2019/12/31|2019-12-31|31 dicembre 2019|31 dic. 2019|31 dicembre del 2019|31 dicembre dell'anno 2019|31 dicembre 19"
    )]
    public void A_whole_day_is_sure_in_every_shape(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            var read = TargetNotation.Read(text, NoContext);
            Assert.Equal((text, By(2019, 12, 31), 0), (text, read.Target, read.Remarks.Count));
        }
    }

    [Theory]
    [InlineData("30 giugno", NoYear)]
    [InlineData("30º giugno", NoYear)]
    [InlineData("30 giugno dell'anno", NoYear)]
    [InlineData("entro 30/6", NoYear)]
    [InlineData("entro 30.6", NoYear)]
    [InlineData("entro giugno", LastDay)]
    [InlineData("entro giu. 2024", LastDay)]
    [InlineData("entro giu.2024", LastDay)]
    [InlineData("entro fine giugno", LastDay)]
    [InlineData("entro fine di giugno", LastDay)]
    [InlineData("entro fine del mese di giugno", LastDay)]
    [InlineData("entro il mese di giugno", LastDay)]
    public void What_was_taken_for_granted_is_told(string text, string remark)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal(By(2024, 6, 30), read.Target);
        Assert.Equal([remark], read.Remarks);
    }

    [Theory]
    [InlineData("entro anno 2024")]
    [InlineData("entro l'anno")]
    [InlineData("entro anno")]
    [InlineData("entro fine anno")]
    [InlineData("entro 2024")]
    public void A_year_ends_on_its_last_day(string text) => Assert.Equal(By(2024, 12, 31), Target(text));

    [Theory]
    [InlineData("entro giugno 5%", "5 % entro il 30/06/2024")]
    [InlineData("entro giugno 5 €", "€ 5 entro il 30/06/2024")]
    [InlineData("entro giugno 24, report", "report entro il 30/06/2024")]
    [InlineData("entro 2024 ore", "<= 2.024 ore")]
    [InlineData("30/6/1900", "entro il 30/06/1900")]
    public void A_figure_behind_a_month_is_a_year_only_where_it_stands_as_one(string text, string printed) =>
        Assert.Equal(printed, TargetNotation.Print(Target(text)));

    [Theory]
    [InlineData("31.3.019")]
    [InlineData("31.3.20190")]
    [InlineData("31/3/219")]
    [InlineData("30/6/1899")]
    [InlineData("30/6/2200")]
    [InlineData("29/2/2023")]
    [InlineData("31/4/2024")]
    [InlineData("0/4/2024")]
    [InlineData("1/0/2024")]
    [InlineData("1/13/2024")]
    public void A_day_that_is_none_is_named(string text) =>
        Assert.Equal(new UnreadableTarget(text, $"La data «{text}» non esiste."), Target(text));

    [Theory]
    [InlineData("entro 31/6", "31/6")]
    [InlineData("entro 0/6", "0/6")]
    [InlineData("entro 30/13", "30/13")]
    [InlineData("entro 30/6/5", "30/6/5")]
    public void A_day_after_entro_that_is_none_is_named(string text, string day) =>
        Assert.Equal(new UnreadableTarget(text, $"La data «{day}» non esiste."), Target(text));

    [Theory]
    [InlineData("30 giugno 24 eventi", "30 giugno 24")]
    [InlineData("30 giugno 202", "30 giugno 202")]
    [InlineData("30 giugno dell'anno successivo", "30 giugno dell'anno successivo")]
    [InlineData("30 giugno del piano", "30 giugno del piano")]
    [InlineData("due marzo", "due marzo")]
    public void A_day_that_goes_on_as_no_day_does_is_unsure(string text, string day) =>
        Assert.Equal(new UnreadableTarget(text, $"La data «{day}» non è sicura."), Target(text));

    [Theory]
    [InlineData(
        "031.3.2019|31.003.2019|31.3.201900|31.3.1|1.1.1|031/3/2019|31/003/2019|2019-12-310|31 -12-2019|31-12 -2019|31-12- 2019|31 - 12 - 2019"
    )]
    [InlineData(
        "030 giugno 2024|1 ° marzo 2024|30 giu . 2024|30 giugno. 2024|entro 030.6|entro 30.006|entro 30.6.5|entro 30/006|entro maggio. 2024|entro 1899"
    )]
    [InlineData("entro aprile 10 entro dicembre|entro giugno 2024/2025|30 giugno dell'anno e oltre")]
    public void Other_figures_are_no_day_and_nothing_else_for_sure(string texts)
    {
        foreach (var text in texts.Split('|'))
        {
            Assert.True(Target(text) is UnreadableTarget, text);
        }
    }
}
