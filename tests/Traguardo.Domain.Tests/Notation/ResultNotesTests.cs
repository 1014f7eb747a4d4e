// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What a reading of a result says beside its value: what the text adds, and what a person should see.</summary>
public sealed class ResultNotesTests
{
    private const string Slash = "La barra è stata letta come «su».";
    private const string MissingSu = "Manca «su» tra la parte e il totale.";
    private const string Digit = "La cifra è stata letta come risposta: 1 è SI, 0 è NO.";

    private static (string Value, string? Explanation, string Remarks) Read(string text, NotationContext? context = null)
    {
        var read = MeasureNotation.Read(text, context ?? NoContext);
        return (MeasureNotation.Print(read.Value), read.Explanation, string.Join(" / ", read.Remarks));
    }

    [Theory]
    [InlineData("50 %", "50 %", null, "")]
    [InlineData("* 3 eventi", "3 eventi", null, "Il trattino iniziale è stato letto come segno di elenco.")]
    [InlineData("+83,33", "83,33", null, "Il segno + indica una variazione; è stato letto il solo valore.")]
    [InlineData("15 su 14 uffici", "15 uffici su 14", null, "La parte supera il totale.")]
    [InlineData("14 su 14", "14 su 14", null, "")]
    [InlineData("0 su 14", "0 su 14", null, "")]
    [InlineData("Totale: 5 eventi (di cui 2 online)", "5 eventi", "di cui 2 online", "")]
    [InlineData("Eventi: 5 (di cui 2 online)", "5 Eventi", "di cui 2 online", "")]
    [InlineData("4,5/5", "4,5", "/5", "")]
    [InlineData("5,0/5", "5,0", "/5", "")]
    [InlineData("13/14", "13 su 14", null, Slash)]
    [InlineData("5 mesi e 11 gg", "5 mesi e 11 gg", null, "")]
    [InlineData("5 mesi e 11 gg (contratto)", "5 mesi e 11 gg", "contratto", "")]
    [InlineData("5 mesi e 11 gg ()", "5 mesi e 11 gg", null, "")]
    [InlineData("159 assessment + 4 controlli totale n. 163", "163 N.", "159 assessment + 4 controlli", "")]
    [InlineData(
        "159 assessment + 4 controlli totale n. 163 (di cui 2 nuovi)",
        "163 N.",
        "159 assessment + 4 controlli; di cui 2 nuovi",
        ""
    )]
    [InlineData("3 eventi; 12 partecipanti", "3 eventi; 12 partecipanti", null, "")]
    [InlineData("3 eventi (online); 12 partecipanti (stima)", "3 eventi; 12 partecipanti", "online; stima", "")]
    [InlineData("3 eventi; attività in corso", "3 eventi; attività in corso", null, "")]
    public void What_a_text_adds_to_its_value_is_kept_beside_it(string text, string value, string? explanation, string remarks) =>
        Assert.Equal((value, explanation, remarks), Read(text));

    [Theory]
    [InlineData("8 uffici 14", "8 uffici su 14", null)]
    [InlineData("14 uffici 14", "14 uffici su 14", null)]
    [InlineData("0 uffici 14", "0 uffici su 14", null)]
    [InlineData("8 uffici, 14", "8 uffici su 14", null)]
    [InlineData("8 uffici (di Roma) 14 (in tutto)", "8 uffici su 14", "di Roma; in tutto")]
    public void A_whole_without_su_is_told_so(string text, string value, string? explanation) =>
        Assert.Equal((value, explanation, MissingSu), Read(text, NoContext with { Unit = Units.Read("uffici") }));

    [Theory]
    [InlineData("3/8", "3 su 8", null)]
    [InlineData("8/8", "8 su 8", null)]
    [InlineData("0/8", "0 su 8", null)]
    [InlineData("3/8 (due in corso)", "3 su 8", "due in corso")]
    public void A_slash_in_a_percentage_is_told_so(string text, string value, string? explanation) =>
        Assert.Equal((value, explanation, Slash), Read(text, NoContext with { Unit = Percent }));

    [Theory]
    [InlineData("1", "SI")]
    [InlineData("0", "NO")]
    public void A_digit_for_an_answer_is_told_so(string text, string value) =>
        Assert.Equal((value, null, Digit), Read(text, NoContext with { Target = new YesNoTarget(true) }));

    [Theory]
    [InlineData("50 (al 30/6/2024)")]
    [InlineData("3 eventi (online); 12 partecipanti (al 30/6/2024)")]
    public void A_result_that_gives_its_day_is_of_that_day(string text) =>
        Assert.Equal(Day(2024, 6, 30), MeasureNotation.Read(text, NoContext).AsOf);

    [Fact]
    public void A_result_that_gives_no_day_is_of_none() => Assert.Null(MeasureNotation.Read("3 eventi; 12 partecipanti", NoContext).AsOf);
}
