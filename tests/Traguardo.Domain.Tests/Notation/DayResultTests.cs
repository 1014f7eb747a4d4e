// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Results that are days: what leads to them, joins them, and stands behind them.</summary>
public sealed class DayResultTests
{
    private static readonly NotationContext Deadline = NoContext with { Target = By(2019, 12, 31) };

    [Theory]
    [InlineData("Approvato il 25.9.2019", "25/09/2019", "Approvato il")]
    [InlineData("Approvato il 25.9.2019, delibera n. 3", "25/09/2019", "Approvato il; delibera n. 3")]
    [InlineData("Predisposto e approvato il 25.9.2019", "25/09/2019", "Predisposto e approvato il")]
    [InlineData("Il report annuale è stato approvato il 25.9.2019", "25/09/2019", "Il report annuale è stato approvato il")]
    [InlineData("il 25.9.2019", "25/09/2019", null)]
    [InlineData("in data 25.9.2019", "25/09/2019", null)]
    [InlineData("data 25.9.2019", "25/09/2019", null)]
    [InlineData("l'8.9.2019", "08/09/2019", null)]
    public void Words_that_say_that_it_was_done_lead_to_the_day(string text, string days, string? explanation)
    {
        var read = MeasureNotation.Read(text, Deadline);
        Assert.Equal((days, explanation), (MeasureNotation.Print(read.Value), read.Explanation));
    }

    [Theory]
    [InlineData("Il nuovo report annuale è stato ieri approvato il 25.9.2019")]
    [InlineData("Proposto il 25.9.2019")]
    [InlineData("Delibera n. 12 del 25.9.2019 inviata")]
    [InlineData("Avviso prot. n. 5 del 3.6.2019 e nota n. 7")]
    public void Longer_or_other_words_do_not(string text) =>
        Assert.Equal(
            "Il testo contiene una data, ma non è sicuro che sia quella del risultato; indicare la sola data.",
            Assert.IsType<UnreadableValue>(Value(text, Deadline)).Reason
        );

    [Theory]
    [InlineData("17.4.2019 6.5.2019")]
    [InlineData("17.4.2019 e 6.5.2019")]
    [InlineData("17.4.2019 ed il 6.5.2019")]
    [InlineData("17.4.2019 e in data 6.5.2019")]
    [InlineData("17.4.2019, data 6.5.2019")]
    [InlineData("17.4.2019; il 6.5.2019")]
    [InlineData("17.4.2019/6.5.2019")]
    [InlineData("17.4.2019 - 6.5.2019")]
    public void Days_are_joined_in_many_ways(string text) => Assert.Equal(On(Day(2019, 4, 17), Day(2019, 5, 6)), Value(text));

    [Fact]
    public void A_day_after_an_apostrophe_is_joined_too() =>
        Assert.Equal(On(Day(2019, 4, 17), Day(2019, 5, 8)), Value("17.4.2019 e l'8.5.2019"));

    [Theory]
    [InlineData("e 25.9.2019")]
    [InlineData(", 25.9.2019")]
    [InlineData("3.12.2019 (5 incontri) 3 riunioni")]
    [InlineData("3.12.2019 (poi 28.2.2020)")]
    [InlineData("25 - 26.10.2019")]
    [InlineData("lavori su 8.6.2019 in corso")]
    public void A_joint_without_a_first_day_and_figures_behind_the_last_leave_it_unsure(string text) =>
        Assert.Equal(
            "Il testo contiene una data, ma non è sicuro che sia quella del risultato; indicare la sola data.",
            Assert.IsType<UnreadableValue>(Value(text)).Reason
        );

    [Theory]
    [InlineData("1-2.10.2019", 1, 2)]
    [InlineData("25-26.10.2019", 25, 26)]
    [InlineData("5-26.10.2019", 5, 26)]
    public void Two_days_of_one_month_are_printed_with_a_dash(string text, int first, int second) =>
        Assert.Equal(On(Day(2019, 10, first), Day(2019, 10, second)), Value(text));

    [Theory]
    [InlineData("26-26.10.2019", "La data «26-26.10.2019» non è sicura.")]
    [InlineData("27-26.10.2019", "La data «27-26.10.2019» non è sicura.")]
    [InlineData("0-26.10.2019", "La data «0-26.10.2019» non è sicura.")]
    [InlineData("125-26.10.2019", "Dopo il valore resta del testo con cifre non spiegate: «-26.10.2019».")]
    [InlineData("31.6.2019", "La data «31.6.2019» non esiste.")]
    public void A_pair_that_does_not_run_on_and_a_day_that_is_none_are_refused(string text, string reason) =>
        Assert.Equal(reason, Assert.IsType<UnreadableValue>(Value(text)).Reason);

    [Theory]
    [InlineData("3.12.2019, delibera", "delibera")]
    [InlineData("3.12.2019; delibera", "delibera")]
    [InlineData("3.12.2019: delibera", "delibera")]
    [InlineData("3.12.2019 - delibera", "delibera")]
    [InlineData("3.12.2019. Delibera", "Delibera")]
    [InlineData("3.12.2019 (delibera)", "delibera")]
    [InlineData("3.12.2019*", null)]
    [InlineData("3.12.2019", null)]
    public void What_stands_behind_a_day_explains_it(string text, string? explanation)
    {
        var read = MeasureNotation.Read(text, NoContext);
        Assert.Equal((On(Day(2019, 12, 3)), explanation), (read.Value, read.Explanation));
    }

    [Fact]
    public void A_day_without_a_year_tells_which_one_was_taken() =>
        Assert.Equal(["L'anno non è stampato: è stato preso 2024."], MeasureNotation.Read("30/6", Deadline).Remarks);

    [Fact]
    public void A_day_with_its_year_needs_no_remark() => Assert.Empty(MeasureNotation.Read("17.4.2019 e 6.5.2019", NoContext).Remarks);

    [Theory]
    [InlineData("I lavori dell'8.6.2019 sono finiti")]
    [InlineData("I lavori, all'8.6.2019, sono finiti")]
    [InlineData("dall'8.6.2019 lavori in corso")]
    [InlineData("lavori dal 9.6.2019 in corso")]
    [InlineData("lavori del 9.6.2019 in corso")]
    [InlineData("lavori al 9.6.2019 in corso")]
    [InlineData("lavori entro 8.6.2019 in corso")]
    [InlineData("lavori in data 8.6.2019 e il 9.6.2019 in corso")]
    public void A_day_told_in_running_words_leaves_them_a_narrative(string text) => Assert.Equal(new TextValue(text), Value(text));
}
