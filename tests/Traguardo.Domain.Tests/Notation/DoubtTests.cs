// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>A figure is never taken out of words that deny it, take it back, limit it or doubt it.</summary>
public sealed class DoubtTests
{
    private static readonly NotationContext In2024 = new(2024, UnitOfMeasure.None, null);

    private static Target Target(string text) => TargetNotation.Read(text, In2024).Target;

    private static MeasureReading Result(string text) => MeasureNotation.Read(text, In2024);

    [Theory]
    [InlineData("non 50%")]
    [InlineData("non almeno 50%")]
    [InlineData("mai 50%")]
    [InlineData("senza 50%")]
    [InlineData("non raggiunto 50%")]
    [InlineData("non ancora avviato 50%")]
    [InlineData("obiettivo non raggiunto 50%")]
    [InlineData("Target non previsto: 50%")]
    [InlineData("50% non raggiunto")]
    [InlineData("50% non rispettato")]
    [InlineData("12 non realizzati")]
    [InlineData("rinviato 50%")]
    [InlineData("50% rinviato")]
    [InlineData("50% (rinviato)")]
    [InlineData("obiettivo sospeso 50%")]
    [InlineData("eliminato 100%")]
    [InlineData("100% eliminato")]
    [InlineData("100% (annullato)")]
    [InlineData("Annullato: 3 eventi")]
    [InlineData("quasi 50%")]
    [InlineData("forse 50%")]
    [InlineData("50% salvo diversa disposizione")]
    [InlineData("37 imprese circa")]
    [InlineData("50 eventi al massimo")]
    [InlineData("50 eventi almeno")]
    [InlineData("50% (?)")]
    [InlineData("!= 50")]
    [InlineData("≠ 50")]
    [InlineData(">> 50")]
    [InlineData("> ≥ 50")]
    [InlineData("10^3")]
    [InlineData("3/2024")]
    [InlineData("80% - 2024")]
    [InlineData("si, ma non del tutto")]
    [InlineData("si (parzialmente)")]
    [InlineData("SI; NO")]
    [InlineData("no, si")]
    public void Such_a_cell_is_kept_as_printed_and_read_as_nothing(string text)
    {
        Assert.Equal(text, Assert.IsType<UnreadableTarget>(Target(text)).Text);
        Assert.Equal(text, Assert.IsType<UnreadableValue>(Result(text).Value).Text);
    }

    [Theory]
    [InlineData("entro il 31/12/2024 (rinviato)")]
    [InlineData("non entro il 31/12/2024")]
    [InlineData("entro il 31/12/2024 non rispettato")]
    [InlineData("50% (non raggiunto)")]
    [InlineData("50%, non raggiunto")]
    [InlineData("50 eventi nel 2023")]
    public void A_target_is_not_read_without_them_either(string text) => Assert.IsType<UnreadableTarget>(Target(text));

    [Fact]
    public void The_reason_names_the_words() =>
        Assert.Equal(
            "Le parole «non raggiunto» cambiano il senso del valore che accompagnano.",
            Assert.IsType<UnreadableTarget>(Target("50% non raggiunto")).Reason
        );

    [Theory]
    [InlineData("3 non conformità", 3)]
    [InlineData("Non conformità: 3", 3)]
    [InlineData("Procedimenti non conclusi: 5", 5)]
    [InlineData("5 pratiche non evase", 5)]
    [InlineData("50 nel 2024", 50)]
    public void A_thing_that_is_named_by_what_it_is_not_can_be_counted(string text, int count)
    {
        Assert.Equal(count, Assert.IsType<ThresholdTarget>(Target(text)).Quantity.Value);
        Assert.Equal(count, Assert.IsType<NumberValue>(Result(text).Value).Quantity.Value);
    }

    [Fact]
    public void A_result_says_beside_its_value_that_it_was_not_what_was_asked()
    {
        Assert.Equal("non raggiunto", Result("50% (non raggiunto)").Explanation);
        Assert.Equal(50, Assert.IsType<NumberValue>(Result("50%, non raggiunto").Value).Quantity.Value);
    }

    [Theory]
    [InlineData("50% al 30/6 e 100% al 31/12")]
    [InlineData("80% nel 2024, 90% nel 2025")]
    public void A_result_with_a_value_for_each_of_several_days_is_not_the_first_of_them(string text) =>
        Assert.IsType<UnreadableValue>(Result(text).Value);

    [Theory]
    [InlineData("50 nel 2023", 2023)]
    [InlineData("50 eventi nell'anno 2022", 2022)]
    public void A_result_of_another_year_is_dated(string text, int year) => Assert.Equal(new DateOnly(year, 12, 31), Result(text).AsOf);

    [Theory]
    [InlineData("NO, non realizzato", false)]
    [InlineData("NO (nessun evento)", false)]
    [InlineData("SI, senza rilievi", true)]
    [InlineData("SI (non ci sono osservazioni)", true)]
    public void A_note_that_says_the_same_as_the_answer_leaves_it(string text, bool answer) =>
        Assert.Equal(answer, Assert.IsType<YesNoValue>(Result(text).Value).Value);

    [Theory]
    [InlineData("SI, non ancora")]
    [InlineData("SI; non realizzato")]
    [InlineData("NO, ma quasi")]
    [InlineData("NO; SI")]
    public void A_note_that_turns_the_answer_makes_it_none(string text) => Assert.IsType<UnreadableValue>(Result(text).Value);

    [Fact]
    public void An_answer_with_a_reserve_is_still_an_answer() =>
        Assert.Equal("con riserva", Assert.IsType<YesNoValue>(Result("Sì, con riserva").Value).Note);

    [Fact]
    public void A_footnote_that_a_scanning_program_prints_as_an_exponent_is_a_footnote() =>
        Assert.Equal(10, Assert.IsType<NumberValue>(Result("$10^{3}$").Value).Quantity.Value);
}
